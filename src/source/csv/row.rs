//! One record of a CSV file.

use std::ops::Range;

use ::csv::StringRecord;

use crate::diag::{Diagnostic, Place, Report};
use crate::source::{Fault, Text};

/// A column by its heading. Found once per file, so that a cell is reached without comparing names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column<'n> {
    /// Its heading.
    pub name: &'n str,
    /// Its place in the file; none where the file has no such column.
    pub(super) index: Option<usize>,
}

impl Column<'_> {
    /// Whether the file has the column.
    pub fn exists(self) -> bool {
        self.index.is_some()
    }
}

/// A record: its cells, and where each of them stands.
#[derive(Clone, Copy)]
pub struct Row<'r> {
    pub(super) text: &'r Text,
    pub(super) cells: &'r StringRecord,
    /// The offset of the record's first byte.
    pub(super) start: usize,
    pub(super) line: u32,
}

impl<'r> Row<'r> {
    /// The cell of a column; `""` for a blank and where the file has no such column.
    pub fn cell(&self, column: Column<'_>) -> &'r str {
        column.index.and_then(|index| self.cells.get(index)).unwrap_or_default()
    }

    /// The physical line of the record's first byte.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// Where the record begins.
    pub fn here(&self) -> Place {
        Place::line(self.text.path().clone(), self.line)
    }

    /// Where a cell stands, its quotes included; the record's beginning where the file has no such column.
    pub fn place(&self, column: Column<'_>) -> Place {
        column.index.map_or_else(|| self.here(), |index| self.cell_place(index))
    }

    /// Where a cell stands by its number from 0; the end of the record where it has fewer cells.
    pub(super) fn cell_place(&self, index: usize) -> Place {
        let bytes = self.text.as_str().as_bytes();
        self.text.place(cell_range(bytes, self.start, index))
    }

    /// The words of a cell as they stand; nothing for a blank.
    pub fn words(&self, column: Column<'_>) -> Option<String> {
        Some(self.cell(column)).filter(|cell| !cell.trim().is_empty()).map(str::to_owned)
    }

    /// Reads a cell that may be blank; a blank is nothing and no mistake.
    pub fn read<T>(&self, column: Column<'_>, report: &mut Report, read: impl FnOnce(&str) -> Result<T, Fault>) -> Option<T> {
        match self.cell(column) {
            "" => None,
            cell => read(cell).map_err(|fault| report.add(fault.at(self.place(column)))).ok(),
        }
    }

    /// Reads a cell that may not be blank.
    pub fn required<T>(&self, column: Column<'_>, report: &mut Report, read: impl FnOnce(&str) -> Result<T, Fault>) -> Option<T> {
        if self.cell(column).trim().is_empty() {
            report.add(
                Diagnostic::error("csv/blank-cell", self.place(column), format!("`{}` is blank", column.name)).help("fill the cell in"),
            );
            return None;
        }
        self.read(column, report, read)
    }
}

/// The bytes of a cell, from the first byte of its record. The form was checked before, so quotes match.
fn cell_range(bytes: &[u8], start: usize, index: usize) -> Range<usize> {
    let (mut cell, mut from, mut quoted) = (0, start, false);
    for (at, byte) in bytes.iter().enumerate().skip(start) {
        match byte {
            // A quote opens a cell only as its first byte; elsewhere outside quotes it was reported as stray.
            b'"' => quoted = if quoted { false } else { at == from || bytes.get(at - 1) == Some(&b'"') },
            b',' | b'\n' | b'\r' if !quoted => {
                if cell == index || *byte != b',' {
                    return if cell == index { from..at } else { at..at };
                }
                (cell, from) = (cell + 1, at + 1);
            }
            _ => {}
        }
    }
    if cell == index { from..bytes.len() } else { bytes.len()..bytes.len() }
}
