//! Everything by its first letter, for a reader without script; a synonym stands under its own letter and points on.

use std::collections::BTreeMap;

use serde::Serialize;

use super::entries::Entry;
use crate::pages::address;

/// A letter and what begins with it.
#[derive(Debug, Serialize)]
pub(super) struct Letter {
    /// "B"; "0–9" for all that begins with none.
    pub(super) sign: String,
    /// The anchor, and the address of its page: `b`, `0-9`.
    pub(super) id: String,
    /// In order.
    pub(super) entries: Vec<Line>,
}

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

/// The letters that something begins with, in order, what begins with none first. Links lead from a page with this root.
pub(super) fn letters(entries: &[Entry], root: &str) -> Vec<Letter> {
    let mut lines: Vec<Line> = entries.iter().flat_map(|entry| lines_of(entry, root)).collect();
    lines.sort_by_cached_key(|line| (line.name.to_lowercase(), line.href.clone()));
    let mut letters: BTreeMap<String, Vec<Line>> = BTreeMap::new();
    for line in lines {
        letters.entry(sign(&line.name)).or_default().push(line);
    }
    letters.into_iter().map(|(sign, entries)| Letter { id: sign.to_lowercase().replace('–', "-"), sign, entries }).collect()
}

fn lines_of(entry: &Entry, root: &str) -> Vec<Line> {
    let line = |name: &str, see: Option<&str>| Line {
        name: name.to_owned(),
        see: see.map(str::to_owned),
        note: entry.note.clone(),
        href: address::relative(root, &entry.address),
    };
    let synonyms = entry.synonyms.iter().map(|synonym| line(synonym, Some(&entry.title)));
    std::iter::once(line(&entry.title, None)).chain(synonyms).collect()
}

/// The capital that words begin with. A letter outside A to Z has a place of its own, behind Z.
fn sign(name: &str) -> String {
    match name.chars().find(|c| c.is_alphanumeric()) {
        Some(first) if first.is_alphabetic() => first.to_uppercase().collect(),
        Some(_) | None => "0–9".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::entries::Kind;
    use super::*;

    fn entry(title: &str, synonyms: &[&str]) -> Entry {
        Entry {
            kind: Kind::Measure,
            title: title.to_owned(),
            address: "/indicators/x/".to_owned(),
            synonyms: synonyms.iter().map(|word| (*word).to_owned()).collect(),
            also: Vec::new(),
            note: "measure".to_owned(),
        }
    }

    #[test]
    fn a_synonym_stands_under_its_own_letter() {
        let letters = letters(&[entry("Waste recycled", &["bins"]), entry("14 to 19", &[]), entry("Bus users", &[])], "../");
        let found: Vec<(&str, Vec<&str>)> =
            letters.iter().map(|letter| (letter.sign.as_str(), letter.entries.iter().map(|line| line.name.as_str()).collect())).collect();
        assert_eq!(found, [("0–9", vec!["14 to 19"]), ("B", vec!["bins", "Bus users"]), ("W", vec!["Waste recycled"])]);
        assert_eq!(letters[1].entries[0].see.as_deref(), Some("Waste recycled"));
        assert_eq!((letters[0].id.as_str(), letters[1].id.as_str()), ("0-9", "b"));
    }
}
