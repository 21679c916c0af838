//! A text together with the bytes that it is written in, so that an edited file keeps its encoding.

use std::io::{Cursor, Read};

use encoding_rs::WINDOWS_1252;

use super::{Decoded, Fault};
use crate::diag::Diagnostic;
use crate::model::Encoding;

/// A byte order mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrderMark {
    /// Of UTF-8.
    Utf8,
    /// Of UTF-16, the lower byte first.
    LittleEndian,
    /// Of UTF-16, the higher byte first.
    BigEndian,
}

/// A text and how its bytes are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// In what bytes.
    pub encoding: Encoding,
    /// What stands before the text.
    pub mark: Option<ByteOrderMark>,
    /// The text.
    pub text: String,
}

impl Encoded {
    /// Decodes the bytes of a file.
    ///
    /// # Errors
    /// One diagnostic at the first byte that the encoding does not have.
    pub fn decode(path: &str, bytes: &[u8], encoding: Encoding) -> Result<Self, Box<Diagnostic>> {
        let mark = match bytes {
            [0xEF, 0xBB, 0xBF, ..] => Some(ByteOrderMark::Utf8),
            [0xFF, 0xFE, ..] => Some(ByteOrderMark::LittleEndian),
            [0xFE, 0xFF, ..] => Some(ByteOrderMark::BigEndian),
            _ => None,
        };
        let mut decoded = Decoded::new(Box::new(Cursor::new(bytes.to_vec())), encoding);
        let mut text = String::new();
        match (decoded.read_to_string(&mut text), decoded.bad_byte()) {
            (Ok(_), None) => Ok(Self { encoding, mark, text }),
            (_, Some(bad)) => Err(Box::new(bad.clone().at(path))),
            (Err(error), None) => Err(Box::new(Diagnostic::error("source/unreadable", crate::diag::Place::file(path), error.to_string()))),
        }
    }

    /// The bytes of the file. UTF-16 without a mark has the lower byte first, as it is read.
    ///
    /// # Errors
    /// One fault where Windows-1252 has no byte for a character.
    pub fn bytes(&self) -> Result<Vec<u8>, Fault> {
        let body = match self.encoding {
            Encoding::Utf8 => self.text.as_bytes().to_vec(),
            Encoding::Windows1252 => {
                if let Some(c) = self.text.chars().find(|c| WINDOWS_1252.encode(c.encode_utf8(&mut [0; 4])).2) {
                    let fault = Fault::new("source/encoding", format!("Windows-1252 has no byte for `{c}`"));
                    return Err(fault.help("remove encoding = \"windows-1252\" from dataset.toml and save the dataset's files as UTF-8"));
                }
                WINDOWS_1252.encode(&self.text).0.into_owned()
            }
            Encoding::Utf16 => {
                let is_big = self.mark == Some(ByteOrderMark::BigEndian);
                self.text.encode_utf16().flat_map(|unit| if is_big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
            }
        };
        let mark: &[u8] = match self.mark {
            None => &[],
            Some(ByteOrderMark::Utf8) => &[0xEF, 0xBB, 0xBF],
            Some(ByteOrderMark::LittleEndian) => &[0xFF, 0xFE],
            Some(ByteOrderMark::BigEndian) => &[0xFE, 0xFF],
        };
        Ok([mark, &body].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_as_they_were() {
        let wide = |text: &str, big: bool| -> Vec<u8> {
            text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        };
        for (encoding, bytes) in [
            (Encoding::Utf8, "a,£\r\n".as_bytes().to_vec()),
            (Encoding::Utf8, "\u{FEFF}a,£\n".as_bytes().to_vec()),
            (Encoding::Windows1252, b"caf\xE9,\x80\r".to_vec()),
            (Encoding::Utf16, wide("\u{FEFF}a,£\n", false)),
            (Encoding::Utf16, wide("\u{FEFF}a,£\n", true)),
            (Encoding::Utf16, wide("a,b\n", false)),
        ] {
            let read = Encoded::decode("a.csv", &bytes, encoding).unwrap();
            assert!(!read.text.starts_with('\u{FEFF}'));
            assert_eq!(read.bytes().unwrap(), bytes, "{encoding:?}");
        }
        let none = Encoded { encoding: Encoding::Windows1252, mark: None, text: "Łódź".into() };
        assert!(none.bytes().unwrap_err().message.contains("`Ł`"));
    }
}
