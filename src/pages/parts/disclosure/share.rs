//! A share of a whole as a percentage that is honest at its ends.

use crate::model::{Decimal, Number};
use crate::words::Words;

/// A share, from 0 to 100 in a hundred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share(Decimal);

impl Share {
    /// Part of a whole; none of nothing.
    pub fn of(part: Decimal, whole: Decimal) -> Option<Self> {
        (part * Decimal::ONE_HUNDRED).checked_div(whole).map(Self)
    }

    /// "3.1%": one decimal, and "less than 0.1%" for what is not nothing; never 100% for what is not all.
    pub fn said(self, words: &Words) -> String {
        let tenth = Decimal::new(1, 1);
        let number = |number: Decimal| words.number(&Number::from(number).round(1).normalize().into(), 0);
        if !self.0.is_zero() && self.0 < tenth {
            words.say("share-below", &[("number", number(tenth).into())])
        } else if self.0 < Decimal::ONE_HUNDRED && self.0 > Decimal::ONE_HUNDRED - tenth {
            words.say("share-above", &[("number", number(Decimal::ONE_HUNDRED - tenth).into())])
        } else {
            words.say("unit-percent", &[("number", number(self.0).into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_never_looks_like_nothing_or_all() {
        let words = Words::english();
        let table = [
            (0, 96, "0%"),
            (3, 96, "3.1%"),
            (1, 2000, "less than 0.1%"),
            (1, 1000, "0.1%"),
            (1, 2, "50%"),
            (1999, 2000, "more than 99.9%"),
            (7, 7, "100%"),
        ];
        for (part, whole, said) in table {
            assert_eq!(Share::of(part.into(), whole.into()).unwrap().said(&words), said, "{part} of {whole}");
        }
        assert_eq!(Share::of(0.into(), 0.into()), None);
    }
}
