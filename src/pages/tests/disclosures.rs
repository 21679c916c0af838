//! A dataset's page and the pages of its periods: sums, versions, corrections, what is withheld, what the checks found.

use std::collections::BTreeMap;

use super::transparency::{SITE, SPENDING};
use super::{Build, built};
use crate::calc::disclosures::RowChange;

const NET: (&str, &str) = ("data/disclosures/spending-over-500/dataset.toml", "amounts = \"net\"\n");

/// Four payments of April to June 2026: 1200.50 + 700.00 - 600.25 + 2000.00 = 3300.25, of which 700.00 to somebody who is not named.
const ROWS: &str = "Highways,Tarmac and Stone Ltd,01/04/2026,1200.50,0.00,Resurfacing of Mill Lane,Roads\n\
                    Care,REDACTED PERSONAL DATA,30/04/2026,700.00,,Home adaptation,Works\n\
                    Care,Meadow Homes CIC,29/06/2026,-600.25,0.00,Refund of a deposit,Care\n\
                    Care,Meadow Homes CIC,30/06/2026,2000.00,0.00,Beds in June,Care\n";

fn quarter(name: &str) -> String {
    format!("data/disclosures/spending-over-500/{name}.csv")
}

fn site(files: &[(&str, &str)], build: &Build) -> BTreeMap<String, String> {
    let all: Vec<(&str, &str)> = [("plainsight.toml", SITE)].into_iter().chain(files.iter().copied()).collect();
    built(&all, build)
}

/// The pages of a site with that one file.
fn one_file() -> BTreeMap<String, String> {
    let sizes = vec![
        ("transparency/spending-over-500/fy2026-27-q1.csv", 1_234),
        ("transparency/spending-over-500/fy2026-27-q1.csv-metadata.json", 900),
        ("transparency/spending-over-500/fy2026-27-q1@2026-07-30.csv", 1_234),
    ];
    let csv = format!("{SPENDING}{ROWS}");
    site(&[NET, (&quarter("fy2026-27-q1@2026-07-30"), &csv)], &Build { sizes, ..Build::default() })
}

#[test]
fn a_period_says_its_total_and_its_count_first() {
    let page = &one_file()["/transparency/spending-over-500/fy2026-27-q1/"];
    assert!(page.contains("<strong class=\"big-figure\">£3,300</strong> in 4 payment lines, exactly £3,300.25."));
    assert!(page.contains("Published on 30 July 2026, one day before it was due."), "{page}");
    assert!(page.contains("Every row of the council’s file is published, 4 in all."));
    assert!(page.contains("The first date is 1 April 2026, the last 30 June 2026."));
    assert!(page.contains("Amounts are net: without VAT that the council can recover."));
    // April 1,900.50 and June 1,399.75; nothing was paid in May.
    for sum in ["1,900.50", "1,399.75", "£3,300.25"] {
        assert!(page.contains(sum), "{sum}: {page}");
    }
    assert!(page.contains("Download CSV, 2 KB") && page.contains("Description of the columns (JSON), 900 bytes"), "{page}");
    assert!(page.contains("href=\"../../../transparency/spending-over-500/fy2026-27-q1@2026-07-30.csv\""), "{page}");
}

#[test]
fn the_foot_says_up_to_when_the_files_are_and_not_the_figures() {
    let csv = format!("{SPENDING}{ROWS}");
    let august = format!("{SPENDING}Care,Meadow Homes CIC,03/08/2026,810.00,0.00,Beds in August,Care\n");
    let withdrawn = "[[withdrawn]]\nperiod = \"fy2025-26\"\non = 2026-06-02\nreason = \"A name stood in it.\"\n";
    let pages = site(
        &[
            NET,
            (&quarter("fy2026-27-q1@2026-07-30"), &csv),
            (&quarter("2026-08@2026-09-10"), &august),
            ("data/disclosures/grants/dataset.toml", withdrawn),
        ],
        &Build::default(),
    );
    let table = [
        ("/", "Figures up to 31 March 2009. Page updated"),
        ("/transparency/", "Data up to 31 August 2026. Page updated"),
        ("/transparency/spending-over-500/", "Data up to 31 August 2026. Page updated"),
        ("/transparency/spending-over-500/fy2026-27-q1/", "Data up to 30 June 2026. Page updated"),
        ("/transparency/spending-over-500/2026-m08/", "Data up to 31 August 2026. Page updated"),
        // No file, nothing that could be up to a day.
        ("/transparency/grants/", "<p>Page updated"),
        ("/transparency/grants/fy2025-26/", "<p>Page updated"),
    ];
    for (address, said) in table {
        let foot = pages[address].split_once("<footer").unwrap().1;
        let foot = foot.replace('\n', " ").replace("<p> ", "<p>");
        assert!(foot.contains(said), "{address}: {foot}");
        assert_eq!(foot.contains("Figures up to"), address == "/", "{address}");
    }
}

