//! Whether the quotes of a CSV file match, which the `csv` crate does not ask.

use std::ops::Range;

use crate::diag::Diagnostic;
use crate::source::Text;

/// What a scan of the quotes found.
#[derive(Debug, Default)]
pub(super) struct Quotes {
    /// What is wrong.
    pub(super) findings: Vec<Diagnostic>,
    /// How many bytes, whole records, can be relied on: all but those from the first quote that is never closed.
    pub(super) usable: usize,
}

enum State {
    CellStart,
    Plain,
    Stray,
    Quoted(usize),
    Closed(usize),
}

/// Looks at every quote. A quote inside a cell that does not begin with one is an error, and reading goes on; where a
/// quoted cell is not closed, or is followed by text, the records from there on are not to be relied on.
pub(super) fn scan(text: &Text) -> Quotes {
    let bytes = text.as_str().as_bytes();
    let mut quotes = Quotes { usable: bytes.len(), ..Quotes::default() };
    if !bytes.contains(&b'"') {
        return quotes;
    }
    let (mut state, mut record) = (State::CellStart, 0);
    for (at, byte) in bytes.iter().enumerate() {
        let ends_record = matches!(byte, b'\n' | b'\r') && !matches!(state, State::Quoted(_));
        state = match (state, byte) {
            (State::Quoted(open), b'"') => State::Closed(open),
            (State::Quoted(open), _) | (State::Closed(open), b'"') => State::Quoted(open),
            (_, b',' | b'\n' | b'\r') => State::CellStart,
            (State::CellStart, b'"') => State::Quoted(at),
            (State::Plain, b'"') => {
                quotes.findings.push(stray(text, at));
                State::Stray
            }
            (State::Closed(open), _) => {
                quotes.findings.push(text_after(text, open, at));
                quotes.usable = record;
                return quotes;
            }
            (State::CellStart | State::Plain, _) => State::Plain,
            (State::Stray, _) => State::Stray,
        };
        if ends_record {
            record = at + 1;
        }
    }
    if let State::Quoted(open) = state {
        quotes.findings.push(unclosed(text, open));
        quotes.usable = record;
    }
    quotes
}

fn one(at: usize) -> Range<usize> {
    at..at + 1
}

fn stray(text: &Text, at: usize) -> Diagnostic {
    let message = "a quote stands inside a cell that does not begin with one";
    Diagnostic::error("csv/stray-quote", text.place(one(at)), message)
        .help("put the whole cell between double quotes, and write each double quote inside it twice")
}

fn unclosed(text: &Text, open: usize) -> Diagnostic {
    let message = "the quote that opens here is never closed, so the rest of the file is one cell";
    Diagnostic::error("csv/unclosed-quote", text.place(one(open)), message).help("close the cell with a double quote")
}

fn text_after(text: &Text, open: usize, at: usize) -> Diagnostic {
    let opened = text.place(one(open));
    let place = text.place(one(at));
    let message = if opened.line == place.line {
        "text stands behind the closing quote of a cell".to_owned()
    } else {
        format!("text stands behind the closing quote of a cell that began on line {}", opened.line)
    };
    let help = if opened.line == place.line {
        "write each double quote inside a quoted cell twice; behind the closing quote comes a comma or the end of the line".to_owned()
    } else {
        format!("the cell that begins on line {} was probably not closed there: look for a single double quote on that line", opened.line)
    };
    Diagnostic::error("csv/text-after-quote", place, message).help(help)
}
