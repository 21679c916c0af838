//! Open data: everything that the site shows, as files.
//!
//! Comes in: [`crate::calc::Results`] and the catalogue of words. Goes out: a [`plan()`] of files, each made when it is asked for
//! ([`Download::make`]), and with [`package()`] what describes, packs and sums them. Formats know only [`crate::model::Table`]; tables know no
//! format; so formats times tables never multiplies. Touches no file system: bytes go to sinks that the pipeline gives.

mod archive;
mod calendar;
mod catalogue;
mod cells;
mod columns;
mod common;
mod csv;
mod csvw;
mod data_package;
mod digits;
pub mod disclosures;
mod download;
mod exact;
mod format;
mod guard;
mod json;
mod made;
mod package;
mod plan;
mod schema;
mod sums;
mod tables;
#[cfg(test)]
mod tests;

pub use calendar::{CalendarEntry, CalendarOwner, calendar};
pub use catalogue::{Catalogue, Entry};
pub use columns::{COLUMNS, ColumnEntry};
pub use common::{Common, Lookup};
pub use download::{Download, Owner};
pub use format::{Cell, Format, Part, Row, Terms};
pub use guard::{bare, guarded};
pub use made::Made;
pub use package::package;
pub use plan::plan;
pub use schema::{Field, Schema, TableKind};
pub use tables::{SITE_TABLES, SiteTable, kinds};

/// Every open-data format, in display order.
pub const ALL: &[Format] = &[csv::CSV, json::JSON];
