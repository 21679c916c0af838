//! Scorecards: cells, overall marks, priorities, recorded sheets.

use proptest::prelude::*;

use super::builder::*;
use crate::calc::{Counts, Results, RollUp};
use crate::model::{AuthorityId, AuthorityKind, CompositeMethod, Outcome, Polarity, RuleKind, StatusShown};

/// The overall mark of one column, judged `band` with 2% against a target.
fn rolled(method: CompositeMethod, aimed: &str, values: &[&str]) -> RollUp {
    let mut site = Builder::new();
    let bodies: Vec<AuthorityId> = (0..values.len()).map(|place| site.body(&format!("body-{place}"), AuthorityKind::District)).collect();
    let figures = bodies.iter().zip(values).filter(|(_, value)| !value.is_empty()).map(|(body, value)| figure(*body, "2009/10", value));
    let targets = if aimed.is_empty() { vec![] } else { vec![target(aimed)] };
    let id = site.measure(ruled("measure", Polarity::Higher, rule(RuleKind::Band, "2%")), figures.collect(), targets);
    let card = site.card(&bodies, None, vec![measured(id, Some(method), &bodies)]);
    let results = Results::new(&site.dataset, AS_AT);
    let standing = results.scorecard(card);
    standing.priorities[0].measures[0].overall.clone().unwrap()
}

const INVOICES: [&str; 8] = ["92.79", "93.86", "98.76", "95.08", "99.13", "92.75", "97.76", "98.22"];

#[test]
fn all_met_fails_with_five_of_eight() {
    // Target 8: printed "Fail" although five of the eight reach 95.
    let overall = rolled(CompositeMethod::AllMet, "95", &INVOICES);
    assert_eq!((overall.outcome, overall.counts.meeting, overall.counts.judged()), (Outcome::Missed, 5, 8));
    // Within the tolerance is not met: 94 of 95.
    assert_eq!(rolled(CompositeMethod::AllMet, "95", &["96", "94"]).outcome, Outcome::Missed);
    let five: Vec<&str> = INVOICES.into_iter().filter(|value| *value > "95").collect();
    assert_eq!(rolled(CompositeMethod::AllMet, "95", &five).outcome, Outcome::Met);
    assert_eq!(rolled(CompositeMethod::AllMet, "95", &["96", "[x]"]).outcome, Outcome::NoFigure, "unknown");
    assert_eq!(rolled(CompositeMethod::AllMet, "95", &["96", ""]).outcome, Outcome::NoFigure, "unknown");
    assert_eq!(rolled(CompositeMethod::AllMet, "95", &["90", ""]).outcome, Outcome::Missed, "one miss is enough");
    assert_eq!(rolled(CompositeMethod::AllMet, "95", &["96", "[z]"]).outcome, Outcome::Met);
    assert_eq!(rolled(CompositeMethod::AllMet, "", &["96", "97"]).outcome, Outcome::NoTarget);
    assert_eq!(rolled(CompositeMethod::AllMet, "95", &["", ""]).outcome, Outcome::NoFigure);
}

#[test]
fn worst_is_the_most_severe_of_those_judged() {
    assert_eq!(rolled(CompositeMethod::Worst, "95", &INVOICES).outcome, Outcome::Missed);
    assert_eq!(rolled(CompositeMethod::Worst, "95", &["98.76", "95.08", ""]).outcome, Outcome::Within);
    assert_eq!(rolled(CompositeMethod::Worst, "", &["98.76", ""]).outcome, Outcome::NoTarget);
    assert_eq!(rolled(CompositeMethod::Worst, "95", &["[z]", ""]).outcome, Outcome::NoFigure);
    assert_eq!(rolled(CompositeMethod::Worst, "95", &["96", ""]).missing.len(), 1);
}

#[test]
fn numbers_are_judged_against_a_common_target() {
    let median = rolled(CompositeMethod::Median, "95", &INVOICES);
    assert_eq!((median.value, median.outcome), (Some(num("96.42")), Outcome::Within));
    // 92.79 + 93.86 + 98.76 + 95.08 + 99.13 + 92.75 + 97.76 + 98.22 = 768.35; by 8: 96.04375.
    let mean = rolled(CompositeMethod::Mean, "95", &INVOICES);
    assert_eq!((mean.value, mean.outcome), (Some(num("96.04375")), Outcome::Within));
    let sum = rolled(CompositeMethod::Sum, "95", &INVOICES);
    assert_eq!((sum.value, sum.outcome), (Some(num("768.35")), Outcome::NoTarget));
    let some = rolled(CompositeMethod::Mean, "95", &["90", "", "[x]", "[z]", "100"]);
    assert_eq!((some.value, some.outcome, some.missing.len()), (Some(num("95")), Outcome::Within, 2));
    let none = rolled(CompositeMethod::Mean, "95", &["", "[x]"]);
    assert_eq!((none.value, none.outcome), (None, Outcome::NoFigure));
    let share = rolled(CompositeMethod::ShareMeeting, "95", &["96", "94", "97", "98", "[x]", ""]);
    assert_eq!((share.value, share.outcome), (Some(num("75")), Outcome::NoTarget));
    assert_eq!((share.counts.judged(), share.counts.no_figure, share.missing.len()), (4, 2, 2));
}

