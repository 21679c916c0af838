//! Several bodies over time: samples for small multiples, and what those say and draw, worked by hand.

use super::sites::{self, Sample};
use super::xml;
use crate::calc::Results;
use crate::calc::tests::builder::{self, Builder, dec, figure, indicator, own_target, ruled, target};
use crate::charts::{Chart, small_multiples};
use crate::model::{AuthorityId, AuthorityKind, Basis, Indicator, Polarity, RuleKind, ScaleLevel, TableCell, Target, Unit};
use crate::words::Words;

/// A body and its figures, each with its label.
type Series<'s> = (&'s str, &'s [(&'s str, &'s str)]);

fn sample(name: &'static str, rows: &[Series<'_>], measure: Indicator, targets: impl Fn(&[AuthorityId]) -> Vec<Target>) -> Sample {
    let mut site = Builder::new();
    let ids: Vec<AuthorityId> = (0..rows.len()).map(|place| site.body(&format!("body-{place}"), AuthorityKind::District)).collect();
    let mut figures = Vec::new();
    for ((body, series), id) in rows.iter().zip(&ids) {
        site.dataset.authorities[id.index()].name = (*body).to_owned();
        figures.extend(series.iter().map(|(label, value)| figure(*id, label, value)));
    }
    let targets = targets(&ids);
    sites::sample(name, site, (measure, figures, targets))
}

/// A share with a target that rose, a gap, a break, a provisional figure, a forecast, and a body with one figure.
pub fn waste() -> Sample {
    let rows: [Series<'_>; 5] = [
        ("Ashby and Wolds District Council", &[("2006/07", "42.9"), ("2007/08", "46.3"), ("2008/09", "47.4 p")]),
        ("Brookland Borough Council", &[("2006/07", "52.5"), ("2007/08", "49.3"), ("2008/09", "48.8")]),
        ("Coldharbour Council", &[("2005/06", "38.4"), ("2006/07", "[x]"), ("2007/08", "41.8 b"), ("2008/09", "41.8")]),
        ("Dene", &[("2007/08", "36"), ("2008/09", "37.5"), ("2009/10", "40 f")]),
        ("Eastfen", &[("2008/09", "44")]),
    ];
    let measure = ruled("waste", Polarity::Higher, builder::rule(RuleKind::Rag, "5%"));
    let targets = |_: &[AuthorityId]| {
        let of = |label: &str, value: &str| Target { period: Some(builder::period(label)), ..target(value) };
        vec![of("2005-04..2008-03", "45"), of("2008-04..2010-03", "48")]
    };
    sample("waste", &rows, sites::measured("Waste recycled", Unit::Percent, measure), targets)
}

/// Days, lower is better, each body with a target of its own.
fn complaints() -> Sample {
    let rows: [Series<'_>; 3] = [
        ("Ashby", &[("2009/10-Q1", "8"), ("2009/10-Q2", "9")]),
        ("Brookland", &[("2009/10-Q1", "12"), ("2009/10-Q2", "7")]),
        ("Coldharbour", &[("2009/10-Q1", "11.5"), ("2009/10-Q2", "11.5")]),
    ];
    let measure = sites::measured("Days to answer", Unit::Words("days".to_owned()), indicator("complaints", Polarity::Lower));
    let limits = |ids: &[AuthorityId]| {
        let limits = ids.iter().zip(["10", "10", "6"]);
        limits.map(|(id, limit)| own_target(*id, "2009-04..2010-03", limit)).collect()
    };
    sample("complaints", &rows, measure, limits)
}

/// A scale of words.
fn levels() -> Sample {
    let rows: [Series<'_>; 3] = [
        ("Ashby", &[("2007/08", "2"), ("2008/09", "3")]),
        ("Brookland", &[("2007/08", "3"), ("2008/09", "3")]),
        ("Coldharbour", &[("2007/08", "1"), ("2008/09", "1")]),
    ];
    let scale = [(1, "poor"), (2, "fair"), (3, "good")];
    let scale = scale.map(|(level, word)| ScaleLevel { level: dec(&level.to_string()), word: word.to_owned(), aliases: vec![] });
    let measure = Indicator { scale: scale.to_vec(), ..indicator("levels", Polarity::Higher) };
    sample("levels", &rows, sites::measured("Use of resources", Unit::Count, measure), |_| vec![])
}

/// Pounds that add up over a year: held against the year before. No way is better.
fn spent() -> Sample {
    let rows: [Series<'_>; 2] = [
        ("Ashby", &[("2008/09-Q1", "100"), ("2008/09-Q2", "250"), ("2009/10-Q1", "90"), ("2009/10-Q2", "260")]),
        ("Brookland", &[("2008/09-Q2", "40"), ("2009/10-Q2", "30")]),
    ];
    let measure = Indicator { basis: Basis::Cumulative, ..indicator("spent", Polarity::None) };
    sample("spent", &rows, sites::measured("Spent", Unit::Pounds(None), measure), |_| vec![])
}

