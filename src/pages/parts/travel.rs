//! The direction of travel in words, by polarity: a sentence for each comparison, and a short form for tables.

use crate::calc::{Movement, Travel, Way};
use crate::model::{Basis, Indicator};
use crate::pages::parts::value::difference;
use crate::words::{Arg, Words};

/// Every comparison with an earlier figure as a sentence; where there is none, why. Never empty.
pub fn travel_sentences(words: &Words, indicator: &Indicator, travel: &Travel<'_>) -> Vec<String> {
    let mut movements: Vec<&Movement<'_>> = travel.previous.iter().chain(&travel.year_before).collect();
    movements.dedup_by_key(|movement| movement.from.period());
    let mut said: Vec<String> = movements.iter().map(|movement| sentence(words, indicator, movement)).collect();
    if travel.broken {
        said.push(words.word("travel-broken"));
    } else if said.is_empty() {
        said.push(words.word(if indicator.basis == Basis::Cumulative { "travel-cumulative" } else { "travel-none" }));
    }
    said
}

/// "better, up 1.2 percentage points since 2008/09", against the figure before or, without one, the year before; "no earlier figure".
pub fn travel_short(words: &Words, indicator: &Indicator, travel: &Travel<'_>) -> String {
    match travel.previous.as_ref().or(travel.year_before.as_ref()) {
        Some(movement) => {
            let mut args = moved(words, indicator, movement).to_vec();
            args.push(("period", words.period_short(movement.from.period()).into()));
            words.say("travel-short", &args)
        }
        None if travel.broken => words.word("travel-short-broken"),
        None => words.word("travel-short-none"),
    }
}

fn sentence(words: &Words, indicator: &Indicator, movement: &Movement<'_>) -> String {
    let mut args = moved(words, indicator, movement).to_vec();
    args.push(("period", words.period(movement.from.period()).into()));
    args.push(("earlier", words.value(indicator, &movement.from.value()).into()));
    words.say("travel-moved", &args)
}

fn moved(words: &Words, indicator: &Indicator, movement: &Movement<'_>) -> [(&'static str, Arg<'static>); 3] {
    let way = match movement.way {
        Way::Better => "better",
        Way::Worse => "worse",
        Way::Same => "same",
        Way::Up => "up",
        Way::Down => "down",
    };
    let turn = if movement.difference.is_negative() { "down" } else { "up" };
    [("way", way.into()), ("turn", turn.into()), ("by", difference(words, indicator, &movement.difference).into())]
}
