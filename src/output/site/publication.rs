//! A build that is being written.
//!
//! Comes in: an output folder, then files, from any thread. Goes out: a spare tree that holds what differs; the live tree
//! is only read until `publish`, and stays as it is where the publication is dropped instead.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sha2::{Digest, Sha256};

use super::disk::Disk;
use super::folders::Folders;
use super::ledger::{Fate, Ledger, Record};
use super::lock::Lock;
use super::manifest::{self, Entry};
use super::part::Part;
use super::path::check_path;
use super::stamp::Stamp;
use super::{Options, exchange, owner, tree};
use crate::output::OutputError;

/// What tells bytes from other bytes.
#[derive(Clone, Copy)]
pub(super) struct Bytes {
    pub(super) size: u64,
    pub(super) blake3: blake3::Hash,
}

/// The one build that writes to an output folder.
pub struct Publication {
    pub(super) folders: Folders,
    pub(super) options: Options,
    pub(super) disk: Disk,
    pub(super) ledger: Mutex<Ledger>,
    /// Whether the spare tree is fit to be written to.
    prepared: Mutex<bool>,
    parts: AtomicU64,
    _lock: Lock,
}

impl Publication {
    /// Begins a build into a folder, which may be missing, empty, or an earlier build's.
    ///
    /// # Errors
    ///
    /// The folder is refused (see the module), another build is writing to it, or the disk fails.
    pub fn open(out: &Path, options: Options) -> Result<Self, OutputError> {
        Self::open_on(Disk::new(options.durable), out, options)
    }

    /// The same with a disk that may fail.
    pub(super) fn open_on(disk: Disk, out: &Path, options: Options) -> Result<Self, OutputError> {
        let folders = Folders::find(out, &options)?;
        owner::check_first(&folders)?;
        make_side(&disk, &folders)?;
        let lock = Lock::take(&folders)?;
        exchange::mend(&folders.live, &folders.aside()).map_err(|error| OutputError::disk("mend", &folders.live, &error))?;
        if fs::symlink_metadata(folders.parts()).is_ok() {
            disk.remove(&folders.parts()).map_err(|error| OutputError::disk("remove", &folders.parts(), &error))?;
        }
        // A manifest that cannot be read is none: everything is then compared byte by byte.
        let known = fs::read_to_string(folders.manifest()).map_or_else(|_| manifest::parse(""), |text| manifest::parse(&text));
        let ledger = Ledger::new(known);
        owner::check(&folders, &ledger)?;
        Ok(Self { folders, options, disk, ledger: Mutex::new(ledger), prepared: Mutex::new(false), parts: AtomicU64::new(0), _lock: lock })
    }

