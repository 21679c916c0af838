//! Statuses: every rule, every edge, the printed figures, and what must hold of all.

use proptest::prelude::*;

use super::builder::*;
use crate::calc::{Results, Status};
use crate::model::{AuthorityKind, Decimal, Rule};
use crate::model::{Number, Outcome, Polarity, RuleKind, Target, TargetValue, Tolerance};

/// The status of one figure of one body, and that its trace says the same.
fn status_of(polarity: Polarity, rule: Rule, aimed: Option<Target>, value: &str) -> Status {
    let mut site = Builder::new();
    let body = site.body("boston", AuthorityKind::District);
    let id = site.measure(ruled("measure", polarity, rule), vec![figure(body, "2009/10", value)], aimed.into_iter().collect());
    let results = Results::new(&site.dataset, AS_AT);
    let found = results.latest(id, body).unwrap();
    let status = results.status(id, found, SET);
    let trace = results.trace(id, found, SET);
    assert_eq!(trace.status, status);
    if let Some(worked) = trace.worked {
        assert_eq!(Some(worked.meets), status.meets_target, "{worked:?}");
        let further = worked.gap.to_ratio() * worked.gap.to_ratio();
        let allowed = worked.allowance.as_ref().map_or_else(|| num("0").to_ratio(), Number::to_ratio);
        assert_eq!(worked.beyond, further > &allowed * &allowed, "{worked:?}");
    }
    status
}

const HIGHER: Polarity = Polarity::Higher;
const LOWER: Polarity = Polarity::Lower;
const ON: Polarity = Polarity::OnTarget;
use Outcome::{Better, JustMissed, Met, Missed, NoFigure, NoTarget, Within};
use RuleKind::{Band, Met as MetRule, Rag};

#[test]
fn the_printed_figures_have_the_printed_statuses() {
    // Board papers of 20 January 2010, item 8, Lincolnshire table; tolerance 2% unless said otherwise.
    let table = [
        ("invoices, county council", HIGHER, "2%", "95", false, "92.79", Missed),
        ("invoices, Boston (printed as worse, the rule says within)", HIGHER, "2%", "95", false, "93.86", Within),
        ("invoices, East Lindsey", HIGHER, "2%", "95", false, "98.76", Better),
        ("invoices, Lincoln", HIGHER, "2%", "95", false, "95.08", Within),
        ("invoices, South Holland", HIGHER, "2%", "95", false, "92.75", Missed),
        ("savings, county", HIGHER, "2%", "41661", false, "49153", Better),
        ("savings, Boston", HIGHER, "2%", "913", false, "503", Missed),
        ("savings, Lincoln", HIGHER, "2%", "2815", false, "2815", Within),
        ("savings, South Kesteven", HIGHER, "2%", "1646", false, "1654", Within),
        ("savings, South Holland", HIGHER, "2%", "1002", false, "731", Missed),
        ("savings, West Lindsey", HIGHER, "2%", "1109", false, "1473", Better),
        ("benefit days, North Kesteven", LOWER, "2%", "20", true, "17.71", Better),
        ("not in education or work, relative (3.81% worse)", LOWER, "2%", "4.2", false, "4.36", Missed),
        ("not in education or work, points (0.16)", LOWER, "2p", "4.2", false, "4.36", Within),
        ("local area agreement", HIGHER, "2%", "75", false, "71", Missed),
        ("assessment, level 2 of 3", HIGHER, "2%", "3", false, "2", Missed),
        ("assessment, level 3 of 3", HIGHER, "2%", "3", false, "3", Within),
        ("looked-after children, 4 of 3", HIGHER, "2%", "3", false, "4", Better),
    ];
    for (what, polarity, width, aimed, strict, value, outcome) in table {
        let status = status_of(polarity, rule(Band, width), Some(Target { strict, ..target(aimed) }), value);
        assert_eq!(status.outcome, outcome, "{what}");
    }
}

