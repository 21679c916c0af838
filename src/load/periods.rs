//! Labels of periods in cells and keys, and what to write instead of those that cannot be read.

use jiff::civil::Date;

use super::cells::padded;
use super::period_guess::Guess;
use crate::model::{Period, PeriodFault, PeriodKind};
use crate::source::Fault;

/// Reads a label in the declared kind, or without one in the only kind that it can have.
pub(super) fn period(label: &str, kind: Option<PeriodKind>) -> Result<Period, Fault> {
    Period::parse(label, kind).map_err(|fault| padded(label).unwrap_or_else(|| explain(label, kind, fault)))
}

/// Reads the label of a span that covers figures: in the declared kind where it fits, else in any.
pub(super) fn span(label: &str, kind: Option<PeriodKind>) -> Result<Period, Fault> {
    Period::parse(label, kind).or_else(|_| period(label, None))
}

fn explain(label: &str, kind: Option<PeriodKind>, fault: PeriodFault) -> Fault {
    let guess = Guess::of(label).unwrap_or_else(|| Guess::year_alone(label));
    let unknown = || Fault::new("period/unknown", format!("`{label}` is not a period")).help(meant(&guess, kind));
    match fault {
        PeriodFault::Ambiguous(readings) => {
            let readings: Vec<String> = readings.into_iter().map(|period| format!("{}, written `{period}`", in_words(period))).collect();
            Fault::new("period/ambiguous", format!("`{label}` can be read in two ways"))
                .help(format!("it can be {}; or declare `frequency` in the indicator's file", readings.join(", or ")))
        }
        PeriodFault::WrongKind(period) => {
            let declared = kind.map_or("another period", noun);
            let is_quarter = matches!(period.kind(), PeriodKind::Quarter | PeriodKind::FinancialQuarter);
            let year = Guess::in_year(period.start().year());
            Fault::new("period/kind", format!("`{label}` is {}, and the indicator's figures are each for {declared}", in_words(period)))
                .help(meant(if is_quarter { &guess } else { &year }, kind))
        }
        PeriodFault::YearsDoNotFollow => {
            let fault = Fault::new("period/years", format!("the second year of `{label}` does not follow the first"));
            // With a quarter or months in the label it is no question of several years.
            if kind.is_some_and(|kind| !is_year(kind)) || label.contains("-Q") {
                return fault.help(meant(&guess, kind));
            }
            fault.help(follower(label).map_or_else(
                || form(kind, None),
                |year| format!("write `{year}`; for several years write a range of months, `2009-04..2011-03`"),
            ))
        }
        PeriodFault::RangeBackwards => {
            Fault::new("period/backwards", format!("the range `{label}` ends before it begins")).help("write the earlier end first")
        }
        PeriodFault::Spreadsheet if guess.months.len() > 1 => unknown(),
        PeriodFault::Spreadsheet => {
            let months = kind.filter(|kind| !is_year(*kind)).map(|kind| guess.periods(Some(kind))).filter(|periods| !periods.is_empty());
            let help = months
                .map_or_else(|| restored(label), |_| format!("{}, then format the column as text so that it stays", meant(&guess, kind)));
            Fault::new("period/spreadsheet", format!("`{label}` is what a spreadsheet makes of a period")).help(help)
        }
        PeriodFault::Unknown => unknown(),
    }
}

fn is_year(kind: PeriodKind) -> bool {
    matches!(kind, PeriodKind::FinancialYear | PeriodKind::AcademicYear | PeriodKind::CalendarYear)
}

/// What to write: the periods that can be meant, else the form of the kind, with the years of the label.
fn meant(guess: &Guess, kind: Option<PeriodKind>) -> String {
    let periods = guess.periods(kind);
    let months = |period: &Period| {
        let (start, end) = (period.start(), period.end());
        let from = if start.year() == end.year() { "%B" } else { "%B %Y" };
        format!("{} to {}", start.strftime(from), end.strftime("%B %Y"))
    };
    match periods.as_slice() {
        [] => form(kind, guess.year),
        [only] if only.kind() == PeriodKind::Month => format!("write `{only}`"),
        [only] => format!("write `{only}`, which is {}", months(only)),
        several => {
            let each: Vec<String> = several.iter().map(|period| format!("`{period}` for {}", months(period))).collect();
            format!("write {}", each.join(", or "))
        }
    }
}

