//! Which rows of an export are records, and what the others are: blank, totals, headings again, lines at the end.

use super::changes::Section;
use super::columns::{Column, From};
use super::journal::Journal;
use super::records::Records;
use crate::load::disclosures::cleaning::{Cleaner, is_personal, is_total, pence};
use crate::source::{Grid, GridRow};

/// What a row below the headings is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A record.
    Record,
    /// No record, and why: it is left out.
    LeftOut,
    /// Not to be understood, and why.
    Refused(String),
}

/// Tells the rows apart, and adds the amounts up to check the totals.
pub(super) struct Sorter<'a> {
    grid: &'a Grid,
    headings: &'a GridRow,
    /// The place of the last row that can be a record; what follows are closing lines.
    last: usize,
    amount: Option<usize>,
    /// The columns of the export that no record leaves empty.
    needed: Vec<usize>,
    /// All amounts so far, and those since the last total.
    sums: (i128, i128),
    /// How many rows of each had an amount that could not be read, or could not be read themselves.
    unread: (u64, u64),
}

impl<'a> Sorter<'a> {
    /// A sorter of the rows below the one with the headings. `amount` is the column of the export that is added up.
    pub(super) fn new((grid, at): (&'a Grid, usize), amount: Option<usize>, columns: &[Column], cleaner: &Cleaner<'_>) -> Option<Self> {
        let needed = columns.iter().filter(|column| column.known.is_some_and(|known| cleaner.is_needed(known)));
        let needed = needed.filter_map(|column| match column.from {
            From::Export(index) => Some(index),
            From::Said(_) => None,
        });
        let needed = needed.collect();
        let headings = grid.rows.get(at)?;
        let from_export = columns.iter().filter(|column| matches!(column.from, From::Export(_))).count();
        let fewest = if from_export > 2 { 2 } else { 1 };
        let last = grid.rows.iter().rposition(|row| row.filled().count() >= fewest).unwrap_or(at);
        Some(Self { grid, headings, last, amount, needed, sums: (0, 0), unread: (0, 0) })
    }

    /// What the row at a place is. `amount` is its amount as the clean file has it.
    pub(super) fn sort(&mut self, index: usize, row: &GridRow, amount: &str, journal: &mut Journal<'_>) -> Kind {
        let place = || self.grid.row_place(row.line);
        if row.is_blank() {
            journal.changes.note(Section::Rows, "blank", place);
            return Kind::LeftOut;
        }
        let is_lone_amount = index > self.last && self.amount.is_some_and(|at| !row.cell(at).trim().is_empty());
        if is_total(&row.cells, &self.needed) || is_lone_amount {
            self.total(row, amount, journal);
            return Kind::LeftOut;
        }
        if row.cells.iter().map(str::trim).eq(self.headings.cells.iter().map(str::trim)) {
            journal.changes.note(Section::Rows, "the headings again", place);
            return Kind::LeftOut;
        }
        if index > self.last {
            let words = words(row);
            journal.changes.note(Section::Rows, "lines behind the last record", || format!("{} {words}", place()));
            return Kind::LeftOut;
        }
        let (expected, found) = (self.headings.cells.len(), row.cells.len());
        let is_too_long = row.filled().any(|(at, _)| at >= expected);
        if is_too_long || (self.grid.name.is_none() && found < expected) {
            self.unread = (self.unread.0 + 1, self.unread.1 + 1);
            return Kind::Refused(format!("it has {found} cells and the headings are {expected}"));
        }
        let is_unread = u64::from(pence(amount).is_none() && !amount.trim().is_empty());
        self.unread = (self.unread.0 + is_unread, self.unread.1 + is_unread);
        let pence = i128::from(pence(amount).unwrap_or_default());
        self.sums = (self.sums.0 + pence, self.sums.1 + pence);
        Kind::Record
    }

    /// Leaves a total out, and asks whether it is the sum of all the rows above it, or of those since the total before.
    fn total(&mut self, row: &GridRow, amount: &str, journal: &mut Journal<'_>) {
        let place = self.grid.row_place(row.line);
        let (all, since) = self.sums;
        let (unread, unread_since) = self.unread;
        (self.sums.1, self.unread.1) = (0, 0);
        match pence(amount).map(i128::from) {
            Some(total) if (total == all && unread == 0) || (total == since && unread_since == 0) => {
                journal.changes.note(Section::Rows, "totals, each the sum of the rows above it", || format!("{place} {amount}"));
            }
            Some(_) if unread > 0 => {
                journal.changes.note(Section::Rows, "totals that were not checked", || place.clone());
                let what = if unread == 1 {
                    format!("{place} is a total that was not checked, since the amount of 1 row above it could not be read")
                } else {
                    format!("{place} is a total that was not checked, since the amounts of {unread} rows above it could not be read")
                };
                journal.note(Section::Doubts, what);
            }
            Some(total) => {
                let off = pounds(total - all);
                journal.changes.note(Section::Rows, "totals, which do not add up", || place.clone());
                let what = format!(
                    "a total is not the sum of the rows above it: {place} says {amount}, they are {}, so it is {off} off",
                    pounds(all)
                );
                journal.note(Section::Doubts, what);
            }
            None => journal.changes.note(Section::Rows, "totals without an amount to check", || place.clone()),
        }
    }
}

/// Pence as pounds.
fn pounds(pence: i128) -> String {
    let sign = if pence < 0 { "-" } else { "" };
    let pence = pence.unsigned_abs();
    format!("{sign}{}.{:02}", pence / 100, pence % 100)
}

/// The words of a line that is no record, unless they are somebody's own.
fn words(row: &GridRow) -> String {
    let words: Vec<&str> = row.filled().map(|(_, cell)| cell.trim()).collect();
    let words = words.join(" · ");
    if is_personal(&words) || words.is_empty() { "…".to_owned() } else { format!("\"{}\"", words.chars().take(80).collect::<String>()) }
}

/// Notes the lines above the headings: titles, dates of reports.
pub(super) fn note_preamble(grid: &Grid, at: usize, journal: &mut Journal<'_>) {
    for row in grid.rows.iter().take(at).filter(|row| !row.is_blank()) {
        journal.changes.note(Section::File, "lines above the headings left out", || format!("{} {}", grid.row_place(row.line), words(row)));
    }
}

/// Counts what becomes of a row.
pub(super) fn settle(kind: &Kind, place: String, records: &mut Records) -> bool {
    records.counts.rows_in += 1;
    match kind {
        Kind::Record => return true,
        Kind::LeftOut => records.counts.left_out += 1,
        Kind::Refused(reason) => {
            records.counts.refused += 1;
            records.refused.push(super::Refused { place, reason: reason.clone() });
        }
    }
    false
}
