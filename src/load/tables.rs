//! data/tables/\<id\>.toml: any other published table, its columns and what to check in it.

use super::known::Known;
use super::layout::{Named, stems};
use super::{read, table_rows};
use crate::diag::{Diagnostic, Place, Report};
use crate::model::{Actions, Column, ColumnKind, Condition, DataType, PublishedTable, Shares, Table, TableColumn, TableTotal};
use crate::source::toml::Keys;
use crate::source::{Fault, Folder, Written, did_you_mean};

const KINDS: [(&str, ColumnKind); 8] = [
    ("text", ColumnKind::Text),
    ("number", ColumnKind::Number),
    ("money", ColumnKind::Money),
    ("percent", ColumnKind::Percent),
    ("date", ColumnKind::Date),
    ("yes-no", ColumnKind::YesNo),
    ("authority", ColumnKind::Authority),
    ("indicator", ColumnKind::Indicator),
];

/// Reads every table, in the order of ids.
pub(super) fn read(folder: &Folder, known: &Known, report: &mut Report) -> Vec<PublishedTable> {
    for (stem, path) in stems(folder, "data/tables/", ".csv").filter(|(stem, _)| known.tables.by_id(stem).is_none()) {
        let message = format!("there is a table and no data/tables/{stem}.toml that says what it is");
        let meant = did_you_mean(stem, known.table_files.iter().map(|file| file.id.as_str()));
        let help = meant.unwrap_or_else(|| "write it with `title` and a [[columns]] entry for each column".to_owned());
        report.add(Diagnostic::error("tables/no-description", Place::file(path), message).help(help));
    }
    known.table_files.iter().filter_map(|file| one(folder, file, known, report)).collect()
}

fn one(folder: &Folder, file: &Named, known: &Known, report: &mut Report) -> Option<PublishedTable> {
    let path = format!("data/tables/{}.csv", file.id);
    let there = folder.has(&path);
    if !there {
        let finding =
            Diagnostic::error("tables/no-rows", Place::file(file.path.as_str()), format!("the table has no rows: {path} is missing"));
        report.add(finding.help("write it with a heading for each column"));
    }
    let (mut table, differ) = read::toml(folder, &file.path, report, |keys| describe(keys, file, &path))?;
    if there && let Some(text) = read::text(folder, &path, report) {
        let rows = table_rows::read(&text, (&table.columns, differ), known, report);
        (table.table.rows, table.lines) = rows.into_iter().unzip();
    }
    Some(table)
}

/// The description, and the two columns that may not be equal in a row.
fn describe(keys: &Keys<'_>, file: &Named, path: &str) -> (PublishedTable, Option<(usize, usize)>) {
    let title = keys.required_string("title");
    let description = keys.string("description");
    let source = keys.string("source");
    let columns = columns(keys);
    let table = Table {
        id: file.id.clone(),
        title: title.clone(),
        description: description.clone().unwrap_or_default(),
        columns: columns.iter().map(published).collect(),
        rows: Vec::new(),
        source: source.clone(),
    };
    let published = PublishedTable {
        id: file.id.clone(),
        title,
        description,
        source,
        note: keys.string("note"),
        as_at: keys.date("as_at"),
        total: total(keys, &columns),
        shares: shares(keys, &columns),
        actions: actions(keys, &columns),
        columns,
        table,
        lines: Vec::new(),
        place: Place::file(path),
    };
    let differ = differ(keys, &published.columns);
    (published, differ)
}

fn published(column: &TableColumn) -> Column {
    let data_type = match column.kind {
        ColumnKind::Text | ColumnKind::Authority | ColumnKind::Indicator => DataType::Text,
        ColumnKind::Number | ColumnKind::Money | ColumnKind::Percent => DataType::Number,
        ColumnKind::Date => DataType::Date,
        ColumnKind::YesNo => DataType::Boolean,
    };
    let TableColumn { name, title, unit, description, .. } = column.clone();
    Column { name, title, description: description.unwrap_or_default(), unit, data_type }
}

fn columns(keys: &Keys<'_>) -> Vec<TableColumn> {
    let mut columns: Vec<TableColumn> = Vec::new();
    for table in keys.tables("columns") {
        let name = table.required_string("name");
        let kind = table.required_one_of("kind", &KINDS).unwrap_or(ColumnKind::Text);
        if columns.iter().any(|other| other.name == name) && !name.is_empty() {
            table.fail("name", Fault::new("tables/column-twice", format!("two columns have the name `{name}`")).help("rename one"));
        }
        columns.push(TableColumn {
            title: table.string("title").unwrap_or_else(|| name.clone()),
            kind,
            unit: table.string("unit").or_else(|| (kind == ColumnKind::Percent).then(|| "%".to_owned())),
            description: table.string("description"),
            optional: table.boolean("optional"),
            unique: table.boolean("unique"),
            name,
        });
        table.finish();
    }
    if !keys.has("columns") {
        keys.missing("columns", "list every column of the file, in order, under [[columns]] with `name` and `kind`");
    }
    columns
}

