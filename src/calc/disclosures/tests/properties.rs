//! What holds of every filing: states are exhaustive, and neither time nor a new file can take a publication away.

use jiff::ToSpan;
use proptest::prelude::*;

use super::*;

/// 1 January 2026 and so many days.
fn later(days: i64) -> Date {
    day("2026-01-01").checked_add(days.days()).unwrap()
}

/// A file for a quarter, a month, a year or a day of 2026 and 2027, published on some day up to the middle of 2028, or on none.
fn files() -> impl Strategy<Value = File> {
    let label = (0..4, 2026_i16..2028, 1_i8..13).prop_map(|(kind, year, month)| match kind {
        0 => Period::financial_quarter(year, (month + 2) / 3).unwrap(),
        1 => Period::month(year, month).unwrap(),
        2 => Period::financial_year(year).unwrap(),
        _ => Period::day(Date::new(year, month, 15).unwrap()),
    });
    let published = proptest::option::weighted(0.8, (0_i64..900).prop_map(later));
    (label, published, proptest::option::of(0_u64..3)).prop_map(|(period, published, rows)| File { period, published, rows })
}

fn duties() -> impl Strategy<Value = Duty> {
    let deadline =
        prop_oneof![Just(Deadline::MonthAfter), Just(Deadline::DaysFromLast(30)), Just(Deadline::DayOfYear { month: 7, day: 31 }),];
    let cycle = prop_oneof![
        Just(Cycle::Month),
        Just(Cycle::FinancialQuarter),
        Just(Cycle::HalfYear),
        Just(Cycle::FinancialYear),
        Just(Cycle::CalendarYear),
        (0_i64..900).prop_map(|days| Cycle::Once { due: later(days) }),
    ];
    (cycle, deadline).prop_map(|(cycle, deadline)| duty(cycle, deadline))
}

fn statements() -> impl Strategy<Value = Statement<'static>> {
    let kind = prop_oneof![
        Just(StatementKind::NotApplicable { reason: "a" }),
        Just(StatementKind::Withheld { exemption: "a", reason: "b" }),
        (0_i64..900).prop_map(|days| StatementKind::PublishedElsewhere { url: "a", checked: later(days) }),
        Just(StatementKind::Withdrawn { reason: "a" }),
        Just(StatementKind::Held),
    ];
    let about =
        proptest::option::of((2026_i16..2028, 1_i8..5).prop_map(|(year, quarter)| Period::financial_quarter(year, quarter).unwrap()));
    (about, proptest::option::of((0_i64..900).prop_map(later)), kind).prop_map(|(period, on, kind)| Statement { period, on, kind })
}

fn filings(statements: impl Strategy<Value = Vec<Statement<'static>>>) -> impl Strategy<Value = Filing<'static>> {
    let from = proptest::option::of((0_i64..500).prop_map(later));
    (duties(), from, proptest::collection::vec(files(), 0..10), statements).prop_map(|(duty, publishes_from, files, statements)| Filing {
        duty,
        publishes_from,
        files,
        statements,
    })
}

/// The state of a period of the standing, by its last day.
fn state<'a>(standing: &Standing<'a>, end: Date) -> Option<State<'a>> {
    standing.periods.iter().find(|period| period.period.end() == end).map(|period| period.state)
}

fn is_once(filing: &Filing<'_>) -> bool {
    matches!(filing.duty.cycle, Cycle::Once { .. })
}

proptest! {
    #[test]
    fn every_expected_period_has_one_state_that_its_dates_bear_out(
        filing in filings(proptest::collection::vec(statements(), 0..3)),
        on in 0_i64..900,
    ) {
        let as_at = later(on);
        let standing = Standing::new(&filing, as_at);
        let counted: usize = standing.counts().iter().map(|(_, count)| count).sum();
        prop_assert_eq!(counted, standing.periods.len());
        prop_assert!(standing.periods.is_empty() == standing.speaker().is_none());
        for period in &standing.periods {
            let true_to_dates = match period.state {
                State::Published => period.published.is_some_and(|day| day <= period.due && day <= as_at),
                State::NilReturn => period.published.is_some_and(|day| day <= period.due) && period.rows == Some(0),
                State::DateNotRecorded => {
                    period.published.is_none() && period.files.iter().any(|place| filing.files[*place].published.is_none())
                }
                State::Late { days } => days > 0 && period.published.is_some_and(|day| day > period.due && day <= as_at),
                State::Missing { days } => days > 0 && as_at > period.due && !period.gaps.is_empty(),
                State::NotYetDue => as_at <= period.due && !period.gaps.is_empty(),
                State::PublishedElsewhere { .. }
                | State::Withheld { .. }
                | State::NotApplicable { .. }
                | State::Held { .. }
                | State::Withdrawn { .. } => !period.gaps.is_empty() && !filing.statements.is_empty(),
            };
            prop_assert!(true_to_dates, "{period:?} as at {as_at}");
            prop_assert_eq!(period.state.is_there(), period.gaps.is_empty());
        }
        for pair in standing.periods.windows(2) {
            prop_assert!(pair[0].period.end() < pair[1].period.end());
        }
    }

    #[test]
    fn time_takes_no_publication_away(filing in filings(Just(Vec::new())), on in 0_i64..600, passed in 1_i64..300) {
        let (before, after) = (Standing::new(&filing, later(on)), Standing::new(&filing, later(on + passed)));
        for period in before.periods.iter().filter(|period| period.state.is_there() && !is_once(&filing)) {
            let now = state(&after, period.period.end());
            prop_assert!(now.is_some_and(|now| now.is_there() && now.distance() <= period.state.distance()), "{period:?} became {now:?}");
        }
        if is_once(&filing) && before.periods.iter().any(|period| period.state.is_there()) {
            prop_assert!(after.periods.iter().all(|period| period.state.is_there()));
        }
    }

    #[test]
    fn a_new_file_makes_no_state_worse(
        filing in filings(proptest::collection::vec(statements(), 0..3)),
        added in files(),
        on in 0_i64..900,
    ) {
        let before = Standing::new(&filing, later(on));
        let mut more = filing.clone();
        more.files.push(added);
        let after = Standing::new(&more, later(on));
        // A duty that is met once has no periods of its own: its period is that of its file, so words about another one come and go with it.
        let names_periods = is_once(&filing) && filing.statements.iter().any(|statement| statement.period.is_some());
        if names_periods {
            return Ok(());
        }
        if is_once(&filing) {
            let distance = |standing: &Standing<'_>| standing.periods.first().map(|period| period.state.distance());
            prop_assert!(distance(&after) <= distance(&before));
        } else {
            for period in &before.periods {
                let now = state(&after, period.period.end());
                let kept = now.is_some_and(|now| now.distance() <= period.state.distance());
                // Without a first day, an only file begins the expectations: an older gap that was guessed at is no longer one.
                let guessed = filing.publishes_from.is_none() && now.is_none() && !period.state.is_there();
                prop_assert!(kept || guessed, "{period:?} became {now:?}");
            }
        }
    }
}
