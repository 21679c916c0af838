//! The overall mark of a scorecard's column, and one body's mark for a priority.
//!
//! Comes in: cells and the method. Goes out: a [`RollUp`]. Missing members are named, never counted as nought; those to
//! whom a measure does not apply (`[z]`) are neither.

use crate::calc::exact::{mean, median, percent, sum, weighted_mean};
use crate::calc::{Cell, Counts, Results, RollUp, exact, status};
use crate::model::{AuthorityId, CompositeMethod, Figure, Measure, Number, Outcome, Polarity, StatusShown, Target};

/// Those who count towards an overall, and which of their statuses counts.
type Members<'m, 'r> = (&'m [(AuthorityId, Cell<'r>)], StatusShown);

/// How a measure's authorities make one.
pub(crate) fn overall(results: &Results<'_>, measure: &Measure, method: CompositeMethod, (members, shown): Members<'_, '_>) -> RollUp {
    let counts = Counts::of(members.iter().map(|(_, cell)| cell.standpoint(shown)));
    match of_statuses(method, counts) {
        Some((outcome, value)) => {
            let missing = members.iter().filter(|(_, cell)| cell.outcome == Outcome::NoFigure && !cell.not_applicable);
            RollUp { method, outcome, value, counts, missing: missing.map(|(authority, _)| *authority).collect() }
        }
        None => of_numbers(results, measure, method, (members, counts)),
    }
}

/// How one authority's measures make one: `worst`, `all-met` or `share-meeting`. Other methods, which the loader refuses
/// here, have no value, since different measures have no common unit.
pub(crate) fn priority_composite(method: CompositeMethod, cells: &[&Cell<'_>], shown: StatusShown) -> RollUp {
    let counts = Counts::of(cells.iter().map(|cell| cell.standpoint(shown)));
    let (outcome, value) = of_statuses(method, counts).unwrap_or((Outcome::NoTarget, None));
    RollUp { method, outcome, value, counts, missing: Vec::new() }
}

/// The outcome and value of a method that works with statuses; none for one that works with numbers.
fn of_statuses(method: CompositeMethod, counts: Counts) -> Option<(Outcome, Option<Number>)> {
    match method {
        CompositeMethod::Worst => Some((counts.worst(), None)),
        CompositeMethod::AllMet => Some((counts.all_met(), None)),
        CompositeMethod::ShareMeeting => {
            let nobody = counts.judged() + counts.no_target == 0;
            let outcome = if nobody { Outcome::NoFigure } else { Outcome::NoTarget };
            Some((outcome, percent(counts.meeting, counts.judged())))
        }
        CompositeMethod::Median | CompositeMethod::Mean | CompositeMethod::WeightedMean | CompositeMethod::Sum => None,
    }
}

/// A number made of the members' numbers, judged by the indicator's rule where all share one target; a sum is not.
fn of_numbers(
    results: &Results<'_>,
    measure: &Measure,
    method: CompositeMethod,
    (members, counts): (&[(AuthorityId, Cell<'_>)], Counts),
) -> RollUp {
    let weight = |authority: AuthorityId| match (method, measure.weights) {
        (CompositeMethod::WeightedMean, Some(weights)) => results.latest(weights, authority).and_then(Figure::number),
        (_, _) => Some(Number::Decimal(1.into())),
    };
    let (mut values, mut figures, mut missing) = (Vec::new(), Vec::new(), Vec::new());
    for (authority, cell) in members.iter().filter(|(_, cell)| !cell.not_applicable) {
        let figure = cell.figure.filter(|figure| figure.number().is_some());
        match figure.and_then(|figure| Some((figure, figure.number()?, weight(*authority)?))) {
            None => missing.push(*authority),
            Some((figure, number, weight)) => {
                figures.push(figure);
                values.push((number, weight));
            }
        }
    }
    let value = combine(method, &values);
    let outcome = match &value {
        None => Outcome::NoFigure,
        Some(_) if method == CompositeMethod::Sum => Outcome::NoTarget,
        Some(value) => judge_common(results, measure, &figures, value),
    };
    RollUp { method, outcome, value, counts, missing }
}

fn combine(method: CompositeMethod, values: &[(Number, Number)]) -> Option<Number> {
    let numbers: Vec<Number> = values.iter().map(|(number, _)| number.clone()).collect();
    match method {
        CompositeMethod::Median => median(&numbers),
        CompositeMethod::Mean => mean(&numbers),
        CompositeMethod::WeightedMean => weighted_mean(values),
        CompositeMethod::Sum => (!numbers.is_empty()).then(|| exact(sum(&numbers))),
        CompositeMethod::Worst | CompositeMethod::AllMet | CompositeMethod::ShareMeeting => None,
    }
}

/// Against the one target that all figures share, by the rule in force for the newest of them.
fn judge_common(results: &Results<'_>, measure: &Measure, figures: &[Figure<'_>], value: &Number) -> Outcome {
    let indicator = results.dataset().indicator(measure.indicator);
    let target = |figure: &Figure<'_>| results.target(measure.indicator, figure.authority(), figure.period(), measure.target_set);
    let targets: Option<Vec<&Target>> = figures.iter().map(target).collect();
    let common = targets.and_then(|targets| {
        let first = *targets.first()?;
        targets.iter().all(|target| target.value == first.value && target.strict == first.strict).then_some(first)
    });
    let newest = figures.iter().map(|figure| figure.period().end()).max();
    match (common, newest) {
        (Some(target), Some(day)) if indicator.polarity != Polarity::None => {
            status::judged(value, target, indicator, indicator.rule_on(day), false).outcome
        }
        (_, _) => Outcome::NoTarget,
    }
}
