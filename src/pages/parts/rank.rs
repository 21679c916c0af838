//! Where one body stands in its group, in words and as a dot on a line: never without the group and its range.

use crate::charts::{Frame, comparison_dot};
use crate::model::IndicatorId;
use crate::pages::Stage;
use crate::pages::parts::compared::rank_words;
use crate::pages::prepared::Place;

/// "5th of 8" (without a polarity "one of 8"), and the group with its range: "Councils in Lincolnshire: 92.75% to 99.13%". A
/// figure of another period than the group's newest says so.
pub fn place_words(stage: &Stage<'_>, indicator: IndicatorId, place: &Place<'_>) -> (String, String) {
    let words = stage.words;
    let described = stage.dataset().indicator(indicator);
    let (least, most) = (words.amount(described, place.lowest), words.amount(described, place.highest));
    let range = if place.lowest == place.highest {
        words.say("rank-all-equal", &[("amount", least.into())])
    } else {
        words.say("span", &[("from", least.into()), ("to", most.into())])
    };
    let rank = rank_words(words, place.comparison, place.own.authority);
    let rank = rank.unwrap_or_else(|| words.say("rank-none", &[("count", place.comparison.ranked.len().into())]));
    let group = words.say("rank-group", &[("group", (&place.group.title).into()), ("range", range.into())]);
    let group = if place.own.other_period { words.say("rank-other-period", &[("said", group.into())]) } else { group };
    (rank, group)
}

/// The same as a picture: the range, the middle half, the median and the body's own dot. `id` is unique in the page.
pub fn place_picture(id: String, place: &Place<'_>, (rank, group): (&str, &str)) -> String {
    comparison_dot::draw(&comparison_dot::Input {
        frame: Frame { id, title: rank.to_owned(), description: group.to_owned() },
        lowest: place.lowest.clone(),
        highest: place.highest.clone(),
        middle_half: place.comparison.quartiles.as_ref().map(|quartiles| (quartiles.lower.clone(), quartiles.upper.clone())),
        median: place.comparison.median.clone(),
        own: place.own.number.clone(),
    })
}
