//! The published files of the Transparency Code, through the real binary: every row, clean, dated, described, and nothing that must not
//! be there. What is expected was counted and added up here, by other means than the program's.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::io::Read;

use common::{Site, plainsight, site_of};
use sha2::{Digest, Sha256};

const SITE: &str = "format = 1\ntitle = \"Ashford\"\nbase_url = \"https://data.example.org/\"\n[publisher]\nname = \"Ashford Council\"\n\
                    [disclosures]\nauthority = \"ashford\"\ncode = \"ltc-2015\"\n";
const REAL: &str = "id,name,code\nashford,Ashford Borough Council,E07000105\n";
const INVENTED: &str = "id,name,code,invented\nashford,Ashford Borough Council,E07000105,yes\n";
const HEAD: &str =
    "OrganisationalUnit,BeneficiaryName,PaymentDate,TransactionNumber,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName";
const SPENDING: &str = "data/disclosures/spending-over-500/";

/// A row of the file by the number of its transaction.
fn row(number: &str, amount: &str, purpose: &str) -> String {
    format!("Highways,Tarmac & Stone Ltd,01/04/2026,{number},{amount},0.00,{purpose},Roads")
}

fn ledger(rows: &[String]) -> String {
    format!("{HEAD}\n{}\n", rows.join("\n"))
}

/// A site of these files of the spending dataset, beside `dataset.toml`.
fn spending(authorities: &str, statement: &str, files: &[(&str, &str)]) -> tempfile::TempDir {
    let mut all = vec![
        ("plainsight.toml".to_owned(), SITE.to_owned()),
        ("data/authorities.csv".to_owned(), authorities.to_owned()),
        (format!("{SPENDING}dataset.toml"), format!("amounts = \"net\"\n{statement}")),
    ];
    all.extend(files.iter().map(|(name, text)| (format!("{SPENDING}{name}"), (*text).to_owned())));
    let all: Vec<(&str, &str)> = all.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    site_of(&all)
}

fn build(source: &tempfile::TempDir, args: &[&str]) -> Site {
    let args: Vec<&str> = if args.contains(&"--as-at") { args.to_vec() } else { [&["--as-at", "2026-11-01"], args].concat() };
    Site::build(source.path(), &args)
}

/// Every place in the output where some words stand, the archive unpacked.
fn found(site: &Site, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (path, bytes) in site.files() {
        let holds = |bytes: &[u8]| bytes.windows(words.len()).any(|window| window == words.as_bytes());
        if holds(&bytes) || path.contains(words) {
            found.push(path.clone());
        }
        if path.ends_with(".zip") {
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            for place in 0..archive.len() {
                let mut file = archive.by_index(place).unwrap();
                let mut inside = Vec::new();
                file.read_to_end(&mut inside).unwrap();
                let name = file.name().unwrap().into_owned();
                if holds(&inside) || name.contains(words) {
                    found.push(format!("{path}/{name}"));
                }
            }
        }
    }
    found
}

