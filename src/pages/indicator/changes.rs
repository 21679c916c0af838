//! What changed in a measure, and when: revised figures, targets, rules, definitions.

use serde::Serialize;

use super::Measure;
use crate::calc::Change;
use crate::pages::parts::change_words;

/// A dated change.
#[derive(Serialize)]
pub struct Entry {
    /// For machines.
    iso: String,
    date: String,
    said: String,
}

impl Measure<'_> {
    /// One change as sentences.
    pub fn change(&self, change: &Change<'_>) -> Entry {
        let words = change_words(self.stage, change);
        let said = std::iter::once(words.text).chain(words.more).collect::<Vec<_>>().join(" ");
        Entry { iso: change.date.to_string(), date: self.stage.words.date(change.date), said }
    }
}
