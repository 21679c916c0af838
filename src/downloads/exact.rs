//! A number as a download gives it: the exact decimal, or a rounded one and the exact fraction beside it.

use num_bigint::BigInt;
use num_rational::BigRational;

use crate::model::{Decimal, Number};

/// How many decimals are given at most: as many as a figure of a source may have.
const MOST_DECIMALS: u32 = 10;

/// A number for a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// The number itself, or the nearest with ten decimals, half away from zero.
    pub value: Decimal,
    /// Whether `value` is the number itself.
    pub exact: bool,
    /// For a rounded value: what it is exactly, above and below the line; none where either has more than 28 digits.
    pub fraction: Option<(Decimal, Decimal)>,
}

impl Amount {
    /// A decimal stays as written; a ratio becomes a decimal where it is one with at most ten decimals.
    pub fn of(number: &Number) -> Self {
        let value = number.round(MOST_DECIMALS);
        match number {
            Number::Decimal(decimal) => Self { value: *decimal, exact: true, fraction: None },
            Number::Ratio(_) if Number::from(value) == *number => Self { value: value.normalize(), exact: true, fraction: None },
            Number::Ratio(ratio) => Self { value, exact: false, fraction: fraction(ratio) },
        }
    }
}

fn fraction(ratio: &BigRational) -> Option<(Decimal, Decimal)> {
    let whole = |number: &BigInt| Decimal::try_from_i128_with_scale(i128::try_from(number).ok()?, 0).ok();
    Some((whole(ratio.numer())?, whole(ratio.denom())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(above: i64, below: i64) -> Number {
        Number::from(BigRational::new(BigInt::from(above), BigInt::from(below)))
    }

    #[test]
    fn a_decimal_is_given_as_it_is_stored() {
        let amount = Amount::of(&Number::from(Decimal::new(810, 1)));
        assert_eq!((amount.value.to_string().as_str(), amount.exact), ("81.0", true));
    }

    #[test]
    fn a_ratio_that_is_a_decimal_is_exact() {
        // The mean of 5.85 and 6.6 is 12.45 / 2.
        let amount = Amount::of(&ratio(1245, 200));
        assert_eq!((amount.value.to_string().as_str(), amount.exact, amount.fraction), ("6.225", true, None));
    }

    #[test]
    fn any_other_ratio_is_rounded_and_its_fraction_given() {
        // The mean of 5.85, 6.6 and 7.6 is 20.05 / 3 = 401 / 60.
        let amount = Amount::of(&ratio(2005, 300));
        assert_eq!(amount.value.to_string(), "6.6833333333");
        assert_eq!(amount.fraction, Some((Decimal::from(401), Decimal::from(60))));
        assert!(!amount.exact);
    }

    #[test]
    fn a_fraction_too_long_for_a_cell_is_left_out() {
        let long = BigRational::new(BigInt::from(10).pow(30) + BigInt::from(1), BigInt::from(3) * BigInt::from(10).pow(25));
        let amount = Amount::of(&Number::from(long));
        assert_eq!(amount.fraction, None);
        assert!(!amount.exact);
    }
}
