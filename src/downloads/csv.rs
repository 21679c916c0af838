//! CSV as RFC 4180 and the UK tabular data standard have it: UTF-8 without a byte order mark, CRLF, one heading row.
//!
//! Numbers stand as they are stored (`81.0` stays `81.0`), dates are ISO, true and false are `yes` and `no`, blank is an empty cell, and
//! words that a spreadsheet could run are guarded ([`super::guard`]).

use std::borrow::Cow;
use std::io::{self, Write};

use super::common::Common;
use super::digits;
use super::format::{Cell, Format, Part, Row, Terms};
use super::guard::guarded;
use crate::model::Table;

/// The format.
pub const CSV: Format = Format { id: "csv", extension: "csv", media_type: "text/csv", title: "CSV", open, rows, close };

/// How true and false are written.
pub const YES_NO: [&str; 2] = ["yes", "no"];

/// How many bytes go to the sink at once.
const BUFFER: usize = 1 << 16;

fn open(table: &Table, _common: &Common<'_>, _terms: &Terms<'_>, sink: &mut dyn Write) -> io::Result<()> {
    let mut line = Vec::new();
    let headings: Row<'_> = table.columns.iter().map(|column| Cell::Text(Cow::Borrowed(&column.name))).collect();
    write_row(&headings, &mut line);
    sink.write_all(&line)
}

fn rows(_table: &Table, _common: &Common<'_>, (rows, _first): Part<'_>, sink: &mut dyn Write) -> io::Result<()> {
    let mut lines = Vec::with_capacity(BUFFER + BUFFER / 8);
    for row in rows {
        write_row(row, &mut lines);
        if lines.len() > BUFFER {
            sink.write_all(&lines)?;
            lines.clear();
        }
    }
    sink.write_all(&lines)
}

fn close(sink: &mut dyn Write) -> io::Result<()> {
    sink.flush()
}

fn write_row(row: &[Cell<'_>], line: &mut Vec<u8>) {
    for (place, cell) in row.iter().enumerate() {
        if place > 0 {
            line.push(b',');
        }
        match cell {
            // A line that is empty from end to end would be no record.
            Cell::Blank if row.len() == 1 => line.extend_from_slice(b"\"\""),
            Cell::Blank => {}
            Cell::Text(text) => write_words(&guarded(text), line),
            Cell::Number(number) => digits::number(*number, line),
            Cell::Date(date) => digits::date(*date, line),
            Cell::Boolean(yes) => line.extend_from_slice(if *yes { b"yes" } else { b"no" }),
        }
    }
    line.extend_from_slice(b"\r\n");
}

/// Words; in quotes where they hold a comma, a quote or a line end (RFC 4180, section 2, rules 6 and 7).
pub(super) fn write_words(words: &str, line: &mut Vec<u8>) {
    if !words.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\r' | b'\n')) {
        line.extend_from_slice(words.as_bytes());
        return;
    }
    line.push(b'"');
    for byte in words.bytes() {
        if byte == b'"' {
            line.push(b'"');
        }
        line.push(byte);
    }
    line.push(b'"');
}
