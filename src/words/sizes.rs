//! How sizes of files are said.

use super::{Arg, Words};

impl Words {
    /// "812 bytes", "24 KB", "1.3 MB", in steps of a thousand, rounded up so that it is never nought.
    pub fn size(&self, bytes: u64) -> String {
        match bytes {
            0..1_000 => self.say("size-bytes", &[("size", usize::try_from(bytes).unwrap_or(0).into())]),
            1_000..1_000_000 => self.say("size-kilobytes", &[("size", Arg::Digits(bytes.div_ceil(1_000).to_string()))]),
            _ => {
                let tenths = bytes.div_ceil(100_000);
                self.say("size-megabytes", &[("size", Arg::Digits(format!("{}.{}", tenths / 10, tenths % 10)))])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_said_in_steps_of_a_thousand() {
        for (bytes, said) in [(1, "1 byte"), (812, "812 bytes"), (23_400, "24 KB"), (1_250_000, "1.3 MB"), (2_345_600_000, "2,345.6 MB")] {
            assert_eq!(Words::english().size(bytes), said);
        }
    }
}
