//! What a page shows and what its files say agree, over the whole example site; and no figure is lost between files.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{EXAMPLE, Row, root};

/// Every figure that stands, against its measure's own set of targets.
fn standing() -> Vec<Row> {
    EXAMPLE.rows("data/figures.csv").into_iter().filter(|row| row["in_force"] == "yes" && row["primary"] == "yes").collect()
}

/// The newest of each body for each measure, by measure and body.
fn newest() -> BTreeMap<(String, String), Row> {
    let mut newest: BTreeMap<(String, String), Row> = BTreeMap::new();
    for row in standing() {
        let key = (row["indicator"].clone(), row["authority"].clone());
        let end = |row: &Row| (row["period_end"].clone(), row["period_start"].clone());
        if newest.get(&key).is_none_or(|other| end(other) < end(&row)) {
            newest.insert(key, row);
        }
    }
    newest
}

/// A value as the reader is shown it: commas between thousands, the unit, the word of a scale.
fn said(row: &Row) -> String {
    if !row["level_word"].is_empty() {
        return row["level_word"].clone();
    }
    let (whole, fraction) = row["value"].split_once('.').map_or((row["value"].as_str(), String::new()), |(w, f)| (w, format!(".{f}")));
    let digits: Vec<char> = whole.chars().rev().collect();
    let grouped: Vec<String> = digits.chunks(3).map(|chunk| chunk.iter().collect()).collect();
    let number = grouped.join(",").chars().rev().collect::<String>() + &fraction;
    match row["unit"].as_str() {
        "" => number,
        "%" => format!("{number}%"),
        unit => unit.strip_prefix("£ ").map_or_else(|| format!("{number} {unit}"), |multiple| format!("£{number} {multiple}")),
    }
}

fn status_words(row: &Row) -> &'static str {
    match row["status"].as_str() {
        "better" => "well ahead of target",
        "met" => "met target",
        "within" if row["meets_target"] == "yes" => "met target",
        "within" => "within 2% but not met",
        "just-missed" => "just missed",
        "missed" => "missed target",
        "no-target" => "no target set",
        "no-figure" => "no figure",
        other => panic!("{other}"),
    }
}

#[test]
fn every_figures_page_shows_the_value_and_status_of_its_file() {
    let newest = newest();
    assert!(newest.len() > 500, "the whole site: {}", newest.len());
    let mut wrong = Vec::new();
    for ((indicator, authority), row) in &newest {
        let page = EXAMPLE.words(&format!("indicators/{indicator}/{authority}/"));
        let value = if row["value"].is_empty() { String::new() } else { said(row) };
        for expected in [value.as_str(), status_words(row)] {
            if !page.contains(expected) {
                wrong.push(format!("{indicator} {authority}: `{expected}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), newest.len(), wrong.join("\n"));
}

#[test]
fn every_councils_page_shows_the_newest_figures_of_its_file() {
    let mut wrong = Vec::new();
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    for ((indicator, authority), row) in newest() {
        if row["value"].is_empty() || row["authority_kind"] == "area-total" {
            continue;
        }
        let page = pages.entry(authority.clone()).or_insert_with(|| EXAMPLE.words(&format!("councils/{authority}/")));
        if !page.contains(&said(&row)) {
            wrong.push(format!("{authority} {indicator}: {}", said(&row)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_trace_of_every_figure_has_the_value_of_its_file() {
    for ((indicator, authority), row) in newest() {
        let json: serde_json::Value = serde_json::from_str(&EXAMPLE.text(&format!("indicators/{indicator}/{authority}.json"))).unwrap();
        let text = json.to_string();
        if !row["value"].is_empty() && row["value_exact"] == "yes" {
            assert!(text.contains(&row["value"]), "{indicator} {authority}: {} in {text}", row["value"]);
        }
    }
}

#[test]
fn no_figure_is_lost_between_the_files() {
    let key = |row: &Row| {
        let parts = ["indicator", "authority", "period", "published", "target_set", "value", "missing", "status"];
        parts.map(|part| row[part].clone()).to_vec()
    };
    let rows =
        |paths: Vec<String>| -> BTreeSet<Vec<String>> { paths.iter().flat_map(|path| EXAMPLE.rows(path)).map(|row| key(&row)).collect() };
    let below = |folder: &str| -> Vec<String> {
        let files = EXAMPLE.files().into_keys();
        // The numbers of a chart stand beside it under a name with another dot; its figures are said in words.
        let is_figures = |rest: &str| rest.ends_with(".csv") && !rest.contains('/') && rest.matches('.').count() == 1;
        files.filter(|path| path.strip_prefix(folder).is_some_and(is_figures)).collect()
    };
    let all = rows(vec!["data/figures.csv".to_owned()]);
    assert_eq!(rows(below("indicators/")), all);
    assert_eq!(rows(below("councils/")), all);
}

#[test]
fn every_source_row_is_published() {
    // Counted from the source files themselves: each row under a heading is one figure.
    let mut rows = 0;
    for (path, bytes) in common::tree(&root().join("data/indicators")) {
        if path.ends_with(".csv") {
            rows += csv::Reader::from_reader(bytes.as_slice()).records().count();
        }
    }
    let composites = ["use-of-resources-composite", "charter-all-councils"];
    let published = EXAMPLE.rows("data/figures.csv");
    let written = published.iter().filter(|row| row["primary"] == "yes" && !composites.contains(&row["indicator"].as_str())).count();
    assert_eq!(written, rows);
}
