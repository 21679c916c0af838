//! How sums of money are said in a sentence or beside a bar: "£512.40", "£934,120", "£1.24 million".

use super::Words;
use crate::model::{Decimal, Number, Unit};

impl Words {
    /// A sum in pounds, rounded half away from zero to what a sentence can hold: below £1,000 with its pence, where there are any;
    /// below a million in whole pounds; then millions and billions with at most two decimals. A credit has its minus before the sign.
    pub fn pounds(&self, amount: Decimal) -> String {
        let size = amount.abs();
        let rounded = |decimals: u32| Number::from(size).round(decimals);
        let thousand = Decimal::ONE_THOUSAND;
        let million = thousand * thousand;
        let said = if rounded(2) < thousand {
            let pence = rounded(2);
            self.in_pounds(if pence.fract().is_zero() { pence.trunc() } else { with_pence(pence) }, None)
        } else if rounded(0) < million {
            self.in_pounds(rounded(0).normalize(), None)
        } else {
            let of_million = Number::from(size / million).round(2).normalize();
            if of_million < thousand {
                self.in_pounds(of_million, Some("million"))
            } else {
                self.in_pounds(Number::from(of_million / thousand).round(2).normalize(), Some("billion"))
            }
        };
        if amount.is_sign_negative() && !rounded(2).is_zero() { self.say("pounds-credit", &[("amount", said.into())]) } else { said }
    }

    /// A sum to the penny: "£1,200.50"; a credit has its minus before the sign.
    pub fn pounds_exact(&self, amount: Decimal) -> String {
        let said = self.in_pounds(with_pence(amount.abs()), None);
        if amount.is_sign_negative() && !amount.is_zero() { self.say("pounds-credit", &[("amount", said.into())]) } else { said }
    }

    fn in_pounds(&self, number: Decimal, multiple: Option<&str>) -> String {
        let multiple = multiple.map(|name| self.word(&format!("multiple-{name}")));
        self.in_unit(&self.number(&Number::from(number), 0), &Unit::Pounds(multiple))
    }
}

/// `512.4` as `512.40`.
fn with_pence(mut amount: Decimal) -> Decimal {
    amount.rescale(2);
    amount
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exact_sum_has_its_pence() {
        for (amount, said) in [("0", "£0.00"), ("1200.5", "£1,200.50"), ("-600.25", "−£600.25"), ("12345678.90", "£12,345,678.90")] {
            assert_eq!(Words::english().pounds_exact(Decimal::from_str_exact(amount).unwrap()), said, "{amount}");
        }
    }

    #[test]
    fn a_sum_is_said_as_short_as_its_size_allows() {
        let words = Words::english();
        let cases = [
            ("0", "£0"),
            ("-0.00", "£0"),
            ("0.40", "£0.40"),
            ("512.4", "£512.40"),
            ("512.00", "£512"),
            ("999.99", "£999.99"),
            ("1000.50", "£1,001"),
            ("-26123.45", "−£26,123"),
            ("999999.49", "£999,999"),
            ("999999.50", "£1 million"),
            ("1236000", "£1.24 million"),
            ("12000000.00", "£12 million"),
            ("-4100000", "−£4.1 million"),
            ("999994999", "£999.99 million"),
            ("999995000", "£1 billion"),
            ("2345678901.23", "£2.35 billion"),
        ];
        for (amount, said) in cases {
            assert_eq!(words.pounds(Decimal::from_str_exact(amount).unwrap()), said, "{amount}");
        }
    }
}
