//! data/authorities.csv: who is measured.

use std::collections::BTreeMap;

use super::areas::Lines;
use super::cells::{date, yes_no};
use super::names::Names;
use super::{ids, read};
use crate::diag::{Diagnostic, Place, Report};
use crate::model::{Authority, AuthorityKind, Publisher, Slug};
use crate::source::csv::{Columns, Row, Sheet};
use crate::source::{Fault, Folder, Text, did_you_mean};

const FILE: &str = "data/authorities.csv";
const COLUMNS: Columns<'static> =
    Columns { required: &["id", "name"], optional: &["kind", "area", "code", "valid_from", "valid_to", "aliases", "invented"] };

/// Who is measured, and what is known about the list.
#[derive(Debug)]
pub(super) struct Authorities {
    /// In the file's order.
    pub(super) list: Vec<Authority>,
    /// By id, name and alias.
    pub(super) names: Names,
    /// The site is of one council: figures need no `authority` column.
    pub(super) one_council: bool,
    /// The file could be read, so that a name that is not listed is unknown indeed.
    pub(super) complete: bool,
}

/// Reads the authorities. Without a file the publisher is the one authority, of the kind `other`.
pub(super) fn read(folder: &Folder, publisher: &Publisher, areas: &Names, report: &mut Report) -> Authorities {
    if !folder.has(FILE) {
        let only = publisher_as_authority(publisher);
        let listed = format!("the site has no {FILE}, so its one authority is its publisher, `{}`; list others there", only.name);
        return Authorities { names: names(std::slice::from_ref(&only), listed), list: vec![only], one_council: true, complete: true };
    }
    let rows = read::text(folder, FILE, report).and_then(|text| rows(&text, areas, report));
    let complete = rows.is_some();
    let mut list = rows.unwrap_or_default();
    read::cut(&mut list, 65_000, FILE, report);
    let names = names(&list, format!("authorities are listed in {FILE}"));
    Authorities { one_council: list.len() == 1, list, names, complete }
}

fn publisher_as_authority(publisher: &Publisher) -> Authority {
    let id = ids::suggest(&publisher.name).or_else(|| Slug::new("council")).expect("`council` is an id");
    Authority {
        id,
        name: publisher.name.clone(),
        kind: AuthorityKind::Other,
        area: None,
        code: None,
        valid_from: None,
        valid_to: None,
        aliases: Vec::new(),
        invented: false,
    }
}

fn names(list: &[Authority], listed: String) -> Names {
    let ids = list.iter().map(|authority| authority.id.clone()).collect();
    let mut names = Names::new("names/unknown-authority", "authority", listed, ids);
    for (index, authority) in list.iter().enumerate() {
        names.add(&authority.name, index);
        authority.aliases.iter().for_each(|alias| names.add(alias, index));
    }
    names
}

fn rows(text: &Text, areas: &Names, report: &mut Report) -> Option<Vec<Authority>> {
    let mut lines = Lines::default();
    let mut aliases = Vec::new();
    let mut blank_kinds = Vec::new();
    let list = read::rows(text, &COLUMNS, report, |sheet, row, report| {
        if row.cell(sheet.column("kind")).trim().is_empty() {
            blank_kinds.push(row.place(sheet.column("kind")));
        }
        let authority = authority((sheet, row), &mut lines, areas, report)?;
        let place = row.place(sheet.column("aliases"));
        aliases.extend(authority.aliases.iter().map(|alias| (alias.clone(), authority.id.clone(), place.clone())));
        Some(authority)
    })?;
    if list.len() > 1 {
        for place in blank_kinds {
            let found = Diagnostic::error("authorities/kind", place, "`kind` is missing, and the site has more than one authority");
            report.add(found.help(kinds()));
        }
    }
    check_aliases(&list, aliases, report);
    Some(list)
}

fn authority(at: (&Sheet<'_>, &Row<'_>), lines: &mut Lines, areas: &Names, report: &mut Report) -> Option<Authority> {
    let (sheet, row) = at;
    let column = |name: &'static str| sheet.column(name);
    let id = row.required(column("id"), report, |cell| lines.take(cell, row.line()));
    let name = row.required(column("name"), report, read::words);
    let kind = row.read(column("kind"), report, kind);
    let valid_from = row.read(column("valid_from"), report, date);
    let valid_to = row.read(column("valid_to"), report, |cell| {
        let last = date(cell)?;
        let early = valid_from.filter(|first| *first > last);
        early.map_or(Ok(last), |first| {
            Err(Fault::new("authorities/valid", format!("the last day, {last}, stands before the first, {first}")))
        })
    });
    let area = row.read(column("area"), report, |cell| areas.resolve(cell));
    let code = row.read(column("code"), report, gss_code);
    let aliases = row.cell(column("aliases")).split('|').map(str::trim).filter(|alias| !alias.is_empty()).map(str::to_owned).collect();
    let invented = row.read(column("invented"), report, yes_no).unwrap_or(false);
    Some(Authority {
        id: id?,
        name: name?,
        kind: kind.unwrap_or(AuthorityKind::Other),
        area,
        code,
        valid_from,
        valid_to,
        aliases,
        invented,
    })
}

fn kind(cell: &str) -> Result<AuthorityKind, Fault> {
    AuthorityKind::ALL.into_iter().find(|kind| kind.name() == cell).ok_or_else(|| {
        let meant = did_you_mean(cell, AuthorityKind::ALL.map(AuthorityKind::name));
        let help = meant.map_or_else(kinds, |meant| format!("{meant} {}", kinds()));
        Fault::new("authorities/kind", format!("`{cell}` is not a kind of authority")).help(help)
    })
}

fn kinds() -> String {
    format!("kinds are {}", AuthorityKind::ALL.map(AuthorityKind::name).join(", "))
}

/// A code of the ONS register: a letter and eight digits.
fn gss_code(cell: &str) -> Result<String, Fault> {
    let digits = cell.strip_prefix(|c: char| c.is_ascii_uppercase()).filter(|rest| rest.len() == 8);
    if digits.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit())) {
        return Ok(cell.to_owned());
    }
    let help = "a GSS code is a capital letter and eight digits, such as E07000136; leave the cell blank where there is none";
    Err(Fault::new("authorities/code", format!("`{cell}` is not a GSS code")).help(help))
}

/// An alias must name one body alone: no other alias, name or id may be spelled like it.
fn check_aliases(list: &[Authority], aliases: Vec<(String, Slug, Place)>, report: &mut Report) {
    let mut owners: BTreeMap<String, Vec<Slug>> = BTreeMap::new();
    for authority in list {
        for spelling in [authority.id.to_string(), authority.name.clone()].into_iter().chain(authority.aliases.iter().cloned()) {
            let owners = owners.entry(spelling).or_default();
            if !owners.contains(&authority.id) {
                owners.push(authority.id.clone());
            }
        }
    }
    for (alias, id, place) in aliases {
        let others: Vec<String> =
            owners.get(&alias).into_iter().flatten().filter(|owner| **owner != id).map(|owner| format!("`{owner}`")).collect();
        if !others.is_empty() {
            let finding = Diagnostic::error("names/alias", place, format!("the alias `{alias}` also means {}", others.join(" and ")));
            report.add(finding.help("remove it here or there: an alias names one authority alone"));
        }
    }
}
