//! Attaches to findings the physical lines that they speak of.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Folder, Text};
use crate::diag::Report;

/// Puts the line's text into each finding that names a line and has none yet. Reads only the files that are named, each
/// once; where a file cannot be read as text its findings stay without a quote.
pub fn quote(folder: &Folder, report: &mut Report) {
    let mut texts: BTreeMap<Arc<str>, Option<Text>> = BTreeMap::new();
    for finding in &mut report.findings {
        let Some(place) = finding.place.as_ref().filter(|place| place.line > 0 && finding.quote.is_none()) else { continue };
        if is_ledger(&place.file) {
            continue;
        }
        let text = texts.entry(place.file.clone()).or_insert_with(|| lossy(folder, &place.file));
        finding.quote = text.as_ref().and_then(|text| text.line(place.line)).map(str::to_owned);
    }
}

/// A row of a disclosure may hold personal data, which no log may repeat, and its file may be larger than memory; what is
/// wrong with it is said without its line.
fn is_ledger(path: &str) -> bool {
    path.starts_with("data/disclosures/") && path.strip_suffix(".csv").is_some()
}

/// A line with a bad byte is still worth showing, so bytes that are no text become the replacement character.
fn lossy(folder: &Folder, path: &str) -> Option<Text> {
    let bytes = folder.bytes(path).ok()?;
    let clean = String::from_utf8_lossy(&bytes).replace('\0', "\u{FFFD}");
    Text::decode(path, clean.into_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Diagnostic, Place};

    #[test]
    fn repeats_no_row_of_a_disclosure() {
        let path = "data/disclosures/grants/2026.csv";
        let folder = Folder::in_memory([(path, b"Purpose\nQQ 12 34 56 C\n".as_slice())]);
        let mut report = Report::default();
        report.add(Diagnostic::error("x/y", Place::line(path, 2), "m"));
        quote(&folder, &mut report);
        assert_eq!(report.findings[0].quote, None);
    }

    #[test]
    fn quotes_lines_even_with_bad_bytes() {
        let folder = Folder::in_memory([("a.csv", b"id\ncaf\xE9\n".as_slice())]);
        let mut report = Report::default();
        report.add(Diagnostic::error("x/y", Place::line("a.csv", 2), "m"));
        report.add(Diagnostic::error("x/y", Place::file("a.csv"), "m"));
        report.add(Diagnostic::error("x/y", Place::line("gone.csv", 2), "m"));
        quote(&folder, &mut report);
        let quotes: Vec<_> = report.findings.iter().map(|f| f.quote.as_deref()).collect();
        assert_eq!(quotes, [Some("caf\u{FFFD}"), None, None]);
    }
}
