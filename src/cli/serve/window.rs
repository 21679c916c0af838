//! What the browser may see at this moment, shared by the builds and the answers.
//!
//! Comes in: how far a build is and how it ended. Goes out: a [`View`] that whoever waits is told of.

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::output::site::{Served, serve};
use crate::pipeline::Progress;

/// How many of the files that were asked for last are made first: a page, its style sheet, scripts and pictures.
const RECENT: usize = 32;

/// How far the site is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing is being built.
    Settled,
    /// A build has begun; the last good site is still the one to show.
    Building,
    /// The files that are being looked at are made, the rest is on its way.
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
        Self { view: watch::Sender::new(view), recent: Mutex::default(), site }
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

    /// A build ended well; `changed` says whether the site is another one than before.
    pub fn succeed(&self, changed: bool, base_path: &str) {
        self.view.send_modify(|view| {
            let is_news = (changed && view.phase != Phase::Shown) || view.failure.is_some();
            *view = View {
                version: view.version + u64::from(is_news),
                phase: Phase::Settled,
                base_path: base_path.to_owned(),
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

    fn recent(&self) -> MutexGuard<'_, VecDeque<String>> {
        self.recent.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress for Window {
    fn stage(&self, _: &'static str, _: usize) {}

    fn step(&self) {}

    fn is_awaited(&self, path: &str) -> bool {
        self.recent().iter().any(|known| known == path)
    }

    /// Shows what is made, unless it is what the browser has.
    fn show(&self, made: Vec<(String, Vec<u8>)>) {
        let is_shown =
            |(path, bytes): &(String, Vec<u8>)| matches!(serve(&self.site, path), Served::File { bytes: old, .. } if old == *bytes);
        if made.iter().all(is_shown) {
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
