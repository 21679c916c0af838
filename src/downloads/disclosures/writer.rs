//! One file of the Code on its way out: its rows come one by one, and go to the sink as they come.

use std::io::{self, Write};

use super::super::catalogue::Entry;
use super::super::csv::{CSV, write_words};
use super::super::download::Owner;
use super::super::guard::{guarded, guarded_cell};
use super::super::made::{Made, Press};
use super::super::schema::Schema;
use super::body_name;
use super::fields::{Seen, about};
use super::plan::DisclosureFile;
use crate::model::{Dataset, DisclosureColumn, DisclosureDataset, DisclosureStatement, Table};
use crate::words::Words;

/// How many bytes go to the sink at once.
const BUFFER: usize = 1 << 16;

/// Writes a file as CSV: UTF-8, CRLF, words guarded against formulas, numbers and dates as they stand. Holds no row.
pub struct DisclosureWriter<'a> {
    dataset: &'a Dataset,
    schema: &'a DisclosureDataset,
    file: &'a DisclosureFile<'a>,
    seen: Vec<Seen>,
    rows: usize,
    lines: Vec<u8>,
    press: Press<'a>,
}

impl<'a> DisclosureWriter<'a> {
    /// Begins a file with its headings.
    ///
    /// # Errors
    /// Those of the sink.
    ///
    /// # Panics
    /// Where the file is not of this dataset.
    pub fn new(dataset: &'a Dataset, file: &'a DisclosureFile<'a>, sink: &'a mut dyn Write) -> io::Result<Self> {
        let schema = dataset.disclosures.datasets.get(file.dataset).expect("the plan was made from this dataset");
        let format = statement(dataset, file).reading.date_format;
        let headings = &file.file.stats.columns;
        let seen = headings.iter().map(|heading| Seen::of(column(schema, heading), format)).collect();
        let press = Press::new(None, sink)?;
        let mut writer = Self { dataset, schema, file, seen, rows: 0, lines: Vec::with_capacity(BUFFER + BUFFER / 8), press };
        write_line(headings.iter().map(|heading| guarded(heading)), &mut writer.lines);
        Ok(writer)
    }

    /// Writes one row: a clean cell for each heading.
    ///
    /// # Errors
    /// Those of the sink.
    pub fn row<'c>(&mut self, cells: impl Iterator<Item = &'c str> + Clone) -> io::Result<()> {
        self.seen.iter_mut().zip(cells.clone()).for_each(|(seen, cell)| seen.note(cell));
        write_line(cells.map(guarded_cell), &mut self.lines);
        self.rows += 1;
        if self.lines.len() > BUFFER {
            self.press.write_all(&self.lines)?;
            self.lines.clear();
        }
        Ok(())
    }

    /// Ends the file: one [`Made`] for each place at which it stands.
    ///
    /// # Errors
    /// Those of the sink.
    pub fn finish(mut self, words: &Words) -> io::Result<Vec<Made>> {
        self.press.write_all(&self.lines)?;
        self.press.flush()?;
        let Self { dataset, schema, file, seen, rows, lines: _, press } = self;
        let (bytes, sha256, _) = press.finish()?;
        let described = seen.into_iter().zip(&file.file.stats.columns);
        let fields = described.map(|(seen, heading)| seen.field(heading, column(schema, heading), words)).collect();
        let columns = Schema { fields, key: Vec::new() };
        let head = Table {
            id: schema.id.clone(),
            title: schema.title.clone(),
            description: about(schema, statement(dataset, file), words),
            columns: columns.fields.iter().map(|field| field.column.clone()).collect(),
            rows: Vec::new(),
            source: body_name(dataset, words),
        };
        let made = |(path, title): &(String, String)| Made {
            entry: Entry {
                path: path.clone(),
                title: title.clone(),
                format: CSV.id,
                media_type: CSV.media_type,
                owner: Owner::Disclosure(file.dataset),
                bytes,
                rows: Some(rows),
                sha256: sha256.clone(),
            },
            head: head.clone(),
            schema: columns.clone(),
            // A ledger is too large for an archive that is held in memory.
            packed: None,
        };
        Ok(file.copies.iter().map(made).collect())
    }
}

fn statement<'a>(dataset: &'a Dataset, file: &DisclosureFile<'_>) -> &'a DisclosureStatement {
    dataset.disclosures.statements.get(file.dataset).expect("each dataset has a statement")
}

/// What a dataset says of a column of its files.
fn column<'d>(schema: &'d DisclosureDataset, heading: &str) -> Option<&'d DisclosureColumn> {
    schema.columns.iter().find(|column| column.name == heading)
}

fn write_line<'c>(cells: impl Iterator<Item = std::borrow::Cow<'c, str>>, lines: &mut Vec<u8>) {
    let start = lines.len();
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            lines.push(b',');
        }
        write_words(&cell, lines);
    }
    if lines.len() == start {
        // A line that is empty from end to end would be no record.
        lines.extend_from_slice(b"\"\"");
    }
    lines.extend_from_slice(b"\r\n");
}
