//! Which parts of a breakdown get a bar: the largest by themselves, the others together, and what is no name for itself.

use super::{BarsSubject, By};
use crate::model::{Breakdown, Decimal, Period, PeriodKind, Portion, REDACTED};

/// At most so many bars.
pub(super) const MOST_BARS: usize = 12;

/// What a bar stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// A department or a supplier.
    Name(String),
    /// A month.
    Month(Period),
    /// So many others together; none where there were too many to count.
    Others(Option<usize>),
    /// Redacted, under this place of [`REDACTED`].
    Withheld(usize),
    /// Rows that do not say.
    NotSaid,
}

impl Label {
    /// Whether it is one department, supplier or month, which may come first.
    pub(super) fn is_one(&self) -> bool {
        matches!(self, Self::Name(_) | Self::Month(_))
    }
}

/// The bars in order, at most [`MOST_BARS`]: their rows and amounts add up to the subject's total. Departments and suppliers that differ most
/// from nought, largest first; months in order of time, those between the first and the last without rows too; then the others
/// together, what is withheld, and what is not said.
pub(super) fn parts(subject: &BarsSubject<'_>) -> Vec<(Label, Portion)> {
    let mut named = Vec::new();
    let mut apart = Vec::new();
    let mut not_said = left_over(subject);
    for (word, portion) in &subject.breakdown.parts {
        if word.trim().is_empty() {
            not_said = sum([not_said, *portion]);
        } else if let Some(place) = REDACTED.iter().position(|wording| wording == word) {
            apart.push((Label::Withheld(place), *portion));
        } else {
            named.push((label(word, subject.what), *portion));
        }
    }
    if not_said.rows > 0 {
        apart.push((Label::NotSaid, not_said));
    }
    let room = MOST_BARS - apart.len();
    let mut parts = match subject.what {
        By::Month => by_time(with_gaps(named), subject.breakdown, room),
        By::Department | By::Supplier => by_size(named, subject, room),
    };
    parts.extend(apart);
    parts
}

/// Rows of the total that stand in no part, such as those without a date.
fn left_over(subject: &BarsSubject<'_>) -> Portion {
    let Breakdown { parts, rest } = subject.breakdown;
    let counted = sum(parts.values().copied().chain([*rest]));
    Portion { rows: subject.total.rows.saturating_sub(counted.rows), amount: subject.total.amount - counted.amount }
}

fn sum(portions: impl IntoIterator<Item = Portion>) -> Portion {
    portions.into_iter().fold(Portion::default(), |all, one| Portion { rows: all.rows + one.rows, amount: all.amount + one.amount })
}

fn label(word: &str, what: By) -> Label {
    let month = || Period::parse(word, Some(PeriodKind::Month)).ok();
    match what {
        By::Month => month().map_or_else(|| Label::Name(word.to_owned()), Label::Month),
        By::Department | By::Supplier => Label::Name(word.to_owned()),
    }
}

fn by_size(mut named: Vec<(Label, Portion)>, subject: &BarsSubject<'_>, room: usize) -> Vec<(Label, Portion)> {
    let size = |(_, portion): &(Label, Portion)| subject.unit.of(*portion);
    // Both sorts are stable, so that equal ones stay in the order of their names.
    named.sort_by_key(|part| std::cmp::Reverse(size(part).abs()));
    let rest = subject.breakdown.rest;
    let shown = if named.len() > room || rest.rows > 0 { room.saturating_sub(1).min(named.len()) } else { named.len() };
    let others = named.split_off(shown);
    named.sort_by_key(|part| std::cmp::Reverse(size(part)));
    if !others.is_empty() || rest.rows > 0 {
        let count = (rest.rows == 0).then_some(others.len());
        named.push((Label::Others(count), sum(others.into_iter().map(|(_, portion)| portion).chain([rest]))));
    }
    named
}

/// The latest months, and the earlier ones together before them.
fn by_time(mut months: Vec<(Label, Portion)>, breakdown: &Breakdown, room: usize) -> Vec<(Label, Portion)> {
    let rest = breakdown.rest;
    if months.len() <= room && rest.rows == 0 {
        return months;
    }
    let latest = months.split_off(months.len().saturating_sub(room.saturating_sub(1)));
    let count = (rest.rows == 0).then_some(months.len());
    let earlier = sum(months.into_iter().map(|(_, portion)| portion).chain([rest]));
    std::iter::once((Label::Others(count), earlier)).chain(latest).collect()
}

/// Months in order of time; one without rows between two others is nought.
fn with_gaps(months: Vec<(Label, Portion)>) -> Vec<(Label, Portion)> {
    let mut whole: Vec<(Label, Portion)> = Vec::with_capacity(months.len());
    for (label, portion) in months {
        while let Some(between) = whole.last().and_then(|(before, _)| after(before)).filter(|next| is_before(next, &label)) {
            whole.push((between, Portion { rows: 0, amount: Decimal::ZERO }));
        }
        whole.push((label, portion));
    }
    whole
}

fn after(label: &Label) -> Option<Label> {
    let Label::Month(month) = label else { return None };
    let next = month.end().tomorrow().ok()?;
    Period::parse(&format!("{:04}-{:02}", next.year(), next.month()), Some(PeriodKind::Month)).ok().map(Label::Month)
}

fn is_before(one: &Label, other: &Label) -> bool {
    matches!((one, other), (Label::Month(one), Label::Month(other)) if one.end() < other.start())
}
