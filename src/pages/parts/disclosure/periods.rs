//! The periods of a dataset that have a page, and what its files of a period add up to.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Owed, notices};
use crate::calc::disclosures::PeriodStanding;
use crate::model::{Decimal, Disclosure, Period, Portion};

/// The files of an expected period, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many rows.
    pub rows: u64,
    /// Their amounts; none where a file has none.
    pub amount: Option<Decimal>,
    /// Rows with something withheld, and their amounts.
    pub redacted: Portion,
}

/// The newest versions of the files that make an expected period: one for the whole of it, else those for its parts, by period.
pub fn files_of<'a>(owed: &Owed<'a>, standing: &PeriodStanding<'_>) -> Vec<&'a Disclosure> {
    let newest = owed.disclosed.newest().filter(|(place, _)| standing.files.contains(place)).map(|(_, file)| file);
    let newest: Vec<&Disclosure> = newest.collect();
    // A file for the whole makes those for its parts a second telling.
    let same = |file: &&&Disclosure| file.period.contains(standing.period) && standing.period.contains(file.period);
    match newest.iter().find(same) {
        Some(whole) => vec![whole],
        None => newest,
    }
}

/// The sums of an expected period. None where its rows cannot be told: nothing is here, or a file reaches beyond it.
pub fn sums(owed: &Owed<'_>, standing: &PeriodStanding<'_>) -> Option<Sums> {
    let rows = standing.rows?;
    let files = files_of(owed, standing);
    let amount = files.iter().map(|file| file.stats.amount).sum();
    let redacted = files.iter().fold(Portion::default(), |sum, file| Portion {
        rows: sum.rows + file.stats.redacted.rows,
        amount: sum.amount + file.stats.redacted.amount,
    });
    Some(Sums { rows, amount, redacted })
}

/// The periods of a dataset that have a page: those with a file that was public by the date of the site, also where it was
/// taken down since, and those of which a file is held back or was withdrawn; a link to what was once here finds what became of it.
pub fn periods_with_page(owed: &Owed<'_>) -> BTreeSet<Period> {
    let as_at = owed.stage.results.as_at();
    let known = |published: Option<Date>| published.is_none_or(|published| published <= as_at);
    let files = owed.disclosed.filing.files.iter().filter(|file| known(file.published)).map(|file| file.period);
    let held = notices::held(owed).map(|held| held.period);
    let kinds = owed.dataset.frequency.period_kinds();
    let withdrawn = owed.statement.withdrawn.iter().filter(|said| said.on <= as_at && kinds.contains(&said.period.kind()));
    files.chain(held).chain(withdrawn.map(|said| said.period)).collect()
}
