//! A file of a dataset: from an export to the clean file, checked by everything that a build asks of it.

use super::changes::Section;
use super::columns::{self, Column, From};
use super::dates::{self, Forms};
use super::journal::{Journal, count, listed};
use super::records::Records;
use super::request::{Intake, Request};
use super::rows::{self, Sorter};
use super::values::Values;
use super::{heading_row, sheets};
use crate::diag::{Diagnostic, Place, Report, Severity};
use crate::load::disclosures::Against;
use crate::load::disclosures::cleaning::{self, Cleaner, Described};
use crate::model::{ColumnRole, DisclosureDataset, DisclosureProblem, Occurrence, Period, Timestamp};
use crate::source::{CellKind, Encoded, Export, Fault, Folder, Grid, GridRow, did_you_mean, spoken_date};

/// Makes the clean file of an export.
pub(super) fn import(
    folder: &Folder,
    of: (&Described, usize),
    asked: (&Export, &Request),
    mut journal: Journal<'_>,
) -> Result<Intake, Report> {
    let ((described, index), (export, request)) = (of, asked);
    let disclosures = &described.disclosures;
    let (Some(dataset), Some(statement)) = (disclosures.datasets.get(index), disclosures.statements.get(index)) else {
        return Err(journal.report);
    };
    let cleaner = Cleaner::new(dataset, statement);
    let target = target(folder, dataset, request, &mut journal);
    let fits = |grid: &Grid| heading_row::find(grid, &cleaner, request).is_some();
    let grid = sheets::choose(export, request.sheet.as_deref(), fits, &mut journal);
    let heading = grid.and_then(|grid| heading_row::find(grid, &cleaner, request));
    if let (Some(grid), None) = (grid, heading) {
        journal.refuse(no_headings(grid, dataset));
    }
    let (Some(grid), Some(at)) = (grid, heading) else { return Err(journal.report) };
    rows::note_preamble(grid, at, &mut journal);
    let columns = columns::plan(grid, at, (dataset, &cleaner), request, &mut journal);
    let values = Values { dataset, cleaner: &cleaner, declared: statement.reading.date_format, replaces: &request.replaces };
    let import = Import { grid, at, columns, values, request, period: target.map(|(period, _)| period) };
    import.refuse_wheres(&mut journal);
    import.refuse_formula_errors(&mut journal);
    import.refuse_dates(&mut journal);
    let Some((period, published)) = target.filter(|_| !journal.is_stopped()) else { return Err(journal.report) };
    let records = import.records(&mut journal, statement.reading.delimiter);
    let Some(against) = described.against(index, period, published) else { return Err(journal.report) };
    import.finish(records, journal, (folder, described), against)
}

fn no_headings(grid: &Grid, dataset: &DisclosureDataset) -> Fault {
    let first = grid.rows.iter().find(|row| !row.is_blank());
    let shown = first.map_or(String::new(), |row| {
        format!("; its first row is {}", listed(&row.filled().map(|(_, cell)| cell.trim()).collect::<Vec<_>>()))
    });
    let required: Vec<&str> = dataset
        .columns
        .iter()
        .filter(|column| column.requirement == crate::model::Requirement::Required)
        .map(|column| column.name.as_str())
        .collect();
    Fault::new("import/no-headings", format!("no row has headings that `{}` knows{shown}", dataset.id)).help(format!(
        "its columns are {}; say which of yours they are: --rename \"Your heading={}\"",
        listed(&required),
        required.first().unwrap_or(&"…")
    ))
}

