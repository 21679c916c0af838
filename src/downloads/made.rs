//! A file that has been made: its size and sum, taken while it was written, and its bytes packed for the archive.

use std::io::{self, Write};

use sha2::{Digest, Sha256};
use zip::write::{PreparedZipFile, ZipFileBuilder};

use super::archive;
use super::catalogue::Entry;
use super::common::Common;
use super::csv::CSV;
use super::download::{Download, Owner};
use super::format::{Cell, Row, Terms};
use super::schema::{Field, Schema};
use crate::calc::Results;
use crate::model::Table;
use crate::words::Words;

/// A table's file, made. Only what the archive takes of it is held, packed.
pub struct Made {
    pub(super) entry: Entry,
    /// What it is, for descriptions: the table without rows, and its columns' limits.
    pub(super) head: Table,
    pub(super) schema: Schema,
    /// None for a file that the archive leaves out.
    pub(super) packed: Option<PreparedZipFile>,
}

impl Download {
    /// Makes the file from its rows, with what they have in common: its bytes go to `sink` as they come and are measured, summed and packed on the way.
    ///
    /// # Errors
    /// Those of the sink.
    pub fn make(&self, results: &Results<'_>, words: &Words, rows: (&[Row<'_>], &Common<'_>), sink: &mut dyn Write) -> io::Result<Made> {
        let head = self.head(results, words);
        let mut press = Press::new(self.is_archived().then_some(self.path.as_str()), sink)?;
        self.format.write(&head, rows, &Terms::of(results), &mut press)?;
        self.made(head, self.schema(results, words), rows.0.len(), press)
    }

    /// The same of a long file, whose rows come in parts.
    ///
    /// # Errors
    /// Those of the sink.
    pub fn make_long(&self, results: &Results<'_>, words: &Words, sink: &mut dyn Write) -> io::Result<Made> {
        let head = self.head(results, words);
        let mut rows = 0;
        let parts = self.parts(results).inspect(|part| rows += part.len());
        let mut press = Press::new(self.is_archived().then_some(self.path.as_str()), sink)?;
        self.format.write_parts(&head, parts, &Terms::of(results), &mut press)?;
        self.made(head, self.schema(results, words), rows, press)
    }

    fn made(&self, head: Table, schema: Schema, rows: usize, press: Press<'_>) -> io::Result<Made> {
        let (bytes, sha256, packed) = press.finish()?;
        let entry = Entry {
            path: self.path.clone(),
            title: self.title.clone(),
            format: self.format.id,
            media_type: self.format.media_type,
            owner: self.owner,
            bytes,
            rows: Some(rows),
            sha256,
        };
        Ok(Made { entry, head, schema, packed })
    }
}

impl Made {
    /// The numbers of a chart as CSV, for beside its picture. The archive leaves it out: it holds the same figures in tables of their own.
    ///
    /// # Errors
    /// Those of the sink.
    pub fn of_chart(results: &Results<'_>, (path, title): (String, String), table: &Table, sink: &mut dyn Write) -> io::Result<Self> {
        let rows: Vec<Row<'_>> = table.rows.iter().map(|row| row.iter().map(Cell::from).collect()).collect();
        let mut press = Press::new(None, sink)?;
        CSV.write(table, (&rows, &Common::of(&table.columns, &rows)), &Terms::of(results), &mut press)?;
        let (bytes, sha256, packed) = press.finish()?;
        let (format, media_type, owner) = (CSV.id, CSV.media_type, Owner::Chart);
        let entry = Entry { path, title, format, media_type, owner, bytes, rows: Some(rows.len()), sha256 };
        let fields = table.columns.iter().cloned().map(Field::of).collect();
        let head = Table { rows: Vec::new(), ..table.clone() };
        Ok(Self { entry, head, schema: Schema { fields, key: Vec::new() }, packed })
    }
}

/// A sink that measures, sums and packs what passes through it.
pub(super) struct Press<'s> {
    sink: &'s mut dyn Write,
    bytes: u64,
    hash: Sha256,
    packer: Option<ZipFileBuilder>,
}

impl<'s> Press<'s> {
    /// For a file at a path of the archive, or one that the archive leaves out.
    pub(super) fn new(path: Option<&str>, sink: &'s mut dyn Write) -> io::Result<Self> {
        let packer = path.map(|path| ZipFileBuilder::new(path, archive::OPTIONS)).transpose()?;
        Ok(Self { sink, bytes: 0, hash: Sha256::new(), packer })
    }

    /// Bytes, SHA-256 and what the archive takes.
    pub(super) fn finish(self) -> io::Result<(u64, String, Option<PreparedZipFile>)> {
        Ok((self.bytes, hex(&self.hash.finalize()), self.packer.map(ZipFileBuilder::finish).transpose()?))
    }
}

impl Write for Press<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.sink.write_all(bytes)?;
        if let Some(packer) = &mut self.packer {
            packer.write_all(bytes)?;
        }
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}

/// A file that is held whole, with its entry.
pub(super) fn whole(path: &str, kind: (&'static str, &'static str), about: (String, Owner), bytes: &[u8]) -> Entry {
    let (format, media_type) = kind;
    let (title, owner) = about;
    let sha256 = hex(&Sha256::digest(bytes));
    Entry { path: path.to_owned(), title, format, media_type, owner, bytes: bytes.len() as u64, rows: None, sha256 }
}

fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
