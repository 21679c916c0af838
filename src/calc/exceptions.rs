//! What needs attention: chosen by a printed rule, never by hand.

use std::cmp::Ordering;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::calc::rollup::among_their_like;
use crate::calc::travel::same_length;
use crate::calc::{Results, Status, composite, trace};
use crate::model::{AuthorityId, Figure, IndicatorId, Number, Outcome, TargetSetId};

/// A newest figure that misses its target (outcome `missed`, then `just-missed`) in its indicator's set, of a real body (of
/// any body on a site where all are made up). A forecast is among them, and its status says so. A composite of statuses is
/// not: its parts are.
///
/// Order: `missed` before `just-missed`; then how far from the target relative to it, furthest first; then indicator and
/// authority in their order.
#[derive(Clone, Debug)]
pub struct Exception<'a> {
    /// Which indicator.
    pub indicator: IndicatorId,
    /// Whose.
    pub authority: AuthorityId,
    /// The newest figure.
    pub figure: Figure<'a>,
    /// Its status.
    pub status: Status,
    /// `100 * gap / |target|`, so signed that negative is worse; none for a target of nought.
    pub gap_percent: Option<Number>,
    /// The first day of the first period of the unbroken run of misses, in periods of this length, that ends with this figure.
    pub since: Date,
    /// How many periods that run has.
    pub run: usize,
    /// Whether there is no figure of a period of this length before the run.
    pub from_the_first: bool,
}

/// All exceptions, most pressing first.
pub(crate) fn exceptions<'r>(results: &'r Results<'_>) -> Vec<Exception<'r>> {
    let dataset = results.dataset();
    let everybody: Vec<AuthorityId> = dataset.authority_ids().collect();
    let real = among_their_like(dataset, &everybody);
    let ids: Vec<IndicatorId> = dataset.indicator_ids().collect();
    let mut exceptions: Vec<Exception<'r>> =
        ids.par_iter().flat_map_iter(|id| real.iter().filter_map(|authority| exception(results, *id, *authority))).collect();
    exceptions.sort_by(most_pressing);
    exceptions
}

fn exception<'r>(results: &'r Results<'_>, id: IndicatorId, authority: AuthorityId) -> Option<Exception<'r>> {
    let indicator = results.dataset().indicator(id);
    if indicator.composite.as_ref().is_some_and(|composite| composite::makes_status(composite.method)) {
        return None;
    }
    let figure = results.latest(id, authority)?;
    let status = results.status(id, figure, indicator.target_set);
    if !is_miss(status.outcome) {
        return None;
    }
    let worked = results.trace(id, figure, indicator.target_set).worked?;
    let gap_percent = trace::percent_of(&worked.better_by, &worked.target);
    let (since, run, from_the_first) = run(results, id, figure, indicator.target_set);
    Some(Exception { indicator: id, authority, figure, status, gap_percent, since, run, from_the_first })
}

fn is_miss(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::JustMissed | Outcome::Missed)
}

/// The first day, the length and whether it is all there is of the unbroken run of misses that ends with a figure.
fn run(results: &Results<'_>, id: IndicatorId, figure: Figure<'_>, set: TargetSetId) -> (Date, usize, bool) {
    let series = results.series(id, figure.authority());
    let alike: Vec<Figure<'_>> = series.into_iter().rev().filter(|other| same_length(other.period(), figure.period())).collect();
    let run: Vec<&Figure<'_>> = alike.iter().take_while(|other| is_miss(results.status(id, **other, set).outcome)).collect();
    let since = run.last().map_or(figure.period().start(), |first| first.period().start());
    (since, run.len(), run.len() == alike.len())
}

/// `missed` before `just-missed`, furthest below first; what has no percentage stands last, then as in the dataset.
fn most_pressing(a: &Exception<'_>, b: &Exception<'_>) -> Ordering {
    let gap = |exception: &Exception<'_>| (exception.gap_percent.is_none(), exception.gap_percent.clone());
    let severity = b.status.outcome.cmp(&a.status.outcome);
    severity.then_with(|| gap(a).cmp(&gap(b))).then_with(|| (a.indicator, a.authority).cmp(&(b.indicator, b.authority)))
}
