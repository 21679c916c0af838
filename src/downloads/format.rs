//! What an open-data format is: three steps that turn a table into bytes, without holding all of its rows.
//!
//! Comes in: a [`Table`] (or its heading and then its rows, some at a time) and the terms on which it is published. Goes out: bytes.

use std::io::{self, Write};

use jiff::civil::Date;

use crate::calc::Results;
use crate::model::{Licence, Publisher, Table, TableCell};

/// One row: a cell for every column.
pub type Row = Vec<TableCell>;

/// The terms on which everything is published, for formats that carry them.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// The date that the site speaks from.
    pub as_at: Date,
    /// The site's licence.
    pub licence: &'a Licence,
    /// Who publishes.
    pub publisher: &'a Publisher,
}

impl<'a> Terms<'a> {
    /// The terms of a site.
    pub fn of(results: &Results<'a>) -> Self {
        let site = &results.dataset().site;
        Self { as_at: results.as_at(), licence: &site.licence, publisher: &site.publisher }
    }
}

/// An open-data format.
pub struct Format {
    /// Its name in the program: `csv`.
    pub id: &'static str,
    /// The end of a file's name, without the dot.
    pub extension: &'static str,
    /// The media type, as registered with IANA.
    pub media_type: &'static str,
    /// Its name on pages: "CSV".
    pub title: &'static str,
    /// What stands before the first row. The rows of the table that is given are not looked at.
    pub open: fn(&Table, &Terms<'_>, &mut dyn Write) -> io::Result<()>,
    /// Some rows; `first` says that no row stands before them.
    pub rows: fn(&Table, &[Row], bool, &mut dyn Write) -> io::Result<()>,
    /// What stands behind the last row.
    pub close: fn(&mut dyn Write) -> io::Result<()>,
}

impl Format {
    /// A whole table.
    ///
    /// # Errors
    /// Those of the sink.
    pub fn write(&self, table: &Table, terms: &Terms<'_>, sink: &mut dyn Write) -> io::Result<()> {
        self.write_parts(table, [table.rows.as_slice()], terms, sink)
    }

    /// A table whose rows come in parts. `head` gives title and columns.
    ///
    /// # Errors
    /// Those of the sink.
    pub fn write_parts<R: AsRef<[Row]>>(
        &self,
        head: &Table,
        parts: impl IntoIterator<Item = R>,
        terms: &Terms<'_>,
        sink: &mut dyn Write,
    ) -> io::Result<()> {
        (self.open)(head, terms, sink)?;
        let mut first = true;
        for part in parts {
            let rows = part.as_ref();
            if !rows.is_empty() {
                (self.rows)(head, rows, first, sink)?;
                first = false;
            }
        }
        (self.close)(sink)
    }
}
