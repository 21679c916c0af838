//! How a dataset stands at a date: every expected period, its due date and its state; corrections; what is next.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use super::coming::upcoming;
use super::evidence::{Shown, evidence};
use super::{Coming, Cycle, Filing, State, StatementKind};
use crate::model::Period;

/// One period of one dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodStanding<'a> {
    /// Which period; where files are for the same days under another label, theirs.
    pub period: Period,
    /// The last day on which it is on time.
    pub due: Date,
    /// Whether it is there, on time, or why not.
    pub state: State<'a>,
    /// Since when the whole of it is there. None where it is not, or where that was not recorded.
    pub published: Option<Date>,
    /// Days from the due date to the day since which it is there (fewer than nought: early), or, where it is not, to the as-at date
    /// once that is past due. None where there is nothing to count.
    pub delay_days: Option<i32>,
    /// The versions that hold any day of it: their places in [`Filing::files`].
    pub files: Vec<usize>,
    /// The rows of the newest version of each of its files. None without files, for documents, and where a file reaches beyond it.
    pub rows: Option<u64>,
    /// The days of it that no file holds; empty where it is there.
    pub gaps: Vec<Period>,
}

/// A later version of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The place in [`Filing::files`] of the new version.
    pub file: usize,
    /// The place of the one that it replaces.
    pub replaces: usize,
}

/// How a dataset stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Every expected period that has ended, and any other that is there, oldest first.
    pub periods: Vec<PeriodStanding<'a>>,
    /// Every later version that is public by the as-at date, by period and date.
    pub corrections: Vec<Correction>,
    /// What is due next and not there yet. None where nothing more is owed.
    pub next: Option<Coming>,
}

impl<'a> Standing<'a> {
    /// Of a filing at a date.
    pub fn new(filing: &Filing<'a>, as_at: Date) -> Self {
        Self {
            periods: listed(filing, as_at),
            corrections: corrections(filing, as_at),
            next: as_at.checked_add(3.years()).ok().and_then(|until| upcoming(filing, as_at, until).next()),
        }
    }

    /// The period that speaks for the dataset: the newest that is missing; else the newest withdrawn; else the newest held; else
    /// the newest that is due or there; else the newest. None where nothing is expected yet. A gap of years ago is not
    /// covered up by a newer file.
    pub fn speaker(&self) -> Option<&PeriodStanding<'a>> {
        let worst = self.periods.iter().filter(|period| period.state.distance() > State::NotYetDue.distance());
        let worst = worst.max_by_key(|period| (period.state.distance(), period.period));
        worst.or_else(|| self.periods.iter().rfind(|period| period.state != State::NotYetDue)).or(self.periods.last())
    }

    /// How many periods have a state, for each of [`State::NAMES`]; names that none has are left out.
    pub fn counts(&self) -> Vec<(&'static str, usize)> {
        let count = |name: &'static str| (name, self.periods.iter().filter(|period| period.state.name() == name).count());
        State::NAMES.into_iter().map(count).filter(|(_, count)| *count > 0).collect()
    }
}

/// The first day of a filing's expectations: the later of the law's and the body's; else the first file's; none without either.
fn from(filing: &Filing<'_>, as_at: Date) -> Option<Date> {
    let first = || present(filing, as_at).map(|(_, file)| file.period.start()).min();
    filing.publishes_from.or_else(first).max(filing.duty.since)
}

/// The files that are public by a date, taken down or not.
fn present<'f>(filing: &'f Filing<'_>, as_at: Date) -> impl Iterator<Item = (usize, &'f super::File)> {
    filing.files.iter().enumerate().filter(move |(_, file)| file.published.is_none_or(|published| published <= as_at))
}

fn listed<'a>(filing: &Filing<'a>, as_at: Date) -> Vec<PeriodStanding<'a>> {
    if let Cycle::Once { due } = filing.duty.cycle {
        return once(filing, due, as_at).into_iter().collect();
    }
    let mut expected: BTreeSet<Period> = match from(filing, as_at) {
        Some(from) => filing.duty.cycle.onwards(from).take_while(|period| period.end() < as_at).collect(),
        None => newest_due(filing, as_at).into_iter().collect(),
    };
    let standing = |period: &Period| PeriodStanding::new(filing, *period, as_at);
    let mut standings: Vec<_> = expected.iter().filter_map(standing).collect();
    // Files for periods that nobody expects (older than asked for, or published early) are shown where they hold the whole.
    for (_, file) in present(filing, as_at) {
        for period in filing.duty.cycle.onwards(file.period.start()).take_while(|period| period.start() <= file.period.end()) {
            if expected.insert(period) {
                standings.extend(standing(&period).filter(|standing| standing.state.is_there()));
            }
        }
    }
    standings.sort_by_key(|standing| (standing.period.end(), standing.period.start()));
    standings
}

/// What is published once: under the period of its newest file, or the day on which it was due.
fn once<'a>(filing: &Filing<'a>, due: Date, as_at: Date) -> Option<PeriodStanding<'a>> {
    let newest = present(filing, as_at).max_by_key(|(_, file)| (file.published, file.period)).map(|(_, file)| file.period);
    PeriodStanding::new(filing, newest.unwrap_or(Period::day(due)), as_at)
}