/// The place of a column by its name, where it is of a kind that fits.
fn column(columns: &[TableColumn], text: &str, kinds: &[ColumnKind]) -> Result<usize, Fault> {
    let names = || columns.iter().map(|column| column.name.as_str());
    let Some(index) = names().position(|name| name == text) else {
        let help = did_you_mean(text, names()).unwrap_or_else(|| format!("columns are {}", names().collect::<Vec<_>>().join(", ")));
        return Err(Fault::new("tables/unknown-column", format!("the table declares no column `{text}`")).help(help));
    };
    let fits = |column: &TableColumn| kinds.is_empty() || kinds.contains(&column.kind);
    if columns.get(index).is_some_and(fits) {
        return Ok(index);
    }
    let wanted: Vec<&str> = KINDS.iter().filter(|(_, kind)| kinds.contains(kind)).map(|(name, _)| *name).collect();
    Err(Fault::new("tables/column-kind", format!("the column `{text}` is of another kind"))
        .help(format!("its kind must be {}", wanted.join(" or "))))
}

fn total(keys: &Keys<'_>, columns: &[TableColumn]) -> Option<TableTotal> {
    let table = keys.table("total")?;
    let kinds = [ColumnKind::Number, ColumnKind::Money, ColumnKind::Percent];
    let sum = table.required_read("column", |text| column(columns, text, &kinds));
    let row = condition(&table, "row", columns);
    let part = condition(&table, "part", columns);
    for (key, found) in [("row", &row), ("part", &part)] {
        if found.is_none() && !table.has(key) {
            table.missing(key, &format!("write {key} = {{ column = \"…\", is = \"…\" }}"));
        }
    }
    table.finish();
    Some(TableTotal { column: sum?, row: row?, part: part? })
}

fn condition(table: &Keys<'_>, key: &'static str, columns: &[TableColumn]) -> Option<Condition> {
    let condition = table.table(key)?;
    let index = condition.required_read("column", |text| column(columns, text, &[]));
    let words = condition.word_or_words("is");
    if words.is_empty() && !condition.has("is") {
        condition.missing("is", "write is = \"…\" or is = [\"…\", \"…\"]");
    }
    let of_yes_no = index.and_then(|index| columns.get(index)).is_some_and(|column| column.kind == ColumnKind::YesNo);
    for Written { text, place } in words.iter().filter(|word| of_yes_no && word.text != "yes" && word.text != "no") {
        let fault = Fault::new("tables/condition", format!("a yes-no column is never `{text}`")).help("write yes or no");
        condition.add(fault.at(place.clone()));
    }
    condition.finish();
    Some(Condition { column: index?, is: words.into_iter().map(|word| word.text).collect() })
}

fn shares(keys: &Keys<'_>, columns: &[TableColumn]) -> Option<Shares> {
    let table = keys.table("shares")?;
    let percent = table.required_read("column", |text| column(columns, text, &[ColumnKind::Percent]));
    let by = table.required_read("by", |text| column(columns, text, &[]));
    table.finish();
    Some(Shares { column: percent?, by: by? })
}

fn actions(keys: &Keys<'_>, columns: &[TableColumn]) -> Option<Actions> {
    let table = keys.table("actions")?;
    let due = table.required_read("due", |text| column(columns, text, &[ColumnKind::Date]));
    let done = condition(&table, "done", columns);
    table.finish();
    Some(Actions { due: due?, done })
}

fn differ(keys: &Keys<'_>, columns: &[TableColumn]) -> Option<(usize, usize)> {
    let words = keys.strings("differ");
    let read = |Written { text, place }: &Written| column(columns, text, &[]).map_err(|fault| keys.add(fault.at(place.clone()))).ok();
    let indices: Vec<usize> = words.iter().filter_map(read).collect();
    match (words.len(), indices.as_slice()) {
        (2, [first, second]) if first != second => Some((*first, *second)),
        (0, _) | (2, [] | [_]) => None,
        _ => {
            keys.fail("differ", Fault::new("tables/differ", "`differ` names two different columns").help("write differ = [\"…\", \"…\"]"));
            None
        }
    }
}