/// A kind as one speaks of it.
fn noun(kind: PeriodKind) -> &'static str {
    match kind {
        PeriodKind::FinancialYear => "a financial year",
        PeriodKind::AcademicYear => "an academic year",
        PeriodKind::CalendarYear => "a calendar year",
        PeriodKind::Quarter => "a quarter",
        PeriodKind::FinancialQuarter => "a financial quarter",
        PeriodKind::Month => "a month",
        PeriodKind::Day => "a day",
        PeriodKind::Range => "a range",
    }
}

/// How a kind is written, with a year of the label where it has one.
fn form(kind: Option<PeriodKind>, year: Option<i16>) -> String {
    let first = year.unwrap_or(2009);
    let next = (first + 1) % 100;
    let example = |kind| match kind {
        PeriodKind::FinancialYear => format!("{first}/{next:02}"),
        PeriodKind::AcademicYear => format!("AY{first}/{next:02}"),
        PeriodKind::CalendarYear => first.to_string(),
        PeriodKind::Quarter => format!("{first}-Q1"),
        PeriodKind::FinancialQuarter => format!("{first}/{next:02}-Q1"),
        PeriodKind::Month => format!("{first}-M10"),
        PeriodKind::Day => format!("{first}-09-30"),
        PeriodKind::Range => format!("{first}-04..{first}-09"),
    };
    let one = |kind| format!("{} is written {}", noun(kind), example(kind));
    kind.map_or_else(|| PeriodKind::ALL.map(one).join(", "), one)
}

/// The quarter of a financial year that is written in full in another form than the site's, `Q1 2025/26`: for imports.
pub fn named_quarter(label: &str) -> Option<Period> {
    Guess::of(label)?.named_quarter()
}

fn in_words(period: Period) -> String {
    let day = |date: Date| date.strftime("%-d %B %Y").to_string();
    match period.kind() {
        PeriodKind::Month => format!("the month {}", period.start().strftime("%B %Y")),
        PeriodKind::Day => format!("the day {}", day(period.start())),
        PeriodKind::FinancialYear
        | PeriodKind::AcademicYear
        | PeriodKind::CalendarYear
        | PeriodKind::Quarter
        | PeriodKind::FinancialQuarter
        | PeriodKind::Range => {
            let noun = noun(period.kind());
            let noun = noun.strip_prefix("an ").or_else(|| noun.strip_prefix("a ")).unwrap_or(noun);
            format!("the {noun} {} to {}", day(period.start()), day(period.end()))
        }
    }
}

/// The label of the year that was begun: `2009/10` for `2009/11`.
fn follower(label: &str) -> Option<Period> {
    let digits: String = label.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let year = digits.parse().ok()?;
    if label.starts_with("AY") { Period::academic_year(year) } else { Period::financial_year(year) }
}

