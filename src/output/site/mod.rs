//! Publishing a build: the new site appears as a whole, or the old one stays.
//!
//! Comes in: an output folder, then paths and bytes, from any thread, as they are made. Goes out: that folder, holding
//! exactly those files.
//!
//! # How
//!
//! Beside the output folder `public/` stands `.public.plainsight/`, which ignores itself in git. It holds a `spare` tree,
//! a `lock`, a `manifest` (what was published, as a cache) and `trees` (which folders are ours). A file whose bytes the
//! live tree has is left alone; any other is written to the spare tree at once, so nothing is collected in memory. To
//! publish, the unchanged files are linked into the spare tree, what is no longer made is removed from it, and the two
//! folders are exchanged in one step. Then the old tree is levelled with the new one, by links: nothing of the old site is
//! left on the disk (a name that was taken down is gone), and whoever still holds the old folder finds the new site.
//! Nothing differs: nothing is exchanged, and no date changes.
//!
//! # What holds
//!
//! - A reader who opens files by their names, and a build killed at any moment, see the complete old or the complete new
//!   site. The next build mends what is left over; it trusts nothing but what it finds.
//! - A file that is in the live tree is never written to, only replaced; same bytes keep their date.
//! - The manifest is believed only where a file's size, dates, number and mode are the recorded ones; otherwise the file is
//!   read. What somebody changed, added or removed by hand is put right by the next build.
//! - Files are 644 and folders 755 whatever the umask, for a site is there to be read; the output folder itself keeps the
//!   mode that an administrator gave it.
//! - A power cut is another matter than a kill: bytes may not have reached the disk yet. The next build sees that by the
//!   size and mends it; [`Options::durable`] waits for the disk before the exchange, at several times the cost.
//!
//! # Whose folder
//!
//! No marker is put among the published files. A folder is ours when it is one of the trees that we made, known by its
//! number and date of birth, which it keeps through every exchange; or, after the project was copied elsewhere, when every
//! file in it is in the manifest at its size. Any other folder that is not empty is refused, as is one that is a link or a
//! mount point, or holds `.git`, the site's source, or the source's `content`, `data` or `themes` above it.

mod disk;
mod exchange;
mod folders;
#[cfg(test)]
mod fuse;
mod in_place;
mod ledger;
mod lock;
mod manifest;
mod measure;
mod owner;
mod part;
mod path;
mod publication;
mod publish;
mod served;
mod stamp;
#[cfg(test)]
mod tests;
mod tree;

use std::path::PathBuf;

pub use manifest::hex;
pub use measure::{Measured, measure};
pub use part::Part;
pub use path::check_path;
pub use publication::Publication;
pub use served::{Served, file_of, serve};

/// How a build is published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The site's source folder, which must not be overwritten; empty for none.
    pub source: PathBuf,
    /// Replaces file by file instead of exchanging two folders: for file systems that cannot, and for a mount point. Each
    /// file is old or new, never half; the site as a whole is mixed for a moment, or until the next build after a kill.
    pub in_place: bool,
    /// Waits until the new files are on the disk itself before they are published, so that a power cut does no harm either.
    pub durable: bool,
}

/// What was published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// How many files the site has.
    pub files: u64,
    /// Their size together, in bytes.
    pub bytes: u64,
    /// How many were new or different.
    pub written: u64,
    /// How many were the same, and kept their date.
    pub unchanged: u64,
    /// How many were in the folder and are no longer.
    pub removed: u64,
    /// Whether a new tree took the old one's place (or the first tree its own); not so where nothing differed.
    pub exchanged: bool,
}
