//! The words of statuses, rules and flags.

use super::Words;
use crate::model::{Flag, Outcome, Rule, RuleKind, Tolerance};

impl Words {
    /// The word of how a figure stands under the rule that gave the outcome. Within the tolerance it says whether the target itself is
    /// met, where that is known: "met target", "within 2% but not met".
    pub fn standing(&self, outcome: Outcome, meets_target: Option<bool>, rule: Option<Rule>) -> String {
        match (outcome, meets_target) {
            (Outcome::Within, Some(true)) => self.outcome(Outcome::Met, rule),
            (Outcome::Within, Some(false)) => match rule {
                Some(Rule { kind: RuleKind::Band, tolerance }) if tolerance != Tolerance::None => {
                    self.say("outcome-short-of-tolerance", &[("tolerance", self.tolerance(tolerance).into())])
                }
                Some(_) | None => self.word("outcome-short"),
            },
            (_, _) => self.outcome(outcome, rule),
        }
    }

    /// The word of an outcome under the rule that gave it: "met target", "within 2% of target", "just missed".
    pub fn outcome(&self, outcome: Outcome, rule: Option<Rule>) -> String {
        match (outcome, rule) {
            (Outcome::Within, Some(Rule { kind: RuleKind::Band, tolerance })) if tolerance != Tolerance::None => {
                self.say("outcome-within-tolerance", &[("tolerance", self.tolerance(tolerance).into())])
            }
            (Outcome::Missed, Some(Rule { kind: RuleKind::Band, .. })) => self.word("outcome-missed"),
            (outcome, _) => self.word(&format!("outcome-{}", outcome.name())),
        }
    }

    /// "2%", "2 percentage points", "2": how wide a tolerance is.
    pub fn tolerance(&self, tolerance: Tolerance) -> String {
        let width = tolerance.width().normalize();
        match tolerance {
            Tolerance::None => self.word("tolerance-none"),
            Tolerance::Relative(_) => self.say("tolerance-relative", &[("width", width.into())]),
            Tolerance::Points(_) => self.say("tolerance-points", &[("width", width.into())]),
            Tolerance::Absolute(_) => self.say("tolerance-absolute", &[("width", width.into())]),
        }
    }

    /// A flag in one or two words: "provisional".
    pub fn flag(&self, flag: Flag) -> String {
        self.word(match flag {
            Flag::Provisional => "flag-provisional",
            Flag::Revised => "flag-revised",
            Flag::Estimated => "flag-estimated",
            Flag::Forecast => "flag-forecast",
            Flag::Break => "flag-break",
            Flag::Uncertain => "flag-uncertain",
        })
    }
}
