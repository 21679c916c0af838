//! The list of checks against the code and the page about it.

use std::collections::BTreeMap;
use std::path::Path;

use super::super::{CHECKS, DisclosureCheck};
use crate::diag::Severity;

/// The code of this folder, without its tests and the list itself.
fn sources() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/load/disclosures");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let ours =
        files.filter(|path| path.extension().is_some_and(|end| end == "rs") && !path.ends_with("checks.rs") && !path.ends_with("tests.rs"));
    ours.map(|path| std::fs::read_to_string(path).unwrap().split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned()).collect()
}

#[test]
fn every_code_is_in_the_list_with_its_level_and_every_entry_is_used() {
    let mut used: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let text = sources();
    for (at, _) in text.match_indices("\"disclosure/") {
        let code = text[at + 1..].split('"').next().unwrap().to_owned();
        used.entry(code).or_default().push(text[..at].trim_end());
    }
    let listed: Vec<&str> = DisclosureCheck::all().map(|check| check.code).collect();
    let mut sorted = listed.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, used.keys().collect::<Vec<_>>(), "each code stands in the list once");
    for (code, before) in used {
        let level = DisclosureCheck::of(&code).unwrap().level;
        for before in before {
            assert!(!(before.ends_with("::warning(") && level == Severity::Error), "{code} is listed as an error");
            assert!(!(before.ends_with("::error(") && level == Severity::Warning), "{code} is listed as a warning");
        }
    }
}

/// The tables of the page: a heading for each group, and a row for each check.
fn page() -> String {
    let level = |severity| if severity == Severity::Error { "error" } else { "warning" };
    let row = |check: &DisclosureCheck| {
        let excuse = if check.excusable { "yes" } else { "no" };
        format!("| `{}` | {} | {} | {} | {excuse} |\n", check.code, level(check.level), check.finds, check.remedy)
    };
    let group = |(title, checks): &(&str, &[DisclosureCheck])| {
        let rows: String = checks.iter().map(row).collect();
        format!("## {title}\n\n| check | level | what it finds | what to do | `[[allow]]` |\n| --- | --- | --- | --- | --- |\n{rows}")
    };
    CHECKS.iter().map(group).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_page_is_the_list() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/content/reference/checks.md");
    let written = std::fs::read_to_string(&path).unwrap();
    let (intro, tables) = written.split_once("\n## ").unwrap();
    if std::env::var_os("PLAINSIGHT_BLESS").is_some() {
        return std::fs::write(path, format!("{intro}\n{}", page())).unwrap();
    }
    assert_eq!(format!("## {tables}"), page(), "PLAINSIGHT_BLESS=1 writes the tables of docs/content/reference/checks.md");
}
