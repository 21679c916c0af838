//! Any other published table: a survey, a budget, an action list.

use jiff::civil::Date;

use super::{Slug, Table};
use crate::diag::Place;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// An exact number.
    Number,
    /// An amount of money in the column's unit.
    Money,
    /// A percentage.
    Percent,
    /// An ISO date.
    Date,
    /// `yes` or `no`.
    YesNo,
    /// An authority, by id, name or alias.
    Authority,
    /// An indicator's id.
    Indicator,
}

/// A declared column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// The heading in the file.
    pub name: String,
    /// The heading on the page.
    pub title: String,
    /// What stands in it.
    pub kind: ColumnKind,
    /// The unit, for money and numbers.
    pub unit: Option<String>,
    /// What it means.
    pub description: Option<String>,
    /// May be blank: "not stated".
    pub optional: bool,
    /// No value twice.
    pub unique: bool,
}

/// A column holds one of these words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Which column, by place.
    pub column: usize,
    /// The words.
    pub is: Vec<String>,
}

/// A printed total and its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableTotal {
    /// Which column adds up, by place.
    pub column: usize,
    /// The row that is the total.
    pub row: Condition,
    /// The rows that make it.
    pub part: Condition,
}

/// Shares of a whole that need not reach 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// The column of percentages, by place.
    pub column: usize,
    /// The column that names the whole, by place.
    pub by: usize,
}

/// A list of actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actions {
    /// The date column, by place.
    pub due: usize,
    /// When an action is done.
    pub done: Option<Condition>,
}

/// A table that is published as it stands.
#[derive(Clone, Debug)]
pub struct PublishedTable {
    /// Its address.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// What it is.
    pub description: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// What to know when reading it.
    pub note: Option<String>,
    /// The table's own date.
    pub as_at: Option<Date>,
    /// Its columns as declared, one for each column of `table`.
    pub columns: Vec<TableColumn>,
    /// A printed total to check.
    pub total: Option<TableTotal>,
    /// Shares to complete.
    pub shares: Option<Shares>,
    /// Dates to watch.
    pub actions: Option<Actions>,
    /// The rows.
    pub table: Table,
    /// The physical line of each row.
    pub lines: Vec<u32>,
    /// Where the rows are written.
    pub place: Place,
}
