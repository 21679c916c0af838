//! Who followed whom: one row for each pair of an earlier and a later body.

use super::super::cells::text;
use super::super::format::Cell;
use super::super::schema::TableKind;
use super::SiteTable;
use crate::model::SuccessionKind;

/// The table.
pub(super) const SUCCESSIONS: SiteTable = SiteTable {
    kind: TableKind {
        id: "successions",
        columns: &["authority", "successor", "takes_effect", "succession_kind"],
        required: &["authority", "successor", "takes_effect", "succession_kind"],
        key: &[],
    },
    rows: |results, _words| {
        let dataset = results.dataset();
        let id = |authority| text(dataset.authority(authority).id.as_str());
        let successions = dataset.successions.iter();
        successions.map(|entry| vec![id(entry.from), id(entry.to), Cell::Date(entry.on), text(name(entry.kind))]).collect()
    },
};

fn name(kind: SuccessionKind) -> &'static str {
    match kind {
        SuccessionKind::Merge => "merge",
        SuccessionKind::Split => "split",
        SuccessionKind::Transfer => "transfer",
    }
}
