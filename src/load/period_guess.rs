//! What somebody meant by a label that is no period: the years, quarter and months that stand in it, as periods of the declared kind.
//!
//! Comes in: a label such as `Q1 2025/26` or `Apr-Jun 2025`. Goes out: every period that it can mean, for a remedy; and the one period
//! where it says both years and the quarter, for an import. A build takes none of them.

use crate::model::{Period, PeriodKind};

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
/// Words that say nothing more than the years, months and quarters beside them.
const FILLING: [&str; 8] = ["fy", "financial", "year", "to", "and", "of", "the", "ending"];
const QUARTER: [&str; 3] = ["q", "qtr", "quarter"];

/// What stands in a label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Guess {
    /// The first year; of two digits it is of this century.
    pub(super) year: Option<i16>,
    /// The second year, as far as it was written: `2026` and `26` are 26.
    second: Option<i16>,
    quarter: Option<i8>,
    /// One month, or the first and the last.
    pub(super) months: Vec<i8>,
}

impl Guess {
    /// Reads a label; nothing where it holds other words or more numbers.
    pub(super) fn of(label: &str) -> Option<Self> {
        let mut guess = Self::default();
        let runs = runs(&label.to_lowercase());
        let mut runs = runs.iter().peekable();
        while let Some(run) = runs.next() {
            if QUARTER.contains(&run.as_str()) {
                let quarter = runs.next_if(|next| next.len() == 1 && next.bytes().all(|byte| byte.is_ascii_digit()));
                guess.take_quarter(quarter?.parse().ok()?)?;
            } else if run.bytes().all(|byte| byte.is_ascii_digit()) {
                guess.take_year(run)?;
            } else if let Some(month) = month(run) {
                guess.months.push(month);
            } else if !FILLING.contains(&run.as_str()) {
                return None;
            }
        }
        (guess.months.len() <= 2).then_some(guess)
    }

    /// A year and nothing else.
    pub(super) fn in_year(year: i16) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    /// The first year of four digits that stands in a label which says more than can be read.
    pub(super) fn year_alone(label: &str) -> Self {
        let year = runs(label).iter().find(|run| run.len() == 4).and_then(|run| run.parse().ok());
        Self { year, ..Self::default() }
    }

    fn take_quarter(&mut self, quarter: i8) -> Option<()> {
        (self.quarter.is_none() && (1..=4).contains(&quarter)).then(|| self.quarter = Some(quarter))
    }

    fn take_year(&mut self, digits: &str) -> Option<()> {
        let number: i16 = digits.parse().ok()?;
        match (self.year, digits.len()) {
            (None, 4) => self.year = Some(number),
            (None, 2) => self.year = Some(number + 2000),
            (Some(_), 2 | 4) if self.second.is_none() => self.second = Some(number % 100),
            (_, _) => return None,
        }
        Some(())
    }

    /// The periods of a kind that the label can mean, the likeliest first; without a kind only a quarter of a named financial year.
    pub(super) fn periods(&self, kind: Option<PeriodKind>) -> Vec<Period> {
        let Some(year) = self.year else { return Vec::new() };
        let financial = |quarter| Period::financial_quarter(year, quarter);
        let calendar = |quarter| Period::quarter(year, quarter);
        let found = match (kind, self.quarter, self.second) {
            (Some(PeriodKind::FinancialQuarter) | None, Some(quarter), Some(_)) => vec![financial(quarter)],
            (Some(PeriodKind::FinancialQuarter), Some(quarter), None) => {
                vec![financial(quarter), calendar(quarter).and_then(|period| of_months(PeriodKind::FinancialQuarter, period))]
            }
            (Some(PeriodKind::Quarter), Some(quarter), None) => vec![calendar(quarter)],
            (Some(PeriodKind::Quarter), Some(quarter), Some(_)) => {
                vec![financial(quarter).and_then(|period| of_months(PeriodKind::Quarter, period))]
            }
            (Some(kind), None, _) if !self.months.is_empty() => vec![self.span().and_then(|span| of_months(kind, span))],
            (Some(PeriodKind::FinancialYear), None, Some(_)) => vec![Period::financial_year(year)],
            (Some(PeriodKind::AcademicYear), None, Some(_)) => vec![Period::academic_year(year)],
            (Some(_) | None, _, _) => Vec::new(),
        };
        found.into_iter().flatten().collect()
    }

    /// The quarter of a financial year that is named in full, in whatever order: `Q1 2025/26`, `2025/26 Q1`.
    pub(super) fn named_quarter(&self) -> Option<Period> {
        let (year, second, quarter) = (self.year?, self.second?, self.quarter?);
        let period = Period::financial_quarter(year, quarter).filter(|_| second == (year + 1) % 100)?;
        // Months beside it must be its own.
        (self.months.is_empty() || self.span().is_some_and(|span| period.contains(span))).then_some(period)
    }

