//! The moment of publication.
//!
//! Comes in: a build whose files are all finished. Goes out: the output folder with exactly those files, in one step.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::ledger::{Fate, Ledger};
use super::publication::Publication;
use super::stamp::Stamp;
use super::tree::{count_files, strangers};
use super::{Published, exchange, manifest, owner};
use crate::output::{OutputError, OutputErrorKind};

impl Publication {
    /// Puts the new site in the old one's place; does nothing where nothing differs.
    ///
    /// # Errors
    ///
    /// A part was not finished; the file system cannot exchange folders; something in the output folder must not be
    /// removed; the disk fails. The old site is untouched then, or, where the message says so, the new one is in place.
    pub fn publish(mut self) -> Result<Published, OutputError> {
        if let Some(path) = self.ledger().unfinished() {
            let message = format!("`{path}` was begun and never finished");
            return Err(OutputError::path(message, "this is a mistake in the program: please report it"));
        }
        let live = self.folders.live.clone();
        let strange = strangers(&live, &self.ledger())?;
        let mut published = self.ledger().count();
        published.removed = count_files(&strange)?;
        if published.written == 0 && strange.is_empty() && fs::symlink_metadata(&live).is_ok() {
            self.settle_unchanged()?;
        } else if self.options.in_place {
            self.replace_files(&strange)?;
        } else {
            self.replace_folder()?;
            published.exchanged = true;
        }
        Ok(published)
    }

    /// Nothing differs: mends what an earlier build left beside the site, and leaves the site alone.
    fn settle_unchanged(&mut self) -> Result<(), OutputError> {
        if fs::symlink_metadata(self.folders.unsettled()).is_ok() {
            self.remove_spare()?;
        }
        if self.ledger().needs_saving() { self.save_manifest() } else { Ok(()) }
    }

    /// Completes the spare tree and exchanges it for the live one.
    fn replace_folder(&mut self) -> Result<(), OutputError> {
        let spare = self.prepare()?;
        let live = self.folders.live.clone();
        let mut touched = self.link(Fate::Kept, &live, &spare)?;
        self.sweep(&spare)?;
        owner::record(&self.disk, &self.folders)?;
        let has_old = !owner::is_empty(&live).map_err(|error| OutputError::disk("read", &live, &error))?;
        if has_old {
            self.exchange(&spare, &live)?;
        } else {
            self.put_first(&spare, &live)?;
        }
        self.wait_for_disk(&live)?;
        self.level(has_old, &mut touched).map_err(|error| OutputError {
            message: format!("the new site is published, but the old one is not cleared away yet: {}", error.message),
            ..error
        })
    }

    /// The step that readers see.
    fn exchange(&self, spare: &Path, live: &Path) -> Result<(), OutputError> {
        // The folder itself keeps the mode that it was given; what is in it is ours.
        let keep_mode = fs::metadata(live).and_then(|metadata| fs::set_permissions(spare, metadata.permissions()));
        keep_mode.map_err(|error| OutputError::disk("open", spare, &error))?;
        self.disk.exchange(spare, live, &self.folders.aside()).map_err(|error| {
            if exchange::is_unsupported(&error) {
                OutputError {
                    kind: OutputErrorKind::Unsupported,
                    message: format!("the file system of `{}` cannot exchange two folders in one step: {error}", live.display()),
                    help: Some(
                        "use `--in-place`, which replaces file by file: readers may see old and new pages side by side for a moment"
                            .to_owned(),
                    ),
                }
            } else {
                OutputError::disk("publish", live, &error)
            }
        })
    }

    /// The same where there is no old site; an empty folder gives way.
    fn put_first(&self, spare: &Path, live: &Path) -> Result<(), OutputError> {
        let fail = |error| OutputError::disk("publish", live, &error);
        if cfg!(not(unix)) && fs::symlink_metadata(live).is_ok() {
            fs::remove_dir(live).map_err(fail)?;
        }
        self.disk.rename(spare, live).map_err(fail)
    }

    /// Makes the old tree the same as the new one, so that nothing of the old site is left and the next build has little to
    /// do; then remembers what was published.
    fn level(&mut self, has_old: bool, touched: &mut Vec<Arc<str>>) -> Result<(), OutputError> {
        let (spare, live) = (self.folders.spare(), self.folders.live.clone());
        if has_old {
            let written = paths(&self.ledger(), Fate::Written);
            written.par_iter().try_for_each(|path| {
                let old = spare.join(&**path);
                self.disk.remove(&old).map_err(|error| OutputError::disk("remove", &old, &error))
            })?;
            touched.extend(self.link(Fate::Written, &live, &spare)?);
            self.sweep(&spare)?;
        }
        let restamped: Vec<(Arc<str>, Stamp)> = touched
            .par_iter()
            .filter_map(|path| fs::symlink_metadata(live.join(&**path)).ok().map(|metadata| (Arc::clone(path), Stamp::of(&metadata))))
            .collect();
        for (path, stamp) in restamped {
            self.ledger().restamp(&path, stamp);
        }
        self.save_manifest()?;
        let unsettled = self.folders.unsettled();
        self.disk.remove(&unsettled).map_err(|error| OutputError::disk("remove", &unsettled, &error))
    }

    /// Links all files of one fate from one tree into another, and lists those that were not there.
    fn link(&self, fate: Fate, from: &Path, to: &Path) -> Result<Vec<Arc<str>>, OutputError> {
        let paths = paths(&self.ledger(), fate);
        let linked = paths.par_iter().filter_map(|path| match self.disk.link(&from.join(&**path), to, path) {
            Ok(true) => Some(Ok(Arc::clone(path))),
            Ok(false) => None,
            Err(error) => Some(Err(OutputError::disk("link", &to.join(&**path), &error))),
        });
        linked.collect()
    }

    /// Removes from a tree what the site does not have.
    pub(super) fn sweep(&self, root: &Path) -> Result<(), OutputError> {
        let strange = strangers(root, &self.ledger())?;
        strange
            .par_iter()
            .try_for_each(|stranger| self.disk.remove(&stranger.path).map_err(|error| OutputError::disk("remove", &stranger.path, &error)))
    }

    /// Removes the spare tree and the sign that it is not settled.
    pub(super) fn remove_spare(&self) -> Result<(), OutputError> {
        for path in [self.folders.spare(), self.folders.unsettled()] {
            self.disk.remove(&path).map_err(|error| OutputError::disk("remove", &path, &error))?;
        }
        Ok(())
    }

    /// Remembers what was published.
    pub(super) fn save_manifest(&self) -> Result<(), OutputError> {
        let path = self.folders.manifest();
        let text = manifest::print(self.ledger().records().map(|(path, record)| (&**path, &record.entry)));
        self.disk.replace(&path, &text).map_err(|error| OutputError::disk("write", &path, &error))
    }

    /// Waits until the exchange itself is on the disk, where that was asked for.
    fn wait_for_disk(&self, live: &Path) -> Result<(), OutputError> {
        let Some(above) = live.parent().filter(|_| self.disk.durable && cfg!(unix)) else { return Ok(()) };
        let flushed: io::Result<()> = File::open(above).and_then(|folder| folder.sync_all());
        flushed.map_err(|error| OutputError::disk("flush", above, &error))
    }
}

/// The paths of all files of one fate.
pub(super) fn paths(ledger: &Ledger, fate: Fate) -> Vec<Arc<str>> {
    ledger.records().filter(|(_, record)| record.fate == fate).map(|(path, _)| Arc::clone(path)).collect()
}
