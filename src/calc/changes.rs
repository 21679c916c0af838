//! What changed, and when: from the dates of publication and of decisions.

use jiff::civil::Date;

use crate::model::{AuthorityId, Figure, IndicatorId, Target};

/// What kind of change.
#[derive(Clone, Debug)]
pub enum ChangeKind<'a> {
    /// So many figures published for the first time (of one indicator on one day).
    Published {
        /// How many.
        figures: usize,
    },
    /// A figure was replaced.
    Revised {
        /// Whose.
        authority: AuthorityId,
        /// Before.
        old: Figure<'a>,
        /// Now.
        new: Figure<'a>,
    },
    /// A target was decided or changed.
    Target {
        /// Before, where there was one.
        old: Option<&'a Target>,
        /// Now.
        new: &'a Target,
    },
    /// The rule or its tolerance changed: the place in the indicator's `rules`.
    Rule {
        /// Which.
        index: usize,
    },
    /// The definition changed: the place in the indicator's `definitions`.
    Definition {
        /// Which.
        index: usize,
    },
}

/// One change, up to the as-at date.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// When.
    pub date: Date,
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// What.
    pub kind: ChangeKind<'a>,
}
