//! A file as somebody exported it, before anything is known of what it means: its sheets, and how its bytes were read.
//!
//! The form is told from the bytes and never from the name: a workbook, or text with a delimiter. The encoding of text is
//! its byte order mark's, else UTF-8 where all of it is, else Windows-1252; whoever knows better says so.

use std::io::Read;
use std::path::Path;

use ::csv::{ReaderBuilder, StringRecord};

use super::{Decoded, Fault, Grid, GridRow, Text, workbook};
use crate::diag::{Diagnostic, Place};
use crate::model::Encoding;

/// A file that somebody exported.
#[derive(Debug)]
pub struct Export {
    /// Its name, without folders.
    pub name: String,
    /// Its path, as somebody gave it.
    pub path: String,
    /// How the text was read; none for a workbook.
    pub text: Option<TextForm>,
    /// Its sheets; of a text exactly one.
    pub sheets: Vec<Grid>,
    /// The text itself; none for a workbook.
    written: Option<Text>,
}

/// How a text was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextForm {
    /// In what bytes.
    pub encoding: Encoding,
    /// Whether somebody said so; else it was told from the bytes.
    pub is_declared: bool,
    /// What stands between cells: `,`, `;` or a tab.
    pub delimiter: u8,
}

impl Export {
    /// Reads a file from anywhere on the disk, in the encoding that somebody named, or in the one that its bytes tell.
    ///
    /// # Errors
    /// One diagnostic where it cannot be read, or is neither a workbook nor text.
    pub fn open(path: &Path, encoding: Option<Encoding>) -> Result<Self, Box<Diagnostic>> {
        let given = path.display().to_string();
        let place = || Place::file(given.as_str());
        let bytes = std::fs::read(path).map_err(|error| {
            let message = format!("the file cannot be read: {error}");
            Box::new(Diagnostic::error("source/unreadable", place(), message).help("give the path of the file that was exported"))
        })?;
        Self::read(&given, &bytes, encoding).map_err(|fault| Box::new(fault.at(place())))
    }

    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// One fault where they are neither a workbook nor text.
    pub fn read(path: &str, bytes: &[u8], encoding: Option<Encoding>) -> Result<Self, Fault> {
        if let Some(fault) = other_form(bytes) {
            return Err(fault);
        }
        let name = Path::new(path).file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let path = path.to_owned();
        if is_workbook(bytes) {
            return Ok(Self { name, path, text: None, sheets: workbook::read(bytes)?, written: None });
        }
        let form = encoding.unwrap_or_else(|| told(bytes));
        let written = decode(&path, bytes, form)?;
        let delimiter = delimiter(written.as_str());
        let sheets = vec![grid(written.as_str(), delimiter)?];
        let text = Some(TextForm { encoding: form, is_declared: encoding.is_some(), delimiter });
        Ok(Self { name, path, text, sheets, written: Some(written) })
    }

    /// Where a cell of a text stands, of the row that begins in a line, and the physical line; nothing for a workbook.
    pub fn cell(&self, line: u32, index: usize) -> Option<(Place, &str)> {
        let (text, form) = (self.written.as_ref()?, self.text?);
        let start = *text.line_starts().get(usize::try_from(line).ok()?.checked_sub(1)?)?;
        let place = text.place(cell_range(text.as_str(), start, form.delimiter, index));
        let quote = text.line(place.line)?;
        Some((place, quote))
    }
}

/// The bytes of a cell, with its quotes, of the row that begins at `start`; the end of the row where it has fewer cells.
fn cell_range(text: &str, start: usize, delimiter: u8, index: usize) -> std::ops::Range<usize> {
    let (mut begin, mut seen, mut quoted) = (start, 0, false);
    for (at, byte) in text.bytes().enumerate().skip(start) {
        let ends_row = matches!(byte, b'\r' | b'\n');
        if byte == b'"' {
            quoted = !quoted;
        } else if !quoted && (byte == delimiter || ends_row) {
            if seen == index {
                return begin..at;
            } else if ends_row {
                return at..at;
            }
            seen += 1;
            begin = at + 1;
        }
    }
    if seen == index { begin..text.len() } else { text.len()..text.len() }
}

