//! What the law asks of a council, on the example's invented one: states, deadlines, corrections, counts and sums.
//!
//! Due dates are those of the Code and its guides; counts and sums were made from the source files with the lines of Python that stand
//! beside them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use common::{EXAMPLE, Site, copy_of_example, plainsight, root, tree};
use jiff::ToSpan;
use jiff::civil::Date;
use plainsight::calc::disclosures::{State, disclosed};
use plainsight::load;
use plainsight::model::Dataset;
use plainsight::source::Folder;
use tempfile::TempDir;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn loaded(site: &Path, holds: &[&str]) -> Dataset {
    let holds = holds.iter().map(|hold| load::Hold::parse(hold).unwrap()).collect();
    let (dataset, report) = load::load(&Folder::open(site), &load::Options { holds, ..load::Options::default() });
    dataset.unwrap_or_else(|| panic!("{report:?}"))
}

/// Each listed period of each dataset with its state: `2026/27-Q1 late 18`.
fn states(dataset: &Dataset, as_at: &str) -> BTreeMap<String, Vec<String>> {
    let disclosures = &dataset.disclosures;
    let all = disclosed(disclosures, day(as_at)).into_iter().map(|one| {
        let said = one.standing.periods.iter().map(|period| {
            let days = if let State::Late { days } | State::Missing { days } = period.state { format!(" {days}") } else { String::new() };
            format!("{} {}{days}", period.period, period.state.name())
        });
        (disclosures.datasets[one.dataset].id.to_string(), said.collect())
    });
    all.collect()
}

/// The example at its as-at date, 1 November 2026: a day after the deadline for July to September.
const STANDS: [(&str, &[&str]); 23] = [
    ("complaints", &["2025/26-Q4 published", "2026/27-Q1 published", "2026/27-Q2 not-yet-due"]),
    ("constitution", &["2025/26 published"]),
    ("contracts", &["2025/26-Q3 published", "2025/26-Q4 published", "2026/27-Q1 published", "2026/27-Q2 published"]),
    ("facility-time-activities", &["2025/26 published"]),
    ("facility-time-cost", &["2025/26 published"]),
    ("facility-time-officials", &["2025/26 published"]),
    ("facility-time-share", &["2025/26 published"]),
    // 30 April to 1 November: 31 + 30 + 31 + 31 + 30 + 31 + 1 = 185 days.
    ("fraud", &["2024/25 published", "2025/26 missing 185"]),
    ("grants", &["2024/25 published", "2025/26 published"]),
    ("invitations-to-tender", &["2025/26-Q4 nil-return", "2026/27-Q1 published", "2026/27-Q2 missing 1"]),
    ("land", &["2024/25 withdrawn", "2025/26 published"]),
    ("organisation-chart", &["2025/26 published"]),
    ("parking-account", &["2024/25 published", "2025/26 published"]),
    ("parking-spaces", &["2025/26 date-not-recorded"]),
    // 30 April to 2 June: 31 + 2 = 33 days.
    ("pay-multiple", &["2025/26 late 33"]),
    // The second notice was due by 29 October and came on 30 October.
    ("payments-compliance", &["2026-M01..2026-M03 published", "2026-M04..2026-M09 late 1"]),
    ("procurement-card", &["2025/26-Q4 withheld", "2026/27-Q1 published", "2026/27-Q2 published"]),
    ("senior-salaries", &["2024/25 published", "2025/26 published-elsewhere"]),
    ("senior-salary-bands", &["2024/25 published", "2025/26 published"]),
    ("social-housing", &["2024/25 published", "2025/26 not-applicable"]),
    // 30 April to 18 May: 18 days. The newest quarter is there as three months.
    ("spending-over-500", &["2025/26-Q3 published", "2025/26-Q4 late 18", "2026/27-Q1 published", "2026/27-Q2 published"]),
    ("trade-union-facility-time", &["2024/25 published", "2025/26 published"]),
    ("waste-contracts", &["2025/26-Q3 published"]),
];

#[test]
fn every_dataset_stands_as_its_files_say() {
    let found = states(&loaded(root(), &[]), "2026-11-01");
    for (dataset, expected) in STANDS {
        assert_eq!(found.get(dataset).unwrap_or_else(|| panic!("no {dataset}")), expected, "{dataset}");
    }
    assert_eq!(found.len(), STANDS.len(), "{:?}", found.keys());
}

