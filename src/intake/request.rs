//! What somebody asks of an import, and what comes of it.

use super::Change;
use crate::diag::Report;

/// What is asked for, as the command line says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// What the file is: the id of a dataset or an indicator, or `return`.
    pub target: String,
    /// The period that it is for.
    pub period: Option<String>,
    /// When it was published.
    pub published: Option<String>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// Headings of columns to leave out.
    pub drop_columns: Vec<String>,
    /// Labels of rows to leave out of a sheet of figures.
    pub drop_rows: Vec<String>,
    /// Headings and the columns that they mean.
    pub renames: Vec<(String, String)>,
    /// Columns that hold the same value in every row.
    pub sets: Vec<(String, String)>,
    /// Cells that say one thing and are to say another: `OLD`, or `COLUMN:OLD` for one column alone.
    pub replaces: Vec<(String, String)>,
    /// Only rows whose cell under a heading is this; of several for one heading any.
    pub wheres: Vec<(String, String)>,
    /// Only rows whose date lies in the period.
    pub in_period: bool,
}

/// What became of the rows below the headings: `rows_in = rows_out + refused + left_out`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows of the export below its headings, blank ones of a spreadsheet among them.
    pub rows_in: u64,
    /// Rows of the clean file that came from it.
    pub rows_out: u64,
    /// Rows that could not be understood.
    pub refused: u64,
    /// Rows that are no records, or that were not asked for: each is in the list of changes.
    pub left_out: u64,
}

/// A row that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Where it stands: `line 7`.
    pub place: String,
    /// Why.
    pub reason: String,
}

/// A clean file that could be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// What is counted: "Rows", or "Figures".
    pub noun: &'static str,
    /// Where, from the site's folder.
    pub path: String,
    /// The bytes that stand there now; none where there is no such file.
    pub before: Option<Vec<u8>>,
    /// The bytes to write.
    pub bytes: Vec<u8>,
    /// Everything that was changed, by section.
    pub changes: Vec<Change>,
    /// What became of the rows.
    pub counts: Counts,
    /// Rows that could not be understood.
    pub refused: Vec<Refused>,
    /// What a build says of the clean file, with the places of the export.
    pub problems: Report,
    /// How many cells and rows of it are errors, and how many are warnings.
    pub found: (u64, u64),
}

impl Intake {
    /// Whether the clean file has no mistake that stops a build, and holds every row.
    pub fn is_clean(&self) -> bool {
        self.found.0 == 0 && self.refused.is_empty()
    }
}
