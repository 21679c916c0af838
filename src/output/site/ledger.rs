//! Who made which file in this build.
//!
//! Comes in: claims to paths and, later, what became of each. Goes out: the one list of what the site holds, by which
//! everything else in the output folder is known not to belong there. No path is given out twice, nor two that a system
//! blind to capitals would hold for one.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::Published;
use super::manifest::Entry;
use super::stamp::Stamp;
use crate::output::OutputError;

/// Whether the live tree already has the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It has: the live file is the site's file, and keeps its date.
    Kept,
    /// It has not: the file was written to the spare tree.
    Written,
}

/// A file of this build.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// Its bytes and stamp.
    pub entry: Entry,
    /// Where it is.
    pub fate: Fate,
}

impl Record {
    /// A file that the live tree does not have.
    pub fn written(blake3: blake3::Hash, stamp: Stamp) -> Self {
        Self { entry: Entry { blake3, sha256: None, stamp }, fate: Fate::Written }
    }
}

/// Who holds a name, as it was spelled.
enum Taken {
    File(Arc<str>),
    Folder(Arc<str>),
}

/// The files of the last build that are not claimed yet, and the files of this one.
pub struct Ledger {
    /// What the manifest knew; an entry leaves when its path is claimed.
    known: HashMap<Arc<str>, Entry>,
    /// Every file and folder of the site by its name without capitals.
    taken: HashMap<Arc<str>, Taken>,
    /// Every claimed file; nothing yet while it is being written.
    files: BTreeMap<Arc<str>, Option<Record>>,
    /// Whether the manifest on the disk says less than we know by now.
    pub stale: bool,
}

impl Ledger {
    /// A build that has made nothing yet.
    pub fn new(known: HashMap<Arc<str>, Entry>) -> Self {
        Self { known, taken: HashMap::new(), files: BTreeMap::new(), stale: false }
    }

    /// What the manifest knows of a path that is not claimed yet.
    pub fn known(&self, path: &str) -> Option<&Entry> {
        self.known.get(path)
    }

    /// Gives a path out, with what the manifest knew of it.
    ///
    /// # Errors
    ///
    /// The path, or one that differs from it in capitals only, is another file's or folder's, or part of it is a file.
    pub fn claim(&mut self, path: &str) -> Result<(Arc<str>, Option<Entry>), OutputError> {
        for (at, _) in path.match_indices('/') {
            self.take_folder(path.get(..at).unwrap_or_default(), path)?;
        }
        let (path, entry) = self.known.remove_entry(path).map_or_else(|| (Arc::from(path), None), |(path, entry)| (path, Some(entry)));
        match self.taken.get(&*fold(&path)) {
            None => {}
            Some(Taken::File(other)) if *other == path => {
                return Err(OutputError::path(format!("`{path}` is made twice"), "two pages or files have the same address: rename one"));
            }
            Some(Taken::File(other)) => return Err(clash(&path, other, "they differ only in capitals")),
            Some(Taken::Folder(other)) => return Err(clash(&path, other, "one is a file, the other a folder")),
        }
        self.taken.insert(key(&path), Taken::File(Arc::clone(&path)));
        self.files.insert(Arc::clone(&path), None);
        Ok((path, entry))
    }

    /// Says what became of a claimed file.
    pub fn finish(&mut self, path: &Arc<str>, record: Record) {
        self.files.insert(Arc::clone(path), Some(record));
    }

    /// A file that is finished.
    pub fn record(&self, path: &str) -> Option<Record> {
        self.files.get(path).copied().flatten()
    }

    /// Remembers a checksum.
    pub fn set_sha256(&mut self, path: &str, sha256: [u8; 32]) {
        if let Some(Some(record)) = self.files.get_mut(path) {
            record.entry.sha256 = Some(sha256);
            self.stale = true;
        }
    }

    /// Takes note that a finished file got or lost a name, which changes its date of change and nothing else. Where more
    /// is different somebody wrote to the file: the old stamp stays, and the next build reads it.
    pub fn restamp(&mut self, path: &str, stamp: Stamp) {
        if let Some(Some(record)) = self.files.get_mut(path)
            && record.entry.stamp == (Stamp { changed: record.entry.stamp.changed, ..stamp })
        {
            record.entry.stamp = stamp;
        }
    }

