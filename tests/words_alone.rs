//! Sites without figures: a part that would be empty is not there, and nothing leads to it.

#![allow(clippy::indexing_slicing, clippy::case_sensitive_file_extension_comparisons, reason = "a test that cannot go on has failed")]

mod common;

use common::{Site, site_of};

const SITE: (&str, &str) = ("plainsight.toml", "format = 1\ntitle = \"Handbook\"\n[publisher]\nname = \"A council\"\n");

fn built(files: &[(&str, &str)]) -> Site {
    Site::build(site_of(files).path(), &["--as-at", "2026-11-01"])
}

fn addresses(site: &Site) -> Vec<String> {
    let files = site.files();
    files.keys().filter_map(|path| path.strip_suffix("index.html")).map(|path| format!("/{path}")).collect()
}

#[test]
fn a_site_of_words_alone_has_its_words_and_nothing_empty() {
    let site = built(&[
        SITE,
        ("content/index.md", "+++\ntitle = \"Welcome\"\n+++\n\nRead on in [the rules](/rules/).\n"),
        ("content/rules.md", "+++\ntitle = \"Rules\"\nnav = 1\n+++\n\nA rule.\n"),
        ("content/rules/first.md", "+++\ntitle = \"The first rule\"\n+++\n\n## One\n\n## Two\n\n## Three\n\n## Four\n"),
    ]);
    assert_eq!(addresses(&site), ["/accessibility/", "/", "/rules/first/", "/rules/", "/search/"]);
    let home = site.words("");
    assert!(home.contains("Read on in the rules."), "{home}");
    for word in ["target", "figure", "Councils", "Measures", "Open data", "What is new", "speaks from", "About this version"] {
        assert!(!home.contains(word), "the home page says {word}: {home}");
    }
    let html = site.text("rules/first/index.html");
    assert!(html.contains("<a href=\"../../rules/\">Rules</a>"), "the way up");
    assert!(html.contains("<li><a href=\"#four\">Four</a></li>") && html.contains("<h2 id=\"four\">"), "what stands on the page");
    assert!(site.words("rules/").contains("In this section The first rule"));
    let found = site.text("search/index.json");
    assert!(found.contains("rules/first/") && !found.contains("councils/") && !found.contains("data/"), "{found}");
    assert!(!site.text("404.html").contains("/councils/"));
    let statement = site.words("accessibility/");
    assert!(statement.contains("screen reader") && !statement.contains("chart") && !statement.contains("data files"), "{statement}");
    let files = site.files();
    let data: Vec<&String> = files.keys().filter(|path| path.starts_with("data") || path.ends_with(".csv")).collect();
    assert!(data.is_empty(), "{data:?}");
}

#[test]
fn a_site_of_reports_alone_lists_them() {
    let report = "+++\ntitle = \"The year\"\ndate = 2026-04-01\n+++\n\n## A\n\n## B\n\n## C\n\n## D\n";
    let site = built(&[SITE, ("content/reports/year.md", report)]);
    assert_eq!(addresses(&site), ["/accessibility/", "/", "/reports/", "/reports/year/", "/search/"]);
    assert!(site.text("index.html").contains("<a href=\"./reports/year/\">The year</a>"));
    assert!(site.text("reports/year/index.html").contains("<li><a href=\"#b\">2. B</a></li>"), "numbered as in the report");
}

#[test]
fn a_site_of_a_table_has_data_but_no_measures() {
    let table = "title = \"Trees\"\n[[columns]]\nname = \"street\"\ntitle = \"Street\"\nkind = \"text\"\n";
    let site = built(&[SITE, ("data/tables/trees.toml", table), ("data/tables/trees.csv", "street\nHigh Street\n")]);
    let addresses = addresses(&site);
    for there in ["/tables/", "/tables/trees/", "/data/", "/councils/"] {
        assert!(addresses.iter().any(|address| address == there), "{there}: {addresses:?}");
    }
    for gone in ["/indicators/", "/exceptions/", "/changes/", "/scorecards/", "/reports/", "/transparency/"] {
        assert!(!addresses.iter().any(|address| address.starts_with(gone)), "{gone}: {addresses:?}");
        for page in &addresses {
            let html = site.text(&format!("{}index.html", &page[1..]));
            assert!(!html.contains(&format!("{gone}\"")) && !html.contains(&format!("\"./{}\"", &gone[1..])), "{page} leads to {gone}");
        }
    }
    assert!(site.rows("tables/trees.csv").iter().any(|row| row["street"] == "High Street"));
}