/// The zip of .xlsx, .xlsb and .ods, and the container of .xls (and of workbooks with a password).
fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
}

/// Files that are no data, whatever their name says.
fn other_form(bytes: &[u8]) -> Option<Fault> {
    let start = bytes.trim_ascii_start();
    let begins = |word: &str| start.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()));
    let what = match bytes {
        _ if begins("%PDF") => "a PDF",
        _ if begins("<!doctype html") || begins("<html") || begins("<table") => "a web page, whatever its name says",
        _ if begins("<?xml") => "an XML file",
        _ if start.is_empty() => "empty",
        // The parts of a workbook stand in its zip by these names; another zip is an archive of files.
        _ if bytes.starts_with(b"PK\x03\x04")
            && !["[Content_Types].xml", "mimetype", "content.xml", "xl/"].iter().any(|part| holds(bytes, part)) =>
        {
            let fault = Fault::new("import/form", "the file is a zip archive");
            return Some(fault.help("unpack it, and import each file that is in it"));
        }
        _ => return None,
    };
    Some(Fault::new("import/form", format!("the file is {what}")).help("export it again, as a CSV file or a spreadsheet (.xlsx, .ods)"))
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

/// The encoding by the byte order mark, else UTF-8 where all bytes are, else Windows-1252.
fn told(bytes: &[u8]) -> Encoding {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        Encoding::Utf16
    } else if std::str::from_utf8(bytes).is_ok() {
        Encoding::Utf8
    } else {
        Encoding::Windows1252
    }
}

fn decode(path: &str, bytes: &[u8], encoding: Encoding) -> Result<Text, Fault> {
    let mut decoded = Decoded::new(Box::new(std::io::Cursor::new(bytes.to_vec())), encoding);
    let mut text = String::new();
    if let Err(error) = decoded.read_to_string(&mut text) {
        let why = decoded.bad_byte().map_or_else(|| error.to_string(), |bad| bad.clone().at("").message);
        return Err(Fault::new("source/encoding", why).help("name the encoding that it is in: --encoding utf-8, windows-1252 or utf-16"));
    }
    if text.contains('\0') {
        let help = "it may be UTF-16 without its mark: --encoding utf-16; or it is damaged";
        return Err(Fault::new("source/nul-byte", "the file holds NUL bytes, which no text has").help(help));
    }
    Text::decode(path, text.into_bytes()).map_err(|found| Fault::new(found.code, found.message))
}

/// The mark that cuts the first lines into most cells: what stands between quotes does not count. A comma where none does.
fn delimiter(text: &str) -> u8 {
    let count = |mark: u8| {
        let lines = text.lines().filter(|line| !line.trim().is_empty()).take(30);
        let marks =
            lines.map(|line| line.split('"').step_by(2).map(|part| part.bytes().filter(|byte| *byte == mark).count()).sum::<usize>());
        marks.max().unwrap_or_default()
    };
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|mark| count(*mark)).unwrap_or(b',')
}

fn grid(text: &str, delimiter: u8) -> Result<Grid, Fault> {
    if text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        let message = "a double quote of the file has no partner, so rows may be read as one cell";
        return Err(Fault::new("csv/unclosed-quote", message).help("close the cell with a double quote; write a quote inside a cell twice"));
    }
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let (mut rows, mut cells) = (Vec::new(), StringRecord::new());
    let (bytes, mut line, mut counted) = (text.as_bytes(), 1_u32, 0_usize);
    // The text is UTF-8 and rows may have any length, so the reader has nothing to refuse.
    while reader.read_record(&mut cells).unwrap_or(false) {
        let begun = cells.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
        // The reader begins a record where the last one ended, so the end of that line and blank lines come first.
        let start = begun + bytes.iter().skip(begun).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        line = line.saturating_add(line_ends(bytes.get(counted..start).unwrap_or_default()));
        counted = start;
        rows.push(GridRow { line, cells: cells.clone(), kinds: Vec::new() });
    }
    Ok(Grid { name: None, is_hidden: false, rows })
}

