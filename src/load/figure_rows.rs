//! The cells that a figure's row has, in an indicator's own file and in returns.

use std::collections::HashMap;

use super::cells::timestamp;
use super::indicators::Described;
use super::known::Known;
use super::value;
use crate::diag::{Diagnostic, Report};
use crate::model::{AuthorityId, Decimal, Extras, Flag, Flags, Observation, Period, Verdict};
use crate::source::csv::{Column, Columns, Row, Sheet};
use crate::source::{Fault, Text};

/// The columns of a figure besides whose and when it is.
const OPTIONAL: [&str; 9] = ["flag", "lower", "upper", "numerator", "denominator", "verdict", "verdict_reason", "note", "published"];

/// Opens a sheet of figures: `authority` and the two other columns must be there, but a site of one council needs no `authority`.
pub(super) fn open<'t>(text: &'t Text, others: [&'static str; 2], known: &Known, report: &mut Report) -> Option<Sheet<'t>> {
    const AUTHORITY: [&str; 1] = ["authority"];
    let one_council = known.authorities.one_council;
    let required = if one_council { others.to_vec() } else { [AUTHORITY.as_slice(), &others].concat() };
    let optional = if one_council { [AUTHORITY.as_slice(), &OPTIONAL].concat() } else { OPTIONAL.to_vec() };
    Sheet::open(text, &Columns { required: &required, optional: &optional }, report)
}

/// The columns of a sheet, found once.
struct Cells {
    authority: Column<'static>,
    value: Column<'static>,
    flag: Column<'static>,
    lower: Column<'static>,
    upper: Column<'static>,
    numerator: Column<'static>,
    denominator: Column<'static>,
    verdict: Column<'static>,
    verdict_reason: Column<'static>,
    note: Column<'static>,
    published: Column<'static>,
}

impl Cells {
    /// The columns of a sheet.
    fn of(sheet: &Sheet<'_>) -> Self {
        Self {
            authority: sheet.column("authority"),
            value: sheet.column("value"),
            flag: sheet.column("flag"),
            lower: sheet.column("lower"),
            upper: sheet.column("upper"),
            numerator: sheet.column("numerator"),
            denominator: sheet.column("denominator"),
            verdict: sheet.column("verdict"),
            verdict_reason: sheet.column("verdict_reason"),
            note: sheet.column("note"),
            published: sheet.column("published"),
        }
    }
}

/// Reads the rows of one sheet.
pub(super) struct Reader<'k> {
    known: &'k Known,
    cells: Cells,
    /// The place of the sheet's file in [`crate::model::Figures`]' list.
    file: u16,
    /// Names that were not found, so that a name that is wrong in every row is looked for once.
    unknown: HashMap<String, Fault>,
}

impl<'k> Reader<'k> {
    /// A reader of a sheet; `file` is the place of its file in the figures' list.
    pub(super) fn new(known: &'k Known, sheet: &Sheet<'_>, file: u16) -> Self {
        Self { known, cells: Cells::of(sheet), file, unknown: HashMap::new() }
    }

    /// Reads a row about an indicator and a period; nothing where a cell is wrong, and each wrong cell is in the report.
    pub(super) fn observation(&mut self, row: &Row<'_>, about: (&Described, Option<Period>), report: &mut Report) -> Option<Observation> {
        let (described, period) = about;
        let before = report.findings.len();
        let authority = self.authority(row, report);
        let cells = &self.cells;
        let value = value::figure(row.cell(cells.value), &described.indicator.scale)
            .map_err(|fault| report.add(fault.at(row.place(cells.value))))
            .ok();
        let flags = row.read(cells.flag, report, flags).unwrap_or_default();
        let published = row.read(cells.published, report, timestamp);
        let extras = self.extras(row, described, report);
        if report.findings.len() > before {
            return None;
        }
        let extras = (extras != Extras::default()).then(|| Box::new(extras));
        Some(Observation {
            authority: authority?,
            period: period?,
            value: value?,
            flags,
            published,
            extras,
            file: self.file,
            line: row.line(),
        })
    }

    fn authority(&mut self, row: &Row<'_>, report: &mut Report) -> Option<AuthorityId> {
        let column = self.cells.authority;
        if !column.exists() {
            // The sheet would not be read without the column where the site has several authorities.
            return Some(AuthorityId::from_index(0));
        }
        let (names, unknown) = (&self.known.authorities.names, &mut self.unknown);
        let resolve = |cell: &str| match unknown.get(cell) {
            Some(fault) => Err(fault.clone()),
            None => names.resolve(cell).inspect_err(|fault| {
                unknown.insert(cell.to_owned(), fault.clone());
            }),
        };
        row.required(column, report, resolve).map(AuthorityId::from_index)
    }

    fn extras(&self, row: &Row<'_>, described: &Described, report: &mut Report) -> Extras {
        let cells = &self.cells;
        let mut number = |column| row.read(column, report, value::decimal);
        let (lower, upper) = (number(cells.lower), number(cells.upper));
        let (numerator, denominator) = (number(cells.numerator), number(cells.denominator));
        if let Some((lower, upper)) = lower.zip(upper).filter(|(lower, upper)| lower > upper) {
            let message = format!("the interval's lower end, {lower}, is above its upper end, {upper}");
            report.add(Diagnostic::error("figures/interval", row.place(cells.lower), message).help("exchange the two"));
        }
        if denominator.is_some_and(|denominator: Decimal| denominator.is_zero()) {
            let finding = Diagnostic::error("figures/denominator", row.place(cells.denominator), "a denominator cannot be 0");
            report.add(finding.help("where there was nothing to count, write `[z]` as the value and leave the denominator blank"));
        }
        let mark = row.read(cells.verdict, report, |cell| self.known.verdicts.resolve(cell, described.scheme));
        let reason = row.words(cells.verdict_reason);
        if reason.is_some() && row.cell(cells.verdict).is_empty() {
            let finding = Diagnostic::error(
                "figures/verdict-reason",
                row.place(cells.verdict_reason),
                "there is a reason for a verdict and no verdict",
            );
            report.add(finding.help("fill in `verdict`, or write the words into `note`"));
        }
        Extras { lower, upper, numerator, denominator, verdict: mark.map(|mark| Verdict { mark, reason }), note: row.words(cells.note) }
    }
}

/// Letters written together.
fn flags(cell: &str) -> Result<Flags, Fault> {
    const LETTERS: &str =
        "`p` provisional, `r` revised, `e` estimated, `f` forecast, `b` break in series, `u` uncertain, written together: `pb`";
    cell.chars().try_fold(Flags::default(), |flags, letter| {
        let Some(flag) = Flag::ALL.into_iter().find(|flag| flag.letter() == letter) else {
            return Err(Fault::new("figures/flag", format!("`{letter}` in `{cell}` is not a flag")).help(format!("flags are {LETTERS}")));
        };
        if flags.has(flag) {
            return Err(Fault::new("figures/flag", format!("`{cell}` has the flag `{letter}` twice")).help("write it once"));
        }
        Ok(flags.with(flag))
    })
}