    /// Adds a file to the site; nothing is written where the published site has the same bytes at this path.
    ///
    /// # Errors
    ///
    /// The path cannot be published or is another file's, or the disk fails.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        let (path, known) = self.claim(path)?;
        let new = Bytes { size: bytes.len() as u64, blake3: blake3::hash(bytes) };
        let record = if let Some(kept) = self.find_live(&path, known, new)? {
            kept
        } else {
            let spare = self.prepare()?;
            let written = self.disk.write(&spare, &path, bytes);
            Record::written(new.blake3, written.map_err(|error| OutputError::disk("write", &spare.join(&*path), &error))?)
        };
        self.ledger().finish(&path, record);
        Ok(())
    }

    /// Adds a file whose bytes come piece by piece, such as a zip: write to the [`Part`], then call [`Part::finish`].
    ///
    /// # Errors
    ///
    /// As [`Publication::write`]. A part that is never finished makes [`Publication::publish`] fail.
    pub fn part(&self, path: &str) -> Result<Part<'_>, OutputError> {
        let (path, known) = self.claim(path)?;
        let folder = self.folders.parts();
        let fail = |error| OutputError::disk("make", &folder, &error);
        self.disk.make_private_folder(&folder).map_err(fail)?;
        let file = folder.join(self.parts.fetch_add(1, Ordering::Relaxed).to_string());
        Part::create(self, file, path, known)
    }

    /// The paths and sizes in bytes of all files finished so far, sorted by path.
    pub fn files(&self) -> Vec<(Arc<str>, u64)> {
        self.ledger().records().map(|(path, record)| (Arc::clone(path), record.entry.stamp.size)).collect()
    }

    /// The SHA-256 of a finished file, for the list of checksums. Remembered from build to build, so that a file that did
    /// not change is not read again.
    ///
    /// # Errors
    ///
    /// The file is not finished, or cannot be read.
    pub fn sha256(&self, path: &str) -> Result<[u8; 32], OutputError> {
        if let Some(sha256) = self.record(path)?.entry.sha256 {
            return Ok(sha256);
        }
        let mut hasher = Sha256::new();
        let mut file = self.reader(path)?;
        let mut piece = vec![0; 1 << 16];
        loop {
            match file.read(&mut piece) {
                Ok(0) => break,
                Ok(length) => hasher.update(piece.get(..length).unwrap_or_default()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(OutputError::disk("read", Path::new(path), &error)),
            }
        }
        let sha256 = hasher.finalize().into();
        self.ledger().set_sha256(path, sha256);
        Ok(sha256)
    }

    /// A finished file, to read it back; for the zip.
    ///
    /// # Errors
    ///
    /// The file is not finished, or cannot be read.
    pub fn reader(&self, path: &str) -> Result<File, OutputError> {
        let place = match self.record(path)?.fate {
            Fate::Kept => self.folders.live.join(path),
            Fate::Written => self.folders.spare().join(path),
        };
        File::open(&place).map_err(|error| OutputError::disk("read", &place, &error))
    }

    /// A finished file's bytes.
    ///
    /// # Errors
    ///
    /// The file is not finished, or cannot be read.
    pub fn read(&self, path: &str) -> Result<Vec<u8>, OutputError> {
        let mut bytes = Vec::new();
        self.reader(path)?.read_to_end(&mut bytes).map_err(|error| OutputError::disk("read", Path::new(path), &error))?;
        Ok(bytes)
    }

    /// What the build has made so far.
    pub(super) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The record of the live file at a path, where it has these bytes.
    pub(super) fn find_live(&self, path: &str, known: Option<Entry>, new: Bytes) -> Result<Option<Record>, OutputError> {
        let Bytes { size, blake3 } = new;
        let live = self.folders.live.join(path);
        let Some(metadata) = fs::symlink_metadata(&live).ok().filter(|metadata| metadata.is_file() && metadata.len() == size) else {
            return Ok(None);
        };
        let stamp = Stamp::of(&metadata);
        // The mode is not part of the bytes, but a page that a server may not read is not published either.
        if known.is_some_and(|known| known.stamp.mode != stamp.mode) {
            return Ok(None);
        }
        let known = known.filter(|known| known.stamp == stamp);
        let found = match known {
            Some(known) => known.blake3,
            None => hash_file(&live).map_err(|error| OutputError::disk("read", &live, &error))?,
        };
        if found != blake3 {
            return Ok(None);
        }
        if known.is_none() {
            self.ledger().stale = true;
        }
        let sha256 = known.and_then(|known| known.sha256);
        Ok(Some(Record { entry: Entry { blake3, sha256, stamp }, fate: Fate::Kept }))
    }

    /// Makes the spare tree fit to be written to, at the first file that differs, and says where it is.
    pub(super) fn prepare(&self) -> Result<PathBuf, OutputError> {
        let mut prepared = self.prepared.lock().unwrap_or_else(PoisonError::into_inner);
        let spare = self.folders.spare();
        if *prepared {
            return Ok(spare);
        }
        let unsettled = self.folders.unsettled();
        self.disk.mark(&unsettled).map_err(|error| OutputError::disk("write", &unsettled, &error))?;
        let is_folder = fs::symlink_metadata(&spare).is_ok_and(|metadata| metadata.is_dir());
        if self.options.in_place || !is_folder || fs::symlink_metadata(&self.folders.live).is_err() {
            self.disk.remove(&spare).map_err(|error| OutputError::disk("remove", &spare, &error))?;
            self.disk.make_folder(&spare).map_err(|error| OutputError::disk("make", &spare, &error))?;
        } else {
            tree::prune(&self.disk, &spare, &self.folders.live)?;
        }
        *prepared = true;
        Ok(spare)
    }

    fn claim(&self, path: &str) -> Result<(Arc<str>, Option<Entry>), OutputError> {
        check_path(path)?;
        self.ledger().claim(path)
    }

    fn record(&self, path: &str) -> Result<Record, OutputError> {
        let unfinished =
            || OutputError::path(format!("`{path}` is read before it is made"), "this is a mistake in the program: please report it");
        self.ledger().record(path).ok_or_else(unfinished)
    }
}

/// The BLAKE3 of a file, without holding it in memory.
pub(super) fn hash_file(path: &Path) -> io::Result<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize())
}

/// Makes the folder beside the output folder, which git is told to ignore.
fn make_side(disk: &Disk, folders: &Folders) -> Result<(), OutputError> {
    let side = &folders.side;
    if fs::symlink_metadata(side).is_ok_and(|metadata| !metadata.is_dir()) {
        let message = format!("`{}` is not a folder", side.display());
        return Err(OutputError::refused(message, "the build keeps its own files there: remove it and build again"));
    }
    if let Some(above) = side.parent() {
        fs::create_dir_all(above).map_err(|error| OutputError::disk("make", above, &error))?;
    }
    let ignore = side.join(".gitignore");
    if fs::symlink_metadata(&ignore).is_err() {
        disk.make_private_folder(side).map_err(|error| OutputError::disk("make", side, &error))?;
        disk.replace(&ignore, "*\n").map_err(|error| OutputError::disk("write", &ignore, &error))?;
    }
    Ok(())
}
