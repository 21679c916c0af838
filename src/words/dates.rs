//! How dates and periods are said: "31 March 2009", "April 2009 to March 2010".

use jiff::civil::Date;

use super::Words;
use crate::model::{Period, PeriodKind};

impl Words {
    /// "31 March 2009".
    pub fn date(&self, date: Date) -> String {
        let month = self.month(date.month());
        self.say("date", &[("day", date.day().to_string().into()), ("month", month.into()), ("year", date.year().to_string().into())])
    }

    /// A period in full: "April 2009 to March 2010", "July to September 2009", "October 2009", "9 December 2009".
    pub fn period(&self, period: Period) -> String {
        let (start, end) = (period.start(), period.end());
        let whole_months = start.day() == 1 && end == end.last_of_month();
        if period.kind() == PeriodKind::Day {
            self.date(start)
        } else if period.kind() == PeriodKind::CalendarYear {
            start.year().to_string()
        } else if !whole_months {
            self.span(self.date(start), self.date(end))
        } else if (start.year(), start.month()) == (end.year(), end.month()) {
            self.month_and_year(start)
        } else if start.year() == end.year() {
            self.span(self.month(start.month()), self.month_and_year(end))
        } else {
            self.span(self.month_and_year(start), self.month_and_year(end))
        }
    }

    fn span(&self, from: String, to: String) -> String {
        self.say("span", &[("from", from.into()), ("to", to.into())])
    }

    /// A period for narrow columns: "2009/10", "Q3 2009/10", "Oct 2009", "9 Dec 2009", "Nov 2008 to Jan 2009".
    pub fn period_short(&self, period: Period) -> String {
        let (start, end) = (period.start(), period.end());
        match period.kind() {
            PeriodKind::FinancialYear | PeriodKind::CalendarYear => period.to_string(),
            PeriodKind::AcademicYear => {
                self.say("academic-year-short", &[("years", period.to_string().trim_start_matches("AY").to_owned().into())])
            }
            PeriodKind::Quarter | PeriodKind::FinancialQuarter => {
                let label = period.to_string();
                let (years, quarter) = label.rsplit_once("-Q").unwrap_or((&label, ""));
                self.say("quarter-short", &[("quarter", quarter.into()), ("years", years.into())])
            }
            PeriodKind::Day => self.day_short(start),
            PeriodKind::Month => self.month_short(start),
            PeriodKind::Range if start.day() == 1 && end == end.last_of_month() => {
                self.span(self.month_short(start), self.month_short(end))
            }
            PeriodKind::Range => self.span(self.day_short(start), self.day_short(end)),
        }
    }

    fn day_short(&self, date: Date) -> String {
        let month = self.word(&format!("month-short-{}", date.month()));
        self.say("date", &[("day", date.day().to_string().into()), ("month", month.into()), ("year", date.year().to_string().into())])
    }

    fn month_short(&self, date: Date) -> String {
        let month = self.word(&format!("month-short-{}", date.month()));
        self.say("month-and-year", &[("month", month.into()), ("year", date.year().to_string().into())])
    }

    fn month_and_year(&self, date: Date) -> String {
        let month = self.month(date.month());
        self.say("month-and-year", &[("month", month.into()), ("year", date.year().to_string().into())])
    }

    fn month(&self, month: i8) -> String {
        self.word(&format!("month-{month}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(label: &str) -> (String, String) {
        let period = Period::parse(label, None).unwrap();
        let words = Words::english();
        (words.period(period), words.period_short(period))
    }

    #[test]
    fn periods_are_said_in_words() {
        let cases = [
            ("2009/10", "April 2009 to March 2010", "2009/10"),
            ("AY2009/10", "September 2009 to August 2010", "school year 2009/10"),
            ("2007", "2007", "2007"),
            ("2009/10-Q2", "July to September 2009", "Q2 2009/10"),
            ("2009-Q4", "October to December 2009", "Q4 2009"),
            ("2009-M10", "October 2009", "Oct 2009"),
            ("2009-12-09", "9 December 2009", "9 Dec 2009"),
            ("2008-11..2009-01", "November 2008 to January 2009", "Nov 2008 to Jan 2009"),
            ("2009-12-14..2009-12-18", "14 December 2009 to 18 December 2009", "14 Dec 2009 to 18 Dec 2009"),
        ];
        for (label, long, short) in cases {
            assert_eq!(said(label), (long.to_owned(), short.to_owned()), "{label}");
        }
    }
}
