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

use common::{EXAMPLE, copy_of_example, plainsight, root, tree};
use jiff::ToSpan;
use jiff::civil::Date;
use plainsight::calc::disclosures::{State, disclosed};
use plainsight::load;
use plainsight::model::Dataset;
use plainsight::source::Folder;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn loaded(site: &Path, holds: &[&str]) -> Dataset {
    let holds = holds.iter().map(|hold| load::Hold::parse(hold).unwrap()).collect();
    let (dataset, report) = load::load(&Folder::open(site), &load::Options { holds });
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
const STANDS: [(&str, &[&str]); 18] = [
    ("complaints", &["2025/26-Q4 published", "2026/27-Q1 published", "2026/27-Q2 not-yet-due"]),
    ("constitution", &["2025/26 published"]),
    ("contracts", &["2025/26-Q3 published", "2025/26-Q4 published", "2026/27-Q1 published", "2026/27-Q2 published"]),
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
    files.iter().for_each(|file| fs::remove_file(folder.join(file)).unwrap());
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

/// A dataset of the example, a period of it, and the last day on which that is on time.
const DEADLINES: [(&str, &str, &str, &str); 9] = [
    // "Not later than one month after the quarter": for July to September the last day of October, and so on over the year's end.
    ("spending-over-500", "fy2026-27-q1", "2026/27-Q1", "2026-07-31"),
    ("procurement-card", "fy2026-27-q2", "2026/27-Q2", "2026-10-31"),
    ("contracts", "fy2025-26-q3", "2025/26-Q3", "2026-01-31"),
    ("contracts", "fy2025-26-q4", "2025/26-Q4", "2026-04-30"),
    ("invitations-to-tender", "fy2025-26-q4", "2025/26-Q4", "2026-04-30"),
    // "Not later than one month after the year".
    ("grants", "fy2025-26", "2025/26", "2026-04-30"),
    ("parking-account", "fy2024-25", "2024/25", "2025-04-30"),
    // Once, with the first contracts, which were those of October to December 2025.
    ("waste-contracts", "fy2025-26-q3", "2026-01-31", "2026-01-31"),
    // The council's own rule, 45 days of which 30 June is the first: 1 + 31 + 13.
    ("complaints", "fy2026-27-q1", "2026/27-Q1", "2026-08-13"),
];

#[test]
fn what_is_not_there_is_due_until_the_deadline_and_missing_from_the_day_after() {
    for (dataset, file, period, deadline) in DEADLINES {
        let site = copy_of_example();
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
        let before = states(&loaded(site.path(), &[]), &eve.to_string());
        assert!(before[dataset].iter().all(|said| !said.contains("missing")), "{before:?}");
    }
}

#[test]
fn a_file_of_the_last_day_is_on_time_and_one_of_the_next_is_late() {
    for (dataset, file, period, deadline) in DEADLINES {
        let deadline = day(deadline);
        let rows = format!("data/disclosures/{dataset}");
        for (published, expected) in [
            (deadline.yesterday().unwrap(), "published"),
            (deadline, "published"),
            (deadline.tomorrow().unwrap(), "late 1"),
            (deadline.checked_add(18.days()).unwrap(), "late 18"),
        ] {
            let site = copy_of_example();
            let folder = site.path().join(&rows);
            let original = tree(&folder).into_iter().find(|(name, _)| name.starts_with(&format!("{file}@"))).unwrap().1;
            remove(site.path(), dataset, file);
            fs::write(folder.join(format!("{file}@{published}.csv")), &original).unwrap();
            let found = states(&loaded(site.path(), &[]), &published.to_string());
            // A nil return in time has a name of its own; what is published once goes by its file's period.
            let is_nil = original.iter().filter(|byte| **byte == b'\n').count() == 1;
            let expected = if is_nil && expected == "published" { "nil-return" } else { expected };
            let label = if dataset == "waste-contracts" { "2025/26-Q3" } else { period };
            let expected = format!("{label} {expected}");
            assert!(found[dataset].contains(&expected), "{dataset} published {published}: {:?}", found[dataset]);
            // Nobody knew of it on the day before.
            let before = states(&loaded(site.path(), &[]), &published.yesterday().unwrap().to_string());
            assert!(!before[dataset].contains(&expected), "{dataset}: {:?}", before[dataset]);
        }
    }
}
