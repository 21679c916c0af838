//! Where a build is published, and whether it may be.
//!
//! Comes in: the output folder as it was named. Goes out: [`Folders`], the live folder and its sibling, or a refusal. Only
//! looked at here, nothing is made.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{self, Path, PathBuf};

use super::Options;
use crate::output::OutputError;

/// What of the source may not hold the output folder either: it would become a part of the next build's source.
const SOURCES: [&str; 3] = ["content", "data", "themes"];

/// The output folder and the folder of our own beside it.
pub struct Folders {
    /// The folder that is published.
    pub live: PathBuf,
    /// `.NAME.plainsight` beside it.
    pub side: PathBuf,
}

impl Folders {
    /// Finds both, with links above them resolved.
    ///
    /// # Errors
    ///
    /// The folder is the root, a file, a link, a mount point (unless [`Options::in_place`]), holds `.git`, or holds or is
    /// part of the source.
    pub fn find(out: &Path, options: &Options) -> Result<Self, OutputError> {
        let fail = |error| OutputError::disk("find", out, &error);
        let absolute = path::absolute(out).map_err(fail)?;
        let live = match (absolute.parent(), absolute.file_name()) {
            (Some(above), Some(name)) => resolve(above).map_err(fail)?.join(name),
            (_, None) | (None, _) => fs::canonicalize(&absolute).map_err(fail)?,
        };
        let Some(name) = live.file_name() else {
            return Err(OutputError::refused("the output folder is the root of the file system", "name a folder of the site's own"));
        };
        let mut beside = OsString::from(".");
        beside.push(name);
        beside.push(".plainsight");
        let folders = Self { side: live.with_file_name(beside), live };
        folders.check_source(options)?;
        check_kind(&folders.live, options)?;
        Ok(folders)
    }

    /// The tree that the build works on.
    pub fn spare(&self) -> PathBuf {
        self.side.join("spare")
    }

    /// Where the live tree stands for a moment on systems that exchange in three steps.
    pub fn aside(&self) -> PathBuf {
        self.side.join("aside")
    }

    /// Generated files that are not finished.
    pub fn parts(&self) -> PathBuf {
        self.side.join("parts")
    }

    /// There while the spare tree may hold something else than the live one.
    pub fn unsettled(&self) -> PathBuf {
        self.side.join("unsettled")
    }

    /// What was published.
    pub fn manifest(&self) -> PathBuf {
        self.side.join("manifest")
    }

    /// Which folders are ours.
    pub fn trees(&self) -> PathBuf {
        self.side.join("trees")
    }

    fn check_source(&self, options: &Options) -> Result<(), OutputError> {
        if options.source.as_os_str().is_empty() {
            return Ok(());
        }
        let source = path::absolute(&options.source).and_then(|source| resolve(&source));
        let source = source.map_err(|error| OutputError::disk("find", &options.source, &error))?;
        let live = self.live.display();
        if source.starts_with(&self.live) {
            let help = "publishing would remove the source: name another folder, such as `public` in the site's folder";
            return Err(OutputError::refused(format!("the output folder `{live}` holds the site's source"), help));
        }
        match SOURCES.iter().find(|part| self.live.starts_with(source.join(part))) {
            None => Ok(()),
            Some(part) => Err(OutputError::refused(
                format!("the output folder `{live}` is part of the site's source, in `{part}`"),
                "what is published would be read by the next build: name another folder, such as `public` in the site's folder",
            )),
        }
    }
}

/// The real path of a folder that may not be there yet: links are resolved as far as it is.
fn resolve(folder: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => match (folder.parent(), folder.file_name()) {
            (Some(above), Some(name)) => Ok(resolve(above)?.join(name)),
            // `..` after a folder that is not there leads nowhere.
            (_, None) | (None, _) => Err(error),
        },
        done => done,
    }
}

fn check_kind(live: &Path, options: &Options) -> Result<(), OutputError> {
    let shown = live.display();
    let metadata = match fs::symlink_metadata(live) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        found => found.map_err(|error| OutputError::disk("look at", live, &error))?,
    };
    if metadata.is_symlink() {
        let help = "an exchange would replace the link, not what it leads to: name the folder itself";
        return Err(OutputError::refused(format!("the output folder `{shown}` is a link"), help));
    }
    if !metadata.is_dir() {
        return Err(OutputError::refused(format!("the output folder `{shown}` is a file"), "remove it, or name a folder"));
    }
    if !options.in_place && is_mount_point(live) {
        let help = "a mount point cannot be exchanged: name a folder inside it, or use `--in-place`, which replaces file by file";
        return Err(OutputError::refused(format!("the output folder `{shown}` is a mount point"), help));
    }
    match holds_repository(live) {
        Ok(false) => Ok(()),
        Ok(true) => Err(repository(live)),
        Err(error) => Err(OutputError::disk("read", live, &error)),
    }
}

/// The refusal of a folder that is a repository.
pub fn repository(folder: &Path) -> OutputError {
    let help = "publishing would remove the repository: name another folder, and copy its files into the repository afterwards";
    OutputError::refused(format!("`{}` holds `.git`", folder.display()), help)
}

/// Whether a folder has a `.git` of any kind, a submodule's file included.
pub fn holds_repository(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        if entry?.file_name().eq_ignore_ascii_case(".git") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether another file system, or another part of one, is mounted at a folder.
#[cfg(unix)]
pub fn is_mount_point(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let device = |path: &Path| fs::symlink_metadata(path).ok().map(|metadata| metadata.dev());
    is_mount_root(folder).unwrap_or_else(|| folder.parent().is_some_and(|above| device(above) != device(folder)))
}

/// Whether another file system, or another part of one, is mounted at a folder.
#[cfg(not(unix))]
pub fn is_mount_point(_: &Path) -> bool {
    false
}

/// What the kernel says, if it can; it knows a folder of the same file system mounted elsewhere too.
#[cfg(target_os = "linux")]
fn is_mount_root(folder: &Path) -> Option<bool> {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    let answer = statx(CWD, folder, AtFlags::NO_AUTOMOUNT | AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty()).ok()?;
    let known = answer.stx_attributes_mask.contains(StatxAttributes::MOUNT_ROOT);
    known.then(|| answer.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

/// What the kernel says, if it can.
#[cfg(all(unix, not(target_os = "linux")))]
fn is_mount_root(_: &Path) -> Option<bool> {
    None
}
