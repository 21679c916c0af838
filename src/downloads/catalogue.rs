//! What there is to download, with sizes and sums: what pages link to.

use std::collections::BTreeMap;

use super::download::Owner;

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The path from the site's root, without a leading slash.
    pub path: String,
    /// The title of what is in it.
    pub title: String,
    /// Its format: the id of a [`super::Format`], or `csvw`, `datapackage`, `zip`, `sums`.
    pub format: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// What it is about.
    pub owner: Owner,
    /// How many bytes.
    pub bytes: u64,
    /// How many rows under the heading; none for what is no table.
    pub rows: Option<usize>,
    /// The SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// Every file that can be downloaded, by path.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    entries: BTreeMap<String, Entry>,
}

impl Catalogue {
    pub(super) fn add(&mut self, entry: Entry) {
        self.entries.insert(entry.path.clone(), entry);
    }

    /// Every file, by path.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// The file at a path.
    pub fn get(&self, path: &str) -> Option<&Entry> {
        self.entries.get(path)
    }

    /// The files about one thing, by path; CSVW descriptions, which stand beside each CSV, are left out.
    pub fn of(&self, owner: Owner) -> impl Iterator<Item = &Entry> {
        self.iter().filter(move |entry| entry.owner == owner && entry.format != "csvw")
    }
}
