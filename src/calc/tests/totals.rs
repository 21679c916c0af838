//! Printed totals and finer series.

use super::builder::*;
use crate::calc::Results;
use crate::model::{AuthorityId, AuthorityKind, Combine, Extras, Indicator, Number, Observation, Polarity, Series, Total, Unit};

/// Lincolnshire target 7, £ thousand: each council's forecast and target for 2009/10.
pub const SAVINGS: [(&str, &str, &str); 8] = [
    ("lincolnshire-cc", "38473", "29172"),
    ("boston", "503", "913"),
    ("east-lindsey", "2466", "2153"),
    ("lincoln", "2815", "2815"),
    ("north-kesteven", "1038", "1038"),
    ("south-holland", "731", "1002"),
    ("south-kesteven", "1654", "1646"),
    ("west-lindsey", "1473", "1109"),
];

/// The savings with the county line 49,153 of 41,661 and without the rows of some.
pub fn savings(without: &[&str]) -> (Builder, AuthorityId, Vec<AuthorityId>) {
    let mut site = Builder::new();
    let county = site.body("lincolnshire", AuthorityKind::AreaTotal);
    let bodies = site.districts(&SAVINGS.map(|(id, _, _)| id));
    let parts = site.group("lincolnshire-councils", &bodies);
    let rows = SAVINGS.iter().zip(&bodies).filter(|((id, _, _), _)| !without.contains(id));
    let mut figures = vec![figure(county, "2009/10", "49153 f")];
    let mut targets = vec![own_target(county, "2009/10", "41661")];
    for ((_, value, aimed), body) in rows {
        figures.push(figure(*body, "2009/10", &format!("{value} f")));
        targets.push(own_target(*body, "2009/10", aimed));
    }
    let total = Some(Total { authority: county, parts });
    site.measure(Indicator { total, ..indicator("savings", Polarity::Higher) }, figures, targets);
    (site, county, bodies)
}

#[test]
fn the_actuals_add_up_and_the_targets_do_not() {
    let (site, ..) = savings(&[]);
    let results = Results::new(&site.dataset, AS_AT);
    let checks = results.totals(crate::model::IndicatorId(0));
    let seen: Vec<_> =
        checks.iter().map(|check| (check.targets, check.printed.clone(), check.sum.clone(), check.difference.clone())).collect();
    assert_eq!(
        seen,
        [(false, num("49153"), Some(num("49153")), Some(num("0"))), (true, num("41661"), Some(num("39848")), Some(num("1813"))),]
    );
}

#[test]
fn a_missing_part_makes_no_sum() {
    let (site, _, bodies) = savings(&["boston"]);
    let results = Results::new(&site.dataset, AS_AT);
    for check in results.totals(crate::model::IndicatorId(0)) {
        assert_eq!((check.sum, check.difference, check.missing), (None, None, vec![bodies[1]]));
    }
}

#[test]
fn a_part_to_which_it_does_not_apply_is_left_out() {
    let mut site = Builder::new();
    let county = site.body("county", AuthorityKind::AreaTotal);
    let bodies = site.districts(&["one", "two"]);
    let parts = site.group("parts", &[county, bodies[0], bodies[1]]);
    let figures = vec![figure(county, "2009/10", "5"), figure(bodies[0], "2009/10", "5.0"), figure(bodies[1], "2009/10", "[z]")];
    let total = Some(Total { authority: county, parts });
    // One target of everybody's is no total of targets.
    let id = site.measure(Indicator { total, ..indicator("measure", Polarity::Higher) }, figures, vec![target("3")]);
    let results = Results::new(&site.dataset, AS_AT);
    let checks = results.totals(id);
    assert_eq!(checks.len(), 1);
    assert_eq!((checks[0].difference.clone(), checks[0].missing.len()), (Some(num("0")), 0));
}

/// Derbyshire's quarter from its months.
fn months(combine: Combine, printed: &str, rows: &[Observation]) -> Option<(String, Option<bool>, usize)> {
    let mut site = Builder::new();
    let body = site.body("derbyshire", AuthorityKind::AreaTotal);
    let finer = Indicator { unit: Unit::Percent, ..indicator("neet-monthly", Polarity::Lower) };
    let finer = site.measure(finer, rows.to_vec(), vec![]);
    let series = Some(Series { indicator: finer, combine });
    let figures = if printed.is_empty() { vec![] } else { vec![figure(body, "2008-11..2009-01", printed)] };
    let id = site.measure(Indicator { series, ..indicator("neet", Polarity::Lower) }, figures, vec![]);
    let results = Results::new(&site.dataset, AS_AT);
    let check = results.series_check(id, body, period("2008-11..2009-01"))?;
    Some((check.made.to_string(), check.agrees, check.parts.len()))
}

#[test]
fn the_months_of_a_quarter_make_it_again() {
    let body = AuthorityId(0);
    let rows = [figure(body, "2008-M11", "5.85"), figure(body, "2008-M12", "6.6"), figure(body, "2009-M01", "7.6")];
    let made = |combine, printed: &str| months(combine, printed, &rows).unwrap();
    // (5.85 + 6.6 + 7.6) / 3 = 20.05 / 3 = 6.683..., printed 6.7.
    assert_eq!(made(Combine::Mean, "6.7"), ("401/60".to_owned(), Some(true), 3));
    assert_eq!(made(Combine::Mean, "6.68").1, Some(true));
    assert_eq!(made(Combine::Mean, "6.70").1, Some(false), "two decimals were printed");
    assert_eq!(made(Combine::Mean, "6.8").1, Some(false));
    assert_eq!(made(Combine::Mean, ""), ("401/60".to_owned(), None, 3));
    assert_eq!(made(Combine::Sum, "20.05"), ("20.05".to_owned(), Some(true), 3));
    assert_eq!(made(Combine::Last, "7.6"), ("7.6".to_owned(), Some(true), 3));
    assert!(months(Combine::Ratio, "6.7", &rows).is_none(), "without numerators");
    assert!(months(Combine::Mean, "6.7", &rows[..2]).is_none(), "a month is missing");
    assert!(months(Combine::Mean, "6.7", &rows[1..]).is_none());
    let gap = [rows[0].clone(), figure(body, "2008-M12", "[x]"), rows[2].clone()];
    assert!(months(Combine::Mean, "6.7", &gap).is_none(), "a month has no number");
    let forecast = [rows[0].clone(), rows[1].clone(), figure(body, "2009-M01", "7.6 f")];
    assert!(months(Combine::Mean, "6.7", &forecast).is_none(), "a forecast makes no outturn");
    assert!(months(Combine::Mean, "6.7 f", &forecast).is_some());
}

#[test]
fn a_ratio_is_made_of_its_numerators_and_denominators() {
    let body = AuthorityId(0);
    let row = |label: &str, above: &str, below: &str| {
        let extras = Extras { numerator: Some(dec(above)), denominator: Some(dec(below)), ..Extras::default() };
        Observation { extras: Some(Box::new(extras)), ..figure(body, label, "1") }
    };
    // 100 * (1 + 2 + 3) / (10 + 10 + 20) = 15
    let rows = [row("2008-M11", "1", "10"), row("2008-M12", "2", "10"), row("2009-M01", "3", "20")];
    assert_eq!(months(Combine::Ratio, "15.0", &rows), Some(("15".to_owned(), Some(true), 3)));
}

#[test]
fn numbers_of_any_size_add_up_exactly() {
    let huge = num("999999999999999");
    let tiny = num("0.0000000001");
    let total = crate::calc::exact::sum(&[huge, tiny]);
    assert_eq!(Number::from(total).to_string(), "9999999999999990000000001/10000000000");
}
