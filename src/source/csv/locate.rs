//! Where records and cells of a streamed file stand: a second pass, taken only where there is something to say.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read};

use crate::diag::Place;

/// A record by the byte before which it begins (as the `csv` reader counts: blank lines and a line feed may come
/// between), and a cell of it by number; none for the record as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The byte.
    pub byte: u64,
    /// The cell, from 0.
    pub cell: Option<u32>,
}

/// The places of some spots, by spot. A cell beyond the last of its record has the place of the record's end.
///
/// # Errors
/// Where the stream cannot be read.
pub fn locate(text: impl Read, path: &str, delimiter: u8, spots: &[Spot]) -> io::Result<BTreeMap<Spot, Place>> {
    let mut wanted: Vec<Spot> = spots.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    let mut walk = Walk { path: path.into(), wanted, next: 0, found: BTreeMap::new(), here: Position::default(), record: None };
    let mut reader = BufReader::with_capacity(64 * 1024, text);
    loop {
        let bytes = reader.fill_buf()?;
        let count = bytes.len();
        if count == 0 || walk.is_done() {
            walk.end_record();
            return Ok(walk.found);
        }
        for byte in bytes {
            walk.step(*byte, delimiter);
        }
        reader.consume(count);
    }
}

#[derive(Clone, Copy, Debug)]
struct Position {
    byte: u64,
    line: u32,
    column: u32,
    /// The byte before was a carriage return, so a line feed belongs to it.
    returned: bool,
}

impl Default for Position {
    fn default() -> Self {
        Self { byte: 0, line: 1, column: 1, returned: false }
    }
}

/// The record that the walk is in.
struct Record {
    /// The spots of this record: their range in `wanted`.
    spots: std::ops::Range<usize>,
    line: u32,
    cell: u32,
    cell_place: Position,
    quoted: bool,
    /// Characters of the cell on its first line.
    length: u32,
    broken: bool,
}

struct Walk {
    path: std::sync::Arc<str>,
    wanted: Vec<Spot>,
    next: usize,
    found: BTreeMap<Spot, Place>,
    here: Position,
    record: Option<Record>,
}

impl Walk {
    /// Nothing more is looked for: the rest of a long file need not be read.
    fn is_done(&self) -> bool {
        self.record.as_ref().is_none_or(|record| record.spots.is_empty()) && self.next >= self.wanted.len()
    }

    fn step(&mut self, byte: u8, delimiter: u8) {
        let is_end = matches!(byte, b'\n' | b'\r');
        if self.record.is_none() && !is_end {
            self.begin_record();
        }
        let here = self.here;
        if let Some(record) = &mut self.record {
            let at_start = here.byte == record.cell_place.byte;
            if byte == b'"' && (record.quoted || at_start) {
                record.quoted = !record.quoted;
            } else if byte == b'"' && record.length > 0 {
                // The second half of a doubled quote opens the cell again; a stray one changes nothing that matters here.
                record.quoted = true;
            }
            if !record.quoted && (is_end || byte == delimiter) {
                self.end_cell();
                if is_end {
                    self.end_record();
                }
            } else {
                record.broken |= is_end;
                record.length += u32::from(!record.broken && byte & 0xC0 != 0x80);
            }
        }
        self.advance(byte);
        if let Some(record) = &mut self.record
            && byte == delimiter
            && !record.quoted
        {
            record.cell_place = self.here;
        }
    }

    fn advance(&mut self, byte: u8) {
        let here = &mut self.here;
        here.byte += 1;
        if byte == b'\r' || (byte == b'\n' && !here.returned) {
            (here.line, here.column) = (here.line.saturating_add(1), 1);
        } else if byte != b'\n' && byte & 0xC0 != 0x80 {
            here.column += 1;
        }
        here.returned = byte == b'\r';
    }

    fn begin_record(&mut self) {
        let begin = self.next;
        while self.wanted.get(self.next).is_some_and(|spot| spot.byte <= self.here.byte) {
            self.next += 1;
        }
        let spots = begin..self.next;
        let (line, cell_place) = (self.here.line, self.here);
        self.record = Some(Record { spots, line, cell: 0, cell_place, quoted: false, length: 0, broken: false });
    }

