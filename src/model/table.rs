//! A table on its way to any format: typed columns, each with title, unit and description.

use jiff::civil::Date;

use super::{Decimal, Slug};

/// The type of a column's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataType {
    /// Words.
    Text,
    /// An exact decimal.
    Number,
    /// A date.
    Date,
    /// True or false.
    Boolean,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The heading in files: lower-case words with underscores.
    pub name: String,
    /// The heading on pages.
    pub title: String,
    /// What it means.
    pub description: String,
    /// The unit, for numbers.
    pub unit: Option<String>,
    /// What stands in it.
    pub data_type: DataType,
}

/// A cell. Blank means that there is nothing to say, never nought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableCell {
    /// Nothing.
    Blank,
    /// Words.
    Text(String),
    /// An exact decimal, printed as it stands.
    Number(Decimal),
    /// A date.
    Date(Date),
    /// True or false.
    Boolean(bool),
}

/// A table: what every open-data format is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name within its folder.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// What it is.
    pub description: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; each has a cell for every column.
    pub rows: Vec<Vec<TableCell>>,
    /// Where it comes from.
    pub source: Option<String>,
}
