//! What pages are made from, and the jobs that make them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use tera::Context;

use crate::calc::Results;
use crate::calc::disclosures::RowChange;
use crate::model::{AuthorityId, Dataset, Document, DocumentKind};
use crate::pages::Shell;
use crate::theme::Theme;
use crate::words::Words;

/// What pages need to know beside the data.
#[derive(Clone, Debug)]
pub struct Options {
    /// The path that the site is served under, with slashes at both ends: `/` or `/scorecards/`.
    pub base_path: String,
    /// The whole address, with a closing slash, where it is known.
    pub base_url: Option<String>,
}

/// Everything that pages are made from.
pub struct Stage<'a> {
    /// What stands at the as-at date.
    pub results: &'a Results<'a>,
    /// What stood at the dates that reports are pinned to.
    pub pinned: &'a BTreeMap<Date, Results<'a>>,
    /// The sentences.
    pub words: &'a Words,
    /// The templates.
    pub theme: &'a Theme,
    /// The size in bytes of every download that was made, by its path in the site (`indicators/neet.csv`).
    pub sizes: &'a BTreeMap<String, u64>,
    /// What changed from row to row where a disclosure was corrected: by the dataset's place, and the place of the newer version in
    /// its filing's files. Empty until the files are made.
    pub row_changes: &'a BTreeMap<(usize, usize), RowChange>,
    /// The rest.
    pub options: &'a Options,
}

/// What a job makes: a page, and the files that belong to it (its charts).
#[derive(Clone, Debug, Default)]
pub struct Rendered {
    /// The HTML.
    pub html: String,
    /// Further files, by path in the site.
    pub files: Vec<(String, Vec<u8>)>,
}

/// One page to make.
pub struct Job<'a> {
    /// Its address from the site's root: `/`, `/councils/boston/`, `/404.html`.
    pub address: String,
    /// Makes it.
    pub make: Box<dyn Fn(&'a Stage<'a>) -> Rendered + Send + Sync + 'a>,
}

impl<'a> Job<'a> {
    /// A job at an address.
    pub fn new(address: impl Into<String>, make: impl Fn(&'a Stage<'a>) -> Rendered + Send + Sync + 'a) -> Self {
        Self { address: address.into(), make: Box::new(make) }
    }

    /// The file that the page is written to: an address that ends in a slash gets `index.html`.
    pub fn path(&self) -> String {
        let path = self.address.trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    }
}

impl<'a> Stage<'a> {
    /// The data.
    pub fn dataset(&self) -> &'a Dataset {
        self.results.dataset()
    }

    /// What stood on a document's own date: that of a report is pinned, other documents speak from the site's.
    pub fn results_of(&self, document: &Document) -> &'a Results<'a> {
        match document.kind {
            DocumentKind::Report { as_at, .. } => self.pinned.get(&as_at).unwrap_or(self.results),
            DocumentKind::Home | DocumentKind::Page => self.results,
        }
    }

    /// The body of a site of one council; none where there are several or none.
    pub fn only_body(&self) -> Option<AuthorityId> {
        let mut bodies = self.dataset().authority_ids();
        bodies.next().filter(|_| bodies.next().is_none())
    }

    /// A page from its template: `shell` is what every page has, `view` what this type of page has.
    ///
    /// Empty where a template of the site's own names something that there is not; the theme then knows what is wrong.
    pub fn render(&self, template: &str, shell: &Shell, view: &impl Serialize) -> String {
        let mut context = Context::new();
        context.insert("shell", shell);
        context.insert("view", view);
        self.theme.render(template, &context)
    }
}
