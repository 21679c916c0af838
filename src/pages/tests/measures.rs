//! What the pages of measures, figures and scorecards say. The figures are those of the board papers of 20 January 2010,
//! item 8; the sums beside them are worked by hand.

use super::pages_of;

const SITE: &str = "format = 1\ntitle = \"Our councils\"\nas_at = 2010-03-01\n[rule]\nkind = \"band\"\ntolerance = { relative = \"2\" }\n\
    [[target_sets]]\nid = \"regional\"\ntitle = \"Regional target\"\n[[target_sets]]\nid = \"local\"\ntitle = \"Local target\"\n";
const BODIES: &str = "id,name,kind,invented\nboston,Boston,district,\nlincoln,Lincoln,district,\nsouth-holland,South Holland,district,\n\
    exbury,Exbury,district,yes\n";
const INVOICES: &str = "title = \"Invoices paid within 30 days\"\npolarity = \"higher\"\nunit = \"%\"\n";
const PAID: &str = "authority,period,value,verdict,verdict_reason\nboston,2008/09,93.86,sheet/▲,The sheet gives no reason.\n\
    lincoln,2008/09,95.08,,\nsouth-holland,2008/09,92.75,,\nexbury,2008/09,10,,\n";
const MARKS: &str = "title = \"The sheet's symbols\"\n[[marks]]\nmark = \"▲\"\nword = \"Worse than tolerance\"\noutcome = \"missed\"\n";
const TARGET: &str = "authority,target,target_set,reason\n,95,regional,Stretch target 8\nlincoln,90,local,A local target\n";

/// The pages of a site of four councils and their invoices, and further files.
fn pages(more: &[(&str, &str)]) -> std::collections::BTreeMap<String, String> {
    let mut files = vec![
        ("plainsight.toml", SITE),
        ("data/authorities.csv", BODIES),
        ("data/indicators/recycling.csv", "authority,period,value\nboston,2008/09,44.1\n"),
        ("data/indicators/invoices.toml", INVOICES),
        ("data/indicators/invoices.csv", PAID),
        ("data/verdicts/sheet.toml", MARKS),
        ("data/targets/invoices.csv", TARGET),
    ];
    files.extend(more);
    pages_of(&files)
}

