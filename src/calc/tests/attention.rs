//! Exceptions and changes.

use jiff::civil::date;

use super::builder::*;
use super::totals::savings;
use crate::calc::{ChangeKind, Results};
use crate::model::{AuthorityKind, CompositeMethod, DatedRule, Definition, Indicator, IndicatorId, Outcome, Polarity, RuleKind, Target};

#[test]
fn what_misses_most_stands_first() {
    let (mut site, _, bodies) = savings(&[]);
    site.dataset.indicators[0].rules[0].rule = rule(RuleKind::Rag, "2%");
    let days = vec![figure(bodies[1], "2009/10", "20"), figure(bodies[2], "2009/10", "20.1"), figure(bodies[3], "2009/10", "[x]")];
    let strict = Target { strict: true, ..target("20") };
    let days = site.measure(ruled("days", Polarity::Lower, rule(RuleKind::Rag, "2%")), days, vec![strict]);
    let zero =
        site.measure(ruled("zero", Polarity::Lower, rule(RuleKind::Met, "")), vec![figure(bodies[1], "2009/10", "1")], vec![target("0")]);
    site.measure(composite("worst", CompositeMethod::Worst, &[days, zero]), vec![], vec![]);
    let results = Results::new(&site.dataset, AS_AT);
    let seen: Vec<_> = results
        .exceptions()
        .into_iter()
        .map(|one| (one.indicator, one.authority, one.status.outcome, one.gap_percent.map(|gap| gap.round(2).to_string())))
        .collect();
    let percent = |text: &str| Some(text.to_owned());
    // Boston 503 of 913: -410 / 913 = -44.91%; South Holland 731 of 1,002: -27.05%.
    let savings = IndicatorId(0);
    let expected = [
        (savings, bodies[1], Outcome::Missed, percent("-44.91")),
        (savings, bodies[5], Outcome::Missed, percent("-27.05")),
        (zero, bodies[1], Outcome::Missed, None),
        (days, bodies[2], Outcome::JustMissed, percent("-0.5")),
        (days, bodies[1], Outcome::JustMissed, percent("0")),
    ];
    assert_eq!(seen, expected);
    assert!(results.exceptions()[0].status.forecast);
}

#[test]
fn a_run_of_misses_begins_where_the_last_was_met() {
    let mut site = Builder::new();
    let body = site.body("boston", AuthorityKind::District);
    let values = [("2005/06", "80"), ("2006/07", "95"), ("2007/08", "94"), ("2008/09", "90"), ("2009/10", "91")];
    let mut figures: Vec<_> = values.iter().map(|(label, value)| figure(body, label, value)).collect();
    figures.push(figure(body, "2008-Q4", "99"));
    let id = site.measure(indicator("invoices", Polarity::Higher), figures, vec![target("95")]);
    let results = Results::new(&site.dataset, AS_AT);
    let exceptions = results.exceptions();
    assert_eq!((exceptions[0].indicator, exceptions[0].since), (id, date(2007, 4, 1)));
}

#[test]
fn a_made_up_body_is_no_exception_among_real_ones() {
    let mut site = Builder::new();
    let bodies = site.districts(&["boston", "made-up"]);
    site.dataset.authorities[1].invented = true;
    let rows = vec![figure(bodies[0], "2009/10", "1"), figure(bodies[1], "2009/10", "1")];
    site.measure(indicator("one", Polarity::Higher), rows, vec![target("95")]);
    assert_eq!(Results::new(&site.dataset, AS_AT).exceptions().len(), 1);
    site.dataset.authorities[0].invented = true;
    assert_eq!(Results::new(&site.dataset, AS_AT).exceptions().len(), 2, "a site of made-up bodies alone");
}

#[test]
fn changes_are_listed_newest_first_up_to_the_date() {
    let mut site = Builder::new();
    let bodies = site.districts(&["boston", "lincoln"]);
    let figures = vec![
        figure(bodies[0], "2007/08", "90"),
        published("2009-05-01", figure(bodies[0], "2008/09", "93")),
        published("2009-05-01T10:00", figure(bodies[1], "2008/09", "95")),
        published("2009-06-01", figure(bodies[0], "2008/09", "93.86")),
        published("2010-06-01", figure(bodies[0], "2009/10", "97")),
    ];
    let decided = |day, value: &str| Target { decided_on: Some(day), ..target(value) };
    let targets = vec![decided(date(2009, 6, 1), "94"), target("95"), decided(date(2010, 2, 1), "93")];
    let rules = vec![
        DatedRule { from: None, rule: rule(RuleKind::Rag, "5%"), reason: None },
        DatedRule { from: Some(date(2009, 4, 1)), rule: rule(RuleKind::Rag, "2%"), reason: None },
    ];
    let definitions = vec![
        Definition { from: Some(date(2008, 4, 1)), text: "first".to_owned() },
        Definition { from: Some(date(2011, 4, 1)), text: "second".to_owned() },
    ];
    let id = site.measure(Indicator { definitions, rules, ..indicator("invoices", Polarity::Higher) }, figures, targets);
    site.measure(composite("whole", CompositeMethod::Mean, &[id]), vec![], vec![]);
    let results = Results::new(&site.dataset, AS_AT);
    let seen: Vec<(String, String)> = results
        .changes()
        .into_iter()
        .map(|change| {
            let what = match change.kind {
                ChangeKind::Published { figures } => format!("published {figures}"),
                ChangeKind::Revised { old, new, .. } => format!("{} to {}", old.number().unwrap(), new.number().unwrap()),
                ChangeKind::Target { old, new } => format!("target {:?} to {:?}", old.map(|old| old.value), new.value),
                ChangeKind::Rule { index } => format!("rule {index}"),
                ChangeKind::Definition { index } => format!("definition {index}"),
            };
            (change.date.to_string(), what)
        })
        .collect();
    let expected = [
        ("2009-06-01", "93 to 93.86"),
        ("2009-06-01", "target Some(Single(95)) to Single(94)"),
        ("2009-05-01", "published 2"),
        ("2009-04-01", "rule 1"),
        ("2008-04-01", "definition 0"),
    ];
    assert_eq!(seen, expected.map(|(date, what)| (date.to_owned(), what.to_owned())));
}
