//! Other files of content/: published at the same path as they are.

use std::collections::BTreeMap;

use super::documents::{CONTENT, GENERATED, is_markdown};
use crate::diag::{Diagnostic, Place, Report};
use crate::model::Document;
use crate::source::{Fault, Folder};

/// Files at the site's root that the program writes itself.
const ROOT_FILES: [&str; 7] =
    ["index.html", "404.html", "sitemap.xml", "robots.txt", "calendar.ics", "datapackage.json", "search-index.json"];

/// Reads the files by the path that they are published at. One that stands where the site writes its own is an error.
pub(super) fn read(folder: &Folder, documents: &[Document], report: &mut Report) -> BTreeMap<String, Vec<u8>> {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for path in folder.under(CONTENT).filter(|path| !is_markdown(path)) {
        let name = path.strip_prefix(CONTENT).unwrap_or(path);
        if let Some(fault) = reserved(name, documents) {
            report.add(fault.at(Place::file(path)));
        }
        match folder.bytes(path) {
            Ok(bytes) => {
                files.insert(name.to_owned(), bytes);
            }
            Err(found) => report.add(*found),
        }
    }
    refuse_cases(&files, report);
    files
}

fn reserved(name: &str, documents: &[Document]) -> Option<Fault> {
    let first = name.split('/').next().unwrap_or_default().to_lowercase();
    let lower = name.to_lowercase();
    let fault = |with: String| {
        Some(
            Fault::new("files/reserved", format!("the file would be published at /{name}, where {with} stands"))
                .help("rename it or move it"),
        )
    };
    if GENERATED.contains(&first.as_str()) {
        return fault(format!("the site's own /{first}/"));
    }
    if ROOT_FILES.contains(&lower.as_str()) || lower == "reports" || lower == "reports/index.html" {
        return fault("a file of the site's own".to_owned());
    }
    if first == "commentary" {
        return Some(
            Fault::new("files/commentary", "a file among the commentary is not published")
                .help("commentary is written in files that end with .md; put other files elsewhere in content/"),
        );
    }
    if let Some(stem) = [".md", ".markdown"].into_iter().find_map(|ending| lower.strip_suffix(ending)) {
        let fault = Fault::new("files/markdown", "pages are files that end with .md, in small letters");
        return Some(fault.help(format!("rename it to {CONTENT}{stem}.md")));
    }
    let page = documents.iter().find(|document| {
        let address = document.address.trim_matches('/');
        !address.is_empty() && (address == lower || format!("{address}/index.html") == lower || address.starts_with(&format!("{lower}/")))
    })?;
    fault(format!("the page {}", page.address))
}

/// Two names that differ only in the case of letters are one file on many systems.
fn refuse_cases(files: &BTreeMap<String, Vec<u8>>, report: &mut Report) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for name in files.keys() {
        if let Some(other) = seen.insert(name.to_lowercase(), name) {
            let message = format!("the name differs from `{other}` only in the case of letters");
            let place = Place::file(format!("{CONTENT}{name}"));
            report.add(Diagnostic::error("files/case", place, message).help("rename one: on many systems the two are one file"));
        }
    }
}
