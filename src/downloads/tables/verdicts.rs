//! The marks that sources printed, and what they mean: one row for each.

use super::super::cells::{maybe_text, text};
use super::super::format::Row;
use super::super::schema::TableKind;
use super::{SiteTable, parts};
use crate::calc::Results;
use crate::model::{Outcome, VerdictId, VerdictMark};
use crate::words::Words;

/// The table.
pub(super) const VERDICTS: SiteTable = SiteTable {
    kind: TableKind {
        id: "verdicts",
        columns: &["recorded_verdict", "scheme", "scheme_title", "mark", "recorded_word", "outcome", "note"],
        required: &["recorded_verdict", "scheme", "scheme_title", "mark", "recorded_word"],
        key: &["recorded_verdict"],
    },
    rows,
};

fn rows<'r>(results: &'r Results<'_>, _words: &'r Words) -> Vec<Row<'r>> {
    let dataset = results.dataset();
    let row = |(place, mark): (usize, &'r VerdictMark)| {
        let id = VerdictId::from_index(place);
        let scheme = dataset.scheme(id);
        vec![
            text(parts::mark_name(dataset, id)),
            text(scheme.id.as_str()),
            text(&scheme.title),
            text(&mark.mark),
            text(&mark.word),
            maybe_text(mark.outcome.map(Outcome::name)),
            maybe_text(scheme.note.as_deref()),
        ]
    };
    dataset.verdicts.iter().enumerate().map(row).collect()
}
