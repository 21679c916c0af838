//! When something was published: a date, or a date with a time.

use std::fmt;

use jiff::civil::{Date, DateTime};

/// A civil date or date and time, as written; a bare date stands before every time of that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    date: Date,
    /// Seconds from midnight plus one; 0 for a bare date.
    second: u32,
}

impl Timestamp {
    /// Reads `2010-01-20` or `2010-01-20T09:30` (seconds allowed); nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() == 10 {
            return text.parse::<Date>().ok().map(Self::from);
        }
        let moment: DateTime = text.parse().ok()?;
        let time = moment.time();
        let second = i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second());
        Some(Self { date: moment.date(), second: u32::try_from(second).ok()? + 1 })
    }

    /// The day.
    pub fn date(self) -> Date {
        self.date
    }
}

impl From<Date> for Timestamp {
    fn from(date: Date) -> Self {
        Self { date, second: 0 }
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.second.checked_sub(1) {
            None => write!(f, "{}", self.date),
            Some(s) => write!(f, "{}T{:02}:{:02}:{:02}", self.date, s / 3600, s / 60 % 60, s % 60),
        }
    }
}
