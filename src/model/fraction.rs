//! Exact arithmetic in whole numbers of 128 bits: what ratios of any size say, many times faster.
//!
//! Nearly every figure and all that follows from it fits. Where it does not there is no result, and whoever asked
//! works with ratios of any size instead; tests hold the two equal.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};

use super::{Decimal, Number};

/// The most decimals that a worked-out number is given as a decimal with.
const MOST_DECIMALS: u32 = 10;

/// A whole number over one above nought; not always in lowest terms. No operation gives an inexact result: where 128 bits
/// do not suffice it gives none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fraction {
    above: i128,
    below: i128,
}

impl Fraction {
    /// A number as a fraction.
    pub(crate) fn of(number: &Number) -> Option<Self> {
        match number {
            Number::Decimal(decimal) => Self::of_decimal(*decimal),
            Number::Ratio(ratio) => Self::of_ratio(ratio),
        }
    }

    /// A decimal as a fraction.
    pub(crate) fn of_decimal(decimal: Decimal) -> Option<Self> {
        Some(Self { above: decimal.mantissa(), below: 10_i128.checked_pow(decimal.scale())? })
    }

    fn of_ratio(ratio: &BigRational) -> Option<Self> {
        Some(Self { above: i128::try_from(ratio.numer()).ok()?, below: i128::try_from(ratio.denom()).ok()? })
    }

    /// `self - other`.
    pub(crate) fn minus(self, other: Self) -> Option<Self> {
        let (a, b, below) = self.beside(other)?;
        Some(Self { above: a.checked_sub(b)?, below })
    }

    /// `self + other`.
    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let (a, b, below) = self.beside(other)?;
        Some(Self { above: a.checked_add(b)?, below })
    }

    /// `self * times / over`; `over` is above nought.
    pub(crate) fn scaled(self, times: i128, over: i128) -> Option<Self> {
        Some(Self { above: self.above.checked_mul(times)?, below: self.below.checked_mul(over)? })
    }

    /// `self * other`.
    pub(crate) fn times(self, other: Self) -> Option<Self> {
        self.scaled(other.above, other.below)
    }

    /// `self / |other|`; none where that is nought.
    pub(crate) fn over_size_of(self, other: Self) -> Option<Self> {
        let (a, b, _) = self.beside(other)?;
        Some(Self { above: a, below: b.checked_abs().filter(|size| *size > 0)? })
    }

    /// Without its sign.
    pub(crate) fn size(self) -> Option<Self> {
        Some(Self { above: self.above.checked_abs()?, ..self })
    }

    /// Which is more.
    pub(crate) fn order(self, other: Self) -> Option<Ordering> {
        let (a, b, _) = self.beside(other)?;
        Some(a.cmp(&b))
    }

    /// The whole number nearest to `self * 10^decimals`, half away from zero.
    pub(crate) fn rounded(self, decimals: u32) -> Option<i128> {
        let above = self.above.checked_mul(10_i128.checked_pow(decimals)?)?;
        let (whole, rest) = (above / self.below, above % self.below);
        let away = if rest.unsigned_abs() >= self.below.unsigned_abs().div_ceil(2) { above.signum() } else { 0 };
        whole.checked_add(away)
    }

    /// How many decimals it has; none where they do not end within ten.
    pub(crate) fn decimals(self) -> Option<u32> {
        let mut rest = Ratio::new(self.above, self.below).into_raw().1;
        let twos = rest.trailing_zeros();
        rest >>= twos;
        let mut fives = 0;
        while rest % 5 == 0 && fives <= MOST_DECIMALS {
            rest /= 5;
            fives += 1;
        }
        (rest == 1).then_some(twos.max(fives)).filter(|decimals| *decimals <= MOST_DECIMALS)
    }

    /// As a decimal without trailing noughts where it is one of at most 10 decimals and 18 digits, otherwise as a ratio.
    pub(crate) fn number(self) -> Number {
        self.decimal().map_or_else(|| Number::from(self.ratio()), Number::Decimal)
    }

    fn decimal(self) -> Option<Decimal> {
        let scale = self.decimals()?;
        let mantissa = i64::try_from(self.rounded(scale)?).ok()?;
        Decimal::try_new(mantissa, scale).ok()
    }

    fn ratio(self) -> BigRational {
        let (above, below) = Ratio::new(self.above, self.below).into_raw();
        BigRational::new_raw(BigInt::from(above), BigInt::from(below))
    }

    /// Both numbers above the line once they share the one below it, and that one.
    fn beside(self, other: Self) -> Option<(i128, i128, i128)> {
        if self.below == other.below {
            return Some((self.above, other.above, self.below));
        }
        if self.below % other.below == 0 {
            return Some((self.above, other.above.checked_mul(self.below / other.below)?, self.below));
        }
        if other.below % self.below == 0 {
            return Some((self.above.checked_mul(other.below / self.below)?, other.above, other.below));
        }
        Some((self.above.checked_mul(other.below)?, other.above.checked_mul(self.below)?, self.below.checked_mul(other.below)?))
    }
}

