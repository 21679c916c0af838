//! Where the cells of a CSV text stand, so that one of them can be changed and every other byte stays.

use std::ops::Range;

/// The cells of each record in bytes of the text, with their quotes; empty lines are no records. The marks of a quoted cell belong to
/// it, and a quote that has no partner runs to the end.
pub fn record_cells(text: &str, delimiter: u8) -> Vec<Vec<Range<usize>>> {
    let bytes = text.as_bytes();
    let (mut records, mut cells, mut from, mut quoted) = (Vec::new(), Vec::new(), 0, false);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            // A quote opens a cell only as its first byte; the second half of a doubled quote opens it again.
            b'"' => quoted = if quoted { false } else { at == from || bytes.get(from) == Some(&b'"') },
            b'\n' | b'\r' if !quoted => {
                if at > from || !cells.is_empty() {
                    cells.push(from..at);
                    records.push(std::mem::take(&mut cells));
                }
                from = at + 1;
            }
            mark if *mark == delimiter && !quoted => {
                cells.push(from..at);
                from = at + 1;
            }
            _ => {}
        }
    }
    if bytes.len() > from || !cells.is_empty() {
        cells.push(from..bytes.len());
        records.push(cells);
    }
    records
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn finds_every_cell() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a;\"b;\"\"c\"\"\"", "", "1;", "\"x\ny\";2"].join(end);
            let cells: Vec<Vec<&str>> =
                record_cells(&text, b';').into_iter().map(|cells| cells.into_iter().map(|range| &text[range]).collect()).collect();
            assert_eq!(cells, [vec!["a", "\"b;\"\"c\"\"\""], vec!["1", ""], vec!["\"x\ny\"", "2"]], "{end:?}");
        }
    }

    proptest! {
        /// The same records as the reader of the build finds in whatever was written.
        #[test]
        fn agrees_with_the_reader(rows in prop::collection::vec(prop::collection::vec("[ -~£,\"\n\r]{0,6}", 1..4), 1..6)) {
            let mut writer = ::csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let read: Vec<usize> = reader.records().map(|record| record.unwrap().len()).collect();
            let found: Vec<usize> = record_cells(&text, b',').iter().map(Vec::len).collect();
            prop_assert_eq!(found, read);
        }
    }
}
