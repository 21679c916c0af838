//! The tables that the program makes: what is in each row, in the order of the file.
//!
//! Comes in: [`Results`] and the catalogue. Goes out: rows. Each table is a file here; [`SITE_TABLES`] lists those that are of the whole site.

mod areas;
mod authorities;
mod changes;
mod composites;
mod definitions;
mod disclosures;
mod figures;
mod groups;
mod indicators;
mod outcomes;
mod parts;
mod rules;
mod scales;
mod scorecard;
mod successions;
mod target_sets;
mod targets;
mod verdicts;

use super::format::Row;
use super::schema::TableKind;
use crate::calc::Results;
use crate::words::Words;

pub use figures::FIGURES;
pub(super) use figures::{of_authority, of_indicator};
pub use scorecard::SCORECARD;
pub(super) use scorecard::rows as scorecard_rows;

/// A table of the whole site, at `/data/<id>`.
pub struct SiteTable {
    /// Its columns.
    pub kind: TableKind,
    /// Its rows.
    pub rows: for<'r> fn(&'r Results<'_>, &'r Words) -> Vec<Row<'r>>,
}

/// Every table of the whole site but the figures, in display order.
pub const SITE_TABLES: &[&SiteTable] = &[
    &authorities::AUTHORITIES,
    &areas::AREAS,
    &successions::SUCCESSIONS,
    &groups::GROUPS,
    &indicators::INDICATORS,
    &definitions::DEFINITIONS,
    &scales::SCALES,
    &composites::COMPOSITES,
    &target_sets::TARGET_SETS,
    &targets::TARGETS,
    &rules::RULES,
    &outcomes::OUTCOMES,
    &verdicts::VERDICTS,
    &changes::CHANGES,
    &disclosures::DISCLOSURES,
];

/// Every kind of table, in display order.
pub fn kinds() -> impl Iterator<Item = &'static TableKind> {
    [&FIGURES, &SCORECARD].into_iter().chain(SITE_TABLES.iter().map(|table| &table.kind))
}
