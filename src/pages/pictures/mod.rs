//! The charts that are published as pictures: each stands on a page, as files beside it, and at `/embed/` for other sites' pages.
//!
//! Comes in: everything that pages are made from. Goes out: a list of [`Picture`]s, none of them drawn yet. What has a picture is decided here
//! alone, so that the page, the files and the embedded page always agree.

mod document;
mod ledger;
mod measure;
mod numbers;
mod scorecard;
mod shown;
mod snippet;

pub use document::of_block;
pub use ledger::of_file;
pub use measure::{multiples, ranked, trend};
pub use numbers::Numbers;
pub use scorecard::matrix;
pub use shown::{beside, shown};

use crate::calc::Results;
use crate::charts::bars::{BarsSubject, By, Measured, of_breakdown};
use crate::charts::{Chart, Subject, heat_matrix};
use crate::model::{Breakdown, Column, DataType, Portion, ScorecardId, Table, TableCell};
use crate::pages::parts::chart::draw;
use crate::pages::parts::disclosure::duties;
use crate::pages::{Stage, address, figure};
use crate::words::Words;

/// A chart that is published as a picture.
pub struct Picture<'a> {
    /// Its path from the site's root without an ending: `indicators/neet`. The picture stands there as SVG, and under `/embed/` as a page.
    pub stem: String,
    /// Where its numbers are.
    pub numbers: Numbers,
    /// The address of the page that shows it.
    pub page: String,
    /// The title of that page.
    pub page_title: String,
    /// Where its numbers come from.
    pub source: Option<String>,
    /// What stood on the date that it speaks from: the site's, or that of the report which shows it.
    pub results: &'a Results<'a>,
    drawing: Drawing<'a>,
}

/// What is drawn.
enum Drawing<'a> {
    /// A chart of an indicator, by the name of its kind.
    Measure(&'static str, Subject),
    /// A scorecard.
    Scorecard(ScorecardId),
    /// A ledger's sums.
    Ledger(Sums<'a>),
}

/// A ledger's sums by month, department or supplier.
struct Sums<'a> {
    id: String,
    whose: String,
    what: By,
    breakdown: &'a Breakdown,
    total: Portion,
    unit: Measured,
}

impl Picture<'_> {
    /// Draws it; none where there is nothing to show.
    pub fn draw(&self, stage: &Stage<'_>) -> Option<Chart> {
        match &self.drawing {
            Drawing::Measure(kind, subject) => draw(stage, self.results, kind, subject),
            Drawing::Scorecard(id) => heat_matrix::chart(self.results, stage.words, *id),
            Drawing::Ledger(sums) => of_breakdown(stage.words, &sums.subject()),
        }
    }

    /// The numbers of the chart as the file has them. Of a ledger each row says whose it is: a file is read without its page.
    pub fn table(&self, stage: &Stage<'_>, chart: &Chart) -> Table {
        match &self.drawing {
            Drawing::Measure(..) | Drawing::Scorecard(_) => chart.table.clone(),
            Drawing::Ledger(sums) => sums.table(stage.words, &chart.table),
        }
    }

    /// What is said of a frame that shows it: one of the newest figures follows them, one of a period's file its corrections, and one of a
    /// report neither.
    fn frame_message(&self, stage: &Stage<'_>) -> &'static str {
        match &self.drawing {
            Drawing::Ledger(_) => "embed-frame-of-file",
            Drawing::Measure(..) | Drawing::Scorecard(_) if std::ptr::eq(self.results, stage.results) => "embed-frame",
            Drawing::Measure(..) | Drawing::Scorecard(_) => "embed-frame-of-report",
        }
    }

    /// The path of the picture.
    pub fn svg(&self) -> String {
        format!("{}.svg", self.stem)
    }

    /// The address of the page for other sites.
    pub fn embed(&self) -> String {
        format!("{}{}/", address::EMBED, self.stem)
    }
}

impl Sums<'_> {
    fn subject(&self) -> BarsSubject<'_> {
        let Self { id, whose, what, breakdown, total, unit } = self;
        BarsSubject { id: id.clone(), whose, what: *what, breakdown, total: *total, unit: *unit }
    }

    /// A table of the bars with whose they are behind the other columns.
    fn table(&self, words: &Words, bars: &Table) -> Table {
        let mut table = bars.clone();
        table.columns.push(Column {
            name: "authority".to_owned(),
            title: words.word("chart-column-authority"),
            description: words.word("chart-column-authority-means"),
            unit: None,
            data_type: DataType::Text,
        });
        table.rows.iter_mut().for_each(|row| row.push(TableCell::Text(self.whose.clone())));
        table
    }
}

/// Every published picture of the site, in the order of its pages.
pub fn pictures<'a>(stage: &'a Stage<'a>) -> Vec<Picture<'a>> {
    let mut all = Vec::new();
    for id in stage.dataset().indicator_ids() {
        all.extend(ranked(stage, id));
        all.extend(multiples(stage, id));
        let bodies = stage.results.authorities(id).into_iter().filter(|body| figure::has_page(stage, id, *body));
        all.extend(bodies.filter_map(|body| trend(stage, id, body)));
    }
    all.extend(document::all(stage));
    all.extend(stage.dataset().scorecard_ids().filter_map(|id| matrix(stage, id)));
    for owed in duties(stage).into_iter().flatten() {
        all.extend(owed.disclosed.newest().flat_map(|(_, file)| of_file(&owed, file)));
    }
    all
}
