//! Links in documents and commentary that lead nowhere.
//!
//! Comes in: the dataset and every address of the site, pages and files (`/councils/boston/`, `/indicators/neet.csv`).
//! Goes out: an error for each link that leads to none of them, with its line; a link's own page counts as known.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use pulldown_cmark::{Event, Parser, Tag};

use crate::diag::{Diagnostic, Place, Report};
use crate::model::Dataset;
use crate::pages::destination::Destination;
use crate::pages::markdown::{anchors_of, options};

/// Checks every link and picture. Anchors are checked where the page is a document, whose sections are known here.
pub fn broken_links(dataset: &Dataset, known: &BTreeSet<String>) -> Report {
    let mut report = Report::default();
    let sections: BTreeMap<&str, BTreeSet<String>> =
        dataset.documents.iter().map(|document| (document.address.as_str(), anchors_of(&document.markdown))).collect();
    let site = Known { dataset, addresses: known, sections };
    for document in &dataset.documents {
        let text =
            Text { file: &document.place.file, markdown: &document.markdown, line: document.body_line, page: Some(&document.address) };
        site.check(&text, &mut report);
    }
    for said in &dataset.commentary {
        let text = Text { file: &said.place.file, markdown: &said.markdown, line: said.body_line, page: None };
        site.check(&text, &mut report);
    }
    report
}

/// What can be linked to.
struct Known<'a> {
    dataset: &'a Dataset,
    addresses: &'a BTreeSet<String>,
    sections: BTreeMap<&'a str, BTreeSet<String>>,
}

/// A text with its place.
struct Text<'a> {
    file: &'a Arc<str>,
    markdown: &'a str,
    /// The physical line of its first line.
    line: u32,
    /// Its page; commentary has none of its own.
    page: Option<&'a str>,
}

impl Known<'_> {
    fn check(&self, text: &Text<'_>, report: &mut Report) {
        for (event, range) in Parser::new_ext(text.markdown, options()).into_offset_iter() {
            let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else { continue };
            let Some((message, help)) = self.fault(&dest_url, text.page) else { continue };
            let place = place_of(text, range.start, &dest_url);
            report.add(Diagnostic::error("links/nowhere", place, message).help(help));
        }
    }

    /// What is wrong with a link, and what to write instead.
    fn fault(&self, link: &str, page: Option<&str>) -> Option<(String, String)> {
        let destination = Destination::of(link);
        if let Destination::Refused(_) = destination {
            let help = "a link begins with `https:`, `http:`, `mailto:` or `tel:`, or is an address of this site such as `/methodology/`";
            return Some((format!("the link `{link}` is of a kind that is not published"), help.to_owned()));
        }
        let Some(page) = page else { return self.commentary_fault(&destination, link) };
        let address = destination.address(page)?;
        if !self.is_known(&address) {
            return Some((nowhere(link, &address), self.remedy(&address)));
        }
        let anchor = destination.anchor().filter(|anchor| !anchor.is_empty())?;
        let sections = self.sections.get(address.as_str())?;
        (!sections.contains(anchor)).then(|| {
            let said: Vec<&str> = sections.iter().map(String::as_str).take(8).collect();
            (
                format!("the link `{link}` leads to a section that `{address}` does not have"),
                format!("its sections are: {}", said.join(", ")),
            )
        })
    }

    /// Commentary stands on several pages, so only an address from the site's root leads from all of them to one place.
    fn commentary_fault(&self, destination: &Destination, link: &str) -> Option<(String, String)> {
        match destination {
            Destination::Relative(..) | Destination::Anchor(_) => {
                let help = "commentary stands on several pages: write the whole address from the site's root, such as `/methodology/`";
                Some((format!("the link `{link}` in commentary depends on the page that it stands on"), help.to_owned()))
            }
            Destination::Site(..) => {
                let address = destination.address("/").filter(|address| !self.is_known(address))?;
                Some((nowhere(link, &address), self.remedy(&address)))
            }
            Destination::Elsewhere(_) | Destination::Refused(_) => None,
        }
    }

    fn is_known(&self, address: &str) -> bool {
        self.addresses.contains(address) || self.dataset.files.contains_key(address.trim_start_matches('/'))
    }

    fn remedy(&self, address: &str) -> String {
        let as_page = format!("{}/", address.trim_end_matches(".md").trim_end_matches('/'));
        let as_page = as_page.strip_suffix("index/").map_or(as_page.clone(), str::to_owned);
        if as_page != address && self.is_known(&as_page) {
            return format!("write `{as_page}`");
        }
        let closest = self.addresses.iter().map(|known| (strsim::jaro_winkler(known, address), known));
        let closest = closest.filter(|(score, _)| *score > 0.9).max_by(|a, b| a.0.total_cmp(&b.0));
        match closest {
            Some((_, known)) => format!("did you mean `{known}`?"),
            None => "write the address of a page or file of this site, as its own address bar shows it".to_owned(),
        }
    }
}

