//! A file as a stream of UTF-8, decoded from the encoding that somebody declared, in constant memory.

use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, UTF_8, UTF_16LE, WINDOWS_1252};

use crate::diag::Place;
use crate::model::Encoding;
use crate::source::Fault;

/// How many bytes are read at once.
const CHUNK: usize = 64 * 1024;

/// A byte that the declared encoding does not have, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadByte {
    /// The physical line, from 1.
    line: u32,
    /// The character in it, from 1.
    column: u32,
    fault: Fault,
}

impl BadByte {
    /// The error in a file.
    pub fn at(self, path: &str) -> crate::diag::Diagnostic {
        let place = Place { line: self.line, column: self.column, ..Place::file(path) };
        self.fault.at(place)
    }
}

/// A reader of UTF-8 over a file in any of the encodings of [`Encoding`]. A byte order mark is passed over.
///
/// Reading stops at the first byte that the encoding does not have; [`Decoded::bad_byte`] then says where.
pub struct Decoded {
    file: Box<dyn Read>,
    encoding: Encoding,
    decoder: Decoder,
    raw: Vec<u8>,
    /// What of `raw` is not decoded yet.
    rest: std::ops::Range<usize>,
    text: Vec<u8>,
    /// What of `text` is not handed out yet.
    ready: std::ops::Range<usize>,
    ended: bool,
    began: bool,
    line: u32,
    column: u32,
    quotes: u64,
    bad: Option<BadByte>,
}

impl Decoded {
    /// A reader of a file's bytes.
    pub fn new(file: Box<dyn Read>, encoding: Encoding) -> Self {
        let decoder = match encoding {
            Encoding::Utf8 => UTF_8.new_decoder_with_bom_removal(),
            Encoding::Windows1252 => WINDOWS_1252.new_decoder_without_bom_handling(),
            Encoding::Utf16 => UTF_16LE.new_decoder(),
        };
        Self {
            file,
            encoding,
            decoder,
            raw: vec![0; CHUNK],
            rest: 0..0,
            // A byte of UTF-16 or Windows-1252 becomes at most three of UTF-8.
            text: vec![0; CHUNK * 3 + 16],
            ready: 0..0,
            ended: false,
            began: false,
            line: 1,
            column: 1,
            quotes: 0,
            bad: None,
        }
    }

    /// The byte at which reading stopped; none where the whole file is text.
    pub fn bad_byte(&self) -> Option<&BadByte> {
        self.bad.as_ref()
    }

    /// Whether a double quote of what was read so far has no partner.
    pub fn has_open_quote(&self) -> bool {
        self.quotes % 2 == 1
    }

    /// Reads and decodes the next bytes; false at the end.
    fn fill(&mut self) -> io::Result<bool> {
        while self.ready.is_empty() {
            if self.rest.is_empty() && !self.ended {
                let count = self.file.read(&mut self.raw)?;
                self.rest = 0..count;
                self.ended = count == 0;
                if !self.began {
                    self.began = true;
                    self.refuse_other_marks()?;
                }
            } else if self.rest.is_empty() {
                return Ok(false);
            }
            self.decode()?;
            if self.ended && self.ready.is_empty() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn decode(&mut self) -> io::Result<()> {
        let raw = self.raw.get(self.rest.clone()).unwrap_or_default();
        let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(raw, &mut self.text, self.ended);
        self.rest.start += read;
        self.ready = 0..written;
        self.count(written);
        match result {
            DecoderResult::InputEmpty | DecoderResult::OutputFull => Ok(()),
            DecoderResult::Malformed(length, extra) => {
                let at = self.rest.start.saturating_sub(usize::from(length) + usize::from(extra));
                let byte = self.raw.get(at).copied().unwrap_or_default();
                Err(self.stop(format!("the byte {byte:02X} is not {} text", name(self.encoding))))
            }
        }
    }

    /// Follows the line, the column and the quotes.
    fn count(&mut self, written: usize) {
        let text = self.text.get(..written).unwrap_or_default();
        self.quotes += bytes_of(text, b'"');
        let lines = bytes_of(text, b'\n');
        let tail = text.iter().rposition(|byte| *byte == b'\n').map_or(text, |at| text.get(at + 1..).unwrap_or_default());
        let characters = u32::try_from(tail.iter().filter(|byte| **byte & 0xC0 != 0x80).count()).unwrap_or(u32::MAX);
        self.column = if lines > 0 { characters + 1 } else { self.column.saturating_add(characters) };
        self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
    }

    /// A byte order mark of another encoding than the declared one.
    fn refuse_other_marks(&mut self) -> io::Result<()> {
        let begins = |mark: &[u8]| self.raw.get(self.rest.clone()).is_some_and(|raw| raw.starts_with(mark));
        let wide = begins(&[0xFF, 0xFE]) || begins(&[0xFE, 0xFF]);
        let utf_8 = begins(&[0xEF, 0xBB, 0xBF]);
        let is = match self.encoding {
            Encoding::Utf8 | Encoding::Windows1252 if wide => "UTF-16",
            Encoding::Windows1252 | Encoding::Utf16 if utf_8 => "UTF-8",
            Encoding::Utf8 | Encoding::Windows1252 | Encoding::Utf16 => return Ok(()),
        };
        Err(self.stop(format!("the file is {is}, not {}", name(self.encoding))))
    }

    fn stop(&mut self, message: String) -> io::Error {
        let help = "save the file as \"CSV UTF-8\", or write in dataset.toml what it is: encoding = \"windows-1252\" or \"utf-16\"";
        self.bad = Some(BadByte { line: self.line, column: self.column, fault: Fault::new("source/encoding", message).help(help) });
        io::Error::new(io::ErrorKind::InvalidData, "not text")
    }
}

/// How often a byte occurs. Within a block the count fits a byte, so that the compiler counts sixteen at once.
fn bytes_of(text: &[u8], wanted: u8) -> u64 {
    let block = |block: &[u8]| u64::from(block.iter().map(|byte| u8::from(*byte == wanted)).sum::<u8>());
    text.chunks(240).map(block).sum()
}

fn name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::Utf16 => "UTF-16",
    }
}

