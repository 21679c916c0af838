//! Direction of travel: better or worse than before, by polarity.
//!
//! The figure before is the nearest earlier one in the body's series of the same kind and length of period. It counts as
//! it stands: where it has no number there is no comparison, and an older one is not taken in its stead, because "since
//! last quarter" would then mean something else. A forecast is passed over unless the figure is a forecast itself. A break
//! in series (`b`) on the figure, or on any figure after the earlier one, stops the comparison.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::calc::Results;
use crate::model::{Basis, Figure, Flag, IndicatorId, Number, Period, PeriodKind, Polarity};

/// Which way a figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Better, by polarity.
    Better,
    /// Worse, by polarity.
    Worse,
    /// The same.
    Same,
    /// Higher, where neither way is better.
    Up,
    /// Lower, where neither way is better.
    Down,
}

/// A comparison with an earlier figure.
#[derive(Clone, Debug)]
pub struct Movement<'a> {
    /// The earlier figure.
    pub from: Figure<'a>,
    /// `now - earlier`, exact.
    pub difference: Number,
    /// Which way.
    pub way: Way,
}

/// The direction of travel of one figure.
#[derive(Clone, Debug, Default)]
pub struct Travel<'a> {
    /// Against the figure before it, of the same kind and length of period; none across a break in series, for a cumulative
    /// figure, without an earlier one, or where either has no number (an older figure is not taken instead).
    pub previous: Option<Movement<'a>>,
    /// Against the same period a year before; none across a break in series or without one.
    pub year_before: Option<Movement<'a>>,
    /// A break in series stands between the figure and the one before it (for a cumulative figure, the year before); on the
    /// figure itself where there is none before it.
    pub broken: bool,
}

/// Compares a figure with the one before it and with the same period of the year before.
pub(crate) fn travel<'r>(results: &'r Results<'_>, id: IndicatorId, figure: Figure<'r>) -> Travel<'r> {
    let indicator = results.dataset().indicator(id);
    let period = figure.period();
    let series = results.series(id, figure.authority());
    let forecast = figure.flags().has(Flag::Forecast);
    let earlier = series.iter().copied().filter(|other| other.period() < period);
    let earlier: Vec<Figure<'r>> = earlier.filter(|other| forecast || !other.flags().has(Flag::Forecast)).collect();
    let before = earlier.iter().rev().copied().find(|other| same_length(other.period(), period));
    let year_before = period.year_before().and_then(|year| earlier.iter().copied().find(|other| other.period() == year));
    let cumulative = indicator.basis == Basis::Cumulative;
    let since = if cumulative { year_before } else { before };
    let broken_since = |other: Option<Figure<'r>>| match other {
        None => figure.flags().has(Flag::Break),
        Some(other) => {
            let between = series.iter().filter(|between| between.period() > other.period() && between.period() < period);
            figure.flags().has(Flag::Break) || between.into_iter().any(|between| between.flags().has(Flag::Break))
        }
    };
    let moved = |other: Option<Figure<'r>>| {
        let other = other.filter(|_| !broken_since(other))?;
        movement(figure, other, indicator.polarity)
    };
    Travel { previous: if cumulative { None } else { moved(before) }, year_before: moved(year_before), broken: broken_since(since) }
}

fn movement<'r>(figure: Figure<'r>, from: Figure<'r>, polarity: Polarity) -> Option<Movement<'r>> {
    let (now, then) = (figure.number()?, from.number()?);
    let way = match (now.cmp(&then), polarity) {
        (Ordering::Equal, _) => Way::Same,
        (Ordering::Greater, Polarity::Higher) | (Ordering::Less, Polarity::Lower) => Way::Better,
        (Ordering::Less, Polarity::Higher) | (Ordering::Greater, Polarity::Lower) => Way::Worse,
        (Ordering::Greater, Polarity::OnTarget | Polarity::None) => Way::Up,
        (Ordering::Less, Polarity::OnTarget | Polarity::None) => Way::Down,
    };
    Some(Movement { from, difference: now.minus(&then), way })
}

/// Whether two periods are of the same kind and length: a range of whole months by its months, any other by its days.
pub(crate) fn same_length(a: Period, b: Period) -> bool {
    a.kind() == b.kind() && (a.kind() != PeriodKind::Range || length(a) == length(b))
}

/// How long a range is, in whole months or in days.
fn length(period: Period) -> (Option<i32>, i32) {
    match whole_months(period.start(), period.end()) {
        Some(months) => (Some(months), 0),
        None => (None, period.days()),
    }
}

/// How many whole calendar months lie between two days, both included; none where it is not a whole number.
pub(crate) fn whole_months(start: Date, end: Date) -> Option<i32> {
    let months = (i32::from(end.year()) - i32::from(start.year())) * 12 + i32::from(end.month()) - i32::from(start.month()) + 1;
    (start.day() == 1 && end == end.last_of_month()).then_some(months)
}
