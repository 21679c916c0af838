//! The labels of periods: reading what people write, writing the one canonical form.

use std::fmt;

use jiff::civil::Date;

use super::{Period, PeriodKind};

/// Why a label is no period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeriodFault {
    /// No kind has such a label.
    Unknown,
    /// Two kinds have it, and the indicator declares none: the readings.
    Ambiguous(Vec<Period>),
    /// It is a period, but not of the declared kind.
    WrongKind(Period),
    /// The second year does not follow the first.
    YearsDoNotFollow,
    /// A range whose end stands before its beginning.
    RangeBackwards,
    /// A month name and a short year, as a spreadsheet writes `2009-10` ("Oct-09").
    Spreadsheet,
}

impl Period {
    /// Reads a label in the declared kind alone, or, without one, in the only kind that it can have.
    ///
    /// # Errors
    /// A [`PeriodFault`] that says why the label cannot be used.
    pub fn parse(label: &str, kind: Option<PeriodKind>) -> Result<Self, PeriodFault> {
        let readings: Vec<Self> = PeriodKind::ALL.iter().filter_map(|kind| read(label, *kind).ok()).collect();
        let fitting: Vec<Self> = readings.iter().copied().filter(|period| kind.is_none_or(|kind| kind == period.kind())).collect();
        match (fitting.as_slice(), readings.first()) {
            ([only], _) => Ok(*only),
            ([], Some(other)) => Err(PeriodFault::WrongKind(*other)),
            ([], None) => Err(fault(label)),
            (_, _) => Err(PeriodFault::Ambiguous(readings)),
        }
    }

    /// The form for addresses and file names: `fy2009-10`, `2009-q3`, `fy2009-10-q3`, `2009-m10`, `2009-09-30`,
    /// `2009-m04-to-2009-m09`.
    pub fn address(self) -> String {
        let prefix = if matches!(self.kind(), PeriodKind::FinancialYear | PeriodKind::FinancialQuarter) { "fy" } else { "" };
        format!("{prefix}{}", self.to_string().to_lowercase().replace("..", "-to-").replace('/', "-"))
    }
}

/// Why no kind reads the label: the most helpful reason.
fn fault(label: &str) -> PeriodFault {
    let faults = PeriodKind::ALL.map(|kind| read(label, kind).err());
    let best = faults.into_iter().flatten().find(|fault| *fault != PeriodFault::Unknown);
    best.unwrap_or(if is_spreadsheet_month(label) { PeriodFault::Spreadsheet } else { PeriodFault::Unknown })
}

fn read(label: &str, kind: PeriodKind) -> Result<Period, PeriodFault> {
    let period = match kind {
        PeriodKind::FinancialYear => Period::financial_year(split_years(label.strip_prefix("FY").unwrap_or(label))?),
        PeriodKind::AcademicYear => Period::academic_year(split_years(label.strip_prefix("AY").ok_or(PeriodFault::Unknown)?)?),
        PeriodKind::CalendarYear => year(label).and_then(Period::calendar_year),
        PeriodKind::Quarter => label.split_once("-Q").and_then(|(y, q)| Period::quarter(year(y)?, digit(q)?)),
        PeriodKind::FinancialQuarter => match label.split_once("-Q") {
            Some((years, quarter)) if years.len() > 4 => {
                let first = split_years(years.strip_prefix("FY").unwrap_or(years))?;
                digit(quarter).and_then(|quarter| Period::financial_quarter(first, quarter))
            }
            _ => None,
        },
        PeriodKind::Month => month(label),
        PeriodKind::Day => day(label).map(Period::day),
        PeriodKind::Range => return range(label),
    };
    period.ok_or(PeriodFault::Unknown)
}

