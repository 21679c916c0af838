//! What can be found: the list from A to Z and the index of the search.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::collections::BTreeSet;
use std::fmt::Write;

use common::{EXAMPLE, Site, site_of};
use serde_json::Value;

fn index(site: &Site) -> Vec<Vec<Value>> {
    let index: Value = serde_json::from_str(&site.text("search/index.json")).unwrap();
    index["entries"].as_array().unwrap().iter().map(|entry| entry.as_array().unwrap().clone()).collect()
}

/// Where the links of the list lead, from the site's root.
fn listed(html: &str) -> BTreeSet<String> {
    let list = html.split("<section class=\"letter\"").skip(1).map(|part| part.split("</section>").next().unwrap());
    list.flat_map(|part| part.split("<a href=\"").skip(1)).map(|rest| rest.split('"').next().unwrap().replace("../", "")).collect()
}

#[test]
fn everything_in_the_index_is_in_the_list_and_has_a_page() {
    let entries = index(&EXAMPLE);
    let addresses: BTreeSet<String> = entries.iter().map(|entry| entry[2].as_str().unwrap().to_owned()).collect();
    assert_eq!(addresses, listed(&EXAMPLE.text("search/index.html")));
    for address in &addresses {
        let (page, anchor) = address.split_once('#').unwrap_or((address, ""));
        assert!(EXAMPLE.out().join(page).join("index.html").is_file(), "{address}");
        assert!(anchor.is_empty() || EXAMPLE.text(&format!("{page}index.html")).contains(&format!("id=\"{anchor}\"")), "{address}");
    }
    // Every council, measure, area, scorecard, table and report has its address there.
    for folder in ["transparency", "councils", "indicators", "areas", "scorecards", "tables", "reports"] {
        for page in std::fs::read_dir(EXAMPLE.out().join(folder)).unwrap().map(Result::unwrap).filter(|page| page.path().is_dir()) {
            let address = format!("{folder}/{}/", page.file_name().to_str().unwrap());
            assert!(addresses.contains(&address), "{address}");
        }
    }
}

#[test]
fn a_reader_without_script_is_told_why_there_is_no_answer() {
    // What script takes away is in its element, and on no other page, as those of letters.
    let said = "<div id=\"results\"><p>Searching needs JavaScript. Without it, here is everything from A to Z.</p></div>";
    assert!(EXAMPLE.text("search/index.html").contains(said));
    let script = EXAMPLE.text("assets/js/search.js");
    assert!(script.contains("results.replaceChildren();"), "{script}");
}

#[test]
fn a_council_is_found_by_its_other_names_and_its_code() {
    let entries = index(&EXAMPLE);
    let boston = entries.iter().find(|entry| entry[2] == "councils/boston/").unwrap();
    assert!(boston[3].as_str().unwrap().contains("E07000136"), "{boston:?}");
    assert_eq!(boston[4], "district, borough or city council, Lincolnshire");
}

#[test]
fn a_synonym_is_found_and_listed_under_its_own_letter() {
    let source = site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"Ours\"\nas_at = 2010-01-20\n[publisher]\nname = \"Exbury\"\n"),
        ("data/indicators/recycling.toml", "title = \"Waste recycled\"\npolarity = \"higher\"\nsynonyms = [\"bins\", \"rubbish\"]\n"),
        ("data/indicators/recycling.csv", "period,value\n2008/09,44.1\n"),
    ]);
    let site = Site::build(source.path(), &[]);
    let entry = index(&site).into_iter().find(|entry| entry[2] == "indicators/recycling/").unwrap();
    assert_eq!(entry[3], "bins | rubbish");
    assert!(site.words("search/").contains("B bins: see Waste recycled"), "{}", site.words("search/"));
}

#[test]
fn a_large_site_has_a_page_for_each_letter() {
    // 900 councils, 450 of them under A: more than a page holds.
    let mut authorities = String::from("id,name,kind\n");
    for number in 0..450 {
        let _ = write!(authorities, "a-{number},Ashby {number},district\nz-{number},Zeal {number},district\n");
    }
    let source = site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"Ours\"\nas_at = 2010-01-20\nfigure_pages = \"none\"\n"),
        ("data/authorities.csv", &authorities),
        ("data/indicators/recycling.toml", "title = \"Waste recycled\"\npolarity = \"higher\"\n"),
        ("data/indicators/recycling.csv", "authority,period,value\na-0,2008/09,44.1\n"),
    ]);
    let site = Site::build(source.path(), &[]);
    let whole = site.text("search/index.html");
    assert!(listed(&whole).is_empty() && whole.contains("href=\"z/\""), "{whole}");
    assert_eq!(listed(&site.text("search/z/index.html")).len(), 450);
    // 450 councils, and the page of what needs attention or of accessibility may stand under A too.
    assert!(listed(&site.text("search/a/index.html")).len() >= 450);
    assert!(site.text("search/z/index.html").contains("<h1>Everything under Z</h1>"));
}
