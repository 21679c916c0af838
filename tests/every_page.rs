//! What every page has in the same place: the question about its figures, and the rest of its foot.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;

use common::{EXAMPLE, Site, new_site, site_of, unescape};

/// The pages of a site by their address; an embed is a picture in somebody else's page.
fn pages(site: &Site) -> BTreeMap<String, String> {
    let html = site.files().into_iter().filter(|(path, _)| path.ends_with(".html") && !path.starts_with("embed/"));
    html.map(|(path, bytes)| (format!("/{}", path.strip_suffix("index.html").unwrap_or(&path)), String::from_utf8(bytes).unwrap()))
        .collect()
}

/// What stands between two texts; the beginning must be there once.
fn between<'a>(text: &'a str, begin: &str, end: &str) -> &'a str {
    assert_eq!(text.matches(begin).count(), 1, "{begin} in {text}");
    text.split_once(begin).unwrap().1.split(end).next().unwrap()
}

fn decode(percent: &str) -> String {
    let mut parts = percent.split('%');
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).unwrap()
}

/// The mailbox and the subject of the question on a page, which stands first in the page's foot.
fn question(address: &str, html: &str) -> (String, String) {
    let foot = between(html, "<footer class=\"foot\">", "</footer>").trim_start();
    let section = foot.strip_prefix("<div class=\"wrap\">").unwrap().trim_start();
    assert!(section.starts_with("<section class=\"question\" aria-labelledby=\"question\">"), "{address}: {section}");
    assert_eq!(html.matches("id=\"question\"").count(), 1, "{address}");
    let section = section.split("</section>").next().unwrap();
    mail(address, section)
}

/// The mailbox and the subject of the only letter that can be written from a part of a page.
fn mail(address: &str, part: &str) -> (String, String) {
    let href = unescape(between(part, "href=\"mailto:", "\""));
    let (mailbox, subject) = href.split_once("?subject=").unwrap();
    assert!(!subject.contains(['&', '#', '?', ' ', '+']) && subject.is_ascii(), "{address}: {subject}");
    (decode(mailbox), decode(subject))
}

/// A link to a place of the site stands in the foot.
fn links(foot: &str, to: &str) -> bool {
    foot.split("href=\"").skip(1).any(|rest| unescape(rest.split('"').next().unwrap()).ends_with(to))
}

#[test]
fn every_page_of_the_example_asks_for_questions_with_its_own_address() {
    let pages = pages(&EXAMPLE);
    assert!(pages.contains_key("/404.html") && pages.contains_key("/") && pages.len() > 100);
    for (address, html) in &pages {
        let (mailbox, subject) = question(address, html);
        let canonical = unescape(between(html, "<link rel=\"canonical\" href=\"", "\""));
        assert_eq!(canonical, format!("https://www.example.org/scorecards/{}", address.trim_start_matches('/')));
        assert_eq!((mailbox.as_str(), subject), ("performance@example.org", format!("Question about {canonical}")), "{address}");
        let foot = between(html, "<footer class=\"foot\">", "</footer>");
        for words in ["01632 960000", "large print, Braille or another language"] {
            assert!(foot.contains(words), "{address}: {words}");
        }
    }
}

#[test]
fn a_chart_in_somebody_elses_page_asks_for_questions_about_the_page_that_it_is_from() {
    let embeds: Vec<_> = EXAMPLE.files().into_iter().filter(|(path, _)| path.starts_with("embed/") && path.ends_with(".html")).collect();
    assert!(embeds.len() > 50);
    for (path, bytes) in embeds {
        let html = String::from_utf8(bytes).unwrap();
        let canonical = unescape(between(&html, "<link rel=\"canonical\" href=\"", "\""));
        assert!(canonical.starts_with("https://www.example.org/scorecards/") && !canonical.contains("/embed/"), "{path}: {canonical}");
        assert_eq!(mail(&path, &html), ("performance@example.org".to_owned(), format!("Question about {canonical}")), "{path}");
        assert!(html.contains("01632 960000"), "{path}");
    }
}

