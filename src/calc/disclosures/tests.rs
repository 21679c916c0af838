//! Dates by hand from the law: the Code's guides ("not later than one month after the quarter"), the Trade Union Regulations 2017
//! (31 July), the Procurement Act 2023 ("30 days beginning with the last day").

use jiff::civil::{Date, date};

use super::*;
use crate::model::Period;

mod properties;
mod site;
mod states;

/// A period by its label.
fn period(label: &str) -> Period {
    Period::parse(label, None).unwrap()
}

/// A day by its ISO text.
fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn duty(cycle: Cycle, deadline: Deadline) -> Duty {
    Duty { cycle, deadline, since: None }
}

const QUARTERLY: Duty = Duty { cycle: Cycle::FinancialQuarter, deadline: Deadline::MonthAfter, since: None };
const ANNUAL: Duty = Duty { cycle: Cycle::FinancialYear, deadline: Deadline::MonthAfter, since: None };

/// Files written `<period>@<date>` or `<period>`, and `:<rows>` where there are not ten.
fn filing<'a>(duty: Duty, from: &str, files: &[&str], statements: &[Statement<'a>]) -> Filing<'a> {
    let file = |text: &&str| {
        let (name, rows) = text.split_once(':').unwrap_or((text, "10"));
        let (label, published) = name.split_once('@').map_or((name, None), |(label, date)| (label, Some(day(date))));
        File { period: period(label), published, rows: rows.parse().ok() }
    };
    let publishes_from = (!from.is_empty()).then(|| day(from));
    Filing { duty, publishes_from, files: files.iter().map(file).collect(), statements: statements.to_vec() }
}

#[test]
fn due_dates() {
    let (month_after, thirty) = (Deadline::MonthAfter, Deadline::DaysFromLast(30));
    let july = Deadline::DayOfYear { month: 7, day: 31 };
    let table = [
        (Cycle::FinancialQuarter, month_after, "2026/27-Q1", "2026-07-31"),
        (Cycle::FinancialQuarter, month_after, "2026/27-Q2", "2026-10-31"),
        (Cycle::FinancialQuarter, month_after, "2026/27-Q3", "2027-01-31"),
        (Cycle::FinancialQuarter, month_after, "2026/27-Q4", "2027-04-30"),
        (Cycle::Quarter, month_after, "2027-Q1", "2027-04-30"),
        (Cycle::Month, month_after, "2026-M12", "2027-01-31"),
        (Cycle::Month, month_after, "2027-M01", "2027-02-28"),
        (Cycle::Month, month_after, "2028-M01", "2028-02-29"),
        (Cycle::Month, month_after, "2028-M02", "2028-03-31"),
        (Cycle::FinancialYear, month_after, "2025/26", "2026-04-30"),
        (Cycle::CalendarYear, month_after, "2025", "2026-01-31"),
        (Cycle::FinancialYear, july, "2025/26", "2026-07-31"),
        (Cycle::CalendarYear, july, "2025", "2026-07-31"),
        (Cycle::HalfYear, thirty, "2025-10..2026-03", "2026-04-29"),
        (Cycle::HalfYear, thirty, "2026-04..2026-09", "2026-10-29"),
        (Cycle::FinancialQuarter, thirty, "2026/27-Q1", "2026-07-29"),
        (Cycle::Once { due: date(2014, 12, 31) }, month_after, "2026/27-Q1", "2014-12-31"),
    ];
    for (cycle, deadline, label, due) in table {
        assert_eq!(duty(cycle, deadline).due(period(label)), Some(day(due)), "{cycle:?} {deadline:?} {label}");
    }
    assert_eq!(duty(Cycle::FinancialYear, Deadline::DayOfYear { month: 2, day: 30 }).due(period("2025/26")), None, "no such day");
}

#[test]
fn the_period_of_a_day() {
    let table = [
        (Cycle::Month, "2028-02-29", "2028-M02"),
        (Cycle::Quarter, "2026-03-31", "2026-Q1"),
        (Cycle::Quarter, "2026-04-01", "2026-Q2"),
        (Cycle::FinancialQuarter, "2026-03-31", "2025/26-Q4"),
        (Cycle::FinancialQuarter, "2026-04-01", "2026/27-Q1"),
        (Cycle::FinancialQuarter, "2026-09-30", "2026/27-Q2"),
        (Cycle::FinancialQuarter, "2026-12-31", "2026/27-Q3"),
        (Cycle::FinancialQuarter, "2027-01-01", "2026/27-Q4"),
        (Cycle::HalfYear, "2026-03-31", "2025-10..2026-03"),
        (Cycle::HalfYear, "2026-04-01", "2026-04..2026-09"),
        (Cycle::HalfYear, "2026-10-01", "2026-10..2027-03"),
        (Cycle::FinancialYear, "2026-03-31", "2025/26"),
        (Cycle::FinancialYear, "2026-04-01", "2026/27"),
        (Cycle::CalendarYear, "2026-12-31", "2026"),
    ];
    for (cycle, on, label) in table {
        assert_eq!(cycle.holding(day(on)), Some(period(label)), "{cycle:?} {on}");
    }
    assert_eq!(Cycle::Once { due: date(2014, 12, 31) }.holding(day("2026-01-01")), None);
}
