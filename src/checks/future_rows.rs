//! Rows of the future in a file whose name has no date.
//!
//! A file with a date of publication is asked row by row (`disclosure/future-date`). One without can only be held against the as-at date.

use super::{Check, phrase};
use crate::calc::Results;
use crate::diag::{Diagnostic, Place, Report, Severity};
use crate::model::Disclosure;

/// The entry of the registry.
pub(super) const CHECK: Check = Check {
    code: "checks/future-rows",
    level: Severity::Warning,
    title: "a disclosure without a date in its name that has rows from after the as-at date",
    run,
};

fn run(results: &Results<'_>) -> Report {
    let undated = results.dataset().disclosures.files.iter().filter(|file| file.published.is_none());
    Report { findings: undated.filter_map(|file| finding(results, file)).collect() }
}

fn finding(results: &Results<'_>, file: &Disclosure) -> Option<Diagnostic> {
    let (_, last) = file.stats.dates.filter(|(_, last)| *last > results.as_at())?;
    let message = format!("the file has rows up to {last}, and the site speaks from {}", results.as_at());
    let help = "correct the dates; and name the file for the day on which it was published, <period>@<date>.csv, so that each row is asked";
    Some(phrase::warning(CHECK.code, Some(Place::file(file.path.clone())), message, help))
}
