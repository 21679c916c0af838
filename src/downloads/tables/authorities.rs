//! Who is measured: one row for each body.

use super::super::cells::{list, maybe_date, maybe_text};
use super::super::format::Row;
use super::super::schema::TableKind;
use super::{SiteTable, parts};
use crate::calc::Results;
use crate::model::Authority;
use crate::words::Words;

/// The table.
pub(super) const AUTHORITIES: SiteTable = SiteTable {
    kind: TableKind {
        id: "authorities",
        columns: &[
            "authority",
            "authority_name",
            "authority_code",
            "authority_kind",
            "invented",
            "area",
            "area_name",
            "valid_from",
            "valid_to",
            "aliases",
        ],
        required: &["authority", "authority_name", "authority_kind", "invented"],
        key: &["authority"],
    },
    rows,
};

fn rows<'r>(results: &'r Results<'_>, _words: &'r Words) -> Vec<Row<'r>> {
    let dataset = results.dataset();
    let row = |body: &'r Authority| {
        let mut row = Vec::new();
        parts::authority(dataset, body, &mut row);
        let area = body.area.and_then(|area| dataset.areas.get(area));
        row.push(maybe_text(area.map(|area| area.name.as_str())));
        row.extend([maybe_date(body.valid_from), maybe_date(body.valid_to), list(body.aliases.iter().map(String::as_str))]);
        row
    };
    dataset.authorities.iter().map(row).collect()
}
