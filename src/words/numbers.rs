//! How figures are said: commas, units, the words of a scale, and as many decimals as honesty needs.

use super::{Arg, Words};
use crate::model::{Decimal, Indicator, Missing, Number, Unit, Value};

/// More decimals than this are not printed to keep a figure apart from its target.
const MOST_DECIMALS: u32 = 10;

impl Words {
    /// A number with commas between thousands and a true minus sign: a decimal as written, a ratio rounded half away
    /// from zero to `decimals`.
    pub fn number(&self, number: &Number, decimals: u32) -> String {
        let digits = match number {
            Number::Decimal(decimal) => decimal.to_string(),
            Number::Ratio(_) => format!("{:.*}", decimals as usize, number.round(decimals)),
        };
        self.signs.said(&digits)
    }

    /// A number in a unit: "93.86%", "£1,654 thousand", "14.57 days".
    pub fn in_unit(&self, number: &str, unit: &Unit) -> String {
        let number = || Arg::from(number);
        match unit {
            Unit::Count => self.say("unit-count", &[("number", number())]),
            Unit::Percent => self.say("unit-percent", &[("number", number())]),
            Unit::Pounds(None) => self.say("unit-pounds", &[("number", number())]),
            Unit::Pounds(Some(multiple)) => self.say("unit-pounds-multiple", &[("number", number()), ("multiple", multiple.into())]),
            Unit::Words(words) => self.say("unit-words", &[("number", number()), ("unit", words.into())]),
        }
    }

    /// An indicator's number as pages print it: the word of its scale, or the number in its unit.
    pub fn amount(&self, indicator: &Indicator, number: &Number) -> String {
        self.amount_beside(indicator, number, None)
    }

    /// The same, with the decimals it needs not to look equal to another number (its target) that it does not equal.
    pub fn amount_beside(&self, indicator: &Indicator, number: &Number, other: Option<&Number>) -> String {
        let level = match number {
            Number::Decimal(decimal) => indicator.level(*decimal),
            Number::Ratio(_) => indicator.level(number.round(MOST_DECIMALS)).filter(|level| Number::from(level.level) == *number),
        };
        if let Some(level) = level {
            return level.word.clone();
        }
        let decimals = other.map_or(indicator.decimals, |other| honest_decimals(number, other, indicator.decimals));
        self.in_unit(&self.number(number, decimals), &indicator.unit)
    }

    /// A figure's value: the amount, or the reason why there is none, in words.
    pub fn value(&self, indicator: &Indicator, value: &Value) -> String {
        match value {
            Value::Number(number) => self.amount(indicator, number),
            Value::Missing(missing) => self.missing_reason(*missing),
        }
    }

    /// "not available", "not applicable": why there is no number.
    pub fn missing_reason(&self, missing: Missing) -> String {
        self.word(match missing {
            Missing::Confidential => "missing-confidential",
            Missing::NotAvailable => "missing-not-available",
            Missing::NotApplicable => "missing-not-applicable",
            Missing::NotCollected => "missing-not-collected",
            Missing::Low => "missing-low",
        })
    }
}

/// The fewest decimals, not below `decimals`, with which the number does not print like `other` unless it equals it.
pub(crate) fn honest_decimals(number: &Number, other: &Number, decimals: u32) -> u32 {
    if number == other {
        return decimals;
    }
    (decimals..=MOST_DECIMALS)
        .find(|places| Number::from(number.round(*places)) != Number::from(other.round(*places)))
        .unwrap_or(MOST_DECIMALS)
}

/// For callers that only have a decimal.
impl From<Decimal> for Arg<'_> {
    fn from(decimal: Decimal) -> Self {
        Self::Digits(decimal.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigInt;
    use num_rational::BigRational;

    fn ratio(above: i64, below: i64) -> Number {
        Number::from(BigRational::new(BigInt::from(above), BigInt::from(below)))
    }

    #[test]
    fn ratios_round_half_away_from_zero() {
        let words = Words::english();
        assert_eq!(words.number(&ratio(2005, 300), 2), "6.68", "the mean of 5.85, 6.6 and 7.6 is 20.05 / 3");
        assert_eq!(words.number(&ratio(1, 8), 2), "0.13");
        assert_eq!(words.number(&ratio(-1, 8), 2), "−0.13");
        assert_eq!(words.number(&ratio(7, 1), 2), "7.00");
    }

    #[test]
    fn a_miss_never_prints_like_the_target() {
        // 94.998 against 95 would print as 95.00 with two decimals.
        let number = ratio(94998, 1000);
        let target = Number::from(Decimal::from(95));
        assert_eq!(honest_decimals(&number, &target, 2), 3);
        assert_eq!(honest_decimals(&target, &target, 2), 2);
    }
}
