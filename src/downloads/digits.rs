//! Numbers and dates as their digits, as every format writes them. They are most of what large files hold, so they are written straight to bytes.

use std::io::Write;

use jiff::civil::Date;

use crate::model::Decimal;

/// A decimal digit for digit: `81.0` stays `81.0`. The same as its `Display`.
pub(super) fn number(number: Decimal, line: &mut Vec<u8>) {
    let scale = number.scale() as usize;
    let Ok(mut rest) = u64::try_from(number.mantissa().unsigned_abs()) else {
        let _ = write!(line, "{number}");
        return;
    };
    if number.is_sign_negative() {
        line.push(b'-');
    }
    let start = line.len();
    let mut written = 0;
    // From the last digit to the first, with at least one before the point.
    while rest > 0 || written <= scale {
        if written == scale && scale > 0 {
            line.push(b'.');
        }
        line.push(digit(rest % 10));
        rest /= 10;
        written += 1;
    }
    if let Some(digits) = line.get_mut(start..) {
        digits.reverse();
    }
}

/// A date as `year-month-day`. The same as its `Display`.
pub(super) fn date(date: Date, line: &mut Vec<u8>) {
    let (Ok(year), Ok(month), Ok(day)) = (u64::try_from(date.year()), u64::try_from(date.month()), u64::try_from(date.day())) else {
        let _ = write!(line, "{date}");
        return;
    };
    line.extend_from_slice(&[digit(year / 1000), digit(year / 100 % 10), digit(year / 10 % 10), digit(year % 10), b'-']);
    line.extend_from_slice(&[digit(month / 10), digit(month % 10), b'-', digit(day / 10), digit(day % 10)]);
}

/// One digit, of a number below ten.
fn digit(number: u64) -> u8 {
    b'0' + u8::try_from(number).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(write: impl Fn(&mut Vec<u8>)) -> String {
        let mut line = Vec::new();
        write(&mut line);
        String::from_utf8(line).unwrap()
    }

    #[test]
    fn each_digit_stands_as_it_was_published() {
        for (decimal, said) in [((0, 0), "0"), ((0, 2), "0.00"), ((810, 1), "81.0"), ((5, 3), "0.005"), ((-5, 1), "-0.5"), ((12, 0), "12")]
        {
            assert_eq!(written(|line| number(Decimal::new(decimal.0, decimal.1), line)), said);
        }
    }

    proptest! {
        #[test]
        fn a_number_is_as_the_library_says_it(low in any::<u32>(), middle in any::<u32>(), high in 0_u32..3, minus in any::<bool>(), scale in 0_u32..29) {
            for decimal in [Decimal::from_parts(low, middle, high, minus, scale), Decimal::from_parts(low % 1000, 0, 0, minus, scale)] {
                prop_assert_eq!(written(|line| number(decimal, line)), decimal.to_string());
            }
        }

        #[test]
        fn a_date_is_as_the_library_says_it(year in -9999_i16..=9999, month in 1_i8..=12, day in 1_i8..=28) {
            let day = Date::new(year, month, day).unwrap();
            prop_assert_eq!(written(|line| date(day, line)), day.to_string());
        }
    }
}
