//! What many rows of a table have in common, for formats that say it once.
//!
//! Comes in: all rows of a table. Goes out: for each column whether its cells stand in the rows, once for the whole table (every row has
//! the same), or once for each id that names them (a council's name, a period's days). Only what holds in these very rows is taken out,
//! so that putting it back gives the rows as they were.

use std::collections::BTreeMap;

use super::format::{Cell, Row};
use crate::model::Column;

/// Columns that name something, each with those that say more of it.
const NAMING: [(&str, &[&str]); 3] = [
    ("indicator", &["indicator_title", "unit", "polarity", "basis", "source", "licence"]),
    ("authority", &["authority_name", "authority_code", "authority_kind", "invented", "area"]),
    ("period", &["period_start", "period_end"]),
];

/// What rows have in common.
pub struct Common<'t> {
    /// A row, for the cells that are the same in all; none where nothing is the same.
    pub first: Option<&'t Row<'t>>,
    /// The columns that are the same in every row.
    pub constants: Vec<usize>,
    /// What stands once for each id.
    pub lookups: Vec<Lookup<'t>>,
    /// The columns that are left in the rows.
    pub left: Vec<usize>,
}

/// Columns that follow from an id.
pub struct Lookup<'t> {
    /// The column of the id.
    pub key: usize,
    /// The columns that follow from it.
    pub columns: Vec<usize>,
    /// The first row of each id, in the order of the table.
    pub firsts: Vec<&'t Row<'t>>,
}

impl<'t> Common<'t> {
    /// Nothing in common: for a table whose rows come in parts.
    pub fn nothing(columns: &[Column]) -> Self {
        Self { first: None, constants: Vec::new(), lookups: Vec::new(), left: (0..columns.len()).collect() }
    }

    /// What all these rows have in common.
    pub fn of(columns: &[Column], rows: &'t [Row<'t>]) -> Self {
        let mut common = Self::nothing(columns);
        let [first, others @ ..] = rows else { return common };
        if others.is_empty() {
            return common;
        }
        let mut constants = common.left.clone();
        for row in others {
            constants.retain(|column| row.get(*column) == first.get(*column));
        }
        common.first = Some(first);
        common.left.retain(|column| !constants.contains(column));
        common.constants = constants;
        for (key, told) in NAMING {
            let left = common.left.iter().copied();
            let place = |name: &str| left.clone().find(|column| columns.get(*column).is_some_and(|column| column.name == name));
            let lookup = place(key).and_then(|key| Lookup::of(key, told.iter().filter_map(|name| place(name)).collect(), rows));
            if let Some(lookup) = lookup {
                common.left.retain(|column| !lookup.columns.contains(column));
                common.lookups.push(lookup);
            }
        }
        common
    }
}

impl<'t> Lookup<'t> {
    /// Those of `columns` that follow from the key; none where the ids hardly repeat, so that nothing would be saved.
    fn of(key: usize, mut columns: Vec<usize>, rows: &'t [Row<'t>]) -> Option<Self> {
        let mut firsts: Vec<&Row<'_>> = Vec::new();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut last: Option<&Row<'_>> = None;
        for row in rows {
            if columns.is_empty() {
                return None;
            }
            let same = match row.get(key) {
                // Rows mostly stand in the order of their ids.
                Some(id @ Cell::Text(_)) if last.is_some_and(|last| last.get(key) == Some(id)) => last,
                Some(Cell::Text(id)) => {
                    let place = *places.entry(id).or_insert(firsts.len());
                    if place == firsts.len() {
                        firsts.push(row);
                    }
                    firsts.get(place).copied()
                }
                // Without an id nothing follows from it.
                Some(Cell::Blank | Cell::Number(_) | Cell::Date(_) | Cell::Boolean(_)) | None => None,
            };
            columns.retain(|column| match same {
                Some(same) => same.get(*column) == row.get(*column),
                None => row.get(*column) == Some(&Cell::Blank),
            });
            last = same;
        }
        (!columns.is_empty() && firsts.len() * 2 <= rows.len()).then_some(Self { key, columns, firsts })
    }
}
