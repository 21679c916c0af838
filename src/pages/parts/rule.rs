//! Rules and tolerances in words.

use crate::model::{Indicator, Number, Polarity, Rule, RuleKind, Tolerance};
use crate::pages::parts::value::difference;
use crate::words::Words;

/// How wide a tolerance is, with what it is counted in: "2% of the target", "2 percentage points", "3 days"; none for none.
pub fn tolerance_words(words: &Words, indicator: &Indicator, tolerance: Tolerance) -> Option<String> {
    match tolerance {
        _ if tolerance.width().is_zero() => None,
        Tolerance::None => None,
        Tolerance::Relative(_) => Some(words.say("tolerance-of-target", &[("tolerance", words.tolerance(tolerance).into())])),
        Tolerance::Points(width) if width == crate::model::Decimal::ONE => Some(words.word("tolerance-one-point")),
        Tolerance::Points(_) => Some(words.tolerance(tolerance)),
        Tolerance::Absolute(width) => Some(difference(words, indicator, &Number::Decimal(width.normalize()))),
    }
}

/// What a rule says of figures, in a sentence or two.
pub fn rule_words(words: &Words, indicator: &Indicator, rule: Rule) -> String {
    let tolerance = tolerance_words(words, indicator, rule.tolerance);
    match (rule.kind, tolerance) {
        (RuleKind::Met, _) | (RuleKind::Rag, None) => words.word("rule-met"),
        (RuleKind::Rag, Some(tolerance)) => words.say("rule-rag", &[("tolerance", tolerance.into())]),
        (RuleKind::Band, None) => words.word("rule-band-exact"),
        (RuleKind::Band, Some(tolerance)) => words.say("rule-band", &[("tolerance", tolerance.into())]),
    }
}

/// Which way is better: "Higher is better."
pub fn polarity_words(words: &Words, polarity: Polarity) -> String {
    words.word(match polarity {
        Polarity::Higher => "polarity-higher",
        Polarity::Lower => "polarity-lower",
        Polarity::OnTarget => "polarity-on-target",
        Polarity::None => "polarity-none",
    })
}
