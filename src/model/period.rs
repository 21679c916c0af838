//! Periods: financial years, quarters, months, days and ranges, with their order.

use jiff::ToSpan;
use jiff::civil::Date;

/// The kind of a period. A label is read in the kind that its indicator declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// 1 April to 31 March.
    FinancialYear,
    /// 1 September to 31 August.
    AcademicYear,
    /// 1 January to 31 December.
    CalendarYear,
    /// A quarter of the calendar year.
    Quarter,
    /// A quarter of the financial year: Q1 begins on 1 April.
    FinancialQuarter,
    /// A calendar month.
    Month,
    /// One day.
    Day,
    /// From one month or day to another, both included.
    Range,
}

impl PeriodKind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [Self; 8] = [
        Self::FinancialYear,
        Self::AcademicYear,
        Self::CalendarYear,
        Self::Quarter,
        Self::FinancialQuarter,
        Self::Month,
        Self::Day,
        Self::Range,
    ];

    /// The name in source files and downloads.
    pub fn name(self) -> &'static str {
        match self {
            Self::FinancialYear => "financial-year",
            Self::AcademicYear => "academic-year",
            Self::CalendarYear => "calendar-year",
            Self::Quarter => "quarter",
            Self::FinancialQuarter => "financial-quarter",
            Self::Month => "month",
            Self::Day => "day",
            Self::Range => "range",
        }
    }
}

/// A period of time: its kind, first day and last day, both included.
///
/// Ordered by the last day, then the first, then the kind, so that "newest" is the one that ends last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    kind: PeriodKind,
    start: Date,
    end: Date,
}

impl Period {
    /// A financial year by the calendar year in which it begins.
    pub fn financial_year(year: i16) -> Option<Self> {
        Self::months(PeriodKind::FinancialYear, year, 4, 12)
    }

    /// An academic year by the calendar year in which it begins.
    pub fn academic_year(year: i16) -> Option<Self> {
        Self::months(PeriodKind::AcademicYear, year, 9, 12)
    }

    /// A calendar year.
    pub fn calendar_year(year: i16) -> Option<Self> {
        Self::months(PeriodKind::CalendarYear, year, 1, 12)
    }

    /// A quarter, 1 to 4, of a calendar year.
    pub fn quarter(year: i16, quarter: i8) -> Option<Self> {
        (1..=4).contains(&quarter).then(|| Self::months(PeriodKind::Quarter, year, quarter * 3 - 2, 3))?
    }

    /// A quarter, 1 to 4, of the financial year that begins in `year`.
    pub fn financial_quarter(year: i16, quarter: i8) -> Option<Self> {
        match quarter {
            1..=3 => Self::months(PeriodKind::FinancialQuarter, year, quarter * 3 + 1, 3),
            4 => Self::months(PeriodKind::FinancialQuarter, year.checked_add(1)?, 1, 3),
            _ => None,
        }
    }

    /// A month, 1 to 12.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        Self::months(PeriodKind::Month, year, month, 1)
    }

    /// A day.
    pub fn day(date: Date) -> Self {
        Self { kind: PeriodKind::Day, start: date, end: date }
    }

    /// From the first day to the last, both included; nothing where the last stands before the first.
    pub fn range(start: Date, end: Date) -> Option<Self> {
        (start <= end).then_some(Self { kind: PeriodKind::Range, start, end })
    }

    fn months(kind: PeriodKind, year: i16, month: i8, count: i32) -> Option<Self> {
        if !(1..=9998).contains(&year) {
            return None;
        }
        let start = Date::new(year, month, 1).ok()?;
        let end = start.checked_add(count.months()).ok()?.yesterday().ok()?;
        Some(Self { kind, start, end })
    }

    /// What kind of period.
    pub fn kind(self) -> PeriodKind {
        self.kind
    }

    /// The first day.
    pub fn start(self) -> Date {
        self.start
    }

    /// The last day.
    pub fn end(self) -> Date {
        self.end
    }

    /// Whether the other period lies wholly within this one.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// How many days, both ends counted.
    pub fn days(self) -> i32 {
        self.start.until(self.end).map_or(0, |span| span.get_days()) + 1
    }

    /// The period of the same kind and length one year earlier; for a range of whole months the same months.
    pub fn year_before(self) -> Option<Self> {
        let start = self.start.checked_sub(1.year()).ok()?;
        // The last day of February stays the last day: the day after the end moves, not the end.
        let end = self.end.tomorrow().ok()?.checked_sub(1.year()).ok()?.yesterday().ok()?;
        Some(if self.kind == PeriodKind::Day { Self::day(start) } else { Self { kind: self.kind, start, end } })
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.end, self.start, self.kind).cmp(&(other.end, other.start, other.kind))
    }
}
