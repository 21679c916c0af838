//! A quick hash for what stands in ledgers: many short cells, millions of times. It is the same on every machine and in every run, and
//! keeps nobody out who wants to make two texts collide; ledgers are a council's own.

use std::hash::{BuildHasherDefault, Hasher};

/// For maps whose keys are cells.
pub(super) type BuildQuick = BuildHasherDefault<QuickHasher>;

/// Each sixteen bytes are mixed in by a product of 128 bits whose halves are folded together, as wyhash does it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct QuickHasher(u64);

/// Odd numbers without a pattern: the first digits of the fractions of the square roots of 2 and 3.
const FIRST: u64 = 0x6A09_E667_F3BC_C909;
const SECOND: u64 = 0xBB67_AE85_84CA_A73B;

impl QuickHasher {
    fn mix(&mut self, one: u64, other: u64) {
        let product = u128::from(self.0 ^ one ^ FIRST) * u128::from(other ^ SECOND);
        let (low, high) = halves(product);
        self.0 = low ^ high;
    }
}

impl Hasher for QuickHasher {
    /// The length is mixed in, so that texts written one after the other are told apart from their sum.
    fn write(&mut self, bytes: &[u8]) {
        // A length is a small number, and so may be the difference of two texts: spread out, the one cannot undo the other.
        self.0 = self.0.wrapping_add((bytes.len() as u64).wrapping_mul(SECOND));
        for block in bytes.as_chunks().0 {
            let (one, other) = halves(u128::from_le_bytes(*block));
            self.mix(one, other);
        }
        let (one, other) = ends(bytes);
        self.mix(one, other);
    }

    fn write_u8(&mut self, number: u8) {
        self.mix(u64::from(number), 0);
    }

    fn write_u64(&mut self, number: u64) {
        self.mix(number, 0);
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64, 0);
    }

    /// Mixed once more, so that every bit of the last text reaches every bit.
    fn finish(&self) -> u64 {
        let mut last = *self;
        last.mix(0, 0);
        last.0
    }
}

#[allow(clippy::cast_possible_truncation, reason = "both halves are taken")]
fn halves(number: u128) -> (u64, u64) {
    (number as u64, (number >> 64) as u64)
}

/// The last sixteen bytes, or all of fewer, as two numbers; they may overlap.
fn ends(bytes: &[u8]) -> (u64, u64) {
    if let Some(last) = bytes.last_chunk() {
        return halves(u128::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u64::from(u32::from_le_bytes(*first)), u64::from(u32::from_le_bytes(*last)));
    }
    (bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)), 0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn row(cells: &[&str]) -> u64 {
        let mut hasher = QuickHasher::default();
        cells.iter().for_each(|cell| hasher.write(cell.as_bytes()));
        hasher.finish()
    }

    #[test]
    fn texts_that_differ_in_one_place_have_different_hashes_in_every_part_of_them() {
        let hashes: Vec<u64> = (0..20_000).map(|number| row(&[&format!("Ashby Care Services Ltd {number}")])).collect();
        assert_eq!(hashes.iter().collect::<BTreeSet<_>>().len(), hashes.len());
        // 20,000 balls in 65,536 bins fill 65,536 * (1 - e^(-20,000/65,536)), which is 17,236 of them.
        for part in [0, 16, 32, 48] {
            let filled = hashes.iter().map(|hash| hash >> part & 0xFFFF).collect::<BTreeSet<_>>().len();
            assert!((17_000..17_500).contains(&filled), "{filled} bins of bits {part} and on are filled");
        }
    }

    #[test]
    fn every_byte_of_a_text_of_any_length_counts() {
        let mut seen = BTreeSet::new();
        for length in 0..50 {
            let text = "a".repeat(length);
            assert!(seen.insert(row(&[&text])), "{length} times a");
            for place in 0..length {
                let changed = format!("{}b{}", &text[..place], &text[place + 1..]);
                assert!(seen.insert(row(&[&changed])), "{changed}");
            }
        }
    }

    #[test]
    fn where_a_cell_ends_is_part_of_its_row() {
        let rows = [row(&["ab", "c"]), row(&["a", "bc"]), row(&["abc", ""]), row(&["abc"]), row(&["abc\0"]), row(&["ab", "c", ""])];
        assert_eq!(rows.iter().collect::<BTreeSet<_>>().len(), rows.len());
    }
}
