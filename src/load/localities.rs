//! data/places.csv: towns, villages and other places, and who serves them.

use std::collections::BTreeMap;

use super::authorities::Authorities;
use super::read;
use crate::diag::{Diagnostic, Report};
use crate::model::{AuthorityId, AuthorityKind, Locality};
use crate::source::csv::{Column, Columns, Row};
use crate::source::{Fault, Folder};

const FILE: &str = "data/places.csv";
const COLUMNS: Columns<'static> = Columns { required: &["name", "authorities"], optional: &["kind", "aliases"] };

/// Reads the places; a site may have none. Bodies are named by id, name or alias, parted by `|`.
pub(super) fn read(folder: &Folder, authorities: &Authorities, report: &mut Report) -> Vec<Locality> {
    if !folder.has(FILE) {
        return Vec::new();
    }
    let Some(text) = read::text(folder, FILE, report) else { return Vec::new() };
    let mut seen: BTreeMap<(String, Vec<AuthorityId>), u32> = BTreeMap::new();
    let places = read::rows(&text, &COLUMNS, report, |sheet, row, report| {
        let name = row.required(sheet.column("name"), report, read::words)?;
        let serving = row.required(sheet.column("authorities"), report, |cell| serving(cell, authorities))?;
        if let Some(first) = seen.insert((name.clone(), serving.clone()), row.line()) {
            report.add(twice(row, sheet.column("name"), &name, first));
        }
        let kind = row.words(sheet.column("kind"));
        let aliases = parted(row.cell(sheet.column("aliases"))).map(str::to_owned).collect();
        Some(Locality { name, kind, authorities: serving, aliases })
    });
    places.unwrap_or_default()
}

fn parted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').map(str::trim).filter(|part| !part.is_empty())
}

/// The bodies of a cell in the order of pages.
fn serving(cell: &str, authorities: &Authorities) -> Result<Vec<AuthorityId>, Fault> {
    let mut serving: Vec<(AuthorityKind, usize)> = Vec::new();
    for name in parted(cell) {
        let index = authorities.names.resolve(name)?;
        let kind = authorities.list.get(index).map_or(AuthorityKind::Other, |authority| authority.kind);
        if kind == AuthorityKind::AreaTotal {
            let message = format!("`{name}` is an area as a whole, which serves nobody");
            return Err(Fault::new("places/area", message).help("name the councils that serve the place"));
        }
        if serving.iter().any(|(_, other)| *other == index) {
            return Err(Fault::new("places/twice", format!("`{name}` is named twice")).help("name each body once"));
        }
        serving.push((kind, index));
    }
    serving.sort_unstable();
    Ok(serving.into_iter().map(|(_, index)| AuthorityId::from_index(index)).collect())
}

fn twice(row: &Row<'_>, column: Column<'_>, name: &str, first: u32) -> Diagnostic {
    let message = format!("`{name}` with the same bodies stands there already");
    let help = format!("the first stands on line {first}; remove one, or tell them apart in their names");
    Diagnostic::error("places/duplicate", row.place(column), message).help(help)
}
