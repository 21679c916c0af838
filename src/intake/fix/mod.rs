//! The safe repairs of a source file of the site: shown as a diff, and made in place where somebody asks for it.
//!
//! Comes in: the path of a disclosure or of figures. Goes out: its bytes with every repair that is beyond doubt, the difference, and
//! what is left for a person. Encoding, line ends and every byte of what is right stay as they are. Headings are left alone: the ones
//! that a build understands by another name are published under the standard one anyway, and a council keeps its own from period to
//! period.

mod diff;
mod disclosure;
mod edits;
mod figures;

use super::changes::Change;
use crate::diag::{Diagnostic, Place, Report};
use crate::source::Folder;
use edits::Edits;

/// A file with its safe repairs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// The path from the site's folder.
    pub path: String,
    /// The bytes as they are.
    pub before: Vec<u8>,
    /// The bytes with every repair; the same where there is none.
    pub bytes: Vec<u8>,
    /// What was repaired.
    pub changes: Vec<Change>,
    /// The difference as a unified diff; empty where there is none.
    pub diff: String,
    /// What a build still says of the file.
    pub left: Report,
}

/// The safe repairs of a file of the site.
///
/// # Errors
/// Where the file is not one that can be repaired, or cannot be read.
pub fn fix(folder: &Folder, path: &str) -> Result<Repair, Report> {
    let before = folder.bytes(path).map_err(|found| Report { findings: vec![*found] })?;
    let is_figures =
        ["data/indicators/", "data/returns/"].iter().any(|under| path.starts_with(under)) && path.strip_suffix(".csv").is_some();
    if is_figures {
        return figures::fix(folder, path, before);
    }
    disclosure::fix(folder, path, before)
}

/// A file that is no part of the site.
pub fn outside(path: &str) -> Report {
    let message = "the file is outside the site's folder, and only files of the site are repaired";
    let help = format!("bring it in with `plainsight import {path} --as WHAT`, which mends what it can; or name its own site with --site");
    Report { findings: vec![Diagnostic::error("fix/outside", Place::file(path), message).help(help)] }
}

/// A file that nothing here knows how to mend.
fn refused(path: &str) -> Report {
    let found = Diagnostic::error("fix/file", Place::file(path), "only files of figures and of disclosures are repaired");
    let help = "they are data/indicators/<id>.csv, data/returns/<period>.csv and data/disclosures/<dataset>/<period>.csv";
    Report { findings: vec![found.help(help)] }
}
