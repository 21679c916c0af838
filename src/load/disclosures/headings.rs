//! The headings of a file, matched to the columns of its dataset.

use super::log::{At, Finding, Log};
use crate::model::{ColumnRole, DisclosureDataset, HeadingUse, Requirement};
use crate::source::csv::Spot;

/// How a file's columns relate to the dataset's.
#[derive(Clone, Debug, Default)]
pub(super) struct Headings {
    /// Each heading, in the file's order.
    pub(super) uses: Vec<HeadingUse>,
    /// For each column of the dataset its place in the file.
    pub(super) at: Vec<Option<usize>>,
    /// For each role, in the order of [`ColumnRole::ALL`], the place in the file of the column that has it.
    roles: [Option<usize>; ColumnRole::ALL.len()],
    /// The places in the file of columns whose cells may never be empty.
    pub(super) needed: Vec<usize>,
    /// Columns of the dataset that the file leaves out, since it has others that are as good.
    pub(super) replaced: Vec<usize>,
}

impl Headings {
    /// The place in the file of the column that has a role.
    pub(super) fn role(&self, role: ColumnRole) -> Option<usize> {
        self.roles.get(role as usize).copied().flatten()
    }
}

/// Words in an extra heading that help somebody to divert a payment (advice of the National Anti-Fraud Network).
const FRAUD: [&str; 11] =
    ["invoice", "ordernumber", "orderno", "purchaseorder", "ponumber", "vatreg", "vatnumber", "bank", "sortcode", "accountnumber", "iban"];

/// Ends of such headings that help nobody: when an invoice was written, or of how much.
const HARMLESS: [&str; 5] = ["date", "amount", "value", "total", "type"];

/// Words in an extra heading of what is a person's own, or a sole trader's home (advice of the Information Commissioner's Office on
/// the addresses of suppliers).
const PERSONAL: [&str; 8] = [
    "dateofbirth",
    "nationalinsurance",
    "ninumber",
    "homeaddress",
    "supplieraddress",
    "beneficiaryaddress",
    "payeeaddress",
    "payrollnumber",
];

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
        log.add(at(0, None), Finding::error("disclosure/delimiter", message, help));
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
            log.add(at(index, Some(name)), Finding::error("disclosure/heading-twice", message, "remove one or rename it"));
            usable = false;
        }
        if let Some(slot) = column.and_then(|column| headings.at.get_mut(column)) {
            *slot = slot.or(Some(index));
        }
        let is_alias = column.and_then(|column| dataset.columns.get(column)).is_some_and(|column| column.name != *cell);
        headings.uses.push(HeadingUse { heading: (*cell).to_owned(), column: column.filter(|_| taken.is_none()), is_alias });
        if column.is_none() {
            extra(cell, index, log);
            usable &= !repeats(cell, &headings, log);
        }
    }
    let place = |role| dataset.role(role).and_then(|column| headings.at.get(column).copied().flatten());
    headings.roles = ColumnRole::ALL.map(place);
    missing(&mut headings, dataset, log);
    usable.then_some(headings)
}

fn at(index: usize, column: Option<&str>) -> At<'_> {
    At { spot: Some(Spot { byte: 0, cell: u32::try_from(index).ok() }), column, value: "" }
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

/// Whether the last heading, of a column that the dataset does not know, stands in the file before.
fn repeats(heading: &str, headings: &Headings, log: &mut Log) -> bool {
    let Some((last, others)) = headings.uses.split_last() else { return false };
    let meant = plain(&last.heading);
    let first = others.iter().position(|other| other.column.is_none() && plain(&other.heading) == meant).filter(|_| !meant.is_empty());
    if let Some(first) = first {
        let message = format!("`{heading}` is the heading of column {} too", first + 1);
        log.add(at(others.len(), Some(heading)), Finding::error("disclosure/heading-twice", message, "remove one or rename it"));
    }
    first.is_some()
}

/// A column that the dataset does not know: kept, unless it helps fraud, is about somebody's own life, or has no heading.
fn extra(heading: &str, index: usize, log: &mut Log) {
    if heading.trim().is_empty() {
        let message = format!("column {} has no heading", index + 1);
        log.add(at(index, None), Finding::error("disclosure/no-heading", message, "name the column or remove it"));
        return;
    }
    if let Some(code) = unwanted(heading) {
        let (what, help) = if code == PERSONAL_COLUMN {
            ("is about a person's own life", "remove the column: no dataset asks for it")
        } else {
            let help = "remove the column; where a number is needed, publish one of your own that stands on no invoice or order";
            ("helps somebody who wants to divert a payment", help)
        };
        log.add(at(index, Some(heading)), Finding::error(code, format!("the column `{heading}` {what}"), help));
    }
}

/// A column that is about somebody's own life.
pub(super) const PERSONAL_COLUMN: &str = "disclosure/personal-column";

/// Why a column that the dataset does not know may not be published: the name of the finding.
pub(super) fn unwanted(heading: &str) -> Option<&'static str> {
    let plain = plain(heading);
    let has = |words: &[&str]| words.iter().any(|word| plain.contains(word));
    if has(&PERSONAL) {
        Some(PERSONAL_COLUMN)
    } else {
        (has(&FRAUD) && !HARMLESS.iter().any(|end| plain.ends_with(end))).then_some("disclosure/fraud-column")
    }
}

/// Required columns that the file has not, nor any that is as good; and which columns must be filled.
fn missing(headings: &mut Headings, dataset: &DisclosureDataset, log: &mut Log) {
    let there = |column: &usize| headings.at.get(*column).copied().flatten().is_some();
    for (index, column) in dataset.columns.iter().enumerate().filter(|(_, column)| column.requirement == Requirement::Required) {
        if let Some(place) = headings.at.get(index).copied().flatten() {
            headings.needed.extend((!column.may_be_empty()).then_some(place));
        } else if column.alternatives.iter().any(there) {
            headings.replaced.push(index);
        } else {
            let message = format!("the column `{}` is missing, which is required: {}", column.name, column.title);
            let others = column.alternatives.iter().filter_map(|other| dataset.columns.get(*other)).map(|other| &other.name);
            let names: Vec<String> = column.aliases.iter().chain(others).map(|name| format!("`{name}`")).collect();
            let also = if names.is_empty() { String::new() } else { format!("; {} would be understood too", names.join(", ")) };
            let row = At { spot: Some(Spot { byte: 0, cell: None }), column: Some(&column.name), value: "" };
            log.add(row, Finding::error("disclosure/missing-column", message, format!("add a heading `{}`{also}", column.name)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_has_a_place_of_its_own() {
        for (place, role) in ColumnRole::ALL.into_iter().enumerate() {
            assert_eq!(role as usize, place);
        }
    }
}
