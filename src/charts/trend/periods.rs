//! Where a trend's periods stand from left to right, which of them are named, and how far each target reaches.

use super::{Aim, Stop};
use crate::charts::canvas::{Anchor, SHEET, Spot, units};
use crate::charts::lettering;

/// Runs of stops with one target: where each begins and ends (halfway to its neighbours), and the target.
pub(in crate::charts) fn runs<'i>(stops: &'i [Stop], across: &[i32], (left, right): Spot) -> Vec<(i32, i32, &'i Aim)> {
    let mut runs: Vec<(i32, i32, &Aim)> = Vec::new();
    for (place, (x, stop)) in across.iter().zip(stops).enumerate() {
        let Some(aim) = &stop.aim else { continue };
        let halfway = |other: Option<&i32>| other.map(|other| i32::midpoint(*other, *x));
        let from = halfway(place.checked_sub(1).and_then(|before| across.get(before))).unwrap_or(left);
        let to = halfway(across.get(place + 1)).unwrap_or(right);
        match runs.last_mut() {
            Some(run) if run.1 == from && run.2 == aim => run.1 = to,
            _ => runs.push((from, to, aim)),
        }
    }
    runs
}

/// Where days stand between two ends; one alone stands in the middle.
pub(in crate::charts) fn across(half_days: &[i32], (from, to): Spot) -> Vec<i32> {
    let ends = (half_days.iter().min().copied().unwrap_or(0), half_days.iter().max().copied().unwrap_or(0));
    across_within(half_days, ends, (from, to))
}

/// The same where the scale of time begins and ends with days of its own.
pub(in crate::charts) fn across_within(half_days: &[i32], (first, last): Spot, (from, to): Spot) -> Vec<i32> {
    let (first, span) = (i64::from(first), i64::from(last) - i64::from(first));
    let place = |days: &i32| match (i64::from(*days) - first, span) {
        (_, 0) => i32::midpoint(from, to),
        (days, span) => from + i32::try_from(days * i64::from(to - from) / span).unwrap_or(0),
    };
    half_days.iter().map(place).collect()
}

/// A period's name is centred under it, or kept from sticking out.
pub(super) fn period_anchor(x: i32, period: &str) -> (i32, Anchor) {
    let half = lettering::width(period) / 2;
    if x < half {
        (0, Anchor::Start)
    } else if x + half > SHEET {
        (SHEET, Anchor::End)
    } else {
        (x, Anchor::Middle)
    }
}

/// The first and the last period are named, on two lines where one has no room; and the middle one where it has room.
pub(super) fn named_periods(stops: &[Stop], across: &[i32]) -> Vec<(usize, i32)> {
    let ends = |place: usize| -> Option<Spot> {
        let (stop, x) = (stops.get(place)?, *across.get(place)?);
        let width = lettering::width(&stop.period);
        Some(match period_anchor(x, &stop.period) {
            (x, Anchor::Start) => (x, x + width),
            (x, Anchor::Middle) => (x - width / 2, x + width / 2),
            (x, Anchor::End) => (x - width, x),
        })
    };
    let apart = |one: usize, other: usize| ends(one).zip(ends(other)).is_some_and(|(one, other)| one.1 + units(12) < other.0);
    let last = match stops.len() {
        0 => return Vec::new(),
        1 => return vec![(0, 0)],
        count => count - 1,
    };
    let mut named = vec![(0, 0), (last, i32::from(!apart(0, last)))];
    let middle = (1..last).min_by_key(|place| across.get(*place).map(|x| (x - SHEET / 2).abs()));
    if let Some(middle) = middle.filter(|middle| apart(0, *middle) && apart(*middle, last)) {
        named.insert(1, (middle, 0));
    }
    named
}