#[test]
fn every_row_of_the_input_is_published_or_counted_as_removed() {
    // 700 rows of which each hundredth is followed by a blank row, and each 350th by a total; sums in pence are kept beside.
    let (mut text, mut pence, mut removed) = (format!("{HEAD}\r\n"), 0_i64, 0);
    for number in 1..=700_i64 {
        let amount = if number % 7 == 0 { -(60_000 + number) } else { 50_100 + number * 13 };
        pence += amount;
        let sign = if amount < 0 { "-" } else { "" };
        let written = format!("{sign}{}.{:02}", amount.abs() / 100, amount.abs() % 100);
        let purpose = if number % 3 == 0 { "\"Repairs, \"\"urgent\"\"\r\nand others\"" } else { "=Repairs" };
        let _ = write!(text, "{}\r\n", row(&format!("T{number}"), &written, purpose));
        if number % 100 == 0 {
            text.push_str(",,,,,,,\r\n");
            removed += 1;
        }
        if number % 350 == 0 {
            text.push_str("Total,,,,1000.00,,,\r\n\r\n");
            removed += 1;
        }
    }
    assert_eq!(removed, 9, "seven blank rows and two totals");
    let source = spending(REAL, "repair = true\n", &[("fy2026-27-q1@2026-07-30.csv", &text)]);
    let site = build(&source, &[]);
    assert!(site.said.contains("Disclosures: 1 file, 709 rows in = 700 published + 9 removed (blank or total)."), "{}", site.said);

    let published = site.text("transparency/spending-over-500/fy2026-27-q1.csv");
    let mut reader = csv::Reader::from_reader(published.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let mut input = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    assert_eq!(rows.len() + removed, input.records().count());
    let amounts = rows.iter().map(|row| row[6].replace('.', "").parse::<i64>().unwrap());
    assert_eq!(amounts.sum::<i64>(), pence, "to the penny");
    assert!(rows.iter().all(|row| row.len() == 10));
    // Everything but the two columns that were filled, and the guard, is as it was.
    let same = |row: &csv::StringRecord| row.iter().skip(2).collect::<Vec<_>>().join("|").replace("'=", "=");
    let mut input = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let kept = input.records().map(Result::unwrap).filter(|row| row[3].starts_with('T'));
    let kept: Vec<String> = kept.map(|row| row.iter().collect::<Vec<_>>().join("|")).collect();
    assert_eq!(rows.iter().map(same).collect::<Vec<_>>(), kept);
}

#[test]
fn the_file_is_clean_and_says_whose_it_is() {
    let text = "Ward,Amount,Supplier,Department,Date paid,VAT not recoverable,Description,Merchant Category,Balance\n\
         -East,-26123.45,+Plus Builders,Parks,30/06/2026,,\"Café, \"\"new\"\"\",Works,-5.5\n\
         'West,700.00,REDACTED PERSONAL DATA,Care,01/04/2026,,@home,Care,-5.5x\n";
    let source = spending(REAL, "", &[("fy2026-27-q1@2026-07-30.csv", text)]);
    let published = build(&source, &[]).text("transparency/spending-over-500/fy2026-27-q1.csv");
    let address = "http://statistics.data.gov.uk/id/statistical-geography/E07000105";
    let expected = [
        "OrganisationLabel,OrganisationURI,OrganisationalUnit,BeneficiaryName,PaymentDate,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName,Ward,Balance".to_owned(),
        format!("Ashford Borough Council,{address},Parks,'+Plus Builders,30/06/2026,-26123.45,,\"Café, \"\"new\"\"\",Works,'-East,-5.5"),
        format!("Ashford Borough Council,{address},Care,REDACTED PERSONAL DATA,01/04/2026,700.00,,'@home,Care,'West,'-5.5x"),
        String::new(),
    ];
    assert_eq!(published, expected.join("\r\n"));
}

#[test]
fn a_name_that_the_file_gives_stays_and_an_empty_one_is_filled() {
    let text = format!(
        "Body Name,Body URI,{HEAD}\nAshford,,{}\n,https://ashford.example.org/,{}\n",
        row("1", "600.00", "Works"),
        row("2", "600.00", "Works")
    );
    let file = [("fy2026-27-q1.csv", text.as_str())];
    let names = |authorities: &str| -> Vec<Vec<String>> {
        let site = build(&spending(authorities, "", &file), &[]);
        let rows = site.rows("transparency/spending-over-500/fy2026-27-q1.csv");
        rows.iter().map(|row| vec![row["OrganisationLabel"].clone(), row["OrganisationURI"].clone()]).collect()
    };
    let register = "http://statistics.data.gov.uk/id/statistical-geography/E07000105";
    assert_eq!(names(REAL), [["Ashford", register], ["Ashford Borough Council", "https://ashford.example.org/"]]);
    // A made-up body says so in every row, and has no place in a register of real ones.
    assert_eq!(names(INVENTED), [["Ashford (invented)", ""], ["Ashford Borough Council (invented)", "https://ashford.example.org/"]]);
}

#[test]
fn a_dataset_without_a_column_for_the_council_gets_one() {
    let own = "title = \"Trees\"\ndescription = \"d\"\nfrequency = \"annual\"\n[[columns]]\nname = \"Place\"\nis = \"required\"\n";
    let source = site_of(&[
        ("plainsight.toml", SITE),
        ("data/authorities.csv", INVENTED),
        ("data/disclosures/trees/dataset.toml", own),
        ("data/disclosures/trees/2025.csv", "Oaks,Place\n12,Mill Lane\n"),
        ("data/disclosures/trees/2024.csv", "Place,organisation label\nMill Lane,Ashford\n"),
        ("data/disclosures/constitution/fy2025-26.csv", "Title,Document,AdoptedOn\n"),
    ]);
    let site = build(&source, &[]);
    let label = "Ashford Borough Council (invented)";
    assert_eq!(site.text("transparency/trees/2025.csv"), format!("Place,Oaks,OrganisationLabel\r\nMill Lane,12,{label}\r\n"));
    assert_eq!(site.text("transparency/trees/2024.csv"), "Place,organisation label\r\nMill Lane,Ashford (invented)\r\n");
    assert_eq!(site.text("transparency/constitution/fy2025-26.csv"), "Title,Document,AdoptedOn,OrganisationLabel\r\n", "a nil return");
}

#[test]
fn each_dated_version_stays_and_the_newest_stands_by_its_period() {
    let ledgers = ["0", "1", "2", "3"].map(|number| ledger(&[row(number, "600.00", "Works")]));
    let files: [(&str, &str); 4] = [
        ("fy2026-27-q1.csv", &ledgers[0]),
        ("fy2026-27-q1@2026-07-30.csv", &ledgers[1]),
        ("fy2026-27-q1@2026-09-04T09:30.csv", &ledgers[2]),
        ("2026-m07.csv", &ledgers[3].replace("01/04/2026", "01/07/2026")),
    ];
    let source = spending(REAL, "", &files);
    let site = build(&source, &[]);
    let numbers = |path: &str| site.rows(&format!("transparency/spending-over-500/{path}"))[0]["TransactionNumber"].clone();
    let expected = [
        ("2026-m07.csv", "3"),
        ("fy2026-27-q1.csv", "2"),
        ("fy2026-27-q1@2026-07-30.csv", "1"),
        ("fy2026-27-q1@2026-09-04T09-30-00.csv", "2"),
    ];
    let paths: BTreeSet<String> =
        site.files().into_keys().filter(|path| path.starts_with("transparency/") && path.ends_with(".csv")).collect();
    assert_eq!(paths, expected.map(|(path, _)| format!("transparency/spending-over-500/{path}")).into());
    for (path, number) in expected {
        assert_eq!(numbers(path), number, "{path}");
    }
}

#[test]
fn going_back_in_time_nothing_of_a_later_version_is_said() {
    let (first, second) = (ledger(&[row("FIRST", "600.00", "Works")]), ledger(&[row("SECONDMARK", "600.00", "Works")]));
    let files: [(&str, &str); 2] = [("fy2026-27-q1@2026-07-30.csv", &first), ("fy2026-27-q1@2026-09-04.csv", &second)];
    let source = spending(REAL, "", &files);
    let site = build(&source, &["--as-at", "2026-09-03"]);
    assert_eq!(site.rows("transparency/spending-over-500/fy2026-27-q1.csv")[0]["TransactionNumber"], "FIRST");
    for words in ["SECONDMARK", "2026-09-04", "4 September 2026"] {
        assert_eq!(found(&site, words), [""; 0], "{words}");
    }
    // The marks are found where they are.
    let site = build(&source, &["--as-at", "2026-09-04"]);
    assert_eq!(site.rows("transparency/spending-over-500/fy2026-27-q1.csv")[0]["TransactionNumber"], "SECONDMARK");
    assert!(found(&site, "SECONDMARK").len() >= 2 && found(&site, "2026-09-04").len() >= 2);
}

#[test]
fn what_is_withdrawn_or_held_is_nowhere() {
    let ledgers = ["WITHDRAWNMARK", "HELDMARK", "STAYS"].map(|number| ledger(&[row(number, "600.00", number)]));
    let files: [(&str, &str); 3] = [
        ("fy2025-26-q4@2026-04-30.csv", &ledgers[0].replace("01/04/2026", "01/02/2026")),
        ("fy2026-27-q1@2026-07-30.csv", &ledgers[1].replace("600.00", "£6")),
        ("fy2026-27-q2@2026-10-30.csv", &ledgers[2].replace("01/04/2026", "01/07/2026")),
    ];
    let withdrawn = "[[withdrawn]]\nperiod = \"fy2025-26-q4\"\non = 2026-05-02\nreason = \"A name stood in it.\"\n";
    let source = spending(REAL, withdrawn, &files);
    let site = build(&source, &["--hold", "spending-over-500/fy2026-27-q1"]);
    let files = ["fy2025-26-q4.csv", "fy2025-26-q4@", "fy2026-27-q1.csv", "fy2026-27-q1@"];
    for words in ["WITHDRAWNMARK", "HELDMARK"].into_iter().chain(files) {
        assert_eq!(found(&site, words), [""; 0], "{words}");
    }
    assert!(!found(&site, "STAYS").is_empty());
    let states = site.rows("data/disclosures.csv").into_iter().filter(|row| row["dataset"] == "spending-over-500");
    let states: Vec<String> = states.map(|row| format!("{} {} {}", row["period"], row["state"], row["files"])).collect();
    let q2 = "2026/27-Q2 published transparency/spending-over-500/fy2026-27-q2.csv";
    assert_eq!(states, ["2025/26-Q4 withdrawn ", "2026/27-Q1 held ", q2]);
}

#[test]
fn an_error_in_one_file_names_the_way_out_and_it_works() {
    let wrong = ledger(&[row("1", "£600", "Works")]);
    let right = ledger(&[row("2", "600.00", "Works")]).replace("01/04/2026", "01/07/2026");
    let files: [(&str, &str); 3] =
        [("fy2026-27-q1@2026-07-30.csv", &wrong), ("fy2026-27-q1@2026-08-30.csv", &wrong), ("fy2026-27-q2@2026-10-30.csv", &right)];
    let source = spending(REAL, "", &files);
    let out = source.path().join("public");
    let args = ["--site", source.path().to_str().unwrap(), "--out", out.to_str().unwrap(), "--as-at", "2026-11-01"];
    let output = plainsight(&[&["build"], &args[..]].concat());
    let said = String::from_utf8(output.stderr).unwrap();
    let command = "\nTo publish all the rest: plainsight build --hold spending-over-500/fy2026-27-q1\n";
    assert!(output.status.code() == Some(1) && said.ends_with(command), "{said}");
    assert!(!out.exists());
    let command: Vec<&str> = command.trim().split_once("plainsight ").unwrap().1.split(' ').collect();
    assert!(plainsight(&[&command[..], &args[..]].concat()).status.success());
    assert!(out.join("transparency/spending-over-500/fy2026-27-q2.csv").exists());

    // Where something else is wrong too, holding would not do.
    std::fs::write(source.path().join("data/areas.csv"), "id\n").unwrap();
    let said = String::from_utf8(plainsight(&[&["build"], &args[..]].concat()).stderr).unwrap();
    assert!(said.contains("Nothing was published") && !said.contains("To publish all the rest"), "{said}");
}

#[test]
fn two_files_of_one_version_are_no_matter_of_holding() {
    let text = ledger(&[row("1", "600.00", "Works")]);
    let files: [(&str, &str); 2] = [("fy2026-27-q1@2026-07-30.csv", &text), ("FY2026-27-Q1@2026-07-30.csv", &text)];
    let source = spending(REAL, "", &files);
    let output = plainsight(&["build", "--site", source.path().to_str().unwrap()]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("disclosure/same-version") && !said.contains("To publish all the rest"), "{said}");
}

#[test]
fn each_file_is_described_summed_and_listed() {
    let rows = [row("1", "600.00", "Works"), row("2", "REDACTED COMMERCIAL CONFIDENTIALITY", "Works").replace("01/04/2026", "02/04/2026")];
    let source = spending(REAL, "redaction_policy = \"Residents are not named.\"\n", &[("fy2026-27-q1@2026-07-30.csv", &ledger(&rows))]);
    let site = build(&source, &[]);
    let package: serde_json::Value = serde_json::from_str(&site.text("datapackage.json")).unwrap();
    let sums = site.text("data/SHA256SUMS");
    for (path, name) in [("fy2026-27-q1", "fy2026-27-q1"), ("fy2026-27-q1@2026-07-30", "fy2026-27-q1.2026-07-30")] {
        let path = format!("transparency/spending-over-500/{path}.csv");
        let bytes = std::fs::read(site.out().join(&path)).unwrap();
        let sum: String = Sha256::digest(&bytes).iter().fold(String::new(), |sum, byte| format!("{sum}{byte:02x}"));
        assert!(sums.lines().any(|line| line == format!("{sum}  ../{path}")), "{sums}");
        let resource = package["resources"].as_array().unwrap().iter().find(|resource| resource["path"] == path).unwrap();
        assert_eq!(resource["name"], format!("transparency-spending-over-500-{name}"));
        assert_eq!((&resource["bytes"], &resource["type"]), (&bytes.len().into(), &"table".into()));
        assert!(
            resource["description"]
                .as_str()
                .unwrap()
                .ends_with("Amounts are without VAT that the council can recover. Residents are not named.")
        );
        let schema: serde_json::Value = serde_json::from_str(&site.text(resource["schema"].as_str().unwrap())).unwrap();
        let field = |name: &str| schema["fields"].as_array().unwrap().iter().find(|field| field["name"] == name).unwrap().clone();
        assert_eq!((&field("PaymentDate")["type"], &field("PaymentDate")["format"]), (&"date".into(), &"%d/%m/%Y".into()));
        assert_eq!(field("Amount")["missingValues"][2], "REDACTED COMMERCIAL CONFIDENTIALITY");
        assert_eq!(field("PaymentDate")["constraints"]["required"], true);
        assert_eq!(field("Amount").get("constraints"), None, "a redacted sum is no number");

        let described: serde_json::Value = serde_json::from_str(&site.text(&format!("{path}-metadata.json"))).unwrap();
        assert_eq!(described["url"], path.rsplit('/').next().unwrap());
        let columns = described["tableSchema"]["columns"].as_array().unwrap();
        let titles: Vec<&str> = columns.iter().map(|column| column["titles"].as_str().unwrap()).collect();
        assert_eq!(titles.join(","), String::from_utf8(bytes).unwrap().lines().next().unwrap());
        let date = columns.iter().find(|column| column["titles"] == "PaymentDate").unwrap();
        assert_eq!(date["datatype"], serde_json::json!({ "base": "date", "format": "dd/MM/yyyy" }));
    }
    // The archive stays small and says where they are.
    let mut archive = zip::ZipArchive::new(std::fs::File::open(site.out().join("data/all.zip")).unwrap()).unwrap();
    assert!(!archive.file_names().any(|name| name.unwrap().starts_with("transparency/")));
    let mut readme = String::new();
    archive.by_name("README.txt").unwrap().read_to_string(&mut readme).unwrap();
    assert!(readme.contains("stand on the site under transparency/"), "{readme}");
}

#[test]
fn dates_are_described_as_the_file_declares_them() {
    let text = ledger(&[row("1", "600.00", "Works")]).replace("01/04/2026", "2026-04-01");
    let source = spending(REAL, "date_format = \"yyyy-mm-dd\"\n", &[("fy2026-27-q1.csv", &text)]);
    let site = build(&source, &[]);
    assert_eq!(site.rows("transparency/spending-over-500/fy2026-27-q1.csv")[0]["PaymentDate"], "2026-04-01");
    let described = site.text("transparency/spending-over-500/fy2026-27-q1.csv-metadata.json");
    assert!(described.contains("\"datatype\": \"date\"") && !described.contains("dd/MM/yyyy"), "{described}");
}

#[test]
fn what_is_owed_and_there_can_be_read_by_programs() {
    let rows = [row("1", "600.00", "Works"), row("2", "-700.25", "Works").replace("Tarmac & Stone Ltd", "REDACTED PERSONAL DATA")];
    let q2 =
        [ledger(&rows).replace("01/04/2026", "01/07/2026"), ledger(&rows[..1]).replace("01/04/2026", "01/08/2026"), format!("{HEAD}\n")];
    let files: [(&str, &str); 5] = [
        ("fy2026-27-q1@2026-07-30.csv", &ledger(&rows[..1])),
        ("fy2026-27-q1@2026-08-31.csv", &ledger(&rows)),
        ("2026-m07@2026-08-01.csv", &q2[0]),
        ("2026-m08@2026-09-01.csv", &q2[1]),
        ("2026-m09@2026-11-01.csv", &q2[2]),
    ];
    let source = spending(REAL, "", &files);
    let site = build(&source, &["--as-at", "2026-11-15"]);
    let listed: Vec<Vec<String>> = site
        .rows("data/disclosures.csv")
        .into_iter()
        .filter(|row| row["dataset"] == "spending-over-500")
        .map(|row| {
            let columns = [
                "period",
                "due",
                "state",
                "available_since",
                "delay_days",
                "rows",
                "amount",
                "redacted_rows",
                "redacted_amount",
                "versions",
            ];
            columns.iter().map(|column| row[*column].clone()).collect()
        })
        .collect();
    // A quarter ending 30 June is due by 31 July, one ending 30 September by 31 October; 600.00 - 700.25 = -100.25, and the three
    // months are 600.00 - 700.25 + 600.00 + nothing = 499.75. The last month came on 1 November, one day late.
    assert_eq!(
        listed,
        [
            ["2026/27-Q1", "2026-07-31", "published", "2026-07-30", "-1", "2", "-100.25", "1", "-700.25", "2"],
            ["2026/27-Q2", "2026-10-31", "late", "2026-11-01", "1", "3", "499.75", "1", "-700.25", "3"],
        ]
    );
    let all = site.rows("data/disclosures.csv");
    let parking = all.iter().find(|row| row["dataset"] == "parking-account").unwrap();
    // Nothing is there of it: for the year to 31 March 2026 it was due by 30 April, 199 days before 15 November.
    let said =
        ["code", "duty", "authority", "invented", "period", "state", "delay_days", "rows", "files"].map(|column| parking[column].as_str());
    assert_eq!(said, ["ltc-2015", "parking-account", "ashford", "no", "2025/26", "missing", "199", "", ""]);
}

#[test]
fn the_calendar_holds_what_falls_due_within_a_year_and_nothing_that_is_overdue() {
    let text = ledger(&[row("1", "600.00", "Works")]);
    let source = spending(INVENTED, "[publishes_from]\nperiod = \"fy2026-27-q1\"\n", &[("fy2026-27-q1@2026-07-30.csv", &text)]);
    let site = build(&source, &["--as-at", "2026-11-01"]);
    let calendar = site.text("calendar.ics").replace("\r\n ", "");
    let events = calendar.split("BEGIN:VEVENT").skip(1).filter(|event| event.contains("UID:spending-over-500-"));
    let days: Vec<&str> = events.map(|event| event.split("DTSTART;VALUE=DATE:").nth(1).unwrap().split("\r\n").next().unwrap()).collect();
    // July to September was due on 31 October and is overdue. Of the next twelve months: three quarters, and 31 October 2027.
    assert_eq!(days, ["20270131", "20270430", "20270731", "20271031"]);
    assert!(calendar.contains("X-WR-CALNAME:Publication dates of Ashford Borough Council (invented)"), "{calendar}");
    assert!(calendar.contains("URL:https://data.example.org/transparency/spending-over-500/"));

    let without = site_of(&[("plainsight.toml", "format = 1\ntitle = \"T\"\n")]);
    let site = build(&without, &[]);
    assert!(!site.out().join("calendar.ics").exists() && !site.said.contains("Disclosures:"), "{}", site.said);
}

#[test]
fn words_may_link_to_the_files() {
    let text = ledger(&[row("1", "600.00", "Works")]);
    let source = spending(REAL, "", &[("fy2026-27-q1@2026-07-30.csv", &text)]);
    let page = |link: &str| {
        let page = format!("+++\ntitle = \"Links\"\n+++\n[a file]({link})\n");
        std::fs::create_dir_all(source.path().join("content")).unwrap();
        std::fs::write(source.path().join("content/links.md"), page).unwrap();
        let out = source.path().join("public");
        plainsight(&["build", "--site", source.path().to_str().unwrap(), "--out", out.to_str().unwrap(), "--as-at", "2026-11-01"])
            .status
            .success()
    };
    for link in ["fy2026-27-q1.csv", "fy2026-27-q1@2026-07-30.csv"] {
        assert!(page(&format!("/transparency/spending-over-500/{link}")), "{link}");
    }
    assert!(page("/calendar.ics") && page("/data/disclosures.csv"));
    assert!(!page("/transparency/spending-over-500/fy2026-27-q2.csv"));
}
