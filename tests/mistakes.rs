//! Wrong input: what the command says of it, to the letter.
//!
//! A case is a folder in `tests/cases/`: the files that stand in place of the base site's (`tests/cases/base`), and `expected.txt`, what
//! `plainsight check` prints and its exit code. `PLAINSIGHT_BLESS=1 cargo test --test mistakes` rewrites them; read the difference before
//! it is committed.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{plainsight, tree};
use tempfile::TempDir;

fn cases() -> Vec<PathBuf> {
    let folder = common::root().join("tests/cases");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.file_name().is_some_and(|name| name != "base"));
    cases.sort();
    cases
}

fn lay(files: &Path, over: &Path) {
    for (path, bytes) in tree(files).into_iter().filter(|(path, _)| path != "expected.txt") {
        let target = over.join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, bytes).unwrap();
    }
}

fn said(case: &Path) -> String {
    let site = TempDir::new().unwrap();
    lay(&common::root().join("tests/cases/base"), site.path());
    lay(case, site.path());
    let output = plainsight(&["check", "--site", site.path().to_str().unwrap(), "--as-at", "2010-06-30"]);
    let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    format!("{out}{err}exit code {}\n", output.status.code().unwrap())
}

#[test]
fn every_mistake_is_told_as_written() {
    let bless = std::env::var_os("PLAINSIGHT_BLESS").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let expected = case.join("expected.txt");
        let said = said(&case);
        if bless {
            fs::write(&expected, &said).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != said {
            wrong.push(format!("{}:\n{said}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_case_is_about_one_thing_and_says_where_and_what_to_do() {
    for case in cases() {
        let expected = fs::read_to_string(case.join("expected.txt")).unwrap();
        assert!(expected.contains("help: "), "{} offers no remedy:\n{expected}", case.display());
        assert!(expected.contains("-->"), "{} names no place:\n{expected}", case.display());
    }
}

#[test]
fn the_base_site_has_no_mistake() {
    let output = plainsight(&["check", "--site", common::root().join("tests/cases/base").to_str().unwrap(), "--as-at", "2010-06-30"]);
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert!(output.status.success());
}
