//! Figures, differences and targets in words: "1.14 percentage points", "at least 95%", "below the target of 95%".
//!
//! Comes in: exact numbers with their indicator. Goes out: words that follow the unit, the scale and the polarity.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

use crate::model::{Decimal, Figure, Flags, Indicator, Number, Polarity, Target, TargetValue, Unit};
use crate::words::Words;

/// More decimals than this are not printed; a number that needs more is said to be about so much.
const MOST_DECIMALS: u32 = 10;

/// A number as digits, without its unit: every digit where it ends within ten decimals, otherwise rounded half away from
/// zero to `decimals` and said to be rounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digits {
    /// "−1.14", "3.81".
    pub text: String,
    /// Digits were left out.
    pub rounded: bool,
}

/// The digits of a number; see [`Digits`].
pub fn digits(words: &Words, number: &Number, decimals: u32) -> Digits {
    let ratio = match number {
        Number::Decimal(_) => return Digits { text: words.number(number, decimals), rounded: false },
        Number::Ratio(ratio) => ratio,
    };
    let ends = crate::model::decimals(ratio);
    // A little more than nought is never printed as nought.
    let seen = || (decimals..=MOST_DECIMALS).find(|places| !scaled(ratio, *places).round().is_zero());
    let places = ends.or_else(seen).unwrap_or(decimals);
    let whole = scaled(ratio, places).round().to_integer();
    let text = point(&whole, places);
    // A number that a decimal cannot hold is printed without commas rather than not at all.
    let text = Decimal::from_str_exact(&text).map_or(text, |decimal| words.number(&Number::Decimal(decimal), places));
    Digits { text, rounded: ends.is_none() }
}

fn scaled(ratio: &BigRational, places: u32) -> BigRational {
    ratio * BigRational::from_integer(BigInt::from(10_u8).pow(places))
}

/// A whole number with the point so many places from its end.
fn point(whole: &BigInt, places: u32) -> String {
    let places = places as usize;
    let sign = if whole.is_negative() { "-" } else { "" };
    let digits = format!("{:0>width$}", whole.abs(), width = places + 1);
    let (front, back) = digits.split_at(digits.len() - places);
    if places == 0 { format!("{sign}{front}") } else { format!("{sign}{front}.{back}") }
}

/// A number without its sign.
pub fn size(number: &Number) -> Number {
    match number {
        Number::Decimal(decimal) => Number::Decimal(decimal.abs()),
        Number::Ratio(ratio) => Number::from(ratio.abs()),
    }
}

/// The size of a difference between two figures of an indicator, in words: "1.14 percentage points", "2 levels", "3 days".
pub fn difference(words: &Words, indicator: &Indicator, difference: &Number) -> String {
    let size = size(difference);
    let digits = digits(words, &size, indicator.decimals + 2);
    let one = if size == Number::Decimal(Decimal::ONE) { "one" } else { "other" };
    let said = if !indicator.scale.is_empty() {
        words.say("difference-levels", &[("number", digits.text.into()), ("count", one.into())])
    } else if indicator.unit == Unit::Percent {
        words.say("difference-points", &[("number", digits.text.into()), ("count", one.into())])
    } else {
        words.in_unit(&digits.text, &indicator.unit)
    };
    if digits.rounded { words.say("about", &[("amount", said.into())]) } else { said }
}

/// What differences are counted in, for headings: "percentage points", "levels", "days"; empty for a count.
pub fn difference_unit(words: &Words, indicator: &Indicator) -> String {
    match &indicator.unit {
        _ if !indicator.scale.is_empty() => words.word("levels"),
        Unit::Percent => words.word("percentage-points"),
        unit @ (Unit::Count | Unit::Pounds(_) | Unit::Words(_)) => unit.label(),
    }
}

/// The figures of a target alone: "95%", "performing well", "10% to 20%".
pub fn target_amount(words: &Words, indicator: &Indicator, value: TargetValue) -> String {
    let amount = |decimal: Decimal| words.amount(indicator, &Number::Decimal(decimal));
    match value {
        TargetValue::Single(single) => amount(single),
        TargetValue::Range(from, to) => words.say("span", &[("from", amount(from).into()), ("to", amount(to).into())]),
    }
}

/// A target as what it asks for: "at least 95%", "less than 20 days", "10% to 20%"; without a polarity the amount alone.
pub fn target_words(words: &Words, indicator: &Indicator, target: &Target) -> String {
    let amount = target_amount(words, indicator, target.value);
    let asks = match (indicator.polarity, target.value, target.strict) {
        (Polarity::Higher, _, false) => "target-at-least",
        (Polarity::Higher, _, true) => "target-more-than",
        (Polarity::Lower, _, false) => "target-at-most",
        (Polarity::Lower, _, true) => "target-less-than",
        (Polarity::OnTarget, TargetValue::Range(..), true) => "target-strictly-between",
        (Polarity::OnTarget, TargetValue::Single(_), _) => "target-exactly",
        (Polarity::OnTarget, TargetValue::Range(..), false) | (Polarity::None, _, _) => return amount,
    };
    words.say(asks, &[("amount", amount.into())])
}

