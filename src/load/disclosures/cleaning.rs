//! The loader's rules for headings and cells, lent to whoever makes or mends a file of a dataset: `import` and `fix`.
//!
//! Comes in: a dataset and what the council says of it. Goes out: for a heading its column, for a cell what it should say.
//! Nothing here is another rule than the one that a build asks.

use ::csv::StringRecord;
use jiff::civil::Date;

use super::across::Beside;
use super::allowances::Allowances;
use super::{Against, Organisation, clean_rows, files, fold, headings, personal, rules, site_of, value};
use crate::diag::{Diagnostic, Report};
use crate::load::known::Known;
use crate::model::{
    AuthorityId, DateFormat, DisclosureColumn, DisclosureDataset, DisclosureProblem, DisclosureStatement, DisclosureStats, Disclosures,
    Period, Requirement, Timestamp,
};
use crate::source::{Fault, Folder};

/// What the rules say of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cleaned {
    /// It is right as it stands.
    Right,
    /// It is not, and what it should say is beyond doubt.
    Repaired {
        /// The name of the slip: `disclosure/money`.
        code: &'static str,
        /// What the cell should say; empty for a word that means nothing.
        correct: String,
    },
    /// It is not, and nobody but its author knows what it should say.
    Wrong {
        /// The name of the slip.
        code: &'static str,
        /// What is wrong, naming the value.
        message: String,
    },
}

/// A dataset with what its council declared to be right.
pub struct Cleaner<'a> {
    dataset: &'a DisclosureDataset,
    statement: &'a DisclosureStatement,
}

impl<'a> Cleaner<'a> {
    /// The rules for the files of a dataset.
    pub fn new(dataset: &'a DisclosureDataset, statement: &'a DisclosureStatement) -> Self {
        Self { dataset, statement }
    }

    fn excuses(&self, code: &str, column: &str, value: &str) -> bool {
        Allowances::new(&self.statement.allowances).excuse(code, Some(column), value)
    }

    /// The column that a heading means, by place in the dataset: by its name, its title or an alias.
    pub fn column(&self, heading: &str) -> Option<usize> {
        headings::column(heading, self.dataset)
    }

    /// Whether a column that the dataset does not know helps somebody to divert a payment, or is about somebody's own life, and the
    /// council did not allow it.
    pub fn is_unwanted(&self, heading: &str) -> bool {
        headings::unwanted(heading).is_some_and(|code| !self.excuses(code, heading, ""))
    }

    /// Whether no cell of a column may be empty.
    pub fn is_needed(&self, column: usize) -> bool {
        let column = self.dataset.columns.get(column);
        column.is_some_and(|column| column.requirement == Requirement::Required && !column.may_be_empty())
    }

    /// The required columns that are not among these, nor any that is as good; by place in the dataset.
    pub fn missing(&self, there: &[usize]) -> Vec<usize> {
        let is_missing = |(place, column): &(usize, &DisclosureColumn)| {
            column.requirement == Requirement::Required
                && !there.contains(place)
                && !column.alternatives.iter().any(|other| there.contains(other))
                && !self.excuses("disclosure/missing-column", &column.name, "")
        };
        self.dataset.columns.iter().enumerate().filter(is_missing).map(|(place, _)| place).collect()
    }

    /// What a cell of a column (none: one that the dataset does not know) should say.
    pub fn cell(&self, cell: &str, column: Option<usize>, heading: &str) -> Cleaned {
        if cell.is_empty() || rules::is_redacted(cell) {
            return Cleaned::Right;
        }
        let column = column.and_then(|column| self.dataset.columns.get(column));
        let Err(slip) = value::check(cell, column, self.statement.reading.date_format) else { return Cleaned::Right };
        let name = column.map_or(heading, |column| column.name.as_str());
        match slip.correct {
            _ if self.excuses(slip.code, name, cell) => Cleaned::Right,
            Some(correct) => Cleaned::Repaired { code: slip.code, correct },
            None => Cleaned::Wrong { code: slip.code, message: slip.message },
        }
    }
}

/// The datasets of a site and what is said of them, without a look at their files.
pub struct Described {
    /// The datasets and statements; there are no files.
    pub disclosures: Disclosures,
    /// The mistakes of the site so far.
    pub report: Report,
    known: Known,
    organisation: Option<Organisation>,
}

