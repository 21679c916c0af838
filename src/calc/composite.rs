//! Composite indicators: worked out from others, in an order without a cycle.
//!
//! Comes in: the figures of the parts that stand, already worked out where a part is a composite itself. Goes out: one row
//! for each authority and period in which any part has a row. A part that does not apply (`[z]`) is left out; one that is
//! missing is never counted as nought.

use std::collections::{BTreeMap, VecDeque};

use crate::calc::exact::{mean, median, percent, sum, weighted_mean};
use crate::calc::rollup::{Standpoint, is_not_applicable};
use crate::calc::{Counts, Results, Status, exact};
use crate::model::{
    AuthorityId, Composite, CompositeMethod, Dataset, Figure, Figures, Flag, Flags, IndicatorId, Missing, Number, Observation, Outcome,
    PartsNeeded, Period, Value,
};

/// The figures of one composite, as known at the as-at date.
#[derive(Debug, Default)]
pub(crate) struct CompositeFigures {
    /// One row for each authority and period in which any part has a row. A composite of statuses (`worst`, `all-met`) has
    /// no numbers: `[x]`, or `[z]` where no part applies.
    pub figures: Figures,
    /// For a composite of statuses, the status of each row.
    pub statuses: BTreeMap<u32, Status>,
}

/// Every composite, each after the composites that it is made of. One that is part of a cycle (which the loader refuses)
/// is not in it.
pub(crate) fn order(dataset: &Dataset) -> Vec<IndicatorId> {
    let parts = |id: IndicatorId| dataset.indicator(id).composite.iter().flat_map(|composite| &composite.parts);
    let is_composite = |id: IndicatorId| dataset.indicator(id).composite.is_some();
    let composites: Vec<IndicatorId> = dataset.indicator_ids().filter(|id| is_composite(*id)).collect();
    let mut waiting_for: BTreeMap<IndicatorId, usize> = BTreeMap::new();
    let mut used_by: BTreeMap<IndicatorId, Vec<IndicatorId>> = BTreeMap::new();
    for id in &composites {
        let inner: Vec<IndicatorId> = parts(*id).map(|part| part.indicator).filter(|part| is_composite(*part)).collect();
        waiting_for.insert(*id, inner.len());
        for part in inner {
            used_by.entry(part).or_default().push(*id);
        }
    }
    let mut ready: VecDeque<IndicatorId> = composites.into_iter().filter(|id| waiting_for.get(id) == Some(&0)).collect();
    let mut order = Vec::new();
    while let Some(id) = ready.pop_front() {
        order.push(id);
        for user in used_by.remove(&id).unwrap_or_default() {
            let left = waiting_for.entry(user).and_modify(|left| *left -= 1);
            if *left.or_insert(0) == 0 {
                ready.push_back(user);
            }
        }
    }
    order
}

/// Works out one composite; its parts must be there.
pub(crate) fn work_out(results: &Results<'_>, composite: &Composite) -> CompositeFigures {
    let mut made = CompositeFigures::default();
    let mut observations = Vec::new();
    for ((authority, period), figures) in rows(results, composite) {
        let parts = Parts::new(results, composite, &figures);
        let (value, status) = parts.combine(composite);
        if let Some(status) = status {
            // Rows come in the order of authority and period, which is the order of the finished figures.
            let row = u32::try_from(observations.len()).expect("the loader refuses more figures than a row can name");
            made.statuses.insert(row, status);
        }
        let published = figures.iter().flatten().filter_map(|figure| figure.published()).max();
        observations.push(Observation { authority, period, value, flags: parts.flags, published, extras: None, file: 0, line: 0 });
    }
    made.figures = Figures::new(observations, Vec::new());
    made
}

/// The part's figures for each authority and period in which any part has a row.
fn rows<'r>(results: &'r Results<'_>, composite: &Composite) -> BTreeMap<(AuthorityId, Period), Vec<Option<Figure<'r>>>> {
    let mut rows: BTreeMap<_, Vec<Option<Figure<'r>>>> = BTreeMap::new();
    for (place, part) in composite.parts.iter().enumerate() {
        for figure in results.all(part.indicator) {
            let row = rows.entry((figure.authority(), figure.period())).or_insert_with(|| vec![None; composite.parts.len()]);
            if let Some(cell) = row.get_mut(place) {
                *cell = Some(figure);
            }
        }
    }
    rows
}

