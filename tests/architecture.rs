//! Holds the invariants of the architecture by reading the code.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What each module may import, and nothing else of ours: arrows of the picture in the README, downwards only.
const IMPORTS: &[(&str, &[&str])] = &[
    ("diag", &[]),
    ("model", &["diag"]),
    ("words", &["diag", "model"]),
    ("source", &["diag", "model"]),
    ("load", &["diag", "model", "source"]),
    ("theme", &["diag", "words"]),
    ("calc", &["diag", "model"]),
    ("checks", &["calc", "diag", "model"]),
    ("charts", &["calc", "model", "words"]),
    ("downloads", &["calc", "model", "words"]),
    ("pages", &["calc", "charts", "diag", "downloads", "model", "theme", "words"]),
    ("intake", &["diag", "load", "model", "source"]),
    ("output", &["diag"]),
    ("config", &["downloads", "load", "model", "output", "pages"]),
    (
        "pipeline",
        &[
            "calc",
            "charts",
            "checks",
            "config",
            "diag",
            "downloads",
            "intake",
            "load",
            "model",
            "output",
            "pages",
            "source",
            "theme",
            "words",
        ],
    ),
    (
        "cli",
        &[
            "calc",
            "charts",
            "checks",
            "config",
            "diag",
            "downloads",
            "intake",
            "load",
            "model",
            "output",
            "pages",
            "pipeline",
            "source",
            "theme",
            "words",
        ],
    ),
    ("main", &[]),
    ("lib", &[]),
];

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().map(Result::unwrap);
    entries
        .filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| Some((entry.path().to_owned(), fs::read_to_string(entry.path()).ok()?)))
        .collect()
}

fn rust() -> Vec<(PathBuf, String)> {
    sources("src").into_iter().filter(|(path, _)| path.extension().is_some_and(|ext| ext == "rs")).collect()
}

/// The top module that a file belongs to: `src/calc/status.rs` to `calc`.
fn module(path: &Path) -> String {
    let relative = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let first = relative.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The code of a file without its test module and comments.
fn code(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    before_tests.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn is_test_file(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests") || path.file_name().is_some_and(|name| name == "tests.rs")
}

#[test]
fn imports_run_down_the_picture_only() {
    let allowed: BTreeMap<&str, &[&str]> = IMPORTS.iter().copied().collect();
    let mut faults = Vec::new();
    for (path, text) in rust().into_iter().filter(|(path, _)| !is_test_file(path)) {
        let own = module(&path);
        let may = allowed.get(own.as_str()).unwrap_or_else(|| panic!("{own} stands in no picture"));
        for (number, line) in code(&text).lines().enumerate() {
            for reference in line.split("crate::").skip(1) {
                let target: String = reference.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                if !target.is_empty() && target != own && !may.contains(&target.as_str()) {
                    faults.push(format!("{}:{}: {own} imports {target}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn assert_only_in(words: &[&str], modules: &[&str]) {
    let mut faults = Vec::new();
    for (path, text) in rust().into_iter().filter(|(path, _)| !is_test_file(path)) {
        if modules.contains(&module(&path).as_str()) {
            continue;
        }
        for line in code(&text).lines() {
            faults.extend(words.iter().filter(|word| line.contains(**word)).map(|word| format!("{}: {word}: {line}", path.display())));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn only_source_and_output_touch_the_file_system() {
    assert_only_in(&["std::fs", "fs::read", "fs::write", "File::open", "File::create", "walkdir"], &["source", "output"]);
}

#[test]
fn only_the_command_prints_exits_or_reads_the_environment() {
    assert_only_in(
        &["println!", "eprintln!", "print!(", "process::exit", "env::var", "env::args", "stdout()", "stderr()"],
        &["cli", "main"],
    );
}

#[test]
fn no_clock_and_no_randomness_below_the_command() {
    assert_only_in(&["SystemTime", "Zoned::now", "Timestamp::now", "thread_rng", "RandomState"], &["cli", "main"]);
    // Durations for `--timings` are not dates: they never reach the output.
    assert_only_in(&["Instant::now"], &["cli", "main", "pipeline"]);
}

#[test]
fn the_model_knows_no_format() {
    for (path, text) in rust().into_iter().filter(|(path, _)| module(path) == "model") {
        let text = code(&text);
        for format in ["csv::", "toml::", "serde_json", "<svg", "<html", "tera::"] {
            assert!(!text.contains(format), "{} speaks of {format}", path.display());
        }
    }
}

#[test]
fn figures_never_pass_through_binary_floats() {
    // Drawing may: a chart's coordinates are not figures.
    let words = ["f64", "f32"];
    let mut faults = Vec::new();
    for (path, text) in
        rust().into_iter().filter(|(path, _)| !is_test_file(path) && !["charts", "cli", "pipeline"].contains(&module(path).as_str()))
    {
        let lines = code(&text);
        let named = lines.lines().filter(|line| words.iter().any(|word| line.contains(word)) && !line.contains("to_f64"));
        faults.extend(named.map(|line| format!("{}: {line}", path.display())));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_source_file_is_over_400_lines() {
    let themes = sources("themes")
        .into_iter()
        .filter(|(path, _)| path.extension().is_some_and(|ext| ["html", "css", "js", "ftl"].contains(&ext.to_string_lossy().as_ref())));
    let long = rust().into_iter().chain(themes).filter(|(path, _)| !is_test_file(path)).filter(|(_, text)| text.lines().count() > 400);
    let long: Vec<String> = long.map(|(path, text)| format!("{}: {}", path.display(), text.lines().count())).collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn every_sentence_that_the_code_names_is_in_the_catalogue() {
    let words = plainsight::words::Words::english();
    let mut faults = Vec::new();
    for (path, text) in rust().into_iter().map(|(path, text)| (path, code(&text))).chain(sources("themes")) {
        for opening in [".say(\"", ".word(\"", "say(id=\""] {
            for rest in text.split(opening).skip(1) {
                let id = rest.split('"').next().unwrap_or_default();
                if !words.has(id) {
                    faults.push(format!("{}: {id}", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_sentence_stands_in_the_catalogue_unused() {
    let code: String = rust()
        .into_iter()
        .chain(sources("themes").into_iter().filter(|(path, _)| path.extension().is_some_and(|ext| ext == "html")))
        .map(|(_, text)| text)
        .collect();
    let sentences: String = plainsight::words::ENGLISH.iter().map(|(_, text)| *text).collect();
    let unused: Vec<&str> = plainsight::words::ENGLISH
        .iter()
        .flat_map(|(_, text)| plainsight::words::message_ids(text))
        .filter(|id| !code.contains(&format!("\"{id}\"")))
        .filter(|id| !is_composed(&code, id))
        .filter(|id| !sentences.contains(&format!("{{ {id} }}")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// Whether the code puts the id together from a name: `format!("outcome-{}", …)` makes every `outcome-…`.
fn is_composed(code: &str, id: &str) -> bool {
    id.match_indices('-').any(|(dash, _)| code.contains(&format!("\"{}-{{", &id[..dash])))
}
