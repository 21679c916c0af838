//! CSV as RFC 4180 and the UK tabular data standard have it: UTF-8 without a byte order mark, CRLF, one heading row.
//!
//! Numbers stand as they are stored (`81.0` stays `81.0`), dates are ISO, true and false are `yes` and `no`, blank is an empty cell, and
//! words that a spreadsheet could run are guarded ([`super::guard`]).

use std::io::{self, Write};

use super::format::{Format, Row, Terms};
use super::guard::guarded;
use crate::model::{Table, TableCell};

/// The format.
pub const CSV: Format = Format { id: "csv", extension: "csv", media_type: "text/csv", title: "CSV", open, rows, close };

/// How true and false are written.
pub const YES_NO: [&str; 2] = ["yes", "no"];

fn open(table: &Table, _terms: &Terms<'_>, sink: &mut dyn Write) -> io::Result<()> {
    let mut writer = writer(sink);
    writer.write_record(table.columns.iter().map(|column| guarded(&column.name).into_owned()))?;
    writer.flush()
}

fn rows(_table: &Table, rows: &[Row], _first: bool, sink: &mut dyn Write) -> io::Result<()> {
    let mut writer = writer(sink);
    let mut scratch = Vec::new();
    for row in rows {
        for cell in row {
            write_cell(&mut writer, cell, &mut scratch)?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

fn close(sink: &mut dyn Write) -> io::Result<()> {
    sink.flush()
}

fn writer(sink: &mut dyn Write) -> ::csv::Writer<&mut dyn Write> {
    ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).buffer_capacity(1 << 16).from_writer(sink)
}

fn write_cell(writer: &mut ::csv::Writer<&mut dyn Write>, cell: &TableCell, scratch: &mut Vec<u8>) -> io::Result<()> {
    scratch.clear();
    match cell {
        TableCell::Blank => {}
        TableCell::Text(text) => scratch.extend_from_slice(guarded(text).as_bytes()),
        TableCell::Number(number) => write!(scratch, "{number}")?,
        TableCell::Date(date) => write!(scratch, "{date}")?,
        TableCell::Boolean(yes) => scratch.extend_from_slice(if *yes { b"yes" } else { b"no" }),
    }
    Ok(writer.write_field(&scratch)?)
}
