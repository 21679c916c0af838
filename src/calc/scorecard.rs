//! A scorecard's matrix: every cell, every overall mark, every priority's composite.

use crate::calc::{Counts, RollUp, Status};
use crate::model::{AuthorityId, Figure, Outcome, VerdictId};

/// One authority's standing on one measure.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    /// The newest figure; none means not supplied. `[z]` (not applicable) is a figure without a number.
    pub figure: Option<Figure<'a>>,
    /// What the rule says.
    pub status: Status,
    /// What the source printed, where it did (and, on a sheet of one scheme, in that scheme).
    pub recorded: Option<VerdictId>,
    /// The outcome that counts on this scorecard: the recorded one on a sheet of recorded statuses, otherwise the rule's.
    pub outcome: Outcome,
    /// `[z]`: does not apply to this body, which is not "no data".
    pub not_applicable: bool,
    /// Both a recorded and a computed verdict exist and do not agree.
    pub differs: bool,
}

/// A measure's column.
#[derive(Clone, Debug)]
pub struct MeasureStanding<'a> {
    /// One cell for each authority of the scorecard, in its order.
    pub cells: Vec<Cell<'a>>,
    /// The overall, where one is asked for.
    pub overall: Option<RollUp>,
    /// How many of those who count towards it (`of`) stand at each outcome.
    pub counts: Counts,
}

/// A priority's columns.
#[derive(Clone, Debug)]
pub struct PriorityStanding<'a> {
    /// One for each measure.
    pub measures: Vec<MeasureStanding<'a>>,
    /// The priority's mark for each authority of the scorecard, where a composite is asked for.
    pub composite: Vec<(AuthorityId, RollUp)>,
}

/// A scorecard, worked out.
#[derive(Clone, Debug)]
pub struct ScorecardStanding<'a> {
    /// One for each priority.
    pub priorities: Vec<PriorityStanding<'a>>,
    /// Over all cells that are shown.
    pub counts: Counts,
}