fn nowhere(link: &str, address: &str) -> String {
    if link == address {
        format!("the link `{link}` leads nowhere: this site has no such page or file")
    } else {
        format!("the link `{link}` leads to `{address}`: this site has no such page or file")
    }
}

/// The line and column of a link, marked where its address stands.
fn place_of(text: &Text<'_>, offset: usize, link: &str) -> Place {
    let (before, after) = text.markdown.split_at_checked(offset).unwrap_or((text.markdown, ""));
    let to_link = after.find(link).map_or("", |place| after.get(..place).unwrap_or_default());
    let before = format!("{before}{to_link}");
    let lines = u32::try_from(before.matches('\n').count()).unwrap_or(u32::MAX);
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Place {
        file: Arc::clone(text.file),
        line: text.line.saturating_add(lines),
        column: u32::try_from(column).unwrap_or(1),
        length: u32::try_from(link.chars().count().max(1)).unwrap_or(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Folder;

    /// What is said about a site with this page and this commentary.
    fn said(page: &str, commentary: &str) -> Vec<String> {
        let page = format!("+++\ntitle = \"About\"\n+++\n{page}");
        let commentary = format!("+++\nindicator = \"neet\"\n+++\nSaid. {commentary}");
        let files: [(&str, &[u8]); 6] = [
            ("plainsight.toml", b"format = 1\ntitle = \"A\"\n[publisher]\nname = \"A council\"\n"),
            ("data/indicators/neet.toml", b"title = \"NEET\"\npolarity = \"lower\"\n"),
            ("data/indicators/neet.csv", b"period,value\n2009/10,4\n"),
            ("content/about.md", page.as_bytes()),
            ("content/commentary/neet.md", commentary.as_bytes()),
            ("content/map.png", b"x"),
        ];
        let (dataset, report) = crate::load::load(&Folder::in_memory(files), &crate::load::Options::default());
        let dataset = dataset.unwrap_or_else(|| panic!("{report:?}"));
        let known: BTreeSet<String> =
            ["/", "/about/", "/indicators/neet/", "/indicators/neet.csv"].into_iter().map(str::to_owned).collect();
        let mut report = broken_links(&dataset, &known);
        report.sort();
        let place = |finding: &Diagnostic| finding.place.as_ref().map(ToString::to_string).unwrap_or_default();
        report
            .findings
            .iter()
            .map(|finding| format!("{} {} ({})", place(finding), finding.message, finding.help.as_deref().unwrap_or("")))
            .collect()
    }

    #[test]
    fn links_that_lead_somewhere_are_not_mentioned() {
        let page = "## Why\n\n[a](/) [b](/indicators/neet/#x) [c](../indicators/neet.csv) [d](#why) [e](/about/#why) [f](https://example.org/) ![g](/map.png)";
        assert_eq!(said(page, "[a](/indicators/neet/)"), Vec::<String>::new());
    }

    #[test]
    fn a_link_to_nothing_is_told_with_its_line_and_column() {
        let said = said("First line.\n\nSee [it](/indicators/neat/).", "");
        // Three lines of front matter, then the third line of the body; "See [it](" is nine characters.
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("content/about.md:6:10 the link `/indicators/neat/` leads nowhere"), "{said:?}");
        assert!(said[0].ends_with("(did you mean `/indicators/neet/`?)"), "{said:?}");
    }

    #[test]
    fn a_link_without_its_slash_or_to_a_source_file_is_mended() {
        assert!(said("[a](/indicators/neet)", "")[0].contains("write `/indicators/neet/`"));
        assert!(said("[a](/about.md)", "")[0].contains("write `/about/`"));
    }

    #[test]
    fn a_section_that_is_not_there_is_told() {
        assert!(said("## Why\n\n[a](#because)", "")[0].contains("its sections are: why"));
    }

    #[test]
    fn schemes_outside_the_list_are_errors() {
        assert!(said("[a](javascript:alert%281%29)", "")[0].contains("not published"));
        assert!(said("[a](//example.org/x)", "")[0].contains("not published"));
    }

    #[test]
    fn commentary_links_from_the_root_alone() {
        assert!(said("", "[a](../about/)")[0].contains("depends on the page"));
        assert!(said("", "[a](/nowhere/)")[0].contains("leads nowhere"));
    }
}
