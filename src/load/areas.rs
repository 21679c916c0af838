//! data/areas.csv: counties, regions and other areas.

use std::collections::BTreeMap;

use super::names::Names;
use super::{ids, read};
use crate::diag::Report;
use crate::model::{Area, Slug};
use crate::source::csv::Columns;
use crate::source::{Fault, Folder};

const FILE: &str = "data/areas.csv";
const COLUMNS: Columns<'static> = Columns { required: &["id", "name", "kind"], optional: &[] };

/// Reads the areas; a site may have none.
pub(super) fn read(folder: &Folder, report: &mut Report) -> Vec<Area> {
    if !folder.has(FILE) {
        return Vec::new();
    }
    let Some(text) = read::text(folder, FILE, report) else { return Vec::new() };
    let mut lines = Lines::default();
    let areas = read::rows(&text, &COLUMNS, report, |sheet, row, report| {
        let [id, name, kind] = ["id", "name", "kind"].map(|name| sheet.column(name));
        let slug = row.required(id, report, |cell| lines.take(cell, row.line()));
        let name = row.required(name, report, read::words);
        let kind = row.required(kind, report, read::words);
        Some(Area { id: slug?, name: name?, kind: kind? })
    });
    areas.unwrap_or_default()
}

/// The areas by id and name.
pub(super) fn names(areas: &[Area]) -> Names {
    let mut names =
        Names::new("names/unknown-area", "area", format!("Areas are listed in {FILE}"), areas.iter().map(|area| area.id.clone()).collect());
    areas.iter().enumerate().for_each(|(index, area)| names.add(&area.name, index));
    names
}

/// The ids of a file and the lines that they stand on: none may stand twice.
#[derive(Default)]
pub(super) struct Lines {
    seen: BTreeMap<Slug, u32>,
}

impl Lines {
    /// Reads an id that no earlier row has.
    pub(super) fn take(&mut self, cell: &str, line: u32) -> Result<Slug, Fault> {
        let id = ids::id(cell)?;
        match self.seen.insert(id.clone(), line) {
            None => Ok(id),
            Some(first) => {
                self.seen.insert(id, first);
                Err(Fault::new("names/duplicate-id", format!("a second row has the id `{cell}`"))
                    .help(format!("the first stands on line {first}; rename or remove one")))
            }
        }
    }
}
