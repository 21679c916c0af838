//! Bars of a ledger's period: its sum by month, by department or by supplier, each bar from nought with its value beside it.
//!
//! Comes in: a [`Breakdown`] and the total of its rows. Goes out: a chart whose bars, words and table are the same parts, and add up to
//! that total. The largest is marked; nobody is where several are the largest. Drawn as a ranked chart is.

mod parts;
mod told;

use crate::charts::chart::Chart;
use crate::charts::ranked;
use crate::model::{Breakdown, Decimal, Portion};
use crate::words::Words;

/// By what a ledger is broken down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By month, in order of time.
    Month,
    /// By department, largest first.
    Department,
    /// By supplier, largest first.
    Supplier,
}

impl By {
    /// The name in ids and in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Department => "department",
            Self::Supplier => "supplier",
        }
    }
}

/// What the bars measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// The amounts, in pounds.
    Pounds,
    /// How many rows, where the dataset has no amount.
    Rows,
}

impl Measured {
    fn of(self, portion: Portion) -> Decimal {
        match self {
            Self::Pounds => portion.amount,
            Self::Rows => portion.rows.into(),
        }
    }
}

/// What a chart of bars is about.
#[derive(Clone, Debug)]
pub struct BarsSubject<'a> {
    /// The ledger and its period, unique in the site: `spending-over-500-fy2026-27-q1`. The chart's id adds the kind and `what`.
    pub id: String,
    /// Whose ledger it is, said to be invented where it is: a picture is downloaded without its page.
    pub whose: &'a str,
    /// By what it is broken down.
    pub what: By,
    /// Its parts.
    pub breakdown: &'a Breakdown,
    /// All rows and their sum. Rows that are in no part, such as those without a date, are shown as not said.
    pub total: Portion,
    /// What the bars measure.
    pub unit: Measured,
}

/// Whether a part of a breakdown has a name: without one there is no chart.
pub fn has_parts(subject: &BarsSubject<'_>) -> bool {
    parts::parts(subject).iter().any(|(label, _)| label.is_one())
}

/// The bars of a breakdown; none where no part has a name.
pub fn of_breakdown(words: &Words, subject: &BarsSubject<'_>) -> Option<Chart> {
    let teller = told::Teller::new(words, subject)?;
    let input = teller.input();
    let svg = ranked::draw(&input);
    Some(Chart::new(input.frame, svg, teller.table()))
}
