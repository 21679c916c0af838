//! Changes of single cells and records of a CSV text; every other byte stays.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::source::csv::record_cells;

/// What becomes of a record.
enum Edit {
    /// These cells say something else.
    Cells(Vec<(usize, String)>),
    /// It goes, with the end of its line.
    Removed,
}

/// A text and the changes to it.
pub(super) struct Edits<'t> {
    text: &'t str,
    delimiter: u8,
    records: Vec<Vec<Range<usize>>>,
    changes: BTreeMap<usize, Edit>,
}

impl<'t> Edits<'t> {
    /// No changes yet.
    pub(super) fn new(text: &'t str, delimiter: u8) -> Self {
        Self { text, delimiter, records: record_cells(text, delimiter), changes: BTreeMap::new() }
    }

    /// How many records there are, the headings among them.
    pub(super) fn records(&self) -> usize {
        self.records.len()
    }

    /// The cells of a record without their quotes.
    pub(super) fn cells(&self, record: usize) -> Vec<String> {
        let cells = self.records.get(record).map(Vec::as_slice).unwrap_or_default();
        cells.iter().map(|range| unquoted(self.text.get(range.clone()).unwrap_or_default())).collect()
    }

    /// The physical line on which a record begins, from 1.
    pub(super) fn line(&self, record: usize) -> usize {
        let before = self.records.get(record).and_then(|cells| self.text.get(..cells.first()?.start)).unwrap_or_default();
        1 + lines(before).len()
    }

    /// Lets a cell say something else.
    pub(super) fn replace(&mut self, record: usize, cell: usize, text: String) {
        if let Edit::Cells(cells) = self.changes.entry(record).or_insert_with(|| Edit::Cells(Vec::new())) {
            cells.push((cell, text));
        }
    }

    /// Takes a record away.
    pub(super) fn remove(&mut self, record: usize) {
        self.changes.insert(record, Edit::Removed);
    }

    /// The text in pieces, before and after: the lines of one record each, with the blank lines behind it.
    pub(super) fn pieces(&self) -> Vec<(&'t str, String)> {
        let starts: Vec<usize> = self.records.iter().filter_map(|cells| cells.first().map(|cell| cell.start)).collect();
        let first = starts.first().copied().unwrap_or(self.text.len());
        let head = self.text.get(..first).unwrap_or_default();
        let mut pieces = vec![(head, head.to_owned())];
        for (record, start) in starts.iter().enumerate() {
            let end = starts.get(record + 1).copied().unwrap_or(self.text.len());
            let old = self.text.get(*start..end).unwrap_or_default();
            let new = match self.changes.get(&record) {
                None => old.to_owned(),
                Some(Edit::Removed) => String::new(),
                Some(Edit::Cells(cells)) => self.edited(record, (*start, end), cells),
            };
            pieces.push((old, new));
        }
        pieces
    }

    fn edited(&self, record: usize, piece: (usize, usize), cells: &[(usize, String)]) -> String {
        let ranges = self.records.get(record).map(Vec::as_slice).unwrap_or_default();
        let mut edited: Vec<(&Range<usize>, &String)> = cells.iter().filter_map(|(cell, text)| Some((ranges.get(*cell)?, text))).collect();
        edited.sort_by_key(|(range, _)| range.start);
        let (mut out, mut from) = (String::new(), piece.0);
        for (range, text) in edited {
            out.push_str(self.text.get(from..range.start).unwrap_or_default());
            out.push_str(&quoted(text, self.delimiter));
            from = range.end;
        }
        out + self.text.get(from..piece.1).unwrap_or_default()
    }
}

/// The lines of a text with their ends: CRLF, LF and CR each end one.
pub(super) fn lines(text: &str) -> Vec<&str> {
    let bytes = text.as_bytes();
    let is_end = |at: usize| bytes.get(at) == Some(&b'\n') || (bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) != Some(&b'\n'));
    let (mut lines, mut from) = (Vec::new(), 0);
    for at in (0..bytes.len()).filter(|at| is_end(*at)) {
        lines.extend(text.get(from..=at));
        from = at + 1;
    }
    lines.extend(text.get(from..).filter(|rest| !rest.is_empty()));
    lines
}

fn unquoted(cell: &str) -> String {
    let inner = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.map_or_else(|| cell.to_owned(), |inner| inner.replace("\"\"", "\""))
}

fn quoted(cell: &str, delimiter: u8) -> String {
    let needs = cell.contains([char::from(delimiter), '"', '\n', '\r']);
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_named_changes() {
        let text = "a,b\r\n\"1,200\", x \r\n\r\n,\r\nlast,\"y\"\"z\"";
        let mut edits = Edits::new(text, b',');
        assert_eq!(edits.cells(1), ["1,200", " x "]);
        assert_eq!(edits.cells(3), ["last", "y\"z"]);
        edits.replace(1, 1, "p,q".to_owned());
        edits.replace(1, 0, "1200".to_owned());
        edits.remove(2);
        let (old, new): (Vec<&str>, Vec<String>) = edits.pieces().into_iter().unzip();
        assert_eq!(old.concat(), text);
        assert_eq!(new.concat(), "a,b\r\n1200,\"p,q\"\r\n\r\nlast,\"y\"\"z\"");
        assert_eq!((edits.line(1), edits.line(3)), (2, 5));
    }

    #[test]
    fn lines_keep_their_ends() {
        assert_eq!(lines("a\r\nb\rc\n\nd"), ["a\r\n", "b\r", "c\n", "\n", "d"]);
    }
}
