//! The figures of a sheet whose shape is known.

use std::collections::{BTreeMap, BTreeSet};

use super::Found;
use super::axes::{Axes, Named};
use super::layout::Layout;
use crate::intake::changes::Section;
use crate::intake::journal::Journal;
use crate::intake::{Counts, Request, numbers};
use crate::load::Directory;
use crate::model::{AuthorityId, IndicatorId, Period};
use crate::source::{CellKind, Fault, Grid, GridRow, did_you_mean};

/// The figures of a sheet, and what became of its cells.
pub(super) struct Figures {
    pub(super) found: Vec<Found>,
    pub(super) counts: Counts,
    /// What the other figures of the sheet are of: indicators by id, periods, councils.
    pub(super) others: BTreeSet<String>,
}

/// Reads every cell under the headings of figures. Whatever is wrong is told at once.
pub(super) fn figures(sheet: (&Grid, &Layout), axes: &Axes<'_>, request: &Request, journal: &mut Journal<'_>) -> Figures {
    let (grid, layout) = sheet;
    let mut read = Figures { found: Vec::new(), counts: Counts::default(), others: BTreeSet::new() };
    let mut seen: BTreeMap<(IndicatorId, AuthorityId, Period), (String, String)> = BTreeMap::new();
    let mut dropped: Vec<&str> = Vec::new();
    for row in grid.rows.iter().skip(layout.at + 1) {
        let label = layout.labels.iter().map(|index| row.cell(*index).trim()).find(|cell| !cell.is_empty()).unwrap_or_default();
        if row.is_blank() {
            journal.changes.note(Section::Rows, "blank", || grid.row_place(row.line));
            continue;
        }
        if let Some(name) = request.drop_rows.iter().find(|name| *name == label) {
            dropped.push(name);
            journal.changes.note(Section::Rows, "rows that you said (--drop-row)", || format!("{} `{name}`", grid.row_place(row.line)));
            continue;
        }
        if layout.figures.iter().all(|(index, _)| row.cell(*index).trim().is_empty()) && !is_named(layout, row, axes) {
            journal
                .changes
                .note(Section::Rows, "rows without a figure and a known label", || format!("{} \"{label}\"", grid.row_place(row.line)));
            continue;
        }
        let Some(named) = row_names((grid, layout), row, axes, journal) else { continue };
        for (index, heading) in &layout.figures {
            read.counts.rows_in += 1;
            let place = grid.cell_place(row.line, *index);
            match coordinates((named, *heading), axes, (grid, row, *index), journal) {
                Where::Here(indicator, authority, period) => {
                    let Some(text) = value((grid, row, *index), (axes.directory, indicator), journal) else {
                        read.counts.left_out += 1;
                        continue;
                    };
                    let key = (indicator, authority, period);
                    if let Some((first, at)) = seen.get(&key) {
                        twice((first, at), &text, (grid, row, *index), journal);
                        read.counts.left_out += 1;
                        continue;
                    }
                    seen.insert(key, (text.clone(), place.clone()));
                    read.found.push(Found { indicator, authority, period, text, place });
                }
                Where::Elsewhere(named) => {
                    read.counts.left_out += 1;
                    read.others.extend(axes.other(named));
                    journal.changes.note(Section::Rows, "figures of another period, indicator or council than you named", || place);
                }
                Where::Nowhere => read.counts.refused += 1,
            }
        }
    }
    for name in request.drop_rows.iter().filter(|name| !dropped.contains(&name.as_str())) {
        let labels = grid.rows.iter().skip(layout.at + 1).flat_map(|row| layout.labels.iter().map(|index| row.cell(*index).trim()));
        let fault = Fault::new("import/option", format!("--drop-row: no row has the label `{name}`"));
        journal.refuse(fault.help(did_you_mean(name, labels).unwrap_or_else(|| "write the label as the sheet has it".to_owned())));
    }
    read
}

/// Whether every label of a row names something.
fn is_named(layout: &Layout, row: &GridRow, axes: &Axes<'_>) -> bool {
    layout.labels.iter().all(|index| axes.read(row.cell(*index), row.kind(*index)).is_some())
}

