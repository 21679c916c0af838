//! The rows of a disclosure, one by one, checked and clean: what is published, and what is refused and why.

use std::io;

use ::csv::{Reader, ReaderBuilder, StringRecord};

use super::allowances::Allowances;
use super::headings::{self, Headings};
use super::known_cells::{CellHash, KnownCells, RowHash};
use super::log::{At, Finding, Log};
use super::organisation::Organisation;
use super::published::PublishedColumns;
use super::rules::{self, Asked, Fresh, Row};
use super::value;
use super::whole_words::WholeWords;
use crate::diag::{Diagnostic, Severity};
use crate::model::{ColumnRole, DisclosureDataset, DisclosureStatement, Exclusion, Period, Timestamp};
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
    /// Whose it is, which stands in every row; none where that is not known.
    pub organisation: Option<&'a Organisation>,
}

/// What became of a row of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome<'r> {
    /// Published: its cells in the order of [`CleanRows::columns`].
    Row(&'r StringRecord),
    /// Not published; why is among the problems.
    Refused,
}

/// How many bytes are parsed at once.
const BUFFER: usize = 1 << 16;

/// A stream of clean rows in constant memory. Every record of the input that is not an empty line is either a row or
/// refused, so rows in = rows out + rows refused.
pub struct CleanRows<'a> {
    against: Against<'a>,
    reader: Reader<Decoded>,
    pub(super) headings: Headings,
    published: PublishedColumns,
    pub(super) log: Log,
    record: StringRecord,
    clean: StringRecord,
    fixes: Vec<(usize, String)>,
    known: KnownCells,
    excluded: WholeWords<'a, &'a Exclusion>,
    fresh: Vec<Fresh>,
    pub(super) spot: u64,
    /// What the row says, and whether some of it is redacted.
    pub(super) said: (RowHash, bool),
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
        let mut builder = ReaderBuilder::new();
        builder.has_headers(false).flexible(true).delimiter(reading.delimiter).buffer_capacity(BUFFER);
        let words = |exclusion: &'a Exclusion| exclusion.words.iter().map(move |word| (word.as_str(), exclusion));
        let mut rows = Self {
            against,
            reader: builder.from_reader(text),
            headings: Headings::default(),
            published: PublishedColumns::default(),
            log: Log::new(Allowances::new(&against.statement.allowances)),
            record: StringRecord::new(),
            clean: StringRecord::new(),
            fixes: Vec::new(),
            known: KnownCells::new(),
            excluded: WholeWords::new(against.dataset.exclusions.iter().flat_map(words)),
            fresh: Vec::new(),
            spot: 0,
            said: (RowHash::default(), false),
            ended: false,
        };
        rows.read_headings();
        Ok(rows)
    }

    fn read_headings(&mut self) {
        if !self.advance() {
            if self.bad().is_none() {
                let help = "its first row holds the headings; a nil return is a file with its headings and nothing below";
                self.log.add(At::default(), Finding::error("disclosure/empty-file", "the file is empty", help));
            }
            return;
        }
        let cells: Vec<&str> = self.record.iter().collect();
        match headings::understand(&cells, self.against.dataset, &mut self.log) {
            Some(headings) => {
                self.published = PublishedColumns::of(&headings, self.against.dataset, self.against.organisation);
                self.headings = headings;
            }
            None => self.ended = true,
        }
    }

    /// The headings as published: the standard ones in the dataset's order, then the extra ones. The body's name is always
    /// among them; so is its address where that is known and the dataset has a column for it.
    pub fn columns(&self) -> Vec<String> {
        self.published.names()
    }

    /// The next row; nothing at the end.
    #[allow(clippy::should_implement_trait, reason = "a row is lent, so that a million of them need one buffer")]
    pub fn next(&mut self) -> Option<Outcome<'_>> {
        let is_sound = self.step()?;
        Some(if is_sound { Outcome::Row(self.published()) } else { Outcome::Refused })
    }

    /// Goes on to the next row; whether it is published. Nothing at the end.
    pub(super) fn step(&mut self) -> Option<bool> {
        (!self.ended && self.advance()).then(|| self.is_sound())
    }

    /// The row that [`CleanRows::step`] went on to, as it is published.
    pub(super) fn published(&mut self) -> &StringRecord {
        let row = Row { record: &self.record, fixes: &self.fixes, headings: &self.headings };
        self.published.fill(row, self.against.organisation, &mut self.clean);
        &self.clean
    }

    /// The row that [`CleanRows::step`] went on to, by the dataset's columns.
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
                    self.log.add(At::default(), Finding::error("source/unreadable", format!("the file cannot be read: {why}"), help));
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
            self.log.add(At { spot: spot(cell), ..At::default() }, Finding { severity, ..finding });
            return false;
        }
        let mut sound = true;
        self.fresh.clear();
        self.said = (RowHash::default(), false);
        for ((index, heading), cell) in self.headings.uses.iter().enumerate().zip(&self.record) {
            if cell.is_empty() {
                self.fresh.push(Fresh { index, right: None });
                continue;
            }
            let (hash, is_redacted) = (CellHash::of(index, cell), rules::is_redacted(cell));
            self.said.0.add(hash);
            self.said.1 |= is_redacted;
            if self.known.knows(hash) {
                continue;
            }
            let column = heading.column.and_then(|column| self.against.dataset.columns.get(column));
            let found = if is_redacted { Ok(()) } else { value::check(cell, column, self.against.statement.reading.date_format) };
            // An amount or the number of a payment is hardly ever said twice.
            let is_new = column.is_some_and(|column| matches!(column.role, Some(ColumnRole::Amount | ColumnRole::Transaction)));
            self.fresh.push(Fresh { index, right: (found.is_ok() && !is_new).then_some(hash) });
            let Err(slip) = found else { continue };
            let name = column.map_or(heading.heading.as_str(), |column| column.name.as_str());
            let (finding, fix) = match slip.correct.filter(|_| repair) {
                Some(correct) => {
                    let message = format!("{}; it is published as `{correct}`", slip.message);
                    let help = "correct it in the system that the file comes from";
                    (Finding::warning(slip.code, message, help), Some(correct))
                }
                None => (Finding::error(slip.code, slip.message, slip.help), None),
            };
            if !self.log.add(At { spot: spot(Some(index)), column: Some(name), value: cell }, finding) {
                continue;
            }
            match fix {
                Some(correct) => self.fixes.push((index, correct)),
                None => sound = false,
            }
        }
        let row = Row { record: &self.record, fixes: &self.fixes, headings: &self.headings };
        if !self.fixes.is_empty() {
            self.said.0 = RowHash::of(row.cells());
        }
        let asked = Asked { byte: self.spot, fresh: &mut self.fresh, excluded: &self.excluded };
        if !sound || rules::check(row, asked, &self.against, &mut self.log) {
            return false;
        }
        self.fresh.iter().filter_map(|cell| cell.right).for_each(|cell| self.known.remember(cell));
        true
    }
}

