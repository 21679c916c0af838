//! What is written reads back the same: any words, any digits, in any order of parts.

use std::str::FromStr;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::super::format::{Row, Terms};
use super::super::{ALL, bare, csv, json};
use crate::model::{Column, DataType, Decimal, Licence, Publisher, Slug, Table, TableCell};

const TYPES: [DataType; 4] = [DataType::Text, DataType::Number, DataType::Date, DataType::Boolean];

fn table(rows: Vec<Row>) -> Table {
    let column = |(place, data_type): (usize, DataType)| Column {
        name: format!("c{place}"),
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
        rows,
        source: None,
    }
}

fn written(format: &super::super::Format, table: &Table, parts: usize) -> Vec<u8> {
    let licence = Licence { name: "OGL".to_owned(), url: "https://example.org/".to_owned(), attribution: None };
    let terms = Terms { as_at: date(2010, 1, 20), licence: &licence, publisher: &Publisher::default() };
    let mut bytes = Vec::new();
    format.write_parts(table, table.rows.chunks(parts), &terms, &mut bytes).unwrap();
    bytes
}

fn read(cell: &str, data_type: DataType) -> TableCell {
    match (cell, data_type) {
        ("", _) => TableCell::Blank,
        (text, DataType::Text) => TableCell::Text(bare(text).to_owned()),
        (text, DataType::Number) => TableCell::Number(Decimal::from_str(text).unwrap()),
        (text, DataType::Date) => TableCell::Date(text.parse().unwrap()),
        (text, DataType::Boolean) => TableCell::Boolean(text == "yes"),
    }
}

fn read_csv(bytes: &[u8]) -> Vec<Row> {
    let mut reader = ::csv::ReaderBuilder::new().from_reader(bytes);
    let rows = reader.records().map(|record| record.unwrap());
    rows.map(|record| record.iter().zip(TYPES).map(|(cell, data_type)| read(cell, data_type)).collect()).collect()
}

fn read_json(bytes: &[u8]) -> Vec<Row> {
    let value: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let cell = |value: &serde_json::Value, data_type| match (value, data_type) {
        (serde_json::Value::Null, _) => TableCell::Blank,
        (serde_json::Value::Bool(yes), _) => TableCell::Boolean(*yes),
        (serde_json::Value::Number(number), _) => TableCell::Number(Decimal::from_str(number.as_str()).unwrap()),
        (serde_json::Value::String(text), DataType::Date) => TableCell::Date(text.parse().unwrap()),
        (serde_json::Value::String(text), _) => TableCell::Text(text.clone()),
        (other, _) => panic!("{other}"),
    };
    let rows = value["rows"].as_array().unwrap().iter();
    rows.map(|row| row.as_object().unwrap().values().zip(TYPES).map(|(value, data_type)| cell(value, data_type)).collect()).collect()
}

/// With the digits and trailing noughts that `Decimal`'s equality does not see.
fn shown(rows: &[Row]) -> String {
    format!("{rows:?}")
}

fn cells() -> impl Strategy<Value = Row> {
    let text = prop_oneof!["['\"=+@,;\r\n\ta-]{1,8}", "\\PC{1,12}"].prop_map(TableCell::Text);
    let number = (any::<i64>(), 0_u32..11).prop_map(|(digits, scale)| TableCell::Number(Decimal::new(digits, scale)));
    let day = (1900_i16..2100, 1_i8..13, 1_i8..29).prop_map(|(y, m, d)| TableCell::Date(Date::new(y, m, d).unwrap()));
    let blank = || Just(TableCell::Blank);
    let yes = any::<bool>().prop_map(TableCell::Boolean);
    (prop_oneof![text, blank()], prop_oneof![number, blank()], prop_oneof![day, blank()], prop_oneof![yes, blank()])
        .prop_map(|(a, b, c, d)| vec![a, b, c, d])
}

proptest! {
    #[test]
    fn every_format_reads_back_equal(rows in proptest::collection::vec(cells(), 0..12), parts in 1_usize..5) {
        let table = table(rows);
        prop_assert_eq!(shown(&read_csv(&written(&csv::CSV, &table, parts))), shown(&table.rows));
        prop_assert_eq!(shown(&read_json(&written(&json::JSON, &table, parts))), shown(&table.rows));
    }

    #[test]
    fn parts_make_the_whole(rows in proptest::collection::vec(cells(), 0..12), parts in 1_usize..5) {
        let table = table(rows);
        for format in ALL {
            prop_assert_eq!(written(format, &table, parts), written(format, &table, 100));
        }
    }
}

#[test]
fn csv_is_as_the_standard_has_it() {
    let row = vec![
        TableCell::Text("=1, \"x\"\r\n".to_owned()),
        TableCell::Number(Decimal::new(-810, 1)),
        TableCell::Date(date(2010, 1, 20)),
        TableCell::Boolean(false),
    ];
    let blank = vec![TableCell::Blank; 4];
    let bytes = written(&csv::CSV, &table(vec![row, blank]), 9);
    let expected = "c0,c1,c2,c3\r\n\"'=1, \"\"x\"\"\r\n\",-81.0,2010-01-20,no\r\n,,,\r\n";
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
}

#[test]
fn json_says_what_it_is_and_keeps_each_digit() {
    let row = vec![TableCell::Blank, TableCell::Number(Decimal::new(810, 1)), TableCell::Blank, TableCell::Boolean(true)];
    let text = String::from_utf8(written(&json::JSON, &table(vec![row]), 9)).unwrap();
    assert!(text.contains("{\"c0\":null,\"c1\":81.0,\"c2\":null,\"c3\":true}"), "{text}");
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let keys: Vec<&String> = value.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["title", "description", "licence", "publisher", "source", "as_at", "columns", "rows"]);
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
