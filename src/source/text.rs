//! A decoded file: its text, and the line and column of each of its bytes.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::diag::{Diagnostic, Place};

/// A file as text. UTF-8 only; a byte order mark at its beginning is passed over. A line ends with CRLF, LF or CR.
#[derive(Debug)]
pub struct Text {
    path: Arc<str>,
    content: String,
    /// Where the text begins in `content`: behind the byte order mark.
    begin: usize,
    /// The offset of each line's first byte, made when the first place is asked for.
    lines: OnceLock<Vec<usize>>,
}

/// A word of the source and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The word.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

impl Text {
    /// Decodes a file.
    ///
    /// # Errors
    /// One diagnostic at the first byte that is not UTF-8 text, with what to do about it.
    pub fn decode(path: &str, bytes: Vec<u8>) -> Result<Self, Box<Diagnostic>> {
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            let message = "the file is UTF-16 (\"Unicode text\"), not UTF-8";
            let place = Place { line: 1, ..Place::file(path) };
            return Err(Box::new(Diagnostic::error("source/encoding", place, message).help(remedy(path))));
        }
        let content = match String::from_utf8(bytes) {
            Ok(content) => content,
            Err(error) => return Err(Box::new(bad_byte(path, &error))),
        };
        let begin = if content.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        let text = Self { path: Arc::from(path), content, begin, lines: OnceLock::new() };
        match text.as_str().bytes().position(|byte| byte == 0) {
            Some(at) => {
                let found = Diagnostic::error("source/nul-byte", text.place(at..at + 1), "the file holds a NUL byte, which no text has");
                Err(Box::new(found.help(format!("the file may be damaged, or saved as UTF-16; {}", remedy(path)))))
            }
            None => Ok(text),
        }
    }

    /// The path from the site's folder.
    pub fn path(&self) -> &Arc<str> {
        &self.path
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.content.get(self.begin..).unwrap_or_default()
    }

    /// The offsets of the first byte of each line; never empty.
    pub fn line_starts(&self) -> &[usize] {
        self.lines.get_or_init(|| line_starts(self.as_str().as_bytes()))
    }

    /// The place of a part of the text, given in bytes. The mark ends with the line; an end before the beginning marks one character.
    pub fn place(&self, range: Range<usize>) -> Place {
        let text = self.as_str();
        let index = self.line_starts().partition_point(|start| *start <= range.start).saturating_sub(1);
        let start = self.line_starts().get(index).copied().unwrap_or_default();
        let before = text.get(start..range.start).map_or(0, |part| part.chars().count());
        let marked = text.get(range).unwrap_or_default().lines().next().map_or(0, |part| part.chars().count());
        Place { file: self.path.clone(), line: number(index + 1), column: number(before + 1), length: number(marked.max(1)) }
    }

    /// The physical line with this number, without its end; nothing beyond the last.
    pub fn line(&self, line: u32) -> Option<&str> {
        let index = usize::try_from(line).ok()?.checked_sub(1)?;
        let start = *self.line_starts().get(index)?;
        let end = self.line_starts().get(index + 1).copied().unwrap_or(self.as_str().len());
        Some(self.as_str().get(start..end)?.trim_end_matches(['\n', '\r']))
    }
}

fn line_starts(bytes: &[u8]) -> Vec<usize> {
    let ends = bytes.iter().enumerate().filter(|(at, byte)| match **byte {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    });
    std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn bad_byte(path: &str, error: &std::string::FromUtf8Error) -> Diagnostic {
    let bytes = error.as_bytes();
    let at = error.utf8_error().valid_up_to();
    let before = String::from_utf8_lossy(bytes.get(..at).unwrap_or_default()).into_owned();
    let byte = bytes.get(at).copied().unwrap_or_default();
    let good =
        Text { path: Arc::from(path), begin: if before.starts_with('\u{FEFF}') { 3 } else { 0 }, content: before, lines: OnceLock::new() };
    let end = good.as_str().len();
    let meant = windows_1252(byte).map_or(String::new(), |c| format!(" (in the Windows character set it is `{c}`)"));
    Diagnostic::error("source/encoding", good.place(end..end), format!("the byte {byte:02X} is not UTF-8 text{meant}")).help(remedy(path))
}

fn remedy(path: &str) -> String {
    let is_csv = std::path::Path::new(path).extension().is_some_and(|end| end.eq_ignore_ascii_case("csv"));
    let how = if is_csv {
        "in the spreadsheet save it as \"CSV UTF-8 (comma delimited)\""
    } else {
        "in the editor save it with the encoding UTF-8"
    };
    how.to_owned()
}

/// What a byte stands for in the character set that older spreadsheets save in.
fn windows_1252(byte: u8) -> Option<char> {
    const C1: [char; 32] = [
        '€', '?', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '?', 'Ž', '?', '?', '‘', '’', '“', '”', '•', '–', '—', '˜', '™',
        'š', '›', 'œ', '?', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => C1.get(usize::from(byte - 0x80)).copied().filter(|c| *c != '?'),
        0xA1..=0xFF => Some(char::from(byte)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fails(bytes: &[u8]) -> Diagnostic {
        *Text::decode("data/authorities.csv", bytes.to_vec()).unwrap_err()
    }

    #[test]
    fn passes_over_the_byte_order_mark() {
        let text = Text::decode("a.csv", b"\xEF\xBB\xBFid\n".to_vec()).unwrap();
        assert_eq!(text.as_str(), "id\n");
        assert_eq!(text.place(0..2).column, 1);
    }

    #[test]
    fn places_bytes_behind_each_kind_of_line_end() {
        let text = Text::decode("a.csv", "a\r\nb\rc\nd£e".as_bytes().to_vec()).unwrap();
        let at = |word: &str| text.place(text.as_str().find(word).unwrap()..text.as_str().len()).to_string();
        assert_eq!([at("a"), at("b"), at("c"), at("d"), at("e")], ["a.csv:1:1", "a.csv:2:1", "a.csv:3:1", "a.csv:4:1", "a.csv:4:3"]);
        assert_eq!([text.line(1), text.line(2), text.line(4), text.line(5)], [Some("a"), Some("b"), Some("d£e"), None]);
    }

    #[test]
    fn names_the_first_bad_byte_and_what_it_meant() {
        let found = fails(b"id,name\nx,caf\xE9 \xA3\n");
        assert_eq!(found.code, "source/encoding");
        assert_eq!(found.place.unwrap().to_string(), "data/authorities.csv:2:6");
        assert_eq!(found.message, "the byte E9 is not UTF-8 text (in the Windows character set it is `é`)");
        assert!(found.help.unwrap().contains("CSV UTF-8"));
    }

    #[test]
    fn refuses_utf_16_and_nul_bytes() {
        assert!(fails(b"\xFF\xFEi\0d\0").message.contains("UTF-16"));
        let nul = fails(b"id\nb\0\n");
        assert_eq!((nul.code, nul.place.unwrap().to_string().as_str()), ("source/nul-byte", "data/authorities.csv:2:2"));
    }
}
