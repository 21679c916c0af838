//! Corrections: later versions of a period, and what changed from row to row.

use jiff::civil::Date;
use serde::Serialize;

use super::{Owed, count};
use crate::calc::disclosures::RowChange;
use crate::model::{Period, Timestamp};
use crate::pages::html::escape;

/// A correction in words.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectionWords {
    /// When the newer version was published, for machines; none where that was not recorded.
    pub iso: Option<String>,
    /// The same in words.
    pub date: String,
    /// Which period.
    #[serde(skip)]
    pub period: Period,
    /// What changed, as HTML without markup.
    pub said: String,
    #[serde(skip)]
    order: Option<Date>,
}

/// The later versions of a dataset that are public, newest first; what replaced a version that is withdrawn says so and counts nothing
/// of it.
pub fn corrections(owed: &Owed<'_>) -> Vec<CorrectionWords> {
    let words = owed.stage.words;
    let corrections = owed.disclosed.standing.corrections.iter().filter_map(|correction| {
        let file = owed.file(correction.file)?;
        let published = file.published.map(Timestamp::date);
        let before = owed.file(correction.replaces);
        let changed = before.and_then(|_| owed.stage.row_changes.get(&(owed.disclosed.dataset, correction.file)));
        let since = before.and_then(|before| before.published).map(|published| words.date(published.date()));
        let said = match (before, since, changed) {
            (None, _, _) => words.word("disclosure-correction-of-withdrawn"),
            (Some(_), since, changed) => {
                let replaces = match since {
                    Some(since) => words.say("disclosure-correction", &[("since", since.into())]),
                    None => words.word("disclosure-correction-undated"),
                };
                let changed = changed.map(|change| format!(" {}", changes(owed, change))).unwrap_or_default();
                format!("{replaces}{changed}")
            }
        };
        Some(CorrectionWords {
            iso: published.map(|date| date.to_string()),
            date: published.map_or_else(|| words.word("disclosure-date-not-recorded"), |date| words.date(date)),
            period: file.period,
            said: escape(&said).into_owned(),
            order: published,
        })
    });
    let mut corrections: Vec<CorrectionWords> = corrections.collect();
    corrections.sort_by_key(|correction| std::cmp::Reverse((correction.order, correction.period)));
    corrections
}

/// "4 rows added, 2 removed, 3 altered; 89 are as they were.", every part said.
fn changes(owed: &Owed<'_>, change: &RowChange) -> String {
    let RowChange { unchanged, altered, added, removed } = *change;
    let args = [("added", count(added)), ("removed", count(removed)), ("altered", count(altered)), ("unchanged", count(unchanged))];
    let id = if (altered, added, removed) == (0, 0, 0) { "disclosure-correction-none" } else { "disclosure-correction-rows" };
    owed.stage.words.say(id, &args)
}
