//! A page of words, and what stands under it.

use serde::Serialize;

use crate::model::{Document, DocumentKind};
use crate::pages::contents::{ContentsLink, contents};
use crate::pages::markdown::{Headings, Markdown};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address, blocks};

/// The pages of `content/`.
pub const KIND: PageKind = PageKind { id: "document", template: "document.html", jobs };

/// A page under this one.
#[derive(Serialize)]
struct Below {
    title: String,
    href: String,
    description: Option<String>,
}

#[derive(Serialize)]
struct View {
    lead: Option<String>,
    contents: Vec<ContentsLink>,
    words: String,
    below: Vec<Below>,
}

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let pages = stage.dataset().documents.iter().filter(|document| document.kind == DocumentKind::Page);
    pages.map(|document| Job::new(&document.address, move |stage| page(stage, document))).collect()
}

fn page(stage: &Stage<'_>, document: &Document) -> Rendered {
    let trail = trail(stage, document);
    let mut shell = Shell::new(stage, &document.address, &document.title, &trail);
    if let Some(description) = &document.description {
        shell = shell.described(description.clone());
    }
    let blocks = blocks::all(stage, &shell, document);
    let words = Markdown { root: &shell.root, prefix: "", about: &document.title, headings: Headings::Sections, blocks: &blocks.html }
        .html(&document.markdown);
    let view = View {
        lead: document.description.clone(),
        contents: contents(&document.markdown, Headings::Sections),
        below: below(stage, &shell, document, &words),
        words,
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: blocks.files }
}

/// The pages that this one stands under, outermost first.
fn trail<'a>(stage: &Stage<'a>, document: &Document) -> Vec<(&'a str, &'a str)> {
    let above = |other: &&Document| other.address.len() < document.address.len() && document.address.starts_with(&other.address);
    let pages = stage.dataset().documents.iter().filter(|other| other.kind == DocumentKind::Page).filter(above);
    let mut trail: Vec<&Document> = pages.collect();
    trail.sort_by_key(|other| other.address.len());
    trail.into_iter().map(|other| (other.title.as_str(), other.address.as_str())).collect()
}

/// The pages straight under this one that its own words do not link to.
fn below(stage: &Stage<'_>, shell: &Shell, document: &Document, words: &str) -> Vec<Below> {
    let straight = |other: &&Document| {
        let rest = other.address.strip_prefix(&document.address).unwrap_or_default();
        other.kind == DocumentKind::Page && rest.matches('/').count() == 1
    };
    let linked = |href: &str| words.contains(&format!("href=\"{href}\""));
    stage
        .dataset()
        .documents
        .iter()
        .filter(straight)
        .map(|other| Below { title: other.title.clone(), href: shell.to(&other.address), description: other.description.clone() })
        .filter(|other| !linked(&other.href) && !linked(other.href.trim_start_matches(&address::relative(&shell.root, &document.address))))
        .collect()
}
