//! Numbers of spreadsheets as decimals: without the trace of the binary fraction, and percentages as they are shown.

use crate::model::Decimal;

/// Spreadsheets keep so many digits of a number.
const DIGITS: u32 = 15;

/// A number whose last digits are only what a binary fraction leaves: `1200.1000000000001` is `1200.1`. Nothing for a number
/// that is written exactly, and for one that would change by more than 1e-9 or keep more than 10 decimals: `33.333333333333336`
/// is a number that somebody has to round.
pub(super) fn settled(cell: &str) -> Option<String> {
    let number = Decimal::from_str_exact(cell).ok().filter(|number| number.scale() > 10)?;
    let whole = u32::try_from(number.abs().trunc().normalize().to_string().len()).ok()?;
    let rounded =
        number.round_dp_with_strategy(DIGITS.checked_sub(whole)?, rust_decimal::RoundingStrategy::MidpointAwayFromZero).normalize();
    let is_near = (rounded - number).abs() <= Decimal::new(1, 9);
    (is_near && rounded.scale() <= 10).then(|| rounded.to_string())
}

/// A number that is shown as a percentage: `0.9386` is `93.86%`.
pub(super) fn as_percentage(cell: &str) -> Option<String> {
    let plain = settled(cell).unwrap_or_else(|| cell.to_owned());
    let hundredfold = Decimal::from_str_exact(&plain).ok()?.checked_mul(Decimal::ONE_HUNDRED)?;
    Some(format!("{}%", hundredfold.normalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_binary_fraction_leaves_is_rounded() {
        assert_eq!(settled("1200.1000000000001").as_deref(), Some("1200.1"));
        assert_eq!(settled("0.30000000000000004").as_deref(), Some("0.3"));
        assert_eq!(settled("-2266.0000000000005").as_deref(), Some("-2266"));
        assert_eq!(settled("1234.5699999999999").as_deref(), Some("1234.57"));
        for exact in ["1200.10", "1500", "1200.123", "33.333333333333336", "0.3333333333333333", "x", "", "123456789012.12345"] {
            assert_eq!(settled(exact), None, "{exact}");
        }
    }

    #[test]
    fn percentages_are_as_shown() {
        for (stored, shown) in [("0.9386", "93.86%"), ("1", "100%"), ("-0.05", "-5%"), ("0.28999999999999998", "29%")] {
            assert_eq!(as_percentage(stored).as_deref(), Some(shown));
        }
    }
}
