//! One pass over a file: counts, exact sums, the first rows and every distinct problem.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;
use jiff::civil::Date;

use super::across::{Across, Beside};
use super::allowances::Allowances;
use super::clean_rows::{Against, CleanRows};
use super::log::{At, Finding, Log};
use super::reading::Meter;
use super::repeats::Repeats;
use super::rules::Row;
use super::{spellings, value};
use crate::diag::{Diagnostic, Place};
use crate::model::{Breakdown, ColumnRole, DateFormat, Decimal, DisclosureStats, Magnitude, Portion};
use crate::source::Decoded;
use crate::source::csv::Spot;

/// Rows and pence by word, with the byte of the first row of each.
#[derive(Default)]
struct Sums {
    parts: HashMap<String, (u64, i128, u64), FixedState>,
    rest: (u64, i128),
}

impl Sums {
    fn add(&mut self, word: &str, pence: i128, byte: u64) {
        if let Some(part) = self.parts.get_mut(word) {
            part.0 += 1;
            part.1 += pence;
        } else if self.parts.len() < Breakdown::MOST {
            self.parts.insert(word.to_owned(), (1, pence, byte));
        } else {
            self.rest.0 += 1;
            self.rest.1 += pence;
        }
    }

    fn breakdown(self) -> Breakdown {
        let parts = self.parts.into_iter().map(|(word, (rows, pence, _))| (word, portion(rows, pence))).collect();
        Breakdown { parts, rest: portion(self.rest.0, self.rest.1) }
    }
}

fn by_month(months: &BTreeMap<(i16, i8), (u64, i128)>) -> Breakdown {
    let parts = months.iter().map(|((year, month), (rows, pence))| (format!("{year:04}-{month:02}"), portion(*rows, *pence)));
    Breakdown { parts: parts.collect(), rest: Portion::default() }
}

/// Sums of at most fifteen digits each over any number of rows fit 28 digits.
fn portion(rows: u64, pence: i128) -> Portion {
    let amount = Decimal::try_from_i128_with_scale(pence, 2).expect("a sum of amounts of fifteen digits fits a decimal");
    Portion { rows, amount }
}

/// The columns that are added up, by place in the dataset.
struct Roles {
    date: Option<usize>,
    amount: Option<usize>,
    department: Option<usize>,
    supplier: Option<usize>,
    format: DateFormat,
}

#[derive(Default)]
struct Fold {
    stats: DisclosureStats,
    total: (u64, i128),
    redacted: (u64, i128),
    /// Pence without their signs: of all rows, and of the redacted ones.
    magnitude: (i128, i128),
    months: BTreeMap<(i16, i8), (u64, i128)>,
    departments: Sums,
    suppliers: Sums,
    repeats: Repeats,
}

/// Reads a file once and says what is in it, and which allowances it used.
///
/// # Errors
/// One diagnostic where the file cannot be opened, or is not text in the declared encoding.
pub(super) fn fold(beside: Beside<'_>, path: &str, against: Against<'_>) -> Result<(DisclosureStats, Allowances), Box<Diagnostic>> {
    let mut rows = CleanRows::open(beside.folder, path, against)?;
    let role = |role| against.dataset.role(role);
    let roles = Roles {
        date: role(ColumnRole::Date),
        amount: role(ColumnRole::Amount),
        department: role(ColumnRole::Department),
        supplier: role(ColumnRole::Supplier),
        format: against.statement.reading.date_format,
    };
    let mut fold = Fold::default();
    let mut across = Across::new(against.dataset);
    let mut meter = Meter::new(beside.reading);
    fold.stats.columns = rows.columns();
    loop {
        meter.tell(rows.bytes_read());
        match rows.step() {
            None => break,
            Some(false) => {
                fold.stats.refused += 1;
                across.required(rows.row());
            }
            Some(true) => {
                if fold.stats.first_rows.len() < DisclosureStats::FIRST_ROWS {
                    fold.stats.first_rows.push(rows.published().iter().map(str::to_owned).collect());
                }
                let (said, is_redacted) = rows.said;
                fold.row(rows.row(), &roles, (rows.spot, is_redacted));
                across.row(rows.row(), rows.spot);
                // Rows with a redacted cell are no repeats: what tells them apart is hidden.
                if against.dataset.asks_for_repeats && !is_redacted {
                    fold.repeats.see(said, rows.spot);
                }
            }
        }
    }
    if let Some(bad) = rows.bad() {
        return Err(Box::new(bad.clone().at(path)));
    }
    if rows.has_open_quote() {
        let message = "a double quote of the file has no partner, so rows may have been read as one cell";
        return Err(Box::new(
            Diagnostic::error("csv/unclosed-quote", Place::file(path), message)
                .help("close the cell with a double quote; write a quote inside a cell twice"),
        ));
    }
    across.finish(&rows.headings.at, beside, &mut rows.log);
    Ok(fold.finish(rows, (beside, path), against))
}

