//! Scorecards as pictures: samples, and what they say and draw, counted by hand.

use super::xml;
use crate::calc::Results;
use crate::calc::tests::builder::{self, Builder, figure, measured, ruled, target};
use crate::charts::{Chart, heat_matrix};
use crate::model::{CompositeMethod, Dataset, Measure, Polarity, RuleKind, ScorecardId, StatusShown, TableCell};
use crate::words::Words;

/// A site with one scorecard.
pub struct Sample {
    pub name: &'static str,
    pub dataset: Dataset,
}

impl Sample {
    pub fn chart(&self) -> Option<Chart> {
        heat_matrix::chart(&Results::new(&self.dataset, builder::AS_AT), &Words::english(), ScorecardId(0))
    }
}

/// Three councils and two measures with the target 10 and a tolerance of 5: met, just missed, missed; not supplied, does not apply, met.
fn small(composite: Option<CompositeMethod>) -> Builder {
    let mut site = Builder::new();
    let ids = site.districts(&["ashby", "brook", "cold"]);
    let measure = |id| ruled(id, Polarity::Higher, builder::rule(RuleKind::Rag, "5"));
    let one = site.measure(
        measure("one"),
        vec![figure(ids[0], "2008/09", "10"), figure(ids[1], "2008/09", "7"), figure(ids[2], "2008/09", "1")],
        vec![target("10")],
    );
    let two = site.measure(measure("two"), vec![figure(ids[1], "2008/09", "[z]"), figure(ids[2], "2008/09", "12")], vec![target("10")]);
    let numbered = |indicator, number: &str, overall| Measure { number: Some(number.to_owned()), ..measured(indicator, overall, &ids) };
    site.card(&ids, composite, vec![numbered(one, "8", Some(CompositeMethod::Worst)), numbered(two, "11", None)]);
    site
}

