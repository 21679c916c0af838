//! Why something could not be written, and what to do about it.
//!
//! Comes in: a refusal of ours, or what the system said. Goes out: one sentence and its remedy; the command decides the
//! exit code by the [`OutputErrorKind`].

use std::fmt;
use std::io;
use std::path::Path;

/// What sort of thing stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputErrorKind {
    /// The folder is not one that may be written to: somebody else's files, the site's own source, a link, a mount point.
    Refused,
    /// A file's path cannot be published everywhere, or two files want the same one.
    Path,
    /// Another build is writing to the same folder.
    Busy,
    /// The file system cannot exchange two folders.
    Unsupported,
    /// The disk or the system failed.
    Disk,
}

/// A reason why nothing, or not all, was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputError {
    /// What sort of reason it is.
    pub kind: OutputErrorKind,
    /// What is wrong: one sentence without a full stop, naming the path.
    pub message: String,
    /// What to do about it, where there is something to do.
    pub help: Option<String>,
}

impl OutputError {
    /// A folder that may not be written to.
    pub fn refused(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { kind: OutputErrorKind::Refused, message: message.into(), help: Some(help.into()) }
    }

    /// A path that cannot be published.
    pub fn path(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { kind: OutputErrorKind::Path, message: message.into(), help: Some(help.into()) }
    }

    /// A failure of the system: `deed` is what was being done ("write", "remove").
    pub fn disk(deed: &str, path: &Path, error: &io::Error) -> Self {
        let remedies = [
            (io::ErrorKind::StorageFull, "make room on the disk and build again"),
            (io::ErrorKind::QuotaExceeded, "make room on the disk and build again"),
            (io::ErrorKind::PermissionDenied, "the build needs to write to the output folder and to the one that holds it"),
            (io::ErrorKind::ReadOnlyFilesystem, "name an output folder on a disk that can be written to"),
        ];
        let help = remedies.iter().find_map(|(kind, remedy)| (*kind == error.kind()).then(|| (*remedy).to_owned()));
        Self { kind: OutputErrorKind::Disk, message: format!("cannot {deed} `{}`: {error}", path.display()), help }
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for OutputError {}