#[test]
fn what_is_withheld_is_said_by_rows_and_by_value() {
    let page = &one_file()["/transparency/spending-over-500/fy2026-27-q1/"];
    assert!(page.contains("Who was paid: personal data</th><td class=\"num\">1</td><td class=\"num\">25%</td><td class=\"num\">£700.00"));
    // 700.00 of 1200.50 + 700.00 + 600.25 + 2000.00 = 4500.75 is 15.55%.
    assert!(page.contains("By value they are 15.6% of everything in the file"), "{page}");
}

#[test]
fn the_first_rows_stand_with_what_they_share_beside_them() {
    let csv =
        format!("{SPENDING}Care,Meadow Homes CIC,01/04/2026,18724.95,,Beds,Care\nCare,Green <b> Ltd,02/04/2026,-800.00,,Chairs,Care\n");
    let pages = site(&[NET, (&quarter("fy2026-27-q1@2026-07-30"), &csv)], &Build::default());
    let page = &pages["/transparency/spending-over-500/fy2026-27-q1/"];
    assert!(page.contains("<td>Green &lt;b&gt; Ltd</td><td>02/04/2026</td><td class=\"num\">−800.00</td><td>Chairs</td></tr>"), "{page}");
    // The file has 18724.95; a reader has commas and the unit.
    assert!(page.contains(">Amount (£)<") && page.contains("<td class=\"num\">18,724.95</td>"), "{page}");
    assert!(page.contains("In each of these rows: ") && page.contains("; Directorate or service: Care; "), "{page}");
    assert!(page.contains("Empty in each of these rows: "), "{page}");
}

#[test]
fn each_kind_of_dataset_says_what_its_rows_are() {
    let grants = "AwardDate,GrantPeriod,OrganisationalUnit,BeneficiaryName,CharityCommissionNumber,Purpose,Amount\n\
                  01/06/2025,12 months,Communities,Zebra Choir,1234567,Singing with schools,2266.00\n";
    let card = format!("{SPENDING}Care,Corner Shop,03/08/2026,8.40,0.00,Milk,Care\nCare,Corner Shop,04/08/2026,1002.00,0.00,Tea,Care\n");
    let pages = site(
        &[
            ("data/disclosures/grants/fy2025-26@2026-04-10.csv", grants),
            ("data/disclosures/procurement-card/dataset.toml", "amounts = \"net\"\n"),
            ("data/disclosures/procurement-card/fy2026-27-q2@2026-10-20.csv", &card),
        ],
        &Build::default(),
    );
    let table = [
        ("grants/fy2025-26", "£2,266</strong> for one grant.</p>"),
        // 8.40 + 1,002.00 = 1,010.40.
        ("procurement-card/fy2026-27-q2", "£1,010</strong> in 2 card payments, exactly £1,010.40.</p>"),
    ];
    for (address, said) in table {
        let page = &pages[&format!("/transparency/{address}/")];
        assert!(page.contains(said), "{address}: {page}");
    }
    // What all rows share, and what stands in a list, has its sign.
    assert!(pages["/transparency/procurement-card/fy2026-27-q2/"].contains("VAT that cannot be recovered: £0.00"));
    assert!(pages["/transparency/grants/fy2025-26/"].contains("<dt>Amount</dt><dd>£2,266.00</dd>"));
}

#[test]
fn a_correction_says_what_changed() {
    let (old, new) = (format!("{SPENDING}{ROWS}"), format!("{SPENDING}{ROWS}Care,Oak Ltd,30/06/2026,900.00,,Doors,Care\n"));
    let (first, second) = (quarter("fy2026-27-q1@2026-07-30"), quarter("fy2026-27-q1@2026-09-04"));
    let files = [NET, (&first, old.as_str()), (&second, new.as_str())];
    // Spending stands fifteenth among the ids of the Code's datasets, and the newer version is its second file.
    let row_changes = BTreeMap::from([((14, 1), RowChange { unchanged: 4, altered: 0, added: 1, removed: 0 })]);
    let pages = site(&files, &Build { row_changes, ..Build::default() });
    let said = "Replaces the version of 30 July 2026. Rows: 1 added, 0 removed, 0 altered; 4 are as they were.";
    for address in ["/transparency/", "/transparency/spending-over-500/", "/transparency/spending-over-500/fy2026-27-q1/"] {
        assert!(pages[address].contains(said), "{address}: {}", pages[address]);
    }
    // It keeps the date on which it was first here, and was on time.
    assert!(
        pages["/transparency/spending-over-500/"].contains("Published on 30 July 2026, one day before it was due.") || {
            pages["/transparency/spending-over-500/fy2026-27-q1/"].contains("Published on 30 July 2026, one day before it was due.")
        }
    );
    assert!(pages["/transparency/spending-over-500/"].contains("replaced by a newer version"));
}

