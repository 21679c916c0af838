//! Walking the two trees: what is in them that does not belong.
//!
//! Comes in: a tree and the ledger, or the two trees. Goes out: the strangers, in no particular order, or a spare tree that
//! holds nothing but links to the live tree's own files. Links in a tree are never followed.

use std::fs;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::folders::{holds_repository, is_mount_point, repository};
use super::ledger::Ledger;
use super::stamp::same_file;
use crate::output::OutputError;

/// Something in a tree that the site does not have. What is in a strange folder is not listed again.
pub struct Stranger {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// Whether a folder of the site has this name.
    pub is_in_the_way: bool,
}

/// Lists what the site does not have; nothing where there is no tree.
pub fn strangers(root: &Path, ledger: &Ledger) -> Result<Vec<Stranger>, OutputError> {
    let mut found = Vec::new();
    if fs::symlink_metadata(root).is_ok() {
        collect(root, "", ledger, &mut found)?;
    }
    Ok(found)
}

/// How many files strangers are or hold.
///
/// # Errors
///
/// One holds a repository or is a mount point, and must not be removed; or it is a link in place of a folder of the site,
/// through which the site's files were looked at.
pub fn count_files(strangers: &[Stranger]) -> Result<u64, OutputError> {
    let mut files = 0;
    for Stranger { path, is_folder, is_in_the_way } in strangers {
        if *is_in_the_way && fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink()) {
            let message = format!("`{}` in the output folder is a link where the site has a folder", path.display());
            return Err(OutputError::refused(message, "remove the link and build again"));
        }
        files += if *is_folder { count_in(path)? } else { 1 };
    }
    Ok(files)
}

/// Leaves in the spare tree only what is a link to the live tree's file of the same name, and real folders.
pub fn prune(disk: &Disk, spare: &Path, live: &Path) -> Result<(), OutputError> {
    let entries = fs::read_dir(spare).map_err(|error| OutputError::disk("read", spare, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| OutputError::disk("read", spare, &error))?;
        let (here, there) = (entry.path(), live.join(entry.file_name()));
        let metadata = entry.metadata().map_err(|error| OutputError::disk("look at", &here, &error))?;
        let original = fs::symlink_metadata(&there).ok();
        if metadata.is_dir() && original.as_ref().is_some_and(fs::Metadata::is_dir) {
            prune(disk, &here, &there)?;
        } else if !original.is_some_and(|original| same_file(&metadata, &original)) {
            disk.remove(&here).map_err(|error| OutputError::disk("remove", &here, &error))?;
        }
    }
    Ok(())
}

fn collect(folder: &Path, path: &str, ledger: &Ledger, found: &mut Vec<Stranger>) -> Result<(), OutputError> {
    let fail = |error| OutputError::disk("read", folder, &error);
    for entry in fs::read_dir(folder).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        let kind = entry.file_type().map_err(fail)?;
        // A name that is not Unicode is none of ours; with a mark for the odd characters it is not in the ledger.
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let path = if path.is_empty() { name.into_owned() } else { format!("{path}/{name}") };
        if kind.is_dir() && ledger.has_folder(&path) {
            collect(&entry.path(), &path, ledger, found)?;
        } else if !(kind.is_file() && ledger.has_file(&path)) || entry.file_name().to_str().is_none() {
            found.push(Stranger { path: entry.path(), is_folder: kind.is_dir(), is_in_the_way: ledger.has_folder(&path) });
        }
    }
    Ok(())
}

fn count_in(folder: &Path) -> Result<u64, OutputError> {
    let fail = |error| OutputError::disk("read", folder, &error);
    if is_mount_point(folder) {
        let message = format!("`{}` in the output folder is a mount point", folder.display());
        return Err(OutputError::refused(message, "unmount it and build again: what the site does not have is removed"));
    }
    if holds_repository(folder).map_err(fail)? {
        return Err(repository(folder));
    }
    let mut files = 0;
    for entry in fs::read_dir(folder).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        files += if entry.file_type().map_err(fail)?.is_dir() { count_in(&entry.path())? } else { 1 };
    }
    Ok(files)
}
