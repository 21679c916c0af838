//! The columns of a published file: the standard ones in the dataset's order, then the extra ones, and the body in every row.

use ::csv::StringRecord;

use super::headings::Headings;
use super::organisation::{self, Organisation};
use super::rules::Row;
use crate::model::{DisclosureColumn, DisclosureDataset};

/// What stands in a published column; a place is one of the file's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    /// The file's own cell.
    File(usize),
    /// The body's name, where the file has such a column and leaves it empty, or has none.
    Label(Option<usize>),
    /// The same of its address.
    Uri(Option<usize>),
}

/// The published columns of one file.
#[derive(Clone, Debug, Default)]
pub(super) struct PublishedColumns {
    columns: Vec<(String, Source)>,
}

impl PublishedColumns {
    /// Of a file with these headings. Without an organisation (its name in plainsight.toml is wrong, which was said) only what
    /// the file has.
    pub(super) fn of(headings: &Headings, dataset: &DisclosureDataset, organisation: Option<&Organisation>) -> Self {
        let standard = dataset.columns.iter().zip(&headings.at).filter_map(|(column, at)| {
            let source = standard(column, *at, organisation)?;
            Some((column.name.clone(), source))
        });
        let mut columns: Vec<(String, Source)> = standard.collect();
        for (index, heading) in headings.uses.iter().enumerate().filter(|(_, heading)| heading.column.is_none()) {
            let name = heading.heading.trim();
            let is_label = organisation.is_some() && organisation::is_label_heading(name) && !has_label(&columns);
            columns.push((name.to_owned(), if is_label { Source::Label(Some(index)) } else { Source::File(index) }));
        }
        if organisation.is_some() && !has_label(&columns) {
            columns.push((organisation::LABEL.to_owned(), Source::Label(None)));
        }
        Self { columns }
    }

    /// The headings.
    pub(super) fn names(&self) -> Vec<String> {
        self.columns.iter().map(|(name, _)| name.clone()).collect()
    }

    /// A row as it is published.
    pub(super) fn fill(&self, row: Row<'_>, organisation: Option<&Organisation>, clean: &mut StringRecord) {
        clean.clear();
        let cell = |at: Option<usize>| at.map_or("", |index| row.at(index));
        let uri = organisation.and_then(|organisation| organisation.uri.as_deref()).unwrap_or_default();
        for (_, source) in &self.columns {
            match source {
                Source::File(index) => clean.push_field(row.at(*index)),
                Source::Label(at) => match organisation {
                    Some(organisation) => clean.push_field(&organisation.told(cell(*at))),
                    None => clean.push_field(cell(*at)),
                },
                Source::Uri(at) => clean.push_field(if cell(*at).is_empty() { uri } else { cell(*at) }),
            }
        }
    }
}

fn has_label(columns: &[(String, Source)]) -> bool {
    columns.iter().any(|(_, source)| matches!(source, Source::Label(_)))
}

/// Where the cells of a column of the dataset come from; nothing where it is not published.
fn standard(column: &DisclosureColumn, at: Option<usize>, organisation: Option<&Organisation>) -> Option<Source> {
    let Some(organisation) = organisation else { return at.map(Source::File) };
    if organisation::is_label(column) {
        Some(Source::Label(at))
    } else if organisation::is_uri(column) && organisation.uri.is_some() {
        Some(Source::Uri(at))
    } else {
        at.map(Source::File)
    }
}
