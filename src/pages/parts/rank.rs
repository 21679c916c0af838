//! Where one body stands in its group, in words: never without the group and its range.

use crate::model::IndicatorId;
use crate::pages::Stage;
use crate::pages::parts::compared::rank_words;
use crate::pages::prepared::Place;

/// "5th of 8" (without a polarity "one of 8"), and the group with its range: "Councils in Lincolnshire: 92.75% to 99.13%". A
/// figure of another period than the group's newest says so.
pub fn place_words(stage: &Stage<'_>, indicator: IndicatorId, place: &Place<'_>) -> (String, String) {
    let words = stage.words;
    let described = stage.dataset().indicator(indicator);
    let ranked = &place.comparison.ranked;
    let least = ranked.iter().map(|compared| &compared.number).min();
    let most = ranked.iter().map(|compared| &compared.number).max();
    let range = match (least, most) {
        (Some(least), Some(most)) if least != most => {
            words.say("span", &[("from", words.amount(described, least).into()), ("to", words.amount(described, most).into())])
        }
        (_, Some(most)) => words.say("rank-all-equal", &[("amount", words.amount(described, most).into())]),
        (_, None) => String::new(),
    };
    let rank = rank_words(words, place.comparison, place.own.authority);
    let rank = rank.unwrap_or_else(|| words.say("rank-none", &[("count", ranked.len().into())]));
    let group = words.say("rank-group", &[("group", (&place.group.title).into()), ("range", range.into())]);
    let group = if place.own.other_period { words.say("rank-other-period", &[("said", group.into())]) } else { group };
    (rank, group)
}
