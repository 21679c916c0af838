//! `docs/content/reference/downloads.md` and the registry say the same.

use super::super::{ALL, COLUMNS, TableKind, kinds};
use crate::model::DataType;
use crate::words::Words;

const DOCS: &str = include_str!("../../../docs/content/reference/downloads.md");

fn type_word(data_type: DataType) -> &'static str {
    match data_type {
        DataType::Text => "words",
        DataType::Number => "number",
        DataType::Date => "date",
        DataType::Boolean => "yes or no",
    }
}

/// A table as the reference has it: its heading, what it is, and its columns in their order, those that are never empty in bold.
fn table_block(kind: &TableKind, words: &Words) -> String {
    let column = |name: &&str| if kind.required.contains(name) { format!("**`{name}`**") } else { format!("`{name}`") };
    let columns: Vec<String> = kind.columns.iter().map(column).collect();
    format!("### {}\n\n{}\n\n{}\n", kind.id, words.word(&format!("table-{}-about", kind.id)), columns.join(", "))
}

fn dictionary(words: &Words) -> String {
    let line = |entry: &super::super::ColumnEntry| {
        let column = entry.column(words);
        let codes = (entry.codes)();
        let codes = if codes.is_empty() { String::new() } else { format!(" ({})", codes.join(", ")) };
        format!("| `{}` | {}{codes} | {} |\n", entry.name, type_word(entry.data_type), column.description.replace('|', "\\|"))
    };
    format!("| column | holds | meaning |\n| --- | --- | --- |\n{}", COLUMNS.iter().map(line).collect::<String>())
}

#[test]
fn every_table_and_column_is_documented_in_its_order() {
    let words = Words::english();
    let blocks = kinds().map(|kind| table_block(kind, &words)).chain([dictionary(&words)]);
    let missing: Vec<String> = blocks.filter(|block| !DOCS.contains(block.as_str())).collect();
    assert!(missing.is_empty(), "docs/content/reference/downloads.md lacks, word for word:\n\n{}", missing.join("\n"));
}

#[test]
fn every_format_is_documented() {
    for format in ALL {
        assert!(DOCS.contains(&format!("| `{}` | {} | `{}` |", format.extension, format.title, format.media_type)), "{}", format.id);
    }
}
