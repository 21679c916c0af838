//! What is due soon and not there yet: for the calendar, and for a check that fails before something is late.

use jiff::ToSpan;
use jiff::civil::Date;

use super::standing::{PeriodStanding, days};
use super::{Cycle, Filing};
use crate::model::Period;

/// A due date to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    /// Of which period.
    pub period: Period,
    /// The last day on which it is on time.
    pub due: Date,
    /// Days from the as-at date to it; nought on the day itself.
    pub days_left: i32,
}

/// The periods whose due date lies from the as-at date to another, both included, and that the body still has to publish here: not
/// those that are there, published elsewhere, withheld or not applicable. By due date.
pub fn coming(filing: &Filing<'_>, as_at: Date, until: Date) -> Vec<Coming> {
    upcoming(filing, as_at, until).collect()
}

/// As [`coming`], each worked out when it is asked for.
pub(super) fn upcoming(filing: &Filing<'_>, as_at: Date, until: Date) -> impl Iterator<Item = Coming> {
    let once = if let Cycle::Once { due } = filing.duty.cycle { Some(Period::day(due)) } else { None };
    // No deadline of the registry is further from its period than three years.
    let earliest = as_at.checked_sub(3.years()).unwrap_or(as_at);
    let from = filing.publishes_from.max(filing.duty.since).map_or(earliest, |from| from.max(earliest));
    let due = |period| filing.duty.due(period);
    let periods = filing.duty.cycle.onwards(from).take_while(move |period| due(*period).is_some_and(|due| due <= until));
    let in_time = once.into_iter().chain(periods).filter(move |period| due(*period).is_some_and(|due| as_at <= due && due <= until));
    in_time.filter_map(move |period| {
        let standing = PeriodStanding::new(filing, period, as_at)?;
        let coming = Coming { period: standing.period, due: standing.due, days_left: days(as_at, standing.due) };
        standing.state.is_outstanding().then_some(coming)
    })
}

/// What is about to be late, of some filings, each with a name: due within so many days of the as-at date, that day and the last
/// included, and not there. By due date, then by name.
pub fn due_within<'f, K: Ord + Copy>(
    filings: impl IntoIterator<Item = (K, &'f Filing<'f>)>,
    as_at: Date,
    within_days: u16,
) -> Vec<(K, Coming)> {
    let until = as_at.checked_add(i64::from(within_days).days()).unwrap_or(Date::MAX);
    let each = filings.into_iter().flat_map(|(name, filing)| coming(filing, as_at, until).into_iter().map(move |coming| (name, coming)));
    let mut all: Vec<_> = each.collect();
    all.sort_by_key(|(name, coming)| (coming.due, *name, coming.period));
    all
}
