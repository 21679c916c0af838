//! What a council discloses: the datasets it must publish, what it says about them, and the files.

use std::sync::Arc;

use super::{AuthorityId, DisclosureDataset, DisclosureStatement, DisclosureStats, Period, Timestamp};

/// One published file: a dataset, a period and a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// Which dataset: its place in [`Disclosures::datasets`].
    pub dataset: usize,
    /// For which period.
    pub period: Period,
    /// Since when it is public; none is "date not recorded", never "on time".
    pub published: Option<Timestamp>,
    /// The source file, from the site's folder.
    pub path: Arc<str>,
    /// What one pass over it found.
    pub stats: DisclosureStats,
}

/// A file that failed its checks and is held back, on request: nothing of it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldDisclosure {
    /// Which dataset: its place in [`Disclosures::datasets`].
    pub dataset: usize,
    /// For which period.
    pub period: Period,
    /// Since when it would be public.
    pub published: Option<Timestamp>,
    /// The source file, from the site's folder.
    pub path: Arc<str>,
    /// How many errors it has.
    pub mistakes: u64,
}

/// Everything about disclosures. Empty on a site that names no disclosing body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Disclosures {
    /// Whose files they are; none: the site publishes no disclosures.
    pub disclosing_body: Option<AuthorityId>,
    /// The version of the Code: `ltc-2015`.
    pub code: Option<String>,
    /// The datasets of that Code in the order of their ids, then those of the laws beside it, then the council's own.
    pub datasets: Vec<DisclosureDataset>,
    /// What the council says about each: one for each dataset, the default where it says nothing.
    pub statements: Vec<DisclosureStatement>,
    /// The files by dataset, period and date; a version without a date stands before dated ones.
    pub files: Vec<Disclosure>,
    /// The files that are held back, which stand in no other list.
    pub held: Vec<HeldDisclosure>,
}

impl Disclosures {
    /// The files of a dataset, all versions, in order.
    pub fn files_of(&self, dataset: usize) -> impl Iterator<Item = &Disclosure> {
        self.files.iter().filter(move |file| file.dataset == dataset)
    }
}