#[test]
fn each_rule_at_each_edge() {
    // kind, polarity, tolerance, target, strict, value, outcome, target met
    let table = [
        // 5% of 80 is 4: 76 is the edge.
        (Rag, HIGHER, "5%", "80", false, "80", Met, true),
        (Rag, HIGHER, "5%", "80", false, "80.0", Met, true),
        (Rag, HIGHER, "5%", "80", false, "79.9999999999", JustMissed, false),
        (Rag, HIGHER, "5%", "80", false, "76", JustMissed, false),
        (Rag, HIGHER, "5%", "80", false, "75.9999999999", Missed, false),
        (Rag, LOWER, "5%", "80", false, "84", JustMissed, false),
        (Rag, LOWER, "5%", "80", false, "84.0000000001", Missed, false),
        (Rag, HIGHER, "", "80", false, "79.9999999999", Missed, false),
        (Rag, HIGHER, "0%", "80", false, "79.9999999999", Missed, false),
        // "Below 20": 20 does not meet it, with or without a tolerance.
        (Rag, LOWER, "", "20", true, "20", Missed, false),
        (Rag, LOWER, "5%", "20", true, "20", JustMissed, false),
        (Rag, LOWER, "", "20", true, "19.9999999999", Met, true),
        (MetRule, LOWER, "", "20", true, "20", Missed, false),
        (MetRule, LOWER, "", "20", true, "20.00", Missed, false),
        (MetRule, LOWER, "", "20", false, "20", Met, true),
        (MetRule, LOWER, "5%", "20", false, "20.5", Missed, false),
        (MetRule, LOWER, "", "20", true, "19.99", Met, true),
        // 2% of 95 is 1.9: 93.1 and 96.9 are the edges.
        (Band, HIGHER, "2%", "95", false, "93.1", Within, false),
        (Band, HIGHER, "2%", "95", false, "93.0999999999", Missed, false),
        (Band, HIGHER, "2%", "95", false, "96.9", Within, true),
        (Band, HIGHER, "2%", "95", false, "96.9000000001", Better, true),
        (Band, HIGHER, "2%", "95", true, "95", Within, false),
        (Band, LOWER, "2%", "95", false, "93.0999999999", Better, true),
        (Band, LOWER, "2%", "95", false, "96.9000000001", Missed, false),
        (Band, HIGHER, "", "95", false, "95", Within, true),
        (Band, HIGHER, "", "95", false, "95.0000000001", Better, true),
        (Band, HIGHER, "", "95", false, "94.9999999999", Missed, false),
        // A target of nought has no relative tolerance; points and units it has.
        (Band, LOWER, "2p", "0", false, "2", Within, false),
        (Band, LOWER, "2p", "0", false, "2.01", Missed, false),
        (Rag, LOWER, "3", "0", false, "3", JustMissed, false),
        (Rag, LOWER, "3", "0", false, "3.1", Missed, false),
        (Rag, LOWER, "3", "0", false, "0", Met, true),
        (Rag, LOWER, "5%", "0", false, "0.1", Missed, false),
        (Rag, LOWER, "5%", "0", false, "0", Met, true),
        // A negative target: 10% of |-50| is 5.
        (Rag, HIGHER, "10%", "-50", false, "-50", Met, true),
        (Rag, HIGHER, "10%", "-50", false, "-55", JustMissed, false),
        (Rag, HIGHER, "10%", "-50", false, "-55.1", Missed, false),
        (Rag, HIGHER, "10%", "-50", false, "-49", Met, true),
        (Band, LOWER, "10%", "-50", false, "-55.1", Better, true),
        (Band, LOWER, "10%", "-50", false, "-45", Within, false),
        (Band, LOWER, "10%", "-50", false, "-44.9", Missed, false),
        // A range: the ends meet it unless it is strict; the distance is to the nearer end.
        (Rag, ON, "5%", "10..20", false, "10", Met, true),
        (Rag, ON, "5%", "10..20", false, "20", Met, true),
        (Rag, ON, "5%", "10..20", false, "15", Met, true),
        (Rag, ON, "5%", "10..20", true, "10", JustMissed, false),
        (Rag, ON, "5%", "10..20", true, "10.1", Met, true),
        (Rag, ON, "5%", "10..20", false, "9.5", JustMissed, false),
        (Rag, ON, "5%", "10..20", false, "9.49", Missed, false),
        (Rag, ON, "5%", "10..20", false, "21", JustMissed, false),
        (Rag, ON, "5%", "10..20", false, "21.01", Missed, false),
        (Band, ON, "5%", "10..20", false, "15", Within, true),
        (Band, ON, "5%", "10..20", false, "21.01", Missed, false),
        (Band, ON, "5%", "10..20", false, "2", Missed, false),
        (MetRule, ON, "", "10..20", false, "20.01", Missed, false),
        (Rag, ON, "2", "7", false, "7", Met, true),
        (Rag, ON, "2", "7", false, "5", JustMissed, false),
        (Rag, ON, "2", "7", false, "9.01", Missed, false),
    ];
    for (kind, polarity, width, aimed, strict, value, outcome, meets) in table {
        let status = status_of(polarity, rule(kind, width), Some(Target { strict, ..target(aimed) }), value);
        let what = format!("{} {} {width} of {aimed} strict {strict}: {value}", kind.name(), polarity.name());
        assert_eq!((status.outcome, status.meets_target), (outcome, Some(meets)), "{what}");
    }
}

