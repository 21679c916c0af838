//! The rows of a disclosure, one by one, checked and clean: what is published, and what is refused and why.

use std::io;

use ::csv::{Reader, ReaderBuilder, StringRecord};

use super::headings::{self, Headings};
use super::log::{Finding, Log};
use super::rules::{self, Row};
use super::value;
use crate::diag::{Diagnostic, Severity};
use crate::model::{DisclosureDataset, DisclosureStatement, Period, Timestamp};
use crate::source::csv::Spot;
use crate::source::{Decoded, Folder};

/// What a file is read against.
#[derive(Clone, Copy, Debug)]
pub struct Against<'a> {
    /// What the dataset is.
    pub dataset: &'a DisclosureDataset,
    /// What the council says of it.
    pub statement: &'a DisclosureStatement,
    /// The file's period.
    pub period: Period,
    /// When it was published.
    pub published: Option<Timestamp>,
}

/// What became of a row of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome<'r> {
    /// Published: its cells in the order of [`CleanRows::columns`].
    Row(&'r StringRecord),
    /// Not published; why is among the problems.
    Refused,
}

/// A stream of clean rows in constant memory. Every record of the input that is not an empty line is either a row or
/// refused, so rows in = rows out + rows refused.
pub struct CleanRows<'a> {
    against: Against<'a>,
    reader: Reader<Decoded>,
    pub(super) headings: Headings,
    pub(super) log: Log,
    record: StringRecord,
    clean: StringRecord,
    fixes: Vec<(usize, String)>,
    pub(super) spot: u64,
    ended: bool,
}

impl<'a> CleanRows<'a> {
    /// Opens a file and reads its headings. Where these cannot be understood there are no rows, and the problems say why.
    ///
    /// # Errors
    /// One diagnostic where the file cannot be opened.
    pub fn open(folder: &Folder, path: &str, against: Against<'a>) -> Result<Self, Box<Diagnostic>> {
        let reading = against.statement.reading;
        let text = Decoded::new(folder.stream(path)?, reading.encoding);
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(reading.delimiter).from_reader(text);
        let log = Log::new(against.statement.allowances.clone());
        let (record, clean) = (StringRecord::new(), StringRecord::new());
        let headings = Headings::default();
        let mut rows = Self { against, reader, headings, log, record, clean, fixes: Vec::new(), spot: 0, ended: false };
        rows.read_headings();
        Ok(rows)
    }

    fn read_headings(&mut self) {
        if !self.advance() {
            if self.bad().is_none() {
                let help = "its first row holds the headings; a nil return is a file with its headings and nothing below";
                self.log.add(None, None, Finding::error("disclosure/empty-file", "the file is empty", help));
            }
            return;
        }
        let cells: Vec<&str> = self.record.iter().collect();
        match headings::understand(&cells, self.against.dataset, &mut self.log) {
            Some(headings) => self.headings = headings,
            None => self.ended = true,
        }
    }

    /// The headings as published: the standard ones in the dataset's order, then the extra ones.
    pub fn columns(&self) -> Vec<String> {
        let heading = |index: &usize| {
            let heading = self.headings.uses.get(*index)?;
            let standard = heading.column.and_then(|column| self.against.dataset.columns.get(column));
            Some(standard.map_or_else(|| heading.heading.trim().to_owned(), |column| column.name.clone()))
        };
        self.headings.order.iter().filter_map(heading).collect()
    }

