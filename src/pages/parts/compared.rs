//! How a group compares, in words: rank, range, middle, quartiles, whose dates differ, who has no figure.

use std::collections::BTreeMap;

use crate::calc::{Compared, Comparison, Results};
use crate::model::{AuthorityId, Dataset, GroupId, Indicator, IndicatorId, Missing, Number, Polarity};
use crate::pages::parts::value::statistic;
use crate::words::{Arg, Words};

/// "5th of 8"; "5th equal of 8" where another shares the place; nothing where there is no rank.
pub fn rank_words(words: &Words, comparison: &Comparison<'_>, authority: AuthorityId) -> Option<String> {
    let rank = comparison.ranked.iter().find(|compared| compared.authority == authority)?.rank?;
    let sharing = comparison.ranked.iter().filter(|compared| compared.rank == Some(rank)).count();
    Some(place_words(words, rank, sharing, comparison.ranked.len()))
}

/// The same for everybody who has a rank, worked out in one go.
pub fn all_ranks(words: &Words, comparison: &Comparison<'_>) -> BTreeMap<AuthorityId, String> {
    let mut sharing: BTreeMap<usize, usize> = BTreeMap::new();
    for rank in comparison.ranked.iter().filter_map(|compared| compared.rank) {
        *sharing.entry(rank).or_default() += 1;
    }
    let said = |compared: &Compared<'_>| {
        let rank = compared.rank?;
        let sharing = sharing.get(&rank).copied().unwrap_or(1);
        Some((compared.authority, place_words(words, rank, sharing, comparison.ranked.len())))
    };
    comparison.ranked.iter().filter_map(said).collect()
}

/// From so many on who share a place, the place says less than how many they are.
const MANY: usize = 5;

fn place_words(words: &Words, rank: usize, sharing: usize, count: usize) -> String {
    if sharing >= MANY {
        return words.say("rank-level", &[("others", (sharing - 1).into()), ("count", count.into())]);
    }
    let args = [
        ("rank", rank.into()),
        ("ordinal", Arg::Ordinal(rank)),
        ("shared", if sharing > 1 { "yes" } else { "no" }.into()),
        ("count", count.into()),
    ];
    words.say("rank", &args)
}

/// The group's range, middle and quartiles as sentences, each about the newest figures.
pub fn spread_sentences(words: &Words, dataset: &Dataset, indicator: &Indicator, comparison: &Comparison<'_>) -> Vec<String> {
    let total = comparison.ranked.len() + comparison.missing.len();
    let mut said = vec![words.say("compare-have", &[("count", comparison.ranked.len().into()), ("total", total.into())])];
    let lowest = comparison.ranked.iter().min_by(|a, b| a.number.cmp(&b.number));
    let highest = comparison.ranked.iter().max_by(|a, b| a.number.cmp(&b.number));
    let (Some(lowest), Some(highest)) = (lowest, highest) else { return said };
    let amount = |number: &Number| words.amount(indicator, number);
    if lowest.number == highest.number && comparison.ranked.len() > 1 {
        said.push(words.say("compare-all-equal", &[("amount", amount(&lowest.number).into())]));
        return said;
    }
    let holders = |number: &Number| holders(words, dataset, comparison, number);
    if comparison.ranked.len() > 1 {
        let args = [
            ("low", amount(&lowest.number).into()),
            ("low-whose", holders(&lowest.number).into()),
            ("high", amount(&highest.number).into()),
            ("high-whose", holders(&highest.number).into()),
        ];
        said.push(words.say("compare-range", &args));
    }
    if let Some(quartiles) = &comparison.quartiles {
        let args = [
            ("lower", statistic(words, indicator, &quartiles.lower).into()),
            ("upper", statistic(words, indicator, &quartiles.upper).into()),
        ];
        said.push(words.say("compare-quartiles", &args));
    }
    if let Some(median) = comparison.median.as_ref().filter(|_| comparison.ranked.len() > 1) {
        said.push(words.say("compare-median", &[("median", statistic(words, indicator, median).into())]));
    }
    said
}

/// Who has this figure: one name, or how many share it.
fn holders(words: &Words, dataset: &Dataset, comparison: &Comparison<'_>, number: &Number) -> String {
    let mut with = comparison.ranked.iter().filter(|compared| compared.number == *number);
    match (with.next(), with.count()) {
        (Some(only), 0) => dataset.authority(only.authority).name.clone(),
        (_, others) => words.say("compare-bodies", &[("count", (others + 1).into())]),
    }
}

/// Who has no figure and why, a sentence for each reason; not supplied last.
pub fn missing_sentences(words: &Words, dataset: &Dataset, comparison: &Comparison<'_>) -> Vec<String> {
    let reasons = Missing::ALL.into_iter().map(Some).chain([None]);
    let said = |reason: Option<Missing>| {
        let with = comparison.missing.iter().filter(|(_, own)| *own == reason);
        let names: Vec<String> = with.map(|(who, _)| dataset.authority(*who).name.clone()).collect();
        let why = reason.map_or_else(|| words.word("missing-not-supplied"), |reason| words.missing_reason(reason));
        let args = [("count", names.len().into()), ("why", why.into()), ("names", words.list(&names).into())];
        (!names.is_empty()).then(|| words.say("compare-missing", &args))
    };
    reasons.filter_map(said).collect()
}

/// What to bear in mind: how quartiles are made, that other dates are marked, that a rank is not a judgement.
pub fn caveats(words: &Words, indicator: &Indicator, comparison: &Comparison<'_>) -> Vec<String> {
    let mut said = vec![words.word("compare-caveat")];
    if indicator.composite.is_some() {
        said.push(words.word("compare-composite"));
    } else if matches!(indicator.polarity, Polarity::OnTarget | Polarity::None) {
        said.push(words.word("compare-no-rank"));
    }
    if comparison.quartiles.is_some() {
        said.push(words.word("compare-method"));
    } else if comparison.ranked.len() > 1 {
        said.push(words.word("compare-too-few"));
    }
    if comparison.ranked.iter().any(|compared| compared.other_period) {
        said.push(words.word("compare-other-dates"));
    }
    said
}

/// The comparison of a group's newest figures.
pub fn of_group<'r>(results: &'r Results<'_>, indicator: IndicatorId, group: GroupId) -> Comparison<'r> {
    results.compare(indicator, &results.dataset().group(group).members)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_take_their_endings() {
        let words = Words::english();
        let said = |rank: usize| place_words(&words, rank, 1, 330);
        let expected = [
            (1, "1st"),
            (2, "2nd"),
            (3, "3rd"),
            (4, "4th"),
            (11, "11th"),
            (12, "12th"),
            (13, "13th"),
            (21, "21st"),
            (112, "112th"),
            (303, "303rd"),
        ];
        for (rank, place) in expected {
            assert_eq!(said(rank), format!("{place} of 330"));
        }
    }
}
