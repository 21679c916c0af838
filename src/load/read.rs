//! Opening a TOML or CSV file of the site and handing its keys or rows to a function.

use crate::diag::{Diagnostic, Place, Report};
use crate::source::csv::{Columns, Row, Sheet};
use crate::source::toml::{Document, Keys};
use crate::source::{Fault, Folder, Text};

/// Reads a TOML file: the function asks for keys, and those that it does not ask for are errors. Nothing where the file is
/// not TOML.
pub(super) fn toml<T>(folder: &Folder, path: &str, report: &mut Report, read: impl FnOnce(&Keys<'_>) -> T) -> Option<T> {
    let text = text(folder, path, report)?;
    part(&text, (0, text.as_str()), report, read)
}

/// Reads a TOML part of a file, given with the byte where it begins.
pub(super) fn part<T>(text: &Text, part: (usize, &str), report: &mut Report, read: impl FnOnce(&Keys<'_>) -> T) -> Option<T> {
    let document = Document::parse_part(text, part.0, part.1, report)?;
    let keys = document.keys();
    let value = read(&keys);
    keys.finish();
    document.close(report);
    Some(value)
}

/// Reads the rows of a CSV file. Nothing where the headings cannot be used.
pub(super) fn rows<T>(
    text: &Text,
    columns: &Columns<'_>,
    report: &mut Report,
    mut read: impl FnMut(&Sheet<'_>, &Row<'_>, &mut Report) -> Option<T>,
) -> Option<Vec<T>> {
    let sheet = Sheet::open(text, columns, report)?;
    let mut found = Vec::new();
    sheet.rows(report, |row, report| found.extend(read(&sheet, row, report)));
    Some(found)
}

/// The text of a file, where it can be read.
pub(super) fn text(folder: &Folder, path: &str, report: &mut Report) -> Option<Text> {
    folder.text(path).map_err(|found| report.add(*found)).ok()
}

/// Cuts a list to what a handle can name; more is an error at the file.
pub(super) fn cut<T>(list: &mut Vec<T>, most: usize, file: &str, report: &mut Report) {
    if list.len() > most {
        let message = format!("{} entries are more than the {most} that a site can hold", list.len());
        report.add(Diagnostic::error("layout/too-many", Place::file(file), message).help("split the site"));
        list.truncate(most);
    }
}

/// Any words.
#[allow(clippy::unnecessary_wraps, reason = "it stands where readers of cells stand, which may fail")]
pub(super) fn words(cell: &str) -> Result<String, Fault> {
    Ok(cell.to_owned())
}
