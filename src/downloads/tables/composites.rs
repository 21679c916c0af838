//! What composite indicators are made of: one row for each part.

use super::super::cells::text;
use super::super::format::{Cell, Row};
use super::super::schema::TableKind;
use super::SiteTable;
use crate::calc::Results;
use crate::model::PartsNeeded;
use crate::words::Words;

/// The table.
pub(super) const COMPOSITES: SiteTable = SiteTable {
    kind: TableKind {
        id: "composites",
        columns: &["indicator", "method", "parts_needed", "part", "weight"],
        required: &["indicator", "method", "parts_needed", "part", "weight"],
        key: &[],
    },
    rows,
};

fn rows<'r>(results: &'r Results<'_>, _words: &'r Words) -> Vec<Row<'r>> {
    let dataset = results.dataset();
    let mut rows = Vec::new();
    for indicator in &dataset.indicators {
        for (composite, part) in indicator.composite.iter().flat_map(|composite| composite.parts.iter().map(move |part| (composite, part)))
        {
            let needed = match composite.parts_needed {
                PartsNeeded::All => "all".to_owned(),
                PartsNeeded::AtLeast(parts) => parts.to_string(),
            };
            let part_id = dataset.indicator(part.indicator).id.as_str();
            let start = [text(indicator.id.as_str()), text(composite.method.name()), text(needed)];
            rows.push(start.into_iter().chain([text(part_id), Cell::Number(part.weight)]).collect());
        }
    }
    rows
}
