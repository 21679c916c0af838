//! Counts of statuses in words, every part said.

use jiff::civil::Date;

use crate::calc::Counts;
use crate::model::{Dataset, Outcome, Rule, Scorecard, StatusShown};
use crate::words::Words;

/// The parts of [`count_items`] in one sentence: "2 well ahead of target and 1 missed target; one of these is a forecast".
pub fn counts_said(words: &Words, counts: &Counts, rule: Option<Rule>, shown: StatusShown) -> String {
    let parts = words.list(&count_items(words, counts, rule, shown));
    match forecasts_said(words, counts) {
        Some(forecasts) => words.say("counts-and-forecasts", &[("parts", parts.into()), ("forecasts", forecasts.into())]),
        None => parts,
    }
}

/// "8 of these are forecasts"; nothing where none is.
pub fn forecasts_said(words: &Words, counts: &Counts) -> Option<String> {
    (counts.forecasts > 0).then(|| words.say("count-forecasts", &[("count", counts.forecasts.into())]))
}

/// "2 well ahead of target", "1 missed target", "4 not applicable": every part that is not nought, in the order of severity. `rule` words what is within its tolerance; on a sheet of printed marks nobody knows which of those meet the target.
pub fn count_items(words: &Words, counts: &Counts, rule: Option<Rule>, shown: StatusShown) -> Vec<String> {
    let outcome = |outcome| words.outcome(outcome, rule);
    let (met, within, short) = counts.near_target(shown);
    let parts = [
        (counts.better, outcome(Outcome::Better)),
        (met, outcome(Outcome::Met)),
        (within, outcome(Outcome::Within)),
        (short, words.standing(Outcome::Within, Some(false), rule)),
        (counts.just_missed, outcome(Outcome::JustMissed)),
        (counts.missed, outcome(Outcome::Missed)),
        (counts.no_target, outcome(Outcome::NoTarget)),
        (counts.no_figure, outcome(Outcome::NoFigure)),
        (counts.not_applicable, words.word("missing-not-applicable")),
    ];
    let said = |(count, what): &(usize, String)| words.say("count-of", &[("count", (*count).into()), ("what", what.into())]);
    parts.iter().filter(|(count, _)| *count > 0).map(said).collect()
}

/// The rule of all measures of a scorecard at a date, where it is one and the same: it words what is within its tolerance.
pub fn common_rule(dataset: &Dataset, card: &Scorecard, day: Date) -> Option<Rule> {
    let measures = card.priorities.iter().flat_map(|priority| &priority.measures);
    let mut rules = measures.map(|measure| dataset.indicator(measure.indicator).rule_on(day));
    let first = rules.next()?;
    rules.all(|rule| rule == first).then_some(first)
}
