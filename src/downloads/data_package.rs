//! `datapackage.json`: every CSV file of the site described as a Data Package (version 2.0), for people and programs that load tables.
//!
//! Files with the same columns share one schema, which stands in a file of its own, so that the package stays small however many
//! councils there are.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::csv::YES_NO;
use super::csvw::with_blank;
use super::guard::guarded;
use super::json::type_name;
use super::made::Made;
use super::schema::{Field, Schema};
use crate::calc::Results;
use crate::model::{DataType, DateFormat, Licence, Site};
use crate::words::Words;

/// The package that lists these CSV files. `schemas` gives the path of a shared schema for those that have one.
pub(super) fn data_package(results: &Results<'_>, words: &Words, files: &[&Made], schema_path: &dyn Fn(&Made) -> Option<String>) -> Value {
    let site = &results.dataset().site;
    let mut package = Map::new();
    let mut put = |key: &str, value: Value| package.insert(key.to_owned(), value);
    put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json".into());
    put("name", name(&site.title).into());
    put("title", site.title.clone().into());
    put("description", description(site, words).into());
    if let Some(url) = site.base_url.as_deref().filter(|url| is_address(url)) {
        put("homepage", url.into());
    }
    put("version", version(results.as_at()).into());
    put("created", format!("{}T00:00:00Z", results.as_at()).into());
    put("contributors", json!([contributor(site)]));
    put("licenses", json!([licence(&site.licence)]));
    let sources = sources(results);
    if !sources.is_empty() {
        put("sources", sources.into());
    }
    put("resources", files.iter().map(|made| resource(made, schema_path(made))).collect());
    package.into()
}

fn description(site: &Site, words: &Words) -> String {
    let about = site.description.iter().cloned();
    about.chain([words.word("download-guard"), words.word("download-columns")]).collect::<Vec<_>>().join(" ")
}

/// The as-at date as a version: 2026.11.1.
fn version(as_at: Date) -> String {
    format!("{}.{}.{}", as_at.year(), as_at.month(), as_at.day())
}

/// A name for addresses: lower-case letters, digits and dashes.
fn name(title: &str) -> String {
    let lower = title.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "data".to_owned() } else { words.join("-") }
}

fn contributor(site: &Site) -> Value {
    let mut contributor = Map::new();
    contributor.insert("title".to_owned(), site.publisher.name.clone().into());
    if let Some(url) = site.publisher.url.as_deref().filter(|url| is_address(url)) {
        contributor.insert("path".to_owned(), url.into());
    }
    contributor.insert("roles".to_owned(), json!(["publisher"]));
    contributor.into()
}

/// A licence; by its short name where it is the one that the Open Definition knows.
fn licence(licence: &Licence) -> Value {
    let mut about = Map::new();
    if licence.url.contains("nationalarchives.gov.uk/doc/open-government-licence/version/3") {
        about.insert("name".to_owned(), "OGL-UK-3.0".into());
    } else if !is_address(&licence.url) {
        about.insert("name".to_owned(), name(&licence.name).into());
    }
    if is_address(&licence.url) {
        about.insert("path".to_owned(), licence.url.clone().into());
    }
    about.insert("title".to_owned(), licence.name.clone().into());
    about.into()
}

fn is_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// What the figures come from, each once, in the order of words.
fn sources(results: &Results<'_>) -> Vec<Value> {
    let dataset = results.dataset();
    let indicators = dataset.indicators.iter().filter_map(|indicator| indicator.source.as_deref());
    let tables = dataset.tables.iter().filter_map(|table| table.source.as_deref());
    let mut sources: Vec<&str> = indicators.chain(tables).collect();
    sources.sort_unstable();
    sources.dedup();
    sources.into_iter().map(|source| json!({ "title": source })).collect()
}

fn resource(made: &Made, schema_path: Option<String>) -> Value {
    let entry = &made.entry;
    let mut resource = Map::new();
    let mut put = |key: &str, value: Value| resource.insert(key.to_owned(), value);
    put("name", entry.path.trim_end_matches(".csv").replace('/', "-").replace('@', ".").to_lowercase().into());
    put("path", entry.path.clone().into());
    put("type", "table".into());
    put("title", entry.title.clone().into());
    put("description", made.head.description.clone().into());
    put("format", "csv".into());
    put("mediatype", entry.media_type.into());
    put("encoding", "utf-8".into());
    put("bytes", entry.bytes.into());
    put("hash", format!("sha256:{}", entry.sha256).into());
    if let Some(source) = &made.head.source {
        put("sources", json!([{ "title": source }]));
    }
    put("dialect", json!({ "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true }));
    put("schema", schema_path.map_or_else(|| schema(&made.schema), Value::from));
    resource.into()
}

/// A Table Schema.
pub(super) fn schema(schema: &Schema) -> Value {
    let mut about = Map::new();
    about.insert("fields".to_owned(), schema.fields.iter().map(field).collect());
    about.insert("missingValues".to_owned(), json!([""]));
    if !schema.key.is_empty() {
        about.insert("primaryKey".to_owned(), json!(schema.key));
    }
    about.into()
}

fn field(field: &Field) -> Value {
    let column = &field.column;
    let mut about = Map::new();
    let mut put = |key: &str, value: Value| about.insert(key.to_owned(), value);
    put("name", guarded(&column.name).into());
    put("type", type_name(column.data_type).into());
    put("title", column.title.clone().into());
    put("description", column.description.clone().into());
    if column.data_type == DataType::Date && field.date_format == DateFormat::DayMonthYear {
        put("format", "%d/%m/%Y".into());
    }
    if !field.withheld.is_empty() {
        put("missingValues", with_blank(field.withheld));
    }
    if let Some(unit) = &column.unit {
        put("unit", unit.clone().into());
    }
    if column.data_type == DataType::Boolean {
        let [yes, no] = YES_NO;
        put("trueValues", json!([yes]));
        put("falseValues", json!([no]));
    }
    let mut constraints = Map::new();
    if field.required {
        constraints.insert("required".to_owned(), true.into());
    }
    if field.unique {
        constraints.insert("unique".to_owned(), true.into());
    }
    if !field.codes.is_empty() {
        constraints.insert("enum".to_owned(), json!(field.codes));
    }
    if !constraints.is_empty() {
        put("constraints", constraints.into());
    }
    about.into()
}
