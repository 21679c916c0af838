//! What an open-data format is: three steps that turn a table into bytes, without holding all of its rows.
//!
//! Comes in: a [`Table`] (or its heading and then its rows, some at a time) and the terms on which it is published. Goes out: bytes.

use std::borrow::Cow;
use std::io::{self, Write};

use jiff::civil::Date;

use super::common::Common;
use crate::calc::Results;
use crate::model::{Decimal, Licence, Publisher, Table, TableCell};

/// A cell on its way to a file; its words are lent by the dataset wherever they stand there.
///
/// Two cells are equal where they are written alike: 81.0 is not 81.
#[derive(Clone, Debug)]
pub enum Cell<'a> {
    /// Nothing to say; never nought.
    Blank,
    /// Words, never empty.
    Text(Cow<'a, str>),
    /// An exact decimal, printed as it stands.
    Number(Decimal),
    /// A date.
    Date(Date),
    /// True or false.
    Boolean(bool),
}

/// One row: a cell for every column.
pub type Row<'a> = Vec<Cell<'a>>;

/// Some rows of a table, and whether they are its first.
pub type Part<'t> = (&'t [Row<'t>], bool);

impl PartialEq for Cell<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Blank, Self::Blank) => true,
            (Self::Text(one), Self::Text(other)) => one == other,
            (Self::Number(one), Self::Number(other)) => one.serialize() == other.serialize(),
            (Self::Date(one), Self::Date(other)) => one == other,
            (Self::Boolean(one), Self::Boolean(other)) => one == other,
            (Self::Blank | Self::Text(_) | Self::Number(_) | Self::Date(_) | Self::Boolean(_), _) => false,
        }
    }
}

impl<'a> From<&'a TableCell> for Cell<'a> {
    fn from(cell: &'a TableCell) -> Self {
        match cell {
            TableCell::Blank => Self::Blank,
            TableCell::Text(text) => Self::Text(Cow::Borrowed(text)),
            TableCell::Number(number) => Self::Number(*number),
            TableCell::Date(date) => Self::Date(*date),
            TableCell::Boolean(yes) => Self::Boolean(*yes),
        }
    }
}

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
    pub open: fn(&Table, &Common<'_>, &Terms<'_>, &mut dyn Write) -> io::Result<()>,
    /// Some rows.
    pub rows: fn(&Table, &Common<'_>, Part<'_>, &mut dyn Write) -> io::Result<()>,
    /// What stands behind the last row.
    pub close: fn(&mut dyn Write) -> io::Result<()>,
}

impl Format {
    /// A table whose rows are all there, with what they have in common. `head` gives title and columns.
    ///
    /// # Errors
    /// Those of the sink.
    pub fn write(
        &self,
        head: &Table,
        (rows, common): (&[Row<'_>], &Common<'_>),
        terms: &Terms<'_>,
        sink: &mut dyn Write,
    ) -> io::Result<()> {
        (self.open)(head, common, terms, sink)?;
        (self.rows)(head, common, (rows, true), sink)?;
        (self.close)(sink)
    }

    /// A table whose rows come in parts; nothing is said of what they have in common.
    ///
    /// # Errors
    /// Those of the sink.
    pub fn write_parts<'r, R: AsRef<[Row<'r>]>>(
        &self,
        head: &Table,
        parts: impl IntoIterator<Item = R>,
        terms: &Terms<'_>,
        sink: &mut dyn Write,
    ) -> io::Result<()> {
        let common = Common::nothing(&head.columns);
        (self.open)(head, &common, terms, sink)?;
        let mut first = true;
        for part in parts {
            let rows = part.as_ref();
            if !rows.is_empty() {
                (self.rows)(head, &common, (rows, first), sink)?;
                first = false;
            }
        }
        (self.close)(sink)
    }
}