/// How many lines end here: CRLF, LF and CR each end one.
fn line_ends(bytes: &[u8]) -> u32 {
    let ends = bytes.iter().enumerate().filter(|(at, byte)| match **byte {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    });
    u32::try_from(ends.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Export {
        Export::read("a.csv", bytes, None).unwrap()
    }

    fn cells(export: &Export) -> Vec<(u32, Vec<&str>)> {
        export.sheets[0].rows.iter().map(|row| (row.line, row.cells.iter().collect())).collect()
    }

    #[test]
    fn tells_the_encoding_from_the_bytes() {
        let encoding = |bytes: &[u8]| read(bytes).text.unwrap().encoding;
        assert_eq!(encoding("a,£\n".as_bytes()), Encoding::Utf8);
        assert_eq!(encoding("\u{FEFF}a,b\n".as_bytes()), Encoding::Utf8);
        assert_eq!(encoding(b"a,\xA3\n"), Encoding::Windows1252);
        assert_eq!(encoding(&[b"\xFF\xFE".as_slice(), b"a\0,\0b\0"].concat()), Encoding::Utf16);
        assert_eq!(cells(&read(b"caf\xE9,\x80\n")), [(1, vec!["café", "€"])]);
        let fault = Export::read("a.csv", b"a\0,\0b\0", None).unwrap_err();
        assert!(fault.help.unwrap().contains("--encoding utf-16"));
        assert_eq!(Export::read("a.csv", b"a,\xA3", Some(Encoding::Utf8)).unwrap_err().code, "source/encoding");
    }

    #[test]
    fn tells_the_delimiter_and_the_lines() {
        for (mark, end) in [(",", "\n"), (";", "\r\n"), ("\t", "\r")] {
            let text = [["Payments, made", "in April; all"].join(mark), String::new(), ["\"1,5;\t", "x\"", "c"].join(mark), "d".to_owned()]
                .join(end);
            let export = read(text.as_bytes());
            assert_eq!(export.text.unwrap().delimiter, mark.as_bytes()[0], "{text:?}");
            let lines: Vec<u32> = export.sheets[0].rows.iter().map(|row| row.line).collect();
            assert_eq!(lines, [1, 3, 4], "{mark:?} {end:?}");
        }
        assert_eq!(cells(&read(b"a,\"b\nc\"\nd,e"))[1], (3, vec!["d", "e"]));
    }

    #[test]
    fn a_cell_has_its_column_and_its_line() {
        let export = read("Übersicht;\r\n\"a;b\";\"c \"\"d\"\"\";é\r\n\r\nx;\"y\nz\";1,5".as_bytes());
        let at = |line, index| {
            let (place, quote) = export.cell(line, index).unwrap();
            (place.line, place.column, place.length, quote.to_owned())
        };
        let second = r#""a;b";"c ""d""";é"#.to_owned();
        assert_eq!(at(1, 0), (1, 1, 9, "Übersicht;".to_owned()));
        assert_eq!(at(2, 0), (2, 1, 5, second.clone()));
        assert_eq!(at(2, 1), (2, 7, 9, second.clone()));
        assert_eq!(at(2, 2), (2, 17, 1, second.clone()));
        assert_eq!(at(2, 9), (2, 18, 1, second), "behind the last cell");
        assert_eq!(at(4, 2), (5, 4, 3, "z\";1,5".to_owned()), "a cell may stand in the row's second line");
        assert_eq!(export.cell(9, 0), None);
    }

    #[test]
    fn refuses_what_is_no_data() {
        let code = |bytes: &[u8]| Export::read("", bytes, None).map(|_| ()).unwrap_err();
        assert!(code(b"%PDF-1.7").message.contains("a PDF"));
        assert!(code(b"\n<html><table>").message.contains("a web page"));
        assert!(code(b"").message.contains("empty"));
        assert!(code(b"PK\x03\x04 spend.csv").message.contains("zip archive"));
        assert_eq!(code(b"PK\x03\x04 [Content_Types].xml").code, "import/workbook");
        assert_eq!(code(b"a,\"b\n").code, "csv/unclosed-quote");
    }
}