impl Described {
    /// Reads a site.
    pub fn read(folder: &Folder) -> Self {
        let mut report = Report::default();
        let (known, disclosing) = site_of(folder, &mut report);
        let disclosures = super::describe_all(folder, &disclosing, &known, &mut report).unwrap_or_default();
        let organisation = disclosures.disclosing_body.and_then(|body| known.authority(body.index())).map(Organisation::of);
        Self { disclosures, report, known, organisation }
    }

    /// What a file of a dataset is read against; nothing for a place that is no dataset's.
    pub fn against(&self, dataset: usize, period: Period, published: Option<Timestamp>) -> Option<Against<'_>> {
        let (dataset, statement) = (self.disclosures.datasets.get(dataset)?, self.disclosures.statements.get(dataset)?);
        Some(Against { dataset, statement, period, published, organisation: self.organisation.as_ref() })
    }

    /// Asks everything that a build asks of one file of a dataset.
    ///
    /// # Errors
    /// One diagnostic where the file cannot be read to its end.
    pub fn check_file(&self, folder: &Folder, path: &str, against: Against<'_>) -> Result<DisclosureStats, Box<Diagnostic>> {
        let body = self.disclosures.disclosing_body.map(AuthorityId::index);
        let beside = Beside { folder, authorities: &self.known.authorities.names, body, organisation: against.organisation, reading: None };
        fold::fold(beside, path, against).map(|(stats, _)| stats)
    }
}

/// What was found in a file, one finding for each place that was kept.
pub fn findings(problems: &[DisclosureProblem]) -> Report {
    let mut report = Report::default();
    super::log::report(problems, &mut report);
    report
}

/// A period as names of files and commands write it, if files of the dataset may be for it.
///
/// # Errors
/// One fault that says how to write a period, or which periods the dataset has.
pub fn period(text: &str, dataset: &DisclosureDataset) -> Result<Period, Fault> {
    // It was said by an option, and no file is named yet.
    let period = files::period_of(text).map_err(|fault| Fault { code: "import/period", ..fault })?;
    files::fits(period, dataset).map(|()| period)
}

/// The files of a dataset that are there: period, date of publication and path.
pub fn versions(folder: &Folder, dataset: &DisclosureDataset) -> Vec<(Period, Option<Timestamp>, String)> {
    let named = files::of(folder, dataset, &mut Report::default());
    named.into_iter().map(|file| (file.period, file.published, file.path)).collect()
}

/// The path of a dataset's file: `data/disclosures/<dataset>/<period>@<date>.csv`.
pub fn path(dataset: &DisclosureDataset, period: Period, published: Option<Timestamp>) -> String {
    let date = published.map_or(String::new(), |published| format!("@{published}"));
    format!("{}{}/{}{date}.csv", files::FOLDER, dataset.id, period.address())
}

/// The dataset, period and date that a path is for; nothing for the path of anything else.
pub fn named(path: &str, disclosures: &Disclosures) -> Option<(usize, Period, Option<Timestamp>)> {
    let (dataset, name) = path.strip_prefix(files::FOLDER)?.split_once('/')?;
    let index = disclosures.datasets.iter().position(|known| known.id.as_str() == dataset)?;
    let file = files::named(name.strip_suffix(".csv")?, path).ok()?;
    Some((index, file.period, file.published))
}

/// A heading without case, spaces and punctuation, as headings are compared.
pub fn plain_heading(heading: &str) -> String {
    headings::plain(heading)
}

/// A day in one of the two forms that files declare, with or without leading noughts and a time behind it.
pub fn read_date(cell: &str, format: DateFormat) -> Option<Date> {
    value::date(cell, format).or_else(|slip| value::date(&slip.correct.unwrap_or_default(), format)).ok()
}

/// A day in a declared form.
pub fn write_date(date: Date, format: DateFormat) -> String {
    value::write_date(date, format)
}

/// The pence of an amount that is written as the guide asks; nothing for any other form.
pub fn pence(cell: &str) -> Option<i64> {
    value::pence(cell)
}

/// Whether a record is a total of others: few of the cells that a row needs are filled, and one begins with "total" or the like. `needed`
/// are the places of columns that no row may leave empty.
pub fn is_total(record: &StringRecord, needed: &[usize]) -> bool {
    clean_rows::is_total(record, needed)
}

/// Whether a cell holds personal data that no message may repeat.
pub fn is_personal(cell: &str) -> bool {
    personal::find(cell).is_some()
}