#[test]
fn own_targets_are_not_a_common_one_and_weights_count() {
    let mut site = Builder::new();
    let bodies = site.districts(&["boston", "lincoln", "corby"]);
    let savings = vec![figure(bodies[0], "2009/10", "503"), figure(bodies[1], "2009/10", "2815"), figure(bodies[2], "2009/10", "1")];
    let targets = vec![own_target(bodies[0], "2009/10", "913"), own_target(bodies[1], "2009/10", "2815")];
    let id = site.measure(ruled("savings", Polarity::Higher, rule(RuleKind::Band, "2%")), savings, targets);
    let people = vec![figure(bodies[0], "2009/10", "1"), figure(bodies[1], "2009/10", "3")];
    let weights = site.measure(indicator("population", Polarity::None), people, vec![]);
    let mut measure = measured(id, Some(CompositeMethod::WeightedMean), &bodies);
    measure.weights = Some(weights);
    let card = site.card(&bodies, None, vec![measure]);
    let results = Results::new(&site.dataset, AS_AT);
    let overall = results.scorecard(card).priorities[0].measures[0].overall.clone().unwrap();
    // (503 * 1 + 2815 * 3) / 4 = 2237; Corby has no weight, and is named.
    assert_eq!((overall.value, overall.outcome, overall.missing), (Some(num("2237")), Outcome::NoTarget, vec![bodies[2]]));
}

/// The Derbyshire matrix: each target's letters for the twelve bodies in the order of the sheet (a dash is a blank), and the
/// overall rating that was printed.
const DERBYSHIRE: [(&str, char); 12] = [
    ("---GG-------", 'G'),
    ("---GG-------", 'G'),
    ("---GG-------", 'G'),
    ("AAAGGGAGAGGG", 'A'),
    ("RRRRRGRRRGGR", 'R'),
    ("---RR------G", 'R'),
    ("GGGGGGGGGGGG", 'G'),
    ("GAGGAGAAGGGG", 'A'),
    ("AGAA-AGGGG--", 'A'),
    ("---GA-------", 'A'),
    ("---AA-------", 'A'),
    ("GAARRAAAGAG-", 'R'),
];

#[test]
fn the_derbyshire_overall_ratings_are_the_worst_of_their_cells() {
    let mut site = Builder::new();
    let bodies: Vec<AuthorityId> = (0..12).map(|place| site.body(&format!("body-{place}"), AuthorityKind::District)).collect();
    let letters = [('G', Outcome::Met), ('A', Outcome::JustMissed), ('R', Outcome::Missed)];
    let marks =
        site.scheme("derbyshire-letters", &[("G", Some(Outcome::Met)), ("A", Some(Outcome::JustMissed)), ("R", Some(Outcome::Missed))]);
    let place_of = |letter: char| letters.iter().position(|(known, _)| *known == letter);
    let mut measures = Vec::new();
    for (number, (column, _)) in DERBYSHIRE.iter().enumerate() {
        let rows = column.chars().zip(&bodies).filter_map(|(letter, body)| {
            let mark = marks[place_of(letter)?];
            Some(said(mark, None, figure(*body, "2009/10", "[x]")))
        });
        let id = site.measure(indicator(&format!("target-{}", number + 1), Polarity::Higher), rows.collect(), vec![]);
        measures.push(measured(id, Some(CompositeMethod::Worst), &bodies));
    }
    let card = site.card(&bodies, Some(CompositeMethod::Worst), measures);
    site.dataset.scorecards[0].status = StatusShown::Recorded;
    let results = Results::new(&site.dataset, AS_AT);
    let standing = results.scorecard(card);
    for (number, (_, printed)) in DERBYSHIRE.iter().enumerate() {
        let overall = standing.priorities[0].measures[number].overall.as_ref().unwrap();
        assert_eq!(Some(overall.outcome), place_of(*printed).map(|place| letters[place].1), "target {}", number + 1);
    }
    // 81 ratings of 144 cells: 46 green, 22 amber, 13 red.
    let Counts { met, just_missed, missed, no_figure, .. } = standing.counts;
    assert_eq!((met, just_missed, missed, no_figure), (46, 22, 13, 63));
    // The first body's letters: A R G G A G, the worst is red.
    assert_eq!(standing.priorities[0].composite[0].1.outcome, Outcome::Missed);
    assert!(standing.priorities[0].measures.iter().flat_map(|measure| &measure.cells).all(|cell| !cell.differs));
}

