//! What changed between two versions of a file, row by row, without holding their rows.
//!
//! Each version is read once and leaves 32 bytes a row; rows that stand twice count twice, and their order means nothing.

/// The rows of one version: of each a hash of its cells, and one of the cells that identify it.
#[derive(Clone, Debug, Default)]
pub struct RowHashes {
    /// Key first, so that rows of one key stand together once sorted.
    rows: Vec<(Hash, Hash)>,
}

/// The first half of a BLAKE3 hash: 128 bits, too many for anybody to find two rows of one hash.
type Hash = [u8; 16];

/// What changed. The parts add up: the old version has `unchanged + altered + removed` rows, the new one `unchanged + altered + added`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowChange {
    /// In both, cell for cell.
    pub unchanged: u64,
    /// In both by their key, with another cell somewhere. Nought where no key was given.
    pub altered: u64,
    /// In the new version only.
    pub added: u64,
    /// In the old version only.
    pub removed: u64,
}

impl RowHashes {
    /// Takes in one row as it was cleaned for publication, and the cells of it that identify it (a transaction number); none where
    /// the dataset has no such column, and then a changed row is one removed and one added.
    pub fn push<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>, key: Option<&[&str]>) {
        let row = hash(cells);
        // Without a key a row is its own: it can be equal to another and nothing else.
        self.rows.push((key.map_or(row, |key| hash(key.iter().copied())), row));
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What changed from this version to a newer one.
    pub fn change_to(mut self, mut new: Self) -> RowChange {
        self.rows.sort_unstable();
        new.rows.sort_unstable();
        let (removed, added, unchanged) = differing(&self.rows, &new.rows);
        // What is left over of one key in both is that many altered rows.
        let (removed, added, altered) = differing(&keys(&removed), &keys(&added));
        RowChange { unchanged, altered, added: added.len() as u64, removed: removed.len() as u64 }
    }
}

fn keys(rows: &[(Hash, Hash)]) -> Vec<Hash> {
    rows.iter().map(|(key, _)| *key).collect()
}

/// Of two sorted lists: what only the first has, what only the second has, and how many they share; each occurrence counts.
fn differing<T: Ord + Copy>(old: &[T], new: &[T]) -> (Vec<T>, Vec<T>, u64) {
    let (mut removed, mut added, mut shared) = (Vec::new(), Vec::new(), 0);
    let (mut old, mut new) = (old.iter().copied().peekable(), new.iter().copied().peekable());
    loop {
        match (old.peek(), new.peek()) {
            (Some(left), Some(right)) if left == right => {
                shared += 1;
                old.next();
                new.next();
            }
            (Some(left), Some(right)) if left < right => removed.extend(old.next()),
            (Some(_), None) => removed.extend(old.next()),
            (_, Some(_)) => added.extend(new.next()),
            (None, None) => return (removed, added, shared),
        }
    }
}

/// Of cells: each by its length and bytes, so that no two rows are written the same.
fn hash<'c>(cells: impl IntoIterator<Item = &'c str>) -> Hash {
    let mut hasher = blake3::Hasher::new();
    for cell in cells {
        hasher.update(&(cell.len() as u64).to_le_bytes());
        hasher.update(cell.as_bytes());
    }
    let mut half = Hash::default();
    half.copy_from_slice(hasher.finalize().as_bytes().split_at(16).0);
    half
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A version of rows written `key|cell|cell`.
    fn version(rows: &[&str], keyed: bool) -> RowHashes {
        let mut hashes = RowHashes::default();
        for row in rows {
            let cells: Vec<&str> = row.split('|').collect();
            hashes.push(cells.iter().copied(), keyed.then_some(&cells[..1]));
        }
        hashes
    }

    #[test]
    fn rows_are_added_removed_and_altered() {
        // Old rows, new rows, with keys: unchanged, altered, added, removed; without keys: unchanged, added, removed.
        type Case = (&'static [&'static str], &'static [&'static str], (u64, u64, u64, u64), (u64, u64, u64));
        let table: [Case; 9] = [
            (&[], &[], (0, 0, 0, 0), (0, 0, 0)),
            (&[], &["1|a"], (0, 0, 1, 0), (0, 1, 0)),
            (&["1|a"], &[], (0, 0, 0, 1), (0, 0, 1)),
            (&["1|a", "2|b"], &["2|b", "1|a"], (2, 0, 0, 0), (2, 0, 0)),
            (&["1|a", "2|b"], &["1|a", "2|c", "3|d"], (1, 1, 1, 0), (1, 2, 1)),
            (&["1|a", "1|a"], &["1|a", "1|a", "1|a"], (2, 0, 1, 0), (2, 1, 0)),
            (&["1|a", "1|b", "1|c"], &["1|a", "1|d"], (1, 1, 0, 1), (1, 1, 2)),
            (&["1|a|", "2|ab|c"], &["1||a", "2|a|bc"], (0, 2, 0, 0), (0, 2, 2)),
            (&["1|a", "2|a"], &["3|a", "4|a"], (0, 0, 2, 2), (0, 2, 2)),
        ];
        for (old, new, (unchanged, altered, added, removed), without) in table {
            let keyed = version(old, true).change_to(version(new, true));
            assert_eq!(keyed, RowChange { unchanged, altered, added, removed }, "{old:?} {new:?}");
            let plain = version(old, false).change_to(version(new, false));
            let (unchanged, added, removed) = without;
            assert_eq!(plain, RowChange { unchanged, altered: 0, added, removed }, "{old:?} {new:?}");
        }
    }
}
