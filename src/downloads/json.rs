//! JSON: one object that says what the table is, then its columns, then its rows as objects.
//!
//! What every row has in common stands once, in `constants`; what follows from an id, once for each id, in `lookups`; a blank cell is left out of
//! its row. Numbers are JSON numbers with the digits that are stored (`81.0` stays `81.0`), dates are ISO strings; words are as they are, without
//! the guard that CSV needs. One row a line.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::common::{Common, Lookup};
use super::digits;
use super::format::{Cell, Format, Part, Terms};
use crate::model::{Column, DataType, Table};

/// How many bytes go to the sink at once.
const BUFFER: usize = 1 << 16;

/// The format.
pub const JSON: Format = Format { id: "json", extension: "json", media_type: "application/json", title: "JSON", open, rows, close };

fn open(table: &Table, common: &Common<'_>, terms: &Terms<'_>, sink: &mut dyn Write) -> io::Result<()> {
    let licence = terms.licence;
    let head: [(&str, Value); 7] = [
        ("title", table.title.clone().into()),
        ("description", table.description.clone().into()),
        ("licence", json!({ "name": licence.name, "url": licence.url, "attribution": licence.attribution })),
        ("publisher", json!({ "name": terms.publisher.name, "url": terms.publisher.url })),
        ("source", table.source.clone().into()),
        ("as_at", terms.as_at.to_string().into()),
        ("columns", table.columns.iter().map(column).collect()),
    ];
    sink.write_all(b"{\n")?;
    for (key, value) in head {
        writeln!(sink, "{}: {value},", Value::from(key))?;
    }
    let mut lines = b"\"constants\": ".to_vec();
    write_object(&keys(table, &common.constants), common.first.map_or(&[], Vec::as_slice), true, &mut lines)?;
    lines.extend_from_slice(b",\n\"lookups\": {");
    for (place, lookup) in common.lookups.iter().enumerate() {
        lines.extend_from_slice(if place == 0 { b"\n" } else { b",\n" });
        write_lookup(table, lookup, &mut lines)?;
    }
    lines.extend_from_slice(b"},\n\"rows\": [");
    sink.write_all(&lines)
}

/// A column of ids, and for each id what follows from it; one id a line.
fn write_lookup(table: &Table, lookup: &Lookup<'_>, lines: &mut Vec<u8>) -> io::Result<()> {
    let columns = keys(table, &lookup.columns);
    for (column, key) in keys(table, &[lookup.key]) {
        lines.extend_from_slice(key.as_bytes());
        lines.extend_from_slice(b" {");
        for (place, row) in lookup.firsts.iter().enumerate() {
            lines.extend_from_slice(if place == 0 { b"\n" } else { b",\n" });
            write_cell(row.get(column).unwrap_or(&Cell::Blank), lines)?;
            lines.push(b':');
            write_object(&columns, row, false, lines)?;
        }
        lines.push(b'}');
    }
    Ok(())
}

fn column(column: &Column) -> Value {
    let mut about = Map::new();
    about.insert("name".to_owned(), column.name.clone().into());
    about.insert("title".to_owned(), column.title.clone().into());
    about.insert("description".to_owned(), column.description.clone().into());
    about.insert("type".to_owned(), type_name(column.data_type).into());
    about.insert("unit".to_owned(), column.unit.clone().into());
    about.into()
}

/// The name of a type, as Table Schema has it.
pub fn type_name(data_type: DataType) -> &'static str {
    match data_type {
        DataType::Text => "string",
        DataType::Number => "number",
        DataType::Date => "date",
        DataType::Boolean => "boolean",
    }
}

fn rows(table: &Table, common: &Common<'_>, (rows, first): Part<'_>, sink: &mut dyn Write) -> io::Result<()> {
    let keys = keys(table, &common.left);
    let mut lines = Vec::with_capacity(BUFFER + BUFFER / 8);
    for (place, row) in rows.iter().enumerate() {
        lines.extend_from_slice(if first && place == 0 { b"\n" } else { b",\n" });
        write_object(&keys, row, false, &mut lines)?;
        if lines.len() > BUFFER {
            sink.write_all(&lines)?;
            lines.clear();
        }
    }
    sink.write_all(&lines)
}

fn close(sink: &mut dyn Write) -> io::Result<()> {
    sink.write_all(b"\n]\n}\n")
}

/// Columns by place, each with its name as a key.
fn keys(table: &Table, columns: &[usize]) -> Vec<(usize, String)> {
    let name = |column: &usize| table.columns.get(*column).map_or("", |column| column.name.as_str());
    columns.iter().map(|column| (*column, format!("{}:", Value::from(name(column))))).collect()
}

/// An object of some cells of a row; blank ones are left out unless `blanks` are wanted.
fn write_object(keys: &[(usize, String)], row: &[Cell<'_>], blanks: bool, line: &mut Vec<u8>) -> io::Result<()> {
    line.push(b'{');
    let mut empty = true;
    for (column, key) in keys {
        let cell = row.get(*column).unwrap_or(&Cell::Blank);
        if *cell == Cell::Blank && !blanks {
            continue;
        }
        if !empty {
            line.push(b',');
        }
        empty = false;
        line.extend_from_slice(key.as_bytes());
        write_cell(cell, line)?;
    }
    line.push(b'}');
    Ok(())
}

fn write_cell(cell: &Cell<'_>, line: &mut Vec<u8>) -> io::Result<()> {
    match cell {
        Cell::Blank => line.extend_from_slice(b"null"),
        Cell::Text(text) => serde_json::to_writer(line, text)?,
        // A decimal's own form is a JSON number, digit for digit; a binary float never comes into it.
        Cell::Number(number) => digits::number(*number, line),
        Cell::Date(date) => {
            line.push(b'"');
            digits::date(*date, line);
            line.push(b'"');
        }
        Cell::Boolean(yes) => line.extend_from_slice(if *yes { b"true" } else { b"false" }),
    }
    Ok(())
}
