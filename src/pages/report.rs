//! Reports: documents with a date, whose figures are those known on it.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::{Document, DocumentKind};
use crate::pages::contents::{ContentsLink, contents};
use crate::pages::markdown::{Headings, Markdown};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, blocks};

/// The list of reports, and each report.
pub const KIND: PageKind = PageKind { id: "report", template: "report.html", jobs };

const ADDRESS: &str = "/reports/";

#[derive(Serialize)]
struct View {
    date: String,
    as_at: String,
    lead: Option<String>,
    contents: Vec<ContentsLink>,
    words: String,
}

#[derive(Serialize)]
struct Listed {
    title: String,
    href: String,
    date: String,
    description: Option<String>,
}

#[derive(Serialize)]
struct ListView {
    reports: Vec<Listed>,
}

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let documents = &stage.dataset().documents;
    let reports = documents.iter().filter(|document| matches!(document.kind, DocumentKind::Report { .. }));
    let mut jobs: Vec<Job<'a>> = reports.map(|document| Job::new(&document.address, move |stage| page(stage, document))).collect();
    if !jobs.is_empty() {
        jobs.insert(0, Job::new(ADDRESS, list));
    }
    jobs
}

fn page(stage: &Stage<'_>, document: &Document) -> Rendered {
    let DocumentKind::Report { date, .. } = document.kind else { return Rendered::default() };
    let reports = stage.words.word("reports");
    let mut shell = Shell::new(stage, &document.address, &document.title, &[(&reports, ADDRESS)]);
    if let Some(description) = &document.description {
        shell = shell.described(description.clone());
    }
    let blocks = blocks::all(stage, &shell, document);
    let view = View {
        date: stage.words.date(date),
        as_at: stage.words.date(stage.results_of(document).as_at()),
        lead: document.description.clone(),
        contents: contents(&document.markdown, Headings::Numbered),
        words: Markdown { root: &shell.root, prefix: "", about: &document.title, headings: Headings::Numbered, blocks: &blocks.html }
            .html(&document.markdown),
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: blocks.files }
}

/// Every report, newest first.
fn list(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let shell = Shell::new(stage, ADDRESS, &words.word("reports"), &[]).described(words.word("reports-lead"));
    let view = ListView {
        reports: newest_first(stage)
            .into_iter()
            .map(|(date, document)| Listed {
                title: document.title.clone(),
                href: shell.to(&document.address),
                date: words.date(date),
                description: document.description.clone(),
            })
            .collect(),
    };
    Rendered { html: stage.render("reports.html", &shell, &view), files: Vec::new() }
}

/// The reports with their dates, newest first.
pub(super) fn newest_first<'a>(stage: &Stage<'a>) -> Vec<(Date, &'a Document)> {
    let dated = |document: &'a Document| match document.kind {
        DocumentKind::Report { date, .. } => Some((date, document)),
        DocumentKind::Home | DocumentKind::Page => None,
    };
    let mut reports: Vec<_> = stage.dataset().documents.iter().filter_map(dated).collect();
    reports.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    reports
}
