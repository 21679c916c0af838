//! `/search/index.json`: what a browser searches, one entry a line and as short as it can be.
//!
//! `{"kinds": ["council", …], "entries": [[kind, title, address, further words, note], …]}`: the kind by its place, the address
//! without the first slash, a note only where the kind does not say enough; what stands last and is empty is left out.

use serde_json::{Value, json};

use super::entries::{Entry, Kind};
use crate::pages::Stage;

/// The index as bytes, in the order of the entries.
pub(super) fn json(stage: &Stage<'_>, entries: &[Entry]) -> Vec<u8> {
    let kinds = Kind::ALL.map(|kind| kind.said(stage));
    let lines: Vec<String> = entries.iter().map(|entry| line(entry, &kinds).to_string()).collect();
    format!("{{\"kinds\":{},\"entries\":[\n{}\n]}}\n", json!(kinds), lines.join(",\n")).into_bytes()
}

fn line(entry: &Entry, kinds: &[String]) -> Value {
    let kind = Kind::ALL.iter().position(|kind| *kind == entry.kind).unwrap_or_default();
    let also: Vec<&str> = entry.synonyms.iter().chain(&entry.also).map(String::as_str).collect();
    let mut cells = vec![json!(kind), json!(entry.title), json!(entry.address.trim_start_matches('/')), json!(also.join(" | "))];
    cells.push(if kinds.contains(&entry.note) { json!("") } else { json!(entry.note) });
    while cells.last().is_some_and(|cell| cell == "") {
        cells.pop();
    }
    Value::Array(cells)
}
