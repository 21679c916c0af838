//! One build at a time.
//!
//! Comes in: the folder beside the output folder. Goes out: a [`Lock`], or an error where another build holds it. The
//! system lets go of it when the build ends, however it ends; the file stays.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

use super::folders::Folders;
use crate::output::{OutputError, OutputErrorKind};

/// Held as long as the build writes.
pub struct Lock {
    file: File,
}

impl Lock {
    /// Takes the lock, without waiting.
    pub fn take(folders: &Folders) -> Result<Self, OutputError> {
        let path = folders.side.join("lock");
        match lock_file(&path) {
            Ok(Some(file)) => Ok(Self { file }),
            Ok(None) => Err(OutputError {
                kind: OutputErrorKind::Busy,
                message: format!("another build is writing to `{}`", folders.live.display()),
                help: Some("wait until it ends, or publish to another folder".to_owned()),
            }),
            Err(error) => Err(OutputError::disk("lock", &path, &error)),
        }
    }
}

impl Drop for Lock {
    /// Lets go at once: a process that was being started at this moment has the file too, until it is itself.
    fn drop(&mut self) {
        #[cfg(unix)]
        {
            // Where this fails, the file's end lets go.
            let _ = rustix::fs::flock(&self.file, rustix::fs::FlockOperation::Unlock);
        }
        #[cfg(not(unix))]
        {
            let _ = &self.file;
        }
    }
}

#[cfg(unix)]
fn lock_file(path: &Path) -> io::Result<Option<File>> {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
    match flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(Some(file)),
        Err(Errno::WOULDBLOCK) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// A file opened without sharing is a lock on Windows.
#[cfg(windows)]
fn lock_file(path: &Path) -> io::Result<Option<File>> {
    use std::os::windows::fs::OpenOptionsExt;
    const SHARING_VIOLATION: i32 = 32;
    match OpenOptions::new().create(true).truncate(false).write(true).share_mode(0).open(path) {
        Err(error) if error.raw_os_error() == Some(SHARING_VIOLATION) => Ok(None),
        done => done.map(Some),
    }
}
