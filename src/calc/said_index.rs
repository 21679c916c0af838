//! What is said about whom: found without reading all of it.
//!
//! Comes in: the commentary as written and the as-at date. Goes out: the places of what is said about one body and indicator.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{AuthorityId, Commentary, IndicatorId};

/// The places of the words written on the date or before, or without a date, newest first, by indicator and body (none: about
/// the indicator itself).
#[derive(Debug, Default)]
pub(crate) struct SaidIndex {
    places: BTreeMap<(IndicatorId, Option<AuthorityId>), Vec<usize>>,
}

impl SaidIndex {
    /// Puts the commentary in order.
    pub(crate) fn new(commentary: &[Commentary], as_at: Date) -> Self {
        let written = |said: &Commentary| said.date.is_none_or(|date| date <= as_at);
        let mut known: Vec<_> = commentary.iter().enumerate().filter(|(_, said)| written(said)).collect();
        known.sort_by_key(|(place, said)| (Reverse((said.date, said.period)), *place));
        let mut index = Self::default();
        for (place, said) in known {
            index.places.entry((said.indicator, said.authority)).or_default().push(place);
        }
        index
    }

    /// The places in the commentary, the newest words first.
    pub(crate) fn places(&self, indicator: IndicatorId, authority: Option<AuthorityId>) -> &[usize] {
        self.places.get(&(indicator, authority)).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::{Builder, indicator, period};
    use crate::diag::Place;
    use crate::model::Polarity;

    #[test]
    fn the_newest_words_stand_first_and_later_ones_are_not_there_yet() {
        let mut site = Builder::new();
        let body = site.districts(&["boston"])[0];
        let id = site.measure(indicator("invoices", Polarity::Higher), vec![], vec![]);
        let day = |month| jiff::civil::date(2010, month, 20);
        let said = |authority, period, date| Commentary {
            indicator: id,
            authority,
            period,
            date,
            author_role: None,
            markdown: String::new(),
            body_line: 1,
            place: Place::file("content/commentary/made.md"),
        };
        let commentary = [
            said(Some(body), None, None),
            said(Some(body), Some(period("2007/08")), Some(day(1))),
            said(Some(body), Some(period("2008/09")), Some(day(1))),
            said(Some(body), None, Some(day(2))),
            said(None, None, Some(day(1))),
            said(Some(body), None, Some(day(3))),
        ];
        let index = SaidIndex::new(&commentary, day(2));
        assert_eq!(index.places(id, Some(body)), [3, 2, 1, 0], "the last is written a month after the date");
        assert_eq!(index.places(id, None), [4]);
    }
}
