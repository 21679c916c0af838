//! How large a published site is, against the limits of a host.

use std::collections::BTreeMap;
use std::path::Path;

use walkdir::WalkDir;

use crate::output::OutputError;

/// The size of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    /// How many files.
    pub files: u64,
    /// All files together, in bytes.
    pub bytes: u64,
    /// The largest file: its path in the site, and its size in bytes.
    pub largest: (String, u64),
    /// The folder with the most files straight in it: its path, empty for the root, and how many.
    pub fullest: (String, u64),
    /// The longest path, in bytes.
    pub longest: String,
}

/// Measures a published folder. Of equals the first by name is given.
///
/// # Errors
/// Those of the disk.
pub fn measure(site: &Path) -> Result<Measured, OutputError> {
    let mut measured = Measured::default();
    let mut folders: BTreeMap<String, u64> = BTreeMap::new();
    for entry in WalkDir::new(site).sort_by_file_name() {
        let fail = |error: walkdir::Error| OutputError::disk("read", site, &error.into());
        let entry = entry.map_err(fail)?;
        if !entry.file_type().is_file() {
            continue;
        }
        let length = entry.metadata().map_err(fail)?.len();
        let path = entry.path().strip_prefix(site).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
        measured.files += 1;
        measured.bytes += length;
        *folders.entry(path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned())).or_default() += 1;
        if length > measured.largest.1 {
            measured.largest = (path.clone(), length);
        }
        if path.len() > measured.longest.len() {
            measured.longest = path;
        }
    }
    for (folder, files) in folders {
        if files > measured.fullest.1 {
            measured.fullest = (folder, files);
        }
    }
    Ok(measured)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn counts_what_is_there() {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir_all(site.path().join("a/b")).unwrap();
        for (path, size) in [("index.html", 10), ("a/one.csv", 30), ("a/two.csv", 20), ("a/b/three.csv", 5)] {
            fs::write(site.path().join(path), "x".repeat(size)).unwrap();
        }
        let expected = Measured {
            files: 4,
            bytes: 65,
            largest: ("a/one.csv".to_owned(), 30),
            fullest: ("a".to_owned(), 2),
            longest: "a/b/three.csv".to_owned(),
        };
        assert_eq!(measure(site.path()).unwrap(), expected);
    }
}