    /// Notes the cell that ends here, where somebody asks for it.
    fn end_cell(&mut self) {
        let Some(record) = &mut self.record else { return };
        let place =
            Place { file: self.path.clone(), line: record.cell_place.line, column: record.cell_place.column, length: record.length.max(1) };
        for spot in self.wanted.get(record.spots.clone()).unwrap_or_default() {
            if spot.cell == Some(record.cell) {
                self.found.insert(*spot, place.clone());
            }
        }
        record.cell += 1;
        record.length = 0;
        record.broken = false;
    }

    /// Notes the spots of the record that no cell answered: the record as a whole, and cells beyond its end.
    fn end_record(&mut self) {
        if self.record.as_ref().is_some_and(|record| record.length > 0 || record.cell_place.byte == self.here.byte) {
            self.end_cell();
        }
        let Some(record) = self.record.take() else { return };
        for spot in self.wanted.get(record.spots).unwrap_or_default() {
            let end = Place { file: self.path.clone(), line: self.here.line, column: self.here.column, length: 1 };
            let place = if spot.cell.is_none() { Place::line(self.path.clone(), record.line) } else { end };
            self.found.entry(*spot).or_insert(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str, spots: &[(u64, Option<u32>)]) -> Vec<String> {
        let spots: Vec<Spot> = spots.iter().map(|(byte, cell)| Spot { byte: *byte, cell: *cell }).collect();
        let found = locate(text.as_bytes(), "a.csv", b',', &spots).unwrap();
        spots.iter().map(|spot| found.get(spot).map_or("none".to_owned(), |place| format!("{place}+{}", place.length))).collect()
    }

    #[test]
    fn finds_cells_behind_every_kind_of_line_end() {
        for ends in ["\n", "\r\n", "\r"] {
            let text = ["a,b", "£1,two", "", "x,yes"].join(ends);
            let second = 3 + ends.len() as u64;
            let third = second + 7 + ends.len() as u64;
            let found = places(&text, &[(0, Some(1)), (second, None), (second, Some(0)), (second, Some(1)), (third, Some(1))]);
            assert_eq!(found, ["a.csv:1:3+1", "a.csv:2:1+1", "a.csv:2:1+2", "a.csv:2:4+3", "a.csv:4:3+3"], "{ends:?}");
        }
    }

    #[test]
    fn passes_over_quoted_cells_and_line_ends_in_them() {
        let text = "a,b,c\n\"x,\"\"y\"\"\nz\",2,\"3\"\n4,5,6\n";
        let found = places(text, &[(6, Some(0)), (6, Some(1)), (6, Some(2)), (6, Some(7)), (23, Some(2))]);
        assert_eq!(found, ["a.csv:2:1+8", "a.csv:3:4+1", "a.csv:3:6+3", "a.csv:3:9+1", "a.csv:4:5+1"]);
    }

    #[test]
    fn finds_empty_cells_and_the_last_without_a_line_end() {
        assert_eq!(places("a,b\n,", &[(4, Some(0)), (4, Some(1))]), ["a.csv:2:1+1", "a.csv:2:2+1"]);
    }

    #[test]
    fn reads_no_further_than_the_last_spot() {
        /// A file that goes on for ever, and fails when more than its first megabyte is read.
        struct Endless(usize);
        impl Read for Endless {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                self.0 += buffer.len();
                let line = b"1,2\n".iter().cycle();
                buffer.iter_mut().zip(line).for_each(|(to, from)| *to = *from);
                if self.0 > 1 << 20 { Err(io::Error::other("too far")) } else { Ok(buffer.len() / 4 * 4) }
            }
        }
        let spot = Spot { byte: 8, cell: Some(1) };
        assert_eq!(locate(Endless(0), "a.csv", b',', &[spot]).unwrap().get(&spot).map(|place| place.line), Some(3));
    }
}