/// A ratio as a decimal without trailing noughts where it is one of at most 10 decimals and 18 digits, otherwise as it stands.
pub(crate) fn exact(ratio: BigRational) -> Number {
    // A decimal of so few digits fits 128 bits above and below the line.
    let decimal = Fraction::of_ratio(&ratio).and_then(Fraction::decimal);
    decimal.map_or_else(|| Number::from(ratio), Number::Decimal)
}

/// How many decimals a ratio has; none where they do not end within ten.
pub(crate) fn decimals(ratio: &BigRational) -> Option<u32> {
    // In lowest terms only the number below the line matters; the one above may be of any size.
    Fraction { above: 1, below: i128::try_from(ratio.denom()).ok()? }.decimals()
}

#[cfg(test)]
mod tests {
    use num_traits::{Signed, ToPrimitive};
    use proptest::prelude::*;

    use super::*;

    /// Figures as a source may write them, and ratios of two of them.
    fn numbers() -> impl Strategy<Value = Number> {
        let any = (-999_999_999_999_999_i64..=999_999_999_999_999, 0_u32..=10);
        let near = (-2_000_i64..=2_000, 0_u32..=3);
        let decimal = || prop_oneof![any.clone(), near.clone()].prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale));
        let ratio = (decimal(), decimal()).prop_map(|(above, below)| {
            let below = if below.is_zero() { Decimal::ONE } else { below };
            Number::from(Number::from(above).to_ratio() / Number::from(below).to_ratio())
        });
        prop_oneof![decimal().prop_map(Number::from), ratio]
    }

    /// The decimal that a ratio is: the first scale at which it is whole.
    fn slow_exact(ratio: &BigRational) -> Option<Decimal> {
        (0..=10_u32).find_map(|scale| {
            let scaled = ratio * BigRational::from_integer(BigInt::from(10_u8).pow(scale));
            let mantissa = scaled.is_integer().then(|| scaled.to_integer().to_i64())??;
            Decimal::try_new(mantissa, scale).ok()
        })
    }

    /// The same number in the same form, to the digit.
    fn same(quick: &Number, slow: BigRational) -> bool {
        let slow = slow_exact(&slow).map_or_else(|| Number::from(slow), Number::Decimal);
        quick.to_string() == slow.to_string() && matches!(quick, Number::Decimal(_)) == matches!(slow, Number::Decimal(_))
    }

    proptest! {
        #[test]
        fn quick_and_slow_arithmetic_agree(a in numbers(), b in numbers(), times in 0_i128..=400, over in 1_i128..=400) {
            let (one, other) = (a.to_ratio(), b.to_ratio());
            let whole = |number: i128| BigRational::from_integer(BigInt::from(number));
            let fractions = Fraction::of(&a).zip(Fraction::of(&b));
            let agrees = |quick: Option<Fraction>, slow: BigRational| quick.is_none_or(|quick| same(&quick.number(), slow));
            prop_assert!(agrees(fractions.and_then(|(a, b)| a.minus(b)), &one - &other));
            prop_assert!(agrees(fractions.and_then(|(a, b)| a.plus(b)), &one + &other));
            prop_assert!(agrees(fractions.and_then(|(a, b)| a.times(b)), &one * &other));
            prop_assert!(agrees(fractions.and_then(|(a, _)| a.scaled(times, over)), &one * whole(times) / whole(over)));
            prop_assert!(agrees(fractions.and_then(|(a, _)| a.size()), one.abs()));
            prop_assert!(fractions.and_then(|(a, b)| a.order(b)).is_none_or(|order| order == one.cmp(&other)));
            if !b.is_zero() {
                prop_assert!(agrees(fractions.and_then(|(a, b)| a.over_size_of(b)), &one / other.abs()));
            }
        }

        #[test]
        fn quick_and_slow_forms_agree(a in numbers(), places in 0_u32..=10) {
            let ratio = a.to_ratio();
            prop_assert!(same(&exact(ratio.clone()), ratio.clone()));
            let scaled = |places: u32| &ratio * BigRational::from_integer(BigInt::from(10_u8).pow(places));
            prop_assert_eq!(decimals(&ratio), (0..=10).find(|places| scaled(*places).is_integer()));
            let rounded = Fraction::of(&a).and_then(|fraction| fraction.rounded(places));
            prop_assert!(rounded.is_none_or(|whole| BigInt::from(whole) == scaled(places).round().to_integer()));
        }
    }

    #[test]
    fn ordinary_figures_fit() {
        let fraction = |text: &str| Fraction::of_decimal(Number::parse(text).unwrap()).unwrap();
        let (value, target) = (fraction("93.86"), fraction("95"));
        // 93.86 - 95 = -1.14; a hundred times -1.14 / 95 = -1.2; 4.36 of 4.2 is 436 / 420 = 109 / 105.
        assert_eq!(value.minus(target).unwrap().number().to_string(), "-1.14");
        assert_eq!(value.minus(target).unwrap().scaled(100, 1).unwrap().over_size_of(target).unwrap().number().to_string(), "-1.2");
        assert_eq!(fraction("4.36").over_size_of(fraction("4.2")).unwrap().number().to_string(), "109/105");
        assert!(value.over_size_of(fraction("0")).is_none());
        let long = fraction("99999.9999999999");
        // Its square has 31 digits above the line; its cube would have 46, and 128 bits hold 38.
        assert!(long.times(long).is_some_and(|square| square.times(long).is_none()));
    }
}
