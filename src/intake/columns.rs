//! The columns of the clean file: which of the export's they are, under which headings, and what is left out.

use super::changes::Section;
use super::heading_row;
use super::journal::{Journal, listed};
use super::request::Request;
use crate::load::disclosures::cleaning::{Cleaner, plain_heading};
use crate::model::{DisclosureColumn, DisclosureDataset};
use crate::source::{Fault, Grid, GridRow, closest, did_you_mean};

/// A column of the clean file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// Its heading in the clean file.
    pub(super) name: String,
    /// Its place in the dataset; none for one that the dataset does not know.
    pub(super) known: Option<usize>,
    /// Where its cells come from.
    pub(super) from: From,
}

/// Where the cells of a column come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// From a column of the export, by place.
    Export(usize),
    /// From the command line: the same for every row.
    Said(String),
}

/// Matches the headings in a row of the export. Whatever is wrong with them is told at once.
pub(super) fn plan(
    grid: &Grid,
    at: usize,
    against: (&DisclosureDataset, &Cleaner<'_>),
    request: &Request,
    journal: &mut Journal<'_>,
) -> Vec<Column> {
    let (dataset, cleaner) = against;
    let Some(headings) = grid.rows.get(at) else { return Vec::new() };
    let below = grid.rows.get(at + 1..).unwrap_or_default();
    let width = below.iter().chain([headings]).map(|row| row.cells.len()).max().unwrap_or_default();
    let mut columns: Vec<Column> = Vec::new();
    for index in 0..width {
        let heading = headings.cell(index).trim();
        let is_blank = below.iter().all(|row| row.cell(index).trim().is_empty());
        if heading.is_empty() {
            unnamed(grid, (headings, index), (is_blank, below), journal);
        } else if request.drop_columns.iter().any(|dropped| dropped == heading) {
            journal.note(Section::Columns, format!("`{heading}` left out, as you said"));
        } else {
            let known = heading_row::column(heading, cleaner, request);
            take(
                Column { name: heading.to_owned(), known, from: From::Export(index) },
                (&mut columns, dataset),
                (grid, headings.line),
                journal,
            );
        }
    }
    said(&mut columns, (dataset, cleaner), request, journal);
    refuse_unknown_names(headings, dataset, request, journal);
    refuse_unwanted(&columns, cleaner, journal);
    refuse_missing(&columns, (dataset, cleaner), journal);
    columns.sort_by_key(|column| column.known.unwrap_or(usize::MAX));
    let extra: Vec<&str> = columns.iter().filter(|column| column.known.is_none()).map(|column| column.name.as_str()).collect();
    if !extra.is_empty() {
        journal.note(Section::Columns, format!("kept behind the standard ones, as they are: {}", listed(&extra)));
    }
    columns
}

/// A column without a heading: nothing where it is blank, else somebody has to say what it is.
fn unnamed(grid: &Grid, column: (&GridRow, usize), cells: (bool, &[GridRow]), journal: &mut Journal<'_>) {
    let ((headings, index), (is_blank, below)) = (column, cells);
    if is_blank {
        return journal.note(Section::Columns, format!("column {} left out: it is blank", index + 1));
    }
    // A cell beyond the headings is its row's mistake, where the column as a whole has none.
    if index >= headings.cells.len() && below.iter().filter(|row| !row.cell(index).trim().is_empty()).count() * 2 < below.len() {
        return;
    }
    let message = format!("column {} has cells and no heading", index + 1);
    let help = "write its heading above it; to leave it out give it a heading and name that with --drop-column";
    journal.refuse_at(grid, headings.line, Fault::new("import/no-heading", message).help(help));
}

/// Adds a column under its standard name, unless another one has it already.
fn take(column: Column, into: (&mut Vec<Column>, &DisclosureDataset), at: (&Grid, u32), journal: &mut Journal<'_>) {
    let ((columns, dataset), (grid, line)) = (into, at);
    let Some(standard) = column.known.and_then(|known| dataset.columns.get(known)) else {
        return columns.push(column);
    };
    if columns.iter().any(|other| other.known == column.known) {
        let message = format!("`{}` means `{}`, and so does another heading", column.name, standard.name);
        let help = format!("leave one out with --drop-column, or say what it is: --rename \"{}=…\"", column.name);
        return journal.refuse_at(grid, line, Fault::new("import/heading-twice", message).help(help));
    }
    if column.name != standard.name {
        journal.note(Section::Columns, format!("`{}` is now `{}`", column.name, standard.name));
    }
    columns.push(Column { name: standard.name.clone(), ..column });
}

/// The columns that the command line fills.
fn said(columns: &mut Vec<Column>, against: (&DisclosureDataset, &Cleaner<'_>), request: &Request, journal: &mut Journal<'_>) {
    let (dataset, cleaner) = against;
    for (heading, value) in &request.sets {
        let known = cleaner.column(heading);
        let name = known.and_then(|known| dataset.columns.get(known)).map_or(heading, |column| &column.name);
        if columns.iter().any(|column| column.name == *name) {
            let fault = Fault::new("import/set", format!("the file has a column `{name}` already, so --set cannot fill it"));
            journal.refuse(fault.help("leave --set out, or leave the file's own column out with --drop-column"));
            continue;
        }
        let filled = if value.is_empty() { "empty".to_owned() } else { format!("`{value}` in every row") };
        journal.note(Section::Columns, format!("`{name}` added, {filled}, as you said"));
        columns.push(Column { name: name.clone(), known, from: From::Said(value.clone()) });
    }
}

/// Names of the command line that the file or the dataset does not have.
fn refuse_unknown_names(headings: &GridRow, dataset: &DisclosureDataset, request: &Request, journal: &mut Journal<'_>) {
    let there: Vec<&str> = headings.filled().map(|(_, cell)| cell.trim()).collect();
    let of_file = request.drop_columns.iter().map(|name| ("--drop-column", name));
    for (flag, name) in of_file.chain(request.renames.iter().map(|(from, _)| ("--rename", from))) {
        if !there.contains(&name.as_str()) {
            let help = did_you_mean(name, there.iter().copied()).unwrap_or_else(|| format!("its headings are {}", listed(&there)));
            journal.refuse(Fault::new("import/option", format!("{flag}: the file has no heading `{name}`")).help(help));
        }
    }
    let standard = || dataset.columns.iter().map(|column| column.name.as_str());
    for (_, to) in &request.renames {
        if !standard().any(|name| name == to) {
            let help = did_you_mean(to, standard()).unwrap_or_else(|| format!("they are {}", listed(&standard().collect::<Vec<_>>())));
            let message = format!("--rename: `{to}` is no standard column of {}", dataset.id);
            journal.refuse(Fault::new("import/option", message).help(help));
        }
    }
}

/// Columns that help somebody to divert a payment, or that are a person's own, are not taken over without a word.
fn refuse_unwanted(columns: &[Column], cleaner: &Cleaner<'_>, journal: &mut Journal<'_>) {
    let names =
        columns.iter().filter(|column| column.known.is_none() && cleaner.is_unwanted(&column.name)).map(|column| column.name.as_str());
    let names: Vec<&str> = names.collect();
    if !names.is_empty() {
        let message =
            format!("{} may not be published: such columns help somebody to divert a payment, or are a person's own", listed(&names));
        let drop: Vec<String> = names.iter().map(|name| format!("--drop-column \"{name}\"")).collect();
        journal.refuse(Fault::new("import/unwanted-column", message).help(format!("leave them out: {}", drop.join(" "))));
    }
}

/// Required columns that no heading means, all at once, each with the heading that it may be.
fn refuse_missing(columns: &[Column], against: (&DisclosureDataset, &Cleaner<'_>), journal: &mut Journal<'_>) {
    let (dataset, cleaner) = against;
    let there: Vec<usize> = columns.iter().filter_map(|column| column.known).collect();
    let missing: Vec<&DisclosureColumn> = cleaner.missing(&there).into_iter().filter_map(|place| dataset.columns.get(place)).collect();
    if missing.is_empty() {
        return;
    }
    let mut extra: Vec<&str> = columns.iter().filter(|column| column.known.is_none()).map(|column| column.name.as_str()).collect();
    // Each heading can be meant once only, so one that was guessed is no guess for another column.
    let mut meant: Vec<Option<&str>> = Vec::new();
    for column in &missing {
        let heading = near(column, &extra);
        extra.retain(|other| Some(*other) != heading);
        meant.push(heading);
    }
    let names = missing.iter().zip(&meant).map(|(column, heading)| {
        let perhaps = heading.map_or(String::new(), |heading| format!(", perhaps your `{heading}`"));
        format!("`{}` ({}{perhaps})", column.name, column.title)
    });
    let verb = if missing.len() == 1 { "the required column" } else { "the required columns" };
    let message = format!("no heading of the file means {verb} {}", names.collect::<Vec<_>>().join(", "));
    let renames =
        missing.iter().zip(&meant).map(|(column, heading)| format!("--rename \"{}={}\"", heading.unwrap_or("Your heading"), column.name));
    let renames: Vec<String> = renames.collect();
    let blank = missing.iter().zip(&meant).find(|(_, heading)| heading.is_none()).map(|(column, _)| column.name.as_str());
    let first = blank.or_else(|| missing.first().map(|column| column.name.as_str())).unwrap_or_default();
    let help = format!(
        "say which heading it is, {}; or fill a column with one value, --set \"{first}=…\", or leave it empty to be filled in your editor, --set \
         \"{first}=\"",
        renames.join(" ")
    );
    journal.refuse(Fault::new("import/missing-column", message).help(help));
}

/// The heading of the file that is most like one of the column's names; else the only one whose words all stand in one of them: `VAT` in
/// "VAT that cannot be recovered".
fn near<'h>(column: &DisclosureColumn, headings: &[&'h str]) -> Option<&'h str> {
    let names = || [&column.name, &column.title].into_iter().chain(&column.aliases);
    let plain: Vec<String> = headings.iter().map(|heading| plain_heading(heading)).collect();
    if let Some(found) = names().find_map(|name| closest(&plain_heading(name), plain.iter().map(String::as_str))) {
        return plain.iter().position(|heading| heading == found).and_then(|index| headings.get(index)).copied();
    }
    let stands_in = |heading: &str| names().any(|name| words(heading).all(|word| words(name).any(|other| other == word)));
    let mut within = headings.iter().filter(|heading| words(heading).next().is_some() && stands_in(heading));
    within.next().filter(|_| within.next().is_none()).copied()
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}
