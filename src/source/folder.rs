//! A site's folder: which files it has, and their bytes when they are asked for.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::Text;
use crate::diag::{Diagnostic, Place, Report};

/// What of a site's folder is read; anything else in it (a README, a LICENSE, our own output) is not looked at.
const ROOTS: [&str; 4] = ["plainsight.toml", "content", "data", "themes"];

/// The files of a site by their paths from its folder, in order, with `/` on every system.
///
/// Hidden files are passed over; a symbolic link is an error, since what it points to is not under version control.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// The bytes are here only for a folder in memory.
    files: BTreeMap<String, Option<Vec<u8>>>,
    findings: Report,
}

impl Folder {
    /// Lists a folder. What cannot be listed is in [`Folder::findings`]; no file is read yet.
    pub fn open(root: &Path) -> Self {
        let mut folder = Self { root: root.to_owned(), files: BTreeMap::new(), findings: Report::default() };
        for name in ROOTS {
            let start = root.join(name);
            if start.symlink_metadata().is_ok() {
                folder.walk(&start);
            }
        }
        folder
    }

    /// The files and folders straight under a site's folder that it is read from; some may not be there.
    pub fn roots() -> [&'static str; 4] {
        ROOTS
    }

    /// Whether what stands at a path from the site's folder is a part of the site.
    pub fn is_read(path: &Path) -> bool {
        let mut parts = path.components().map(|part| part.as_os_str().to_string_lossy());
        parts.next().is_some_and(|first| ROOTS.contains(&first.as_ref())) && parts.all(|part| !part.starts_with('.'))
    }

