//! Scorecards: priorities, the measures under them, and who stands down the side.

use super::{AuthorityId, CompositeMethod, GroupId, IndicatorId, Slug, TargetSetId, Verdict};
use crate::diag::Place;

/// Which status stands first where the source printed a mark of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusShown {
    /// The rule's; the recorded mark stands beside it.
    Computed,
    /// The recorded mark, of this scheme alone where one is named; the rule's stands beside it.
    Recorded,
}

/// How a priority's measures make one mark for an authority: `worst`, `all-met` or `share-meeting`.
pub type PriorityComposite = CompositeMethod;

/// How a measure's authorities make one overall mark or figure.
pub type Overall = CompositeMethod;

/// What a sheet printed as its overall.
pub type RecordedOverall = Verdict;

/// An indicator's place on a scorecard.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Which indicator.
    pub indicator: IndicatorId,
    /// How the sheet numbers it.
    pub number: Option<String>,
    /// How the sheet words it, where it differs.
    pub title: Option<String>,
    /// Judged against this set.
    pub target_set: TargetSetId,
    /// The column's overall, where one is asked for.
    pub overall: Option<Overall>,
    /// The indicator whose newest figures weigh a weighted mean.
    pub weights: Option<IndicatorId>,
    /// Who counts towards the overall.
    pub of: Vec<AuthorityId>,
    /// What the sheet printed as its overall.
    pub recorded: Vec<RecordedOverall>,
    /// What the sheet said in words.
    pub statement: Option<String>,
}

/// A priority: measures under one heading.
#[derive(Clone, Debug)]
pub struct Priority {
    /// Its anchor.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub description: Option<String>,
    /// How its measures make one mark for each authority.
    pub composite: Option<PriorityComposite>,
    /// Its measures, in the council's order; may be empty ("no measures agreed yet").
    pub measures: Vec<Measure>,
}

/// A scorecard.
#[derive(Clone, Debug)]
pub struct Scorecard {
    /// Its address.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// What it is.
    pub description: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// What to know when reading it.
    pub note: Option<String>,
    /// The group down the side, where one is named.
    pub group: Option<GroupId>,
    /// The authorities down the side, in order: the group's, or every real one that has a figure.
    pub authorities: Vec<AuthorityId>,
    /// Which status stands first.
    pub status: StatusShown,
    /// With recorded statuses: the place in [`super::Dataset::verdict_schemes`] of the one scheme that counts.
    pub scheme: Option<usize>,
    /// Its priorities, in the council's order.
    pub priorities: Vec<Priority>,
    /// Where it is written.
    pub place: Place,
}
