//! Published tables: cells in words, totals, shares and actions.

use super::pages_of;

/// The page of a table with this description and these rows.
fn page(toml: &str, csv: &str) -> String {
    let files = [("data/tables/list.toml", toml), ("data/tables/list.csv", csv)];
    pages_of(&files).remove("/tables/list/").unwrap()
}

const BUDGET: &str = r#"
title = "Budget"
as_at = 2010-01-20
[[columns]]
name = "what"
title = "What for"
kind = "text"
[[columns]]
name = "amount"
title = "Amount"
kind = "money"
unit = "£"
optional = true
[[columns]]
name = "is_total"
title = "Total row"
kind = "yes-no"
[total]
column = "amount"
row = { column = "is_total", is = "yes" }
part = { column = "is_total", is = "no" }
"#;

#[test]
fn a_total_that_adds_up_is_said_to() {
    // The procurement budget: 124,000 + 25,000 + 36,000 + 10,000 + 30,000 = 225,000.
    let html = page(
        BUDGET,
        "what,amount,is_total\nSupport,124000,no\nTender & e auction,25000,no\nConsultancy,36000,no\nPrinting,10000,no\nResearch,30000,no\nTotal,225000,yes\n",
    );
    assert!(html.contains("The parts add up to £225,000, as printed."), "{html}");
    assert!(html.contains("<th scope=\"row\">Tender &amp; e auction</th><td class=\"num\" data-key=\"1\">£25,000</td>"), "{html}");
    assert!(html.contains("<strong>£225,000</strong>"), "the total is marked");
    assert!(!html.contains("Total row"), "what only marks the total is not a column of the page");
    assert!(html.contains("20 January 2010"));
}

#[test]
fn a_total_that_does_not_add_up_is_printed_with_the_difference() {
    let html = page(BUDGET, "what,amount,is_total\nSupport,124000,no\nTender,25000,no\nTotal,150000,yes\n");
    assert!(html.contains("The parts add up to £149,000 and the printed total is £150,000: the difference is £1,000."), "{html}");
}

#[test]
fn a_blank_part_is_not_stated_and_never_nought() {
    let html = page(BUDGET, "what,amount,is_total\nSupport,124000,no\nTender,,no\nTotal,150000,yes\n");
    assert!(html.contains("The printed total of £150,000 cannot be checked"), "{html}");
    assert!(html.contains("not stated"), "{html}");
}

#[test]
fn actions_are_counted_with_all_their_parts() {
    let toml = r#"
title = "Actions"
as_at = 2010-01-20
[[columns]]
name = "what"
title = "What"
kind = "text"
[[columns]]
name = "due"
title = "Due"
kind = "date"
optional = true
[[columns]]
name = "status"
title = "Status"
kind = "text"
[actions]
due = "due"
done = { column = "status", is = ["decided"] }
"#;
    let csv = "what,due,status\nRefocus,2009-12-15,decided\nCirculate,2009-12-18,not reported\nContact,2010-01-20,not reported\nFeed back,,not reported\n";
    let html = page(toml, csv);
    // Due on 18 December and not decided: overdue on 20 January. Due on the day itself: still to come.
    assert!(html.contains("4 actions as at 20 January 2010: 1 done, 1 overdue, 1 still to come and 1 that has no due date."), "{html}");
    assert!(html.contains("<td data-key=\"1\">18 December 2009</td><td><strong>overdue</strong></td>"), "{html}");
    assert!(html.contains("no due date given</span></td><td>no due date given</td>"), "{html}");
}

#[test]
fn shares_say_how_much_is_not_stated() {
    let toml = r#"
title = "Survey"
[[columns]]
name = "item"
title = "Question"
kind = "text"
[[columns]]
name = "percent"
title = "Share"
kind = "percent"
optional = true
[shares]
column = "percent"
by = "item"
"#;
    // The perception survey: 34% and 53% of 100 leave 13%.
    let html = page(toml, "item,percent\nRespondents,34\nRespondents,53\nWhole,60\nWhole,40\nResponses,\n");
    assert!(html.contains("Respondents: 87% is stated, 13% is not stated"), "{html}");
    assert!(html.contains("Whole: the shares make the whole, 100%"), "{html}");
    assert!(!html.contains("Responses: "), "a group without a share is passed over");
    assert!(html.contains("the date of this site; the table gives none of its own"), "{html}");
}

#[test]
fn bodies_and_measures_are_links_and_words_cannot_become_markup() {
    let toml = r#"
title = "Mixed <b>"
[[columns]]
name = "body"
title = "Council"
kind = "authority"
[[columns]]
name = "measure"
title = "Measure"
kind = "indicator"
[[columns]]
name = "words"
title = "Words"
kind = "text"
"#;
    let html = page(toml, "body,measure,words\nboston,recycling,<script>\nexbury,recycling,plain\n");
    assert!(html.contains("<a href=\"../../councils/boston/\">Boston Borough Council</a>"), "{html}");
    assert!(html.contains("Exbury (invented)"), "{html}");
    assert!(html.contains("<a href=\"../../indicators/recycling/\">Waste recycled</a>"), "{html}");
    assert!(html.contains("&lt;script&gt;") && !html.contains("<script>") && !html.contains("Mixed <b>"), "{html}");
}

#[test]
fn a_site_without_tables_has_no_list_of_them() {
    assert!(!pages_of(&[]).contains_key("/tables/"));
}
