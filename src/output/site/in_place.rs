//! The weaker way: file by file, where two folders cannot be exchanged.
//!
//! Comes in: a build whose files are all finished, and what the output folder holds beyond them. Goes out: the folder with
//! exactly those files. Each is replaced in one step and is old or new, never half; new files come first and what is no
//! longer made goes last, so that no page leads to a file that is not there yet.

use std::fs;

use super::ledger::Fate;
use super::owner;
use super::publication::Publication;
use super::publish::paths;
use super::stamp::Stamp;
use super::tree::Stranger;
use crate::output::OutputError;

impl Publication {
    /// Brings what differs from the spare tree into the live one, then removes the rest.
    pub(super) fn replace_files(&mut self, strange: &[Stranger]) -> Result<(), OutputError> {
        let (spare, live) = (self.prepare()?, self.folders.live.clone());
        self.disk.make_folder(&live).map_err(|error| OutputError::disk("make", &live, &error))?;
        owner::record(&self.disk, &self.folders)?;
        self.remove_all(strange.iter().filter(|stranger| stranger.is_in_the_way))?;
        let written = paths(&self.ledger(), Fate::Written);
        let (new, old): (Vec<_>, Vec<_>) = written.iter().partition(|path| fs::symlink_metadata(live.join(&***path)).is_err());
        for path in new.into_iter().chain(old) {
            let target = live.join(&**path);
            self.disk.bring(&spare.join(&**path), &live, path).map_err(|error| OutputError::disk("replace", &target, &error))?;
            let metadata = fs::symlink_metadata(&target).map_err(|error| OutputError::disk("look at", &target, &error))?;
            self.ledger().restamp(path, Stamp::of(&metadata));
        }
        self.sweep(&live)?;
        self.remove_spare()?;
        self.save_manifest()
    }

    fn remove_all<'a>(&self, mut strange: impl Iterator<Item = &'a Stranger>) -> Result<(), OutputError> {
        strange
            .try_for_each(|stranger| self.disk.remove(&stranger.path).map_err(|error| OutputError::disk("remove", &stranger.path, &error)))
    }
}
