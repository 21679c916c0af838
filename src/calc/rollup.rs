//! Roll-ups: many statuses or figures made one.

use crate::calc::Status;
use crate::model::{AuthorityId, CompositeMethod, Dataset, Figure, Missing, Number, Outcome, StatusShown, Value};

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
    /// How many met their target by no more than the tolerance, how many are within it with nobody knowing whether they meet it, and how
    /// many are within it and do not. Of marks that a source printed nobody knows.
    pub fn near_target(&self, shown: StatusShown) -> (usize, usize, usize) {
        match shown {
            StatusShown::Computed => {
                let meeting = self.meeting.saturating_sub(self.better + self.met).min(self.within);
                (self.met + meeting, 0, self.within - meeting)
            }
            StatusShown::Recorded => (self.met, self.within, 0),
        }
    }

    /// Counts standings.
    pub(crate) fn of(standings: impl IntoIterator<Item = Standpoint>) -> Self {
        let mut counts = Self::default();
        standings.into_iter().for_each(|standing| counts.add(standing));
        counts
    }

    /// Counts one more.
    pub(crate) fn add(&mut self, standing: Standpoint) {
        let count = match standing.outcome {
            Outcome::Better => &mut self.better,
            Outcome::Met => &mut self.met,
            Outcome::Within => &mut self.within,
            Outcome::JustMissed => &mut self.just_missed,
            Outcome::Missed => &mut self.missed,
            Outcome::NoTarget => &mut self.no_target,
            Outcome::NoFigure if standing.not_applicable => &mut self.not_applicable,
            Outcome::NoFigure => &mut self.no_figure,
        };
        *count += 1;
        if standing.outcome.is_judged() {
            self.meeting += usize::from(standing.meets);
            self.forecasts += usize::from(standing.forecast);
        }
    }

    /// The most severe outcome of those judged; without any, no target where there is a figure, otherwise no figure.
    pub(crate) fn worst(&self) -> Outcome {
        let worst = [
            (self.missed, Outcome::Missed),
            (self.just_missed, Outcome::JustMissed),
            (self.within, Outcome::Within),
            (self.met, Outcome::Met),
            (self.better, Outcome::Better),
            (self.no_target, Outcome::NoTarget),
        ];
        worst.into_iter().find(|(count, _)| *count > 0).map_or(Outcome::NoFigure, |(_, outcome)| outcome)
    }

    /// Missed where any misses the target itself; otherwise unknown where a figure is missing; otherwise met.
    pub(crate) fn all_met(&self) -> Outcome {
        if self.judged() > self.meeting {
            Outcome::Missed
        } else if self.no_figure > 0 {
            Outcome::NoFigure
        } else if self.judged() > 0 {
            Outcome::Met
        } else if self.no_target > 0 {
            Outcome::NoTarget
        } else {
            Outcome::NoFigure
        }
    }

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
    /// where nobody has a figure or it cannot be known (`all-met` with nothing missed and something missing), `NoTarget` where
    /// nothing was judged.
    pub outcome: Outcome,
    /// The value, for `median`, `mean`, `weighted-mean`, `sum` and `share-meeting` (a percentage).
    pub value: Option<Number>,
    /// What went in.
    pub counts: Counts,
    /// Who should have gone in and has no figure, or no weight (never counted as nought). Empty for one body's priority, where
    /// measures are rolled up: `counts.no_figure` says how many are missing.
    pub missing: Vec<AuthorityId>,
}

/// How one part stands, for counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standpoint {
    /// The outcome.
    pub outcome: Outcome,
    /// Whether the target itself is met.
    pub meets: bool,
    /// Does not apply: `[z]`.
    pub not_applicable: bool,
    /// A forecast.
    pub forecast: bool,
}

impl Standpoint {
    /// How a figure (none: not supplied) with its status stands.
    pub(crate) fn new(figure: Option<Figure<'_>>, status: &Status) -> Self {
        Self {
            outcome: status.outcome,
            meets: status.meets_target == Some(true),
            not_applicable: figure.is_some_and(is_not_applicable),
            forecast: status.forecast,
        }
    }
}

/// Whether a figure says `[z]`.
pub(crate) fn is_not_applicable(figure: Figure<'_>) -> bool {
    figure.value() == Value::Missing(Missing::NotApplicable)
}

/// Without made-up bodies, unless all are: they are never counted, ranked or totalled with real ones.
pub(crate) fn among_their_like(dataset: &Dataset, members: &[AuthorityId]) -> Vec<AuthorityId> {
    let real: Vec<AuthorityId> = members.iter().copied().filter(|member| !dataset.authority(*member).invented).collect();
    if real.is_empty() { members.to_vec() } else { real }
}
