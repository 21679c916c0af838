//! What stands at a date: versions, targets in force, directions of travel, what is awaited and overdue.

use jiff::civil::date;

use super::builder::*;
use crate::calc::{Results, Way};
use crate::model::{AuthorityKind, Basis, Indicator, Polarity, Target, TargetValue};

#[test]
fn the_newest_version_published_by_the_date_stands() {
    let mut site = Builder::new();
    let body = site.body("boston", AuthorityKind::District);
    let figures = vec![
        figure(body, "2008/09", "93"),
        published("2010-01-15", figure(body, "2008/09", "93.86 r")),
        published("2010-02-01T09:30", figure(body, "2008/09", "94 r")),
        published("2010-02-01", figure(body, "2009/10", "95 p")),
    ];
    let id = site.measure(indicator("invoices", Polarity::Higher), figures, Vec::new());
    let at = |day| {
        let results = Results::new(&site.dataset, day);
        let series: Vec<String> = results.series(id, body).iter().map(|figure| figure.number().unwrap().to_string()).collect();
        (series.join(" "), results.versions(id, body, period("2008/09")).len())
    };
    assert_eq!(at(date(2010, 1, 14)), ("93".to_owned(), 1));
    assert_eq!(at(date(2010, 1, 15)), ("93.86".to_owned(), 2));
    assert_eq!(at(date(2010, 2, 1)), ("94 95".to_owned(), 3));
    let results = Results::new(&site.dataset, date(2010, 1, 15));
    assert!(results.figure(id, body, period("2009/10")).is_none());
    assert!(results.versions(id, body, period("2009/10")).is_empty());
    assert_eq!(results.versions(id, body, period("2008/09"))[0].number(), Some(num("93")));
}

#[test]
fn who_has_nothing_that_stands_is_not_listed() {
    let mut site = Builder::new();
    let bodies = site.districts(&["boston", "lincoln", "corby"]);
    let figures = vec![figure(bodies[2], "2008/09", "[x]"), published("2010-02-01", figure(bodies[0], "2008/09", "93"))];
    let id = site.measure(indicator("invoices", Polarity::Higher), figures, Vec::new());
    let results = Results::new(&site.dataset, AS_AT);
    assert_eq!(results.authorities(id), [bodies[2]]);
    assert!(results.latest(id, bodies[0]).is_none() && results.latest(id, bodies[1]).is_none());
    assert!(results.latest(id, bodies[2]).unwrap().number().is_none());
}