/// The period and date of the file to write. A file that is there is never written over.
fn target(
    folder: &Folder,
    dataset: &DisclosureDataset,
    request: &Request,
    journal: &mut Journal<'_>,
) -> Option<(Period, Option<Timestamp>)> {
    let Some(text) = &request.period else {
        let fault = Fault::new("import/period", "nothing says for which period the file is");
        journal.refuse(fault.help("write --period fy2026-27-q1, 2026-m04, fy2026-27, 2026 or a day, 2026-04-01"));
        return None;
    };
    let period = cleaning::period(text, dataset).map_err(|fault| journal.refuse(fault)).ok()?;
    let published = match &request.published {
        None => None,
        Some(text) => Some(Timestamp::parse(text).or_else(|| {
            let fault = Fault::new("import/published", format!("`{text}` is not a date"));
            let day = spoken_date(text).map_or_else(|| "2026-07-30".to_owned(), |day| day.to_string());
            journal.refuse(fault.help(format!("write the day of publication as {day}")));
            None
        })?),
    };
    let there: Vec<_> = cleaning::versions(folder, dataset).into_iter().filter(|version| version.0 == period).collect();
    let same = there.iter().find(|version| version.1 == published);
    let dated = there.iter().rev().find(|version| version.1.is_some());
    let message = match (same, dated, published) {
        (Some((_, _, path)), _, _) => format!("{path} is there already, and nothing published is written over"),
        (None, Some((_, _, path)), None) => format!("{path} is there already, and a file without a date would stand before it"),
        (None, _, _) => return Some((period, published)),
    };
    let help = "a corrected file is a new version: give the day on which it is published, --published 2026-07-30";
    journal.refuse(Fault::new("import/exists", message).help(help));
    None
}

/// An import whose columns are known.
struct Import<'a> {
    grid: &'a Grid,
    at: usize,
    columns: Vec<Column>,
    values: Values<'a>,
    request: &'a Request,
    /// None where the command line names no period that can be written.
    period: Option<Period>,
}

