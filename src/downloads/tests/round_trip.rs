//! What is written reads back the same: any words, any digits, in any order of parts.

use std::str::FromStr;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::super::common::Common;
use super::super::format::{Cell, Row, Terms};
use super::super::{ALL, bare, csv, json};
use crate::model::{Column, DataType, Decimal, Licence, Publisher, Slug, Table};

const NAMES: [&str; 4] = ["period", "c1", "period_start", "c3"];

const TYPES: [DataType; 4] = [DataType::Text, DataType::Number, DataType::Date, DataType::Boolean];

fn table() -> Table {
    let column = |(place, data_type): (usize, DataType)| Column {
        name: NAMES[place].to_owned(),
        title: "Column".to_owned(),
        description: "What \"it\" means.".to_owned(),
        unit: None,
        data_type,
    };
    Table {
        id: Slug::new("made").unwrap(),
        title: "Made \"by\" hand\n".to_owned(),
        description: String::new(),
        columns: TYPES.into_iter().enumerate().map(column).collect(),
        rows: Vec::new(),
        source: None,
    }
}

fn written(format: &super::super::Format, rows: &[Row<'_>], parts: Option<usize>) -> Vec<u8> {
    let licence = Licence { name: "OGL".to_owned(), url: "https://example.org/".to_owned(), attribution: None };
    let terms = Terms { as_at: date(2010, 1, 20), licence: &licence, publisher: &Publisher::default() };
    let mut bytes = Vec::new();
    let head = table();
    match parts {
        Some(parts) => format.write_parts(&head, rows.chunks(parts), &terms, &mut bytes).unwrap(),
        None => format.write(&head, (rows, &Common::of(&head.columns, rows)), &terms, &mut bytes).unwrap(),
    }
    bytes
}

fn read(cell: &str, data_type: DataType) -> Cell<'static> {
    match (cell, data_type) {
        ("", _) => Cell::Blank,
        (text, DataType::Text) => Cell::Text(bare(text).to_owned().into()),
        (text, DataType::Number) => Cell::Number(Decimal::from_str(text).unwrap()),
        (text, DataType::Date) => Cell::Date(text.parse().unwrap()),
        (text, DataType::Boolean) => Cell::Boolean(text == "yes"),
    }
}

fn read_csv(bytes: &[u8]) -> Vec<Row<'static>> {
    let mut reader = ::csv::ReaderBuilder::new().from_reader(bytes);
    let rows = reader.records().map(|record| record.unwrap());
    rows.map(|record| record.iter().zip(TYPES).map(|(cell, data_type)| read(cell, data_type)).collect()).collect()
}

/// Rows as `docs/content/reference/downloads.md` says that they are read: what stands in the row, otherwise what follows from its ids, otherwise the constant.
fn read_json(bytes: &[u8]) -> Vec<Row<'static>> {
    let file: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let cell = |value: &serde_json::Value, data_type| match (value, data_type) {
        (serde_json::Value::Null, _) => Cell::Blank,
        (serde_json::Value::Bool(yes), _) => Cell::Boolean(*yes),
        (serde_json::Value::Number(number), _) => Cell::Number(Decimal::from_str(number.as_str()).unwrap()),
        (serde_json::Value::String(text), DataType::Date) => Cell::Date(text.parse().unwrap()),
        (serde_json::Value::String(text), _) => Cell::Text(text.clone().into()),
        (other, _) => panic!("{other}"),
    };
    let found = |row: &serde_json::Value, name: &str| {
        let told = file["lookups"].as_object().unwrap().iter().filter_map(|(key, ids)| ids[row[key].as_str()?].get(name));
        let mut all = row.get(name).into_iter().chain(told).chain(file["constants"].get(name));
        all.next().cloned().unwrap_or_default()
    };
    let names: Vec<&str> = file["columns"].as_array().unwrap().iter().map(|column| column["name"].as_str().unwrap()).collect();
    let read = |row: &serde_json::Value| names.iter().zip(TYPES).map(|(name, data_type)| cell(&found(row, name), data_type)).collect();
    file["rows"].as_array().unwrap().iter().map(read).collect()
}

