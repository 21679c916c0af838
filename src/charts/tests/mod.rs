//! The charts of small sites made by hand: what must be true of every one of them, whatever its numbers.

mod bars;
mod matrix;
mod numbers;
mod series;
mod sites;
mod told;
mod xml;

use crate::calc::Results;
use crate::calc::tests::builder;
use crate::charts::{ALL, Chart, Draw};
use crate::model::ScorecardId;
use crate::words::Words;

/// Every chart of every sample, with the kind and the sample's name.
fn every_chart() -> Vec<(String, Chart)> {
    let words = Words::english();
    let mut charts = Vec::new();
    for sample in sites::all() {
        let results = Results::new(&sample.dataset, builder::AS_AT);
        for kind in ALL {
            if let Draw::Measure(draw) = kind.draw {
                charts.extend(draw(&results, &words, &sample.subject).map(|chart| (format!("{} {}", kind.id, sample.name), chart)));
            }
        }
    }
    for kind in ALL {
        if let Draw::Scorecard(draw) = kind.draw {
            let drawn = matrix::all().into_iter().filter_map(|sample| {
                let results = Results::new(&sample.dataset, builder::AS_AT);
                Some((sample.name, draw(&results, &words, ScorecardId(0))?))
            });
            charts.extend(drawn.map(|(name, chart)| (format!("{} {name}", kind.id), chart)));
        }
    }
    for kind in ALL {
        if let Draw::Ledger(draw) = kind.draw {
            let drawn = bars::samples().into_iter().filter_map(|(name, sample)| Some((name, draw(&words, &sample.subject())?)));
            charts.extend(drawn.map(|(name, chart)| (format!("{} {name}", kind.id), chart)));
        }
    }
    charts
}

#[test]
fn the_kinds_are_named_once_and_in_the_catalogue() {
    let words = Words::english();
    let mut ids: Vec<&str> = ALL.iter().map(|kind| kind.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), ALL.len());
    assert!(ALL.iter().all(|kind| words.has(kind.title) && words.has(kind.description)));
}

#[test]
fn every_kind_draws_and_a_group_without_numbers_draws_nothing_but_its_strip() {
    let charts = every_chart();
    for kind in ALL {
        let drawn = charts.iter().filter(|(name, _)| name.starts_with(&format!("{} ", kind.id))).count();
        assert!(drawn > 3, "{} draws {drawn}", kind.id);
    }
    let none: Vec<&str> = charts.iter().map(|(name, _)| name.as_str()).filter(|name| name.ends_with(" none")).collect();
    assert_eq!(none, ["strip none"]);
}

#[test]
fn every_picture_is_well_formed_and_says_who_it_is() {
    for (name, chart) in every_chart() {
        let ids = xml::ids(&chart.svg).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert!(chart.svg.contains("xmlns=\"http://www.w3.org/2000/svg\"") && chart.svg.contains("viewBox=\"0 0 "), "{name}");
        assert!(ids.iter().all(|id| id.starts_with(&chart.id)), "{name}: {ids:?}");
        if name.starts_with("sparkline") {
            assert!(chart.svg.contains("aria-hidden=\"true\"") && ids.is_empty(), "{name}");
        } else {
            assert_eq!(ids, [format!("{}-title", chart.id), format!("{}-desc", chart.id)], "{name}");
            assert!(chart.svg.contains(&format!("role=\"img\" aria-labelledby=\"{} {}\"", ids[0], ids[1])), "{name}");
        }
    }
}

#[test]
fn no_picture_has_a_style_a_script_or_a_number_that_is_none() {
    for (name, chart) in every_chart() {
        for word in ["style", "<script", "NaN", "inf", "href", "e+", "e-1"] {
            let outside_words = xml::tags(&chart.svg);
            assert!(outside_words.iter().all(|tag| !tag.contains(word)), "{name} has {word}");
        }
    }
}

#[test]
fn nothing_is_drawn_outside_the_sheet() {
    for (name, chart) in every_chart() {
        let (width, height) = xml::size(&chart.svg);
        for (x, y) in xml::text_spots(&chart.svg) {
            assert!((0.0..=width).contains(&x) && (0.0..=height).contains(&y), "{name}: text at {x} {y} of {width} {height}");
        }
    }
}

#[test]
fn ids_are_unique_among_charts_of_one_subject_and_pictures_are_the_same_every_time() {
    let (once, again) = (every_chart(), every_chart());
    for ((name, one), (_, other)) in once.iter().zip(&again) {
        assert_eq!((&one.svg, &one.title, &one.description), (&other.svg, &other.title, &other.description), "{name}");
    }
    for sample in sites::all() {
        let of_sample = once.iter().filter(|(name, _)| name.ends_with(&format!(" {}", sample.name)));
        let mut ids: Vec<&str> = of_sample.map(|(_, chart)| chart.id.as_str()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{ids:?}");
    }
}

#[test]
fn every_row_of_a_table_has_a_cell_for_every_column() {
    for (name, chart) in every_chart() {
        assert!(chart.table.rows.iter().all(|row| row.len() == chart.table.columns.len()), "{name}");
        assert!(!chart.title.is_empty() && !chart.description.is_empty(), "{name}");
    }
}

#[test]
fn a_sparkline_is_tiny() {
    let charts = every_chart();
    let (_, chart) = charts.iter().find(|(name, _)| name == "sparkline long").unwrap();
    assert!(chart.svg.len() < 500, "{}", chart.svg.len());
}