/// Where a number stands against its target, to go on from the figure: "below the target of 95%", "above the limit of 16
/// days", "within the range 10% to 20%".
pub fn against_target(words: &Words, indicator: &Indicator, number: &Number, target: &Target) -> String {
    let amount = target_amount(words, indicator, target.value);
    let amount = if indicator.scale.is_empty() { amount } else { words.say("scale-word", &[("word", amount.into())]) };
    let (place, aim) = side(indicator, number, target);
    words.say(&format!("against-{aim}"), &[("place", place.into()), ("amount", amount.into())])
}

/// Where a number stands and what it stands against, as keys of the catalogue.
fn side(indicator: &Indicator, number: &Number, target: &Target) -> (&'static str, &'static str) {
    let (low, high) = match target.value {
        TargetValue::Single(single) => (single, single),
        TargetValue::Range(from, to) => (from, to),
    };
    let place = if *number < Number::Decimal(low) {
        "below"
    } else if *number > Number::Decimal(high) {
        "above"
    } else {
        "at"
    };
    let aim = match (indicator.polarity, target.value) {
        (Polarity::Lower, _) => "limit",
        (_, TargetValue::Range(..)) => "range",
        (Polarity::Higher | Polarity::OnTarget | Polarity::None, TargetValue::Single(_)) => "target",
    };
    (place, aim)
}

/// The same without the amount, for tables that have it in a column: "below the target", "above the limit".
pub fn side_of_target(words: &Words, indicator: &Indicator, number: &Number, target: &Target) -> String {
    let (place, aim) = side(indicator, number, target);
    words.say(&format!("side-of-{aim}"), &[("place", place.into())])
}

/// Flags in words: "provisional and estimated"; none where there is nothing to remark.
pub fn flags_words(words: &Words, flags: Flags) -> Option<String> {
    let said: Vec<String> = flags.iter().map(|flag| words.flag(flag)).collect();
    (!said.is_empty()).then(|| words.list(&said))
}

/// A median or quartile: rounded to the measure's decimals; between two levels of a scale, the words of both.
pub fn statistic(words: &Words, indicator: &Indicator, number: &Number) -> String {
    let whole = |number: &Number| indicator.scale.iter().any(|level| Number::Decimal(level.level) == *number);
    if indicator.scale.is_empty() {
        let rounded = if matches!(number, Number::Decimal(decimal) if decimal.scale() <= indicator.decimals) {
            number.clone()
        } else {
            Number::Decimal(number.round(indicator.decimals))
        };
        return words.amount(indicator, &rounded);
    }
    let below = indicator.scale.iter().rev().find(|level| Number::Decimal(level.level) < *number);
    let above = indicator.scale.iter().find(|level| Number::Decimal(level.level) > *number);
    match (below, above) {
        (Some(below), Some(above)) if !whole(number) => {
            words.say("between-levels", &[("below", (&below.word).into()), ("above", (&above.word).into())])
        }
        (_, _) => words.amount(indicator, number),
    }
}

/// A figure for a table's cell: "93.86%", "93.86% (provisional)", "not available".
pub fn figure_words(words: &Words, indicator: &Indicator, figure: Figure<'_>, target: Option<&Number>) -> String {
    let value = match figure.number() {
        Some(number) => words.amount_beside(indicator, &number, target),
        None => words.value(indicator, &figure.value()),
    };
    match flags_words(words, figure.flags()) {
        Some(flags) => words.say("with-flags", &[("value", value.into()), ("flags", flags.into())]),
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(above: i64, below: i64) -> Number {
        Number::from(BigRational::new(BigInt::from(above), BigInt::from(below)))
    }

    #[test]
    fn every_digit_is_printed_where_the_number_ends() {
        let words = Words::english();
        for (number, text, rounded) in [
            (ratio(-114, 100), "−1.14", false),
            (ratio(1_813, 1), "1,813", false),
            (ratio(1, 8), "0.125", false),
            // 0.16 / 4.2 * 100 = 1600 / 420 = 3.8095...
            (ratio(1600, 420), "3.81", true),
            (ratio(-1, 300), "−0.003", true),
        ] {
            let said = digits(&words, &number, 2);
            assert_eq!((said.text.as_str(), said.rounded), (text, rounded), "{number}");
        }
    }

    #[test]
    fn a_number_that_no_decimal_holds_is_printed_all_the_same() {
        let huge = Number::from(BigRational::new(BigInt::from(10).pow(40), BigInt::from(3)));
        assert_eq!(digits(&Words::english(), &huge, 0).text, "3".repeat(40));
    }
}