impl Read for Decoded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.ready.is_empty() && (self.bad.is_some() || !self.fill()?) {
            return Ok(0);
        }
        let text = self.text.get(self.ready.clone()).unwrap_or_default();
        let count = text.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), text.get(..count)) {
            to.copy_from_slice(from);
        }
        self.ready.start += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], encoding: Encoding) -> Result<String, String> {
        let mut decoded = Decoded::new(Box::new(io::Cursor::new(bytes.to_vec())), encoding);
        let mut text = String::new();
        let result = decoded.read_to_string(&mut text);
        match (result, decoded.bad_byte()) {
            (Ok(_), None) => Ok(text),
            (_, Some(bad)) => {
                let found = bad.clone().at("a.csv");
                Err(format!("{} {}", found.place.unwrap(), found.message))
            }
            (Err(error), None) => Err(error.to_string()),
        }
    }

    #[test]
    fn reads_each_encoding() {
        assert_eq!(read("\u{FEFF}id,£\r\n".as_bytes(), Encoding::Utf8).unwrap(), "id,£\r\n");
        assert_eq!(read(b"caf\xE9 \xA3\x80", Encoding::Windows1252).unwrap(), "café £€");
        assert_eq!(read(&[b"\xFF\xFE".as_slice(), b"i\0d\0\xA3\0"].concat(), Encoding::Utf16).unwrap(), "id£");
        assert_eq!(read(b"\xFE\xFF\0i\0d", Encoding::Utf16).unwrap(), "id");
        assert_eq!(read(b"i\0d\0", Encoding::Utf16).unwrap(), "id");
    }

    #[test]
    fn reads_across_chunks() {
        let long = "£,".repeat(CHUNK);
        assert_eq!(read(long.as_bytes(), Encoding::Utf8).unwrap(), long);
        let latin = [b'\xA3'].repeat(CHUNK * 2 + 1);
        assert_eq!(read(&latin, Encoding::Windows1252).unwrap().chars().count(), CHUNK * 2 + 1);
    }

    #[test]
    fn stops_at_the_first_bad_byte_and_says_where() {
        assert_eq!(read(b"id\nx,caf\xE9\n", Encoding::Utf8).unwrap_err(), "a.csv:2:6 the byte E9 is not UTF-8 text");
        assert_eq!(read(b"\xFF\xFEi\0", Encoding::Utf8).unwrap_err(), "a.csv:1:1 the file is UTF-16, not UTF-8");
        assert_eq!(read(b"\xEF\xBB\xBFid", Encoding::Windows1252).unwrap_err(), "a.csv:1:1 the file is UTF-8, not Windows-1252");
        // Half a character at the very end.
        assert!(read(b"id\n\xC3", Encoding::Utf8).unwrap_err().starts_with("a.csv:2:1"));
    }

    #[test]
    fn counts_quotes() {
        let mut decoded = Decoded::new(Box::new(io::Cursor::new(b"a,\"b\nc".to_vec())), Encoding::Utf8);
        io::copy(&mut decoded, &mut io::sink()).unwrap();
        assert!(decoded.has_open_quote());
    }
}
