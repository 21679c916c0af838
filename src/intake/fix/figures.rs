//! The repairs of a file of figures: numbers as the loader's own messages would have them, and spaces around names.

use super::{Edits, Repair, diff};
use crate::diag::{Diagnostic, Report};
use crate::intake::changes::Changes;
use crate::load::Directory;
use crate::model::{Encoding, IndicatorId};
use crate::source::{Encoded, Folder};

/// Mends the cells that can be mended.
pub(super) fn fix(folder: &Folder, path: &str, before: Vec<u8>) -> Result<Repair, Report> {
    let directory = Directory::open(folder);
    let fail = |found: Box<Diagnostic>| Report { findings: vec![*found] };
    let mut file = Encoded::decode(path, &before, Encoding::Utf8).map_err(fail)?;
    let text = std::mem::take(&mut file.text);
    let mut edits = Edits::new(&text, b',');
    let mut changes = Changes::default();
    let of_file = path.strip_prefix("data/indicators/").and_then(|name| directory.indicator_by_id(name.strip_suffix(".csv")?));
    mend(&mut edits, (&directory, of_file), &mut changes);
    let pieces = edits.pieces();
    file.text = pieces.iter().map(|(_, after)| after.as_str()).collect();
    let bytes = file.bytes().expect("UTF-8 has bytes for every character");
    let mut left = Directory::open(&folder.with(path, bytes.clone())).findings().clone();
    left.findings.retain(|finding| finding.place.as_ref().is_some_and(|place| *place.file == *path));
    left.sort();
    Ok(Repair { path: path.to_owned(), before, bytes, changes: changes.into_list(), diff: diff::unified(path, &pieces), left })
}

fn mend(edits: &mut Edits<'_>, of: (&Directory, Option<IndicatorId>), changes: &mut Changes) {
    let (directory, of_file) = of;
    let headings = edits.cells(0);
    let at = |name: &str| headings.iter().position(|heading| heading == name);
    for record in 1..edits.records() {
        let cells = edits.cells(record);
        if cells.len() != headings.len() {
            continue;
        }
        let named = at("indicator").and_then(|index| directory.indicator(cells.get(index)?.trim()).ok());
        for (index, (cell, heading)) in cells.iter().zip(&headings).enumerate() {
            let (correct, what) = match heading.as_str() {
                "value" => number(of_file.or(named).and_then(|indicator| directory.repaired(cell, indicator)), cell),
                "lower" | "upper" | "numerator" | "denominator" => number(directory.repaired_number(cell), cell),
                "authority" | "period" | "indicator" | "flag" | "published" | "verdict" => (bare(cell), SPACES),
                // Words may begin and end as they like.
                _ => (None, ""),
            };
            if let Some(correct) = correct {
                changes.note_value(heading, what, || format!("line {} `{cell}` → `{correct}`", edits.line(record)));
                edits.replace(record, index, correct);
            }
        }
    }
}

const SPACES: &str = "without the spaces around it";

/// A number as it is to be written; one that only its author can mend loses the spaces around it all the same.
fn number(repaired: Option<String>, cell: &str) -> (Option<String>, &'static str) {
    let is_mended = repaired.is_some();
    (repaired.or_else(|| bare(cell)), if is_mended { "written as a plain number" } else { SPACES })
}

/// A cell without the spaces around it, where it has some and more than those.
fn bare(cell: &str) -> Option<String> {
    let bare = cell.trim();
    (bare.len() != cell.len() && !bare.is_empty()).then(|| bare.to_owned())
}
