//! The order of things: every stage by name, top to bottom.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::calc::Results;
use crate::config::Config;
use crate::diag::Report;
use crate::model::{Dataset, DocumentKind};
use crate::output::{OutputError, Publication, Published};
use crate::pages::{self, Stage};
use crate::source::{self, Folder};
use crate::theme::Theme;
use crate::words::Words;
use crate::{checks, downloads, load};

/// Told how far a build has come.
pub trait Progress: Sync {
    /// A stage begins that takes so many steps.
    fn stage(&self, name: &'static str, steps: usize);
    /// One step is done.
    fn step(&self);
}

/// Why nothing was published.
#[derive(Debug)]
pub enum Stopped {
    /// The input has errors.
    Input(Report),
    /// The disk or system failed.
    Output(OutputError),
}

/// What a build made.
#[derive(Debug)]
pub struct Built {
    /// Warnings.
    pub report: Report,
    /// How many pages.
    pub pages: usize,
    /// How many open-data files.
    pub downloads: usize,
    /// How many figures were read.
    pub figures: usize,
    /// How many files the site has.
    pub files: usize,
    /// How many of them were written: new or changed.
    pub written: usize,
    /// How many files of the old site are gone.
    pub removed: usize,
    /// Where the site is.
    pub out: PathBuf,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
    /// How long it all took.
    pub elapsed: Duration,
}
