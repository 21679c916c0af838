//! Exact sums, means, medians and quartiles.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

use crate::model::{Decimal, Number};

/// A ratio as a decimal where it is one of at most 10 decimals and 18 digits, otherwise as it stands.
pub(crate) fn exact(ratio: BigRational) -> Number {
    (0..=10_u32).find_map(|scale| decimal(&ratio, scale)).map_or_else(|| Number::from(ratio), Number::Decimal)
}

fn decimal(ratio: &BigRational, scale: u32) -> Option<Decimal> {
    let scaled = ratio * BigRational::from_integer(BigInt::from(10_u8).pow(scale));
    let mantissa = scaled.is_integer().then(|| scaled.to_integer().to_i64())??;
    Decimal::try_new(mantissa, scale).ok()
}

/// The sum; nought of nothing.
pub(crate) fn sum(values: &[Number]) -> BigRational {
    values.iter().fold(BigRational::zero(), |sum, value| sum + value.to_ratio())
}

/// The mean; none of nothing.
pub(crate) fn mean(values: &[Number]) -> Option<Number> {
    (!values.is_empty()).then(|| exact(sum(values) / whole(values.len())))
}

/// The mean of values by weights; none where the weights add up to nought.
pub(crate) fn weighted_mean(values: &[(Number, Number)]) -> Option<Number> {
    let weights = values.iter().fold(BigRational::zero(), |sum, (_, weight)| sum + weight.to_ratio());
    let weighed = values.iter().fold(BigRational::zero(), |sum, (value, weight)| sum + value.to_ratio() * weight.to_ratio());
    (!weights.is_zero()).then(|| exact(weighed / weights))
}

/// The middle value; of an even count the mean of the middle two; none of nothing.
pub(crate) fn median(values: &[Number]) -> Option<Number> {
    quantile(values, &BigRational::new(BigInt::from(1), BigInt::from(2)))
}

/// The value below which a share of the values lies, by linear interpolation between ranks (type 7 of Hyndman and Fan,
/// 1996): at `(n - 1) * share` places from the lowest. None of nothing.
pub(crate) fn quantile(values: &[Number], share: &BigRational) -> Option<Number> {
    let mut sorted = values.to_vec();
    sorted.sort();
    let place = whole(sorted.len().checked_sub(1)?) * share;
    let below = sorted.get(place.to_integer().to_usize()?)?;
    let part = place.fract();
    if part.is_zero() {
        return Some(below.clone());
    }
    let above = sorted.get(place.to_integer().to_usize()? + 1)?;
    Some(exact(below.to_ratio() + part * (above.to_ratio() - below.to_ratio())))
}

/// A count as a ratio.
pub(crate) fn whole(count: usize) -> BigRational {
    BigRational::from_integer(BigInt::from(count))
}

/// `part` in a hundred of `count`; none of nothing.
pub(crate) fn percent(part: usize, count: usize) -> Option<Number> {
    (count > 0).then(|| exact(whole(part) * whole(100) / whole(count)))
}
