//! Which row of a sheet holds its headings: exports have titles and dates of reports above them.

use super::request::Request;
use crate::load::disclosures::cleaning::Cleaner;
use crate::source::{Grid, GridRow};

/// Titles above the headings are never longer than this.
const MOST_ROWS: usize = 100;

/// The place in `rows` of the row with most headings that the dataset knows, the first of equals; nothing where none has two
/// of them.
pub(super) fn find(grid: &Grid, cleaner: &Cleaner<'_>, request: &Request) -> Option<usize> {
    let score = |row: &GridRow| {
        let mut known: Vec<usize> = row.filled().filter_map(|(_, cell)| column(cell, cleaner, request)).collect();
        known.sort_unstable();
        known.dedup();
        known.len()
    };
    let scores = grid.rows.iter().take(MOST_ROWS).map(score).enumerate();
    scores.filter(|(_, score)| *score >= 2).rev().max_by_key(|(_, score)| *score).map(|(index, _)| index)
}

/// The column that a heading means, by what somebody said of it, else by the dataset's own names.
pub(super) fn column(heading: &str, cleaner: &Cleaner<'_>, request: &Request) -> Option<usize> {
    let heading = heading.trim();
    let renamed = request.renames.iter().find(|(from, _)| from == heading).map(|(_, to)| to.as_str());
    cleaner.column(renamed.unwrap_or(heading))
}