    /// From the first day of the months to the last. Of two years the months are those of a financial year.
    fn span(&self) -> Option<Period> {
        let (year, first, last) = (self.year?, *self.months.first()?, *self.months.last()?);
        let year_of = |month: i8| year + i16::from(self.second.is_some() && month < 4);
        let last_year = if self.second.is_some() { year_of(last) } else { year + i16::from(last < first) };
        Period::range(Period::month(year_of(first), first)?.start(), Period::month(last_year, last)?.end())
    }
}

/// The period of a kind that holds all of another, which is no longer.
fn of_months(kind: PeriodKind, span: Period) -> Option<Period> {
    let (year, month) = (span.start().year(), span.start().month());
    let financial = if month < 4 { year - 1 } else { year };
    let period = match kind {
        PeriodKind::FinancialYear => Period::financial_year(financial),
        PeriodKind::AcademicYear => Period::academic_year(if month < 9 { year - 1 } else { year }),
        PeriodKind::CalendarYear => Period::calendar_year(year),
        PeriodKind::Quarter => Period::quarter(year, (month + 2) / 3),
        PeriodKind::FinancialQuarter => Period::financial_quarter(financial, (month + 8) % 12 / 3 + 1),
        PeriodKind::Month => Period::month(year, month),
        PeriodKind::Day | PeriodKind::Range => None,
    };
    period.filter(|period| period.contains(span))
}

/// The runs of letters and of digits.
fn runs(text: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut before = ' ';
    for c in text.chars() {
        let (is_letter, is_digit) = (c.is_alphabetic(), c.is_ascii_digit());
        let goes_on = (is_letter && before.is_alphabetic()) || (is_digit && before.is_ascii_digit());
        match runs.last_mut() {
            Some(run) if goes_on => run.push(c),
            _ if is_letter || is_digit => runs.push(c.to_string()),
            _ => {}
        }
        before = c;
    }
    runs
}

/// A month by its name, or three letters of it or more.
fn month(word: &str) -> Option<i8> {
    let fits = |name: &str| word.len() >= 3 && name.starts_with(word);
    (1..).zip(MONTHS).find(|(_, name)| fits(name)).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        let of = |label: &str, kind| {
            let periods = Guess::of(label).map(|guess| guess.periods(Some(kind))).unwrap_or_default();
            periods.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ")
        };
        for (label, kind, meant) in [
            ("Apr-Jun 2025", PeriodKind::FinancialQuarter, "2025/26-Q1"),
            ("April to June 2025", PeriodKind::FinancialQuarter, "2025/26-Q1"),
            ("Jan-Mar 2026", PeriodKind::FinancialQuarter, "2025/26-Q4"),
            ("Jan - Mar 2025/26", PeriodKind::FinancialQuarter, "2025/26-Q4"),
            ("Q1 2025/26", PeriodKind::FinancialQuarter, "2025/26-Q1"),
            ("2025/26 Q4", PeriodKind::FinancialQuarter, "2025/26-Q4"),
            ("2025/27-Q2", PeriodKind::FinancialQuarter, "2025/26-Q2"),
            ("fy2025-26-q3", PeriodKind::FinancialQuarter, "2025/26-Q3"),
            ("Quarter 2 25/26", PeriodKind::FinancialQuarter, "2025/26-Q2"),
            ("Q1 2025", PeriodKind::FinancialQuarter, "2025/26-Q1 or 2024/25-Q4"),
            ("Q1 2025", PeriodKind::Quarter, "2025-Q1"),
            ("Q1 2025/26", PeriodKind::Quarter, "2025-Q2"),
            ("Apr-26", PeriodKind::FinancialQuarter, "2026/27-Q1"),
            ("Apr-26", PeriodKind::Month, "2026-M04"),
            ("Sept 2025", PeriodKind::Month, "2025-M09"),
            ("Apr-Jun 2025", PeriodKind::Month, ""),
            ("May-Jul 2025", PeriodKind::FinancialQuarter, ""),
            ("2025 26", PeriodKind::FinancialYear, "2025/26"),
            ("Q5 2025/26", PeriodKind::FinancialQuarter, ""),
            ("about 2025", PeriodKind::FinancialYear, ""),
            ("", PeriodKind::FinancialYear, ""),
        ] {
            assert_eq!(of(label, kind), meant, "{label}");
        }
    }

    #[test]
    fn only_a_quarter_with_both_years_is_named_in_full() {
        let of = |label: &str| Guess::of(label).and_then(|guess| guess.named_quarter()).map(|period| period.to_string());
        assert_eq!(of("Q1 2025/26").as_deref(), Some("2025/26-Q1"));
        assert_eq!(of("2025/26 Q1 (Apr-Jun)").as_deref(), Some("2025/26-Q1"));
        for label in ["Q1 2025", "2025/27 Q1", "2025/26", "2025/26 Q1 (Jul-Sep)", "Q1"] {
            assert_eq!(of(label), None, "{label}");
        }
    }
}
