//! What the rows of a file must be together: whose they are, which of them must be there, and the documents that they name.

use std::collections::BTreeMap;

use super::super::names::Names;
use super::log::{At, Finding, Log};
use super::organisation::Organisation;
use super::reading::Reading;
use super::rules::{Row, is_redacted};
use crate::model::{ColumnRole, DisclosureDataset, ValueKind};
use crate::source::Folder;
use crate::source::csv::Spot;

/// What a file is judged beside.
#[derive(Clone, Copy)]
pub(super) struct Beside<'a> {
    /// The site's files.
    pub(super) folder: &'a Folder,
    /// Who has a name on the site.
    pub(super) authorities: &'a Names,
    /// The disclosing body among them; none after an error.
    pub(super) body: Option<usize>,
    /// How it is written in every row; none after an error.
    pub(super) organisation: Option<&'a Organisation>,
    /// Who is told how far the reading has come.
    pub(super) reading: Option<&'a dyn Reading>,
}

/// Different words of a column with the byte of the first row of each; at most [`Words::MOST`].
struct Words {
    /// The column, by place in the dataset.
    column: usize,
    last: String,
    firsts: BTreeMap<String, u64>,
}

impl Words {
    /// More differing words than this are told of in part: they have one cause.
    const MOST: usize = 100;

    fn of(column: Option<usize>) -> Option<Self> {
        column.map(|column| Self { column, last: String::new(), firsts: BTreeMap::new() })
    }

    /// Nearly every row repeats the word of the row before it, which costs one comparison.
    fn see(&mut self, row: Row<'_>, byte: u64) {
        let Some(cell) = row.cell(self.column).filter(|cell| **cell != *self.last) else { return };
        self.last.clear();
        self.last.push_str(cell);
        if !cell.is_empty() && !is_redacted(cell) && self.firsts.len() < Self::MOST && !self.firsts.contains_key(cell) {
            self.firsts.insert(cell.to_owned(), byte);
        }
    }
}

/// What has been seen of a file.
pub(super) struct Across<'a> {
    dataset: &'a DisclosureDataset,
    authorities: Option<Words>,
    documents: Option<Words>,
    /// For each rule of required rows, and each of its words, whether it was there.
    required: Vec<Vec<bool>>,
    rows: u64,
}

impl<'a> Across<'a> {
    pub(super) fn new(dataset: &'a DisclosureDataset) -> Self {
        Self {
            dataset,
            authorities: Words::of(dataset.role(ColumnRole::Authority)),
            documents: Words::of(dataset.columns.iter().position(|column| column.kind == ValueKind::Document)),
            required: dataset.required_rows.iter().map(|rule| vec![false; rule.words.len()]).collect(),
            rows: 0,
        }
    }

    /// Sees a row, by the byte before it.
    pub(super) fn row(&mut self, row: Row<'_>, byte: u64) {
        self.rows += 1;
        for words in self.authorities.iter_mut().chain(&mut self.documents) {
            words.see(row, byte);
        }
        self.required(row);
    }

    /// Sees a row for the words that must be there: one that is refused has its own finding, and is not missing besides.
    pub(super) fn required(&mut self, row: Row<'_>) {
        for (rule, seen) in self.dataset.required_rows.iter().zip(&mut self.required) {
            let cell = row.cell(rule.column).unwrap_or_default();
            rule.words.iter().zip(seen).for_each(|(word, seen)| *seen |= word.eq_ignore_ascii_case(cell));
        }
    }

    /// Notes what is wrong. `at` are the places in the file of the dataset's columns.
    pub(super) fn finish(&self, at: &[Option<usize>], beside: Beside<'_>, log: &mut Log) {
        let place = |column: usize| at.get(column).copied().flatten().and_then(|index| u32::try_from(index).ok());
        let heading = |column: usize| self.dataset.columns.get(column).map(|column| column.name.as_str());
        let mut note = |words: &Words, judge: &dyn Fn(&str) -> Option<Finding>| {
            for (word, byte) in &words.firsts {
                if let Some(finding) = judge(word) {
                    let spot = Some(Spot { byte: *byte, cell: place(words.column) });
                    log.add(At { spot, column: heading(words.column), value: word }, finding);
                }
            }
        };
        if let Some(words) = &self.authorities {
            note(words, &|label| other_authority(label, beside));
        }
        if let Some(words) = &self.documents {
            note(words, &|path| missing_document(path, beside.folder));
        }
        for (rule, seen) in self.dataset.required_rows.iter().zip(&self.required) {
            // A file without rows is a nil return, in which nothing is missing; and a missing column is told of itself.
            if self.rows == 0 || place(rule.column).is_none() {
                continue;
            }
            let heading = heading(rule.column);
            for (word, _) in rule.words.iter().zip(seen).filter(|(_, seen)| !**seen) {
                let message = format!("no row says `{word}` under `{}`: {}", heading.unwrap_or_default(), rule.reason);
                let finding = Finding::error("disclosure/missing-row", message, "add the row");
                log.add(At { spot: None, column: heading, value: word }, finding);
            }
        }
    }
}

/// A name that is not the disclosing body's: of another body of the site, or of nobody that it knows.
fn other_authority(label: &str, beside: Beside<'_>) -> Option<Finding> {
    let body = beside.body?;
    let own = beside.authorities.id(body);
    // A made-up body's files name it so.
    match beside.authorities.resolve(label.strip_suffix(" (invented)").unwrap_or(label)) {
        Ok(index) if index == body => None,
        Ok(index) => {
            let message = format!("the row is of `{label}` ({}), and the files here are of {own}", beside.authorities.id(index));
            Some(Finding::error(
                "disclosure/other-authority",
                message,
                "move the rows of another body to its own site, or correct the name",
            ))
        }
        // Of several bodies with one name the disclosing one may be meant.
        Err(fault) if fault.code == "names/shared" => None,
        Err(_) => {
            let message = format!("`{label}` is no name of the disclosing body, {own}");
            let help = "write its name as data/authorities.csv has it, or add this one to its aliases there";
            Some(Finding::warning("disclosure/authority-name", message, help))
        }
    }
}

/// A path that is no file of `content/`; an address on the web is not looked up.
fn missing_document(path: &str, folder: &Folder) -> Option<Finding> {
    let is_address = path.starts_with("https://") || path.starts_with("http://");
    if is_address || folder.has(&format!("content/{path}")) {
        return None;
    }
    let names = folder.under("content/").filter_map(|known| known.strip_prefix("content/"));
    let meant = crate::source::did_you_mean(path, names);
    let help =
        meant.unwrap_or_else(|| "put the file into content/ and write its path from there: constitution/constitution.pdf".to_owned());
    Some(Finding::error("disclosure/document-missing", format!("content/ has no file `{path}`"), help))
}
