//! Parts against a printed total.

use std::collections::BTreeSet;

use num_rational::BigRational;

use crate::calc::exact::sum;
use crate::calc::rollup::{among_their_like, is_not_applicable};
use crate::calc::{Results, exact};
use crate::model::{AuthorityId, Figure, IndicatorId, Number, Period, TargetSetId, TargetValue, Total};

/// A printed total beside the sum of its parts, for figures or for targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalCheck {
    /// Of which period.
    pub period: Period,
    /// Whether targets were added up; otherwise figures.
    pub targets: bool,
    /// What was printed.
    pub printed: Number,
    /// What the parts add up to; none where a part is missing.
    pub sum: Option<Number>,
    /// `printed - sum`; nought where they agree.
    pub difference: Option<Number>,
    /// Parts without a figure or target, those to whom it does not apply (`[z]`) left out.
    pub missing: Vec<AuthorityId>,
}

/// The printed totals of an indicator: of each period for which the total's body has a number or a target of its own, oldest
/// first, figures before targets. Targets are those of the indicator's set; where no part has one of its own they are
/// not parts of a total, and nothing is said.
pub(crate) fn totals(results: &Results<'_>, id: IndicatorId) -> Vec<TotalCheck> {
    let indicator = results.dataset().indicator(id);
    let Some(total) = indicator.total else { return Vec::new() };
    let group = among_their_like(results.dataset(), &results.dataset().group(total.parts).members);
    let parts: Vec<AuthorityId> = group.into_iter().filter(|part| *part != total.authority).collect();
    let mut checks = Vec::new();
    for period in periods(results, id, total, indicator.target_set) {
        let figure = |body: AuthorityId| results.figure(id, body, period).and_then(Figure::number);
        let target = |body: AuthorityId| own_target(results, (id, body), period, indicator.target_set);
        let applies = |part: &AuthorityId| !results.figure(id, *part, period).is_some_and(is_not_applicable);
        let parts: Vec<AuthorityId> = parts.iter().copied().filter(applies).collect();
        if let Some(printed) = figure(total.authority) {
            checks.push(check(period, false, printed, &of_parts(&parts, figure)));
        }
        let targets = of_parts(&parts, target);
        if let Some(printed) = target(total.authority).filter(|_| targets.iter().any(|(_, number)| number.is_some())) {
            checks.push(check(period, true, printed, &targets));
        }
    }
    checks
}

/// The periods of the total's figures, and those of its own targets in which there is no figure yet.
fn periods(results: &Results<'_>, id: IndicatorId, total: Total, set: TargetSetId) -> BTreeSet<Period> {
    let mut periods: BTreeSet<Period> = results.series(id, total.authority).into_iter().map(Figure::period).collect();
    let awaited = results.awaited(id, total.authority).into_iter().filter(|target| target.set == set);
    periods.extend(awaited.filter_map(|target| target.period));
    periods
}

/// The single target that a body has for itself.
fn own_target(results: &Results<'_>, (id, body): (IndicatorId, AuthorityId), period: Period, set: TargetSetId) -> Option<Number> {
    let target = results.target(id, body, period, set).filter(|target| target.authority == Some(body))?;
    match target.value {
        TargetValue::Single(value) => Some(Number::Decimal(value)),
        TargetValue::Range(..) => None,
    }
}

fn of_parts(parts: &[AuthorityId], number: impl Fn(AuthorityId) -> Option<Number>) -> Vec<(AuthorityId, Option<Number>)> {
    parts.iter().map(|part| (*part, number(*part))).collect()
}

fn check(period: Period, targets: bool, printed: Number, parts: &[(AuthorityId, Option<Number>)]) -> TotalCheck {
    let missing: Vec<AuthorityId> = parts.iter().filter(|(_, number)| number.is_none()).map(|(part, _)| *part).collect();
    let numbers: Vec<Number> = parts.iter().filter_map(|(_, number)| number.clone()).collect();
    let added: Option<BigRational> = (missing.is_empty() && !numbers.is_empty()).then(|| sum(&numbers));
    let difference = added.as_ref().map(|added| exact(printed.to_ratio() - added));
    TotalCheck { period, targets, printed, sum: added.map(exact), difference, missing }
}
