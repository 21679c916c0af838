//! A new site's sources, new files in a site, and the folder that `serve` keeps to itself.
//!
//! Comes in: a folder and files. Goes out: the folder with those files. Nothing that is there is ever written over.

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

    use super::create;

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
}
