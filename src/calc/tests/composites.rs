//! Composite indicators.

use super::builder::*;
use crate::calc::Results;
use crate::model::{AuthorityId, CompositeMethod, Decimal, Figure, Indicator, Missing, Outcome, PartsNeeded, Polarity, RuleKind, Value};

/// Use of Resources, Appendix 3: the printed score and the three themes (finances, governance, resources) of each of the
/// 46 scored councils, in the order of the table.
const USE_OF_RESOURCES: &str = "\
    2222 2222 2222 2232 2222 3332 2221 2222 2222 3332 2222 2222 2222 3332 2223 3333 2222 2222 2222 2222 1211 2322 2222 2322 \
    3332 3332 2322 2222 2222 2222 2222 2222 2222 2222 2222 2222 2221 2223 2222 2222 2322 2222 2222 2222 3333 2222";

#[test]
fn the_median_of_the_themes_is_the_printed_score_of_all_46() {
    let mut site = Builder::new();
    let table: Vec<&str> = USE_OF_RESOURCES.split_whitespace().collect();
    assert_eq!(table.len(), 46);
    let bodies: Vec<AuthorityId> =
        (0..46).map(|place| site.body(&format!("council-{place}"), crate::model::AuthorityKind::District)).collect();
    let theme = |at: usize| -> Vec<_> { table.iter().zip(&bodies).map(|(row, body)| figure(*body, "2008/09", &row[at..=at])).collect() };
    let parts: Vec<_> = ["finances", "governance", "resources"]
        .iter()
        .enumerate()
        .map(|(place, id)| site.measure(indicator(id, Polarity::Higher), theme(place + 1), vec![]))
        .collect();
    let id = site.measure(composite("use-of-resources", CompositeMethod::Median, &parts), vec![], vec![target("3")]);
    let results = Results::new(&site.dataset, AS_AT);
    for (row, body) in table.iter().zip(&bodies) {
        let made = results.latest(id, *body).unwrap();
        assert_eq!(made.number(), Some(num(&row[..1])), "{row}");
        let meets = if &row[..1] == "3" { Outcome::Met } else { Outcome::Missed };
        assert_eq!(results.status(id, made, SET).outcome, meets, "{row}");
        assert!(made.place().is_none());
    }
    let named = results.composite_parts(id, bodies[3], period("2008/09"));
    assert_eq!(
        named.iter().map(|(_, figure)| figure.and_then(Figure::number)).collect::<Vec<_>>(),
        [Some(num("2")), Some(num("3")), Some(num("2"))]
    );
}

/// A composite of three parts of one council; blank is no row. The parts are judged `met` against 10.
fn made(method: CompositeMethod, needed: PartsNeeded, values: [&str; 3]) -> (Value, Outcome, Option<bool>) {
    let mut site = Builder::new();
    let body = site.districts(&["boston"])[0];
    let part = |site: &mut Builder, place: usize| {
        let rows = if values[place].is_empty() { vec![] } else { vec![figure(body, "2009/10", values[place])] };
        site.measure(ruled(&format!("part-{place}"), Polarity::Higher, rule(RuleKind::Rag, "2")), rows, vec![target("10")])
    };
    let parts = [part(&mut site, 0), part(&mut site, 1), part(&mut site, 2)];
    let mut whole = composite("whole", method, &parts);
    let inner = whole.composite.as_mut().unwrap();
    inner.parts_needed = needed;
    inner.parts[2].weight = Decimal::from(3);
    let id = site.measure(whole, vec![], vec![target("10")]);
    let results = Results::new(&site.dataset, AS_AT);
    let found = results.latest(id, body).unwrap();
    let status = results.status(id, found, SET);
    assert_eq!(results.trace(id, found, SET).status, status);
    (found.value(), status.outcome, status.meets_target)
}

#[test]
fn numbers_are_combined_exactly() {
    use CompositeMethod::{Mean, Median, Sum, WeightedMean};
    let value = |method, values| made(method, PartsNeeded::All, values).0;
    let number = |text: &str| Value::Number(num(text));
    assert_eq!(value(Median, ["2", "3", "2"]), number("2"));
    assert_eq!(value(Median, ["3", "3", "2"]), number("3"));
    assert_eq!(value(Sum, ["0.1", "0.2", "-4"]), number("-3.7"));
    assert_eq!(value(Mean, ["1", "2", "6"]), number("3"));
    // (1 + 2 + 3 * 7) / 5 = 4.8
    assert_eq!(value(WeightedMean, ["1", "2", "7"]), number("4.8"));
    // A part that does not apply is left out: the mean of 1 and 2, and 1 and 7 weighed: 22 / 4.
    assert_eq!(value(Mean, ["1", "2", "[z]"]), number("1.5"));
    assert_eq!(value(WeightedMean, ["1", "[z]", "7"]), number("5.5"));
    // 20.05 / 3 is not a decimal.
    let Value::Number(mean) = value(Mean, ["5.85", "6.6", "7.6"]) else { panic!("a number") };
    assert_eq!((mean.to_string().as_str(), mean.round(1), mean.round(2)), ("401/60", dec("6.7"), dec("6.68")));
}

