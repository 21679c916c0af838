//! Building: the smallest site, the same bytes twice, and what happens when something is wrong.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use common::{EXAMPLE, Site, plainsight, root, site_of, tree};
use tempfile::TempDir;

const SMALL: &[(&str, &str)] = &[
    ("plainsight.toml", "format = 1\ntitle = \"Our council\"\n"),
    (
        "data/indicators/recycling.toml",
        "title = \"Household waste recycled\"\npolarity = \"higher\"\nunit = \"%\"\nfrequency = \"financial-year\"\n",
    ),
    ("data/indicators/recycling.csv", "period,value\n2008/09,44.1\n2009/10,45.8\n"),
];

#[test]
fn a_site_of_three_files_builds() {
    let source = site_of(SMALL);
    let site = Site::build(source.path(), &["--as-at", "2010-06-01"]);
    let page = site.words("indicators/recycling/");
    assert!(page.contains("Household waste recycled") && page.contains("45.8%"), "{page}");
    assert_eq!(site.rows("indicators/recycling.csv").len(), 2);
}

#[test]
fn two_builds_are_the_same_to_the_byte_whatever_the_threads() {
    let again = TempDir::new().unwrap();
    let out = again.path().join("public");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_plainsight"))
        .args(["build", "--site", root().to_str().unwrap(), "--out", out.to_str().unwrap()])
        .env("RAYON_NUM_THREADS", "1")
        .env("TZ", "Pacific/Auckland")
        .env("LC_ALL", "tr_TR.UTF-8")
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .unwrap();
    assert!(output.status.success());
    let (first, second) = (EXAMPLE.files(), tree(&out));
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    let differing: Vec<&String> = first.iter().filter(|(path, bytes)| second[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn building_again_writes_nothing_and_exchanges_nothing() {
    let source = site_of(SMALL);
    let args = ["build", "--site", source.path().to_str().unwrap(), "--as-at", "2010-06-01"];
    assert!(plainsight(&args).status.success());
    let public = source.path().join("public");
    let stamps = || -> BTreeMap<String, std::time::SystemTime> {
        let files = tree(&public).into_keys();
        files.map(|path| (path.clone(), fs::metadata(public.join(&path)).unwrap().modified().unwrap())).collect()
    };
    let before = (stamps(), fs::metadata(&public).unwrap().modified().unwrap());
    let output = plainsight(&args);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("nothing had changed"), "{said}");
    assert_eq!(before, (stamps(), fs::metadata(&public).unwrap().modified().unwrap()));
}

#[test]
fn a_mistake_leaves_the_old_site_untouched() {
    let source = site_of(SMALL);
    let args = ["build", "--site", source.path().to_str().unwrap(), "--as-at", "2010-06-01"];
    assert!(plainsight(&args).status.success());
    let before = tree(&source.path().join("public"));
    fs::write(source.path().join("data/indicators/recycling.csv"), "period,value\n2008/09,\"44,1\"\nOct-09,45.8\n").unwrap();
    let output = plainsight(&args);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("data/indicators/recycling.csv:2:") && said.contains("data/indicators/recycling.csv:3:"),
        "both mistakes in one run: {said}"
    );
    assert_eq!(before, tree(&source.path().join("public")));
}

#[test]
fn strict_stops_at_a_warning() {
    let out = TempDir::new().unwrap();
    let public = out.path().join("public");
    let output = plainsight(&["build", "--site", root().to_str().unwrap(), "--out", public.to_str().unwrap(), "--strict"]);
    assert_eq!(output.status.code(), Some(1), "the example's savings targets do not add up, which is a warning");
    assert!(!public.exists());
}

#[test]
fn the_command_line_is_wrong_with_exit_code_2() {
    assert_eq!(plainsight(&["build", "--nonsense"]).status.code(), Some(2));
    assert_eq!(plainsight(&["list", "nothing"]).status.code(), Some(2));
    assert_eq!(plainsight(&["build", "--as-at", "tomorrow"]).status.code(), Some(2));
}

#[test]
fn a_folder_that_is_not_ours_is_refused_with_exit_code_3() {
    let source = site_of(SMALL);
    fs::create_dir(source.path().join("public")).unwrap();
    fs::write(source.path().join("public/thesis.txt"), "years of work").unwrap();
    let output = plainsight(&["build", "--site", source.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(fs::read_to_string(source.path().join("public/thesis.txt")).unwrap(), "years of work");
}

#[test]
fn a_fresh_init_site_builds_without_a_warning() {
    let folder = TempDir::new().unwrap();
    let dir = folder.path().join("my-site");
    let output = plainsight(&["init", dir.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let output = plainsight(&["build", "--site", dir.to_str().unwrap(), "--as-at", "2025-11-20", "--strict"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let again = plainsight(&["init", dir.to_str().unwrap()]);
    assert_eq!(again.status.code(), Some(3), "a folder that is not empty is refused");
}

#[test]
fn the_site_as_at_an_earlier_date_knows_nothing_of_later_figures() {
    let source = site_of(&[
        SMALL[0],
        SMALL[1],
        ("data/indicators/recycling.csv", "period,value,published\n2008/09,44.1,2009-06-01\n2008/09,43.9,2009-12-01\n"),
        ("data/targets/recycling.csv", "target,decided_on,reason\n45,2008-03-01,Council plan\n40,2009-10-01,Lowered after a bad year\n"),
    ]);
    let then = Site::build(source.path(), &["--as-at", "2009-07-01"]);
    let everything: String = then.files().values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
    assert!(everything.contains("44.1") && !everything.contains("43.9"), "the revision was not public yet");
    assert!(!everything.contains("Lowered after a bad year"), "the decision had not been taken yet");
    let now = Site::build(source.path(), &["--as-at", "2010-01-01"]);
    let page = now.words("indicators/recycling/");
    assert!(page.contains("43.9%") && page.contains("44.1%"), "the earlier figure stays on the page: {page}");
    let changes = now.words("changes/");
    assert!(changes.contains("Lowered after a bad year") && changes.contains("43.9%"), "{changes}");
}

/// The values of an attribute in a page.
fn attributes<'a>(html: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(opening).skip(1).filter_map(|rest| rest.split('"').next())
}

#[test]
fn every_link_leads_somewhere_and_every_fragment_exists() {
    let files = EXAMPLE.files();
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let mut broken = BTreeSet::new();
    for (path, bytes) in pages {
        let html = std::str::from_utf8(bytes).unwrap();
        for href in attributes(html, "href=\"").chain(attributes(html, "src=\"")) {
            if href.contains("://") || href.starts_with("mailto:") || href.starts_with("tel:") {
                continue;
            }
            let (target, fragment) = href.split_once('#').unwrap_or((href, ""));
            let file = resolve(path, target);
            match files.get(&file) {
                None => {
                    broken.insert(format!("{path}: {href}"));
                }
                Some(bytes) if !fragment.is_empty() => {
                    let text = String::from_utf8_lossy(bytes);
                    if !text.contains(&format!("id=\"{fragment}\"")) {
                        broken.insert(format!("{path}: {href} has no such place"));
                    }
                }
                Some(_) => {}
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// The file that a relative link from a page means; the 404 page's links begin at the site's path.
fn resolve(page: &str, target: &str) -> String {
    if target.is_empty() {
        return page.to_owned();
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    let target = match target.strip_prefix("/scorecards/") {
        Some(rest) => {
            parts.clear();
            rest
        }
        None => target,
    };
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop().expect("a link leaves the site");
            }
            other => parts.push(other),
        }
    }
    if target.is_empty() || target.ends_with('/') || target.ends_with('.') {
        parts.push("index.html");
    }
    parts.join("/")
}

#[test]
fn a_publishers_own_accessibility_statement_stands_in_place_of_the_draft() {
    let own = ("content/accessibility.md", "+++\ntitle = \"Accessibility\"\n+++\n\nAudited in person in May 2010.\n");
    let source = site_of(&[SMALL[0], SMALL[1], SMALL[2], own]);
    let site = Site::build(source.path(), &["--as-at", "2010-06-01"]);
    assert!(site.words("accessibility/").contains("Audited in person in May 2010."));
}

#[test]
fn on_a_site_of_one_council_words_about_a_period_stand_beside_its_figure() {
    let words = ("content/commentary/a.md", "+++\nindicator = \"recycling\"\nperiod = \"2009/10\"\n+++\n\nA dry summer.\n");
    let source = site_of(&[SMALL[0], SMALL[1], SMALL[2], words]);
    let site = Site::build(source.path(), &["--as-at", "2010-06-01"]);
    assert!(site.words("indicators/recycling/our-council/").contains("A dry summer."));
}

#[test]
fn a_second_council_needs_no_more_than_its_rows() {
    let source = site_of(&[
        SMALL[0],
        SMALL[1],
        ("data/authorities.csv", "id,name,kind\nboston,Boston Borough Council,district\nmelton,Melton Borough Council,district\n"),
        ("data/indicators/recycling.csv", "authority,period,value\nboston,2009/10,45.8\nmelton,2009/10,41.0\n"),
    ]);
    let site = Site::build(source.path(), &["--as-at", "2010-06-01"]);
    assert!(site.words("councils/melton/").contains("41.0%"));
}

#[test]
fn a_theme_replaces_one_template_and_one_sentence_of_style() {
    let source = site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"Our council\"\ntheme = \"ours\"\n"),
        SMALL[1],
        SMALL[2],
        ("themes/ours/templates/not_found.html", "{% extends \"base.html\" %}{% block main %}<h1>Lost?</h1>{% endblock main %}"),
        ("themes/ours/assets/css/ours.css", "h1 { letter-spacing: 0; }\n"),
    ]);
    let site = Site::build(source.path(), &["--as-at", "2010-06-01"]);
    assert!(site.text("404.html").contains("<h1>Lost?</h1>"));
    assert!(site.text("assets/site.css").ends_with("h1 { letter-spacing: 0; }\n\n"));
    assert!(site.words("indicators/recycling/").contains("45.8%"), "the rest is the default theme");
}

#[test]
fn every_page_has_a_title_of_its_own_and_one_heading() {
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    for (path, bytes) in EXAMPLE.files().iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).unwrap();
        let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap();
        if let Some(other) = titles.insert(title.to_owned(), path.clone()) {
            panic!("{path} and {other} are both called {title}");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        // One script of the site's own, which only adds to what is there; none in the page itself, nor in a chart for other sites.
        let own = html.matches("<script type=\"module\" src=\"").count();
        let scripts = usize::from(!path.starts_with("embed/"));
        assert_eq!((html.matches("<script").count(), own), (scripts, scripts), "{path}");
        assert_eq!(html.matches("assets/js/main.js\"></script>").count(), scripts, "{path}");
        for forbidden in [" style=\"", " onclick=", "<style", "javascript:"] {
            assert!(!html.contains(forbidden), "{path} has {forbidden}");
        }
    }
}

#[test]
fn checksums_hold_for_every_download() {
    use sha2::{Digest, Sha256};
    let files = EXAMPLE.files();
    let sums = EXAMPLE.text("data/SHA256SUMS");
    let mut listed = BTreeSet::new();
    for line in sums.lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        let path = resolve("data/SHA256SUMS", path);
        let bytes = files.get(&path).unwrap_or_else(|| panic!("{path} is listed and not there"));
        let digest: Vec<String> = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let digest = digest.concat();
        assert_eq!(digest, sum, "{path}");
        listed.insert(path);
    }
    let unlisted: Vec<_> = files.keys().filter(|path| path.ends_with(".csv") && !listed.contains(*path)).collect();
    assert!(unlisted.is_empty(), "{unlisted:?}");
}

#[test]
fn a_template_of_the_site_s_own_that_names_what_is_not_there_is_a_mistake_and_publishes_nothing() {
    let source = site_of(&[
        SMALL[0],
        SMALL[1],
        SMALL[2],
        ("themes/civic/templates/indicators.html", "{% extends \"base.html\" %}{% block main %}{{ view.tabel }}{% endblock main %}"),
    ]);
    let output = plainsight(&["build", "--site", source.path().to_str().unwrap(), "--as-at", "2010-06-01"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("themes/civic/templates/indicators.html") && said.contains("tabel") && said.contains("page on templates"),
        "{said}"
    );
    assert!(said.contains("1 error") && !said.contains("panicked"), "{said}");
    assert!(!source.path().join("public").exists());
}
