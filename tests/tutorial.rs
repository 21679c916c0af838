//! The tutorial and the how-to pages, followed word by word.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that cannot go on has failed"
)]

mod common;
#[path = "common/reader.rs"]
mod reader;

use std::fs;

use common::{blocks, root, tree};
use reader::Reader;

#[test]
fn whoever_follows_the_tutorial_gets_what_it_says() {
    let home = tempfile::TempDir::new().unwrap();
    let mut reader = Reader::at(home.path());
    let page = fs::read_to_string(root().join("docs/content/tutorial.md")).unwrap();
    reader.read(&page);
    let sheet = fs::read_to_string(root().join("docs/content/missed-bins.csv")).unwrap();
    assert!(page.contains(&format!("\n```csv ../missed-bins.csv\n{sheet}```\n")), "the sheet that is offered is the one on the page");
    assert!(reader.commands >= 10 && reader.files >= 10 && reader.pages >= 3, "the tutorial has its commands, files and pages");
    let site = home.path().join("scorecard");
    assert_eq!(reader.folder, site, "the reader stays in the site's folder");
    let figures = fs::read_to_string(site.join("public/data/figures.csv")).unwrap();
    let of_bins: Vec<&str> = figures.lines().filter(|line| line.contains("missed-bins")).collect();
    assert_eq!(of_bins.len(), 6, "five quarters and a correction");
    assert!(of_bins.iter().any(|row| row.contains(",63,")) && of_bins.iter().any(|row| row.contains(",62,")), "nothing is overwritten");
    assert!(site.join(".github/workflows/plainsight.yml").exists());
}

/// The how-to pages that have something to follow, each in a site that `plainsight init` made.
#[test]
fn whoever_follows_a_how_to_page_gets_what_it_says() {
    let mut followed = 0;
    for (name, page) in tree(&root().join("docs/content/how-to")) {
        let page = String::from_utf8(page).unwrap();
        if !blocks(&page).iter().any(|block| block.info == ["console"]) {
            continue;
        }
        println!("{name}");
        let home = tempfile::TempDir::new().unwrap();
        let mut reader = Reader::at(home.path());
        reader.run("plainsight init site");
        reader.run("cd site");
        reader.read(&page);
        followed += 1;
    }
    assert!(followed >= 8, "{followed} pages have commands");
}
