//! Everything that follows from the figures: status, trace, direction of travel, rank, quartiles, roll-ups, composites,
//! scorecards, exceptions and changes.
//!
//! Comes in: a [`crate::model::Dataset`] and the as-at date. Goes out: [`Results`], which answers questions; what is cheap to work
//! out is worked out when asked for. Knows no files, no clock and no templates, and cannot fail.

mod changes;
mod comparison;
mod composite;
pub mod disclosures;
mod exact;
mod exceptions;
mod judgement;
mod overall;
mod overdue;
mod results;
mod rollup;
mod rules;
mod said_index;
mod scorecard;
mod series_check;
mod standing;
mod status;
mod table_facts;
mod table_total;
mod target_index;
mod totals;
mod trace;
mod travel;
mod verdicts;

pub use changes::{Change, ChangeKind};
pub use comparison::{Compared, Comparison, Quartiles};
pub(crate) use exact::exact;
pub use exceptions::Exception;
pub use judgement::Judgement;
pub use results::Results;
pub(crate) use rollup::Standpoint;
pub use rollup::{Counts, RollUp};
pub use rules::{RULES, RuleEntry};
pub use scorecard::{Cell, MeasureStanding, PriorityStanding, ScorecardStanding};
pub use series_check::SeriesCheck;
pub use status::Status;
pub use table_facts::{ActionFacts, ActionState, ShareFact, table_actions, table_shares};
pub use table_total::{TableTotalCheck, table_totals};
pub use totals::TotalCheck;
pub use trace::{Trace, Worked};
pub(crate) use travel::same_length;
pub use travel::{Movement, Travel, Way};

#[cfg(test)]
pub(crate) mod tests;
