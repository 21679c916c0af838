//! Where one body stands in its group, in words: never without the group and its range.

use crate::model::IndicatorId;
use crate::pages::Stage;
use crate::pages::prepared::Place;

/// "5th of 8, Councils in Lincolnshire, from 92.75% to 99.13%"; without a polarity the range alone. Equal values share the
/// better rank and say so; a figure of another period than the group's newest says so.
pub fn rank_words(stage: &Stage<'_>, indicator: IndicatorId, place: &Place<'_>) -> String {
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
    let equal = ranked.iter().filter(|compared| compared.number == place.own.number).count();
    let args = [
        ("rank", place.own.rank.unwrap_or_default().into()),
        ("equal", if equal > 1 { "yes" } else { "no" }.into()),
        ("count", ranked.len().into()),
        ("group", (&place.group.title).into()),
        ("range", range.into()),
    ];
    let said = words.say(if place.own.rank.is_some() { "rank" } else { "rank-none" }, &args);
    if place.own.other_period { words.say("rank-other-period", &[("said", said.into())]) } else { said }
}