    /// A folder that is only in memory, as tests and previews use it.
    pub fn in_memory<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let files = files.into_iter().map(|(path, bytes)| (path.to_owned(), Some(bytes.to_vec()))).collect();
        Self { root: PathBuf::new(), files, findings: Report::default() }
    }

    /// The path from this folder of a file that is named from here or from the working directory; nothing where it is not in the folder.
    pub fn locate(&self, file: &Path) -> Option<String> {
        let root = self.root.canonicalize().ok()?;
        let of = |path: &Path| {
            let whole = path.canonicalize().ok()?;
            let parts: Option<Vec<&str>> = whole.strip_prefix(&root).ok()?.components().map(|part| part.as_os_str().to_str()).collect();
            parts.map(|parts| parts.join("/")).filter(|path| self.has(path))
        };
        of(file).or_else(|| of(&self.root.join(file)))
    }

    /// Whether there is such a file, and it stands outside this folder.
    pub fn is_outside(&self, file: &Path) -> bool {
        let (root, whole) = (self.root.canonicalize(), file.canonicalize());
        root.is_ok_and(|root| whole.is_ok_and(|whole| whole.is_file() && !whole.starts_with(root)))
    }

    /// The same folder with one more file, or another in the place of one: how a file would be read before it is written.
    #[must_use]
    pub fn with(&self, path: &str, bytes: Vec<u8>) -> Self {
        let mut files = self.files.clone();
        files.insert(path.to_owned(), Some(bytes));
        Self { root: self.root.clone(), files, findings: self.findings.clone() }
    }

    /// What was wrong with the folder itself.
    pub fn findings(&self) -> &Report {
        &self.findings
    }

    /// Every path, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The paths that begin with `prefix`, in order.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.files.range(prefix.to_owned()..).map(|(path, _)| path.as_str()).take_while(move |path| path.starts_with(prefix))
    }

    /// Whether there is such a file.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// How many bytes a file has; nought where it is not there or cannot be asked.
    pub fn size(&self, path: &str) -> u64 {
        match self.files.get(path) {
            Some(Some(bytes)) => bytes.len() as u64,
            Some(None) => std::fs::metadata(self.root.join(path)).map_or(0, |file| file.len()),
            None => 0,
        }
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// One diagnostic where the file is not there or cannot be read.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
        match self.files.get(path) {
            Some(Some(bytes)) => Ok(bytes.clone()),
            Some(None) => std::fs::read(self.root.join(path)).map_err(|error| Box::new(unreadable(path, &error.to_string()))),
            None => Err(Box::new(unreadable(path, "there is no such file"))),
        }
    }

    /// A file as a stream of bytes, for files that may be larger than memory.
    ///
    /// # Errors
    /// One diagnostic where the file is not there or cannot be opened.
    pub fn stream(&self, path: &str) -> Result<Box<dyn Read>, Box<Diagnostic>> {
        match self.files.get(path) {
            Some(Some(bytes)) => Ok(Box::new(Cursor::new(bytes.clone()))),
            Some(None) => match std::fs::File::open(self.root.join(path)) {
                Ok(file) => Ok(Box::new(file)),
                Err(error) => Err(Box::new(unreadable(path, &error.to_string()))),
            },
            None => Err(Box::new(unreadable(path, "there is no such file"))),
        }
    }

    /// The text of a file.
    ///
    /// # Errors
    /// One diagnostic where it cannot be read or is not UTF-8.
    pub fn text(&self, path: &str) -> Result<Text, Box<Diagnostic>> {
        Text::decode(path, self.bytes(path)?)
    }

    fn walk(&mut self, start: &Path) {
        let entries = WalkDir::new(start).follow_root_links(false).sort_by_file_name().into_iter().filter_entry(|entry| !is_hidden(entry));
        for entry in entries {
            match entry {
                Ok(entry) => self.add(&entry),
                Err(error) => {
                    let path = error.path().map_or_else(|| start.to_owned(), Path::to_owned);
                    let shown = self.relative(&path).unwrap_or_else(|| path.display().to_string());
                    self.findings.add(unreadable(&shown, &error.to_string()));
                }
            }
        }
    }

    fn add(&mut self, entry: &DirEntry) {
        let Some(path) = self.relative(entry.path()) else {
            let shown = entry.path().to_string_lossy().into_owned();
            let found = Diagnostic::error("source/file-name", Place::file(shown), "the name of the file is not UTF-8 text");
            return self.findings.add(found.help("rename it with letters, digits and dashes"));
        };
        let kind = entry.file_type();
        if kind.is_symlink() {
            let found = Diagnostic::error("source/link", Place::file(path), "a symbolic link is not followed");
            self.findings.add(found.help("put the file itself here, so that version control keeps what was published"));
        } else if kind.is_file() {
            self.files.insert(path, None);
        } else if !kind.is_dir() {
            self.findings.add(unreadable(&path, "it is neither a file nor a folder"));
        }
    }

    fn relative(&self, path: &Path) -> Option<String> {
        let parts: Option<Vec<&str>> = path.strip_prefix(&self.root).ok()?.components().map(|part| part.as_os_str().to_str()).collect();
        parts.map(|parts| parts.join("/"))
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn unreadable(path: &str, why: &str) -> Diagnostic {
    Diagnostic::error("source/unreadable", Place::file(path), format!("the file cannot be read: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(root: &Path, path: &str, bytes: &[u8]) {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    #[test]
    fn lists_what_a_site_is_made_of_in_order() {
        let dir = tempfile::tempdir().unwrap();
        for path in [
            "plainsight.toml",
            "data/b.csv",
            "data/a.csv",
            "content/x/y.md",
            "README.md",
            "data/.hidden",
            "data/.git/x",
            "public/index.html",
        ] {
            write(dir.path(), path, b"x");
        }
        let folder = Folder::open(dir.path());
        assert_eq!(folder.paths().collect::<Vec<_>>(), ["content/x/y.md", "data/a.csv", "data/b.csv", "plainsight.toml"]);
        assert_eq!(folder.under("data/").count(), 2);
        assert_eq!(folder.bytes("data/a.csv").unwrap(), b"x");
        assert!(folder.findings().findings.is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn refuses_links() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), "data/a.csv", b"x");
        std::os::unix::fs::symlink("a.csv", dir.path().join("data/b.csv")).unwrap();
        std::os::unix::fs::symlink("data", dir.path().join("content")).unwrap();
        let folder = Folder::open(dir.path());
        assert_eq!(folder.paths().collect::<Vec<_>>(), ["data/a.csv"]);
        let found: Vec<_> = folder.findings().findings.iter().map(|f| (f.code, f.place.clone().unwrap().to_string())).collect();
        assert_eq!(found, [("source/link", "content".to_owned()), ("source/link", "data/b.csv".to_owned())]);
    }

    #[test]
    fn says_when_a_file_has_gone() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), "data/a.csv", b"x");
        let folder = Folder::open(dir.path());
        std::fs::remove_file(dir.path().join("data/a.csv")).unwrap();
        assert_eq!(folder.bytes("data/a.csv").unwrap_err().code, "source/unreadable");
        assert_eq!(folder.bytes("data/none.csv").unwrap_err().code, "source/unreadable");
    }
}