#[test]
fn every_state_can_be_seen_but_held_which_a_failing_file_makes() {
    let shown: Vec<&str> = STANDS.iter().flat_map(|(_, periods)| *periods).map(|said| said.split(' ').nth(1).unwrap()).collect();
    let unseen: Vec<&str> = State::NAMES.into_iter().filter(|name| !shown.contains(name)).collect();
    assert_eq!(unseen, ["held"]);
}

/// The files of a dataset's period leave the copy.
fn remove(site: &Path, dataset: &str, period: &str) {
    let folder = site.join("data/disclosures").join(dataset);
    let files: Vec<String> = tree(&folder).into_keys().filter(|name| name.starts_with(period)).collect();
    assert!(!files.is_empty(), "{dataset}/{period}");
    for file in files {
        fs::remove_file(folder.join(file)).unwrap();
    }
}

/// What `check --due` says of a dataset, as code and message; and whether it fails.
fn due(site: &Path, as_at: Date, dataset: &str) -> Vec<(String, String)> {
    let output = plainsight(&["check", "--site", site.to_str().unwrap(), "--as-at", &as_at.to_string(), "--due", "1d", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = json["findings"].as_array().unwrap();
    let found = findings.iter().filter(|finding| finding["file"] == format!("data/disclosures/{dataset}"));
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let found: Vec<_> = found.map(|finding| (text(&finding["code"]), text(&finding["message"]))).collect();
    assert_eq!(output.status.code(), Some(i32::from(findings.iter().any(|finding| finding["severity"] == "error"))));
    found
}

/// A dataset of the example, a file of it, the period as it is called without the file and with it, and the last day on which it is on
/// time.
const DEADLINES: [(&str, &str, [&str; 2], &str); 13] = [
    // "Not later than one month after the quarter": for July to September the last day of October, and so on over the year's end.
    ("spending-over-500", "fy2026-27-q1", ["2026/27-Q1"; 2], "2026-07-31"),
    ("procurement-card", "fy2026-27-q2", ["2026/27-Q2"; 2], "2026-10-31"),
    ("contracts", "fy2025-26-q3", ["2025/26-Q3"; 2], "2026-01-31"),
    ("contracts", "fy2025-26-q4", ["2025/26-Q4"; 2], "2026-04-30"),
    ("invitations-to-tender", "fy2025-26-q4", ["2025/26-Q4"; 2], "2026-04-30"),
    // "Not later than one month after the year".
    ("grants", "fy2025-26", ["2025/26"; 2], "2026-04-30"),
    ("parking-account", "fy2024-25", ["2024/25"; 2], "2025-04-30"),
    // Once, with the first contracts, which were those of October to December 2025.
    ("waste-contracts", "fy2025-26-q3", ["2026-01-31", "2025/26-Q3"], "2026-01-31"),
    // Trade Union (Facility Time Publication Requirements) Regulations 2017: by 31 July after the relevant year.
    ("facility-time-share", "fy2025-26", ["2025/26"; 2], "2026-07-31"),
    ("facility-time-cost", "fy2025-26", ["2025/26"; 2], "2026-07-31"),
    // Procurement Act 2023, section 69: the 30 days of which the period's last day is the first. 31 March and 29 days of April.
    ("payments-compliance", "2026-m01-to-2026-m03", ["2025-M10..2026-M03", "2026-M01..2026-M03"], "2026-04-29"),
    // 30 September and 29 days of October.
    ("payments-compliance", "2026-m04-to-2026-m09", ["2026-M04..2026-M09"; 2], "2026-10-29"),
    // The council's own rule, 45 days of which 30 June is the first: 1 + 31 + 13.
    ("complaints", "fy2026-27-q1", ["2026/27-Q1"; 2], "2026-08-13"),
];

/// The example's site with one dataset and nothing else, so that it builds at once.
fn only(dataset: &str) -> TempDir {
    let site = TempDir::new().unwrap();
    let folder = format!("data/disclosures/{dataset}");
    for file in ["plainsight.toml", "content/logo.svg", "content/logo-dark.svg", "data/authorities.csv", "data/areas.csv"]
        .map(str::to_owned)
        .into_iter()
        .chain(tree(&root().join(&folder)).into_keys().map(|name| format!("{folder}/{name}")))
    {
        let target = site.path().join(&file);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(root().join(&file), target).unwrap();
    }
    site
}

/// What `/transparency/` says in the dataset's row, cell by cell, as at a date.
fn row(source: &Path, as_at: Date, dataset: &str) -> Vec<String> {
    let site = Site::build(source, &["--as-at", &as_at.to_string()]);
    row_of(&site, dataset)
}

fn row_of(site: &Site, dataset: &str) -> Vec<String> {
    let html = site.text("transparency/index.html");
    let start = format!("<tr><th scope=\"row\"><a href=\"../transparency/{dataset}/\"");
    let row = html.split_once(&start).unwrap_or_else(|| panic!("no row for {dataset}")).1.split_once("</tr>").unwrap().0;
    row.split("<td").skip(1).map(|html| text_of(&format!("<td{html}"))).collect()
}

/// Without tags, with white space folded.
fn text_of(html: &str) -> String {
    let text: String = html.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_not_there_is_due_until_the_deadline_and_missing_from_the_day_after() {
    for (dataset, file, [period, _], deadline) in DEADLINES {
        let site = only(dataset);
        remove(site.path(), dataset, file);
        let deadline = day(deadline);
        let (eve, after) = (deadline.yesterday().unwrap(), deadline.tomorrow().unwrap());
        let about = |as_at| {
            let all = due(site.path(), as_at, dataset);
            all.into_iter().filter(|(_, message)| message.contains(&format!("for {period} "))).collect::<Vec<_>>()
        };
        let said = |code: &str, said: &str| vec![(code.to_owned(), format!("`{dataset}` for {period} {said}"))];
        let earlier = deadline.checked_sub(2.days()).unwrap();
        assert_eq!(about(earlier), [], "{dataset} {period} two days before");
        assert_eq!(about(eve), said("disclosure/due-soon", &format!("is due tomorrow, on {deadline}, and is not there")));
        assert_eq!(about(deadline), said("disclosure/due-soon", &format!("is due today, on {deadline}, and is not there")));
        assert_eq!(about(after), said("disclosure/overdue", &format!("was due on {deadline} and is missing")));
        let [today, late] = [deadline, after].map(|as_at| row(site.path(), as_at, dataset));
        assert!(!today[0].contains("missing"), "{dataset} {today:?}");
        assert_eq!(late[0], "missing 1 day overdue", "{dataset} {late:?}");
    }
}

#[test]
fn a_file_of_the_last_day_is_on_time_and_one_of_the_next_is_late() {
    for (dataset, file, [_, label], deadline) in DEADLINES {
        let deadline = day(deadline);
        for (days, expected, on_page) in [(0, "published", "on the due date"), (1, "late 1", "published late 1 day late")] {
            let published = deadline.checked_add(days.days()).unwrap();
            let site = only(dataset);
            let folder = site.path().join("data/disclosures").join(dataset);
            let original = tree(&folder).into_iter().find(|(name, _)| name.starts_with(&format!("{file}@"))).unwrap().1;
            remove(site.path(), dataset, file);
            fs::write(folder.join(format!("{file}@{published}.csv")), &original).unwrap();
            // A nil return in time has a name of its own.
            let is_nil = csv::Reader::from_reader(original.as_slice()).records().next().is_none();
            let (expected, name) = if is_nil && days == 0 { ("nil-return", "nil return") } else { (expected, "published") };
            let expected = format!("{label} {expected}");
            let found = states(&loaded(site.path(), &[]), &published.to_string());
            assert!(found[dataset].contains(&expected), "{dataset} published {published}: {:?}", found[dataset]);
            let on_page = if days == 0 { format!("{name} {on_page}") } else { on_page.to_owned() };
            assert_eq!(row(site.path(), published, dataset)[0], on_page, "{dataset} published {published}");
            // Nobody knew of it on the day before.
            let before = states(&loaded(site.path(), &[]), &published.yesterday().unwrap().to_string());
            assert!(!before[dataset].contains(&expected), "{dataset}: {:?}", before[dataset]);
        }
    }
}

#[test]
fn a_file_that_fails_stops_the_build_and_held_back_it_alone_is_not_there() {
    let site = copy_of_example();
    let file = site.path().join("data/disclosures/parking-spaces/fy2025-26.csv");
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(text.matches(",264,").count(), 1, "the station's car park");
    fs::write(&file, text.replace(",264,", ",about 264,")).unwrap();

    let out = site.path().join("public");
    let stopped = plainsight(&["build", "--site", site.path().to_str().unwrap(), "--out", out.to_str().unwrap()]);
    let said = String::from_utf8(stopped.stderr).unwrap();
    assert_eq!(stopped.status.code(), Some(1), "{said}");
    // The second car park stands on line 3, and the number of spaces is the seventh column.
    assert!(said.contains("about 264") && said.contains("data/disclosures/parking-spaces/fy2025-26.csv:3:"), "{said}");
    assert!(!out.exists(), "nothing is published");

    let built = Site::build(site.path(), &["--hold", "parking-spaces/fy2025-26"]);
    assert!(built.said.contains("held"), "{}", built.said);
    assert_eq!(row_of(&built, "parking-spaces")[0], "held 185 days overdue");
    let page = built.words("transparency/parking-spaces/");
    assert!(
        page.contains("is held: it failed its checks on 1 November 2026, with one mistake, and is not published until it passes."),
        "{page}"
    );
    let found = states(&loaded(site.path(), &["parking-spaces/fy2025-26"]), "2026-11-01");
    for (dataset, expected) in STANDS {
        let expected: Vec<&str> = if dataset == "parking-spaces" { vec!["2025/26 held"] } else { expected.to_vec() };
        assert_eq!(found[dataset], expected, "{dataset}");
    }
    for (path, bytes) in built.files() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("about 264") && !text.contains("zone B, Marholt"), "{path}");
    }
}

/// A published file or version: rows, the sum of its amounts, rows with something redacted.
///
/// ```python
/// for file in sorted(glob.glob("data/disclosures/*/*.csv")):
///     rows = list(csv.DictReader(open(file)))
///     column = next((c for c in ("Amount", "ContractValue", "EstimatedValue") if rows and c in rows[0]), None)
///     amount = sum(Decimal(row[column]) for row in rows) if column else ""
///     print(file, len(rows), amount, sum(any(v.startswith("REDACTED") for v in row.values()) for row in rows))
/// ```
const FILES: [(&str, u64, &str, u64); 13] = [
    ("contracts/fy2025-26-q3@2026-01-28", 5, "1180950.00", 0),
    ("contracts/fy2025-26-q4@2026-04-27", 6, "1767850.00", 0),
    ("grants/fy2025-26@2026-04-17", 14, "166400.00", 0),
    ("invitations-to-tender/fy2026-27-q1@2026-07-24", 5, "1365000.00", 0),
    ("procurement-card/fy2026-27-q1@2026-07-24", 47, "4539.92", 1),
    ("procurement-card/fy2026-27-q2@2026-10-23", 58, "4557.10", 1),
    ("spending-over-500/2026-m07@2026-08-14", 142, "700158.52", 5),
    ("spending-over-500/2026-m08@2026-09-11", 129, "565277.26", 6),
    ("spending-over-500/2026-m09@2026-10-16", 132, "652133.19", 5),
    ("spending-over-500/fy2025-26-q3@2026-01-28", 246, "1199410.77", 6),
    ("spending-over-500/fy2025-26-q4@2026-05-18", 259, "1334508.75", 10),
    ("spending-over-500/fy2026-27-q1@2026-07-28", 292, "1435050.32", 12),
    ("spending-over-500/fy2026-27-q1@2026-09-04", 294, "1412794.99", 12),
];

#[test]
fn rows_sums_and_redactions_are_those_counted_apart() {
    let dataset = loaded(root(), &[]);
    for (name, rows, amount, redacted) in FILES {
        let path = format!("data/disclosures/{name}.csv");
        let stats = &dataset.disclosures.files.iter().find(|file| *file.path == *path).unwrap_or_else(|| panic!("{path}")).stats;
        assert_eq!((stats.rows, stats.refused), (rows, 0), "{name}");
        assert_eq!(stats.amount.unwrap().to_string(), amount, "{name}");
        assert_eq!(stats.redacted.rows, redacted, "{name}");
    }
}

#[test]
fn every_row_of_the_input_is_published_or_refused() {
    let site = copy_of_example();
    let path = "data/disclosures/procurement-card/fy2026-27-q2@2026-10-23.csv";
    let file = site.path().join(path);
    let text = fs::read_to_string(&file).unwrap();
    let first = text.lines().nth(1).unwrap();
    let cells = first.matches(',').count();
    // A blank row, a total, a row too short, an amount that no repair can read, and one that is safely repaired: 58 + 5 rows in.
    let odd = [
        ",".repeat(cells),
        format!("Total{},4557.10{}", ",".repeat(6), ",".repeat(cells - 7)),
        "short".to_owned(),
        first.replacen(",13.42,", ",nothing,", 1),
        first.replacen("CARD-2270", "CARD-9999", 1).replacen(",13.42,", ",\"£1,000.00\",", 1),
    ];
    assert!(odd[3].contains("nothing") && odd[4].contains("£1,000.00"), "{first}");
    fs::write(&file, text.clone() + &odd.join("\n") + "\n").unwrap();
    let statement = site.path().join("data/disclosures/procurement-card/dataset.toml");
    let words = fs::read_to_string(&statement).unwrap();
    fs::write(&statement, format!("repair = true\n{words}")).unwrap();

    let folder = Folder::open(site.path());
    let (dataset, report) = load::load(
        &folder,
        &load::Options { holds: vec![load::Hold::parse("procurement-card/fy2026-27-q2").unwrap()], ..load::Options::default() },
    );
    let dataset = dataset.unwrap_or_else(|| panic!("{report:?}"));
    let held = dataset.disclosures.held.iter().find(|held| *held.path == *path).unwrap();
    // Two of the rows cannot be published, which stops the file: the short one and the amount.
    assert_eq!(held.mistakes, 2);
    // Without those two, the blank row and the total are refused with a warning, and the repaired row is published.
    fs::write(&file, text + &[&odd[0], &odd[1], &odd[4]].map(String::as_str).join("\n") + "\n").unwrap();
    let dataset = loaded(site.path(), &[]);
    let stats = &dataset.disclosures.files.iter().find(|file| *file.path == *path).unwrap().stats;
    assert_eq!((stats.rows, stats.refused), (58 + 1, 2), "58 + 3 rows in");
}

#[test]
fn the_corrected_quarter_has_four_new_rows_two_fewer_and_three_altered() {
    let read = |version: &str| {
        let bytes = fs::read(root().join(format!("data/disclosures/spending-over-500/fy2026-27-q1@{version}.csv"))).unwrap();
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        // Columns 8, 4 and 11: the number of the payment, who was paid, what for. A payment of several lines repeats its number.
        let key = |row: &csv::StringRecord| (row[7].to_owned(), row[3].to_owned(), row[9].to_owned());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        rows.into_iter().map(|row| (key(&row), row)).collect::<Vec<_>>()
    };
    let (old, new) = (read("2026-07-28"), read("2026-09-04"));
    let numbers = |rows: &[((String, String, String), csv::StringRecord)]| rows.iter().map(|(key, _)| key.0.clone()).collect::<Vec<_>>();
    let (before, after) = (numbers(&old), numbers(&new));
    assert_eq!(after.iter().filter(|number| !before.contains(number)).count(), 4, "added");
    assert_eq!(before.iter().filter(|number| !after.contains(number)).count(), 2, "removed");
    let unchanged = new.iter().filter(|(_, row)| old.iter().any(|(_, other)| other == row)).count();
    assert_eq!((old.len(), new.len(), unchanged), (292, 294, 287), "287 + 3 altered + 4 added; 287 + 3 altered + 2 removed");
}

#[test]
fn the_made_up_council_stands_outside_every_group_and_count() {
    let groups = EXAMPLE.rows("data/groups.csv");
    assert!(groups.iter().all(|row| row["authority"] != "fenwold"));
    let bodies = EXAMPLE.rows("data/authorities.csv");
    let made_up: Vec<&str> = bodies.iter().filter(|row| row["invented"] == "yes").map(|row| row["authority"].as_str()).collect();
    assert_eq!((made_up, bodies.len()), (vec!["fenwold"], 62), "61 bodies of the papers, and one made up");
    // 5 + 6 + 36 councils, 5 fire, 1 police, 1 health, 1 national park and 6 areas are 61.
    let page = EXAMPLE.words("councils/");
    for part in ["5 county councils", "6 unitary councils", "36 district, borough and city councils", "1 made-up body"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(EXAMPLE.words("councils/fenwold/").contains("This body is made up."));
}

/// What each state is called on pages.
fn in_words(state: &str) -> &str {
    match state {
        "published" => "published",
        "nil-return" => "nil return",
        "date-not-recorded" => "date not recorded",
        "late" => "published late",
        "published-elsewhere" => "published elsewhere",
        "withheld" => "withheld",
        "not-applicable" => "not applicable",
        "not-yet-due" => "not yet due",
        "held" => "held",
        "withdrawn" => "withdrawn for checking",
        "missing" => "missing",
        other => panic!("{other}"),
    }
}

#[test]
fn every_datasets_page_says_every_state_in_words_and_the_table_says_the_same() {
    let rows = EXAMPLE.rows("data/disclosures.csv");
    for (dataset, periods) in STANDS {
        let html = EXAMPLE.text(&format!("transparency/{dataset}/index.html"));
        // The rows of the table of expected periods, the newest first; the second cell is the state.
        let section = html.split_once("<h2 id=\"periods\">").unwrap().1.split_once("</section>").unwrap().0;
        let cells = section
            .split("<tr>")
            .skip(1)
            .filter_map(|row| row.split_once("<td>"))
            .map(|(_, cells)| text_of(cells.split_once("</td>").unwrap().0));
        let shown: Vec<String> = cells.collect();
        assert_eq!(shown.len(), periods.len(), "{dataset}: {shown:?}");
        for (said, shown) in periods.iter().rev().zip(&shown) {
            let mut parts = said.split(' ');
            let (period, state, days) = (parts.next().unwrap(), parts.next().unwrap(), parts.next());
            assert!(shown.starts_with(in_words(state)), "{dataset} {period}: `{shown}`");
            if let Some(days) = days {
                assert!(shown.contains(&format!(" {days} day")), "{dataset} {period}: `{shown}`");
            }
            let row = rows.iter().find(|row| row["dataset"] == dataset && row["period"] == period);
            let row = row.unwrap_or_else(|| panic!("no row of {dataset} {period}"));
            assert_eq!((row["state"].as_str(), row["invented"].as_str()), (state, "yes"), "{dataset} {period}");
            if let Some(days) = days {
                assert_eq!(row["delay_days"], days, "{dataset} {period}");
            }
        }
    }
}

/// The files of the example with the day on which each was published, by dataset and period; the withdrawn one is not among them.
fn sources() -> Vec<(String, String, Option<String>)> {
    let files = tree(&root().join("data/disclosures")).into_keys().filter_map(|path| {
        let (dataset, name) = path.strip_suffix(".csv")?.split_once('/')?;
        let (period, date) = name.split_once('@').map_or((name, None), |(period, date)| (period, Some(date.to_owned())));
        Some((dataset.to_owned(), period.to_owned(), date))
    });
    files.filter(|(dataset, period, _)| (dataset.as_str(), period.as_str()) != ("land", "fy2024-25")).collect()
}

#[test]
fn every_row_of_every_file_is_published_under_its_period_and_for_ever_under_its_date() {
    let files = sources();
    assert_eq!(files.len(), 40, "{files:?}");
    for (dataset, period, date) in files {
        let name = date.as_ref().map_or(period.clone(), |date| format!("{period}@{date}"));
        let source = fs::read(root().join(format!("data/disclosures/{dataset}/{name}.csv"))).unwrap();
        let mut reader = csv::Reader::from_reader(source.as_slice());
        let headings = reader.headers().unwrap().clone();
        let written: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let published = EXAMPLE.rows(&format!("transparency/{dataset}/{name}.csv"));
        assert_eq!(published.len(), written.len(), "{dataset}/{name}");
        for (row, source) in published.iter().zip(&written) {
            assert!(row["OrganisationLabel"].ends_with("(invented)"), "{dataset}/{name}: {row:?}");
            for (heading, cell) in headings.iter().zip(source) {
                assert_eq!(row[heading], cell, "{dataset}/{name} {heading}");
            }
        }
    }
    // The newest version stands under its period alone too.
    let newest = EXAMPLE.text("transparency/spending-over-500/fy2026-27-q1.csv");
    assert_eq!(newest, EXAMPLE.text("transparency/spending-over-500/fy2026-27-q1@2026-09-04.csv"));
    assert_ne!(newest, EXAMPLE.text("transparency/spending-over-500/fy2026-27-q1@2026-07-28.csv"));
}

#[test]
fn what_was_withdrawn_or_is_not_public_yet_is_in_no_file() {
    // The withdrawn file alone gives the empty swimming pool's address.
    let source = fs::read_to_string(root().join("data/disclosures/land/fy2024-25@2025-04-29.csv")).unwrap();
    assert!(source.contains("Lock Lane"));
    for (path, bytes) in EXAMPLE.files() {
        assert!(!String::from_utf8_lossy(&bytes).contains("Lock Lane"), "{path}");
        assert!(!path.starts_with("transparency/land/fy2024-25") || path.ends_with(".html"), "{path}");
    }
    // On the day before it was withdrawn it was there; on the day before its correction a file was as first published.
    let site = only("land");
    let files = Site::build(site.path(), &["--as-at", "2025-11-19"]).files();
    assert!(files.contains_key("transparency/land/fy2024-25.csv") && files.contains_key("transparency/land/fy2024-25@2025-04-29.csv"));
    let site = only("spending-over-500");
    let before = Site::build(site.path(), &["--as-at", "2026-09-03"]);
    assert_eq!(before.rows("transparency/spending-over-500/fy2026-27-q1.csv").len(), 292);
    assert!(!before.files().keys().any(|path| path.contains("@2026-09-04")));
    assert!(!before.words("transparency/").contains("294"));
}

#[test]
fn pages_show_the_counts_sums_and_largest_suppliers_counted_apart() {
    // 142 + 129 + 132 = 403 rows; 700,158.52 + 565,277.26 + 652,133.19 = 1,917,568.97.
    let page = EXAMPLE.words("transparency/spending-over-500/");
    for part in ["403", "£1,917,568.97", "£1,412,794.99", "£1,334,508.75", "£1,199,410.77"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    // ```python
    // rows = list(csv.DictReader(open("data/disclosures/spending-over-500/2026-m09@2026-10-16.csv")))
    // for column in ("BeneficiaryName", "OrganisationalUnit"):
    //     sums = collections.Counter()
    //     for row in rows: sums[row[column]] += Decimal(row["Amount"])
    //     print(sums.most_common(3))
    // print(sum(Decimal(row["Amount"]) for row in rows if row["BeneficiaryName"].startswith("REDACTED")))
    // ```
    let page = EXAMPLE.words("transparency/spending-over-500/2026-m09/");
    for part in [
        "£652,133 in 132 payment lines, exactly £652,133.19.",
        "£652,133.19",
        "Notional Building Services Ltd 84,003.49 7",
        "Made-Up Bins Ltd 63,047.77 3",
        "Sample Fuels Ltd 59,725.67 6",
        "Waste and Street Scene 223,608.02 29",
        "Property and Estates 129,485.09 21",
        "£12,756.97",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    // A frame of a period that has ended has no new figure to follow.
    assert!(page.contains("which follows any correction of this period’s file") && !page.contains("every new figure"), "{page}");
    let nil = EXAMPLE.words("transparency/invitations-to-tender/fy2025-26-q4/");
    assert!(nil.contains("nothing to report"), "{nil}");
}

#[test]
fn a_quarter_of_three_months_leads_to_each_of_them() {
    let [_, period, _, _, rows, file, _] = row_of(&EXAMPLE, "spending-over-500").try_into().unwrap();
    // 142 + 129 + 132 = 403 rows.
    assert!(
        period == "July to September 2026 in 3 files: July 2026, August 2026 and September 2026" && rows.starts_with("403"),
        "{period}"
    );
    let of = |month: &str, size: &str, whole: &str| format!("{month}: CSV, {size} of Spending over £500, {whole} 2026");
    let size = |month| EXAMPLE.text(&format!("transparency/spending-over-500/2026-{month}.csv")).len();
    let sizes = ["m07", "m08", "m09"].map(|month| format!("{} KB", size(month).div_ceil(1_000)));
    let files = [of("Jul 2026", &sizes[0], "July"), of("Aug 2026", &sizes[1], "August"), of("Sep 2026", &sizes[2], "September")];
    assert_eq!(file, files.join(" "));
    let html = EXAMPLE.text("transparency/index.html");
    for month in ["m07", "m08", "m09"] {
        assert!(html.contains(&format!("href=\"../transparency/spending-over-500/2026-{month}/\"")), "{month}");
    }
}

#[test]
fn a_year_that_was_taken_down_does_not_hide_the_one_that_is_here() {
    let land = row_of(&EXAMPLE, "land");
    assert!(land[0].starts_with("published "), "{land:?}");
    assert!(land[0].ends_with("April 2024 to March 2025: withdrawn for checking since 20 November 2025"), "{land:?}");
    assert_eq!(land[1], "April 2025 to March 2026");
    let page = EXAMPLE.words("transparency/land/");
    assert!(page.contains("April 2025 to March 2026 published Published on"), "{page}");
    assert!(page.contains("April 2024 to March 2025 was withdrawn on 20 November 2025 for checking"), "{page}");
    // Where the older year is missing instead, that is said of it.
    let site = only("fraud");
    let folder = site.path().join("data/disclosures/fraud");
    let older = tree(&folder).into_keys().find(|name| name.starts_with("fy2024-25")).unwrap();
    fs::write(folder.join("dataset.toml"), "").unwrap();
    fs::copy(folder.join(&older), folder.join("fy2022-23@2023-04-10.csv")).unwrap();
    // It was due on 30 April 2024: 365 days to 30 April 2025, and 185 to 1 November.
    let fraud = row(site.path(), day("2025-11-01"), "fraud");
    assert!(
        fraud[0].ends_with("April 2023 to March 2024: missing 550 days overdue") && fraud[1] == "April 2024 to March 2025",
        "{fraud:?}"
    );
}

#[test]
fn the_council_without_figures_says_how_its_files_stand() {
    let page = EXAMPLE.words("councils/fenwold/");
    let said = "No figures are held for this body. 9 of the 16 datasets that the Transparency Code requires";
    assert!(page.contains(said) && page.contains("See every dataset, its files and what is due"), "{page}");
}

#[test]
fn a_correction_says_what_changed() {
    for page in ["transparency/", "transparency/spending-over-500/"] {
        let page = EXAMPLE.words(page);
        assert!(
            page.contains("Replaces the version of 28 July 2026. Rows: 4 added, 2 removed, 3 altered; 287 are as they were."),
            "{page}"
        );
    }
}

#[test]
fn the_made_up_council_is_named_so_on_every_page_and_in_every_file() {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (path, bytes) in EXAMPLE.files().into_iter().filter(|(path, _)| path.starts_with("transparency/")) {
        let text = String::from_utf8(bytes).unwrap();
        // A file with its headings alone has no row to say it in; what describes it beside it says it.
        let is_nil = path.ends_with(".csv") && text.lines().count() == 1;
        assert!(is_nil || text.contains("Fenwold District Council (invented)"), "{path}");
        assert!(!path.ends_with(".html") || text.contains("is made up, and so is everything in its files"), "{path}");
        *seen.entry(path.rsplit('.').next().unwrap().to_owned()).or_default() += 1;
    }
    // Of 40 files one has no date and one has been replaced: 39 stand under their dates, and 39 under their periods. Each has a
    // description. Beside each chart stand its numbers.
    let charts = seen["svg"];
    assert_eq!((seen["csv"], seen["json"]), (78 + charts, 78 + charts), "{seen:?}");
    assert!(seen["html"] > 60 && seen["svg"] > 40, "{seen:?}");
}
