//! Rows that say the same as another to the letter.

use super::known_cells::RowHash;

/// The rows seen so far: sixteen bytes each, so that a million rows take sixteen megabytes.
#[derive(Debug, Default)]
pub(super) struct Repeats {
    /// What each row says and the byte at which it begins.
    rows: Vec<(RowHash, u64)>,
}

impl Repeats {
    /// Sees a row.
    pub(super) fn see(&mut self, row: RowHash, byte: u64) {
        self.rows.push((row, byte));
    }

    /// The byte of each row that repeats another, in order, with that of the first of its kind.
    pub(super) fn found(mut self) -> Vec<(u64, u64)> {
        self.rows.sort_unstable();
        let mut found = Vec::new();
        for same in self.rows.chunk_by(|one, other| one.0 == other.0) {
            if let Some(((_, first), later)) = same.split_first() {
                found.extend(later.iter().map(|(_, byte)| (*byte, *first)));
            }
        }
        found.sort_unstable();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_repeat_names_the_first_of_its_kind() {
        let mut repeats = Repeats::default();
        let rows = [["a", "b"], ["c", "d"], ["a", "b"], ["ab", ""], ["c", "d"], ["a", "b"]];
        for (place, cells) in rows.iter().enumerate() {
            repeats.see(RowHash::of(cells.iter().copied()), place as u64 * 10);
        }
        assert_eq!(repeats.found(), [(20, 0), (40, 10), (50, 0)]);
    }
}
