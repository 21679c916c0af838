//! "Why this status?": every step from the figure to its status, as data.

use crate::calc::Status;
use crate::model::{Figure, Number, Polarity, Target, TargetSetId};

/// The steps that lead to a status.
#[derive(Clone, Debug)]
pub struct Trace<'a> {
    /// The figure.
    pub figure: Figure<'a>,
    /// The set of targets that it is judged against.
    pub set: TargetSetId,
    /// The target in force, as known at the as-at date.
    pub target: Option<&'a Target>,
    /// Which way is better.
    pub polarity: Polarity,
    /// The comparison worked in full; none without a number, a target or a polarity.
    pub worked: Option<Worked>,
    /// The result.
    pub status: Status,
}

/// A comparison worked like a sum in a school book; every number exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worked {
    /// The figure.
    pub value: Number,
    /// What it is compared with: the target, or the nearer end of a target range (for a value inside a range, the value itself).
    pub target: Number,
    /// `value - target`.
    pub gap: Number,
    /// `100 * gap / |target|`; none for a target of nought.
    pub gap_percent: Option<Number>,
    /// The gap so signed that positive is better.
    pub better_by: Number,
    /// The tolerance in the figure's own units, never negative; none without a tolerance.
    pub allowance: Option<Number>,
    /// The target must be beaten, not equalled.
    pub strict: bool,
    /// Whether the target is met.
    pub meets: bool,
    /// Whether the value is further from the target than the allowance (an edge is not further).
    pub beyond: bool,
}
