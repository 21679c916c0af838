//! Exact sums, means, medians and quartiles.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

pub(crate) use crate::model::exact;
use crate::model::{Fraction, Number};

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
    quantile(&sorted(values), (1, 2))
}

/// Values in order, lowest first.
pub(crate) fn sorted(values: &[Number]) -> Vec<Number> {
    let mut sorted = values.to_vec();
    sorted.sort();
    sorted
}

/// The value below which a share of the values, such as 1 of 4, lies, by linear interpolation between ranks (type 7 of
/// Hyndman and Fan, 1996): at `(n - 1) * share` places from the lowest of the sorted values. None of nothing.
pub(crate) fn quantile(sorted: &[Number], (part, of): (usize, usize)) -> Option<Number> {
    let places = sorted.len().checked_sub(1)? * part;
    let below = sorted.get(places.checked_div(of)?)?;
    let rest = places.checked_rem(of)?;
    if rest == 0 {
        return Some(below.clone());
    }
    let above = sorted.get(places / of + 1)?;
    Some(between(below, above, (rest, of)))
}

/// `below + (above - below) * part / of`.
fn between(below: &Number, above: &Number, (part, of): (usize, usize)) -> Number {
    quick_between(below, above, (part, of)).unwrap_or_else(|| {
        let share = whole(part) / whole(of);
        exact(below.to_ratio() + share * (above.to_ratio() - below.to_ratio()))
    })
}

fn quick_between(below: &Number, above: &Number, (part, of): (usize, usize)) -> Option<Number> {
    let (below, above) = (Fraction::of(below)?, Fraction::of(above)?);
    let step = above.minus(below)?.scaled(i128::try_from(part).ok()?, i128::try_from(of).ok()?)?;
    Some(below.plus(step)?.number())
}

/// A count as a ratio.
pub(crate) fn whole(count: usize) -> BigRational {
    BigRational::from_integer(BigInt::from(count))
}

/// `part` in a hundred of `count`; none of nothing.
pub(crate) fn percent(part: usize, count: usize) -> Option<Number> {
    (count > 0).then(|| exact(whole(part) * whole(100) / whole(count)))
}
