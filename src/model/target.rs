//! What was aimed for, since when, and why.

use jiff::civil::Date;

use super::{AuthorityId, Decimal, Period, TargetSetId};
use crate::diag::Place;

/// The figure aimed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetValue {
    /// A single value (or the level of an ordinal scale).
    Single(Decimal),
    /// From and to, both included unless strict; polarity on-target only.
    Range(Decimal, Decimal),
}

/// One decision about a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Whose; none means everybody's.
    pub authority: Option<AuthorityId>,
    /// Applies to figures whose period lies wholly within; none means every period.
    pub period: Option<Period>,
    /// Of which set.
    pub set: TargetSetId,
    /// The figure aimed for.
    pub value: TargetValue,
    /// The figure must be better than the target, not equal to it.
    pub strict: bool,
    /// The day of the decision; none means from the start.
    pub decided_on: Option<Date>,
    /// The body that decided.
    pub decided_by: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Where it is written.
    pub place: Place,
}
