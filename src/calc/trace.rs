//! "Why this status?": every step from the figure to its status, as data.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Signed;

use crate::calc::judgement::{allowance, judge, nearer_end};
use crate::calc::status::aim;
use crate::calc::{Results, Status, exact};
use crate::model::{Decimal, Figure, Fraction, Indicator, IndicatorId, Number, Polarity, Rule, Target, TargetSetId, Tolerance};

/// The steps that lead to a status.
#[derive(Clone, Debug)]
pub struct Trace<'a> {
    /// The figure.
    pub figure: Figure<'a>,
    /// The set of targets that it is judged against.
    pub set: TargetSetId,
    /// The target in force, as known at the as-at date.
    pub target: Option<&'a Target>,
    /// Which way is better.
    pub polarity: Polarity,
    /// The comparison worked in full; none without a number, a target or a polarity.
    pub worked: Option<Worked>,
    /// The result.
    pub status: Status,
}

/// A comparison worked like a sum in a school book; every number exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worked {
    /// The figure.
    pub value: Number,
    /// What it is compared with: the target, or the nearer end of a target range (for a value inside a range, the value itself).
    pub target: Number,
    /// `value - target`.
    pub gap: Number,
    /// `100 * gap / |target|`; none for a target of nought.
    pub gap_percent: Option<Number>,
    /// The gap so signed that positive is better.
    pub better_by: Number,
    /// The tolerance in the figure's own units, never negative; none without a tolerance.
    pub allowance: Option<Number>,
    /// The target must be beaten, not equalled.
    pub strict: bool,
    /// Whether the target is met.
    pub meets: bool,
    /// Whether the value is further from the target than the allowance (an edge is not further).
    pub beyond: bool,
}

/// Every step that [`Results::status`] takes, worked in full.
pub(crate) fn trace<'r>(results: &'r Results<'_>, id: IndicatorId, figure: Figure<'r>, set: TargetSetId) -> Trace<'r> {
    let indicator = results.dataset().indicator(id);
    let target = results.target(id, figure.authority(), figure.period(), set);
    let rule = indicator.rule_on(figure.period().end());
    let worked = figure.number().zip(target).and_then(|(value, target)| work(&value, target, indicator, rule));
    Trace { figure, set, target, polarity: indicator.polarity, worked, status: results.status(id, figure, set) }
}

/// The comparison of one number with one target; nothing where the indicator has no polarity.
pub(crate) fn work(value: &Number, target: &Target, indicator: &Indicator, rule: Rule) -> Option<Worked> {
    let aim = aim(target, indicator, rule);
    let end = nearer_end(value, target.value);
    let gap = end.map_or(Number::Decimal(Decimal::ZERO), |end| value.minus(&Number::Decimal(end)));
    let better_by = match indicator.polarity {
        Polarity::Higher => gap.clone(),
        Polarity::OnTarget if gap.is_negative() => gap.clone(),
        Polarity::Lower | Polarity::OnTarget => negated(&gap),
        Polarity::None => return None,
    };
    let compared = end.map_or_else(|| value.clone(), Number::Decimal);
    let allowance = match rule.tolerance {
        Tolerance::None => None,
        // Inside a range nothing is measured; the allowance is said of the value itself, so that it is a number.
        Tolerance::Relative(_) | Tolerance::Points(_) | Tolerance::Absolute(_) => {
            Some(allowance(end.unwrap_or_else(|| value.round(10)), rule.tolerance))
        }
    };
    let judgement = judge(value, &aim);
    Some(Worked {
        value: value.clone(),
        gap_percent: percent_of(&gap, &compared),
        target: compared,
        gap,
        better_by,
        allowance,
        strict: target.strict,
        meets: judgement.meets,
        beyond: judgement.beyond,
    })
}

/// `100 * gap / |target|`, exact; none for a target of nought.
pub(crate) fn percent_of(gap: &Number, target: &Number) -> Option<Number> {
    if target.is_zero() {
        return None;
    }
    let quick = || Fraction::of(gap)?.scaled(100, 1)?.over_size_of(Fraction::of(target)?);
    let hundred = BigRational::from_integer(BigInt::from(100));
    Some(quick().map_or_else(|| exact(hundred * gap.to_ratio() / target.to_ratio().abs()), Fraction::number))
}

fn negated(number: &Number) -> Number {
    Number::Decimal(Decimal::ZERO).minus(number)
}
