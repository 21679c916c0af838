//! data/successions.csv: which body followed which.

use super::cells::date;
use super::names::Names;
use super::read;
use crate::diag::Report;
use crate::model::{AuthorityId, Succession, SuccessionKind};
use crate::source::csv::Columns;
use crate::source::{Fault, Folder, did_you_mean};

const FILE: &str = "data/successions.csv";
const COLUMNS: Columns<'static> = Columns { required: &["from", "to", "on", "kind"], optional: &[] };
const KINDS: [(&str, SuccessionKind); 3] =
    [("merge", SuccessionKind::Merge), ("split", SuccessionKind::Split), ("transfer", SuccessionKind::Transfer)];

/// Reads the successions; a site may have none.
pub(super) fn read(folder: &Folder, authorities: &Names, report: &mut Report) -> Vec<Succession> {
    if !folder.has(FILE) {
        return Vec::new();
    }
    let Some(text) = read::text(folder, FILE, report) else { return Vec::new() };
    let rows = read::rows(&text, &COLUMNS, report, |sheet, row, report| {
        let from = row.required(sheet.column("from"), report, |cell| authorities.resolve(cell));
        let to = row.required(sheet.column("to"), report, |cell| {
            let to = authorities.resolve(cell)?;
            if from == Some(to) { Err(Fault::new("successions/itself", format!("`{cell}` cannot follow itself"))) } else { Ok(to) }
        });
        let on = row.required(sheet.column("on"), report, date);
        let kind = row.required(sheet.column("kind"), report, kind);
        Some(Succession { from: AuthorityId::from_index(from?), to: AuthorityId::from_index(to?), on: on?, kind: kind? })
    });
    rows.unwrap_or_default()
}

fn kind(cell: &str) -> Result<SuccessionKind, Fault> {
    let names = KINDS.map(|(name, _)| name);
    KINDS.into_iter().find(|(name, _)| *name == cell).map(|(_, kind)| kind).ok_or_else(|| {
        let help = did_you_mean(cell, names).unwrap_or_else(|| format!("kinds are {}", names.join(", ")));
        Fault::new("successions/kind", format!("`{cell}` is not a kind of succession")).help(help)
    })
}