/// Of a body that says nothing and shows nothing: the newest period that should be there.
fn newest_due(filing: &Filing<'_>, as_at: Date) -> Option<Period> {
    let ended = filing.duty.cycle.onwards(as_at.checked_sub(3.years()).ok()?).take_while(|period| period.end() < as_at);
    ended.filter(|period| filing.duty.due(*period).is_some_and(|due| due < as_at)).last()
}

impl<'a> PeriodStanding<'a> {
    /// Of one period. None where its due date lies beyond the calendar.
    pub(super) fn new(filing: &Filing<'a>, period: Period, as_at: Date) -> Option<Self> {
        let due = filing.duty.due(period)?;
        let found = evidence(filing, period, due, as_at);
        let rows = rows(filing, period, &found.files);
        let (published, gaps) = match &found.shown {
            Shown::OnTime(day) | Shown::Late(day) => (Some(*day), Vec::new()),
            Shown::Undated => (None, Vec::new()),
            Shown::Gaps(gaps) => (None, gaps.clone()),
        };
        let state = match found.shown {
            Shown::OnTime(_) if is_nil(filing, &found.files) => State::NilReturn,
            Shown::OnTime(_) => State::Published,
            Shown::Undated => State::DateNotRecorded,
            Shown::Late(day) => State::Late { days: days(due, day) },
            Shown::Gaps(_) => absent(filing, period, due, as_at),
        };
        let overdue = || (state.is_outstanding() && due < as_at).then(|| days(due, as_at));
        let delay_days = published.map(|day| days(due, day)).or_else(overdue);
        let label = |place: &usize| filing.files.get(*place).map(|file| file.period);
        let days_of = |period: Period| (period.start(), period.end());
        let same = |label: &Period| [days_of(period), days_of(found.owed)].contains(&days_of(*label));
        let period = found.files.iter().filter_map(label).find(same).unwrap_or(period);
        Some(Self { period, due, state, published, delay_days, files: found.files, rows, gaps })
    }
}

/// Why a period is not there. A file that was taken down outweighs every other explanation.
fn absent<'a>(filing: &Filing<'a>, period: Period, due: Date, as_at: Date) -> State<'a> {
    let due_state = if as_at <= due { State::NotYetDue } else { State::Missing { days: days(due, as_at) } };
    let said = filing.statements.iter().filter(|statement| statement.stands(as_at)).filter_map(|statement| {
        let state = match statement.kind {
            StatementKind::Withdrawn { reason } => State::Withdrawn { on: statement.on, reason },
            StatementKind::Held => State::Held { on: statement.on },
            StatementKind::NotApplicable { reason } => State::NotApplicable { reason },
            StatementKind::Withheld { exemption, reason } => State::Withheld { exemption, reason },
            StatementKind::PublishedElsewhere { url, checked } => {
                State::PublishedElsewhere { url, checked, vouches: period.end() < checked && checked <= as_at }
            }
        };
        let fits = if state.is_outstanding() { statement.touches(period) } else { statement.is_about(period) };
        fits.then_some(state)
    });
    // Among explanations, taken-down files first, then the one that leaves a reader nearest to the data.
    said.min_by_key(|state| (!state.is_outstanding(), state.distance())).unwrap_or(due_state)
}

/// The newest version of each file among some.
fn newest<'f>(filing: &'f Filing<'_>, files: &[usize]) -> Vec<&'f super::File> {
    let mut newest: BTreeMap<Period, &super::File> = BTreeMap::new();
    for file in files.iter().filter_map(|place| filing.files.get(*place)) {
        let known = newest.entry(file.period).or_insert(file);
        if known.published <= file.published {
            *known = file;
        }
    }
    newest.into_values().collect()
}

fn is_nil(filing: &Filing<'_>, files: &[usize]) -> bool {
    newest(filing, files).iter().all(|file| file.rows == Some(0))
}

fn rows(filing: &Filing<'_>, period: Period, files: &[usize]) -> Option<u64> {
    let newest = newest(filing, files);
    // A file for the whole makes those for its parts a second telling.
    let whole = newest.iter().find(|file| file.period.contains(period) && period.contains(file.period));
    match (whole, newest.is_empty()) {
        (Some(whole), _) => whole.rows,
        (None, true) => None,
        (None, false) => newest.iter().map(|file| file.rows.filter(|rows| *rows == 0 || period.contains(file.period))).sum(),
    }
}

fn corrections(filing: &Filing<'_>, as_at: Date) -> Vec<Correction> {
    let mut versions: Vec<_> = present(filing, as_at).collect();
    versions.sort_by_key(|(_, file)| (file.period, file.published));
    let pairs = versions.iter().zip(versions.iter().skip(1));
    let same = pairs.filter(|((_, old), (_, new))| old.period == new.period);
    same.map(|((replaces, _), (file, _))| Correction { file: *file, replaces: *replaces }).collect()
}

/// Days from one date to another.
pub(super) fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
