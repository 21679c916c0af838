//! Disclosures end to end: whole files against whole datasets.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::expect_used, reason = "a test that cannot go on has failed")]

use super::super::{Options, load};
use crate::diag::{Report, Severity};
use crate::model::{DisclosureStats, Disclosures};
use crate::source::Folder;

mod checks;
mod correct;
mod reading;
mod rules;

const SITE: &str = "format = 1\ntitle = \"Transparency\"\n[publisher]\nname = \"Ashford-on-Sea\"\n[disclosures]\nauthority = \"ashford-on-sea\"\ncode = \"ltc-2015\"\n";

/// Loads a site with these files beside its `plainsight.toml`.
fn site(files: &[(&str, &[u8])]) -> (Option<Disclosures>, Report) {
    let all = std::iter::once(("plainsight.toml", SITE.as_bytes())).chain(files.iter().copied());
    let (dataset, report) = load(&Folder::in_memory(all), &Options::default());
    (dataset.map(|dataset| dataset.disclosures), report)
}

/// The findings as `code line:column`, of the disclosures alone.
fn said(report: &Report) -> Vec<String> {
    let ours = report.findings.iter().filter(|finding| finding.place.as_ref().is_some_and(|place| place.file.contains("disclosures")));
    ours.map(|finding| {
        let place = finding.place.as_ref().unwrap();
        let level = if finding.severity == Severity::Error { "" } else { "warning " };
        format!("{level}{} {}:{}", finding.code, place.line, place.column)
    })
    .collect()
}

/// The one file of a dataset that has no mistake.
fn stats(files: &[(&str, &[u8])]) -> DisclosureStats {
    let (disclosures, report) = site(files);
    let disclosures = disclosures.unwrap_or_else(|| panic!("{:#?}", report.findings));
    disclosures.files[0].stats.clone()
}
