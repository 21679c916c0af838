//! The pictures of a ledger's period: its sums by month, by department and by supplier.

use super::{Drawing, Numbers, Picture, Sums};
use crate::charts::bars::{By, Measured, has_parts};
use crate::model::{Disclosure, Portion};
use crate::pages::address;
use crate::pages::parts::disclosure::Owed;

/// The breakdowns of a file that have at least two parts, in the order of its page.
pub fn of_file<'a>(owed: &Owed<'a>, file: &'a Disclosure) -> Vec<Picture<'a>> {
    let (stats, dataset) = (&file.stats, &owed.dataset.id);
    let period = file.period.address();
    let all = [
        ("by-month", By::Month, &stats.by_month),
        ("by-department", By::Department, &stats.by_department),
        ("by-supplier", By::Supplier, &stats.by_supplier),
    ];
    let of = |(name, what, breakdown)| {
        let sums = Sums {
            id: format!("{dataset}-{period}"),
            whose: owed.body_name(),
            what,
            breakdown,
            total: Portion { rows: stats.rows, amount: stats.amount.unwrap_or_default() },
            unit: if stats.amount.is_some() { Measured::Pounds } else { Measured::Rows },
        };
        if breakdown.parts.len() < 2 || !has_parts(&sums.subject()) {
            return None;
        }
        let stem = format!("transparency/{dataset}/{period}/{name}");
        let words = owed.stage.words;
        let about = [("title", (&owed.dataset.title).into()), ("period", words.period(file.period).into())];
        Some(Picture {
            numbers: Numbers::Own(format!("{stem}.csv")),
            stem,
            page: address::disclosure_period(dataset, file.period),
            page_title: words.say("disclosure-heading", &about),
            source: Some(owed.body_name()),
            results: owed.stage.results,
            drawing: Drawing::Ledger(sums),
        })
    };
    all.into_iter().filter_map(of).collect()
}

impl Picture<'_> {
    /// By what a ledger is broken down in it, as the last part of its path: `by-month`.
    pub fn name(&self) -> &str {
        self.stem.rsplit('/').next().unwrap_or_default()
    }
}