impl<'a> Import<'a> {
    fn below(&self) -> impl Iterator<Item = (usize, &'a GridRow)> + use<'a> {
        self.grid.rows.iter().enumerate().skip(self.at + 1)
    }

    /// The columns that come from the export, with their places in it.
    fn exported(&self) -> impl Iterator<Item = (&Column, usize)> {
        self.columns.iter().filter_map(|column| match column.from {
            From::Export(index) => Some((column, index)),
            From::Said(_) => None,
        })
    }

    /// The column of the export that has a role.
    fn role(&self, role: ColumnRole) -> Option<(&Column, usize)> {
        let known = self.values.dataset.role(role)?;
        self.exported().find(|(column, _)| column.known == Some(known))
    }

    /// Conditions on columns that the file does not have, and a period without a date to ask.
    fn refuse_wheres(&self, journal: &mut Journal<'_>) {
        for (heading, _) in &self.request.wheres {
            if self.condition(heading).is_none() {
                let names: Vec<&str> = self.columns.iter().map(|column| column.name.as_str()).collect();
                let help = did_you_mean(heading, names.iter().copied()).unwrap_or_else(|| format!("it has {}", listed(&names)));
                journal.refuse(Fault::new("import/option", format!("--where: the file has no column `{heading}`")).help(help));
            }
        }
        if self.request.in_period && self.role(ColumnRole::Date).is_none() {
            let message = format!("--in-period: the rows of `{}` have no date of their own", self.values.dataset.id);
            journal.refuse(Fault::new("import/option", message).help("choose rows by a column: --where \"COLUMN=VALUE\""));
        }
    }

    /// The column of the export that a condition is about: by its own heading or by the standard one.
    fn condition(&self, heading: &str) -> Option<usize> {
        let headings = self.grid.rows.get(self.at)?;
        let raw = headings.cells.iter().position(|cell| cell.trim() == heading);
        raw.or_else(|| self.exported().find(|(column, _)| column.name == heading).map(|(_, index)| index))
    }

    /// Whether a row is asked for. Days are compared as days, whatever their form.
    fn is_wanted(&self, row: &GridRow) -> bool {
        let day = |text: &str, kind| dates::converted(text, kind, self.values.declared);
        let fits = |heading: &str, value: &str| {
            self.condition(heading).is_some_and(|index| {
                let (cell, kind) = (row.cell(index).trim(), row.kind(index));
                cell == value || day(cell, kind).is_some_and(|cell| day(value, CellKind::Text) == Some(cell))
            })
        };
        self.request.wheres.iter().all(|(heading, _)| {
            self.request.wheres.iter().filter(|(other, _)| other == heading).any(|(heading, value)| fits(heading, value))
        })
    }

    /// Errors of formulas: what stood there is not known.
    fn refuse_formula_errors(&self, journal: &mut Journal<'_>) {
        for (column, index) in self.exported() {
            let is_error = |row: &&GridRow| {
                row.kind(index) == CellKind::Error || row.cell(index).trim_start().starts_with('#') && is_error_text(row.cell(index))
            };
            let rows: Vec<&GridRow> = self.below().map(|(_, row)| row).filter(|row| self.is_wanted(row)).filter(is_error).collect();
            let Some(first) = rows.first() else { continue };
            let places: Vec<String> = rows.iter().take(3).map(|row| self.grid.cell_place(row.line, index)).collect();
            let more = if rows.len() > places.len() { format!(" and {} more", rows.len() - places.len()) } else { String::new() };
            let message = format!(
                "`{}` has {} of formulas, such as {}, at {}{more}",
                column.name,
                count(rows.len(), "error"),
                first.cell(index).trim(),
                places.join(", ")
            );
            let help = format!(
                "mend the formulas and export again; a column that is not needed is left out with --drop-column \"{}\"",
                column.name
            );
            journal.refuse_at(self.grid, first.line, Fault::new("import/formula-error", message).help(help));
        }
    }

    fn refuse_dates(&self, journal: &mut Journal<'_>) {
        let mut all: Vec<(String, Forms)> = Vec::new();
        for (column, index) in self.exported().filter(|(column, _)| self.values.is_date(column)) {
            let mut forms = Forms::default();
            self.below().filter(|(_, row)| self.is_wanted(row)).for_each(|(_, row)| forms.add(row.cell(index), row.kind(index), row.line));
            all.push((column.name.clone(), forms));
        }
        dates::refuse_mixtures(&all, self.grid, journal);
    }

    /// Every row below the headings: a record, left out, or refused.
    fn records(&self, journal: &mut Journal<'_>, delimiter: u8) -> Records {
        let mut records = Records::new(self.columns.iter().map(|column| column.name.as_str()), delimiter);
        let amount = self.role(ColumnRole::Amount);
        let Some(mut sorter) = Sorter::new((self.grid, self.at), amount.map(|(_, index)| index), &self.columns, self.values.cleaner) else {
            return records;
        };
        for (index, row) in self.below() {
            let mut unseen = super::changes::Changes::default();
            let sum = amount.map(|(column, at)| self.values.clean((row.cell(at), row.kind(at)), column, &mut unseen, String::new));
            let kind = sorter.sort(index, row, &sum.unwrap_or_default(), journal);
            if rows::settle(&kind, self.grid.row_place(row.line), &mut records) && !self.is_left_out(row, journal, &mut records) {
                let cells: Vec<String> = self.columns.iter().map(|column| self.cell(row, column, journal)).collect();
                records.add(&cells, row.line);
            }
        }
        records
    }

    /// Whether somebody asked for other rows than this one.
    fn is_left_out(&self, row: &GridRow, journal: &mut Journal<'_>, records: &mut Records) -> bool {
        let why = if !self.is_wanted(row) {
            Some("not the rows that you asked for (--where)")
        } else if self.request.in_period && !self.is_in_period(row) {
            Some("dated outside the period (--in-period)")
        } else {
            None
        };
        if let Some(why) = why {
            records.counts.left_out += 1;
            journal.changes.note(Section::Rows, why, || self.grid.row_place(row.line));
        }
        why.is_some()
    }

    /// A row whose date cannot be read stays in, so that the checks speak of it.
    fn is_in_period(&self, row: &GridRow) -> bool {
        let Some((_, index)) = self.role(ColumnRole::Date) else { return true };
        let declared = self.values.declared;
        let day = dates::converted(row.cell(index), row.kind(index), declared).and_then(|day| cleaning::read_date(&day, declared));
        day.zip(self.period).is_none_or(|(day, period)| period.start() <= day && day <= period.end())
    }

    fn cell(&self, row: &GridRow, column: &Column, journal: &mut Journal<'_>) -> String {
        match &column.from {
            From::Said(value) => value.clone(),
            From::Export(index) => {
                let place = || self.grid.cell_place(row.line, *index);
                self.values.clean((row.cell(*index), row.kind(*index)), column, &mut journal.changes, place)
            }
        }
    }

    /// Asks of the clean file what a build asks, and says it with the places of the export.
    fn finish(
        &self,
        mut records: Records,
        mut journal: Journal<'_>,
        site: (&Folder, &Described),
        against: Against<'_>,
    ) -> Result<Intake, Report> {
        let (folder, described) = site;
        let path = cleaning::path(against.dataset, against.period, against.published);
        let text = records.text();
        let encoded = Encoded { encoding: against.statement.reading.encoding, mark: None, text };
        let bytes = match encoded.bytes() {
            Ok(bytes) => bytes,
            Err(fault) => {
                journal.refuse(fault);
                return Err(journal.report);
            }
        };
        let stats =
            described.check_file(&folder.with(&path, bytes.clone()), &path, against).map_err(|found| Report { findings: vec![*found] })?;
        if against.dataset.declares_vat && against.statement.vat.is_none() {
            let what = format!(
                "nothing says yet whether amounts are net or gross of VAT: write amounts = \"net\" into data/disclosures/{}/dataset.toml",
                against.dataset.id
            );
            journal.note(Section::Doubts, what);
        }
        let mut problems = Report::default();
        stats.problems.iter().for_each(|problem| problems.add(told(problem, (self.grid, &records), &journal.export.name)));
        let found = (stats.count(Severity::Error), stats.count(Severity::Warning));
        let (counts, refused) = (records.counts, records.refused);
        Ok(Intake { noun: "Rows", path, before: None, bytes, changes: journal.changes.into_list(), counts, refused, problems, found })
    }
}

/// The texts of spreadsheets' errors as a CSV file has them.
fn is_error_text(cell: &str) -> bool {
    ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#####"].iter().any(|error| cell.trim().starts_with(error))
}

/// A problem of the clean file in one finding: how often, and where the first of them stands in the export.
fn told(problem: &DisclosureProblem, origin: (&Grid, &Records), name: &str) -> Diagnostic {
    let (grid, records) = origin;
    let first = problem.places.first();
    let said = |seen: &Occurrence| match seen.other {
        None => seen.message.clone(),
        Some(line) => format!("{} {}", seen.message, records.origin(line).unwrap_or(line)),
    };
    let shown: Vec<(String, String)> =
        problem.places.iter().filter_map(|seen| Some((grid.row_place(records.origin(seen.place.line)?), said(seen)))).take(3).collect();
    let message = first.map_or(String::new(), said);
    // Rows of which different things are said stand each with its own.
    let message = if shown.iter().all(|(_, other)| *other == message) {
        message
    } else {
        shown.iter().map(|(place, message)| format!("{place}: {message}")).collect::<Vec<_>>().join("; ")
    };
    let lines: Vec<String> = shown.into_iter().map(|(place, _)| place).collect();
    let column = problem.column.as_ref().map_or(String::new(), |column| format!("`{column}`, "));
    let at = if lines.is_empty() { String::new() } else { format!(" at {}", lines.join(", ")) };
    let more = usize::try_from(problem.count).unwrap_or(usize::MAX).saturating_sub(lines.len());
    let more = if more > 0 && !lines.is_empty() { format!(" and {more} more") } else { String::new() };
    let place = Place::file(name);
    let found = Diagnostic {
        severity: problem.severity,
        ..Diagnostic::error(problem.code, place, format!("{column}{}{at}{more}: {message}", problem.count))
    };
    Diagnostic { help: first.and_then(|seen| seen.help.clone()), ..found }
}
