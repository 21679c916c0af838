//! CSV on the Web: beside every CSV file its description, `<file>.csv-metadata.json`, as the Government Digital Service recommends.

use serde_json::{Map, Value, json};

use super::guard::guarded;
use super::made::Made;
use super::schema::Field;
use crate::model::{DataType, DateFormat, Site};

/// The description of one CSV file, for a reader that finds it beside the file.
pub(super) fn metadata(site: &Site, made: &Made) -> Value {
    let file = made.entry.path.rsplit('/').next().unwrap_or(&made.entry.path);
    let mut about = Map::new();
    let mut put = |key: &str, value: Value| about.insert(key.to_owned(), value);
    put("@context", json!(["http://www.w3.org/ns/csvw", { "@language": site.language }]));
    put("url", file.into());
    put("dc:title", made.entry.title.clone().into());
    if !made.head.description.is_empty() {
        put("dc:description", made.head.description.clone().into());
    }
    put("dc:publisher", site.publisher.name.clone().into());
    put("dc:license", site.licence.url.clone().into());
    if let Some(source) = &made.head.source {
        put("dc:source", source.clone().into());
    }
    put("dialect", json!({ "lineTerminators": ["\r\n"], "encoding": "utf-8", "header": true }));
    let mut schema = Map::new();
    schema.insert("columns".to_owned(), made.schema.fields.iter().map(column).collect());
    if !made.schema.key.is_empty() {
        schema.insert("primaryKey".to_owned(), json!(made.schema.key));
    }
    put("tableSchema", schema.into());
    about.into()
}

fn column(field: &Field) -> Value {
    let column = &field.column;
    let name = guarded(&column.name);
    let mut about = Map::new();
    let mut put = |key: &str, value: Value| about.insert(key.to_owned(), value);
    // `name` is used in addresses, so only plain headings are given as one; `titles` must be the heading.
    if name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') && !name.starts_with('_') {
        put("name", name.as_ref().into());
    }
    put("titles", name.as_ref().into());
    put("dc:title", column.title.clone().into());
    if !column.description.is_empty() {
        put("dc:description", column.description.clone().into());
    }
    put("datatype", datatype(field));
    if !field.withheld.is_empty() {
        put("null", with_blank(field.withheld));
    }
    if field.required {
        put("required", true.into());
    }
    about.into()
}

fn datatype(field: &Field) -> Value {
    match (field.column.data_type, field.date_format) {
        (DataType::Text, _) => "string".into(),
        (DataType::Number, _) => "decimal".into(),
        (DataType::Date, DateFormat::Iso) => "date".into(),
        (DataType::Date, DateFormat::DayMonthYear) => json!({ "base": "date", "format": "dd/MM/yyyy" }),
        (DataType::Boolean, _) => json!({ "base": "boolean", "format": "yes|no" }),
    }
}

/// What stands for no value: an empty cell, or one of these words.
pub(super) fn with_blank(words: &[&str]) -> Value {
    std::iter::once("").chain(words.iter().copied()).collect()
}