    /// The next row; nothing at the end.
    #[allow(clippy::should_implement_trait, reason = "a row is lent, so that a million of them need one buffer")]
    pub fn next(&mut self) -> Option<Outcome<'_>> {
        if self.ended || !self.advance() {
            return None;
        }
        if !self.is_sound() {
            return Some(Outcome::Refused);
        }
        self.clean.clear();
        for index in &self.headings.order {
            let fix = self.fixes.iter().find(|(at, _)| at == index).map(|(_, text)| text.as_str());
            self.clean.push_field(fix.unwrap_or_else(|| self.record.get(*index).unwrap_or_default()));
        }
        Some(Outcome::Row(&self.clean))
    }

    /// The row that [`CleanRows::next`] gave last, by the dataset's columns.
    pub(super) fn row(&self) -> Row<'_> {
        Row { record: &self.record, fixes: &self.fixes, headings: &self.headings }
    }

    /// Why the file could not be read to its end.
    pub(super) fn bad(&self) -> Option<&crate::source::BadByte> {
        self.reader.get_ref().bad_byte()
    }

    /// Whether a quote was opened and never closed.
    pub(super) fn has_open_quote(&self) -> bool {
        self.reader.get_ref().has_open_quote()
    }

    /// Reads the next record that is not an empty line.
    fn advance(&mut self) -> bool {
        self.fixes.clear();
        let read = self.reader.read_record(&mut self.record);
        self.spot = self.record.position().map_or(0, ::csv::Position::byte);
        match read {
            Ok(there) => {
                self.ended = !there;
                there
            }
            Err(error) => {
                self.ended = true;
                if self.bad().is_none() {
                    let why = io::Error::from(error).to_string();
                    let help = "look whether the file is damaged";
                    self.log.add(None, None, Finding::error("source/unreadable", format!("the file cannot be read: {why}"), help));
                }
                false
            }
        }
    }

    /// Checks the record's form, its cells and the rules of its dataset; false where the row cannot be published.
    fn is_sound(&mut self) -> bool {
        let spot = |cell: Option<usize>| Some(Spot { byte: self.spot, cell: cell.and_then(|cell| u32::try_from(cell).ok()) });
        let repair = self.against.statement.reading.repair;
        if let Some(finding) = form(&self.record, &self.headings) {
            let is_removed = repair && matches!(finding.code, "disclosure/blank-row" | "disclosure/total-row");
            let severity = if is_removed { Severity::Warning } else { Severity::Error };
            let cell = (finding.code == "disclosure/columns").then(|| self.headings.uses.len().min(self.record.len().saturating_sub(1)));
            self.log.add(spot(cell), None, Finding { severity, ..finding });
            return false;
        }
        let mut sound = true;
        for (index, heading) in self.headings.uses.iter().enumerate() {
            let Some(cell) = self.record.get(index) else { continue };
            let column = heading.column.and_then(|column| self.against.dataset.columns.get(column));
            let found = if cell.is_empty() || rules::is_redacted(cell) {
                Ok(())
            } else {
                value::check(cell, column, self.against.statement.reading.date_format)
            };
            let Err(slip) = found else { continue };
            let name = column.map_or(heading.heading.as_str(), |column| column.name.as_str());
            if self.log.allows(slip.code, Some(name), cell) {
                continue;
            }
            let spot = spot(Some(index));
            if let Some(correct) = slip.correct.filter(|_| repair) {
                let message = format!("{}; it is published as `{correct}`", slip.message);
                let help = "correct it in the system that the file comes from";
                self.log.add(spot, Some(name), Finding::warning(slip.code, message, help));
                self.fixes.push((index, correct));
            } else {
                self.log.add(spot, Some(name), Finding::error(slip.code, slip.message, slip.help));
                sound = false;
            }
        }
        let row = Row { record: &self.record, fixes: &self.fixes, headings: &self.headings };
        let broken = sound && rules::check(row, self.spot, &self.against, &mut self.log);
        sound && !broken
    }
}

/// What is wrong with a record as a whole: blank, a total, or with too few or too many cells.
fn form(record: &StringRecord, headings: &Headings) -> Option<Finding> {
    if record.iter().all(|cell| cell.trim().is_empty()) {
        return Some(Finding::error("disclosure/blank-row", "the row is blank", "remove it"));
    }
    if is_total(record) {
        let help = "remove the row: programs that add the column up would count everything twice";
        return Some(Finding::error("disclosure/total-row", "the row is a total, not a record", help));
    }
    let (expected, found) = (headings.uses.len(), record.len());
    (found != expected).then(|| {
        let help = "each row has a cell for each heading; a cell that holds a comma stands between double quotes";
        Finding::error("disclosure/columns", format!("the row has {found} cells and the headings are {expected}"), help)
    })
}

/// Few cells are filled, and one of them begins with "total" or the like.
pub(super) fn is_total(record: &StringRecord) -> bool {
    let says = |cell: &str| {
        let start: String = cell.trim().chars().take(12).flat_map(char::to_lowercase).collect();
        ["total", "grand total", "sub total", "sub-total", "subtotal"].iter().any(|word| start.starts_with(word))
    };
    record.len() > 2 && record.iter().any(says) && record.iter().filter(|cell| !cell.trim().is_empty()).count() * 2 <= record.len()
}
