//! What the browser may see at this moment, shared by the builds and the answers.
//!
//! Comes in: how far a build is and how it ended. Goes out: a [`View`] that whoever waits is told of.

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::output::site::{Served, serve};
use crate::pipeline::{Audience, Built, Progress};

/// How many of the files that were asked for last are made first: a page, its style sheet, scripts and pictures.
const RECENT: usize = 32;

/// How far the site is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing is being built.
    Settled,
    /// A build has begun; the last good site is still the one to show.
    Building,
    /// The files that are being looked at are made, and the rest is on its way.
    Shown,
}

/// What the browser may see.
#[derive(Clone, Debug)]
pub struct View {
    /// Another number for each site and each mistake.
    pub version: u64,
    /// How far the site is.
    pub phase: Phase,
    /// The path that the site is served under, with slashes at both ends.
    pub base_path: String,
    /// Whether there is a site at all.
    pub has_site: bool,
    /// What is wrong, as the terminal says it; none while all is well.
    pub failure: Option<String>,
    /// In phase [`Phase::Shown`]: the files that are made already.
    pub fresh: Arc<BTreeMap<String, Vec<u8>>>,
}

impl View {
    /// Whether a file can be answered now; otherwise the build must end first.
    pub fn can_answer(&self, path: &str) -> bool {
        match self.phase {
            Phase::Settled => true,
            Phase::Building => self.has_site,
            Phase::Shown => self.fresh.contains_key(path),
        }
    }
}

/// The view and those who wait for it.
pub struct Window {
    view: watch::Sender<View>,
    recent: Mutex<VecDeque<String>>,
    last_sizes: Mutex<BTreeMap<String, u64>>,
    /// The published folder.
    pub site: PathBuf,
}

impl Window {
    /// A window on a folder where nothing is published yet. `first` is the first version, which another run should not have had.
    pub fn new(site: PathBuf, first: u64) -> Self {
        let view = View {
            version: first,
            phase: Phase::Building,
            base_path: "/".to_owned(),
            has_site: false,
            failure: None,
            fresh: Arc::default(),
        };
        Self { view: watch::Sender::new(view), recent: Mutex::default(), last_sizes: Mutex::default(), site }
    }

    /// To see the view, and to wait for another.
    pub fn look(&self) -> watch::Receiver<View> {
        self.view.subscribe()
    }

    /// Remembers that a file was asked for.
    pub fn asked_for(&self, path: &str) {
        let mut recent = self.recent();
        recent.retain(|known| known != path);
        recent.push_front(path.to_owned());
        recent.truncate(RECENT);
    }

    /// A build begins.
    pub fn begin(&self) {
        self.view.send_modify(|view| view.phase = Phase::Building);
    }

    /// A build ended well.
    pub fn succeed(&self, built: Built) {
        let Built { sizes, base_path, published, .. } = built;
        *self.last_sizes.lock().unwrap_or_else(PoisonError::into_inner) = sizes;
        self.view.send_modify(|view| {
            let is_news = match view.phase {
                // What was shown early may differ in the end: in the size of a download, most often.
                Phase::Shown => !self.is_published(view.fresh.iter()),
                Phase::Settled | Phase::Building => published.written + published.removed > 0 || view.failure.is_some(),
            };
            *view = View {
                version: view.version + u64::from(is_news),
                phase: Phase::Settled,
                base_path,
                has_site: true,
                failure: None,
                fresh: Arc::default(),
            };
        });
    }

    /// A build ended badly: the last good site stays, with these words over it.
    pub fn fail(&self, words: String) {
        self.view.send_modify(|view| {
            let is_news = view.phase == Phase::Shown || view.failure.as_ref() != Some(&words);
            *view = View {
                version: view.version + u64::from(is_news),
                phase: Phase::Settled,
                base_path: view.base_path.clone(),
                has_site: view.has_site,
                failure: Some(words),
                fresh: Arc::default(),
            };
        });
    }

    /// Whether the published site has just these files.
    fn is_published<'a>(&self, mut files: impl Iterator<Item = (&'a String, &'a Vec<u8>)>) -> bool {
        files.all(|(path, bytes)| matches!(serve(&self.site, path), Served::File { bytes: old, .. } if old == *bytes))
    }

    fn recent(&self) -> MutexGuard<'_, VecDeque<String>> {
        self.recent.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress for Window {
    fn stage(&self, _: &'static str, _: usize) {}

    fn step(&self) {}

    fn audience(&self) -> Option<&dyn Audience> {
        Some(self)
    }
}

impl Audience for Window {
    fn is_awaited(&self, path: &str) -> bool {
        self.recent().iter().any(|known| known == path)
    }

    fn last_sizes(&self) -> BTreeMap<String, u64> {
        self.last_sizes.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Shows what is made, unless it is what the browser has.
    fn show(&self, made: Vec<(String, Vec<u8>)>) {
        if self.is_published(made.iter().map(|(path, bytes)| (path, bytes))) {
            return;
        }
        self.view.send_modify(|view| {
            view.version += 1;
            view.phase = Phase::Shown;
            view.failure = None;
            view.fresh = Arc::new(made.into_iter().collect());
        });
    }
}
