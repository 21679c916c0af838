//! The repairs of a file of a dataset: those that a build makes where `repair = true`.

use super::{Edits, Repair, diff, refused};
use crate::diag::{Diagnostic, Place, Report};
use crate::intake::changes::{Changes, Section};
use crate::intake::values::words;
use crate::load::disclosures::Against;
use crate::load::disclosures::cleaning::{self, Cleaned, Cleaner, Described};
use crate::model::{DisclosureColumn, ValueKind};
use crate::source::{Encoded, Folder};

/// Mends the cells that can be mended, and takes blank rows and totals away.
pub(super) fn fix(folder: &Folder, path: &str, before: Vec<u8>) -> Result<Repair, Report> {
    let described = Described::read(folder);
    let named = cleaning::named(path, &described.disclosures);
    let against = named.and_then(|(index, period, published)| described.against(index, period, published));
    let Some(against) = against else { return Err(refused(path)) };
    let reading = against.statement.reading;
    let fail = |found: Box<Diagnostic>| Report { findings: vec![*found] };
    let mut file = Encoded::decode(path, &before, reading.encoding).map_err(fail)?;
    let text = std::mem::take(&mut file.text);
    let mut edits = Edits::new(&text, reading.delimiter);
    let mut changes = Changes::default();
    mend(&mut edits, &against, &mut changes);
    let pieces = edits.pieces();
    file.text = pieces.iter().map(|(_, after)| after.as_str()).collect();
    let bytes = file.bytes().map_err(|fault| Report { findings: vec![fault.at(Place::file(path))] })?;
    let stats = described.check_file(&folder.with(path, bytes.clone()), path, against).map_err(fail)?;
    let mut left = cleaning::findings(&stats.problems);
    left.sort();
    Ok(Repair { path: path.to_owned(), before, bytes, changes: changes.into_list(), diff: diff::unified(path, &pieces), left })
}

fn mend(edits: &mut Edits<'_>, against: &Against<'_>, changes: &mut Changes) {
    let cleaner = Cleaner::new(against.dataset, against.statement);
    let headings = edits.cells(0);
    let columns: Vec<Option<usize>> = headings.iter().map(|heading| cleaner.column(heading)).collect();
    let needed: Vec<usize> = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.is_some_and(|column| cleaner.is_needed(column)))
        .map(|(index, _)| index)
        .collect();
    for record in 1..edits.records() {
        let cells = edits.cells(record);
        let row = ::csv::StringRecord::from(cells.clone());
        if cells.iter().all(|cell| cell.trim().is_empty()) || cleaning::is_total(&row, &needed) {
            let what = if cleaning::is_total(&row, &needed) { "totals removed" } else { "blank rows removed" };
            changes.note(Section::Rows, what, || format!("line {}", edits.line(record)));
            edits.remove(record);
            continue;
        }
        if cells.len() != headings.len() {
            continue;
        }
        for (index, (cell, column)) in cells.iter().zip(&columns).enumerate() {
            let heading = headings.get(index).map(String::as_str).unwrap_or_default();
            let Cleaned::Repaired { code, correct } = cleaner.cell(cell, *column, heading) else { continue };
            let known: Option<&DisclosureColumn> = column.and_then(|column| against.dataset.columns.get(column));
            let shows = known.is_some_and(|known| known.kind != ValueKind::Text) && !cleaning::is_personal(cell);
            let name = known.map_or(heading, |known| known.name.as_str());
            let place = format!("line {}", edits.line(record));
            changes.note_value(name, words(code), || if shows { format!("{place} `{cell}` → `{correct}`") } else { place });
            edits.replace(record, index, correct);
        }
    }
}
