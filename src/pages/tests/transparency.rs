//! What the disclosing body must publish: the sentence, every state in words, what is due next, what is said of an invented body.

use std::collections::BTreeMap;

use super::{Build, built, pages_of};
use crate::load::{Hold, Options};

/// A site of 1 November 2026: what ended on 30 September was due by 31 October, what ended on 31 March by 30 April.
pub(super) const SITE: &str =
    "format = 1\ntitle = \"Our councils\"\nas_at = 2026-11-01\n[disclosures]\nauthority = \"boston\"\ncode = \"ltc-2015\"\n";

/// The headings of spending and of cards.
pub(super) const SPENDING: &str =
    "OrganisationalUnit,BeneficiaryName,PaymentDate,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName\n";

const GRANTS: &str = "AwardDate,GrantPeriod,OrganisationalUnit,BeneficiaryName,CharityCommissionNumber,Purpose,Amount\n\
                      01/06/2025,12 months,Communities,Zebra Choir,1234567,Singing with schools,2266.00\n";

/// A site in which each state can be seen, the Code's other datasets being missing.
fn every_state() -> BTreeMap<String, String> {
    let spending = format!("{SPENDING}Highways,Tarmac and Stone Ltd,31/07/2026,1200.50,0.00,Resurfacing of Mill Lane,Roads\n");
    let contracts = "ContractReference,ContractTitle,OrganisationalUnit,Description,StartDate,EndDate,ReviewDate,ContractValue,IrrecoverableVAT,SupplierName,CharityCommissionNumber,SMESupplier,VCSESupplier,ProcessType\n\
                     C1,Grass cutting,Parks,Cutting of verges,01/07/2026,31/03/2028,,a lot,,Green Verge Ltd,,Yes,No,Published invitation to tender\n";
    let elsewhere = "[published_elsewhere]\nlink = \"https://accounts.example.org/pay\"\nchecked = 2026-05-20\n";
    let withheld = "[[withheld]]\nperiod = \"fy2025-26\"\nexemption = \"Freedom of Information Act 2000, section 31\"\nreason = \"The police asked.\"\n";
    let withdrawn = "[[withdrawn]]\nperiod = \"fy2025-26\"\non = 2026-06-02\nreason = \"A name stood in it.\"\n";
    let files = [
        ("plainsight.toml", SITE),
        ("data/disclosures/spending-over-500/dataset.toml", "amounts = \"net\"\n"),
        ("data/disclosures/spending-over-500/fy2026-27-q2@2026-10-31.csv", spending.as_str()),
        (
            "data/disclosures/invitations-to-tender/fy2026-27-q2@2026-10-30.csv",
            "TenderReference,TenderTitle,Description,StartDate,EndDate,ReviewDate,OrganisationalUnit\n",
        ),
        ("data/disclosures/procurement-card/dataset.toml", "amounts = \"net\"\n"),
        ("data/disclosures/procurement-card/fy2026-27-q2@2026-11-01.csv", spending.as_str()),
        ("data/disclosures/parking-spaces/fy2025-26.csv", "ParkingType,Location,ParkingSpaces\nOff-street,Regent Road,177\n"),
        ("data/disclosures/senior-salaries/dataset.toml", elsewhere),
        ("data/disclosures/senior-salary-bands/dataset.toml", elsewhere),
        ("data/disclosures/land/dataset.toml", withheld),
        ("data/disclosures/social-housing/dataset.toml", "not_applicable = \"The council has no homes.\"\n"),
        ("data/disclosures/contracts/dataset.toml", "amounts = \"net\"\n"),
        ("data/disclosures/contracts/fy2026-27-q2@2026-10-20.csv", contracts),
        ("data/disclosures/grants/dataset.toml", withdrawn),
        ("data/disclosures/grants/fy2025-26@2026-04-10.csv", GRANTS),
        ("data/disclosures/organisation-chart/dataset.toml", "[publishes_from]\nperiod = \"fy2026-27\"\n"),
    ];
    let load = Options { holds: vec![Hold::parse("contracts/fy2026-27-q2").unwrap()], ..Options::default() };
    built(&files, &Build { load, ..Build::default() })
}

#[test]
fn the_first_sentence_counts_every_duty_once() {
    let pages = every_state();
    // Sixteen duties (two files of salaries are one): spending and the nil return are up to date; one each of eight other states;
    // constitution, fraud, parking account, pay multiple, facility time and waste contracts are missing. 2 + 8 + 6 = 16.
    let said = "2 of the 16 datasets that the Transparency Code requires of Boston Borough Council are published here up to date, \
                one of them with nothing to report; 1 with no date recorded, 1 published late, 1 published on another site, 1 withheld, \
                1 not applicable, 1 not yet due, 1 held, 1 withdrawn for checking and 6 missing.";
    assert!(pages["/transparency/"].contains(&format!("<p class=\"lead\">{said}</p>")), "{}", pages["/transparency/"]);
    assert!(pages["/"].contains(said), "the home page says the same");
}