#[test]
fn without_a_number_a_target_or_a_polarity_nothing_is_judged() {
    let band = rule(Band, "2%");
    for missing in ["[c]", "[x]", "[z]", "[w]", "[low]"] {
        assert_eq!(status_of(HIGHER, band, Some(target("95")), missing).outcome, NoFigure, "{missing}");
    }
    // NI 1 in 2008/09: a baseline year, a value and no target.
    let baseline = status_of(HIGHER, band, None, "54.6");
    assert_eq!((baseline.outcome, baseline.meets_target, baseline.rule), (NoTarget, None, None));
    assert_eq!(status_of(Polarity::None, band, Some(target("95")), "54.6").outcome, NoTarget);
    assert_eq!(status_of(HIGHER, band, Some(Target { set: LOCAL, ..target("90") }), "92.79").outcome, NoTarget);
}

#[test]
fn a_forecast_is_judged_and_marked() {
    let status = status_of(HIGHER, rule(Band, "2%"), Some(target("913")), "503 f");
    assert_eq!((status.outcome, status.forecast), (Missed, true));
    assert!(!status_of(HIGHER, rule(Band, "2%"), Some(target("913")), "503 p").forecast);
}

#[test]
fn the_trace_shows_the_sum() {
    let mut site = Builder::new();
    let body = site.body("county", AuthorityKind::County);
    let figures = vec![figure(body, "2009/10", "92.79")];
    let id = site.measure(ruled("invoices", HIGHER, rule(Band, "2%")), figures, vec![target("95")]);
    let results = Results::new(&site.dataset, AS_AT);
    let worked = results.trace(id, results.latest(id, body).unwrap(), SET).worked.unwrap();
    assert_eq!(worked.gap.to_string(), "-2.21");
    assert_eq!(worked.gap_percent.unwrap().round(2), dec("-2.33"));
    assert_eq!(worked.allowance.unwrap().to_string(), "1.9");
    assert_eq!(worked.better_by.to_string(), "-2.21");
    assert!(worked.beyond && !worked.meets);
}

#[test]
fn the_county_saved_eighteen_percent_above_its_target() {
    // "performing 18% above target": 7,492 of 41,661.
    let mut site = Builder::new();
    let body = site.body("lincolnshire", AuthorityKind::AreaTotal);
    let id = site.measure(ruled("savings", HIGHER, rule(Band, "2%")), vec![figure(body, "2009/10", "49153")], vec![target("41661")]);
    let results = Results::new(&site.dataset, AS_AT);
    let worked = results.trace(id, results.latest(id, body).unwrap(), SET).worked.unwrap();
    assert_eq!(worked.gap.to_string(), "7492");
    assert_eq!(worked.gap_percent.unwrap().round(2), dec("17.98"));
}

