//! The one comparison of a figure with its target, on which statuses and traces both rest.
//!
//! Comes in: an exact value and what is aimed for. Goes out: whether the target is met, and whether the value lies
//! further from it than the tolerance. Decided by cross-multiplication, never on rounded figures: whole numbers of 128
//! bits where they suffice, exact ratios otherwise; the two are held equal by a test.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Signed;

use crate::calc::exact;
use crate::model::{Decimal, Fraction, Number, Polarity, TargetValue, Tolerance};

/// What a figure is compared with, and how.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Aim {
    /// The figure aimed for.
    pub target: TargetValue,
    /// It must be beaten, not equalled.
    pub strict: bool,
    /// Which way is better.
    pub polarity: Polarity,
    /// How far from the target still counts as near it.
    pub tolerance: Tolerance,
}

/// What the comparison comes to: all that a rule of the registry may look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The target is met: reached or passed; where it is strict, passed. On-target: inside the range, the ends included
    /// unless it is strict, or equal to a single target.
    pub meets: bool,
    /// The value is further from the target than the tolerance, on either side; an edge is not further.
    pub beyond: bool,
    /// How the value lies against the target: greater is on the better side. On-target is never better.
    pub side: Ordering,
    /// There is a tolerance above nought.
    pub tolerant: bool,
}

/// Compares a value with its target. A polarity of none meets nothing (and has no status).
pub(crate) fn judge(value: &Number, aim: &Aim) -> Judgement {
    let end = nearer_end(value, aim.target);
    let order = end.map_or(Ordering::Equal, |end| value.cmp(&Number::Decimal(end)));
    let side = match aim.polarity {
        Polarity::Higher => order,
        Polarity::Lower => order.reverse(),
        Polarity::OnTarget | Polarity::None if order == Ordering::Equal => Ordering::Equal,
        Polarity::OnTarget | Polarity::None => Ordering::Less,
    };
    let meets = match aim.polarity {
        Polarity::Higher | Polarity::Lower => side == Ordering::Greater || (side == Ordering::Equal && !aim.strict),
        Polarity::OnTarget => hits(aim, end, order),
        Polarity::None => false,
    };
    let beyond = order != Ordering::Equal && end.is_some_and(|end| is_beyond(value, end, aim.tolerance));
    Judgement { meets, beyond, side, tolerant: !aim.tolerance.width().is_zero() }
}

/// On-target: inside a range (then there is no nearer end), on its edge, or equal to a single target.
fn hits(aim: &Aim, end: Option<Decimal>, order: Ordering) -> bool {
    match aim.target {
        TargetValue::Range(..) => end.is_none() || (order == Ordering::Equal && !aim.strict),
        // A single value cannot be beaten, so that strict says nothing.
        TargetValue::Single(_) => order == Ordering::Equal,
    }
}

/// The value that the figure is measured from: the single target, or the nearer end of a range; none strictly inside it.
pub(crate) fn nearer_end(value: &Number, target: TargetValue) -> Option<Decimal> {
    match target {
        TargetValue::Single(single) => Some(single),
        TargetValue::Range(from, _) if *value <= Number::Decimal(from) => Some(from),
        TargetValue::Range(_, to) if *value >= Number::Decimal(to) => Some(to),
        TargetValue::Range(..) => None,
    }
}

/// The tolerance in the figure's own units: `width / 100 * |target|` where it is relative, otherwise the width.
pub(crate) fn allowance(target: Decimal, tolerance: Tolerance) -> Number {
    let quick = || {
        let width = Fraction::of_decimal(tolerance.width())?;
        match tolerance {
            Tolerance::Relative(_) => width.times(Fraction::of_decimal(target)?.size()?)?.scaled(1, 100),
            Tolerance::None | Tolerance::Points(_) | Tolerance::Absolute(_) => Some(width),
        }
    };
    quick().map_or_else(|| exact(allowance_of_any_size(target, tolerance)), Fraction::number)
}

/// The same with ratios of any size.
fn allowance_of_any_size(target: Decimal, tolerance: Tolerance) -> BigRational {
    let width = Number::Decimal(tolerance.width()).to_ratio();
    match tolerance {
        Tolerance::Relative(_) => width * Number::Decimal(target).to_ratio().abs() / BigRational::from_integer(BigInt::from(100)),
        Tolerance::None | Tolerance::Points(_) | Tolerance::Absolute(_) => width,
    }
}

fn is_beyond(value: &Number, target: Decimal, tolerance: Tolerance) -> bool {
    let quick = match value {
        Number::Decimal(decimal) => is_beyond_whole(*decimal, target, tolerance),
        Number::Ratio(_) => None,
    };
    quick.unwrap_or_else(|| is_beyond_exact(value, target, tolerance))
}

/// `|value - target| > allowance`, with ratios of any size.
fn is_beyond_exact(value: &Number, target: Decimal, tolerance: Tolerance) -> bool {
    let gap = value.to_ratio() - Number::Decimal(target).to_ratio();
    gap.abs() > allowance_of_any_size(target, tolerance)
}

/// The same with whole numbers; nothing where 128 bits do not suffice.
fn is_beyond_whole(value: Decimal, target: Decimal, tolerance: Tolerance) -> Option<bool> {
    let width = tolerance.width();
    let scale = value.scale().max(target.scale()).max(width.scale());
    let (value, target, width) = (whole(value, scale)?, whole(target, scale)?, whole(width, scale)?);
    let gap = value.checked_sub(target)?.checked_abs()?;
    match tolerance {
        Tolerance::Relative(_) => {
            // gap / 10^s > (width / 10^s / 100) * (|target| / 10^s), multiplied by 100 * 10^2s on both sides.
            let left = gap.checked_mul(100)?.checked_mul(10_i128.checked_pow(scale)?)?;
            Some(left > width.checked_mul(target.checked_abs()?)?)
        }
        Tolerance::None | Tolerance::Points(_) | Tolerance::Absolute(_) => Some(gap > width),
    }
}

fn whole(decimal: Decimal, scale: u32) -> Option<i128> {
    decimal.mantissa().checked_mul(10_i128.checked_pow(scale.checked_sub(decimal.scale())?)?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimals() -> impl Strategy<Value = Decimal> {
        let any = (-999_999_999_999_999_i64..=999_999_999_999_999, 0_u32..=10).prop_map(|(m, s)| Decimal::new(m, s));
        let near = (-50_i64..=50, 0_u32..=2).prop_map(|(m, s)| Decimal::new(m, s));
        prop_oneof![any, near]
    }

    proptest! {
        #[test]
        fn whole_numbers_and_ratios_agree(value in decimals(), target in decimals(), width in decimals(), kind in 0..3_usize) {
            let width = width.abs();
            let tolerance = [Tolerance::Relative(width), Tolerance::Points(width), Tolerance::Absolute(width)][kind];
            let exact = is_beyond_exact(&Number::Decimal(value), target, tolerance);
            prop_assert!(is_beyond_whole(value, target, tolerance).is_none_or(|quick| quick == exact));
        }
    }

    #[test]
    fn ordinary_figures_need_no_ratios() {
        let d = |text: &str| Number::parse(text).unwrap();
        assert_eq!(is_beyond_whole(d("92.79"), d("95"), Tolerance::Relative(d("2"))), Some(true));
        assert_eq!(is_beyond_whole(d("93.1"), d("95"), Tolerance::Relative(d("2"))), Some(false));
        assert_eq!(is_beyond_whole(d("4.36"), d("4.2"), Tolerance::Points(d("0.16"))), Some(false));
    }
}
