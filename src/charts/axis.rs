//! The scale of values: where it begins and ends, and which round numbers get a grid line. All exact.

use crate::model::{Decimal, Number};

/// A figure has at most so many decimals; what was worked out is cut to them before a scale is made.
const DECIMALS: u32 = 10;

/// At most so many grid lines.
pub const MOST_LINES: usize = 4;

/// A scale of values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// Where it begins.
    pub low: Number,
    /// Where it ends; above `low`.
    pub high: Number,
    /// The round numbers between them, lowest first, at most four.
    pub lines: Vec<Decimal>,
}

impl Axis {
    /// A scale that shows all the numbers, with some room. It begins at nought where that costs no more than half of
    /// it, and is never narrower than a tenth of its largest number, so that a small change does not look like a leap.
    pub fn around<'n>(numbers: impl Iterator<Item = &'n Number>) -> Self {
        let numbers: Vec<Decimal> = numbers.map(|number| number.round(DECIMALS)).collect();
        let low = numbers.iter().min().copied().unwrap_or_default();
        let high = numbers.iter().max().copied().unwrap_or_default();
        let two = Decimal::TWO;
        if low >= Decimal::ZERO && low * two <= high || low == high {
            return Self::from_nought(&[low, high]);
        }
        if high <= Decimal::ZERO && high * two >= low {
            return Self::from_nought(&[low, high]);
        }
        let least = low.abs().max(high.abs()) / Decimal::TEN;
        let widen = (least - (high - low)).max(Decimal::ZERO) / two;
        let room = (high - low + widen * two) / Decimal::TEN;
        Self::between(low - widen - room, high + widen + room)
    }

    /// A scale that begins (or, for numbers below nought, ends) at nought, as bars must.
    pub fn from_nought(numbers: &[Decimal]) -> Self {
        let low = numbers.iter().min().copied().unwrap_or_default().min(Decimal::ZERO);
        let high = numbers.iter().max().copied().unwrap_or_default().max(Decimal::ZERO);
        let room = (high - low) / Decimal::TEN;
        let below = if low.is_zero() { low } else { low - room };
        let above = if high.is_zero() { high } else { high + room };
        if below == above { Self::between(Decimal::ZERO, Decimal::ONE) } else { Self::between(below, above) }
    }

    fn between(low: Decimal, high: Decimal) -> Self {
        Self { low: low.into(), high: high.into(), lines: round_numbers(low, high) }
    }

    /// Whether nought is on the scale.
    pub fn shows_nought(&self) -> bool {
        !Number::from(Decimal::ZERO).lt(&self.low) && !Number::from(Decimal::ZERO).gt(&self.high)
    }
}

/// The multiples of the smallest round step (1, 2 or 5 times a power of ten) that are at most four between the ends.
fn round_numbers(low: Decimal, high: Decimal) -> Vec<Decimal> {
    let mut power = Decimal::new(1, DECIMALS);
    loop {
        for times in [Decimal::ONE, Decimal::TWO, Decimal::new(5, 0)] {
            let step = power * times;
            // A step that is too small for numbers so large has far too many multiples.
            let (Some(first), Some(last)) = (low.checked_div(step), high.checked_div(step)) else { continue };
            let (first, last) = (first.ceil(), last.floor());
            if last.checked_sub(first).is_some_and(|count| count < Decimal::from(MOST_LINES)) {
                let mut lines = Vec::new();
                let mut place = first;
                while place <= last {
                    lines.push((place * step).normalize());
                    place += Decimal::ONE;
                }
                return lines;
            }
        }
        power *= Decimal::TEN;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(numbers: &[&str]) -> Vec<String> {
        let numbers: Vec<Number> = numbers.iter().map(|text| Number::from(Number::parse(text).unwrap())).collect();
        Axis::around(numbers.iter()).lines.iter().map(Decimal::to_string).collect()
    }

    #[test]
    fn grid_lines_are_round_and_at_most_four() {
        // 92.75 to 99.13 is 6.38 wide, less than a tenth of 99.13: widened to 9.913, and a tenth of room on each side.
        assert_eq!(lines(&["92.75", "99.13"]), ["90", "95", "100"]);
        assert_eq!(lines(&["0", "45"]), ["0", "20", "40"]);
        assert_eq!(lines(&["-4", "3"]), ["-4", "-2", "0", "2"]);
        assert_eq!(lines(&["999999999999999", "1"]), ["0", "500000000000000", "1000000000000000"]);
        assert_eq!(lines(&["0.0000000001", "0.0000000002"]), ["0", "0.0000000001", "0.0000000002"]);
    }

    #[test]
    fn one_number_or_none_still_makes_a_scale() {
        for numbers in [vec![], vec!["0"], vec!["95"], vec!["-95"], vec!["7", "7"], vec!["999999999999999"], vec!["-999999999999999"]] {
            let said = lines(&numbers);
            assert!((1..=4).contains(&said.len()), "{numbers:?}: {said:?}");
            assert!(said.contains(&"0".to_owned()), "{numbers:?}: {said:?}");
        }
    }

    #[test]
    fn a_scale_that_leaves_nought_out_knows_it() {
        let scale = |texts: &[&str]| {
            let numbers: Vec<Number> = texts.iter().map(|text| Number::from(Number::parse(text).unwrap())).collect();
            Axis::around(numbers.iter()).shows_nought()
        };
        assert!(!scale(&["92", "99"]));
        assert!(scale(&["40", "99"]));
        assert!(!scale(&["-99", "-92"]));
        assert!(scale(&["-3", "99"]));
    }
}
