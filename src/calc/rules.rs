//! The registry of rules: which outcomes each has, and how a comparison becomes one.

use std::cmp::Ordering;

use crate::calc::Judgement;
use crate::model::{Outcome, RuleKind};

/// A rule of the registry.
pub struct RuleEntry {
    /// Its name and place.
    pub kind: RuleKind,
    /// Its outcomes, least severe first.
    pub outcomes: &'static [Outcome],
    /// What it says of a comparison.
    pub judge: fn(Judgement) -> Outcome,
}

/// Every rule, in display order.
pub const RULES: &[RuleEntry] = &[
    RuleEntry { kind: RuleKind::Rag, outcomes: &[Outcome::Met, Outcome::JustMissed, Outcome::Missed], judge: rag },
    RuleEntry { kind: RuleKind::Band, outcomes: &[Outcome::Better, Outcome::Within, Outcome::Missed], judge: band },
    RuleEntry { kind: RuleKind::Met, outcomes: &[Outcome::Met, Outcome::Missed], judge: met },
];

/// What a rule says of a comparison.
pub(crate) fn outcome(kind: RuleKind, judgement: Judgement) -> Outcome {
    let entry = RULES.iter().find(|entry| entry.kind == kind).expect("every kind of rule is in the registry");
    (entry.judge)(judgement)
}

/// Met; just missed: worse by no more than a tolerance above nought; missed.
fn rag(judgement: Judgement) -> Outcome {
    if judgement.meets {
        Outcome::Met
    } else if judgement.tolerant && !judgement.beyond {
        Outcome::JustMissed
    } else {
        Outcome::Missed
    }
}

/// Better than the tolerance, within it, worse than it. Without a tolerance only the target itself is within.
fn band(judgement: Judgement) -> Outcome {
    if !judgement.beyond {
        Outcome::Within
    } else if judgement.side == Ordering::Greater {
        Outcome::Better
    } else {
        Outcome::Missed
    }
}

/// Met or missed; a tolerance says nothing.
fn met(judgement: Judgement) -> Outcome {
    if judgement.meets { Outcome::Met } else { Outcome::Missed }
}
