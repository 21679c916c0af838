//! Roll-ups: many statuses or figures made one.

use crate::model::{AuthorityId, CompositeMethod, Number, Outcome};

/// How many stand at each outcome, every part said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Better than the tolerance.
    pub better: usize,
    /// Target met (rag, met).
    pub met: usize,
    /// Within the tolerance (band).
    pub within: usize,
    /// Just missed.
    pub just_missed: usize,
    /// Missed.
    pub missed: usize,
    /// A figure without a target.
    pub no_target: usize,
    /// Does not apply.
    pub not_applicable: usize,
    /// No figure: not supplied, not available, not collected, confidential.
    pub no_figure: usize,
    /// Of all that are judged: those that meet the target itself.
    pub meeting: usize,
    /// Of all that are judged: forecasts.
    pub forecasts: usize,
}

impl Counts {
    /// How many a rule judged.
    pub fn judged(&self) -> usize {
        self.better + self.met + self.within + self.just_missed + self.missed
    }

    /// Of how many.
    pub fn total(&self) -> usize {
        self.judged() + self.no_target + self.not_applicable + self.no_figure
    }
}

/// One made of many.
#[derive(Clone, Debug)]
pub struct RollUp {
    /// How.
    pub method: CompositeMethod,
    /// The outcome: for `worst` and `all-met` from the statuses, otherwise the value judged against the common target. `NoFigure`
    /// where it cannot be known (`all-met` with nothing missed and something missing), `NoTarget` where nothing was judged.
    pub outcome: Outcome,
    /// The value, for `median`, `mean`, `weighted-mean`, `sum` and `share-meeting` (a percentage).
    pub value: Option<Number>,
    /// What went in.
    pub counts: Counts,
    /// Who should have gone in and has no figure (never counted as nought).
    pub missing: Vec<AuthorityId>,
}
