//! The headings of a file, matched to the columns of its dataset.

use super::log::{Finding, Log};
use crate::model::{DisclosureDataset, HeadingUse, Requirement};
use crate::source::csv::Spot;

/// How a file's columns relate to the dataset's.
#[derive(Clone, Debug, Default)]
pub(super) struct Headings {
    /// Each heading, in the file's order.
    pub(super) uses: Vec<HeadingUse>,
    /// For each column of the dataset its place in the file.
    pub(super) at: Vec<Option<usize>>,
    /// The places in the file in the order of the published one: the dataset's columns, then the extra ones.
    pub(super) order: Vec<usize>,
}

/// Words in an extra heading that help somebody to divert a payment (advice of the National Anti-Fraud Network).
const FRAUD: [&str; 11] =
    ["invoice", "ordernumber", "orderno", "purchaseorder", "ponumber", "vatreg", "vatnumber", "bank", "sortcode", "accountnumber", "iban"];

/// A heading without case, spaces and punctuation.
pub(super) fn plain(heading: &str) -> String {
    heading.chars().filter(|c| c.is_alphanumeric() || *c == '%').flat_map(char::to_lowercase).collect()
}

/// Matches headings; nothing where the rows below could not be understood.
pub(super) fn understand(cells: &[&str], dataset: &DisclosureDataset, log: &mut Log) -> Option<Headings> {
    if let [only] = cells
        && let Some((_, word)) = [(',', "comma"), (';', "semicolon"), ('\t', "tab")].into_iter().find(|(mark, _)| only.contains(*mark))
    {
        let message = format!("the headings are one cell with a {word} in it");
        let help = format!("write in dataset.toml what stands between cells: delimiter = \"{word}\"");
        log.add(Some(spot(0)), None, Finding::error("disclosure/delimiter", message, help));
        return None;
    }
    let mut headings = Headings { at: vec![None; dataset.columns.len()], ..Headings::default() };
    let mut usable = true;
    for (index, cell) in cells.iter().enumerate() {
        let column = column(cell, dataset);
        let taken = column.and_then(|column| headings.at.get(column).copied().flatten());
        if let (Some(first), Some(name)) = (taken, column.and_then(|column| dataset.columns.get(column)).map(|column| column.name.as_str()))
        {
            let message = format!("`{cell}` means the column `{name}`, and so does column {}", first + 1);
            log.add(Some(spot(index)), Some(name), Finding::error("disclosure/heading-twice", message, "remove one or rename it"));
            usable = false;
        }
        if let Some(slot) = column.and_then(|column| headings.at.get_mut(column)) {
            *slot = slot.or(Some(index));
        }
        let is_alias = column.and_then(|column| dataset.columns.get(column)).is_some_and(|column| column.name != *cell);
        headings.uses.push(HeadingUse { heading: (*cell).to_owned(), column: column.filter(|_| taken.is_none()), is_alias });
        if column.is_none() {
            extra(cell, index, log);
        }
    }
    missing(&headings, dataset, log);
    let standard = headings.at.iter().flatten().copied();
    let others = headings.uses.iter().enumerate().filter(|(_, heading)| heading.column.is_none()).map(|(index, _)| index);
    headings.order = standard.chain(others).collect();
    usable.then_some(headings)
}

fn spot(index: usize) -> Spot {
    Spot { byte: 0, cell: u32::try_from(index).ok() }
}

/// The column that a heading means: by its standard name, else by another spelling of name, title or alias.
pub(super) fn column(heading: &str, dataset: &DisclosureDataset) -> Option<usize> {
    let exact = dataset.columns.iter().position(|column| column.name == heading);
    let meant = plain(heading);
    let known = |column: &crate::model::DisclosureColumn| {
        plain(&column.name) == meant || plain(&column.title) == meant || column.aliases.iter().any(|alias| plain(alias) == meant)
    };
    exact.or_else(|| dataset.columns.iter().position(known).filter(|_| !meant.is_empty()))
}

/// A column that the dataset does not know: kept, unless it helps fraud or has no heading.
fn extra(heading: &str, index: usize, log: &mut Log) {
    if heading.trim().is_empty() {
        let message = format!("column {} has no heading", index + 1);
        log.add(Some(spot(index)), None, Finding::error("disclosure/no-heading", message, "name the column or remove it"));
        return;
    }
    if helps_fraud(heading) && !log.allows("disclosure/fraud-column", Some(heading), "") {
        let message = format!("the column `{heading}` helps somebody who wants to divert a payment");
        let help = "remove the column; where a number is needed, publish one of your own that stands on no invoice or order";
        log.add(Some(spot(index)), Some(heading), Finding::error("disclosure/fraud-column", message, help));
    }
}

/// A heading with one of the words of [`FRAUD`] in it.
pub(super) fn helps_fraud(heading: &str) -> bool {
    let plain = plain(heading);
    FRAUD.iter().any(|word| plain.contains(word))
}

fn missing(headings: &Headings, dataset: &DisclosureDataset, log: &mut Log) {
    for (column, at) in dataset.columns.iter().zip(&headings.at) {
        if at.is_none() && column.requirement == Requirement::Required && !log.allows("disclosure/missing-column", Some(&column.name), "") {
            let message = format!("the column `{}` is missing, which is required: {}", column.name, column.title);
            let names: Vec<String> = column.aliases.iter().map(|alias| format!("`{alias}`")).collect();
            let also = if names.is_empty() { String::new() } else { format!("; {} would be understood too", names.join(", ")) };
            let help = format!("add a heading `{}`{also}", column.name);
            let row = Some(Spot { byte: 0, cell: None });
            log.add(row, Some(&column.name), Finding::error("disclosure/missing-column", message, help));
        }
    }
}