#[test]
fn every_state_is_said_in_words_with_its_mark() {
    let pages = every_state();
    // Each dataset's mark, its word, and a sentence of its page.
    let table = [
        ("spending-over-500", "met", "published", "Published on 31 October 2026, the day by which it was due."),
        (
            "invitations-to-tender",
            "met",
            "nil return",
            "Published on 30 October 2026, one day before it was due. The file has its headings",
        ),
        ("procurement-card", "just-missed", "published late", "Published on 1 November 2026, one day after it was due (31 October 2026)."),
        ("parking-spaces", "just-missed", "date not recorded", "nobody can say whether it was on time. It was due by 30 April 2026."),
        ("senior-salaries", "no-target", "published elsewhere", "on another site</a>, where it was last seen on 20 May 2026."),
        ("land", "no-target", "withheld", "under an exemption: Freedom of Information Act 2000, section 31. The police asked."),
        ("social-housing", "no-figure", "not applicable", "Not applicable. The council has no homes."),
        ("organisation-chart", "no-figure", "not yet due", "Nothing is expected yet."),
        ("contracts", "missed", "held", "it failed its checks on 1 November 2026, with one mistake, and is not published until it passes."),
        ("grants", "missed", "withdrawn for checking", "was withdrawn on 2 June 2026 for checking"),
        ("fraud", "missed", "missing", "Not published. It was due by 30 April 2026, 185 days ago."),
    ];
    let index = &pages["/transparency/"];
    for (id, mark, word, said) in table {
        let (_, row) = index.split_once(&format!("<th scope=\"row\"><a href=\"../transparency/{id}/\">")).unwrap();
        let (row, _) = row.split_once("</tr>").unwrap();
        assert!(row.contains(&format!("mark-{mark}\"")) && row.contains(&format!("</svg> {word}</span>")), "{id}: {row}");
        let page = &pages[&format!("/transparency/{id}/")];
        assert!(page.contains(said), "{id}: {page}");
    }
}

#[test]
fn what_is_not_here_is_listed_and_what_is_due_next() {
    let pages = every_state();
    let (_, gaps) = pages["/transparency/"].split_once("<h2 id=\"gaps\">").unwrap();
    let (gaps, _) = gaps.split_once("</section>").unwrap();
    // Of the Code six missing, one held, one withdrawn, and last the one that is here and was late. Of other laws the four tables of
    // facility time, and two half years of payments, since that law began on 1 January 2026.
    assert_eq!(gaps.matches("<li>").count(), 9 + 4 + 2, "{gaps}");
    assert!(gaps.rfind("published late").unwrap() > gaps.rfind("</svg> missing").unwrap(), "{gaps}");
    // The quarter to 31 December 2026 is due by 31 January 2027: 29 + 31 + 31 days after 1 November.
    assert!(pages["/transparency/"].contains("<time datetime=\"2027-01-31\">31 January 2027, in 91 days</time>"));
}

#[test]
fn nothing_that_was_withdrawn_or_held_stands_on_any_page() {
    let pages = every_state();
    for (address, page) in &pages {
        for told in ["Zebra Choir", "2266", "2,266", "Grass cutting", "a lot"] {
            assert!(!page.contains(told), "{told} stands at {address}");
        }
    }
    // A link to what was there finds the dated notice, and no download.
    let notice = &pages["/transparency/grants/fy2025-26/"];
    assert!(notice.contains("withdrawn on 2 June 2026 for checking") && notice.contains("A name stood in it."), "{notice}");
    assert!(notice.contains("No file of this period is here.") && !notice.contains(".csv\""), "{notice}");
    assert!(pages["/transparency/contracts/fy2026-27-q2/"].contains("failed its checks on 1 November 2026"));
}

#[test]
fn an_invented_body_is_said_to_be_invented_on_every_page_of_its_files() {
    let site = SITE.replace("\"boston\"", "\"exbury\"");
    let spending = format!("{SPENDING}Highways,Tarmac and Stone Ltd,31/07/2026,1200.50,0.00,Resurfacing of Mill Lane,Roads\n");
    let pages = pages_of(&[
        ("plainsight.toml", &site),
        ("data/disclosures/spending-over-500/dataset.toml", "amounts = \"net\"\n"),
        ("data/disclosures/spending-over-500/fy2026-27-q2@2026-10-31.csv", &spending),
    ]);
    let own: Vec<&String> = pages.iter().filter(|(address, _)| address.starts_with("/transparency/")).map(|(_, page)| page).collect();
    // The list, its datasets, and the one period.
    assert_eq!(own.len(), 1 + pages["/transparency/"].matches("<th scope=\"row\">").count() + 1);
    for page in own {
        assert!(page.contains("<div class=\"banner\"><p>Exbury is made up, and so is everything in its files."), "{page}");
    }
    assert!(pages["/transparency/"].contains("requires of Exbury (invented)"));
    assert!(pages["/councils/exbury/"].contains("What this council must publish"));
    assert!(!pages["/councils/boston/"].contains("What this council must publish"));
    let real = every_state();
    assert!(real.iter().filter(|(address, _)| address.starts_with("/transparency/")).all(|(_, page)| !page.contains("made up")));
}

#[test]
fn a_site_without_a_disclosing_body_has_none_of_these_pages() {
    let pages = pages_of(&[]);
    assert!(pages.keys().all(|address| !address.starts_with("/transparency")));
    assert!(pages.values().all(|page| !page.contains("/transparency/\"")), "nor a link to them");
}
