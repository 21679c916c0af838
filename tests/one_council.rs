//! A site of one council, as `init` makes it: it speaks of the council by name and leads straight to it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use common::{Site, new_site};
use tempfile::TempDir;

fn starter() -> (TempDir, Site) {
    let folder = new_site();
    let site = Site::build(&folder.path().join("site"), &["--as-at", "2026-01-15"]);
    (folder, site)
}

#[test]
fn home_says_how_the_council_does_in_the_words_of_its_own_page() {
    let (_folder, site) = starter();
    // Recycling 43.2 of 45, 4% short; calls 92.5 of 90; days to decide 58.1 of at most 56, 3.75% over. Tolerance 5%.
    let counts = "1 of 3 targets met, 2 just missed, 0 missed";
    assert!(site.words("").contains(&format!("Example Council: {counts}.")), "{}", site.words(""));
    assert!(site.words("councils/example-council/").contains(counts));
}

#[test]
fn the_menu_leads_to_the_council_itself() {
    let (_folder, site) = starter();
    assert!(site.text("index.html").contains("<li><a href=\"./councils/example-council/\">Example Council</a></li>"));
    assert!(!site.text("index.html").contains("#find"), "there is nothing to find");
}

#[test]
fn nothing_says_again_whose_a_figure_is() {
    let (_folder, site) = starter();
    let home = site.text("index.html");
    let row = home.split("<h3 class=\"row-name\">").nth(1).unwrap();
    assert!(row.starts_with("<a href=\"./indicators/recycling/example-council/\">"), "{row}");
    let measure = site.words("indicators/recycling/");
    assert!(measure.contains("The newest figure") && !measure.contains("Every body"), "{measure}");
}

#[test]
fn the_page_of_a_measure_shows_how_its_only_figures_went() {
    let (_folder, site) = starter();
    let words = site.words("indicators/recycling/");
    assert!(words.contains("Over time Recycling, Example Council: 43.2%"), "{words}");
    let html = site.text("indicators/recycling/index.html");
    assert!(html.contains("../../indicators/recycling/example-council.svg"), "the picture of the figure's own page: {html}");
    assert!(site.out().join("indicators/recycling/example-council.svg").exists());
}

#[test]
fn a_measure_without_figures_is_told_the_columns_of_a_site_of_one_council() {
    let site = common::site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"T\"\n[publisher]\nname = \"Ashford\"\n"),
        ("data/indicators/calls.toml", "title = \"Calls answered\"\npolarity = \"higher\"\nfrequency = \"month\"\n"),
        ("data/indicators/calls.csv", "period,value\n"),
    ]);
    let check = || {
        let output = common::plainsight(&["check", "--site", site.path().to_str().unwrap(), "--as-at", "2026-08-01"]);
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).unwrap()
    };
    let help = "help: write rows below the headings period,value in data/indicators/calls.csv; import a sheet, `plainsight import SHEET --as calls`";
    let said = check();
    assert!(said.contains("the file has headings and no rows") && said.contains(help), "{said}");
    // Without the file the remedy is the same.
    std::fs::remove_file(site.path().join("data/indicators/calls.csv")).unwrap();
    let said = check();
    assert!(said.contains("`calls` has no figures") && said.contains(help), "{said}");
}
