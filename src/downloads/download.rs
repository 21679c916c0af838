//! One file to be downloaded: where it stands, what it is about, and how its bytes are made when they are asked for.

use super::csv::CSV;
use super::format::{Cell, Format, Row};
use super::schema::Schema;
use super::tables::{FIGURES, SCORECARD, SiteTable, of_authority, of_indicator, scorecard_rows};
use crate::calc::Results;
use crate::model::{AuthorityId, Dataset, IndicatorId, PublishedTable, ScorecardId, Table};
use crate::words::Words;

/// What a download is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// The site as a whole.
    Site,
    /// One indicator.
    Indicator(IndicatorId),
    /// One body.
    Council(AuthorityId),
    /// One scorecard.
    Scorecard(ScorecardId),
    /// One published table: its place in [`Dataset::tables`].
    Table(usize),
    /// One dataset of the Transparency Code: its place in [`crate::model::Disclosures::datasets`].
    Disclosure(usize),
    /// A chart: the numbers in its picture.
    Chart,
}

/// What stands in a download.
#[derive(Clone, Copy)]
pub(super) enum Content {
    /// Figures: all, or those of the owner.
    Figures,
    /// A scorecard's matrix.
    Scorecard(ScorecardId),
    /// A published table as it stands.
    Published(usize),
    /// A table of the whole site.
    Site(&'static SiteTable),
}

/// A file to be downloaded. Nothing of it is made before it is asked for.
#[derive(Clone)]
pub struct Download {
    /// The path from the site's root, without a leading slash: `indicators/neet.csv`.
    pub path: String,
    /// In which format.
    pub format: &'static Format,
    /// The title of what is in it, in words.
    pub title: String,
    /// What it is about.
    pub owner: Owner,
    pub(super) content: Content,
}

impl Download {
    /// The description of its columns.
    pub fn schema(&self, results: &Results<'_>, words: &Words) -> Schema {
        match self.content {
            Content::Figures => FIGURES.schema(words),
            Content::Scorecard(_) => SCORECARD.schema(words),
            Content::Published(place) => Schema::of_published(published(results.dataset(), place)),
            Content::Site(table) => table.kind.schema(words),
        }
    }

    /// Title, description, source and columns, without rows.
    pub fn head(&self, results: &Results<'_>, words: &Words) -> Table {
        let dataset = results.dataset();
        let mut head = match (self.content, self.owner) {
            (Content::Published(place), _) => return headed(published(dataset, place)),
            (Content::Site(table), _) => table.kind.head(None, words),
            (Content::Scorecard(id), _) => SCORECARD.head(Some((&dataset.scorecard(id).id, self.title.clone())), words),
            (Content::Figures, Owner::Indicator(id)) => FIGURES.head(Some((&dataset.indicator(id).id, self.title.clone())), words),
            (Content::Figures, Owner::Council(id)) => FIGURES.head(Some((&dataset.authority(id).id, self.title.clone())), words),
            (Content::Figures, Owner::Site | Owner::Scorecard(_) | Owner::Table(_) | Owner::Disclosure(_) | Owner::Chart) => {
                FIGURES.head(None, words)
            }
        };
        head.source = match self.owner {
            Owner::Indicator(id) => dataset.indicator(id).source.clone(),
            Owner::Scorecard(id) => dataset.scorecard(id).source.clone(),
            Owner::Site | Owner::Council(_) | Owner::Table(_) | Owner::Disclosure(_) | Owner::Chart => None,
        };
        head
    }

    /// Whether its rows are too many to be held: all figures of the site.
    pub fn is_long(&self) -> bool {
        matches!((self.content, self.owner), (Content::Figures, Owner::Site))
    }

    /// Whether another file holds the same table in another format; such files stand side by side in the plan.
    pub fn is_same_table(&self, other: &Self) -> bool {
        self.owner == other.owner && self.stem() == other.stem()
    }

    /// Whether it goes into the archive, which holds each row once: not as JSON, and the figures of one indicator or body not beside all figures.
    pub fn is_archived(&self) -> bool {
        let once = match self.owner {
            Owner::Indicator(_) | Owner::Council(_) | Owner::Disclosure(_) | Owner::Chart => false,
            Owner::Site | Owner::Scorecard(_) | Owner::Table(_) => true,
        };
        once && self.format.id == CSV.id
    }

    /// The path without the end of its name.
    fn stem(&self) -> &str {
        self.path.strip_suffix(self.format.extension).unwrap_or(&self.path)
    }

    /// All its rows, for every format that it is written in. Of a long one take [`Download::parts`].
    pub fn rows<'r>(&self, results: &'r Results<'_>, words: &'r Words) -> Vec<Row<'r>> {
        let dataset = results.dataset();
        match (self.content, self.owner) {
            (Content::Figures, Owner::Indicator(id)) => of_indicator(results, id),
            (Content::Figures, Owner::Council(authority)) => {
                let mut rows = Vec::new();
                dataset.indicator_ids().for_each(|id| of_authority(results, id, authority, &mut rows));
                rows
            }
            (Content::Figures, Owner::Site | Owner::Scorecard(_) | Owner::Table(_) | Owner::Disclosure(_) | Owner::Chart) => {
                self.parts(results).flatten().collect()
            }
            (Content::Scorecard(id), _) => scorecard_rows(results, id),
            (Content::Published(place), _) => {
                let rows = &published(dataset, place).table.rows;
                rows.iter().map(|row| row.iter().map(Cell::from).collect()).collect()
            }
            (Content::Site(table), _) => (table.rows)(results, words),
        }
    }

    /// The rows of all figures, one indicator at a time, so that no more than that is held.
    pub fn parts<'r>(&self, results: &'r Results<'_>) -> impl Iterator<Item = Vec<Row<'r>>> {
        results.dataset().indicator_ids().map(move |id| of_indicator(results, id))
    }
}

fn published(dataset: &Dataset, place: usize) -> &PublishedTable {
    dataset.tables.get(place).expect("the plan was made from this dataset")
}

fn headed(table: &PublishedTable) -> Table {
    let Table { id, title, description, columns, rows: _, source } = &table.table;
    Table {
        id: id.clone(),
        title: title.clone(),
        description: description.clone(),
        columns: columns.clone(),
        rows: Vec::new(),
        source: source.clone(),
    }
}
