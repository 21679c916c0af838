//! Questions about data and results: they read, and never edit.
//!
//! Comes in: [`Results`]. Goes out: a [`Report`] of warnings, each with a place and a remedy. A check is one file and one
//! line in [`ALL`].

mod above_hundred;
mod accessibility_review;
mod copied_forward;
mod due;
mod future_figures;
mod future_rows;
mod missed_without_commentary;
mod phrase;
mod series;
mod table_total;
mod target_loosened;
mod target_zero;
mod times_hundred;
mod total;
mod verdict_differs;

pub use due::due;
use rayon::prelude::*;

use crate::calc::Results;
use crate::diag::{Report, Severity};

/// A check of the registry.
pub struct Check {
    /// Its stable name, the code of all its findings: `checks/...`.
    pub code: &'static str,
    /// How bad its findings are.
    pub level: Severity,
    /// What it looks for, in a few words.
    pub title: &'static str,
    /// Looks.
    pub run: fn(&Results<'_>) -> Report,
}

/// Every check, in display order.
pub const ALL: &[Check] = &[
    verdict_differs::CHECK,
    total::CHECK,
    table_total::CHECK,
    series::CHECK,
    target_zero::CHECK,
    target_loosened::CHECK,
    copied_forward::CHECK,
    times_hundred::CHECK,
    above_hundred::CHECK,
    future_figures::CHECK,
    missed_without_commentary::CHECK,
    future_rows::CHECK,
    accessibility_review::CHECK,
];

/// Runs every check; the findings stand in the order of the registry.
pub fn run(results: &Results<'_>) -> Report {
    let reports: Vec<Report> = ALL.par_iter().map(|check| (check.run)(results)).collect();
    Report { findings: reports.into_iter().flat_map(|report| report.findings).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::{AS_AT, Builder};

    #[test]
    fn codes_are_unique_and_say_that_they_are_checks() {
        let mut codes: Vec<&str> = ALL.iter().map(|check| check.code).collect();
        assert!(codes.iter().all(|code| code.starts_with("checks/")));
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), ALL.len());
    }

    #[test]
    fn an_empty_site_has_no_findings() {
        let site = Builder::new();
        assert!(run(&Results::new(&site.dataset, AS_AT)).findings.is_empty());
    }
}
