//! A build that is killed, for tests: after so many steps every further change to the disk fails, and the bytes of the
//! file that was being written are torn.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How many steps are left.
pub struct Fuse(AtomicUsize);

impl Default for Fuse {
    fn default() -> Self {
        Self::after(usize::MAX)
    }
}

impl Fuse {
    /// Burns through after so many steps.
    pub fn after(steps: usize) -> Self {
        Self(AtomicUsize::new(steps))
    }

    /// Takes one step, unless none is left.
    pub fn burn(&self) -> io::Result<()> {
        let left = self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
        left.map(|_| ()).map_err(|_| io::Error::other("the fuse burnt through"))
    }

    /// How many bytes of a file get written: half of them where the next step is the last.
    pub fn reach(&self, length: usize) -> usize {
        if self.0.load(Ordering::SeqCst) == 0 { length / 2 } else { length }
    }
}
