//! The signs in numbers: between thousands, before decimals, before what is below nought.

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;

/// What a language puts into digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signs {
    thousands: String,
    decimal: String,
    minus: String,
}

impl Signs {
    /// Those of a catalogue; English ones where it says none, which its loading has told by then.
    pub(super) fn of(bundle: &FluentBundle<FluentResource>) -> Self {
        let sign = |id: &str, english: &str| {
            let pattern = bundle.get_message(id).and_then(|message| message.value());
            pattern.map_or_else(|| english.to_owned(), |pattern| bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
        };
        Self { thousands: sign("number-thousands", ","), decimal: sign("number-decimal", "."), minus: sign("number-minus", "−") }
    }

    /// `-41661.50` becomes `−41,661.50`.
    pub(super) fn said(&self, digits: &str) -> String {
        let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| (self.minus.as_str(), rest));
        let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
        let mut said = String::with_capacity(digits.len() + 6);
        said.push_str(sign);
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                said.push_str(&self.thousands);
            }
            said.push(digit);
        }
        if let Some(fraction) = fraction {
            said.push_str(&self.decimal);
            said.push_str(fraction);
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use crate::words::{Arg, Words};

    #[test]
    fn thousands_have_commas_and_a_true_minus() {
        for (digits, said) in [("5", "5"), ("913", "913"), ("1654", "1,654"), ("-41661.50", "−41,661.50"), ("1000000", "1,000,000")] {
            assert_eq!(Words::english().signs.said(digits), said);
        }
    }

    #[test]
    fn another_language_has_its_own_signs() {
        let file = "number-thousands = {\"\\u00A0\"}\nnumber-decimal = ,\nnumber-minus = -\na = { $n } { $c-said }\n";
        let words = Words::new("fr", &[("a.ftl", file)]).unwrap();
        let said = words.say("a", &[("n", Arg::Digits("-1234.5".to_owned())), ("c", 20_000.into())]);
        assert_eq!(said, "-1\u{a0}234,5 20\u{a0}000");
    }
}