#[test]
fn the_target_in_force_is_own_then_narrow_then_latest() {
    let mut site = Builder::new();
    let bodies = site.districts(&["boston", "lincoln"]);
    let decided = |day, target: Target| Target { decided_on: Some(day), ..target };
    let targets = vec![
        target("90"),
        Target { period: Some(period("2008-04..2011-03")), ..target("95") },
        own_target(bodies[0], "2008-04..2011-03", "80"),
        own_target(bodies[0], "2009/10", "81"),
        decided(date(2010, 1, 10), own_target(bodies[0], "2009/10", "82")),
        decided(date(2010, 3, 1), own_target(bodies[0], "2009/10", "83")),
        Target { set: LOCAL, ..own_target(bodies[0], "2009/10", "70") },
    ];
    let id = site.measure(indicator("invoices", Polarity::Higher), Vec::new(), targets);
    let aimed = |day, body: usize, label: &str, set| {
        let results = Results::new(&site.dataset, day);
        results.target(id, bodies[body], period(label), set).map(|target| match target.value {
            TargetValue::Single(value) => value.to_string(),
            TargetValue::Range(..) => unreachable!("none was made"),
        })
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(aimed(date(2010, 1, 9), 0, "2009/10", SET), text("81"));
    assert_eq!(aimed(AS_AT, 0, "2009/10", SET), text("82"), "the later decision");
    assert_eq!(aimed(date(2010, 3, 1), 0, "2009/10", SET), text("83"), "on the day itself");
    assert_eq!(aimed(AS_AT, 0, "2009/10-Q3", SET), text("82"), "a quarter within the year");
    assert_eq!(aimed(AS_AT, 0, "2010/11", SET), text("80"), "the wider period");
    assert_eq!(aimed(AS_AT, 0, "2007/08", SET), text("90"), "everybody's, for every period");
    assert_eq!(aimed(AS_AT, 1, "2009/10", SET), text("95"));
    assert_eq!(aimed(AS_AT, 0, "2009/10", LOCAL), text("70"));
    assert_eq!(aimed(AS_AT, 1, "2009/10", LOCAL), None);
    let results = Results::new(&site.dataset, AS_AT);
    assert_eq!(results.target_sets(id, bodies[0]), [SET, LOCAL]);
    assert_eq!(results.target_sets(id, bodies[1]), [SET]);
}

#[test]
fn a_target_without_a_figure_is_awaited() {
    // Derbyshire: 5.7 for November 2009 to January 2010, not yet measured; Northamptonshire: 6.5 for 2010/11.
    let mut site = Builder::new();
    let bodies = [site.body("derbyshire", AuthorityKind::AreaTotal), site.body("northamptonshire", AuthorityKind::AreaTotal)];
    let targets = vec![
        own_target(bodies[0], "2008-11..2009-01", "6.2"),
        own_target(bodies[0], "2009-11..2010-01", "6"),
        Target { decided_on: Some(date(2009, 12, 1)), ..own_target(bodies[0], "2009-11..2010-01", "5.7") },
        own_target(bodies[1], "2010/11", "6.5"),
    ];
    let id = site.measure(indicator("neet", Polarity::Lower), vec![figure(bodies[0], "2008-11..2009-01", "6.7")], targets);
    let results = Results::new(&site.dataset, AS_AT);
    let awaited = |body: usize| -> Vec<TargetValue> { results.awaited(id, bodies[body]).iter().map(|target| target.value).collect() };
    assert_eq!(awaited(0), [TargetValue::Single(dec("5.7"))]);
    assert_eq!(awaited(1), [TargetValue::Single(dec("6.5"))]);
}

/// Previous and year-before ways of the last of some figures, and whether a break stands between.
fn ways(basis: Basis, polarity: Polarity, figures: &[(&str, &str)]) -> (Option<Way>, Option<Way>, bool) {
    let mut site = Builder::new();
    let body = site.body("boston", AuthorityKind::District);
    let made = figures.iter().map(|(label, value)| figure(body, label, value)).collect();
    let id = site.measure(Indicator { basis, ..indicator("measure", polarity) }, made, Vec::new());
    let results = Results::new(&site.dataset, date(2020, 1, 1));
    let travel = results.travel(id, results.latest(id, body).unwrap());
    (travel.previous.map(|movement| movement.way), travel.year_before.map(|movement| movement.way), travel.broken)
}

#[test]
fn directions_of_travel() {
    use Basis::{Cumulative, InPeriod};
    use Polarity::{Higher, Lower, OnTarget};
    use Way::{Better, Down, Same, Up, Worse};
    let quarters = |last: &'static str| [("2008-Q3", "5"), ("2008-Q4", "6"), ("2009-Q2", "7"), ("2009-Q3", last)];
    assert_eq!(ways(InPeriod, Higher, &quarters("6")), (Some(Worse), Some(Better), false));
    assert_eq!(ways(InPeriod, Lower, &quarters("6")), (Some(Better), Some(Worse), false));
    assert_eq!(ways(InPeriod, Lower, &quarters("7.0")), (Some(Same), Some(Worse), false));
    assert_eq!(ways(InPeriod, OnTarget, &quarters("6")), (Some(Down), Some(Up), false));
    assert_eq!(ways(InPeriod, Polarity::None, &quarters("8")), (Some(Up), Some(Up), false));
    assert_eq!(ways(Cumulative, Higher, &quarters("6")), (None, Some(Better), false), "never against the quarter before");
    assert_eq!(ways(InPeriod, Higher, &quarters("[x]")), (None, None, false));
    assert_eq!(ways(InPeriod, Higher, &quarters("6 b")), (None, None, true), "a break on the figure itself");
    assert_eq!(ways(InPeriod, Higher, &[("2009-Q3", "6")]), (None, None, false));
    assert_eq!(ways(InPeriod, Higher, &[("2009-Q3", "6 b")]), (None, None, true));
    let missing = [("2008-Q3", "5"), ("2009-Q1", "6"), ("2009-Q2", "[x]"), ("2009-Q3", "7")];
    assert_eq!(ways(InPeriod, Higher, &missing), (None, Some(Better), false), "an older figure is not taken instead");
    let broken = [("2008-Q3", "5"), ("2009-Q1", "6 b"), ("2009-Q2", "6"), ("2009-Q3", "7")];
    assert_eq!(ways(InPeriod, Higher, &broken), (Some(Better), None, false), "the break lies between the years");
    assert_eq!(ways(Cumulative, Higher, &broken), (None, None, true));
    let year = [("2008/09", "5"), ("2009-Q3", "9"), ("2009/10", "6")];
    assert_eq!(ways(InPeriod, Higher, &year), (Some(Better), Some(Better), false), "a quarter is no year");
    let forecast = [("2008/09", "5"), ("2009/10", "9 f"), ("2010/11", "6")];
    assert_eq!(ways(InPeriod, Higher, &forecast), (Some(Better), None, false), "a forecast is no outturn");
    let ranges = [("2008-11..2009-01", "6.7"), ("2009-02..2009-03", "1"), ("2009-11..2010-01", "5.7")];
    assert_eq!(ways(InPeriod, Lower, &ranges), (Some(Better), Some(Better), false), "three months against three months");
}

#[test]
fn a_movement_is_exact() {
    let mut site = Builder::new();
    let body = site.body("derbyshire", AuthorityKind::AreaTotal);
    let figures = vec![figure(body, "2008-M11", "5.85"), figure(body, "2008-M12", "6.6"), figure(body, "2009-M01", "7.6")];
    let id = site.measure(indicator("neet-monthly", Polarity::Lower), figures, Vec::new());
    let results = Results::new(&site.dataset, AS_AT);
    let december = results.figure(id, body, period("2008-M12")).unwrap();
    let previous = results.travel(id, december).previous.unwrap();
    assert_eq!((previous.difference, previous.way), (num("0.75"), Way::Worse));
}

#[test]
fn a_newer_figure_is_overdue_after_the_next_period_and_the_lag() {
    let mut site = Builder::new();
    let body = site.body("boston", AuthorityKind::District);
    let figures = vec![
        figure(body, "2009-Q1", "1"),
        figure(body, "2008/09", "1"),
        figure(body, "2008-11..2009-01", "1"),
        figure(body, "2009-01-31", "1"),
    ];
    let sixty = Indicator { due_days: Some(60), ..indicator("measure", Polarity::Higher) };
    let id = site.measure(sixty, figures, Vec::new());
    // The last day on which it is not overdue: the end of the next period, and 60 days.
    let table = [
        ("2009-Q1", date(2009, 8, 29)),
        ("2008/09", date(2010, 5, 30)),
        ("2008-11..2009-01", date(2009, 6, 29)),
        ("2009-01-31", date(2009, 4, 2)),
    ];
    for (label, last) in table {
        let overdue = |day| {
            let results = Results::new(&site.dataset, day);
            results.is_overdue(id, results.figure(id, body, period(label)).unwrap())
        };
        assert!(!overdue(last), "{label}");
        assert!(overdue(last.tomorrow().unwrap()), "{label}");
    }
}
