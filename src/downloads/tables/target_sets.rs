//! The named sets of targets: one row for each, the site's first in front.

use super::super::cells::text;
use super::super::schema::TableKind;
use super::SiteTable;

/// The table.
pub(super) const TARGET_SETS: SiteTable = SiteTable {
    kind: TableKind {
        id: "target-sets",
        columns: &["target_set", "target_set_title"],
        required: &["target_set", "target_set_title"],
        key: &["target_set"],
    },
    rows: |results, _words| {
        let sets = results.dataset().site.target_sets.iter();
        sets.map(|set| vec![text(set.id.as_str()), text(&set.title)]).collect()
    },
};
