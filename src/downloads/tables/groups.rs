//! Comparison groups: one row for each member.

use super::super::cells::{count, text};
use super::super::schema::TableKind;
use super::SiteTable;

/// The table.
pub(super) const GROUPS: SiteTable = SiteTable {
    kind: TableKind {
        id: "groups",
        columns: &["group", "group_title", "place", "authority", "authority_name"],
        required: &["group", "group_title", "place", "authority", "authority_name"],
        key: &["group", "authority"],
    },
    rows: |results, _words| {
        let dataset = results.dataset();
        let members = dataset.groups.iter().flat_map(|group| group.members.iter().enumerate().map(move |member| (group, member)));
        let rows = members.map(|(group, (place, member))| {
            let body = dataset.authority(*member);
            vec![text(group.id.as_str()), text(&group.title), count(place + 1), text(body.id.as_str()), text(&body.name)]
        });
        rows.collect()
    },
};
