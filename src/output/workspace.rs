//! The sources of a site: the files of a new one, files added to one, a file that `fix` mended; and the folder that `serve` keeps to
//! itself.
//!
//! Comes in: a folder, and paths with bytes. Goes out: the folder with those files. A new file never takes the place of one
//! that is there, and a changed file only that of the one that was read.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::OutputError;
use super::site::check_path;

/// Lays files down in a folder that is missing or empty; a repository that was just begun (`.git` and nothing else) is
/// empty too. Paths are relative, with `/` between their parts.
///
/// # Errors
///
/// The folder holds something or is not a folder, a path is not one that every system can have, or the disk fails; then
/// the files before that one are there.
pub fn create(dir: &Path, files: &[(&str, &[u8])]) -> Result<(), OutputError> {
    for (path, _) in files {
        check_path(path)?;
    }
    check_empty(dir)?;
    fs::create_dir_all(dir).map_err(|error| OutputError::disk("make", dir, &error))?;
    for (path, bytes) in files {
        let target = dir.join(path);
        write_new(&target, bytes).map_err(|error| OutputError::disk("write", &target, &error))?;
    }
    Ok(())
}

/// Adds files to a folder that is there. Paths are relative, with `/` between their parts.
///
/// # Errors
///
/// One of the files is there already, and then none is written; a path is not one that every system can have, or the disk fails.
pub fn add(dir: &Path, files: &[(&str, &[u8])]) -> Result<(), OutputError> {
    for (path, _) in files {
        check_path(path)?;
        if fs::symlink_metadata(dir.join(path)).is_ok() {
            let message = format!("`{}` is there already", dir.join(path).display());
            return Err(OutputError::refused(message, "nothing is written over: remove the file first, or choose another name"));
        }
    }
    for (path, bytes) in files {
        let target = dir.join(path);
        write_new(&target, bytes).map_err(|error| OutputError::disk("write", &target, &error))?;
    }
    Ok(())
}

/// Makes a folder that only its owner may read and that version control passes over; one that is there stays as it is.
///
/// # Errors
///
/// Those of the disk.
#[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has a mode to set"))]
pub fn make_private(dir: &Path) -> Result<(), OutputError> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(dir) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(OutputError::disk("make", dir, &error)),
        Ok(()) | Err(_) => {}
    }
    let ignore = dir.join(".gitignore");
    fs::write(&ignore, "*\n").map_err(|error| OutputError::disk("write", &ignore, &error))
}

/// Removes a folder of our own with all that is in it.
///
/// # Errors
///
/// Those of the disk.
pub fn remove_private(dir: &Path) -> Result<(), OutputError> {
    fs::remove_dir_all(dir).map_err(|error| OutputError::disk("remove", dir, &error))
}

/// Writes one file of a site, as a whole or not at all: a new one, or one in the place of what stood there when it was read.
///
/// # Errors
///
/// The path is not one that every system can have, something else stands there than `before` says, or the disk fails.
pub fn write(dir: &Path, path: &str, before: Option<&[u8]>, bytes: &[u8]) -> Result<(), OutputError> {
    check_path(path)?;
    let target = dir.join(path);
    let fail = |error: io::Error| OutputError::disk("write", &target, &error);
    let Some(before) = before else {
        let refused = || OutputError::refused(format!("`{path}` is there already"), "nothing is written over");
        return write_new(&target, bytes)
            .map_err(|error| if error.kind() == io::ErrorKind::AlreadyExists { refused() } else { fail(error) });
    };
    let is_file = fs::symlink_metadata(&target).map_err(fail)?.is_file();
    if !is_file || fs::read(&target).map_err(fail)? != before {
        let message = format!("`{path}` was changed by somebody else in the meantime");
        return Err(OutputError::refused(message, "run the command again: it reads the file anew"));
    }
    // A file beside it takes its place in one step, so that a reader never sees half of it.
    let beside = target.with_extension("plainsight-new");
    let written = write_new(&beside, bytes).and_then(|()| fs::rename(&beside, &target));
    written.map_err(|error| {
        // What was begun is of no use to anybody; that it cannot be removed either adds nothing to the first error.
        let _ = fs::remove_file(&beside);
        fail(error)
    })
}

fn check_empty(dir: &Path) -> Result<(), OutputError> {
    let fail = |error| OutputError::disk("read", dir, &error);
    let entries = match fs::read_dir(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(OutputError::refused(format!("`{}` is a file", dir.display()), "name a folder that is missing or empty"));
        }
        read => read.map_err(fail)?,
    };
    for entry in entries {
        let name = entry.map_err(fail)?.file_name();
        if name != ".git" {
            let message = format!("the folder `{}` is not empty: it holds `{}`", dir.display(), name.to_string_lossy());
            return Err(OutputError::refused(message, "name a folder that is missing or empty; nothing is written over"));
        }
    }
    Ok(())
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{create, write};

    const STARTER: [(&str, &[u8]); 2] = [("plainsight.toml", b"format = 1\n"), ("data/indicators/neet.csv", b"period,value\n")];

    #[test]
    fn a_missing_an_empty_and_a_just_begun_folder_are_filled() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("empty")).unwrap();
        fs::create_dir_all(home.path().join("begun/.git")).unwrap();
        for name in ["missing/deep", "empty", "begun"] {
            create(&home.path().join(name), &STARTER).unwrap();
            for (path, bytes) in STARTER {
                assert_eq!(fs::read(home.path().join(name).join(path)).unwrap(), bytes);
            }
        }
    }

    #[test]
    fn a_folder_that_holds_something_is_left_alone() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("notes.txt"), "mine").unwrap();
        let error = create(home.path(), &STARTER).expect_err("not empty");
        assert!(error.message.contains("notes.txt"), "{error}");
        assert!(create(&home.path().join("notes.txt"), &STARTER).is_err());
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
        assert_eq!(fs::read_to_string(home.path().join("notes.txt")).unwrap(), "mine");
    }

    #[test]
    fn a_path_that_climbs_writes_nothing() {
        let home = tempfile::tempdir().unwrap();
        let dir = home.path().join("site");
        assert!(create(&dir, &[("a", b""), ("../b", b"")]).is_err());
        assert!(!dir.exists() && !home.path().join("b").exists());
    }

    #[test]
    fn a_new_file_takes_nobodys_place() {
        let home = tempfile::tempdir().unwrap();
        write(home.path(), "data/a/b.csv", None, b"x\n").unwrap();
        assert!(write(home.path(), "data/a/b.csv", None, b"y\n").unwrap_err().message.contains("there already"));
        assert!(write(home.path(), "../b.csv", None, b"y\n").is_err());
        assert_eq!(fs::read(home.path().join("data/a/b.csv")).unwrap(), b"x\n");
    }

    #[test]
    fn a_changed_file_takes_the_place_of_the_one_that_was_read() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("a.csv");
        fs::write(&path, "old").unwrap();
        assert!(write(home.path(), "a.csv", Some(b"other"), b"new").unwrap_err().message.contains("in the meantime"));
        write(home.path(), "a.csv", Some(b"old"), b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }
}