#[test]
fn a_past_figure_keeps_the_rule_of_its_last_day() {
    use crate::model::DatedRule;
    use jiff::civil::date;
    let mut site = Builder::new();
    let body = site.body("boston", AuthorityKind::District);
    let rules = vec![
        DatedRule { from: None, rule: rule(Rag, "5%"), reason: None },
        DatedRule { from: Some(date(2010, 3, 31)), rule: rule(Rag, "2%"), reason: None },
    ];
    let figures = vec![figure(body, "2008/09", "92"), figure(body, "2009/10", "92")];
    let id = site.measure(crate::model::Indicator { rules, ..indicator("invoices", HIGHER) }, figures, vec![target("95")]);
    let results = Results::new(&site.dataset, date(2011, 1, 1));
    let outcomes: Vec<_> = results.series(id, body).into_iter().map(|figure| results.status(id, figure, SET).outcome).collect();
    // 3 below 95: within 5% (4.75), beyond 2% (1.9); 2009/10 ends on the very day from which the second holds.
    assert_eq!(outcomes, [JustMissed, Missed]);
}

fn decimals() -> impl Strategy<Value = Decimal> {
    (-999_999_999_999_999_i64..=999_999_999_999_999, 0_u32..=10).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale))
}

/// Numbers near each other, so that edges are met often.
fn near() -> impl Strategy<Value = Decimal> {
    (-40_i64..=40, 0_u32..=1).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale))
}

fn tolerances() -> impl Strategy<Value = Tolerance> {
    let width = prop_oneof![Just(Decimal::ZERO), (0_i64..=400, 0_u32..=1).prop_map(|(m, s)| Decimal::new(m, s))];
    (width, 0..4).prop_map(|(width, kind)| match kind {
        0 => Tolerance::None,
        1 => Tolerance::Relative(width),
        2 => Tolerance::Points(width),
        _ => Tolerance::Absolute(width),
    })
}

fn kinds() -> impl Strategy<Value = RuleKind> {
    prop_oneof![Just(Rag), Just(Band), Just(MetRule)]
}

proptest! {
    #[test]
    fn a_better_outturn_never_has_a_worse_status(
        a in near(), b in near(), aimed in near(), strict: bool, lower: bool, kind in kinds(), tolerance in tolerances(),
    ) {
        let polarity = if lower { LOWER } else { HIGHER };
        let rule = Rule { kind, tolerance };
        let (worse, better) = if (a < b) == lower { (b, a) } else { (a, b) };
        let aimed = Target { value: TargetValue::Single(aimed), strict, ..target("0") };
        let of = |value: Decimal| status_of(polarity, rule, Some(aimed.clone()), &value.to_string());
        let (worse, better) = (of(worse), of(better));
        prop_assert!(better.outcome <= worse.outcome);
        prop_assert!(better.meets_target >= worse.meets_target);
    }

    #[test]
    fn without_a_tolerance_nothing_is_just_missed(value in near(), aimed in near(), strict: bool, kind in kinds()) {
        let aimed = Target { value: TargetValue::Single(aimed), strict, ..target("0") };
        for width in ["", "0%", "0p", "0"] {
            let status = status_of(HIGHER, rule(kind, width), Some(aimed.clone()), &value.to_string());
            prop_assert_ne!(status.outcome, JustMissed);
        }
    }

    #[test]
    fn status_and_trace_agree_on_figures_of_any_size(value in decimals(), aimed in decimals(), strict: bool, tolerance in tolerances()) {
        let aimed = Target { value: TargetValue::Single(aimed), strict, ..target("0") };
        // `status_of` compares the two.
        status_of(HIGHER, Rule { kind: Band, tolerance }, Some(aimed), &value.to_string());
    }
}