#[test]
fn a_missing_part_is_never_nought() {
    use CompositeMethod::{Mean, Sum};
    let missing = |reason| (Value::Missing(reason), Outcome::NoFigure, None);
    for absent in ["", "[x]", "[c]", "[w]", "[low]"] {
        assert_eq!(made(Sum, PartsNeeded::All, ["1", "2", absent]), missing(Missing::NotAvailable), "{absent}");
        assert_eq!(made(Mean, PartsNeeded::AtLeast(2), ["1", "2", absent]).0, Value::Number(num("1.5")), "{absent}");
        assert_eq!(made(Mean, PartsNeeded::AtLeast(3), ["1", "2", absent]), missing(Missing::NotAvailable), "{absent}");
    }
    assert_eq!(made(Sum, PartsNeeded::All, ["[z]", "[z]", "[z]"]), missing(Missing::NotApplicable));
    assert_eq!(made(Sum, PartsNeeded::All, ["[z]", "", ""]), missing(Missing::NotAvailable));
    assert_eq!(made(Sum, PartsNeeded::AtLeast(0), ["[z]", "", ""]), missing(Missing::NotAvailable));
}

#[test]
fn statuses_are_combined_without_a_number() {
    use CompositeMethod::{AllMet, Worst};
    let not_available = Value::Missing(Missing::NotAvailable);
    let all = PartsNeeded::All;
    // Against 10 with a tolerance of 2: 10 is met, 9 just missed, 7 missed.
    let table = [
        (Worst, all, ["10", "11", "12"], Outcome::Met, Some(true)),
        (Worst, all, ["10", "9", "12"], Outcome::JustMissed, Some(false)),
        (Worst, all, ["10", "9", "7"], Outcome::Missed, Some(false)),
        (Worst, all, ["10", "9", ""], Outcome::NoFigure, None),
        (Worst, all, ["10", "9", "[z]"], Outcome::JustMissed, Some(false)),
        (Worst, PartsNeeded::AtLeast(2), ["10", "9", ""], Outcome::JustMissed, Some(false)),
        (AllMet, all, ["10", "11", "12"], Outcome::Met, Some(true)),
        (AllMet, all, ["10", "9", "12"], Outcome::Missed, Some(false)),
        (AllMet, all, ["10", "9", ""], Outcome::Missed, Some(false)),
        (AllMet, all, ["10", "10", ""], Outcome::NoFigure, None),
        (AllMet, all, ["10", "10", "[z]"], Outcome::Met, Some(true)),
        (AllMet, PartsNeeded::AtLeast(2), ["10", "10", ""], Outcome::Met, Some(true)),
    ];
    for (method, needed, values, outcome, meets) in table {
        assert_eq!(made(method, needed, values), (not_available.clone(), outcome, meets), "{method:?} {values:?}");
    }
    assert_eq!(made(Worst, all, ["[z]", "[z]", "[z]"]).0, Value::Missing(Missing::NotApplicable));
}

#[test]
fn the_share_meeting_is_a_percentage_of_those_judged() {
    let share = |values| made(CompositeMethod::ShareMeeting, PartsNeeded::All, values);
    let (value, outcome, _) = share(["10", "9", "11"]);
    let Value::Number(value) = value else { panic!("a number") };
    assert_eq!((value.to_string().as_str(), outcome), ("200/3", Outcome::Met), "66.7 against a target of 10");
    assert_eq!(share(["10", "9", "[z]"]).0, Value::Number(num("50")));
    assert_eq!(share(["10", "9", ""]).0, Value::Missing(Missing::NotAvailable));
}

#[test]
fn composites_of_composites_are_worked_out_once_in_order() {
    // Each level uses the one below twice: worked out naively, sixty levels would take for ever.
    let mut site = Builder::new();
    let body = site.districts(&["boston"])[0];
    let levels = 60;
    // The dataset's order is the wrong way round on purpose: the last indicator is the only one with figures.
    for level in 0..levels {
        let next = crate::model::IndicatorId::from_index(level + 1);
        site.measure(composite(&format!("level-{level}"), CompositeMethod::Mean, &[next, next]), vec![], vec![]);
    }
    site.measure(indicator("base", Polarity::Higher), vec![figure(body, "2009/10", "7 pf")], vec![]);
    let results = Results::new(&site.dataset, AS_AT);
    let top = results.latest(crate::model::IndicatorId::from_index(0), body).unwrap();
    assert_eq!((top.number(), top.flags().to_string().as_str()), (Some(num("7")), "pf"));
    assert!(results.status(crate::model::IndicatorId::from_index(0), top, SET).forecast);
}

#[test]
fn a_cycle_that_the_loader_would_refuse_does_no_harm() {
    let mut site = Builder::new();
    let id = crate::model::IndicatorId::from_index(0);
    site.measure(composite("round", CompositeMethod::Mean, &[id]), vec![], vec![]);
    assert!(Results::new(&site.dataset, AS_AT).authorities(id).is_empty());
}

#[test]
fn a_composite_knows_only_what_was_published() {
    let mut site = Builder::new();
    let body = site.districts(&["boston"])[0];
    let figures = vec![figure(body, "2009/10", "1"), published("2010-02-01", figure(body, "2009/10", "3"))];
    let part = site.measure(indicator("part", Polarity::Higher), figures, vec![]);
    let id = site.measure(Indicator { decimals: 1, ..composite("whole", CompositeMethod::Sum, &[part]) }, vec![], vec![]);
    let at = |day| Results::new(&site.dataset, day).latest(id, body).unwrap().number();
    assert_eq!((at(AS_AT), at(jiff::civil::date(2010, 2, 1))), (Some(num("1")), Some(num("3"))));
}
