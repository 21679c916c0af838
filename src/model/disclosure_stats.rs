//! What one pass over a disclosure found: counts, exact sums, the first rows and every distinct problem.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Decimal;
use crate::diag::{Place, Severity};

/// The two wordings that the guide allows in place of what is withheld, for personal data and for commercial confidentiality.
pub const REDACTED: [&str; 2] = ["REDACTED PERSONAL DATA", "REDACTED COMMERCIAL CONFIDENTIALITY"];

/// Rows and their sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Portion {
    /// How many rows.
    pub rows: u64,
    /// Their amounts added up, exactly.
    pub amount: Decimal,
}

/// Amounts added up without their signs, so that credits hide no payments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Magnitude {
    /// Of all rows.
    pub all: Decimal,
    /// Of rows with a redacted cell.
    pub redacted: Decimal,
}

/// Rows and sums by a word: a month, a department, a supplier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Breakdown {
    /// By word, in order; at most [`Breakdown::MOST`] of them. Months are `2026-04`. A blank word is `""`.
    pub parts: BTreeMap<String, Portion>,
    /// Rows of words that came when the list was full.
    pub rest: Portion,
}

impl Breakdown {
    /// How many different words are kept.
    pub const MOST: usize = 50_000;
}

/// How a heading of a file was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingUse {
    /// As the file has it.
    pub heading: String,
    /// The column of the schema, by place; none for an extra column, which is kept behind the standard ones.
    pub column: Option<usize>,
    /// Whether it differs from the standard heading.
    pub is_alias: bool,
}

/// One distinct problem of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisclosureProblem {
    /// A stable name: `disclosure/money`.
    pub code: &'static str,
    /// Whether it stops the build.
    pub severity: Severity,
    /// The column's standard heading; none for a problem of rows or of the file.
    pub column: Option<String>,
    /// How often it occurs.
    pub count: u64,
    /// The first of them, at most [`DisclosureProblem::MOST_PLACES`].
    pub places: Vec<Occurrence>,
}

/// One place of a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Where.
    pub place: Place,
    /// What is wrong there; personal data is masked. Where it is about two records, it ends before the line of the other.
    pub message: String,
    /// The line of the other record.
    pub other: Option<u32>,
    /// What to do about it.
    pub help: Option<String>,
}

impl DisclosureProblem {
    /// How many places are kept.
    pub const MOST_PLACES: usize = 20;
}

/// What one pass over a file found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DisclosureStats {
    /// Rows that are published. Rows of the input are these and the refused.
    pub rows: u64,
    /// Rows that are not: blank, totals, or with a value that cannot be.
    pub refused: u64,
    /// The amounts added up, exactly; none where the dataset has no amount, or no cell of it could be read.
    pub amount: Option<Decimal>,
    /// By month of the date column: `2026-04`.
    pub by_month: Breakdown,
    /// By department.
    pub by_department: Breakdown,
    /// By supplier, redacted ones under their wording.
    pub by_supplier: Breakdown,
    /// Rows with a redacted cell, and their sum.
    pub redacted: Portion,
    /// The sizes of the amounts, for the share that is redacted by value.
    pub magnitude: Magnitude,
    /// The first and last date.
    pub dates: Option<(Date, Date)>,
    /// The headings, in the file's order.
    pub headings: Vec<HeadingUse>,
    /// The first rows as published: a cell for each column of the file, in the order of [`DisclosureStats::columns`].
    pub first_rows: Vec<Vec<String>>,
    /// The headings as published: the standard ones in the schema's order, then the extra ones.
    pub columns: Vec<String>,
    /// What is wrong or worth knowing, repairs included, by code and column.
    pub problems: Vec<DisclosureProblem>,
}

impl DisclosureStats {
    /// How many first rows are kept.
    pub const FIRST_ROWS: usize = 20;

    /// How many problems of a severity, every occurrence counted.
    pub fn count(&self, severity: Severity) -> u64 {
        self.problems.iter().filter(|problem| problem.severity == severity).map(|problem| problem.count).sum()
    }

    /// Whether the file is a nil return: it has its headings and no row.
    pub fn is_nil(&self) -> bool {
        self.rows == 0 && self.refused == 0
    }
}
