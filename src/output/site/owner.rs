//! Which folders are ours to replace.
//!
//! Comes in: an output folder that is there. Goes out: whether we made it. A tree of ours is known by its number in the
//! file system and its date of birth, which a folder keeps when it is renamed or exchanged and no other folder has.

use std::fs;
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use super::disk::Disk;
use super::folders::Folders;
use super::ledger::Ledger;
use super::stamp::Stamp;
use crate::output::OutputError;

/// Refuses an output folder that holds something and was not written by us.
///
/// A folder is ours when it was recorded, or when every file in it is in the manifest at its size: that is a project that
/// was copied, or brought back from a backup, together with what it published.
pub fn check(folders: &Folders, ledger: &Ledger) -> Result<(), OutputError> {
    let fail = |error| OutputError::disk("read", &folders.live, &error);
    if is_empty(&folders.live).map_err(fail)? || is_recorded(folders).map_err(fail)? {
        return Ok(());
    }
    let listed = first_unlisted(&folders.live, "", ledger).map_err(fail)?;
    listed.map_or(Ok(()), |stranger| Err(refusal(folders, &stranger)))
}

/// The same before anything of ours is there: then whatever the folder holds is somebody else's.
pub fn check_first(folders: &Folders) -> Result<(), OutputError> {
    let fail = |error| OutputError::disk("read", &folders.live, &error);
    if fs::symlink_metadata(&folders.side).is_ok() || is_empty(&folders.live).map_err(fail)? {
        return Ok(());
    }
    let first = fs::read_dir(&folders.live).and_then(|mut entries| entries.next().transpose()).map_err(fail)?;
    Err(refusal(folders, &first.map(|entry| entry.file_name().to_string_lossy().into_owned()).unwrap_or_default()))
}

/// Records the two trees as ours, before either takes the other's place.
pub fn record(disk: &Disk, folders: &Folders) -> Result<(), OutputError> {
    let path = folders.trees();
    let mut text = String::new();
    for tree in [&folders.live, &folders.spare()] {
        match identity(tree) {
            Ok(Some(identity)) => text.extend([identity.as_str(), "\n"]),
            Ok(None) => {}
            Err(error) => return Err(OutputError::disk("look at", tree, &error)),
        }
    }
    if fs::read_to_string(&path).is_ok_and(|recorded| recorded == text) {
        return Ok(());
    }
    disk.replace(&path, &text).map_err(|error| OutputError::disk("write", &path, &error))
}

/// Whether a folder holds nothing, or is not there.
pub fn is_empty(folder: &Path) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

fn refusal(folders: &Folders, stranger: &str) -> OutputError {
    let live = folders.live.display();
    let message = format!("the output folder `{live}` is not empty and was not written by Plainsight: it holds `{stranger}`");
    OutputError::refused(message, "name another folder; or, if nothing in it is needed, remove it and build again")
}

fn is_recorded(folders: &Folders) -> io::Result<bool> {
    let recorded = match fs::read_to_string(folders.trees()) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        read => read?,
    };
    Ok(identity(&folders.live)?.is_some_and(|identity| recorded.lines().any(|line| line == identity)))
}

/// A folder's number and date of birth; none where it is not there or the system tells neither.
fn identity(folder: &Path) -> io::Result<Option<String>> {
    let metadata = match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        found => found?,
    };
    let number = Stamp::of(&metadata).inode;
    let born = metadata.created().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).map_or(0, |age| age.as_nanos());
    Ok((number != 0 || born != 0).then(|| format!("{number} {born}")))
}

/// The first file, or anything else but a folder, that the manifest does not list at its size.
fn first_unlisted(folder: &Path, path: &str, ledger: &Ledger) -> io::Result<Option<String>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if path.is_empty() { name } else { format!("{path}/{name}") };
        let metadata = entry.metadata()?;
        if metadata.is_dir() {
            let stranger = first_unlisted(&entry.path(), &path, ledger)?;
            if stranger.is_some() {
                return Ok(stranger);
            }
        } else if !metadata.is_file() || ledger.known(&path).is_none_or(|known| known.stamp.size != metadata.len()) {
            return Ok(Some(path));
        }
    }
    Ok(None)
}
