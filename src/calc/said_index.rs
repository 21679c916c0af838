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
