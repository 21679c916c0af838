//! Ranks, ranges and quartiles.

use proptest::prelude::*;

use super::builder::*;
use crate::calc::{Results, Way};
use crate::model::{AuthorityId, AuthorityKind, CompositeMethod, Indicator, Missing, Number, Polarity};

/// The eight councils of the Lincolnshire sheet, invoices paid within 30 days; the county council to 30 September 2009.
const INVOICES: [(&str, &str); 8] = [
    ("lincolnshire-cc", "92.79"),
    ("boston", "93.86"),
    ("east-lindsey", "98.76"),
    ("lincoln", "95.08"),
    ("north-kesteven", "99.13"),
    ("south-holland", "92.75"),
    ("south-kesteven", "97.76"),
    ("west-lindsey", "98.22"),
];

/// Benefit days of the seven districts.
const DAYS: [(&str, &str); 7] = [
    ("boston", "12.91"),
    ("east-lindsey", "10.13"),
    ("lincoln", "13.5"),
    ("north-kesteven", "17.71"),
    ("south-holland", "14.57"),
    ("south-kesteven", "15.9"),
    ("west-lindsey", "17.51"),
];

fn named(site: &mut Builder, figures: &[(&str, &str)]) -> Vec<AuthorityId> {
    let ids: Vec<&str> = figures.iter().map(|(id, _)| *id).collect();
    site.districts(&ids)
}

#[test]
fn the_eight_invoice_figures() {
    let mut site = Builder::new();
    let bodies = named(&mut site, &INVOICES);
    let day = |place: usize| if place == 0 { "2009-09-30" } else { "2009-03-31" };
    let figures = INVOICES.iter().zip(&bodies).enumerate().map(|(place, ((_, value), body))| figure(*body, day(place), value)).collect();
    let id = site.measure(indicator("invoices", Polarity::Higher), figures, Vec::new());
    let results = Results::new(&site.dataset, AS_AT);
    let comparison = results.compare(id, &bodies);
    let quartiles = comparison.quartiles.unwrap();
    // Sorted: 92.75 92.79 93.86 95.08 97.76 98.22 98.76 99.13. Q1 at place 1.75: 92.79 + 0.75 * 1.07 = 93.5925.
    assert_eq!((quartiles.lower.round(4), quartiles.lower.round(2)), (dec("93.5925"), dec("93.59")));
    // The median: (95.08 + 97.76) / 2 = 96.42. Q3 at place 5.25: 98.22 + 0.25 * 0.54 = 98.355.
    assert_eq!(comparison.median, Some(num("96.42")));
    assert_eq!((quartiles.upper.clone(), quartiles.upper.round(2)), (num("98.355"), dec("98.36")));
    let order: Vec<(&str, Option<usize>)> =
        comparison.ranked.iter().map(|one| (site.dataset.authority(one.authority).id.as_str(), one.rank)).collect();
    let best_first =
        ["north-kesteven", "east-lindsey", "west-lindsey", "south-kesteven", "lincoln", "boston", "lincolnshire-cc", "south-holland"];
    assert_eq!(order, best_first.iter().enumerate().map(|(place, id)| (*id, Some(place + 1))).collect::<Vec<_>>());
    // The county council's is the newest date; the seven others are marked.
    assert_eq!(comparison.ranked.iter().filter(|one| one.other_period).count(), 7);
}

#[test]
fn lower_is_better_for_benefit_days() {
    let mut site = Builder::new();
    let bodies = named(&mut site, &DAYS);
    let figures = DAYS.iter().zip(&bodies).map(|((_, value), body)| figure(*body, "2009-09-30", value)).collect();
    let id = site.measure(indicator("days", Polarity::Lower), figures, Vec::new());
    let results = Results::new(&site.dataset, AS_AT);
    let comparison = results.compare(id, &bodies);
    let id_of = |place: usize| site.dataset.authority(comparison.ranked[place].authority).id.as_str();
    assert_eq!((id_of(0), id_of(6)), ("east-lindsey", "north-kesteven"));
    assert_eq!(comparison.median, Some(num("14.57")));
}

#[test]
fn equal_values_share_the_better_rank() {
    // Use of resources: 2, 3, 3.0, 1 and one without.
    let (ranks, missing) = ranks(Polarity::Higher, &["2", "3", "3.0", "1", "[c]"]);
    assert_eq!(ranks, [("3", Some(1)), ("3.0", Some(1)), ("2", Some(3)), ("1", Some(4))].map(|(v, r)| (v.to_owned(), r)));
    assert_eq!(missing, [Some(Missing::Confidential)]);
    let (on_target, _) = self::ranks(Polarity::OnTarget, &["2", "3"]);
    assert!(on_target.iter().all(|(_, rank)| rank.is_none()));
    let (context, _) = self::ranks(Polarity::None, &["2", "3"]);
    assert!(context.iter().all(|(_, rank)| rank.is_none()));
    assert_eq!(context[0].0, "3", "highest first");
}

type Ranks = (Vec<(String, Option<usize>)>, Vec<Option<Missing>>);

