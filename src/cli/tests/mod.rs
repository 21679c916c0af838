//! The pages of the documentation that are made from the program itself: its commands, registries and datasets.
//!
//! What stands before the first section of a page is written by hand, the sections are made. `PLAINSIGHT_BLESS=1 cargo test --lib reference`
//! writes them.

mod commands;
mod datasets;
mod registries;

use std::path::Path;

/// A page below `docs/content/reference/`, and what makes its sections.
type Page = (&'static str, fn() -> String);

const PAGES: [Page; 5] = [
    ("commands.md", commands::sections),
    ("charts.md", registries::charts),
    ("rules.md", registries::rules),
    ("figure-checks.md", registries::checks),
    ("datasets.md", datasets::sections),
];

#[test]
fn the_reference_is_what_the_program_is() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/content/reference");
    for (name, sections) in PAGES {
        let path = folder.join(name);
        let page = std::fs::read_to_string(&path).unwrap();
        let (by_hand, written) = page.split_once("\n## ").unwrap_or((page.trim_end(), ""));
        if std::env::var_os("PLAINSIGHT_BLESS").is_some() {
            std::fs::write(&path, format!("{}\n\n{}", by_hand.trim_end(), sections())).unwrap();
        } else {
            assert!(format!("## {written}") == sections(), "{name}: PLAINSIGHT_BLESS=1 cargo test --lib reference writes it");
        }
    }
}

/// A table of markdown: its headings, and rows of cells.
fn table(headings: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
    let rule: Vec<String> = headings.iter().map(|_| "---".to_owned()).collect();
    let rows = rows.into_iter().map(|cells| line(&cells.iter().map(|cell| one_line(cell)).collect::<Vec<_>>()));
    format!("{}{}{}", line(&head), line(&rule), rows.collect::<String>())
}

/// Text in one line of a table.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
