//! The only writer of files: [`site`] publishes a build, [`workspace`] lays down and mends the sources of a site.
//!
//! Comes in: paths and bytes. Goes out: a folder on the disk, whole or untouched, or an [`OutputError`] that says what
//! stands in the way and what to do about it.

mod error;
pub mod site;
pub mod workspace;

pub use error::{OutputError, OutputErrorKind};
pub use site::{Options, Part, Publication, Published};
