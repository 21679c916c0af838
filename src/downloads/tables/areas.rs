//! Where bodies are: one row for each area.

use super::super::cells::text;
use super::super::schema::TableKind;
use super::SiteTable;

/// The table.
pub(super) const AREAS: SiteTable = SiteTable {
    kind: TableKind { id: "areas", columns: &["area", "area_name", "area_kind"], required: &["area", "area_name"], key: &["area"] },
    rows: |results, _words| {
        let areas = &results.dataset().areas;
        areas.iter().map(|area| vec![text(area.id.as_str()), text(&area.name), text(&area.kind)]).collect()
    },
};
