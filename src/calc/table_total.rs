//! A published table's printed total against its parts.

use crate::calc::exact;
use crate::calc::exact::sum;
use crate::model::{Condition, Decimal, Number, PublishedTable, TableCell};

/// A printed total of a table beside the sum of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableTotalCheck {
    /// The total's row, from 0.
    pub row: usize,
    /// What was printed.
    pub printed: Decimal,
    /// What the parts add up to; none where a part is blank, or where there is none.
    pub sum: Option<Number>,
    /// `printed - sum`; nought where they agree.
    pub difference: Option<Number>,
}

/// Checks each row that is a total (with a number in the column that adds up); empty where the table declares none.
pub fn table_totals(table: &PublishedTable) -> Vec<TableTotalCheck> {
    let Some(total) = &table.total else { return Vec::new() };
    let rows = &table.table.rows;
    let number = |row: &Vec<TableCell>| match row.get(total.column) {
        Some(TableCell::Number(number)) => Some(*number),
        Some(TableCell::Blank | TableCell::Text(_) | TableCell::Date(_) | TableCell::Boolean(_)) | None => None,
    };
    let parts: Option<Vec<Number>> =
        rows.iter().filter(|row| holds(&total.part, row)).map(|row| number(row).map(Number::Decimal)).collect();
    let sum = parts.filter(|parts| !parts.is_empty()).map(|parts| sum(&parts));
    let totals = rows.iter().enumerate().filter(|(_, row)| holds(&total.row, row));
    let checks = totals.filter_map(|(place, row)| {
        let printed = number(row)?;
        let difference = sum.as_ref().map(|sum| exact(Number::Decimal(printed).to_ratio() - sum));
        Some(TableTotalCheck { row: place, printed, sum: sum.clone().map(exact), difference })
    });
    checks.collect()
}

impl TableTotalCheck {
    /// Whether the total is not the sum of its parts; false where the sum is not known.
    pub fn is_wrong(&self) -> bool {
        self.difference.as_ref().is_some_and(|difference| !difference.is_zero())
    }
}

/// Whether a row's cell is one of the condition's words, as a file writes it.
pub(super) fn holds(condition: &Condition, row: &[TableCell]) -> bool {
    let is = |word: &str| condition.is.iter().any(|wanted| wanted == word);
    match row.get(condition.column) {
        Some(TableCell::Text(text)) => is(text),
        Some(TableCell::Boolean(true)) => is("yes"),
        Some(TableCell::Boolean(false)) => is("no"),
        Some(TableCell::Number(number)) => is(&number.to_string()),
        Some(TableCell::Date(date)) => is(&date.to_string()),
        Some(TableCell::Blank) => is(""),
        None => false,
    }
}