/// What is wrong with a record as a whole: blank, a total, or with too few or too many cells.
fn form(record: &StringRecord, headings: &Headings) -> Option<Finding> {
    if record.iter().all(is_blank) {
        return Some(Finding::error("disclosure/blank-row", "the row is blank", "remove it"));
    }
    if is_total(record, &headings.needed) {
        let help = "remove the row: programs that add the column up would count everything twice";
        return Some(Finding::error("disclosure/total-row", "the row is a total, not a record", help));
    }
    let (expected, found) = (headings.uses.len(), record.len());
    (found != expected).then(|| {
        let help = "each row has a cell for each heading; a cell that holds a comma stands between double quotes";
        Finding::error("disclosure/columns", format!("the row has {found} cells and the headings are {expected}"), help)
    })
}

/// Nearly every cell begins with a letter or digit, and is looked at no further.
fn is_blank(cell: &str) -> bool {
    !cell.as_bytes().first().is_some_and(u8::is_ascii_graphic) && cell.chars().all(char::is_whitespace)
}

/// Few of the cells that a row needs are filled, and one cell begins with "total" or the like: `Total Gas & Power` with a date, an
/// amount and a purpose is a supplier. `needed` are the columns of the file that no row may leave empty.
pub(super) fn is_total(record: &StringRecord, needed: &[usize]) -> bool {
    let filled = |index: &usize| record.get(*index).is_some_and(|cell| !is_blank(cell));
    let (needed, there) = match needed {
        [] | [_] => (record.len(), (0..record.len()).filter(filled).count()),
        needed => (needed.len(), needed.iter().filter(|index| filled(index)).count()),
    };
    let says = |cell: &str| {
        let start: String = cell.trim().chars().take(12).flat_map(char::to_lowercase).collect();
        ["total", "grand total", "sub total", "sub-total", "subtotal"].iter().any(|word| start.starts_with(word))
    };
    record.len() > 2 && there * 2 <= needed && record.iter().any(says)
}