fn ranks(polarity: Polarity, values: &[&str]) -> Ranks {
    let mut site = Builder::new();
    let bodies: Vec<_> = (0..values.len()).map(|place| site.body(&format!("body-{place}"), AuthorityKind::District)).collect();
    let figures = values.iter().zip(&bodies).map(|(value, body)| figure(*body, "2009/10", value)).collect();
    let id = site.measure(indicator("measure", polarity), figures, Vec::new());
    let results = Results::new(&site.dataset, AS_AT);
    let comparison = results.compare(id, &bodies);
    let ranked = comparison.ranked.iter().map(|one| (one.number.to_string(), one.rank)).collect();
    (ranked, comparison.missing.into_iter().map(|(_, why)| why).collect())
}

#[test]
fn an_old_figure_a_forecast_and_a_made_up_body_are_not_compared() {
    let mut site = Builder::new();
    let bodies = site.districts(&["boston", "lincoln", "corby", "kettering", "made-up"]);
    site.dataset.authorities[4].invented = true;
    let figures = vec![
        figure(bodies[0], "2009/10", "1"),
        figure(bodies[1], "2008/09", "2"),
        figure(bodies[1], "2010/11", "9 f"),
        figure(bodies[2], "2007/08", "3"),
        figure(bodies[4], "2009/10", "5"),
    ];
    let id = site.measure(indicator("measure", Polarity::Higher), figures, Vec::new());
    let results = Results::new(&site.dataset, AS_AT);
    let comparison = results.compare(id, &bodies);
    let ranked: Vec<_> = comparison.ranked.iter().map(|one| (one.authority, one.other_period)).collect();
    // 31 March 2008 is 730 days before the newest, 31 March 2009 is 365; the window is 400.
    assert_eq!(ranked, [(bodies[1], true), (bodies[0], false)]);
    assert_eq!(comparison.missing, [(bodies[2], None), (bodies[3], None)]);
    assert!(comparison.quartiles.is_none(), "fewer than four values");
    // Made-up bodies may be compared among themselves.
    assert_eq!(results.compare(id, &bodies[4..]).ranked.len(), 1);
    assert!(results.compare(id, &[]).median.is_none());
}

#[test]
fn a_window_ends_on_its_last_day() {
    for (window_days, count) in [(183, 2), (182, 1)] {
        let mut site = Builder::new();
        let bodies = site.districts(&["boston", "lincoln"]);
        // 31 March to 30 September 2009: 183 days.
        let figures = vec![figure(bodies[0], "2009-03-31", "1"), figure(bodies[1], "2009-09-30", "2")];
        let id = site.measure(Indicator { window_days, ..indicator("measure", Polarity::Higher) }, figures, Vec::new());
        assert_eq!(Results::new(&site.dataset, AS_AT).compare(id, &bodies).ranked.len(), count);
    }
}

#[test]
fn forecasts_are_compared_where_there_is_nothing_else() {
    let mut site = Builder::new();
    let bodies = site.districts(&["boston", "lincoln"]);
    let figures = vec![figure(bodies[0], "2009/10", "503 f"), figure(bodies[1], "2009/10", "2815 f")];
    let id = site.measure(indicator("savings", Polarity::Higher), figures, Vec::new());
    let results = Results::new(&site.dataset, AS_AT);
    assert_eq!(results.compare(id, &bodies).ranked.len(), 2);
}

#[test]
fn a_composite_is_never_ranked() {
    let mut site = Builder::new();
    let bodies = site.districts(&["boston", "lincoln"]);
    let part = site.measure(
        indicator("part", Polarity::Higher),
        vec![figure(bodies[0], "2009/10", "1"), figure(bodies[1], "2009/10", "2")],
        vec![],
    );
    let id = site.measure(composite("whole", CompositeMethod::Median, &[part]), vec![], vec![]);
    let results = Results::new(&site.dataset, AS_AT);
    let comparison = results.compare(id, &bodies);
    assert!(comparison.ranked.iter().all(|one| one.rank.is_none()));
    assert_eq!(comparison.ranked[0].authority, bodies[0], "in the group's order");
    let figure = results.latest(id, bodies[0]).unwrap();
    assert!(results.travel(id, figure).previous.is_none_or(|movement| movement.way == Way::Same));
}

#[test]
fn a_body_is_compared_in_the_first_group_that_it_belongs_to() {
    let mut site = Builder::new();
    let bodies = site.districts(&["boston", "corby", "derby"]);
    let lincolnshire = site.group("lincolnshire", &bodies[..1]);
    let everybody = site.group("everybody", &bodies[..2]);
    let comparators = vec![lincolnshire, everybody];
    let id = site.measure(Indicator { comparators, ..indicator("measure", Polarity::Higher) }, vec![], vec![]);
    let results = Results::new(&site.dataset, AS_AT);
    let group = |place: usize| results.comparators(id, bodies[place]);
    assert_eq!((group(0), group(1), group(2)), (Some(lincolnshire), Some(everybody), None));
}

proptest! {
    #[test]
    fn ranks_are_those_of_a_competition(values in prop::collection::vec(0_u8..6, 1..12), lower: bool) {
        let texts: Vec<String> = values.iter().map(u8::to_string).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let polarity = if lower { Polarity::Lower } else { Polarity::Higher };
        let (ranked, _) = ranks(polarity, &texts);
        prop_assert_eq!(ranked.len(), values.len());
        for (value, rank) in ranked {
            let value = Number::Decimal(dec(&value));
            let better = texts.iter().map(|text| num(text)).filter(|other| if lower { *other < value } else { *other > value });
            prop_assert_eq!(rank, Some(better.count() + 1));
        }
    }
}