/// The words of a page: without markup, spaces run together.
fn said(pages: &std::collections::BTreeMap<String, String>, address: &str) -> String {
    let html = pages.get(address).unwrap_or_else(|| panic!("no page {address} among {:?}", pages.keys()));
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_says(text: &str, sentences: &[&str]) {
    for sentence in sentences {
        assert!(text.contains(sentence), "not said: {sentence}\n{text}");
    }
}

#[test]
fn a_status_is_worked_like_a_sum_in_a_school_book() {
    let text = said(&pages(&[]), "/indicators/invoices/boston/");
    // 93.86 - 95 = -1.14; -1.14 / 95 * 100 = -1.2; 2 / 100 * 95 = 1.9; 95 - 1.9 = 93.1, 95 + 1.9 = 96.9.
    assert_says(
        &text,
        &[
            "93.86% April 2008 to March 2009: below the target of 95%.",
            "The gap 93.86 − 95 = −1.14 1.14 percentage points worse",
            "The gap as a share of the target −1.14 ÷ 95 × 100 −1.2%",
            "The tolerance 2% of the target: 2 ÷ 100 × 95 1.9 percentage points",
            "95 − 1.9 and 95 + 1.9 93.1% and 96.9%",
            "Is the target itself met? 93.86 is less than 95 no",
            "Is the gap more than the tolerance? 1.14 is not more than 1.9 no",
            "What the rule says The figure is no further from the target than the tolerance. within 2% but not met",
            "The source itself recorded (The sheet&#39;s symbols): Worse than tolerance (▲) The sheet gives no reason.",
        ],
    );
}

#[test]
fn a_figure_is_worked_against_every_set_that_has_a_target_for_it() {
    let text = said(&pages(&[]), "/indicators/invoices/lincoln/");
    assert_says(&text, &["The sum: Regional target", "The sum: Local target", "95.08 − 90 = 5.08 5.08 percentage points better"]);
    assert!(!said(&pages(&[]), "/indicators/invoices/boston/").contains("The sum: Local target"));
}

#[test]
fn lower_is_better_and_a_strict_limit_is_not_met_by_itself() {
    let days = [
        ("data/indicators/days.toml", "title = \"Days\"\npolarity = \"lower\"\nunit = \"days\"\n[rule]\nkind = \"met\"\n"),
        ("data/indicators/days.csv", "authority,period,value\nboston,2008/09,20\nlincoln,2008/09,20.5\n"),
        ("data/targets/days.csv", "target,target_set,strict\n20,regional,yes\n"),
    ];
    let pages = pages(&days);
    let boston = said(&pages, "/indicators/days/boston/");
    assert_says(
        &boston,
        &["equal to the limit of 20 days.", "less than 20 days", "The target must be beaten, not only reached.", "missed target"],
    );
    let lincoln = said(&pages, "/indicators/days/lincoln/");
    assert_says(&lincoln, &["above the limit of 20 days.", "20.5 − 20 = 0.5 0.5 days worse"]);
}

#[test]
fn the_answer_counts_all_its_parts_and_no_invented_body() {
    let text = said(&pages(&[]), "/indicators/invoices/");
    // Lincoln meets 95%; Boston is within 2% of it and below; South Holland, 2.25 below, is further than 1.9.
    assert_says(
        &text,
        &[
            "1 of 3 councils meets the target: at least 95%.",
            "One is short of the target, though within its tolerance; one missed it.",
            "1.14 worse",
            "Exbury invented",
        ],
    );
    assert_says(&said(&pages(&[]), "/indicators/"), &["Invoices paid within 30 days % 3 1 of 3 2008/09"]);
}

#[test]
fn earlier_versions_stay_beside_what_replaced_them() {
    let revised =
        "authority,period,value,published,note\nboston,2008/09,93.86,2010-01-20,\nboston,2008/09,94.1,2010-02-01,Counted again.\n";
    let pages = pages(&[("data/indicators/invoices.csv", revised)]);
    let text = said(&pages, "/indicators/invoices/boston/");
    assert_says(&text, &["94.1%", "April 2008 to March 2009, earlier version 93.86%", "Counted again."]);
    let measure = said(&pages, "/indicators/invoices/");
    assert_says(&measure, &["revised from 93.86% to 94.1%. Counted again.", "94.1% revised"]);
}

#[test]
fn a_missing_figure_says_why_and_an_awaited_one_when() {
    let due = format!("{INVOICES}due_days = 30\n");
    let targets = "authority,period,target,target_set\nboston,2009/10,96,regional\n";
    let more = [
        ("data/indicators/invoices.toml", due.as_str()),
        ("data/indicators/invoices.csv", "authority,period,value\nboston,2008/09,[x]\n"),
        ("data/targets/invoices.csv", targets),
    ];
    let text = said(&pages(&more), "/indicators/invoices/boston/");
    // 31 March 2010 and thirty days more is 30 April 2010.
    let awaited = "Awaiting data for April 2009 to March 2010 (Regional target: at least 96%), due by 30 April 2010.";
    assert_says(&text, &["There is no figure to compare with a target: not available.", awaited]);
}

#[test]
fn exceptions_say_their_rule_and_leave_out_what_is_invented_or_within_tolerance() {
    let text = said(&pages(&[]), "/exceptions/");
    // Only South Holland: Boston is within the tolerance of this rule, Exbury is invented.
    assert_says(
        &text,
        &["One figure is off target.", "How this list is made", "South Holland 92.75%", "2.25 percentage points below the target"],
    );
    assert!(!text.contains("Exbury") && !text.contains("Boston 93.86%"), "{text}");
}

const CARD: &str = "title = \"The sheet\"\nstatus = \"computed\"\n[[priorities]]\nid = \"money\"\ntitle = \"Money\"\n\
    [[priorities.measures]]\nindicator = \"invoices\"\nnumber = \"8\"\noverall = \"all-met\"\nstatement = \"Some do not.\"\n\
    [[priorities.measures]]\nindicator = \"recycling\"\n[[priorities]]\nid = \"health\"\ntitle = \"Health\"\n";

#[test]
fn a_matrix_tells_apart_what_does_not_apply_and_what_is_missing_and_shows_both_verdicts() {
    let recycling = "authority,period,value\nboston,2008/09,44.1\nlincoln,2008/09,[z]\n";
    let pages = pages(&[("data/scorecards/sheet.toml", CARD), ("data/indicators/recycling.csv", recycling)]);
    let text = said(&pages, "/scorecards/sheet/");
    assert_says(
        &text,
        &[
            "Boston within 2% but not met the sheet: Worse than tolerance (▲) no target set",
            "Lincoln met target not applicable",
            "South Holland missed target not supplied",
            "not met by all",
            "Some do not.",
            "no words supplied",
            "No measures have been agreed for this priority yet.",
        ],
    );
    let html = &pages["/scorecards/sheet/"];
    assert!(html.contains("href=\"../../indicators/invoices/boston/\""), "each mark leads to its figure");
}

#[test]
fn without_figure_pages_marks_lead_to_the_place_on_the_council_s_page() {
    let site = format!("format = 1\nfigure_pages = \"none\"\n{}", SITE.trim_start_matches("format = 1\n"));
    let pages = pages(&[("plainsight.toml", &site), ("data/scorecards/sheet.toml", CARD)]);
    assert!(!pages.contains_key("/indicators/invoices/boston/"));
    assert!(pages["/scorecards/sheet/"].contains("href=\"../../councils/boston/#invoices\""));
}
