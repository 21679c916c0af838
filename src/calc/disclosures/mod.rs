//! What a body owes under the Transparency Code, and what is there: due dates, states, corrections.
//!
//! Comes in: a [`Filing`] (how often, by when, from when, which files, which statements) and the as-at date. Goes out: a
//! [`Standing`]: each expected period with its due date and its state. States follow from files and dates; a statement may explain
//! why a period is not there, and never makes it published. Knows no files, no clock, and cannot fail.

mod coming;
mod coverage;
mod disclosed;
mod duty;
mod evidence;
mod filing;
mod from_model;
mod row_change;
mod standing;
mod state;

pub use coming::{Coming, coming, due_within};
pub use disclosed::{Disclosed, disclosed};
pub use duty::{Cycle, Deadline, Duty};
pub use filing::{File, Filing, Statement, StatementKind};
pub use row_change::{RowChange, RowHashes};
pub use standing::{Correction, PeriodStanding, Standing};
pub use state::State;

#[cfg(test)]
mod tests;