#[test]
fn recorded_and_computed_stand_side_by_side() {
    use Outcome::{Better, Met, Missed, NoFigure, NoTarget, Within};
    let mut site = Builder::new();
    let bodies = site.districts(&["boston", "lincoln", "corby", "derby", "kettering"]);
    let symbols =
        site.scheme("symbols", &[("▲", Some(Outcome::Missed)), ("●", Some(Outcome::Met)), ("★", Some(Outcome::Better)), ("-", None)]);
    let colours = site.scheme("colours", &[("G", Some(Outcome::Met)), ("R", Some(Outcome::Missed))]);
    let rows = vec![
        said(symbols[0], None, figure(bodies[0], "2008/09", "93.86")),
        said(symbols[1], None, figure(bodies[1], "2008/09", "95.08")),
        said(symbols[3], None, figure(bodies[2], "2008/09", "98.76")),
        said(colours[0], None, figure(bodies[3], "2008/09", "98.76")),
        figure(bodies[4], "2008/09", "[z]"),
    ];
    let id = site.measure(ruled("invoices", Polarity::Higher, rule(RuleKind::Band, "2%")), rows, vec![target("95")]);
    let card = site.card(&bodies, None, vec![measured(id, None, &bodies)]);
    let seen = |site: &Builder| -> Vec<(Outcome, bool)> {
        let results = Results::new(&site.dataset, AS_AT);
        let standing = results.scorecard(card);
        standing.priorities[0].measures[0].cells.iter().map(|cell| (cell.outcome, cell.differs)).collect()
    };
    // Boston's printed triangle is not the rule's disc; a "-" says nothing; green is all that two colours can say of better.
    assert_eq!(seen(&site), [(Within, true), (Within, false), (Better, false), (Better, false), (NoFigure, false)]);
    site.dataset.scorecards[0].status = StatusShown::Recorded;
    assert_eq!(seen(&site), [(Missed, true), (Met, false), (NoTarget, false), (Met, false), (NoFigure, false)]);
    site.dataset.scorecards[0].scheme = Some(0);
    assert_eq!(seen(&site)[3], (NoTarget, false), "a mark of another scheme does not count");
    let results = Results::new(&site.dataset, AS_AT);
    let counts = results.scorecard(card).counts;
    assert_eq!((counts.met, counts.missed, counts.no_target, counts.not_applicable, counts.meeting), (1, 1, 2, 1, 1));
}

#[test]
fn a_priority_rolls_up_each_body_by_itself() {
    let mut site = Builder::new();
    let bodies = site.districts(&["boston", "lincoln"]);
    let one = vec![figure(bodies[0], "2009/10", "96"), figure(bodies[1], "2009/10", "90")];
    let two = vec![figure(bodies[0], "2009/10", "[x]"), figure(bodies[1], "2009/10", "96")];
    let one = site.measure(indicator("one", Polarity::Higher), one, vec![target("95")]);
    let two = site.measure(indicator("two", Polarity::Higher), two, vec![target("95")]);
    let card = site.card(&bodies, Some(CompositeMethod::AllMet), vec![measured(one, None, &bodies), measured(two, None, &bodies)]);
    let results = Results::new(&site.dataset, AS_AT);
    let standing = results.scorecard(card);
    let marks: Vec<_> = standing.priorities[0].composite.iter().map(|(body, roll)| (*body, roll.outcome, roll.counts.no_figure)).collect();
    assert_eq!(marks, [(bodies[0], Outcome::NoFigure, 1), (bodies[1], Outcome::Missed, 0)]);
}

#[test]
fn made_up_bodies_do_not_count_among_real_ones() {
    let mut site = Builder::new();
    let bodies = site.districts(&["boston", "made-up"]);
    site.dataset.authorities[1].invented = true;
    let rows = vec![figure(bodies[0], "2009/10", "96"), figure(bodies[1], "2009/10", "1")];
    let id = site.measure(indicator("one", Polarity::Higher), rows, vec![target("95")]);
    let card = site.card(&bodies, None, vec![measured(id, Some(CompositeMethod::AllMet), &bodies)]);
    let results = Results::new(&site.dataset, AS_AT);
    let standing = results.scorecard(card);
    let measure = &standing.priorities[0].measures[0];
    assert_eq!((measure.cells.len(), measure.counts.total(), standing.counts.total()), (2, 1, 1));
    assert_eq!(measure.overall.as_ref().unwrap().outcome, Outcome::Met);
}

proptest! {
    #[test]
    fn roll_up_counts_add_up(values in prop::collection::vec(prop_oneof![
        Just(""), Just("[x]"), Just("[z]"), Just("90"), Just("94"), Just("95"), Just("99"), Just("99 f"),
    ], 1..10)) {
        for method in CompositeMethod::ALL {
            let overall = rolled(method, "95", &values);
            prop_assert_eq!(overall.counts.total(), values.len());
            prop_assert!(overall.counts.meeting <= overall.counts.judged());
            prop_assert!(overall.counts.forecasts <= overall.counts.judged());
            prop_assert_eq!(overall.missing.len(), overall.counts.no_figure);
        }
    }
}
