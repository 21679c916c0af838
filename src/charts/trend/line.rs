//! Where figures stand in time, and whether the line runs on from one to the next.

use jiff::civil::Date;

use crate::model::{Basis, Figure, Flag, Period, PeriodKind};

/// A figure stands in the middle of its period, or at its end where it says how things stood then. In half days from
/// the base.
pub(in crate::charts) fn half_days(basis: Basis, base: Date, period: Period) -> i32 {
    let days = |date: Date| base.until(date).map_or(0, |span| span.get_days());
    match basis {
        Basis::InPeriod | Basis::Rolling12 => days(period.start()) + days(period.end()),
        Basis::Cumulative | Basis::PointInTime => 2 * days(period.end()),
    }
}

/// Whether a figure continues the one before it, where there is one: the earlier has a number, no period is missing
/// between them, no break in series stands there, and a cumulative figure has not begun anew.
pub(in crate::charts) fn continues(basis: Basis, before: Option<Figure<'_>>, figure: Figure<'_>) -> bool {
    !figure.flags().has(Flag::Break) && before.is_some_and(|before| follows(basis, before, figure))
}

fn follows(basis: Basis, before: Figure<'_>, figure: Figure<'_>) -> bool {
    let (earlier, later) = (before.period(), figure.period());
    let adjacent = match later.kind() {
        PeriodKind::Day | PeriodKind::Range => true,
        _ if earlier.kind() != later.kind() => true,
        PeriodKind::FinancialYear
        | PeriodKind::AcademicYear
        | PeriodKind::CalendarYear
        | PeriodKind::Quarter
        | PeriodKind::FinancialQuarter
        | PeriodKind::Month => earlier.end().tomorrow().is_ok_and(|next| next == later.start()),
    };
    before.number().is_some() && adjacent && !begins_anew(basis, earlier, later)
}

/// Cumulative figures begin anew with each year: the calendar year for its quarters, otherwise the financial year.
fn begins_anew(basis: Basis, earlier: Period, later: Period) -> bool {
    let year = |period: Period| match period.kind() {
        PeriodKind::Quarter => period.end().year(),
        _ if period.end().month() < 4 => period.end().year() - 1,
        PeriodKind::FinancialQuarter | PeriodKind::Month | PeriodKind::Day | PeriodKind::Range => period.end().year(),
        PeriodKind::FinancialYear | PeriodKind::AcademicYear | PeriodKind::CalendarYear => 0,
    };
    let whole_years = matches!(later.kind(), PeriodKind::FinancialYear | PeriodKind::AcademicYear | PeriodKind::CalendarYear);
    basis == Basis::Cumulative && !whole_years && year(earlier) != year(later)
}
