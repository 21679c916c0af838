//! Telling somebody how far the reading of ledgers has come.

use std::fmt;

/// Told how far the reading of ledgers has come, in bytes of their files; several are read at once.
pub trait Reading: Sync {
    /// So many bytes are going to be read.
    fn begin(&self, bytes: u64);
    /// So many more of them are read.
    fn read(&self, bytes: u64);
}

impl fmt::Debug for dyn Reading + '_ {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reading")
    }
}

/// How much of one file was told.
pub(super) struct Meter<'r> {
    reading: Option<&'r dyn Reading>,
    told: u64,
}

impl<'r> Meter<'r> {
    pub(super) fn new(reading: Option<&'r dyn Reading>) -> Self {
        Self { reading, told: 0 }
    }

    /// Tells that so many bytes of the file are read in all.
    pub(super) fn tell(&mut self, bytes: u64) {
        if let Some(reading) = self.reading.filter(|_| bytes > self.told) {
            reading.read(bytes - self.told);
            self.told = bytes;
        }
    }
}
