//! Words beside the figures: pages, reports and commentary.

use jiff::civil::Date;

use super::{AuthorityId, GroupId, IndicatorId, Period, ScorecardId};
use crate::diag::Place;

/// What a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// The words on the home page.
    Home,
    /// A page at its path.
    Page,
    /// A report, pinned to its date: figures as they were known then.
    Report {
        /// The date on it.
        date: Date,
        /// Figures as known on this date.
        as_at: Date,
    },
}

/// A page or report.
#[derive(Clone, Debug)]
pub struct Document {
    /// What it is.
    pub kind: DocumentKind,
    /// Its address from the site's root, with slashes at both ends: `/about/`.
    pub address: String,
    /// Its title.
    pub title: String,
    /// One sentence.
    pub description: Option<String>,
    /// Its place in the menu; none keeps it out.
    pub nav: Option<i64>,
    /// The body, as CommonMark.
    pub markdown: String,
    /// What the `plainsight` blocks in the body name, in their order.
    pub blocks: Vec<Block>,
    /// The physical line of the body's first line, for links that lead nowhere.
    pub body_line: u32,
    /// Where it is written.
    pub place: Place,
}

/// A block in a document that stands for something computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What stands there.
    pub kind: BlockKind,
    /// Where it is written.
    pub place: Place,
}

/// What a block shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A scorecard's matrix.
    Scorecard(ScorecardId),
    /// The trend of one authority's figures.
    Trend {
        /// Which indicator.
        indicator: IndicatorId,
        /// Whose.
        authority: AuthorityId,
    },
    /// The newest figures of a group, ranked.
    Ranked {
        /// Which indicator.
        indicator: IndicatorId,
        /// Whom to mark.
        authority: Option<AuthorityId>,
        /// Among whom; the indicator's first comparators where none is named.
        group: Option<GroupId>,
    },
    /// How many of a group stand at each status.
    Strip {
        /// Which indicator.
        indicator: IndicatorId,
        /// Of whom.
        group: Option<GroupId>,
    },
    /// A published table: its place in [`super::Dataset::tables`].
    Table(usize),
    /// The newest figures of an indicator as a table with statuses.
    Measure {
        /// Which indicator.
        indicator: IndicatorId,
        /// Of whom.
        group: Option<GroupId>,
    },
}

/// What is said about a figure.
#[derive(Clone, Debug)]
pub struct Commentary {
    /// About which indicator.
    pub indicator: IndicatorId,
    /// About whose figure; none: about the indicator.
    pub authority: Option<AuthorityId>,
    /// Of which period; none: the latest.
    pub period: Option<Period>,
    /// The date on it.
    pub date: Option<Date>,
    /// By which role, never a person's name.
    pub author_role: Option<String>,
    /// The words, as CommonMark.
    pub markdown: String,
    /// The physical line of the body's first line.
    pub body_line: u32,
    /// Where it is written.
    pub place: Place,
}
