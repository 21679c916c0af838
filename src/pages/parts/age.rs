//! What is to be said where figures are older than their period plus their lag.

use crate::model::{Figure, IndicatorId};
use crate::pages::Stage;

/// "These figures are old: …", or how many of them are; none where a newer one of none should be there by now. Only figures with a number
/// count: a newer one of the others may never come.
pub fn age_words<'a>(stage: &Stage<'_>, figures: impl IntoIterator<Item = (IndicatorId, Figure<'a>)>) -> Option<String> {
    let (results, words) = (stage.results, stage.words);
    let held: Vec<(IndicatorId, Figure<'a>)> = figures.into_iter().filter(|(_, figure)| figure.number().is_some()).collect();
    let old: Vec<&(IndicatorId, Figure<'a>)> = held.iter().filter(|(indicator, figure)| results.is_overdue(*indicator, *figure)).collect();
    let newest = old.iter().map(|(_, figure)| figure.period()).max()?;
    let due = old.iter().filter_map(|(indicator, figure)| results.due(*indicator, *figure)).max()?;
    let args = [
        ("period", words.period(newest).into()),
        ("date", words.date(due).into()),
        ("old", old.len().into()),
        ("count", held.len().into()),
    ];
    Some(words.say(if old.len() == held.len() { "overdue-all" } else { "overdue-some" }, &args))
}
