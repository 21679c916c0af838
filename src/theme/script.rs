//! The sentences of the theme's scripts: one module made from the catalogue, so that a translation reaches them too.
//!
//! Comes in: the catalogue. Goes out: `assets/js/words.js`, an object of sentences by id in which `{name}` is filled in by the
//! browser.

use crate::words::{Arg, Words};

/// Every sentence that the scripts say, with what is filled in.
const SENTENCES: &[(&str, &[&str])] = &[
    ("script-shown", &["shown", "all"]),
    ("script-none", &[]),
    ("script-sorted-up", &["column"]),
    ("script-sorted-down", &["column"]),
    ("script-suggestions", &[]),
    ("script-suggested", &["count"]),
    ("script-results", &["typed"]),
    ("script-no-results", &[]),
    ("script-ledger-title", &[]),
    ("script-ledger-lead", &[]),
    ("script-ledger-load", &["size"]),
    ("script-ledger-loading", &["rows"]),
    ("script-ledger-failed", &[]),
    ("script-ledger-search", &[]),
    ("script-ledger-months", &[]),
    ("script-ledger-all", &[]),
    ("script-ledger-count", &["count", "rows"]),
    ("script-ledger-total", &["total"]),
    ("script-ledger-without", &["without"]),
    ("script-ledger-caption", &[]),
    ("script-ledger-pages", &[]),
    ("script-ledger-page", &["page", "pages"]),
    ("script-ledger-before", &[]),
    ("script-ledger-after", &[]),
    ("script-ledger-save", &[]),
    ("script-ledger-file", &[]),
];

/// The module: `export default {"shown": "Shown: {shown} of {all}"};`, ids without their `script-`.
pub(super) fn words_module(words: &Words) -> Vec<u8> {
    let said = SENTENCES.iter().map(|(id, names)| {
        let blanks: Vec<(&str, Arg<'_>)> = names.iter().map(|name| (*name, Arg::from(format!("{{{name}}}")))).collect();
        (id.trim_start_matches("script-").to_owned(), words.say(id, &blanks).into())
    });
    format!("export default {};\n", serde_json::Value::Object(said.collect())).into_bytes()
}

/// A script of the default theme as it is published: without its whole-line comments, blank lines and indents, which only its
/// authors read. A comment within a line stays.
pub(super) fn published(script: &str) -> String {
    let mut kept = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        if in_comment {
            in_comment = !line.contains("*/");
        } else if line.starts_with("/*") && !line.contains("*/") {
            in_comment = true;
        } else if !(line.is_empty() || line.starts_with("//") || line.starts_with("/*") && line.ends_with("*/")) {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::io::{Cursor, Write};
    use std::sync::Arc;

    use crate::theme::{Theme, default_files};

    #[test]
    fn comments_of_whole_lines_are_not_published() {
        let script = "/** What\n * it does. */\n\n/** One line. */\nlet a = 1; // why\n  // Because.\n  /** @type {X} */ (a).b();\n";
        assert_eq!(published(script), "let a = 1; // why\n/** @type {X} */ (a).b();\n");
    }

    #[test]
    fn every_script_together_is_under_15_kb_compressed() {
        let words = Arc::new(Words::english());
        let (theme, _) = Theme::new("themes/civic", &BTreeMap::new(), &words);
        let scripts: Vec<Vec<u8>> =
            theme.unwrap().assets.into_iter().filter(|(path, _)| path.starts_with("assets/js/")).map(|(_, bytes)| bytes).collect();
        assert!(scripts.len() > 5, "they are there");
        let total: usize = scripts.iter().map(|bytes| compressed(bytes)).sum();
        assert!(total < 15_000, "{total} bytes");
    }

    /// How many bytes deflate makes of it, and the 18 that gzip puts around them.
    fn compressed(bytes: &[u8]) -> usize {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        archive.start_file("a", options).unwrap();
        archive.write_all(bytes).unwrap();
        let archive = archive.finish().unwrap();
        let mut archive = zip::ZipArchive::new(archive).unwrap();
        usize::try_from(archive.by_index(0).unwrap().compressed_size()).unwrap() + 18
    }

    #[test]
    fn a_sentence_keeps_its_blanks_for_the_browser() {
        let module = String::from_utf8(words_module(&Words::english())).unwrap();
        assert!(module.starts_with("export default {\"shown\":\"Shown: {shown} of {all}\","), "{module}");
    }

    #[test]
    fn scripts_say_every_sentence_of_theirs_and_no_other() {
        let files = default_files();
        let scripts = files.iter().filter(|(path, _)| path.starts_with("assets/js/"));
        let code: String = scripts.map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap()).collect();
        let mut said: Vec<&str> = code.split("say(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        said.sort_unstable();
        said.dedup();
        let mut known: Vec<&str> = SENTENCES.iter().map(|(id, _)| id.trim_start_matches("script-")).collect();
        known.sort_unstable();
        assert_eq!(said, known);
    }
}
