//! The shape of a sheet of figures: which row has the headings, which columns hold figures and which hold labels.

use super::axes::{Axes, Named};
use crate::intake::changes::Section;
use crate::intake::journal::{Journal, listed};
use crate::intake::{Request, rows};
use crate::source::{CellKind, Fault, Grid, GridRow, did_you_mean};

/// Titles above the headings are never longer than this.
const MOST_ROWS: usize = 100;

/// The shape of a sheet.
pub(super) struct Layout {
    /// The place of the row with the headings.
    pub(super) at: usize,
    /// The columns of figures, with what their headings name.
    pub(super) figures: Vec<(usize, Named)>,
    /// The columns of labels.
    pub(super) labels: Vec<usize>,
}

/// The place in `rows` of the row that names most, where figures can stand under it: behind its first cell. The first of equals.
pub(super) fn heading_row(grid: &Grid, axes: &Axes<'_>) -> Option<usize> {
    let score = |row: &GridRow| {
        let named = |(index, cell): (usize, &str)| axes.read(cell, row.kind(index)).is_some() || Axes::is_value(cell);
        let figures = row.filled().filter(|(index, _)| *index > 0).filter(|cell| named(*cell)).count();
        let above_labels = row.filled().filter(|(_, cell)| Axes::is_name(cell)).count();
        if figures == 0 { 0 } else { figures + above_labels }
    };
    let scores = grid.rows.iter().take(MOST_ROWS).map(score).enumerate().filter(|(_, score)| *score > 0);
    scores.rev().max_by_key(|(_, score)| *score).map(|(index, _)| index)
}

/// Finds the shape. Every heading that names nothing is told at once.
pub(super) fn find(grid: &Grid, axes: &Axes<'_>, request: &Request, journal: &mut Journal<'_>) -> Option<Layout> {
    let Some((at, headings)) = heading_row(grid, axes).and_then(|at| Some((at, grid.rows.get(at)?))) else {
        no_headings(grid, axes, journal);
        return None;
    };
    rows::note_preamble(grid, at, journal);
    let below = grid.rows.get(at + 1..).unwrap_or_default();
    let width = below.iter().chain([headings]).map(|row| row.cells.len()).max().unwrap_or_default();
    let mut layout = Layout { at, figures: Vec::new(), labels: Vec::new() };
    for index in 0..width {
        let (heading, kind) = (headings.cell(index).trim(), headings.kind(index));
        let cells = || below.iter().filter(|row| !row.cell(index).trim().is_empty());
        if request.drop_columns.iter().any(|dropped| dropped == heading) && !heading.is_empty() {
            journal.note(Section::Columns, format!("`{heading}` left out, as you said"));
        } else if heading.is_empty() && cells().next().is_none() {
            journal.note(Section::Columns, format!("column {} left out: it is blank", index + 1));
        } else if let Some(named) = axes.read(heading, kind) {
            if let Some(period) = axes.respelt(heading) {
                journal.note(Section::Columns, format!("`{heading}` read as `{period}`"));
            }
            layout.figures.push((index, named));
        } else if Axes::is_value(heading) {
            layout.figures.push((index, Named::default()));
        } else if Axes::is_name(heading) || is_label(axes, index, cells()) {
            layout.labels.push(index);
        } else {
            let fault = unknown(axes, heading, kind, index);
            journal.refuse_at(grid, headings.line, fault);
        }
    }
    refuse_unknown_drops(headings, request, journal);
    (!journal.is_stopped()).then_some(layout)
}

/// Whether half of a column's cells or more name something.
fn is_label<'r>(axes: &Axes<'_>, index: usize, cells: impl Iterator<Item = &'r GridRow>) -> bool {
    let (mut all, mut known) = (0_usize, 0_usize);
    for row in cells {
        all += 1;
        known += usize::from(axes.read(row.cell(index), row.kind(index)).is_some());
    }
    known > 0 && known * 2 >= all
}

fn unknown(axes: &Axes<'_>, heading: &str, kind: CellKind, index: usize) -> Fault {
    if heading.is_empty() {
        let fault = Fault::new("import/no-heading", format!("column {} has cells and no heading", index + 1));
        return fault.help("write its heading above it; to leave it out give it a heading and name that with --drop-column");
    }
    let fault = axes.unknown(heading, kind);
    let help = fault.help.clone().map_or(String::new(), |help| format!("{help}; "));
    fault.help(format!("{help}a column that holds no figures is left out with --drop-column \"{heading}\""))
}

/// Refuses a sheet without headings: at the first of those that are periods in another form or of another kind, where there are such.
fn no_headings(grid: &Grid, axes: &Axes<'_>, journal: &mut Journal<'_>) {
    let spoilt = |row: &GridRow| row.filled().find_map(|(index, cell)| Some((index, axes.spoilt(cell, row.kind(index))?)));
    let count = |row: &GridRow| row.filled().filter(|(index, cell)| axes.spoilt(cell, row.kind(*index)).is_some()).count();
    // A year in a title is no heading: there are two of them or more, or a label beside one.
    let rows = || grid.rows.iter().take(MOST_ROWS).filter(|row| row.filled().count() > 1);
    if let Some(row) = rows().rev().max_by_key(|row| count(row))
        && let Some((index, fault)) = spoilt(row)
    {
        let message = format!("the headings name no period of the indicator: {}", fault.message);
        let fault = Fault { code: "import/no-headings", message, ..fault };
        return journal.refuse_cell(grid, (row.line, index), fault);
    }
    let first = grid.rows.iter().find(|row| !row.is_blank());
    let shown = first.map_or(String::new(), |row| {
        format!("; its first row is {}", listed(&row.filled().map(|(_, cell)| cell.trim()).collect::<Vec<_>>()))
    });
    let fault = Fault::new(
        "import/no-headings",
        format!("no row of the sheet names a council, a period, an indicator or `value` above its figures{shown}"),
    );
    journal.refuse(fault.help(
        "put periods (2009/10), councils or indicators over the columns of figures, as the site names them; or one column headed `value`",
    ));
}

fn refuse_unknown_drops(headings: &GridRow, request: &Request, journal: &mut Journal<'_>) {
    let there: Vec<&str> = headings.filled().map(|(_, cell)| cell.trim()).collect();
    for name in request.drop_columns.iter().filter(|name| !there.contains(&name.as_str())) {
        let help = did_you_mean(name, there.iter().copied()).unwrap_or_else(|| format!("its headings are {}", listed(&there)));
        journal.refuse(Fault::new("import/option", format!("--drop-column: the file has no heading `{name}`")).help(help));
    }
}