fn note_repeat(log: &mut Log, byte: u64, first: u64) {
    let message = "the row repeats another to the letter, which is on line";
    let help = "remove it if it is the same one twice; if there were two, publish a number of your own that tells them apart";
    let spot = |byte| Some(Spot { byte, cell: None });
    log.add_with(At { spot: spot(byte), ..At::default() }, spot(first), Finding::warning("disclosure/repeated-row", message, help));
}

impl Fold {
    fn row(&mut self, row: Row<'_>, roles: &Roles, (byte, is_redacted): (u64, bool)) {
        let cell = |column: Option<usize>| column.and_then(|column| row.cell(column));
        let pence = i128::from(cell(roles.amount).and_then(value::pence).unwrap_or(0));
        self.total = (self.total.0 + 1, self.total.1 + pence);
        self.magnitude.0 += pence.abs();
        if is_redacted {
            self.redacted = (self.redacted.0 + 1, self.redacted.1 + pence);
            self.magnitude.1 += pence.abs();
        }
        if let Some(date) = cell(roles.date).and_then(|cell| value::date(cell, roles.format).ok()) {
            let month = self.months.entry((date.year(), date.month())).or_default();
            *month = (month.0 + 1, month.1 + pence);
            let (first, last) = self.stats.dates.unwrap_or((date, date));
            self.stats.dates = Some((Date::min(first, date), Date::max(last, date)));
        }
        if let Some(department) = cell(roles.department) {
            self.departments.add(department, pence, byte);
        }
        if let Some(supplier) = cell(roles.supplier) {
            self.suppliers.add(supplier, pence, byte);
        }
    }

    fn finish(mut self, mut rows: CleanRows<'_>, file: (Beside<'_>, &str), against: Against<'_>) -> (DisclosureStats, Allowances) {
        let supplier = against.dataset.role(ColumnRole::Supplier);
        let index = supplier.and_then(|column| rows.headings.at.get(column).copied().flatten());
        let heading = supplier.and_then(|column| against.dataset.columns.get(column)).map(|column| column.name.as_str());
        let firsts = self.suppliers.parts.iter().map(|(name, (_, _, byte))| (name.as_str(), *byte));
        spellings::check(firsts.collect(), (index, heading), &mut rows.log);
        let has_amount =
            against.dataset.role(ColumnRole::Amount).is_some_and(|column| rows.headings.at.get(column).copied().flatten().is_some());
        for (byte, first) in std::mem::take(&mut self.repeats).found() {
            note_repeat(&mut rows.log, byte, first);
        }
        let mut stats = std::mem::take(&mut self.stats);
        stats.rows = self.total.0;
        stats.amount = has_amount.then(|| portion(self.total.0, self.total.1).amount);
        stats.redacted = portion(self.redacted.0, self.redacted.1);
        let amount = |pence| portion(0, pence).amount;
        stats.magnitude = Magnitude { all: amount(self.magnitude.0), redacted: amount(self.magnitude.1) };
        if against.dataset.redactions.is_empty() {
            redaction_rate(&stats, &mut rows.log);
        }
        (stats.by_month, stats.by_department, stats.by_supplier) =
            (by_month(&self.months), self.departments.breakdown(), self.suppliers.breakdown());
        stats.headings.clone_from(&rows.headings.uses);
        let reading = against.statement.reading;
        let open = || Some(Decoded::new(file.0.folder.stream(file.1).ok()?, reading.encoding));
        stats.problems = rows.log.resolve(file.1, reading.delimiter, open);
        (stats, rows.log.allowances)
    }
}

/// More than half of the rows, or of the money, is hidden. Not asked where the dataset's own rules hide something: most staff earn
/// less than £150,000, so that most names are withheld as they must be.
fn redaction_rate(stats: &DisclosureStats, log: &mut Log) {
    let (hidden, all) = (stats.magnitude.redacted, stats.magnitude.all);
    let message = if stats.redacted.rows * 2 > stats.rows {
        format!("{} of {} rows have something redacted", stats.redacted.rows, stats.rows)
    } else if hidden > all - hidden {
        format!("rows with something redacted are £{hidden} of £{all}, credits counted without their sign")
    } else {
        return;
    };
    let help = "redact only what the law protects: a sole trader's name, for one, may be published";
    log.add(At::default(), Finding::warning("disclosure/redaction-rate", message, help));
}
