//! What a chart says and what its table holds are the same numbers.

use std::collections::BTreeSet;

use super::xml;
use crate::charts::Chart;
use crate::model::{Decimal, TableCell};

/// Charts of indicators: what bars of a ledger say is shortened, and a matrix has words and no numbers in its cells; both have tests of their own.
fn every_chart() -> impl Iterator<Item = (String, Chart)> {
    super::every_chart().into_iter().filter(|(name, _)| !name.starts_with("bars ") && !name.starts_with("heat-matrix "))
}

/// The numbers in a text: digits with commas and at most one point, with a true minus before them.
fn numbers(text: &str) -> BTreeSet<Decimal> {
    let kept: String = text.chars().map(|letter| if letter.is_ascii_digit() || ".,−".contains(letter) { letter } else { ' ' }).collect();
    let words = kept.split_whitespace().map(|word| word.trim_end_matches(['.', ',']).replace(',', "").replace('−', "-"));
    words.filter_map(|word| Decimal::from_str_exact(&word).ok().map(|number| number.normalize())).collect()
}

fn cells(chart: &Chart, column: &str) -> BTreeSet<Decimal> {
    let places = chart.table.columns.iter().enumerate().filter(|(_, found)| column == "*" || found.name == column);
    let places: Vec<usize> = places.map(|(place, _)| place).collect();
    let cells = chart.table.rows.iter().flat_map(|row| places.iter().map(|place| &row[*place]));
    let numbers = cells.filter_map(|cell| match cell {
        TableCell::Number(number) => Some(number.normalize()),
        TableCell::Blank | TableCell::Text(_) | TableCell::Date(_) | TableCell::Boolean(_) => None,
    });
    numbers.collect()
}

/// Charts whose description cannot list every row: sixty months, three hundred councils.
fn is_summary(name: &str) -> bool {
    name.ends_with(" months") || name.ends_with(" three-hundred")
}

#[test]
fn every_number_of_the_table_is_said_or_drawn() {
    for (name, chart) in every_chart() {
        if is_summary(&name) && !name.starts_with("strip") {
            continue;
        }
        let said = numbers(&format!("{} {} {}", chart.title, chart.description, xml::texts(&chart.svg).join(" ")));
        let mut listed_only = cells(&chart, "rank");
        // Where bodies are compared that have targets of their own, no line can show them: they stand in the table.
        let targets = cells(&chart, "target");
        if name.starts_with("ranked") && targets.len() > 1 {
            listed_only.extend(targets);
        }
        let untold: Vec<Decimal> = cells(&chart, "*").difference(&listed_only).filter(|number| !said.contains(number)).copied().collect();
        assert!(untold.is_empty(), "{name}: {untold:?} are in the table only; said {said:?}");
    }
}

#[test]
fn every_number_that_is_said_is_in_the_table() {
    for (name, chart) in every_chart() {
        let words = chart.table.rows.iter().flatten().filter_map(|cell| match cell {
            TableCell::Text(text) => Some(text.as_str()),
            TableCell::Blank | TableCell::Number(_) | TableCell::Date(_) | TableCell::Boolean(_) => None,
        });
        let mut known = cells(&chart, "*");
        known.extend(words.flat_map(numbers));
        // How many have a figure, and how many have none.
        let blank = chart.table.rows.iter().filter(|row| matches!(row[..], [_, TableCell::Blank, TableCell::Blank, ..])).count();
        let full = chart.table.rows.iter().filter(|row| matches!(row[..], [_, TableCell::Text(_), TableCell::Number(_), ..])).count();
        known.extend([Decimal::from(blank), Decimal::from(full)]);
        // The group's size is said in the title of one council's place in it.
        if name.starts_with("comparison-dot") {
            let (_, count) = chart.title.rsplit_once(" of ").unwrap_or_default();
            known.extend(numbers(count));
            let (_, rank) = chart.title.rsplit_once("; ").unwrap_or_default();
            known.extend(numbers(rank));
            // The target is the trend's and the ranked chart's to show; the dot only names it.
            let (_, target) = chart.title.split_once("target of ").or(chart.title.split_once("limit of ")).unwrap_or_default();
            known.extend(numbers(target));
        }
        if name.starts_with("small-multiples") {
            let bodies: BTreeSet<String> = chart.table.rows.iter().map(|row| format!("{:?}", row[0])).collect();
            known.insert(Decimal::from(bodies.len()));
        }
        // A title that counts how many meet their target, or went which way, has tests of its own.
        let counts = name.starts_with("small-multiples") || name.starts_with("ranked") && name.ends_with(" of all");
        let said = numbers(&format!("{} {}", if counts { "" } else { &chart.title }, chart.description));
        let unknown: Vec<&Decimal> = said.difference(&known).collect();
        assert!(unknown.is_empty(), "{name}: {unknown:?} are said but not in the table {known:?}");
    }
}
