//! CSV files: RFC 4180 rows whose cells know their physical line and column.
//!
//! Comes in: a decoded [`Text`](super::Text). Goes out: [`Row`]s one by one, and every mistake of form: columns that are
//! missing, unknown, twice there or too many, and quotes that do not match. Columns of cells are found only when a
//! finding needs them, so that millions of good rows cost little.

mod cells;
mod locate;
mod quotes;
mod row;
mod sheet;

pub use cells::record_cells;
pub use locate::{Spot, locate};
pub use row::{Column, Row};
pub use sheet::{Columns, Sheet};

#[cfg(test)]
mod tests;
