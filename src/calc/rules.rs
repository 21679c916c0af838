//! The registry of rules: which outcomes each has, and how a comparison becomes one.

use crate::calc::Worked;
use crate::model::{Outcome, RuleKind};

/// A rule of the registry.
pub struct RuleEntry {
    /// Its name and place.
    pub kind: RuleKind,
    /// Its outcomes, least severe first.
    pub outcomes: &'static [Outcome],
    /// What it says of a comparison.
    pub judge: fn(&Worked) -> Outcome,
}

/// Every rule, in display order.
pub const RULES: &[RuleEntry] = &[];
