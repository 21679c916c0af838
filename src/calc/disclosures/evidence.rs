//! What the files show of one period: whether the whole of it is there, and since when.
//!
//! Three files for the months of a quarter are as good as one for the quarter (Part 3 of the Code recommends months), and a year's file
//! that grows holds each quarter once it is newer than that quarter. A version holds no day after its own publication, so that a
//! quarter's file from the middle of the quarter is not yet the whole of it.

use jiff::civil::Date;

use super::coverage::gaps;
use super::{Cycle, Filing};
use crate::model::{Period, PeriodKind};

/// What the files show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// Versions with a date that is not after the due date hold it all; the day since which they did.
    OnTime(Date),
    /// It is all there, and might have been in time: a version without a date belongs to it.
    Undated,
    /// It is all there, certainly not before this day, which is after the due date.
    Late(Date),
    /// Some days are missing: these, or all.
    Gaps(Vec<Period>),
}

/// What the files show, and which they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Evidence {
    /// The places in [`Filing::files`] of the versions that hold any day of the period, in that order.
    pub files: Vec<usize>,
    /// The days that are asked for: the period, without those before the law or the body's first day.
    pub owed: Period,
    /// What they show.
    pub shown: Shown,
}

/// A version's days of the period.
struct Held {
    published: Option<Date>,
    span: (Date, Date),
}

/// What stands of a period at a date. Versions of a later date, and those taken down, are not there.
pub(super) fn evidence(filing: &Filing<'_>, period: Period, due: Date, as_at: Date) -> Evidence {
    let mut files = Vec::new();
    let mut held = Vec::new();
    for (place, file) in filing.files.iter().enumerate() {
        if !filing.shows(file, as_at) {
            continue;
        }
        let known = file.published.unwrap_or(as_at);
        if let Some(span) = span(filing.duty.cycle, file.period, period, known) {
            files.push(place);
            held.push(Held { published: file.published, span });
        }
    }
    held.sort_by_key(|version| version.published);
    let owed = owed(filing, period);
    Evidence { files, owed, shown: shown(owed, due, &held) }
}

fn owed(filing: &Filing<'_>, period: Period) -> Period {
    let first = filing.publishes_from.max(filing.duty.since);
    let later = first.filter(|first| *first > period.start() && !matches!(filing.duty.cycle, Cycle::Once { .. }));
    later.and_then(|first| Period::range(first, period.end())).unwrap_or(period)
}

/// The days of a period that a version holds, given the day on which it was surely written. None where there are none.
fn span(cycle: Cycle, own: Period, period: Period, known: Date) -> Option<(Date, Date)> {
    let whole = (period.start(), period.end());
    // A picture of one day stands for its year; what is published once may have any period.
    let picture = !cycle.is_ledger() && own.kind() == PeriodKind::Day && period.contains(own);
    if picture || matches!(cycle, Cycle::Once { .. }) {
        return Some(whole);
    }
    let grows = cycle.is_ledger() || !period.contains(own);
    let end = if grows { own.end().min(known) } else { own.end() };
    let (start, end) = (own.start().max(whole.0), end.min(whole.1));
    (start <= end).then_some((start, end))
}

/// From versions by date, those without one first.
fn shown(period: Period, due: Date, held: &[Held]) -> Shown {
    let (undated, dated) = held.split_at(held.partition_point(|version| version.published.is_none()));
    if let Some(day) = first_whole(period, &[], dated).filter(|day| *day <= due) {
        return Shown::OnTime(day);
    }
    let left = |held: &[Held]| gaps(period, held.iter().map(|version| version.span).collect());
    if left(undated).is_empty() {
        return Shown::Undated;
    }
    match first_whole(period, undated, dated) {
        Some(day) if day <= due => Shown::Undated,
        Some(day) => Shown::Late(day),
        None => Shown::Gaps(left(held)),
    }
}

/// The first day on which the versions, with those that were there before, hold the whole period.
fn first_whole(period: Period, before: &[Held], dated: &[Held]) -> Option<Date> {
    let mut spans: Vec<_> = before.iter().map(|version| version.span).collect();
    dated.iter().find_map(|version| {
        spans.push(version.span);
        gaps(period, spans.clone()).is_empty().then_some(version.published)?
    })
}