    /// Every finished file, by its path.
    pub fn records(&self) -> impl Iterator<Item = (&Arc<str>, &Record)> {
        self.files.iter().filter_map(|(path, record)| record.as_ref().map(|record| (path, record)))
    }

    /// The first path that was claimed and never finished.
    pub fn unfinished(&self) -> Option<&Arc<str>> {
        self.files.iter().find_map(|(path, record)| record.is_none().then_some(path))
    }

    /// Whether a file of exactly this path belongs to the site.
    pub fn has_file(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Whether a folder of exactly this path belongs to the site.
    pub fn has_folder(&self, path: &str) -> bool {
        matches!(self.taken.get(&*fold(path)), Some(Taken::Folder(spelled)) if **spelled == *path)
    }

    /// Whether the manifest on the disk has to be written again.
    pub fn needs_saving(&self) -> bool {
        self.stale || !self.known.is_empty()
    }

    /// How much the site is, before anything was removed or exchanged.
    pub fn count(&self) -> Published {
        let mut published = Published::default();
        for (_, record) in self.records() {
            published.files += 1;
            published.bytes += record.entry.stamp.size;
            match record.fate {
                Fate::Kept => published.unchanged += 1,
                Fate::Written => published.written += 1,
            }
        }
        published
    }

    fn take_folder(&mut self, folder: &str, path: &str) -> Result<(), OutputError> {
        match self.taken.get(&*fold(folder)) {
            None => {
                let spelled = Arc::from(folder);
                self.taken.insert(key(&spelled), Taken::Folder(spelled));
                Ok(())
            }
            Some(Taken::Folder(other)) if **other == *folder => Ok(()),
            Some(Taken::Folder(other)) => Err(clash(path, &format!("{other}/"), "their folders differ only in capitals")),
            Some(Taken::File(other)) => Err(clash(path, other, "one is a file, the other a folder")),
        }
    }
}

fn clash(path: &str, other: &str, why: &str) -> OutputError {
    let help = "on Windows and macOS capitals do not tell names apart: rename one";
    OutputError::path(format!("`{path}` and `{other}` cannot both be published: {why}"), help)
}

/// A name without capitals.
fn fold(path: &str) -> Cow<'_, str> {
    let lower = |b: u8| b.is_ascii() && !b.is_ascii_uppercase();
    if path.bytes().all(lower) { Cow::Borrowed(path) } else { Cow::Owned(path.to_lowercase()) }
}

/// The same to keep: nearly all names have no capitals and are not stored twice.
fn key(path: &Arc<str>) -> Arc<str> {
    match fold(path) {
        Cow::Borrowed(_) => Arc::clone(path),
        Cow::Owned(folded) => folded.into(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::Ledger;

    fn claim_all(paths: &[&str]) -> Result<(), String> {
        let mut ledger = Ledger::new(HashMap::new());
        paths.iter().try_for_each(|path| ledger.claim(path).map(|_| ()).map_err(|error| error.message))
    }

    #[test]
    fn different_names_stand_beside_one_another() {
        assert_eq!(claim_all(&["a/b", "a/c", "a/d/e", "b", "Élan.pdf", "elan.pdf"]), Ok(()));
    }

    #[test]
    fn the_same_name_twice_is_refused_and_both_are_named() {
        for (paths, named) in [
            (["a/b", "a/b"], ["`a/b`", "twice"]),
            (["a/Index.html", "a/index.html"], ["`a/index.html`", "`a/Index.html`"]),
            (["Élan.pdf", "élan.pdf"], ["`élan.pdf`", "`Élan.pdf`"]),
            (["a", "a/b"], ["`a/b`", "`a`"]),
            (["A/b", "a"], ["`a`", "`A`"]),
            (["Data/x", "data/y"], ["`data/y`", "`Data/`"]),
        ] {
            let error = claim_all(&paths).expect_err(paths[1]);
            assert!(named.iter().all(|name| error.contains(name)), "{error}");
        }
    }
}
