//! Rows that say the same as another to the letter.

use std::hash::Hasher;

use super::quick_hash::QuickHasher;

/// The rows seen so far: sixteen bytes each, so that a million rows take sixteen megabytes.
#[derive(Debug, Default)]
pub(super) struct Repeats {
    /// The hash of each row and the byte at which it begins.
    rows: Vec<(u64, u64)>,
}

impl Repeats {
    /// Sees a row: its cells written one after the other, and the length of each.
    pub(super) fn see(&mut self, text: &str, lengths: impl Iterator<Item = usize>, byte: u64) {
        let mut hasher = QuickHasher::default();
        hasher.write(text.as_bytes());
        lengths.for_each(|length| hasher.write_usize(length));
        self.rows.push((hasher.finish(), byte));
    }

    /// The byte of each row that repeats another, in order, with that of the first of its kind.
    pub(super) fn found(mut self) -> Vec<(u64, u64)> {
        self.rows.sort_unstable();
        let same = self.rows.chunk_by(|one, other| one.0 == other.0);
        let later = |same: &[(u64, u64)]| -> Vec<(u64, u64)> {
            let (first, later) = same.split_first().map_or((0, [].as_slice()), |(first, later)| (first.1, later));
            later.iter().map(|(_, byte)| (*byte, first)).collect()
        };
        let mut found: Vec<(u64, u64)> = same.filter(|same| same.len() > 1).flat_map(later).collect();
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
            repeats.see(&cells.concat(), cells.iter().map(|cell| cell.len()), place as u64 * 10);
        }
        assert_eq!(repeats.found(), [(20, 0), (40, 10), (50, 0)]);
    }
}