/// Every sample.
pub fn all() -> Vec<Sample> {
    vec![waste(), complaints(), levels(), spent()]
}

fn draw(sample: &Sample) -> Option<Chart> {
    small_multiples::chart(&Results::new(&sample.dataset, builder::AS_AT), &Words::english(), &sample.subject)
}

#[test]
fn the_title_counts_which_way_each_went() {
    // Ashby 46.3 to 47.4 is better, Brookland 49.3 to 48.8 worse, Coldharbour 41.8 twice, Dene 36 to 37.5 better; Dene's forecast counts for nothing.
    let chart = draw(&waste()).unwrap();
    assert_eq!(
        chart.title,
        "Waste recycled, against the period before: better in 2, worse in 1 and the same in 1 of 4 (All councils in Lincolnshire)"
    );
    // Lower is better: 8 to 9 is worse, 12 to 7 better.
    assert!(
        draw(&complaints())
            .unwrap()
            .title
            .starts_with("Days to answer, against the period before: better in 1, worse in 1 and the same in 1 of 3")
    );
    assert!(draw(&levels()).unwrap().title.contains("better in 1 and the same in 2 of 3"));
    // 260 is more than the 250 of the same quarter a year before, 30 less than 40; neither is better.
    assert!(draw(&spent()).unwrap().title.starts_with("Spent, against a year before: higher in 1 and lower in 1 of 2"));
}

#[test]
fn the_description_has_every_figure_and_who_is_not_shown() {
    let said = draw(&waste()).unwrap().description;
    for part in [
        "4 small line charts on the same scales. Waste recycled.",
        "Ashby and Wolds District Council. April 2006 to March 2007: 42.9%; target 45%.",
        "April 2008 to March 2009: 47.4%, provisional; target 48%.",
        "April 2006 to March 2007: not available; target 45%.",
        "April 2007 to March 2008: 41.8%, break in series; target 45%.",
        "April 2009 to March 2010: 40%, forecast; target 48%.",
        "Eastfen has fewer than two figures and is not shown.",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[test]
fn the_table_says_which_way_beside_the_newest_outturn_alone() {
    let table = draw(&waste()).unwrap().table;
    let way = table.columns.iter().position(|column| column.name == "way").unwrap();
    let told: Vec<(String, String)> = table
        .rows
        .iter()
        .filter_map(|row| match (&row[0], &row[1], &row[way]) {
            (TableCell::Text(_), TableCell::Text(period), TableCell::Text(way)) => Some((period.clone(), way.clone())),
            _ => None,
        })
        .collect();
    assert!(told.iter().all(|(period, _)| period == "April 2008 to March 2009"), "{told:?}");
    assert_eq!(told.into_iter().map(|(_, way)| way).collect::<Vec<_>>(), ["Better", "Worse", "The same", "Better"]);
    assert_eq!(table.rows.len(), 3 + 3 + 4 + 3);
}

/// The vertical places of the lines of a class, in the order in which they are drawn.
fn heights(svg: &str, class: &str) -> Vec<String> {
    xml::paths(svg, class).iter().flat_map(|path| path.split('M').skip(1)).map(|line| line.split(' ').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn all_stand_on_the_same_scale() {
    let svg = draw(&waste()).unwrap().svg;
    // In the first row Ashby and Brookland have the targets 45 and 48 at the same two heights.
    let targets = heights(&svg, "c-target");
    assert_eq!(targets[..2], targets[2..4], "{targets:?}");
    assert_ne!(targets[0], targets[1]);
    // The same target for all is named once; targets of their own are named in each.
    assert_eq!(xml::texts(&svg).iter().filter(|text| text.starts_with("target ")).count(), 1);
    let own = draw(&complaints()).unwrap().svg;
    assert_eq!(xml::texts(&own).iter().filter(|text| text.starts_with("limit ")).count(), 3);
}

#[test]
fn gaps_breaks_and_forecasts_are_drawn_as_in_a_trend() {
    let svg = draw(&waste()).unwrap().svg;
    let lines = |class: &str| heights(&svg, class).len();
    // Joined: Ashby two, Brookland two, Coldharbour one (after its break), Dene one; to Dene's forecast one.
    assert_eq!((lines("c-series"), lines("c-forecast"), lines("c-break")), (6, 1, 1), "{svg}");
    assert!(svg.contains("class=\"c-hollow\"") && svg.contains(">break in series<"));
    // What has no room in a small picture stands under it.
    let texts = xml::texts(&svg);
    let shown = texts.iter().any(|text| text == "47.4%, provisional")
        || texts.join(" ").contains("Ashby and Wolds District Council: 47.4%, provisional.");
    assert!(shown, "{texts:?}");
}

#[test]
fn one_body_over_time_is_no_small_multiple() {
    let rows: [Series<'_>; 2] = [("Ashby", &[("2007/08", "1"), ("2008/09", "2")]), ("Brookland", &[("2008/09", "3")])];
    assert!(draw(&sample("alone", &rows, indicator("alone", Polarity::Higher), |_| vec![])).is_none());
}
