//! A long ledger, made up and read by the benchmark's own code (`benches/ledger`): what Plainsight finds in it is what a plain reader finds,
//! and its memory does not grow with the ledger's length.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "a test that cannot go on has failed"
)]

#[path = "../benches/ledger/made.rs"]
mod made;
#[path = "../benches/ledger/memory.rs"]
mod memory;
#[path = "../benches/ledger/plain.rs"]
mod plain;

use plainsight::load::{Options, load};
use plainsight::model::{Breakdown, DisclosureStats};
use plainsight::source::Folder;
use tempfile::TempDir;

/// More than the cells that are remembered as right, so that some are forgotten and asked again.
const ROWS: u64 = 30_000;

fn checked(site: &TempDir) -> DisclosureStats {
    let (dataset, report) = load(&Folder::open(site.path()), &Options::default());
    assert!(report.findings.is_empty(), "{:?}", report.findings);
    dataset.unwrap().disclosures.files[0].stats.clone()
}

/// A breakdown as words, rows and pence.
fn sums(breakdown: &Breakdown) -> Vec<(String, u64, i64)> {
    assert_eq!(breakdown.rest.rows, 0);
    let pence = |amount: plainsight::model::Decimal| i64::try_from(amount.mantissa()).unwrap();
    breakdown.parts.iter().map(|(word, part)| (word.clone(), part.rows, pence(part.amount))).collect()
}

fn sorted(words: impl Iterator<Item = (String, (u64, i64))>) -> Vec<(String, u64, i64)> {
    let mut sums: Vec<_> = words.map(|(word, (rows, pence))| (word, rows, pence)).collect();
    sums.sort();
    sums
}

#[test]
fn a_long_ledger_has_the_sums_of_a_plain_reader() {
    let site = TempDir::new().unwrap();
    let ledger = made::site(site.path(), ROWS);
    let (plain, stats) = (plain::read(&ledger), checked(&site));
    assert_eq!((stats.rows, stats.refused, stats.dates), (ROWS, 0, plain.dates));
    assert_eq!(stats.amount.unwrap().mantissa(), i128::from(plain.pence));
    assert_eq!((stats.amount.unwrap().scale(), plain.rows), (2, ROWS));
    let month = |((year, month), sum)| (format!("{year:04}-{month:02}"), sum);
    assert_eq!(sums(&stats.by_month), sorted(plain.months.into_iter().map(month)));
    assert_eq!(sums(&stats.by_department), sorted(plain.departments.into_iter()));
    let redacted = plain.suppliers["REDACTED PERSONAL DATA"];
    assert_eq!((stats.redacted.rows, stats.redacted.amount.mantissa()), (redacted.0, i128::from(redacted.1)));
    assert!(plain.suppliers.len() > 5_000, "the made ledger has many suppliers");
    assert_eq!(sums(&stats.by_supplier), sorted(plain.suppliers.into_iter()));
}

/// Slips in the last rows of a ledger whose cells were nearly all seen before are found all the same, each as often as it occurs.
#[test]
fn what_was_right_before_hides_no_slip() {
    let site = TempDir::new().unwrap();
    let ledger = made::site(site.path(), 2_000);
    let mut text = std::fs::read_to_string(&ledger).unwrap();
    let row = |number: u32, supplier: &str, purpose: &str| {
        format!(
            "Ashford-on-Sea,https://register.example.org/id/ashford-on-sea,30/06/2026,Care support,{supplier},,30/06/2026,{number},700.00,,\
             {purpose},ROOFING : Care,None\r\n"
        )
    };
    for number in 1..=3 {
        text += &row(number, "Ashby Care Services Ltd", "Agency staff, paye");
        text += &row(10 + number, "Ashby Care Services Ltd", "Agency staff of QQ 12 34 56 C");
        text += &row(20 + number, "HMRC", "Agency staff");
        text += &row(30 + number, "withheld", "Agency staff");
    }
    text += &row(40, "Ashby Care Services Ltd", "Agency staff");
    text += &row(40, "Ashby Care Services Ltd", "Agency staff");
    // Purposes with a comma stand between quotes.
    let text = text.replace("Agency staff, paye", "\"Agency staff, paye\"");
    std::fs::write(&ledger, text).unwrap();
    let (_, report) = load(&Folder::open(site.path()), &Options::default());
    let found = |code: &str| -> Vec<u32> {
        report
            .findings
            .iter()
            .filter(|finding| finding.code == code)
            .filter_map(|finding| finding.place.as_ref())
            .map(|place| place.line)
            .collect()
    };
    // The headings are line 1 and the made rows lines 2 to 2001.
    assert_eq!(found("disclosure/excluded"), [2002, 2004, 2006, 2008, 2010, 2012]);
    assert_eq!(found("disclosure/personal-data"), [2003, 2007, 2011]);
    assert_eq!(found("disclosure/redaction-wording"), [2005, 2009, 2013]);
    assert_eq!(found("disclosure/repeated-row"), [2015]);
}

#[test]
fn memory_does_not_grow_with_the_ledger() {
    let peak = |rows: u64| {
        let site = TempDir::new().unwrap();
        made::site(site.path(), rows);
        memory::peak_kib(&["check"], site.path())
    };
    let (Some(without), Some(with)) = (peak(0), peak(ROWS * 2)) else { return };
    // 13 MiB of rows; what is kept of each for repeats is 16 bytes.
    assert!(with.saturating_sub(without) < 16 * 1024, "{with} KiB with the ledger, {without} KiB without it");
}
