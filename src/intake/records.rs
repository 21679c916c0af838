//! The records of the clean file as they are written, and where each came from.

use super::request::{Counts, Refused};

/// The clean file on its way.
pub(super) struct Records {
    writer: ::csv::Writer<Vec<u8>>,
    /// The line of the clean file at which each record begins, and the line of the export that it came from.
    origins: Vec<(u32, u32)>,
    line: u32,
    pub(super) counts: Counts,
    pub(super) refused: Vec<Refused>,
}

impl Records {
    /// A file of these headings.
    pub(super) fn new<'h>(headings: impl Iterator<Item = &'h str>, delimiter: u8) -> Self {
        let writer = ::csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        let mut records = Self { writer, origins: Vec::new(), line: 1, counts: Counts::default(), refused: Vec::new() };
        records.write(headings);
        records
    }

    fn write<'c>(&mut self, cells: impl Iterator<Item = &'c str>) {
        let mut lines = 1;
        let cells = cells.inspect(|cell| lines += u32::try_from(cell.lines().count().saturating_sub(1)).unwrap_or_default());
        self.writer.write_record(cells).expect("memory takes every record");
        self.line += lines;
    }

    /// Adds the record that came from a line of the export.
    pub(super) fn add(&mut self, cells: &[String], from: u32) {
        self.origins.push((self.line, from));
        self.counts.rows_out += 1;
        self.write(cells.iter().map(String::as_str));
    }

    /// The line of the export that a line of the clean file came from; nothing for the headings.
    pub(super) fn origin(&self, line: u32) -> Option<u32> {
        let index = self.origins.partition_point(|(begun, _)| *begun <= line).checked_sub(1)?;
        self.origins.get(index).map(|(_, from)| *from)
    }

    /// The text of the file, and the rest.
    pub(super) fn text(&mut self) -> String {
        let writer = std::mem::replace(&mut self.writer, ::csv::Writer::from_writer(Vec::new()));
        let bytes = writer.into_inner().expect("memory takes every record");
        String::from_utf8(bytes).expect("cells are text")
    }
}