/// What the parts of one row say.
struct Parts {
    /// Each number that is there, with its weight.
    numbers: Vec<(Number, Number)>,
    /// How the parts stand against their own targets; only for methods that ask.
    counts: Counts,
    /// How many apply.
    applying: usize,
    /// What the parts' flags make of the whole.
    flags: Flags,
}

impl Parts {
    fn new(results: &Results<'_>, composite: &Composite, figures: &[Option<Figure<'_>>]) -> Self {
        let mut parts = Self { numbers: Vec::new(), counts: Counts::default(), applying: 0, flags: Flags::default() };
        for (part, figure) in composite.parts.iter().zip(figures) {
            if figure.is_some_and(is_not_applicable) {
                continue;
            }
            parts.applying += 1;
            if makes_number(composite.method) {
                parts.numbers.extend(figure.and_then(Figure::number).map(|number| (number, Number::Decimal(part.weight))));
            } else {
                let set = results.dataset().indicator(part.indicator).target_set;
                let status = figure.map_or(Status::NO_FIGURE, |figure| results.status(part.indicator, figure, set));
                parts.counts.add(Standpoint::new(*figure, &status));
            }
            // That a part was revised is said where it stands: the whole has no earlier version of its own.
            let carried = figure.map_or_else(Flags::default, Figure::flags);
            parts.flags = carried.iter().filter(|flag| *flag != Flag::Revised).fold(parts.flags, Flags::with);
        }
        parts
    }

    /// How many parts have a figure (or, in a composite of statuses, a status).
    fn present(&self) -> usize {
        self.numbers.len() + self.counts.total() - self.counts.no_figure
    }

    fn combine(&self, composite: &Composite) -> (Value, Option<Status>) {
        let enough = match composite.parts_needed {
            PartsNeeded::All => self.present() == self.applying,
            PartsNeeded::AtLeast(needed) => self.present() >= needed,
        };
        let missing = if self.applying == 0 { Missing::NotApplicable } else { Missing::NotAvailable };
        let given = enough && self.applying > 0;
        if makes_status(composite.method) {
            return (Value::Missing(missing), Some(self.status(composite.method, given)));
        }
        let number = self.number(composite.method).filter(|_| given);
        (number.map_or(Value::Missing(missing), Value::Number), None)
    }

    fn number(&self, method: CompositeMethod) -> Option<Number> {
        let values: Vec<Number> = self.numbers.iter().map(|(value, _)| value.clone()).collect();
        match method {
            CompositeMethod::Median => median(&values),
            CompositeMethod::Mean => mean(&values),
            CompositeMethod::WeightedMean => weighted_mean(&self.numbers),
            CompositeMethod::Sum => (!values.is_empty()).then(|| exact(sum(&values))),
            CompositeMethod::ShareMeeting => percent(self.counts.meeting, self.counts.judged()),
            CompositeMethod::Worst | CompositeMethod::AllMet => None,
        }
    }

    /// With too few parts nothing is known, except that one miss is enough for `all-met` not to be.
    fn status(&self, method: CompositeMethod, given: bool) -> Status {
        let there = Counts { no_figure: 0, ..self.counts };
        let outcome = match (method, given) {
            (CompositeMethod::AllMet, true) => there.all_met(),
            (CompositeMethod::AllMet, false) => self.counts.all_met(),
            (_, true) => there.worst(),
            (_, false) => Outcome::NoFigure,
        };
        let meets_target = outcome.is_judged().then(|| self.counts.meeting == self.counts.judged());
        Status { outcome, meets_target, rule: None, forecast: self.flags.has(Flag::Forecast) }
    }
}

/// Whether the method works with the parts' numbers; otherwise with their statuses.
fn makes_number(method: CompositeMethod) -> bool {
    match method {
        CompositeMethod::Median | CompositeMethod::Mean | CompositeMethod::WeightedMean | CompositeMethod::Sum => true,
        CompositeMethod::Worst | CompositeMethod::AllMet | CompositeMethod::ShareMeeting => false,
    }
}

/// Whether the method makes a status and no number.
pub(crate) fn makes_status(method: CompositeMethod) -> bool {
    matches!(method, CompositeMethod::Worst | CompositeMethod::AllMet)
}
