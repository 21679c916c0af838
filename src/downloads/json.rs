//! JSON: one object that says what the table is, then its columns, then its rows as objects.
//!
//! Numbers are JSON numbers with the digits that are stored (`81.0` stays `81.0`), dates are ISO strings, blank is `null`; words are as
//! they are, without the guard that CSV needs. One row a line.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::format::{Format, Row, Terms};
use crate::model::{Column, DataType, Table, TableCell};

/// How many bytes go to the sink at once.
const BUFFER: usize = 1 << 16;

/// The format.
pub const JSON: Format = Format { id: "json", extension: "json", media_type: "application/json", title: "JSON", open, rows, close };

fn open(table: &Table, terms: &Terms<'_>, sink: &mut dyn Write) -> io::Result<()> {
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
    sink.write_all(b"\"rows\": [")
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

fn rows(table: &Table, rows: &[Row], first: bool, sink: &mut dyn Write) -> io::Result<()> {
    let keys: Vec<String> = table.columns.iter().map(|column| format!("{}:", Value::from(column.name.as_str()))).collect();
    let mut line = Vec::with_capacity(BUFFER + BUFFER / 8);
    for (place, row) in rows.iter().enumerate() {
        line.extend_from_slice(if first && place == 0 { b"\n{" } else { b",\n{" });
        for (place, (key, cell)) in keys.iter().zip(row).enumerate() {
            line.extend_from_slice(if place == 0 { b"" } else { b"," });
            line.extend_from_slice(key.as_bytes());
            write_cell(cell, &mut line)?;
        }
        line.push(b'}');
        if line.len() > BUFFER {
            sink.write_all(&line)?;
            line.clear();
        }
    }
    sink.write_all(&line)
}

fn close(sink: &mut dyn Write) -> io::Result<()> {
    sink.write_all(b"\n]\n}\n")
}

fn write_cell(cell: &TableCell, line: &mut Vec<u8>) -> io::Result<()> {
    match cell {
        TableCell::Blank => line.extend_from_slice(b"null"),
        TableCell::Text(text) => serde_json::to_writer(line, text)?,
        // A decimal's own form is a JSON number, digit for digit; a binary float never comes into it.
        TableCell::Number(number) => write!(line, "{number}")?,
        TableCell::Date(date) => write!(line, "\"{date}\"")?,
        TableCell::Boolean(yes) => write!(line, "{yes}")?,
    }
    Ok(())
}
