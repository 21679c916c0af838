//! One file to be downloaded: where it stands, what it is about, and how its bytes are made when they are asked for.

use std::io::{self, Write};

use super::format::{Format, Row, Terms};
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
            (Content::Figures, Owner::Site | Owner::Scorecard(_) | Owner::Table(_)) => FIGURES.head(None, words),
        };
        head.source = match self.owner {
            Owner::Indicator(id) => dataset.indicator(id).source.clone(),
            Owner::Scorecard(id) => dataset.scorecard(id).source.clone(),
            Owner::Site | Owner::Council(_) | Owner::Table(_) => None,
        };
        head
    }

    /// Its rows, in parts: figures come one indicator at a time, so that no more than that is held.
    pub fn parts<'r>(&self, results: &'r Results<'_>, words: &'r Words) -> Box<dyn Iterator<Item = Vec<Row>> + 'r> {
        let indicators = results.dataset().indicator_ids();
        match (self.content, self.owner) {
            (Content::Figures, Owner::Indicator(id)) => Box::new(std::iter::once_with(move || of_indicator(results, id))),
            (Content::Figures, Owner::Council(authority)) => Box::new(indicators.map(move |id| of_authority(results, id, authority))),
            (Content::Figures, Owner::Site | Owner::Scorecard(_) | Owner::Table(_)) => {
                Box::new(indicators.map(move |id| of_indicator(results, id)))
            }
            (Content::Scorecard(id), _) => Box::new(std::iter::once_with(move || scorecard_rows(results, id))),
            (Content::Published(place), _) => {
                let table = published(results.dataset(), place);
                // A published table is already held by the dataset; its rows are lent out a few hundred at a time.
                Box::new(table.table.rows.chunks(512).map(<[Row]>::to_vec))
            }
            (Content::Site(table), _) => Box::new(std::iter::once_with(move || (table.rows)(results, words))),
        }
    }

    /// The whole table.
    pub fn table(&self, results: &Results<'_>, words: &Words) -> Table {
        Table { rows: self.parts(results, words).flatten().collect(), ..self.head(results, words) }
    }

    /// Writes the file.
    ///
    /// # Errors
    /// Those of the sink.
    pub fn write(&self, results: &Results<'_>, words: &Words, sink: &mut dyn Write) -> io::Result<()> {
        let head = self.head(results, words);
        self.format.write_parts(&head, self.parts(results, words), &Terms::of(results), sink)
    }

    /// The file's bytes. For all figures of a large site prefer [`Download::write`].
    ///
    /// # Panics
    /// Never: writing to memory does not fail.
    pub fn bytes(&self, results: &Results<'_>, words: &Words) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.write(results, words, &mut bytes).expect("writing to memory does not fail");
        bytes
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