/// What `Oct-09` was before the spreadsheet took it for a month.
fn restored(label: &str) -> String {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let lower = label.to_lowercase();
    let parts: Vec<&str> = lower.split(['-', ' ', '/']).collect();
    let month = parts.iter().find_map(|part| (1..).zip(MONTHS).find(|(_, month)| part.starts_with(month)).map(|(number, _)| number));
    let year = parts.iter().rev().find_map(|part| part.parse::<i16>().ok()).map(|year| if year < 100 { year + 2000 } else { year });
    let text = "then format the column as text so that it stays";
    let Some((month, year)) = month.zip(year).filter(|(month, year)| Period::month(*year, *month).is_some()) else {
        return format!("write the period again, such as 2009/10 for a financial year or 2009-M10 for a month, {text}");
    };
    let written = format!("`{year}-{month:02}`");
    // Only where the month's number follows the year can the label have been a financial year.
    let financial = i16::from(month) == (year + 1) % 100;
    let years = if financial { format!("`{year}/{month:02}` for the financial year or ") } else { String::new() };
    format!("the spreadsheet took {written} for a month and wrote it its own way; write {years}`{year}-M{month:02}` for the month, {text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(label: &str, kind: Option<PeriodKind>, code: &str) -> String {
        let fault = period(label, kind).unwrap_err();
        assert_eq!(fault.code, code, "{label}");
        format!("{} | {}", fault.message, fault.help.unwrap_or_default())
    }

    #[test]
    fn says_what_the_spreadsheet_did() {
        let said = refused("Oct-09", None, "period/spreadsheet");
        assert!(said.contains("`2009/10` for the financial year or `2009-M10` for the month"), "{said}");
        assert!(said.contains("format the column as text"));
        let said = refused("March 2010", Some(PeriodKind::Month), "period/spreadsheet");
        assert!(said.contains("`2010-M03`") && !said.contains("financial"), "{said}");
        refused("maybe", None, "period/spreadsheet");
    }

    #[test]
    fn writes_out_both_readings() {
        let said = refused("2011-12", None, "period/ambiguous");
        assert!(said.contains("the financial year 1 April 2011 to 31 March 2012, written `2011/12`"), "{said}");
        assert!(said.contains("the month December 2011, written `2011-M12`"), "{said}");
        assert_eq!(period("2011-12", Some(PeriodKind::Month)).unwrap().to_string(), "2011-M12");
    }

    #[test]
    fn says_that_the_second_year_must_follow() {
        assert!(refused("2009/11", None, "period/years").contains("write `2009/10`"));
        assert!(refused("AY2009/11", None, "period/years").contains("write `AY2009/10`"));
    }

    #[test]
    fn refuses_another_kind_than_the_declared_one() {
        let said = refused("2009-Q3", Some(PeriodKind::FinancialYear), "period/kind");
        assert!(
            said.contains("the quarter 1 July 2009 to 30 September 2009") && said.contains("a financial year is written 2009/10"),
            "{said}"
        );
    }

    #[test]
    fn refuses_the_rest() {
        refused("2009-09..2009-04", None, "period/backwards");
        assert!(refused("Q3 2009/10", None, "period/unknown").contains("2009/10-Q3"));
        refused("30/09/2009", Some(PeriodKind::Day), "period/unknown");
        refused(" 2009/10", None, "cell/padded");
        refused("", None, "period/unknown");
    }

    #[test]
    fn remedies_are_of_the_declared_kind_with_the_label_s_own_years() {
        let quarter = Some(PeriodKind::FinancialQuarter);
        for (label, code, help) in [
            ("Apr-Jun 2025", "period/unknown", "write `2025/26-Q1`, which is April to June 2025"),
            ("April to June 2025", "period/unknown", "write `2025/26-Q1`"),
            ("Q1 2025/26", "period/unknown", "write `2025/26-Q1`"),
            ("Q1 2025", "period/unknown", "write `2025/26-Q1` for April to June 2025, or `2024/25-Q4` for January to March 2025"),
            ("2025-Q1", "period/kind", "write `2025/26-Q1` for April to June 2025, or `2024/25-Q4` for January to March 2025"),
            ("Apr-26", "period/spreadsheet", "write `2026/27-Q1`, which is April to June 2026, then format the column as text"),
            ("2025/27-Q2", "period/years", "write `2025/26-Q2`"),
            ("2021/22", "period/kind", "a financial quarter is written 2021/22-Q1"),
            ("Summer 2025", "period/unknown", "a financial quarter is written 2025/26-Q1"),
        ] {
            let said = refused(label, quarter, code);
            assert!(said.contains(help), "{said}");
        }
        assert!(refused("Apr-26", Some(PeriodKind::Month), "period/spreadsheet").contains("write `2026-M04`, then"));
        assert!(refused("2025-Q1", Some(PeriodKind::FinancialYear), "period/kind").contains("a financial year is written 2025/26"));
        assert!(refused("2025/27-Q2", None, "period/years").contains("write `2025/26-Q2`"));
    }

    #[test]
    fn spans_may_be_of_any_kind() {
        assert_eq!(span("2008-04..2011-03", Some(PeriodKind::FinancialYear)).unwrap().kind(), PeriodKind::Range);
        assert_eq!(span("2009-10", Some(PeriodKind::FinancialYear)).unwrap().kind(), PeriodKind::FinancialYear);
        assert_eq!(span("2009-10", None).unwrap_err().code, "period/ambiguous");
    }
}
