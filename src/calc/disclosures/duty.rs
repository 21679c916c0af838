//! How often something must be published and by when: the expected periods and their due dates.
//!
//! The guides to the Code say, of quarterly data, "not later than one month after the quarter to which the data and information is
//! applicable", and of annual data, "not later than one month after the year to which the data and information is applicable". Our
//! reading: a month after the last day of a month is the last day of the next calendar month, so that a quarter ending 30 June is
//! due by 31 July, and one ending 31 December by 31 January. The due date itself is still on time.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::Period;

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cycle {
    /// Each month.
    Month,
    /// Each quarter of the calendar year.
    Quarter,
    /// Each quarter of the financial year: the same days as [`Cycle::Quarter`], under other labels.
    FinancialQuarter,
    /// Six months ending on 31 March and on 30 September (Procurement Act 2023, section 69).
    HalfYear,
    /// 1 April to 31 March.
    FinancialYear,
    /// 1 January to 31 December.
    CalendarYear,
    /// Once only (waste contracts): whatever period the file has.
    Once {
        /// By when; the duty's deadline says nothing here.
        due: Date,
    },
}

/// By when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deadline {
    /// "One month after" the period: the last day of the calendar month that follows the month in which it ends.
    MonthAfter,
    /// A number of days of which the period's last day is the first, as the Procurement Act 2023 counts: "before the end of the
    /// period of 30 days beginning with the last day of a reporting period" (section 69(1)), so that what ends on 31 March is due
    /// by 29 April, and what ends on 30 September by 29 October.
    DaysFromLast(u16),
    /// The first such day after the period ends (31 July: Trade Union (Facility Time Publication Requirements) Regulations 2017).
    DayOfYear {
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
}

/// A duty to publish: how often, by when, and since when the law asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duty {
    /// How often.
    pub cycle: Cycle,
    /// By when.
    pub deadline: Deadline,
    /// The first day for which it is owed (1 January 2026 for section 69, whose first period ends on 31 March); none where the law
    /// is older than any site.
    pub since: Option<Date>,
}

impl Cycle {
    /// The period of the cycle in which a day lies. None for [`Cycle::Once`] and beyond the calendar.
    pub fn holding(self, day: Date) -> Option<Period> {
        let (year, month) = (day.year(), day.month());
        let financial = if month < 4 { year.checked_sub(1)? } else { year };
        match self {
            Self::Month => Period::month(year, month),
            Self::Quarter => Period::quarter(year, (month + 2) / 3),
            Self::FinancialQuarter => Period::financial_quarter(financial, (month + 8) % 12 / 3 + 1),
            Self::HalfYear => half_year(financial, (4..10).contains(&month)),
            Self::FinancialYear => Period::financial_year(financial),
            Self::CalendarYear => Period::calendar_year(year),
            Self::Once { .. } => None,
        }
    }

    /// The periods from the one in which a day lies onwards, oldest first, without end but the calendar's.
    pub(super) fn onwards(self, day: Date) -> impl Iterator<Item = Period> {
        std::iter::successors(self.holding(day), move |period| self.holding(period.end().tomorrow().ok()?))
    }

    /// Whether the data of a period comes into being day by day, so that a file from before the period's end cannot hold the whole of
    /// it. Annual data may be a picture taken within its year ("the organisation chart of 2026/27").
    pub(super) fn is_ledger(self) -> bool {
        match self {
            Self::Month | Self::Quarter | Self::FinancialQuarter | Self::HalfYear => true,
            Self::FinancialYear | Self::CalendarYear | Self::Once { .. } => false,
        }
    }
}

/// April to September, or October to March, of the financial year that begins in `year`.
fn half_year(year: i16, first: bool) -> Option<Period> {
    let whole = Period::financial_year(year)?;
    let middle = Date::new(year, 9, 30).ok()?;
    if first { Period::range(whole.start(), middle) } else { Period::range(middle.tomorrow().ok()?, whole.end()) }
}

impl Duty {
    /// The last day on which publishing a period is on time. None beyond the calendar, and for a day of the year that is none.
    pub fn due(&self, period: Period) -> Option<Date> {
        if let Cycle::Once { due } = self.cycle {
            return Some(due);
        }
        let end = period.end();
        match self.deadline {
            Deadline::MonthAfter => end.first_of_month().checked_add(1.month()).ok().map(Date::last_of_month),
            Deadline::DaysFromLast(days) => end.checked_add(i64::from(days.saturating_sub(1)).days()).ok(),
            Deadline::DayOfYear { month, day } => {
                let year = end.year();
                [Some(year), year.checked_add(1)]
                    .into_iter()
                    .flatten()
                    .filter_map(|year| Date::new(year, month, day).ok())
                    .find(|date| *date > end)
            }
        }
    }
}