/// Twenty measures of ten councils, all without a target; the sheet does not number them.
fn wide() -> Builder {
    let mut site = Builder::new();
    let ids = site.districts(&["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
    let measures = (0..20).map(|place| {
        let figures = ids.iter().map(|id| figure(*id, "2008/09", "1")).collect();
        let id = site.measure(builder::indicator(&format!("measure-{place}"), Polarity::Higher), figures, vec![]);
        measured(id, None, &ids)
    });
    let measures: Vec<Measure> = measures.collect();
    site.card(&ids, None, measures);
    site
}

/// Every sample.
pub fn all() -> Vec<Sample> {
    let mut recorded = small(None);
    recorded.dataset.scorecards[0].status = StatusShown::Recorded;
    vec![
        Sample { name: "small", dataset: small(None).dataset },
        Sample { name: "composite", dataset: small(Some(CompositeMethod::AllMet)).dataset },
        Sample { name: "wide", dataset: wide().dataset },
        Sample { name: "recorded", dataset: recorded.dataset },
    ]
}

/// How many closed shapes the paths of a class have.
fn shapes(svg: &str, class: &str) -> usize {
    xml::paths(svg, class).iter().map(|path| path.matches('z').count()).sum()
}

#[test]
fn every_cell_has_its_colour_and_its_mark() {
    let chart = all()[0].chart().unwrap();
    // Met twice, just missed once, missed once and once more as the worst of the first column, no figure once; "[z]" is left empty.
    assert_eq!(chart.title, "Card: 2 of 4 marks meet the target");
    let cells = ["c-met", "c-just-missed", "c-missed", "c-no-figure", "c-no-target", "c-better"].map(|class| shapes(&chart.svg, class));
    assert_eq!(cells, [2, 1, 2, 1, 0, 0], "{}", chart.svg);
    // On each filled cell its mark; in the key one of each by itself, and the mark on the cell without a figure.
    assert_eq!(shapes(&chart.svg, "c-on"), 5);
    let alone = ["c-mark-met", "c-mark-just-missed", "c-mark-missed", "c-mark-no-figure"].map(|class| shapes(&chart.svg, class));
    assert_eq!(alone, [1, 1, 1, 2]);
}

#[test]
fn the_picture_names_rows_columns_and_marks() {
    let texts = xml::texts(&all()[0].chart().unwrap().svg);
    for text in
        ["ashby", "brook", "cold", "8", "11", "one", "two", "Overall, worked out", "2 met target", "1 just missed", "1 missed target"]
    {
        assert!(texts.iter().any(|found| found == text), "{text} in {texts:?}");
    }
    assert!(texts.iter().any(|found| found == "1 not applicable, left empty"), "{texts:?}");
    assert!(texts[1].starts_with(
        "Matrix of 3 councils by 2 measures: 2 met target, 1 just missed, 1 missed target, 1 no figure and 1 not applicable."
    ));
    assert!(texts[1].contains("8 one: 1 met target, 1 just missed and 1 missed target."), "{}", texts[1]);
}

#[test]
fn the_table_is_the_same_cells_in_words() {
    let table = all()[1].chart().unwrap().table;
    let row = |place: usize| -> Vec<&str> {
        table.rows[place].iter().map(|cell| if let TableCell::Text(text) = cell { text.as_str() } else { "" }).collect()
    };
    // All met: Ashby has no figure for the second; Brook missed its first; Cold missed one.
    assert_eq!(row(0), ["ashby", "met target", "no figure", "no figure"]);
    assert_eq!(row(1), ["brook", "just missed", "not applicable", "missed target"]);
    assert_eq!(row(2), ["cold", "missed target", "met target", "missed target"]);
    assert_eq!(row(3), ["Overall, worked out", "missed target", "", ""]);
    assert_eq!(table.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>(), ["authority", "8", "11", "A"]);
}

#[test]
fn more_measures_than_fit_stand_in_blocks_and_are_counted() {
    let chart = all()[2].chart().unwrap();
    assert_eq!(chart.title, "Card: none is judged against a target");
    let texts = xml::texts(&chart.svg);
    // Ten columns a block; ten rows need two lines of numbers; and once more in the key.
    for number in ["1", "10", "11", "20"] {
        assert_eq!(texts.iter().filter(|text| *text == number).count(), 3, "{number}");
    }
    assert_eq!(texts.iter().filter(|text| *text == "j").count(), 2, "each name once a block");
    assert_eq!(shapes(&chart.svg, "c-no-target"), 200);
}

#[test]
fn a_sheet_of_recorded_marks_shows_no_other() {
    // Nobody recorded anything: four figures without a mark, one not supplied, one that does not apply.
    let chart = all()[3].chart().unwrap();
    assert_eq!(shapes(&chart.svg, "c-met") + shapes(&chart.svg, "c-missed") + shapes(&chart.svg, "c-just-missed"), 0);
    assert_eq!((shapes(&chart.svg, "c-no-target"), shapes(&chart.svg, "c-no-figure")), (5, 1));
}

#[test]
fn a_made_up_body_is_said_to_be_invented() {
    let mut site = small(None);
    site.dataset.authorities[1].invented = true;
    let chart = Sample { name: "invented", dataset: site.dataset }.chart().unwrap();
    assert!(xml::texts(&chart.svg).iter().any(|text| text == "brook (invented)"), "{}", chart.svg);
    assert!(matches!(&chart.table.rows[1][0], TableCell::Text(name) if name == "brook (invented)"));
}

#[test]
fn a_scorecard_without_measures_has_no_picture() {
    let mut site = small(None);
    site.dataset.scorecards[0].priorities[0].measures.clear();
    assert!(Sample { name: "empty", dataset: site.dataset }.chart().is_none());
}

#[test]
fn a_name_stands_before_its_row_where_there_is_room_for_all_of_them() {
    // Title and description come before the texts that have a spot.
    let first_column = |sample: &Sample| {
        let svg = sample.chart().unwrap().svg;
        let number = xml::texts(&svg).iter().skip(2).position(|text| text == "1" || text == "8").unwrap();
        xml::text_spots(&svg)[number].0
    };
    // Two columns leave room: the numbers stand to the right of the names, of which "Overall, worked out" is the longest.
    let first = first_column(&all()[0]);
    assert!(first > 100.0, "{first}");
    // Ten columns leave 150 of 400 at the most, and these words need three lines of that.
    let mut site = wide();
    site.dataset.authorities[3].name = "Incorporated Borough of Wolverley".to_owned();
    let long = Sample { name: "long", dataset: site.dataset };
    let first = first_column(&long);
    assert!(first < 34.0, "{first}");
}
