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
];

/// The module: `export default {"shown": "Shown: {shown} of {all}"};`, ids without their `script-`.
pub(super) fn words_module(words: &Words) -> Vec<u8> {
    let said = SENTENCES.iter().map(|(id, names)| {
        let blanks: Vec<(&str, Arg<'_>)> = names.iter().map(|name| (*name, Arg::from(format!("{{{name}}}")))).collect();
        (id.trim_start_matches("script-").to_owned(), words.say(id, &blanks).into())
    });
    format!("export default {};\n", serde_json::Value::Object(said.collect())).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::default_files;

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