#[test]
fn every_page_of_the_example_has_the_whole_foot() {
    for (address, html) in pages(&EXAMPLE) {
        let foot = unescape(between(&html, "<footer class=\"foot\">", "</footer>"));
        // Pages of the council's files say up to when those are; one whose file was taken down or never came says nothing of the kind.
        let is_of_files = address.starts_with("/transparency/");
        assert!(!(is_of_files && foot.contains("Figures up to")), "{address}");
        let up_to = match is_of_files {
            true if html.contains("No file of this period is here.") => "Page updated",
            true => "Data up to ",
            false => "Figures up to ",
        };
        for words in [
            "Published by East Midlands example partnership",
            "Contains public sector information licensed under the Open Government Licence v3.0.",
            up_to,
            // The as-at date of the example.
            "Page updated 1 November 2026.",
        ] {
            assert!(foot.contains(words), "{address}: {words}");
        }
        for to in ["accessibility/", "data/#version", "open-government-licence/version/3/", "https://partnership.example.org/"] {
            assert!(links(&foot, to), "{address}: {to}");
        }
    }
}

#[test]
fn every_page_of_a_new_site_asks_for_questions_with_its_own_address() {
    let folder = new_site();
    let source = folder.path().join("site");
    for (address, html) in pages(&Site::build(&source, &["--as-at", "2026-11-01"])) {
        assert!(!html.contains("rel=\"canonical\""), "a new site does not know where it will stand");
        let (mailbox, subject) = question(&address, &html);
        assert_eq!((mailbox.as_str(), subject), ("performance@example.org", format!("Question about Our council's scorecard: {address}")));
    }
    for (address, html) in pages(&Site::build(&source, &["--as-at", "2026-11-01", "--base-url", "https://a.example/s&p/"])) {
        let canonical = format!("https://a.example/s&p/{}", address.trim_start_matches('/'));
        assert_eq!(question(&address, &html).1, format!("Question about {canonical}"));
    }
}

#[test]
fn signs_in_a_title_do_not_end_the_subject_and_a_site_without_contact_says_so() {
    let files = [
        ("plainsight.toml", "format = 1\ntitle = \"R&D? 100% Ynys Môn #1\"\n[contact]\nemail = \"q&a+b@example.org\"\n"),
        ("data/indicators/bins.toml", "title = \"Bins\"\npolarity = \"higher\"\nunit = \"%\"\nfrequency = \"financial-year\"\n"),
        ("data/indicators/bins.csv", "period,value\n2009/10,45.8\n"),
    ];
    let source = site_of(&files);
    let site = Site::build(source.path(), &["--as-at", "2010-06-01"]);
    let expected = ("q&a+b@example.org".to_owned(), "Question about R&D? 100% Ynys Môn #1: /indicators/bins/".to_owned());
    assert_eq!(question("/indicators/bins/", &site.text("indicators/bins/index.html")), expected);
    // A form or an issue tracker is as good as a mailbox, in the accessibility statement too.
    let form = "format = 1\ntitle = \"Our council\"\n[contact]\nurl = \"https://www.example.org/ask?about=figures&x=1\"\n";
    fs::write(source.path().join("plainsight.toml"), form).unwrap();
    let site = Site::build(source.path(), &["--as-at", "2010-06-01"]);
    let link = "<a href=\"https://www.example.org/ask?about=figures&amp;x=1\"";
    let said = "Ask a question at www.example.org/ask?about=figures&amp;x=1</a>";
    for (address, html) in pages(&site) {
        let section = between(&html, "<section class=\"question\" aria-labelledby=\"question\">", "</section>");
        assert!(section.contains(link) && section.contains(said) && !section.contains("has been recorded"), "{address}: {section}");
    }
    let statement = site.text("accessibility/index.html");
    assert!(statement.contains(&format!("<li>{link}>{said}</li>")) && !statement.contains("No contact details"), "{statement}");
    fs::write(source.path().join("plainsight.toml"), "format = 1\ntitle = \"Our council\"\n").unwrap();
    let site = Site::build(source.path(), &["--as-at", "2010-06-01"]);
    for (address, html) in pages(&site) {
        let section = between(&html, "<section class=\"question\" aria-labelledby=\"question\">", "</section>");
        assert!(section.contains("Ask Our council; no mailbox or telephone number has been recorded"), "{address}: {section}");
    }
}
