//! Sentences, against the board papers and sums by hand.

use super::sites;
use crate::calc::Results;
use crate::calc::tests::builder;
use crate::charts::{Chart, bullet, comparison_dot, ranked, strip, trend};
use crate::words::Words;

fn draw(sample: &sites::Sample, kind: fn(&Results<'_>, &Words, &crate::charts::Subject) -> Option<Chart>) -> Chart {
    kind(&Results::new(&sample.dataset, builder::AS_AT), &Words::english(), &sample.subject).unwrap()
}

#[test]
fn a_missed_target_is_below_it() {
    let chart = draw(&sites::invoices(), trend::chart);
    assert_eq!(chart.title, "Invoices paid on time, Boston Borough Council: 93.86% (31 March 2009), below the target of 95%");
    // 2% of 95 is 1.9: the band rule is within tolerance from 93.1 to 96.9.
    assert!(chart.description.ends_with("31 March 2009: 93.86%. Target 95%, tolerance 93.1% to 96.9%. The scale does not start at 0."));
}

#[test]
fn where_lower_is_better_a_miss_is_above_the_limit() {
    let chart = draw(&sites::neet(), trend::chart);
    assert!(chart.title.ends_with("Derbyshire: 5.86% (October 2009), above the limit of 5.7%"), "{}", chart.title);
}

#[test]
fn an_on_target_figure_is_above_or_within_its_range() {
    let chart = draw(&sites::range(), bullet::chart);
    assert!(chart.title.ends_with("22 days' work (April 2009 to March 2010), above the target of 10 to 20 days' work"), "{}", chart.title);
}

#[test]
fn a_council_has_its_place_among_the_eight() {
    // 99.13, 98.76, 98.22, 97.76, 95.08, 93.86, 92.79, 92.75: Boston is sixth; the median is (97.76 + 95.08) / 2 = 96.42;
    // the quartiles are 92.79 + 0.75 * 1.07 = 93.5925 and 98.22 + 0.25 * 0.54 = 98.355.
    let chart = draw(&sites::invoices(), ranked::chart);
    assert_eq!(chart.title, "Invoices paid on time, Boston Borough Council: 93.86%, below the target of 95%; 6th of 8");
    assert_eq!(
        chart.description,
        "Bar chart. Invoices paid on time, All councils in Lincolnshire, newest figures. Best: North Kesteven District Council, 99.13%. \
         Worst: South Holland District Council, 92.75%. Median 96.42%. Middle half 93.59% to 98.36%. Target 95%."
    );
    let dot = draw(&sites::invoices(), comparison_dot::chart);
    assert!(dot.description.contains("Lower quartile: 93.59%. Upper quartile: 98.36%. Median: 96.42%."), "{}", dot.description);
}

#[test]
fn a_strip_says_all_its_parts() {
    // Within 2% of 95 is 93.1 to 96.9: Lincoln and Boston; four are better, two worse. Lincoln's 95.08 meets 95 itself.
    let chart = draw(&sites::invoices(), strip::chart);
    assert_eq!(chart.title, "Invoices paid on time, All councils in Lincolnshire: 5 of 8 met the target");
    assert_eq!(
        chart.description,
        "Bar of marks, 8 in all: 4 well ahead of target, 1 met target, 1 within 2% but not met and 2 missed target."
    );
}

#[test]
fn forecasts_breaks_and_gaps_are_said() {
    let chart = draw(&sites::long(), trend::chart);
    for part in ["2004: not available;", "84.4%, break in series;", "88.6%, provisional;", "92%, forecast;"] {
        assert!(chart.description.contains(part), "{part} in {}", chart.description);
    }
    // The year 2003/04 has no figure: nothing is drawn at nought, and the line has a gap there and at the break.
    let line = chart.svg.split_once("class=\"c-series\"").unwrap().1.split_once("/>").unwrap().0;
    assert_eq!(line.matches('M').count(), 3, "{line}");
    // One break between 2005/06 and 2006/07, two hollow forecasts (two half turns each), joined by a dashed line.
    let drawn =
        |class: &str, letter: char| super::xml::paths(&chart.svg, class).iter().map(|path| path.matches(letter).count()).sum::<usize>();
    assert_eq!((drawn("c-break", 'M'), drawn("c-hollow", 'a'), drawn("c-forecast", 'M')), (1, 4, 1));
    assert!(chart.svg.contains(">break in series<") && chart.svg.contains(">88.6%, provisional<") && chart.svg.contains(">92%, forecast<"));
}

#[test]
fn a_scale_of_many_levels_has_four_lines_at_most() {
    let mut sample = sites::ordinal();
    let level = |level: i64| crate::model::ScaleLevel { level: level.into(), word: format!("level {level}"), aliases: vec![] };
    sample.dataset.indicators[0].scale = (1..=6).map(level).collect();
    // Six levels by two: 1, 3 and 5.
    let lines = super::xml::paths(&draw(&sample, trend::chart).svg, "c-grid").iter().map(|path| path.matches('M').count()).sum::<usize>();
    assert_eq!(lines, 3);
}

#[test]
fn names_are_escaped() {
    let chart = draw(&sites::range(), ranked::chart);
    assert!(chart.svg.contains("Hinckley &amp; Bosworth &lt;&quot;old&quot;&gt;"));
    assert!(chart.svg.contains(">Bell<"));
}

#[test]
fn ordinal_levels_are_words() {
    let chart = draw(&sites::ordinal(), trend::chart);
    assert_eq!(
        chart.title,
        "Use of resources, Bassetlaw: performing well (April 2008 to March 2009), exactly the target of performing well"
    );
    assert!(chart.svg.contains(">adequately<"));
}

#[test]
fn a_cumulative_figure_is_not_joined_to_the_year_before() {
    let chart = draw(&sites::savings(), trend::chart);
    let line = chart.svg.split_once("class=\"c-series\"").unwrap().1.split_once("/>").unwrap().0;
    assert_eq!(line.matches('M').count(), 2, "{line}");
}

/// The title of a ranked chart that is about nobody in particular.
fn headline(sample: sites::Sample) -> String {
    draw(&sites::of_all("of all", sample), ranked::chart).title
}

#[test]
fn a_chart_of_all_says_how_many_meet_the_target() {
    // 99.13, 98.76, 98.22, 97.76 and 95.08 are at least 95; 93.86, 92.79 and 92.75 are not.
    assert_eq!(headline(sites::invoices()), "Invoices paid on time: 5 of 8 meet the target of 95% (All councils in Lincolnshire)");
    // Of 12.5, 22 and 8 only the first is from 10 to 20.
    assert!(headline(sites::range()).starts_with("Debt & \"cover\": 1 of 3 is within the target range of 10 to 20 days' work"));
    // Days are place * 37 mod 90 and a decimal of place mod 10; every tenth council has none.
    let within = (0..50).filter(|place| place % 10 != 9 && (place * 37 % 90 < 20 || place * 37 % 90 == 20 && place % 10 == 0)).count();
    let said = headline(sites::many("fifty", 50));
    assert!(said.starts_with(&format!("Days to process a claim: {within} of 45 are within the limit of 20 days")), "{said}");
}

#[test]
fn a_chart_of_all_without_a_target_says_how_far_apart_they_are() {
    // -12.5, -3, -0.25 and 4: the median is (-3 - 0.25) / 2 = -1.625, shown with the measure's two decimals, half away from nought.
    let said = headline(sites::bare("apart", &["-12.5", "-3", "4", "-0.25"]));
    let name = "A council with an uncommonly long name, and Another, and a Third Combined Authority";
    assert!(said.starts_with(&format!("Balance: highest in {name} at £4, lowest in {name} at £−12.5; median £−1.63 (")), "{said}");
    assert!(headline(sites::bare("equal", &["7", "7.0", "7"])).starts_with("Balance: all 3 stand at £7"));
    let shared = headline(sites::bare("shared", &["9", "9", "9", "2"]));
    assert!(shared.contains(&format!("highest in {name} and 2 others at £9, lowest in {name} at £2")), "{shared}");
    assert!(headline(sites::bare("alone", &["7", "[x]"])).starts_with(&format!("Balance: only {name} has a figure, £7")));
}

#[test]
fn a_chart_of_all_on_a_scale_says_how_many_stand_at_each_level() {
    // In 2008/09 Ashby and Brookland are good, Coldharbour is poor.
    let levels = super::series::all().into_iter().find(|sample| sample.name == "levels").unwrap();
    assert_eq!(headline(levels), "Use of resources: 2 good and 1 poor (All councils in Lincolnshire)");
}

#[test]
fn targets_of_their_own_are_not_one_target() {
    // Ashby's 9 is within its 10, Brookland's 7 within its 10, Coldharbour's 11.5 above its 6.
    let own = super::series::all().into_iter().find(|sample| sample.name == "complaints").unwrap();
    assert_eq!(headline(own), "Days to answer: 2 of 3 meet their own targets (All councils in Lincolnshire)");
}

#[test]
fn no_line_runs_through_a_number_at_the_end_of_a_bar() {
    for sample in sites::all() {
        let results = Results::new(&sample.dataset, builder::AS_AT);
        let Some(chart) = ranked::chart(&results, &Words::english(), &sample.subject) else { continue };
        let svg = &chart.svg;
        let paths = ["c-target", "c-median"].into_iter().flat_map(|class| super::xml::paths(svg, class));
        let lines = paths.flat_map(|path| path.split('M').skip(1));
        let lines: Vec<f64> = lines.map(|line| line.split(' ').next().unwrap().parse().unwrap()).collect();
        // Numbers stand to the right of nought; names begin at the very edge.
        for (tag, text) in svg.split("<text ").skip(1).map(|rest| rest.split_once('<').unwrap().0.split_once('>').unwrap()) {
            let from: f64 = tag.strip_prefix("x=\"").unwrap().split_once('"').unwrap().0.parse().unwrap();
            if from == 0.0 || tag.contains("text-anchor") {
                continue;
            }
            let to = from + f64::from(crate::charts::lettering::width(text)) / 10.0;
            let through: Vec<&f64> = lines.iter().filter(|line| (from..=to).contains(*line)).collect();
            assert!(through.is_empty(), "{}: {text} from {from} to {to} has {through:?}", sample.name);
        }
    }
}

#[test]
fn no_line_runs_through_a_name() {
    let mut crossed = 0;
    for sample in sites::all() {
        let results = Results::new(&sample.dataset, builder::AS_AT);
        let Some(chart) = ranked::chart(&results, &Words::english(), &sample.subject) else { continue };
        let svg = &chart.svg;
        // Each piece of a line: "209 60.4 209 72", where it stands, from where, to where.
        let paths = ["c-target", "c-median"].into_iter().flat_map(|class| super::xml::paths(svg, class));
        let pieces = paths.flat_map(|path| path.split('M').skip(1).map(str::to_owned).collect::<Vec<_>>());
        let pieces: Vec<Vec<f64>> = pieces.map(|piece| piece.split(' ').map(|number| number.parse().unwrap()).collect()).collect();
        let names = svg.split("<text ").skip(1).map(|rest| rest.split_once('<').unwrap().0.split_once('>').unwrap());
        for (tag, name) in names.filter(|(tag, _)| tag.starts_with("x=\"0\" ")) {
            let baseline: f64 = tag.split_once(" y=\"").unwrap().1.split_once('"').unwrap().0.parse().unwrap();
            let reach = f64::from(crate::charts::lettering::width(name)) / 10.0;
            for piece in pieces.iter().filter(|piece| piece[0] < reach) {
                crossed += 1;
                assert!(piece[3] <= baseline - 7.0 || piece[1] >= baseline, "{}: {piece:?} runs through {name} at {baseline}", sample.name);
            }
        }
    }
    assert!(crossed > 10, "some names are longer than the line is to the right");
}
