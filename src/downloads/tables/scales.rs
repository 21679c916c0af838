//! The levels of ordinal indicators: one row for each level.

use super::super::cells::text;
use super::super::format::Cell;
use super::super::schema::TableKind;
use super::SiteTable;

/// The table.
pub(super) const SCALES: SiteTable = SiteTable {
    kind: TableKind {
        id: "scales",
        columns: &["indicator", "level", "level_word"],
        required: &["indicator", "level", "level_word"],
        key: &["indicator", "level"],
    },
    rows: |results, _words| {
        let indicators = results.dataset().indicators.iter();
        let levels = indicators.flat_map(|indicator| indicator.scale.iter().map(move |level| (indicator, level)));
        levels.map(|(indicator, level)| vec![text(indicator.id.as_str()), Cell::Number(level.level), text(&level.word)]).collect()
    },
};
