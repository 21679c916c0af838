//! A CSV file with one heading row.

use std::ops::ControlFlow;

use ::csv::{ReaderBuilder, StringRecord};

use super::quotes::scan;
use super::row::{Column, Row};
use crate::diag::{Diagnostic, Place, Report};
use crate::source::{Text, did_you_mean};

/// The headings that a kind of file has.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'n> {
    /// Those that must be there.
    pub required: &'n [&'n str],
    /// Those that may be there.
    pub optional: &'n [&'n str],
}

/// A CSV file whose headings are known; its rows are read by [`Sheet::rows`].
#[derive(Debug)]
pub struct Sheet<'t> {
    text: &'t Text,
    headings: Vec<String>,
    /// How many bytes hold whole records.
    usable: usize,
}

impl<'t> Sheet<'t> {
    /// Reads the heading row, and checks it and the quotes of the whole file. Nothing where the rows could not be
    /// understood: an empty file, a missing column, or two columns of one name.
    pub fn open(text: &'t Text, columns: &Columns<'_>, report: &mut Report) -> Option<Self> {
        let quotes = scan(text);
        let mut sheet = Self { text, headings: Vec::new(), usable: quotes.usable };
        let whole = quotes.usable == text.as_str().len();
        quotes.findings.into_iter().for_each(|finding| report.add(finding));
        let mut headings = None;
        sheet.records(|row| {
            headings = Some(check_headings(row, columns, report));
            ControlFlow::Break(())
        });
        match headings {
            Some(Some(names)) => {
                sheet.headings = names;
                Some(sheet)
            }
            None if whole => {
                let needed = columns.required.join(",");
                let finding = Diagnostic::error("csv/empty", Place::file(text.path().clone()), "the file is empty");
                report.add(finding.help(format!("its first row holds the headings, at least `{needed}`")));
                None
            }
            Some(None) | None => None,
        }
    }

    /// The headings, in the file's order.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// A column by its heading.
    pub fn column<'n>(&self, name: &'n str) -> Column<'n> {
        Column { name, index: self.headings.iter().position(|heading| heading == name) }
    }

    /// Hands out each row that has as many cells as there are headings; the others are errors, and so is a file without
    /// any row. Blank lines, and lines of nothing but commas, are passed over.
    pub fn rows(&self, report: &mut Report, mut each: impl FnMut(&Row<'_>, &mut Report)) {
        let mut heading_line = None;
        let mut count = 0_usize;
        self.records(|row| {
            if heading_line.is_none() {
                heading_line = Some(row.line);
            } else if row.cells.len() == self.headings.len() {
                count += 1;
                each(row, report);
            } else {
                count += 1;
                report.add(wrong_width(row, &self.headings));
            }
            ControlFlow::Continue(())
        });
        if count == 0 && self.usable == self.text.as_str().len() {
            let place = Place::line(self.text.path().clone(), heading_line.unwrap_or(1));
            let finding = Diagnostic::error("csv/no-rows", place, "the file has headings and no rows");
            report.add(finding.help("add a row for each record below the headings, or delete the file"));
        }
    }

    /// Every record that is not blank, the headings first.
    fn records(&self, mut each: impl FnMut(&Row<'_>) -> ControlFlow<()>) {
        let bytes = self.text.as_str().as_bytes().get(..self.usable).unwrap_or_default();
        let starts = self.text.line_starts();
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        let mut cells = StringRecord::new();
        let mut line = 0;
        // The text is UTF-8 and rows may have any length, so the reader has nothing to refuse.
        while reader.read_record(&mut cells).unwrap_or(false) {
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let begun = cells.position().map_or(0, ::csv::Position::byte);
            let begun = usize::try_from(begun).unwrap_or(usize::MAX);
            // The reader begins a record where the last one ended: before the line feed of a CRLF and blank lines.
            let blank = bytes.iter().skip(begun).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            let start = begun + blank;
            while starts.get(line).is_some_and(|first| *first <= start) {
                line += 1;
            }
            let row = Row { text: self.text, cells: &cells, start, line: u32::try_from(line).unwrap_or(u32::MAX) };
            if each(&row).is_break() {
                return;
            }
        }
    }
}

/// The headings, or nothing where the rows below them could not be understood.
fn check_headings(row: &Row<'_>, columns: &Columns<'_>, report: &mut Report) -> Option<Vec<String>> {
    let names: Vec<String> = row.cells.iter().map(str::to_owned).collect();
    if let [only] = names.as_slice()
        && let Some((mark, word)) = [(';', "semicolons"), ('\t', "tabs")].into_iter().find(|(mark, _)| only.contains(*mark))
    {
        let message = format!("the columns are separated by {word}, not commas");
        let help = format!("save the file as \"CSV UTF-8 (comma delimited)\": write `{}`", only.replace(mark, ","));
        report.add(Diagnostic::error("csv/separator", row.here(), message).help(help));
        return None;
    }
    let mut usable = true;
    let known = || columns.required.iter().chain(columns.optional).copied();
    for (index, name) in names.iter().enumerate() {
        let place = || row.cell_place(index);
        let first = names.iter().position(|other| other == name);
        if name.trim().is_empty() {
            let help = "name the column, or remove it with the comma before it";
            report.add(Diagnostic::error("csv/empty-heading", place(), format!("the heading of column {} is blank", index + 1)).help(help));
        } else if let Some(first) = first.filter(|first| *first < index) {
            let message = format!("two columns are headed `{name}`");
            let help = format!("the first is column {}; remove one or rename it", first + 1);
            report.add(Diagnostic::error("csv/duplicate-heading", place(), message).help(help));
            usable = false;
        } else if !known().any(|known| known == name) {
            let absent = known().filter(|known| !names.iter().any(|name| name == known));
            let listed = || format!("the columns of this file are {}", known().collect::<Vec<_>>().join(", "));
            let help = did_you_mean(name, absent).unwrap_or_else(listed);
            report.add(Diagnostic::error("csv/unknown-column", place(), format!("unknown column `{name}`")).help(help));
        }
    }
    for missing in columns.required.iter().filter(|required| !names.iter().any(|name| name == *required)) {
        let help = format!("add a heading `{missing}` to the first row, and its cells below");
        report.add(Diagnostic::error("csv/missing-column", row.here(), format!("the column `{missing}` is missing")).help(help));
        usable = false;
    }
    usable.then_some(names)
}

fn wrong_width(row: &Row<'_>, headings: &[String]) -> Diagnostic {
    let (expected, found) = (headings.len(), row.cells.len());
    let cells = if found == 1 { "cell" } else { "cells" };
    if let Some(first) = headings.get(found) {
        let message = format!("the row has {found} {cells} and the headings are {expected}: there is none for `{first}`");
        let finding = Diagnostic::error("csv/columns", row.cell_place(found.saturating_sub(1)), message);
        return finding.help("a cell may be blank, but its comma must be there");
    }
    let message = format!("the row has {found} {cells} and the headings are {expected}");
    Diagnostic::error("csv/columns", row.cell_place(expected), message)
        .help("a cell that holds a comma stands between double quotes, and a number has no commas: write 1234.5, not 1,234.5")
}
