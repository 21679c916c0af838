//! Where in the source something stands.

use std::fmt;
use std::sync::Arc;

/// A position in a source file, relative to the site's folder.
///
/// `line` and `column` count from 1, the column in characters; `line` 0 means the file as a whole. `length` is the
/// number of characters that the mark under the line covers, at least 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The path from the site's folder, with `/` on every system.
    pub file: Arc<str>,
    /// The physical line, from 1; 0 for the whole file.
    pub line: u32,
    /// The character in the line, from 1.
    pub column: u32,
    /// How many characters are meant.
    pub length: u32,
}

impl Place {
    /// The file as a whole.
    pub fn file(file: impl Into<Arc<str>>) -> Self {
        Self { file: file.into(), line: 0, column: 1, length: 1 }
    }

    /// A line as a whole, marked at its first character.
    pub fn line(file: impl Into<Arc<str>>, line: u32) -> Self {
        Self { file: file.into(), line, column: 1, length: 1 }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 { write!(f, "{}", self.file) } else { write!(f, "{}:{}:{}", self.file, self.line, self.column) }
    }
}