/// What the labels of a row name together; nothing where one of them names nothing.
fn row_names(sheet: (&Grid, &Layout), row: &GridRow, axes: &Axes<'_>, journal: &mut Journal<'_>) -> Option<Named> {
    let (grid, layout) = sheet;
    let mut named = Named::default();
    for index in &layout.labels {
        let (cell, kind) = (row.cell(*index), row.kind(*index));
        if cell.trim().is_empty() {
            let fault = Fault::new("import/label", "the row has figures and no label here");
            journal.refuse_cell(grid, (row.line, *index), fault.help("write it in full in every row: a blank does not mean \"as above\""));
            return None;
        }
        let Some(label) = axes.read(cell, kind) else {
            let fault = axes.unknown(cell, kind);
            let help = fault.help.clone().map_or(String::new(), |help| format!("{help}; "));
            journal.refuse_cell(
                grid,
                (row.line, *index),
                fault.help(format!("{help}a row that holds no figures of one is left out with --drop-row \"{}\"", cell.trim())),
            );
            return None;
        };
        let Some(both) = named.and(label) else {
            let fault = Fault::new("import/label", format!("`{}` and the label before it name two different ones", cell.trim()));
            journal.refuse_cell(
                grid,
                (row.line, *index),
                fault.help("correct the row, or leave one of the columns out with --drop-column"),
            );
            return None;
        };
        if let Some(period) = axes.respelt(cell.trim()) {
            journal.changes.note(Section::Values, "periods in the form of the site", || {
                format!("{} `{}` → `{period}`", grid.row_place(row.line), cell.trim())
            });
        }
        named = both;
    }
    Some(named)
}

/// Where a figure belongs.
enum Where {
    Here(IndicatorId, AuthorityId, Period),
    Elsewhere(Named),
    Nowhere,
}

fn coordinates(of: (Named, Named), axes: &Axes<'_>, at: (&Grid, &GridRow, usize), journal: &mut Journal<'_>) -> Where {
    let (grid, row, index) = at;
    let Some(named) = of.0.and(of.1) else {
        let fault = Fault::new("import/label", "the label and the heading name two different ones of a kind");
        journal.refuse_cell(grid, (row.line, index), fault.help("councils stand down the side and periods across, or the other way round"));
        return Where::Nowhere;
    };
    let Some(Named { authority, period, indicator }) = named.and(axes.fixed) else {
        return Where::Elsewhere(named);
    };
    match (indicator, authority, period) {
        (Some(indicator), Some(authority), Some(period)) => Where::Here(indicator, authority, period),
        (_, _, None) => {
            let fault = Fault::new("import/label", "nothing says for which period the figures of the row are");
            journal.refuse_cell(grid, (row.line, index), fault.help("name it: --period 2009/10; or put periods over the columns"));
            Where::Nowhere
        }
        (None, _, _) | (_, None, _) => {
            let fault = Fault::new("import/label", "nothing says whose figures stand in the row, or what they measure");
            journal.refuse_cell(
                grid,
                (row.line, index),
                fault.help("name councils and indicators in the first column or over the columns"),
            );
            Where::Nowhere
        }
    }
}

/// A figure as it is to be written; nothing for a blank, which means "not supplied", and for a cell that is refused.
fn value(at: (&Grid, &GridRow, usize), of: (&Directory, IndicatorId), journal: &mut Journal<'_>) -> Option<String> {
    let ((grid, row, index), (directory, indicator)) = (at, of);
    let (raw, kind) = (row.cell(index), row.kind(index));
    let place = || grid.cell_place(row.line, index);
    if raw.trim().is_empty() {
        journal.changes.note(Section::Rows, "blank, which means \"not supplied\"", place);
        return None;
    }
    let mut text = raw.to_owned();
    let shown = if kind == CellKind::Percent { numbers::as_percentage(&text) } else { None };
    if let Some(shown) = shown {
        journal.changes.note(Section::Values, "taken as the percentage that is shown", || format!("{} `{raw}` → `{shown}`", place()));
        text = shown;
    } else if let Some(settled) = numbers::settled(text.trim()).filter(|_| kind == CellKind::Number) {
        journal.changes.note(Section::Values, "without the trace of a binary fraction", || format!("{} `{raw}` → `{settled}`", place()));
        text = settled;
    }
    let Err(fault) = directory.value(&text, indicator) else { return Some(text) };
    if let Some(correct) = directory.repaired(&text, indicator) {
        if kind != CellKind::Percent {
            journal.changes.note(Section::Values, "written as a plain number", || format!("{} `{text}` → `{correct}`", place()));
        }
        return Some(correct);
    }
    journal.refuse_cell(grid, (row.line, index), fault);
    None
}

/// The same figure twice in one sheet: once is enough where they agree.
fn twice(first: (&str, &str), second: &str, at: (&Grid, &GridRow, usize), journal: &mut Journal<'_>) {
    let ((first, first_place), (grid, row, index)) = (first, at);
    if first == second {
        return journal.changes.note(Section::Rows, "the same figure again", || grid.cell_place(row.line, index));
    }
    let fault =
        Fault::new("import/twice", format!("`{second}` stands here, and `{first}` in {first_place}, of the same council and period"));
    journal.refuse_cell(grid, (row.line, index), fault.help("remove the wrong one"));
}
