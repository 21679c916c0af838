//! Files for programs that find pages: `sitemap.xml` and `robots.txt`.
//!
//! Comes in: the addresses of all pages. Goes out: files by path in the site. A sitemap holds whole addresses, so a site
//! that does not know its own has none.

use std::fmt::Write;

use crate::pages::html::escape;
use crate::pages::{Stage, address};

/// A sitemap may hold no more addresses than this (sitemaps.org); with more, `sitemap.xml` lists several.
const MOST_ADDRESSES: usize = 50_000;

const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// `robots.txt`, which shuts nobody out, and where the site's address is known the sitemap: every address in `addresses` but
/// the page for what is not there and charts for other sites, sorted.
pub fn plumbing(stage: &Stage<'_>, addresses: &[String]) -> Vec<(String, Vec<u8>)> {
    files(stage.options.base_url.as_deref(), addresses, MOST_ADDRESSES)
}

fn files(base: Option<&str>, addresses: &[String], most: usize) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![("robots.txt".to_owned(), robots(base).into_bytes())];
    if let Some(base) = base {
        let mut listed: Vec<&str> = addresses.iter().map(String::as_str).filter(|found| is_listed(found)).collect();
        listed.sort_unstable();
        listed.dedup();
        files.extend(sitemaps(base, &listed, most).into_iter().map(|(path, xml)| (path, xml.into_bytes())));
    }
    files
}

/// Neither the page for what is not there nor one that repeats a chart of another page is looked for.
fn is_listed(address: &str) -> bool {
    address != address::NOT_FOUND && !address.starts_with(address::EMBED)
}

fn robots(base: Option<&str>) -> String {
    let sitemap = base.map(|base| format!("\nSitemap: {base}sitemap.xml\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

fn sitemaps(base: &str, addresses: &[&str], most: usize) -> Vec<(String, String)> {
    if addresses.len() <= most {
        return vec![("sitemap.xml".to_owned(), list(base, addresses, ("urlset", "url")))];
    }
    let parts: Vec<(String, String)> = addresses
        .chunks(most)
        .enumerate()
        .map(|(place, part)| (format!("sitemap-{}.xml", place + 1), list(base, part, ("urlset", "url"))))
        .collect();
    let paths: Vec<&str> = parts.iter().map(|(path, _)| path.as_str()).collect();
    let index = ("sitemap.xml".to_owned(), list(base, &paths, ("sitemapindex", "sitemap")));
    std::iter::once(index).chain(parts).collect()
}

fn list(base: &str, addresses: &[&str], (whole, item): (&str, &str)) -> String {
    let mut xml = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{whole} xmlns=\"{SPACE}\">\n");
    for address in addresses {
        let path = address.trim_start_matches('/');
        let _ = writeln!(xml, "<{item}><loc>{}{}</loc></{item}>", escape(base), percent(path));
    }
    let _ = writeln!(xml, "</{whole}>");
    xml
}

/// A path as an address may hold it: all but letters, digits, `/` and `-._~` as percent and two hexadecimal digits.
pub fn percent(path: &str) -> String {
    let mut said = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            said.push(char::from(byte));
        } else {
            let _ = write!(said, "%{byte:02X}");
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(paths: &[&str]) -> Vec<String> {
        paths.iter().map(|path| (*path).to_owned()).collect()
    }

    fn text(files: &[(String, Vec<u8>)], path: &str) -> String {
        let (_, bytes) = files.iter().find(|(found, _)| found == path).unwrap();
        String::from_utf8(bytes.clone()).unwrap()
    }

    #[test]
    fn every_page_but_404_is_in_the_sitemap() {
        let all = addresses(&["/", "/councils/boston/", "/404.html", "/embed/indicators/neet/", "/a page & more/"]);
        let files = files(Some("https://www.example.org/scorecards/"), &all, 10);
        let sitemap = text(&files, "sitemap.xml");
        assert!(sitemap.contains("<loc>https://www.example.org/scorecards/</loc>"));
        assert!(sitemap.contains("<loc>https://www.example.org/scorecards/councils/boston/</loc>"));
        assert!(sitemap.contains("/a%20page%20%26%20more/</loc>"));
        assert_eq!(sitemap.matches("<url>").count(), 3);
        let robots = text(&files, "robots.txt");
        assert_eq!(robots, "User-agent: *\nAllow: /\n\nSitemap: https://www.example.org/scorecards/sitemap.xml\n");
    }

    #[test]
    fn a_site_that_does_not_know_its_address_has_no_sitemap() {
        let files = files(None, &addresses(&["/"]), 10);
        assert_eq!(files.len(), 1);
        assert_eq!(text(&files, "robots.txt"), "User-agent: *\nAllow: /\n");
    }

    #[test]
    fn more_addresses_than_one_sitemap_holds_are_listed_in_several() {
        let files = files(Some("https://a.example/"), &addresses(&["/", "/b/", "/c/", "/d/", "/e/"]), 2);
        let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths, ["robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
        assert!(text(&files, "sitemap.xml").contains("<sitemap><loc>https://a.example/sitemap-3.xml</loc></sitemap>"));
        assert_eq!(text(&files, "sitemap-3.xml").matches("<url>").count(), 1, "5 = 2 + 2 + 1");
    }
}
