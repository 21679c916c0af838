//! Every variable of the theme's templates stands in `docs/content/reference/templates.md`, and nothing else does.
//!
//! `PLAINSIGHT_BLESS=1 cargo test --test templates` adds rows for new variables and takes old ones out; what a new one is has to be
//! written by hand.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

use common::{root, tree};

/// The variables of each section of the page: `shell` for what all templates share, then each template by its name.
type Sections = BTreeMap<String, BTreeSet<String>>;

/// What every template names: `view.rows[].title` is the title of each of the rows.
fn named() -> Sections {
    let mut sections = Sections::new();
    for (name, bytes) in tree(&root().join("themes/civic/templates")) {
        for variable in variables(&String::from_utf8(bytes).unwrap()) {
            let section = if variable.starts_with("shell") { "shell" } else { &name };
            sections.entry(section.to_owned()).or_default().insert(variable);
        }
    }
    sections
}

/// Every variable of a template.
fn variables(template: &str) -> BTreeSet<String> {
    walk(template, |_| true)
}

/// Those that it prints as they are.
fn printed_safe(template: &str) -> BTreeSet<String> {
    walk(template, |words| words.last() == Some(&"safe"))
}

/// The variables of the tags that are wanted.
fn walk(template: &str, wanted: fn(&[&str]) -> bool) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    // The names that loops give to their items, and what they are items of.
    let mut loops: Vec<(String, String)> = Vec::new();
    for tag in template.split(['{', '}']).filter(|part| is_tag(part)) {
        let words = words(tag);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        if let ["for", item, "in", list, ..] = words[..] {
            let list = resolve(list, &loops);
            if wanted(&words) {
                found.insert(list.clone());
            }
            loops.push((item.to_owned(), format!("{list}[]")));
        } else if words.first() == Some(&"endfor") {
            loops.pop().expect("a loop ends that began");
        } else {
            assert!(!matches!(words.first(), Some(&("set" | "macro" | "import"))), "this test does not know `{tag}`");
            let words = words.iter().filter(|_| wanted(&words));
            found.extend(words.map(|word| resolve(word, &loops)).filter(|word| word.starts_with("view") || word.starts_with("shell")));
        }
    }
    assert!(loops.is_empty());
    found
}

/// The inner of `{{ … }}` and `{% … %}`, after splitting at every brace.
fn is_tag(part: &str) -> bool {
    part.starts_with('%') || part.starts_with(' ') || part.starts_with("- ")
}

/// The names in a tag, with their dots; texts in quotes are none.
fn words(tag: &str) -> Vec<String> {
    let without_texts: String = tag.split('"').step_by(2).collect::<Vec<_>>().join(" ");
    let words = without_texts.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.'));
    words.filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase())).map(str::to_owned).collect()
}

fn resolve(word: &str, loops: &[(String, String)]) -> String {
    let (first, rest) = word.split_once('.').map_or((word, String::new()), |(first, rest)| (first, format!(".{rest}")));
    let of = loops.iter().rev().find(|(item, _)| item == first);
    of.map_or_else(|| word.to_owned(), |(_, list)| format!("{list}{rest}"))
}

/// What the page says of each variable, by section.
fn documented(page: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut sections: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut section = String::new();
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            heading.trim_matches('`').clone_into(&mut section);
        } else if let Some((name, meaning)) = line.strip_prefix("| `").and_then(|row| row.split_once("` | ")) {
            let meaning = meaning.trim_end_matches('|').trim().to_owned();
            assert!(sections.entry(section.clone()).or_default().insert(name.to_owned(), meaning).is_none(), "{section}: {name} twice");
        }
    }
    sections
}

/// The page's beginning, up to its first section, and a section for each template.
fn printed(page: &str, named: &Sections) -> String {
    let known = documented(page);
    let mut text = page.split("## `shell`").next().unwrap().to_owned();
    let order = std::iter::once("shell").chain(named.keys().map(String::as_str).filter(|name| *name != "shell"));
    for section in order {
        write!(text, "## `{section}`\n\n| variable | what it is |\n| --- | --- |\n").unwrap();
        for variable in &named[section] {
            let meaning = known.get(section).and_then(|rows| rows.get(variable)).map_or("", String::as_str);
            writeln!(text, "| `{variable}` | {meaning} |").unwrap();
        }
        text.push('\n');
    }
    text.trim_end().to_owned() + "\n"
}

#[test]
fn every_variable_is_documented() {
    let path = root().join("docs/content/reference/templates.md");
    let page = fs::read_to_string(&path).unwrap();
    let named = named();
    if std::env::var_os("PLAINSIGHT_BLESS").is_some() {
        fs::write(&path, printed(&page, &named)).unwrap();
    }
    let page = fs::read_to_string(&path).unwrap();
    let known = documented(&page);
    let mut faults = Vec::new();
    for (section, variables) in &named {
        let rows = known.get(section).cloned().unwrap_or_default();
        faults.extend(
            variables
                .iter()
                .filter(|name| rows.get(*name).is_none_or(String::is_empty))
                .map(|name| format!("{section}: {name} is not said")),
        );
        faults
            .extend(rows.keys().filter(|name| !variables.contains(*name)).map(|name| format!("{section}: {name} is named by no template")));
    }
    faults.extend(
        known.keys().filter(|section| !named.contains_key(*section)).map(|section| format!("{section}: there is no such template")),
    );
    assert!(faults.is_empty(), "docs/content/reference/templates.md:\n{}", faults.join("\n"));
    assert_eq!(page, printed(&page, &named), "the page is in the order of names");
}

#[test]
fn what_is_printed_as_html_is_said_to_be_html() {
    let known = documented(&fs::read_to_string(root().join("docs/content/reference/templates.md")).unwrap());
    let mut faults = Vec::new();
    for (name, bytes) in tree(&root().join("themes/civic/templates")) {
        let rows = known.get(&name).cloned().unwrap_or_default();
        // Without a name for its items a loop's variable is the item itself: `view.rows[]`.
        let safe = printed_safe(&String::from_utf8(bytes).unwrap());
        let said = |variable: &str| rows.get(variable).is_some_and(|meaning| meaning.starts_with("HTML: "));
        faults.extend(safe.iter().filter(|variable| !said(variable)).map(|variable| format!("{name}: {variable} is HTML")));
        faults.extend(
            rows.keys()
                .filter(|variable| said(variable) && !safe.contains(*variable))
                .map(|variable| format!("{name}: {variable} is no HTML")),
        );
    }
    assert!(faults.is_empty(), "docs/content/reference/templates.md:\n{}", faults.join("\n"));
}

#[test]
fn names_in_loops_texts_and_conditions_are_found() {
    let template = "<p title=\"{{ view.a }}\">{% if view.b and not view.c.d %}{{ say(id=\"view.text\", x=view.e) }}{% endif %}\
                    {%- for row in view.rows %}{% for cell in row.cells -%}{{ cell.f | safe }}{{ row.g }}{% endfor %}{% endfor %}{{ row.h }}";
    let expected = ["view.a", "view.b", "view.c.d", "view.e", "view.rows", "view.rows[].cells", "view.rows[].cells[].f", "view.rows[].g"];
    assert_eq!(variables(template).into_iter().collect::<Vec<_>>(), expected);
}
