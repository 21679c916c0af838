//! Entries under their first letters, for lists from A to Z.

use std::collections::BTreeMap;

use serde::Serialize;

/// A letter and what begins with it.
#[derive(Debug, Serialize)]
pub struct Letter<T> {
    /// "B"; "0–9" for all that begins with none.
    pub sign: String,
    /// The anchor, and the address of its page: `b`, `0-9`.
    pub id: String,
    /// In the order of their names.
    pub entries: Vec<T>,
}

/// A link to a letter.
#[derive(Debug, Serialize)]
pub struct Jump {
    sign: String,
    href: String,
}

/// The entries by letter, what begins with none first. A letter outside A to Z has a place of its own, behind Z; equal names keep
/// their order.
pub fn letters<T>(mut entries: Vec<T>, name: impl Fn(&T) -> &str) -> Vec<Letter<T>> {
    entries.sort_by_cached_key(|entry| name(entry).to_lowercase());
    let mut letters: BTreeMap<String, Vec<T>> = BTreeMap::new();
    for entry in entries {
        letters.entry(sign(name(&entry))).or_default().push(entry);
    }
    letters.into_iter().map(|(sign, entries)| Letter { id: sign.to_lowercase().replace('–', "-"), sign, entries }).collect()
}

/// A link to each letter: to its page under `folder` (relative, with a closing slash), or to its place on this page.
pub fn jumps<T>(letters: &[Letter<T>], folder: Option<&str>) -> Vec<Jump> {
    let href = |id: &str| folder.map_or_else(|| format!("#{id}"), |folder| format!("{folder}{id}/"));
    letters.iter().map(|letter| Jump { sign: letter.sign.clone(), href: href(&letter.id) }).collect()
}

fn sign(name: &str) -> String {
    match name.chars().find(|c| c.is_alphanumeric()) {
        Some(first) if first.is_alphabetic() => first.to_uppercase().collect(),
        Some(_) | None => "0–9".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_stand_under_their_letters_in_order() {
        let letters = letters(vec!["Bus users", "14 to 19", "Waste", "bins", "Ærø"], |name| name);
        let found: Vec<(&str, &str, &[&str])> =
            letters.iter().map(|letter| (letter.sign.as_str(), letter.id.as_str(), letter.entries.as_slice())).collect();
        let expected: [(&str, &str, &[&str]); 4] =
            [("0–9", "0-9", &["14 to 19"]), ("B", "b", &["bins", "Bus users"]), ("W", "w", &["Waste"]), ("Æ", "æ", &["Ærø"])];
        assert_eq!(found, expected);
    }
}
