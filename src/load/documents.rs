//! content/\*\*/\*.md: pages and reports.

use std::collections::BTreeMap;

use super::known::Known;
use super::{blocks, ids, read};
use crate::diag::{Place, Report};
use crate::model::{Document, DocumentKind, Slug};
use crate::source::toml::Keys;
use crate::source::{Fault, Folder, FrontMatter};

/// Where pages and other files are.
pub(super) const CONTENT: &str = "content/";

/// Where commentary is.
pub(super) const COMMENTARY: &str = "content/commentary/";

const REPORTS: &str = "reports/";

/// First parts of addresses that the program makes itself.
pub(super) const GENERATED: [&str; 13] = [
    "areas",
    "assets",
    "changes",
    "councils",
    "data",
    "editions",
    "embed",
    "exceptions",
    "indicators",
    "scorecards",
    "search",
    "tables",
    "transparency",
];

/// Whether the site makes pages of its own below an address, so that no page of words may stand there.
pub fn is_address_of_the_site(name: &str) -> bool {
    GENERATED.contains(&name) || name == "reports" || name == "index"
}

/// Reads every page and report, by address. Drafts are checked and dropped: nothing of them goes further.
pub(super) fn read(folder: &Folder, known: &Known, site_title: &str, report: &mut Report) -> Vec<Document> {
    let mut documents: BTreeMap<String, Document> = BTreeMap::new();
    for path in folder.under(CONTENT).filter(|path| is_markdown(path) && !path.starts_with(COMMENTARY)) {
        let route = route(path).map_err(|fault| report.add(fault.at(Place::file(path)))).ok();
        let Some(text) = read::text(folder, path, report) else { continue };
        let parts = match FrontMatter::split(&text) {
            Ok(parts) => parts,
            Err(found) => {
                report.add(*found);
                continue;
            }
        };
        let toml = text.as_str().get(parts.toml.clone()).unwrap_or_default();
        // A file whose address is wrong is checked as a page.
        let (address, sort) = route.unwrap_or_else(|| ("/".to_owned(), Sort::Page));
        let front = read::part(&text, (parts.toml.start, toml), report, |keys| front(keys, sort, site_title));
        let Some(front) = front.filter(|front| !front.draft) else { continue };
        let blocks = blocks::read(&text, parts.body.clone(), known, report);
        let document = Document {
            kind: front.kind,
            title: front.title,
            description: front.description,
            nav: front.nav,
            markdown: text.as_str().get(parts.body).unwrap_or_default().to_owned(),
            blocks,
            body_line: parts.body_line,
            place: Place::file(path),
            address: address.clone(),
        };
        documents.insert(address, document);
    }
    documents.into_values().collect()
}

/// Whether a file is read as words, rather than published as it is.
pub(super) fn is_markdown(path: &str) -> bool {
    path.strip_suffix(".md").is_some()
}

/// What a file's path makes of it.
#[derive(Clone, Copy)]
enum Sort {
    Home,
    Page,
    Report,
}

/// The address of a page, and what it is.
fn route(path: &str) -> Result<(String, Sort), Fault> {
    let name = path.strip_prefix(CONTENT).and_then(|path| path.strip_suffix(".md")).unwrap_or(path);
    if name == "index" {
        return Ok(("/".to_owned(), Sort::Home));
    }
    if let Some(parent) = name.strip_suffix("/index") {
        let fault = Fault::new("documents/index", "only the home page is written in an index.md");
        return Err(fault.help(format!("move it to {CONTENT}{parent}.md")));
    }
    let first = name.split('/').next().unwrap_or_default();
    if GENERATED.contains(&first) || name == "reports" {
        let message = format!("the address /{name}/ is one that the site makes itself");
        return Err(Fault::new("documents/reserved", message).help("give the page another name"));
    }
    if let Some(part) = name.split('/').find(|part| Slug::new(part).is_none()) {
        return Err(ids::id(part).err().unwrap_or_else(|| Fault::new("names/id", format!("`{part}` is not an id"))));
    }
    let report = name.strip_prefix(REPORTS).is_some_and(|rest| !rest.contains('/'));
    Ok((format!("/{name}/"), if report { Sort::Report } else { Sort::Page }))
}

struct Front {
    kind: DocumentKind,
    title: String,
    description: Option<String>,
    nav: Option<i64>,
    draft: bool,
}

fn front(keys: &Keys<'_>, sort: Sort, site_title: &str) -> Front {
    let description = keys.string("description");
    match sort {
        Sort::Home => {
            let title = keys.string("title").unwrap_or_else(|| site_title.to_owned());
            Front { kind: DocumentKind::Home, title, description, nav: None, draft: false }
        }
        Sort::Page => {
            let nav = keys.integer("nav", 0..=1000);
            Front { kind: DocumentKind::Page, title: keys.required_string("title"), description, nav, draft: keys.boolean("draft") }
        }
        Sort::Report => {
            let date = keys.date("date");
            if date.is_none() && !keys.has("date") {
                keys.missing("date", "write the date on the report: date = 2010-01-20");
            }
            let date = date.unwrap_or_default();
            let as_at = keys.date("as_at").unwrap_or(date);
            let kind = DocumentKind::Report { date, as_at };
            Front { kind, title: keys.required_string("title"), description, nav: None, draft: keys.boolean("draft") }
        }
    }
}
