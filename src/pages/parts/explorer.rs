//! The place of the ledger explorer: what `assets/js/explorer.js` needs to know of a published ledger. Without script nothing of
//! it is seen.
//!
//! What the page gives: an empty element with `data-ledger` (the CSV, relative to the page), `data-size` (its size in words) and
//! `data-columns`, a JSON list of the columns to show, each with its heading in the file (`name`), its `title`, and its `role`:
//! `date`, `amount`, `department`, `supplier` or `purpose`. The words of suppliers and purposes are searched; a column of each of
//! the others is filtered or sorted by. The file is the published one, whose cells are guarded against formulas; the browser takes
//! the guard off.

use serde_json::{Value, json};

use crate::downloads::disclosures::path;
use crate::model::{ColumnRole, Disclosure, DisclosureDataset, DisclosureStats};
use crate::pages::html::escape;
use crate::pages::{Shell, Stage};

/// What is shown, in this order.
const SHOWN: [(ColumnRole, &str); 5] = [
    (ColumnRole::Date, "date"),
    (ColumnRole::Department, "department"),
    (ColumnRole::Supplier, "supplier"),
    (ColumnRole::Purpose, "purpose"),
    (ColumnRole::Amount, "amount"),
];

/// The explorer of a file's rows; empty where the page shows them all, where the dataset has no amounts, or where no file was made.
pub fn explorer(stage: &Stage<'_>, shell: &Shell, file: &Disclosure) -> String {
    let Some(dataset) = stage.dataset().disclosures.datasets.get(file.dataset) else { return String::new() };
    let path = path(dataset, file, false);
    let all_shown = u64::try_from(DisclosureStats::FIRST_ROWS).is_ok_and(|shown| file.stats.rows <= shown);
    let Some(size) = stage.sizes.get(&path).filter(|_| !all_shown && file.stats.amount.is_some()) else { return String::new() };
    format!(
        "<div class=\"explorer\" data-ledger=\"{}\" data-size=\"{}\" data-columns=\"{}\"></div>\n",
        escape(&shell.to(&path)),
        escape(&stage.words.size(*size)),
        escape(&columns(dataset, &file.stats).to_string())
    )
}

fn columns(dataset: &DisclosureDataset, stats: &DisclosureStats) -> Value {
    let column = |(role, name): &(ColumnRole, &str)| {
        let column = dataset.role(*role).and_then(|place| dataset.columns.get(place))?;
        let stands = stats.columns.contains(&column.name);
        stands.then(|| json!({ "name": column.name, "title": column.title, "role": name }))
    };
    SHOWN.iter().filter_map(column).collect()
}
