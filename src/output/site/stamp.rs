//! What the file system says of a file, short of its bytes.
//!
//! Comes in: a file's metadata. Goes out: a [`Stamp`] to compare with the one that was recorded. An equal stamp means that
//! nobody wrote to the file since; a different one means only that its bytes must be read again.

use std::fs::Metadata;
use std::time::UNIX_EPOCH;

/// A file's size, dates, number and mode.
///
/// On systems that do not tell `inode`, `changed` and `mode`, these are 0, and only size and date are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// In bytes.
    pub size: u64,
    /// When the bytes were last written, in nanoseconds since 1970.
    pub modified: i64,
    /// When anything about the file was last changed; unlike `modified` it cannot be set by hand.
    pub changed: i64,
    /// The file's number in its file system.
    pub inode: u64,
    /// Type and permissions.
    pub mode: u32,
}

impl Stamp {
    /// The stamp of a file.
    pub fn of(metadata: &Metadata) -> Self {
        let modified = metadata.modified().ok().map_or(0, |time| match time.duration_since(UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_nanos()).unwrap_or(i64::MAX),
            Err(before) => i64::try_from(before.duration().as_nanos()).map_or(i64::MIN, |nanos| -nanos),
        });
        let (changed, inode, mode) = unix_part(metadata);
        Self { size: metadata.len(), modified, changed, inode, mode }
    }
}

#[cfg(unix)]
fn unix_part(metadata: &Metadata) -> (i64, u64, u32) {
    use std::os::unix::fs::MetadataExt;
    let changed = metadata.ctime().saturating_mul(1_000_000_000).saturating_add(metadata.ctime_nsec());
    (changed, metadata.ino(), metadata.mode())
}

#[cfg(not(unix))]
fn unix_part(_: &Metadata) -> (i64, u64, u32) {
    (0, 0, 0)
}

/// Whether two names are links to one file. Never so on systems that do not tell.
#[cfg(unix)]
pub fn same_file(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    one.is_file() && other.is_file() && one.ino() == other.ino() && one.dev() == other.dev()
}

/// Whether two names are links to one file. Never so on systems that do not tell.
#[cfg(not(unix))]
pub fn same_file(_: &Metadata, _: &Metadata) -> bool {
    false
}
