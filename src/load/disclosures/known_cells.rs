//! Hashes of cells and rows, and the cells that were found right before. A ledger says the same departments, suppliers and purposes over
//! and over, and what follows from a cell's column and text alone need not be asked twice.

use std::hash::BuildHasher;

use foldhash::quality::FixedState;

/// A power of two: so many cells are remembered, each until another takes its place. Several times the suppliers of a large council, so
/// that they seldom take each other's.
const SLOTS: usize = 1 << 16;

/// A memory of fixed size. It keeps hashes of 64 bits instead of cells: that one of ten million cells is taken for another of the same slot
/// happens in one of a million million ledgers.
pub(super) struct KnownCells(Vec<u64>);

/// A cell as it is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CellHash(u64);

impl CellHash {
    /// Of a column by its place, and a text.
    pub(super) fn of(column: usize, text: &str) -> Self {
        // Nought is a slot that remembers nothing.
        Self(FixedState::default().hash_one((column, text)).max(1))
    }

    fn slot(self) -> usize {
        usize::try_from(self.0 % SLOTS as u64).unwrap_or(0)
    }
}

/// What a row says: its cells with their columns, those that are empty left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RowHash(u64);

impl RowHash {
    /// Of the cells of a row, by their places.
    pub(super) fn of<'r>(cells: impl Iterator<Item = &'r str>) -> Self {
        let mut row = Self::default();
        cells.enumerate().filter(|(_, cell)| !cell.is_empty()).for_each(|(column, cell)| row.add(CellHash::of(column, cell)));
        row
    }

    /// Adds a cell; the order of cells counts.
    pub(super) fn add(&mut self, cell: CellHash) {
        self.0 = FixedState::default().hash_one((self.0, cell.0));
    }
}

impl KnownCells {
    /// One that remembers nothing yet.
    pub(super) fn new() -> Self {
        Self(vec![0; SLOTS])
    }

    /// Whether a cell was right.
    pub(super) fn knows(&self, cell: CellHash) -> bool {
        self.0.get(cell.slot()) == Some(&cell.0)
    }

    /// Remembers a cell that is right.
    pub(super) fn remember(&mut self, cell: CellHash) {
        if let Some(slot) = self.0.get_mut(cell.slot()) {
            *slot = cell.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_it_was_told_of_the_same_column_and_nothing_else() {
        let mut cells = KnownCells::new();
        let knows = |cells: &KnownCells, column, text| cells.knows(CellHash::of(column, text));
        assert!(!knows(&cells, 0, "") && !knows(&cells, 3, "Highways"));
        cells.remember(CellHash::of(3, "Highways"));
        assert!(knows(&cells, 3, "Highways"));
        assert!(!knows(&cells, 2, "Highways") && !knows(&cells, 3, "Highway") && !knows(&cells, 3, "highways"));
    }

    #[test]
    fn neighbours_in_column_and_text_are_told_apart() {
        let mut seen = std::collections::BTreeSet::new();
        for column in 0..32 {
            for first in b'A'..=b'Z' {
                for rest in ["", "are", "are Services", "are and Support Services Ltd"] {
                    let text = format!("{}{rest}", char::from(first));
                    assert!(seen.insert(CellHash::of(column, &text).0), "{text} in column {column}");
                }
            }
        }
    }

    #[test]
    fn rows_are_the_same_where_every_cell_is() {
        let rows = [["ab", "c", ""], ["a", "bc", ""], ["ab", "", "c"], ["", "ab", "c"], ["c", "ab", ""], ["ab", "", ""], ["", "", ""]];
        let hashes: std::collections::BTreeSet<RowHash> = rows.iter().map(|row| RowHash::of(row.iter().copied())).collect();
        assert_eq!(hashes.len(), rows.len());
        let mut again = RowHash::default();
        again.add(CellHash::of(0, "ab"));
        again.add(CellHash::of(1, "c"));
        assert_eq!(again, RowHash::of(["ab", "c", ""].into_iter()));
    }

    #[test]
    fn forgets_rather_than_grow() {
        let mut cells = KnownCells::new();
        let all: Vec<CellHash> = (0..SLOTS * 4).map(|number| CellHash::of(0, &number.to_string())).collect();
        for cell in &all {
            cells.remember(*cell);
        }
        let known = all.iter().filter(|cell| cells.knows(**cell)).count();
        assert!((SLOTS / 2..=SLOTS).contains(&known), "{known}");
        assert!(cells.knows(all[all.len() - 1]));
    }
}