#[test]
fn a_version_that_replaced_a_withdrawn_one_tells_nothing_of_it() {
    let statement = "amounts = \"net\"\n[[withdrawn]]\nperiod = \"fy2026-27-q1\"\non = 2026-08-01\nreason = \"A name stood in it.\"\n";
    let (old, new) = (format!("{SPENDING}Care,Zebra Ltd,30/06/2026,950.00,,Doors,Care\n"), format!("{SPENDING}{ROWS}"));
    let (first, second) = (quarter("fy2026-27-q1@2026-07-30"), quarter("fy2026-27-q1@2026-09-04"));
    let row_changes = BTreeMap::from([((14, 1), RowChange { unchanged: 77, altered: 0, added: 4, removed: 1 })]);
    let build = Build { row_changes, sizes: vec![("transparency/spending-over-500/fy2026-27-q1@2026-07-30.csv", 5)], ..Build::default() };
    let pages = site(&[(NET.0, statement), (&first, &old), (&second, &new)], &build);
    let page = &pages["/transparency/spending-over-500/fy2026-27-q1/"];
    assert!(page.contains("Replaces a version that was withdrawn.") && page.contains("£3,300.25"), "{page}");
    for (address, page) in &pages {
        for told in ["Zebra", "950.00", "77 are as they were", "@2026-07-30"] {
            assert!(!page.contains(told), "{told} stands at {address}");
        }
    }
}

#[test]
fn findings_name_lines_and_never_what_stands_there() {
    let csv = format!(
        "{SPENDING}Care,Meadow Homes CIC,01/04/2026,700.00,,Beds,Care\nCare,MEADOW HOMES C.I.C.,02/04/2026,800.00,,Chairs,Care\n\
         Care,Green Ltd,03/04/2026,499.00,,Paint,Care\n"
    );
    let pages = site(&[NET, (&quarter("fy2026-27-q1@2026-07-30"), &csv)], &Build::default());
    let (_, found) = pages["/transparency/spending-over-500/fy2026-27-q1/"].split_once("<h2 id=\"findings\">").unwrap();
    let (found, _) = found.split_once("</section>").unwrap();
    // The payment of £499.00 stands on the fourth line, below the heading and two others.
    let below = "An amount that need not be published <span class=\"beside\"><code>disclosure/below-threshold</code></span></th>\
                 <td><code>Amount</code></td><td class=\"num\">1</td><td>line 4</td>";
    assert!(found.contains(below), "{found}");
    assert!(found.contains("One supplier may stand under several spellings"), "{found}");
    assert!(!found.contains("Green") && !found.contains("499") && !found.contains("MEADOW"), "{found}");
}

#[test]
fn headings_that_were_understood_or_changed_are_said() {
    let aliased = format!("{SPENDING}{ROWS}").replace("BeneficiaryName", "Supplier Name");
    let later =
        format!("{SPENDING}Care,Oak Ltd,31/07/2026,900.00,,Doors,Care\n").replace("CategoryInternalName", "CategoryInternalName,Ward");
    let later = later.replace("Doors,Care", "Doors,Care,Exbury");
    let files = [NET, (&quarter("fy2026-27-q1@2026-07-30"), aliased.as_str()), (&quarter("fy2026-27-q2@2026-10-30"), later.as_str())];
    let page = &site(&files, &Build::default())["/transparency/spending-over-500/"];
    let drift = "July to September 2026, compared with April to June 2026: the headings “BeneficiaryName” and “Ward” came and the heading \
                 “Supplier Name” went.";
    assert!(page.contains(drift), "{page}");
    assert!(page.contains("<th scope=\"row\"><code>Ward</code></th><td>by nobody</td>"), "{page}");
    let first = site(&files[..2], &Build::default()).remove("/transparency/spending-over-500/").unwrap();
    assert!(first.contains("<td>yes, headed <code>Supplier Name</code></td>"), "{first}");
}

#[test]
fn what_is_dated_after_the_site_is_not_there_yet() {
    let csv = format!("{SPENDING}{ROWS}");
    let pages = site(&[NET, (&quarter("fy2026-27-q1@2026-11-02"), &csv)], &Build::default());
    assert!(!pages.contains_key("/transparency/spending-over-500/fy2026-27-q1/"));
    assert!(pages.values().all(|page| !page.contains("Meadow Homes")));
}

#[test]
fn a_document_is_linked_and_older_files_too() {
    let statement = "[publishes_from]\nperiod = \"fy2025-26\"\nlink = \"https://archive.example.org/constitution\"\n";
    let files = [
        ("data/disclosures/constitution/dataset.toml", statement),
        ("data/disclosures/constitution/fy2025-26@2026-04-09.csv", "Title,Document\nConstitution of Boston,papers/constitution.txt\n"),
        ("content/papers/constitution.txt", "The council decides.\n"),
    ];
    let page = site(&files, &Build::default()).remove("/transparency/constitution/").unwrap();
    assert!(page.contains("<a href=\"../../papers/constitution.txt\">Constitution of Boston</a>"), "{page}");
    assert!(page.contains("<a href=\"https://archive.example.org/constitution\">Older files stand elsewhere</a>"), "{page}");
}
