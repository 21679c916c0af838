//! Links to the documents that a disclosure lists: a constitution.

use super::Owed;
use crate::model::{Disclosure, ValueKind};
use crate::pages::Shell;
use crate::pages::html::link;

/// Each document among the first rows of a file as a link, named by the row's first other words; none where the dataset lists none.
pub fn document_links(owed: &Owed<'_>, shell: &Shell, file: &Disclosure) -> Vec<String> {
    let named = |kind: ValueKind| owed.dataset.columns.iter().find(|column| column.kind == kind).map(|column| &column.name);
    let place = |name: &String| file.stats.columns.iter().position(|column| column == name);
    let Some(document) = named(ValueKind::Document).and_then(place) else { return Vec::new() };
    let title = named(ValueKind::Text).and_then(place);
    let one = |row: &Vec<String>| {
        let to = row.get(document).filter(|to| !to.is_empty())?;
        let text = title.and_then(|title| row.get(title)).filter(|text| !text.is_empty()).unwrap_or(to);
        let href = if to.starts_with("https://") || to.starts_with("http://") { to.clone() } else { shell.to(to) };
        Some(link(&href, text))
    };
    file.stats.first_rows.iter().filter_map(one).collect()
}
