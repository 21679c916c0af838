//! The list of changes.

use super::pages_of;

fn changes(files: &[(&str, &str)]) -> String {
    pages_of(files).remove("/changes/").unwrap()
}

#[test]
fn a_site_without_dates_says_that_no_change_is_recorded() {
    let html = changes(&[]);
    assert!(html.contains("No dated change is recorded"), "{html}");
}

#[test]
fn a_revision_and_a_loosened_target_stand_under_their_days_newest_first() {
    let html = changes(&[
        (
            "data/indicators/recycling.csv",
            "authority,period,value,published,note\nboston,2008/09,44.1,2009-06-01,\nboston,2008/09,43.9,2009-12-01,A depot was counted twice.\n",
        ),
        (
            "data/targets/recycling.csv",
            "target,decided_on,decided_by,reason\n45,2009-03-01,Cabinet,Council plan\n40,2009-10-01,Cabinet,Lowered after a bad year\n41,2010-02-01,Cabinet,Not yet known\n",
        ),
    ]);
    let said = [
        ">1 December 2009</h2>",
        "Boston Borough Council, April 2008 to March 2009: revised from 44.1% to 43.9%. A depot was counted twice.",
        ">1 October 2009</h2>",
        "Target for everybody: changed from at least 45% to at least 40%. The new target is easier to meet. Decided by Cabinet. Reason: Lowered after a bad year",
        ">1 June 2009</h2>",
        "One figure published for the first time.",
        ">1 March 2009</h2>",
        "Target for everybody: at least 45%. Decided by Cabinet. Reason: Council plan",
    ];
    let places: Vec<usize> = said.iter().map(|words| html.find(words).unwrap_or_else(|| panic!("{words}: {html}"))).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(!html.contains("Not yet known"), "decided after the as-at date");
    assert!(html.contains("Download CSV, 812 bytes"), "{html}");
}

#[test]
fn many_changes_of_one_measure_on_one_day_are_summed_up() {
    let row = |year: i32| format!("4{},{}/{:02},2009-03-01", year % 10, year, (year + 1) % 100);
    let rows = (2001..=2007).map(row).collect::<Vec<_>>().join("\n");
    let targets = format!("target,period,decided_on\n{rows}\n");
    let html = changes(&[("data/targets/recycling.csv", &targets)]);
    assert!(html.contains("7 targets decided or changed. They are on the measure’s page."), "{html}");
    assert!(!html.contains("at least 41%"), "{html}");
}
