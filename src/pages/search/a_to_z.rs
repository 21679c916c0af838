//! Everything by its first letter, for a reader without script; a synonym stands under its own letter and points on.

use serde::Serialize;

use super::entries::Entry;
use crate::pages::address;
use crate::pages::parts::letters::{Letter, letters};

/// A line of the list.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    /// The words it is listed under.
    name: String,
    /// What is meant, where that is called something else.
    see: Option<String>,
    /// What it is.
    note: String,
    href: String,
}

/// The lines by letter. Links lead from a page with this root.
pub(super) fn a_to_z(entries: &[Entry], root: &str) -> Vec<Letter<Line>> {
    letters(entries.iter().flat_map(|entry| lines(entry, root)).collect(), |line| line.name.as_str())
}

fn lines(entry: &Entry, root: &str) -> Vec<Line> {
    let line = |name: &str, see: Option<&str>| Line {
        name: name.to_owned(),
        see: see.map(str::to_owned),
        note: entry.note.clone(),
        href: address::relative(root, &entry.address),
    };
    let synonyms = entry.synonyms.iter().map(|synonym| line(synonym, Some(&entry.title)));
    std::iter::once(line(&entry.title, None)).chain(synonyms).collect()
}
