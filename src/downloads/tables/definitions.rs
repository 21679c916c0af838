//! How indicators were measured, since when: one row for each definition.

use super::super::cells::{maybe_date, text};
use super::super::schema::TableKind;
use super::SiteTable;

/// The table.
pub(super) const DEFINITIONS: SiteTable = SiteTable {
    kind: TableKind {
        id: "definitions",
        columns: &["indicator", "holds_from", "definition"],
        required: &["indicator", "definition"],
        key: &[],
    },
    rows: |results, _words| {
        let indicators = results.dataset().indicators.iter();
        let definitions = indicators.flat_map(|indicator| indicator.definitions.iter().map(move |entry| (indicator, entry)));
        definitions.map(|(indicator, entry)| vec![text(indicator.id.as_str()), maybe_date(entry.from), text(&entry.text)]).collect()
    },
};
