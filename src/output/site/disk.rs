//! Every change to the disk, one small step at a time.
//!
//! Comes in: a folder and a path in it. Goes out: the change, with the folders that it needs and the modes that a web
//! server needs, whatever the umask: 644 for files, 755 for folders. A file that is there is never written to, for its
//! bytes may be another tree's as well: it is unlinked and made anew. In tests a `Fuse` ends the build at any step.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::exchange;
use super::stamp::Stamp;

/// How often a step is tried again after its way was cleared: folders made, or something in its place removed.
const TRIES: usize = 4;

/// The disk, as the build changes it.
#[derive(Default)]
pub struct Disk {
    /// Held while folders are made, so that two threads do not clear each other's way.
    shaping: Mutex<()>,
    /// Whether a new file's bytes are waited for until they are on the disk itself.
    pub durable: bool,
    /// Burns through after so many steps.
    #[cfg(test)]
    pub fuse: super::fuse::Fuse,
}

impl Disk {
    /// The disk as it is.
    pub fn new(durable: bool) -> Self {
        Self { durable, ..Self::default() }
    }

    /// Writes a new file, in place of whatever stands there.
    pub fn write(&self, root: &Path, path: &str, bytes: &[u8]) -> io::Result<Stamp> {
        self.place(root, path, |target| {
            self.step()?;
            let mut file = create_new(target)?;
            #[cfg(test)]
            file.write_all(bytes.get(..self.fuse.reach(bytes.len())).unwrap_or_default())?;
            #[cfg(not(test))]
            file.write_all(bytes)?;
            self.step()?;
            if self.durable {
                file.sync_data()?;
            }
            open_to_all(&file).map(|metadata| Stamp::of(&metadata))
        })
    }

    /// Gives a file of one tree a second name in another; leaves a file that has the name already.
    /// Returns whether the name is new.
    pub fn link(&self, original: &Path, root: &Path, path: &str) -> io::Result<bool> {
        self.place(root, path, |target| {
            self.step()?;
            match fs::hard_link(original, target) {
                Ok(()) => Ok(true),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
                Err(error) if error.kind() == ErrorKind::NotFound || error.kind() == ErrorKind::NotADirectory => Err(error),
                // A file system without links, or with too few.
                Err(_) => copy(original, target).map(|()| true),
            }
        })
    }

    /// Moves a file into a tree, in place of whatever stands there.
    pub fn bring(&self, from: &Path, root: &Path, path: &str) -> io::Result<()> {
        self.place(root, path, |target| {
            self.step()?;
            match fs::rename(from, target) {
                Err(error) if error.kind() == ErrorKind::CrossesDevices => {
                    let beside = with_suffix(target, ".plainsight-new");
                    copy(from, &beside)?;
                    self.step()?;
                    fs::rename(beside, target)
                }
                done => done,
            }
        })
    }

    /// Makes an empty file of our own, as a sign.
    pub fn mark(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        File::create(path).map(drop)
    }

    /// Replaces one small file of our own in one step.
    pub fn replace(&self, path: &Path, text: &str) -> io::Result<()> {
        let beside = with_suffix(path, ".new");
        self.step()?;
        fs::write(&beside, text)?;
        self.step()?;
        fs::rename(beside, path)
    }

    /// Removes a file, a link, or a folder with all that is in it; what is not there is gone already.
    pub fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        let gone = match fs::symlink_metadata(path) {
            Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
            Ok(_) => fs::remove_file(path),
            Err(error) => Err(error),
        };
        match gone {
            Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Gives a folder another name.
    pub fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        fs::rename(from, to)
    }

    /// Exchanges two folders; `aside` is a free name for systems that need two steps.
    pub fn exchange(&self, one: &Path, other: &Path, aside: &Path) -> io::Result<()> {
        self.step()?;
        exchange::folders(one, other, aside)
    }

    /// Makes a folder that only its owner may read, unless it is there.
    pub fn make_private_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        match folder_of_mode(0o700).create(path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            done => done,
        }
    }

    /// Makes a folder that everybody may read, unless it is there.
    pub fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        match folder_of_mode(0o755).create(path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists && fs::symlink_metadata(path)?.is_dir() => Ok(()),
            Err(error) => Err(error),
            Ok(()) => open_folder_to_all(path),
        }
    }

    /// Does one step at a path in a tree, making the folders that it needs and removing what stands in its way.
    fn place<T>(&self, root: &Path, path: &str, step: impl Fn(&Path) -> io::Result<T>) -> io::Result<T> {
        let target = root.join(path);
        let mut outcome = step(&target);
        for _ in 0..TRIES {
            match &outcome {
                Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => self.make_way(root, path)?,
                Err(error) if matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::IsADirectory) => self.remove(&target)?,
                Ok(_) | Err(_) => break,
            }
            outcome = step(&target);
        }
        outcome
    }

    /// Makes every folder above a path, in place of any file or link that has its name.
    fn make_way(&self, root: &Path, path: &str) -> io::Result<()> {
        let _alone = self.shaping.lock().unwrap_or_else(PoisonError::into_inner);
        for (at, _) in path.match_indices('/') {
            let folder = root.join(path.get(..at).unwrap_or_default());
            if let Err(error) = self.make_folder(&folder) {
                if error.kind() != ErrorKind::AlreadyExists {
                    return Err(error);
                }
                self.remove(&folder)?;
                self.make_folder(&folder)?;
            }
        }
        Ok(())
    }

    /// Stands before every change.
    #[cfg_attr(not(test), expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "the fuse is there in tests only"))]
    fn step(&self) -> io::Result<()> {
        #[cfg(test)]
        self.fuse.burn()?;
        Ok(())
    }
}

/// A new, empty file; an error where anything has its name.
pub fn create_new(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o644);
    options.open(path)
}

/// Lets everybody read a file, where the umask took that away.
pub fn open_to_all(file: &File) -> io::Result<Metadata> {
    let metadata = file.metadata()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if metadata.permissions().mode() & 0o7777 != 0o644 {
            file.set_permissions(fs::Permissions::from_mode(0o644))?;
            return file.metadata();
        }
    }
    Ok(metadata)
}

#[cfg_attr(not(unix), expect(unused_mut, unused_variables, reason = "only Unix has a mode to set"))]
fn folder_of_mode(mode: u32) -> DirBuilder {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, mode);
    builder
}

#[cfg(unix)]
fn open_folder_to_all(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let permissions = fs::symlink_metadata(path)?.permissions();
    // The set-group bit is inherited from the folder above and is that folder's business.
    if permissions.mode() & 0o777 == 0o755 {
        Ok(())
    } else {
        fs::set_permissions(path, fs::Permissions::from_mode(permissions.mode() | 0o755))
    }
}

#[cfg(not(unix))]
fn open_folder_to_all(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Copies a file with its date.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to)?;
    let date = fs::metadata(from)?.modified()?;
    OpenOptions::new().write(true).open(to)?.set_modified(date)
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut longer = path.as_os_str().to_owned();
    longer.push(suffix);
    longer.into()
}