/// With the digits and trailing noughts that `Decimal`'s equality does not see.
fn shown(rows: &[Row<'_>]) -> String {
    format!("{rows:?}")
}

fn cells() -> impl Strategy<Value = Row<'static>> {
    let text = prop_oneof![4 => "[ab]", 1 => "['\"=+@,;\r\n\ta-]{1,8}", 1 => "\\PC{1,12}"].prop_map(|text| Cell::Text(text.into()));
    let number = (any::<i64>(), 0_u32..11).prop_map(|(digits, scale)| Cell::Number(Decimal::new(digits, scale)));
    let day = (1900_i16..2100, 1_i8..13, 1_i8..29).prop_map(|(y, m, d)| Cell::Date(Date::new(y, m, d).unwrap()));
    let blank = || Just(Cell::Blank);
    let yes = any::<bool>().prop_map(Cell::Boolean);
    (prop_oneof![text, blank()], prop_oneof![number, blank()], prop_oneof![day, blank()], prop_oneof![yes, blank()])
        .prop_map(|(a, b, c, d)| vec![a, b, c, d])
}

proptest! {
    #[test]
    fn every_format_reads_back_equal(rows in proptest::collection::vec(cells(), 0..12), parts in 1_usize..5) {
        for parts in [None, Some(parts)] {
            prop_assert_eq!(shown(&read_csv(&written(&csv::CSV, &rows, parts))), shown(&rows));
            prop_assert_eq!(shown(&read_json(&written(&json::JSON, &rows, parts))), shown(&rows));
        }
    }

    #[test]
    fn parts_make_the_whole(rows in proptest::collection::vec(cells(), 0..12), parts in 1_usize..5) {
        for format in ALL {
            prop_assert_eq!(written(format, &rows, Some(parts)), written(format, &rows, Some(100)));
        }
    }
}

#[test]
fn csv_is_as_the_standard_has_it() {
    let row =
        vec![Cell::Text("=1, \"x\"\r\n".into()), Cell::Number(Decimal::new(-810, 1)), Cell::Date(date(2010, 1, 20)), Cell::Boolean(false)];
    let blank = vec![Cell::Blank; 4];
    let bytes = written(&csv::CSV, &[row, blank], None);
    let expected = "period,c1,period_start,c3\r\n\"'=1, \"\"x\"\"\r\n\",-81.0,2010-01-20,no\r\n,,,\r\n";
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
}

#[test]
fn json_says_once_what_every_row_has_and_what_follows_from_an_id() {
    let row = |period: &'static str, value: i64, start: Date| {
        vec![Cell::Text(period.into()), Cell::Number(Decimal::new(value, 1)), Cell::Date(start), Cell::Boolean(true)]
    };
    let (first, second) = (date(2009, 4, 1), date(2010, 4, 1));
    let mut rows = vec![row("2009/10", 810, first), row("2010/11", 795, second), row("2009/10", 0, first), row("2010/11", 1, second)];
    rows[3][1] = Cell::Blank;
    let text = String::from_utf8(written(&json::JSON, &rows, None)).unwrap();
    let expected = "\"constants\": {\"c3\":true},\n\"lookups\": {\n\"period\": {\n\"2009/10\":{\"period_start\":\"2009-04-01\"},\n\
                    \"2010/11\":{\"period_start\":\"2010-04-01\"}}},\n\"rows\": [\n{\"period\":\"2009/10\",\"c1\":81.0},\n\
                    {\"period\":\"2010/11\",\"c1\":79.5},\n{\"period\":\"2009/10\",\"c1\":0.0},\n{\"period\":\"2010/11\"}\n]\n}\n";
    assert!(text.ends_with(expected), "{text}");
    // A period that does not always say the same day says nothing.
    rows[2][2] = Cell::Date(second);
    let text = String::from_utf8(written(&json::JSON, &rows, None)).unwrap();
    assert!(
        text.contains("\"lookups\": {},\n\"rows\": [\n{\"period\":\"2009/10\",\"c1\":81.0,\"period_start\":\"2009-04-01\"},"),
        "{text}"
    );
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let keys: Vec<&String> = value.as_object().unwrap().keys().collect();
    let expected = ["title", "description", "licence", "publisher", "source", "as_at", "columns", "constants", "lookups", "rows"];
    assert_eq!(keys, expected);
    assert_eq!(value["as_at"], "2010-01-20");
    assert_eq!(value["columns"][1]["type"], "number");
}

#[test]
fn formats_have_their_own_names() {
    let mut ids: Vec<&str> = ALL.iter().flat_map(|format| [format.id, format.extension]).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), ALL.len(), "the id of each format is its extension here, and no two share one");
}
