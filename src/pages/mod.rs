//! Pages: what stands is put into view structs, templates turn those into HTML.
//!
//! Comes in: [`Stage`], everything that earlier stages made. Goes out: a list of [`Job`]s, one a page, that the pipeline
//! runs in parallel and writes as they come. Nothing is decided here: a page shows what `calc`, `charts` and `downloads`
//! say.

mod accessibility;
pub mod address;
mod anchors;
pub mod area;
pub mod blocks;
mod broken_links;
mod changes;
mod contents;
pub mod council;
pub mod councils;
mod data;
mod destination;
mod disclosure;
mod disclosure_period;
pub mod document;
mod embed;
pub mod exceptions;
mod explain;
pub mod figure;
pub mod home;
pub mod html;
pub mod indicator;
pub mod indicators;
pub mod markdown;
mod not_found;
mod offered;
pub mod parts;
mod pictures;
mod places;
mod plumbing;
mod prepared;
pub mod report;
pub mod scorecard;
pub mod scorecards;
mod search;
mod shell;
mod stage;
mod table;
mod tables;
mod transparency;
mod version;

pub use broken_links::broken_links;
pub use explain::explain;
pub use pictures::{Picture, pictures};
pub use plumbing::{percent, plumbing};
pub use shell::{Link, Shell};
pub use stage::{Job, Options, Rendered, Stage};

use offered::is_offered;

/// A type of page: its name, its template and how its pages are listed.
pub struct PageKind {
    /// Its name in `plainsight list pages` and the documentation.
    pub id: &'static str,
    /// Its template in the theme.
    pub template: &'static str,
    /// Every page of this type.
    pub jobs: for<'a> fn(&'a Stage<'a>) -> Vec<Job<'a>>,
}

/// Every type of page, in the order of the site's map.
pub const ALL: &[PageKind] = &[
    home::KIND,
    councils::KIND,
    council::KIND,
    area::KIND,
    places::KIND,
    indicators::KIND,
    indicator::KIND,
    figure::KIND,
    scorecards::KIND,
    scorecard::KIND,
    exceptions::KIND,
    document::KIND,
    report::KIND,
    transparency::KIND,
    disclosure::KIND,
    disclosure_period::KIND,
    tables::KIND,
    table::KIND,
    changes::KIND,
    data::KIND,
    search::KIND,
    accessibility::KIND,
    embed::KIND,
    not_found::KIND,
];

/// Every page of every type, but for parts of the site that would be empty.
pub fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    ALL.iter().flat_map(|kind| (kind.jobs)(stage)).filter(|job| is_offered(stage.dataset(), &job.address)).collect()
}

#[cfg(test)]
mod tests;
