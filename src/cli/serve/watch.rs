//! Tells when a site's source was changed, once for a burst of changes.
//!
//! Comes in: what the system says of the folder. Goes out: one wake-up when it has been quiet for a moment.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::source::Folder;

/// An editor that saves a file does so in several steps: a build begins when nothing has changed for so long.
const QUIET: Duration = Duration::from_millis(12);
/// And at the latest after so long, also while a large file is still being copied.
const LONGEST: Duration = Duration::from_millis(500);

/// What changed.
#[derive(Clone, Copy)]
enum Change {
    /// A file.
    File,
    /// One of the folders that are watched came or went.
    Root,
}

/// A watch on a site's source.
pub struct Watch {
    watcher: RecommendedWatcher,
    changes: Receiver<Change>,
    root: PathBuf,
}

impl Watch {
    /// Begins to watch a site's folder, which must be there.
    ///
    /// # Errors
    /// What the system says: the folder is not there, or too many are watched.
    pub fn new(site: &Path) -> Result<Self, String> {
        let root = site.canonicalize().map_err(|error| format!("cannot open `{}`: {error}", site.display()))?;
        let (sender, changes) = channel();
        let own = root.clone();
        let told = move |event: notify::Result<Event>| {
            let change = match event {
                Ok(event) => meaning(&own, &event),
                // Something was missed: look again.
                Err(_) => Some(Change::Root),
            };
            // Nobody listens any more only when the program ends.
            change.map(|change| sender.send(change).ok());
        };
        let fail = |error: notify::Error| format!("cannot watch `{}`: {error}", site.display());
        let watcher = notify::recommended_watcher(told).map_err(fail)?;
        let mut watch = Self { watcher, changes, root };
        watch.watcher.watch(&watch.root, RecursiveMode::NonRecursive).map_err(fail)?;
        watch.renew();
        Ok(watch)
    }

    /// Waits for a change and until it is over; false where there will be none.
    pub fn wait(&mut self) -> bool {
        let Ok(first) = self.changes.recv() else { return false };
        let mut is_root = matches!(first, Change::Root);
        let began = Instant::now();
        while began.elapsed() < LONGEST {
            match self.changes.recv_timeout(QUIET) {
                Ok(change) => is_root |= matches!(change, Change::Root),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
        if is_root {
            self.renew();
        }
        true
    }

    /// Watches the folders that are there; one that is made later is a change at the root, and then watched.
    fn renew(&mut self) {
        for name in Folder::roots() {
            let path = self.root.join(name);
            if path.is_dir() {
                // A folder that has gone again in this moment is told of by the root.
                let _ = self.watcher.watch(&path, RecursiveMode::Recursive);
            }
        }
    }
}

/// What an event means for the site; none where the site is not touched. To read a file is an event too.
fn meaning(root: &Path, event: &Event) -> Option<Change> {
    if event.need_rescan() {
        return Some(Change::Root);
    }
    match event.kind {
        EventKind::Access(_) => return None,
        EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Other => {}
    }
    let read = event.paths.iter().filter_map(|path| path.strip_prefix(root).ok()).filter(|path| Folder::is_read(path));
    read.map(|path| if path.components().count() == 1 { Change::Root } else { Change::File }).reduce(|one, other| match one {
        Change::Root => one,
        Change::File => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_source_counts_and_only_changes_to_it() {
        let root = Path::new("/site");
        let kinds = |path: &str, kind| meaning(root, &Event::new(kind).add_path(root.join(path))).is_some();
        let modified = EventKind::Modify(notify::event::ModifyKind::Any);
        for path in ["plainsight.toml", "data/indicators/neet.csv", "content/index.md", "themes/civic/assets/css/base.css", "data"] {
            assert!(kinds(path, modified), "{path}");
            assert!(!kinds(path, EventKind::Access(notify::event::AccessKind::Any)), "{path} is only read");
        }
        for path in ["public", ".serve.plainsight", "README.md", "data/.neet.csv.swp", "content/.git/index", "../data/x.csv"] {
            assert!(!kinds(path, modified), "{path}");
        }
    }
}