/// `2009/10`, `2009-10` or `2009-2010`, to 2009. Month-like text that could not be years is unknown, not faulty.
fn split_years(text: &str) -> Result<i16, PeriodFault> {
    let (first, second) = text.split_once(['/', '-']).ok_or(PeriodFault::Unknown)?;
    let start = year(first).ok_or(PeriodFault::Unknown)?;
    let follows = match second.len() {
        2 => two_digits(second).map(|end| i16::from(end) == (start + 1) % 100),
        4 => year(second).map(|end| end == start + 1),
        _ => None,
    };
    match follows {
        Some(true) => Ok(start),
        // `2009-08` is a month and nothing else; `2009/08` was meant as two years.
        Some(false) if text.contains('-') && second.len() == 2 && month(text).is_some() => Err(PeriodFault::Unknown),
        Some(false) => Err(PeriodFault::YearsDoNotFollow),
        None => Err(PeriodFault::Unknown),
    }
}

fn month(label: &str) -> Option<Period> {
    let (y, m) = label.split_once("-M").or_else(|| label.split_once('-'))?;
    Period::month(year(y)?, two_digits(m).filter(|m| (1..=12).contains(m))?)
}

fn day(label: &str) -> Option<Date> {
    (label.len() == 10).then(|| label.parse().ok())?
}

fn range(label: &str) -> Result<Period, PeriodFault> {
    let (from, to) = label.split_once("..").ok_or(PeriodFault::Unknown)?;
    let start = day(from).or_else(|| month(from).map(Period::start)).ok_or(PeriodFault::Unknown)?;
    let end = day(to).or_else(|| month(to).map(Period::end)).ok_or(PeriodFault::Unknown)?;
    Period::range(start, end).ok_or(PeriodFault::RangeBackwards)
}

fn year(text: &str) -> Option<i16> {
    let digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok())?.filter(|year| (1800..=2200).contains(year))
}

fn two_digits(text: &str) -> Option<i8> {
    let digits = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok())?
}

fn digit(text: &str) -> Option<i8> {
    let digit = text.len() == 1 && text.bytes().all(|b| b.is_ascii_digit());
    digit.then(|| text.parse().ok())?
}

/// `Oct-09`, `Oct 09`, `01-Oct-09`, `October 2009`: what spreadsheets make of a label.
fn is_spreadsheet_month(label: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let lower = label.to_lowercase();
    lower.split(['-', ' ', '/']).any(|part| MONTHS.iter().any(|month| part.starts_with(month)))
}

impl fmt::Display for Period {
    /// The canonical label: `2009/10`, `AY2009/10`, `2009`, `2009-Q3`, `2009/10-Q3`, `2009-M10`, `2009-09-30`,
    /// `2009-M04..2009-M09`. No two periods share one, and each reads back as itself without a declared kind.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, end) = (self.start(), self.end());
        let next = (start.year() + 1) % 100;
        match self.kind() {
            PeriodKind::FinancialYear => write!(f, "{}/{next:02}", start.year()),
            PeriodKind::AcademicYear => write!(f, "AY{}/{next:02}", start.year()),
            PeriodKind::CalendarYear => write!(f, "{}", start.year()),
            PeriodKind::Quarter => write!(f, "{}-Q{}", start.year(), (start.month() + 2) / 3),
            PeriodKind::FinancialQuarter => write_financial_quarter(f, start),
            PeriodKind::Month => write!(f, "{}-M{:02}", start.year(), start.month()),
            PeriodKind::Day => write!(f, "{start}"),
            PeriodKind::Range if start.day() == 1 && end == end.last_of_month() => {
                write!(f, "{}-M{:02}..{}-M{:02}", start.year(), start.month(), end.year(), end.month())
            }
            PeriodKind::Range => write!(f, "{start}..{end}"),
        }
    }
}

fn write_financial_quarter(f: &mut fmt::Formatter<'_>, start: Date) -> fmt::Result {
    let (first, quarter) = if start.month() == 1 { (start.year() - 1, 4) } else { (start.year(), (start.month() - 1) / 3) };
    write!(f, "{first}/{:02}-Q{quarter}", (first + 1) % 100)
}
