//! What a source itself said of a figure.

use super::{Outcome, Slug, VerdictId};

/// A legend: the marks that a source printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictScheme {
    /// Its id.
    pub id: Slug,
    /// Its name.
    pub title: String,
    /// What is known of the legend.
    pub note: Option<String>,
}

/// One mark of a legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictMark {
    /// The place in [`super::Dataset::verdict_schemes`].
    pub scheme: usize,
    /// The mark as printed: "▲", "A".
    pub mark: String,
    /// Its meaning: "Worse than tolerance", "Amber".
    pub word: String,
    /// Our outcome that it is closest to; none for "not judged".
    pub outcome: Option<Outcome>,
}

/// A recorded verdict with the reason why it may differ from the rule's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Which mark.
    pub mark: VerdictId,
    /// The source's or the officer's reason.
    pub reason: Option<String>,
}
