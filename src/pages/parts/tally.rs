//! Counting statuses so that every part is said: met, just missed, missed, and what was not counted and why.

use crate::calc::{Counts, Status};
use crate::model::{Figure, IndicatorId, Missing, Outcome, StatusShown, Value};
use crate::pages::Stage;
use crate::words::Words;

/// How many figures stand where. A forecast is never counted with outturns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Better than the target by more than the tolerance.
    pub better: usize,
    /// Target met, and not counted as better.
    pub met: usize,
    /// Within the tolerance, and short of the target itself (a rule that calls the whole band one outcome).
    pub short: usize,
    /// Just missed (a rule that tells that apart).
    pub just_missed: usize,
    /// Missed.
    pub missed: usize,
    /// Forecasts that were judged.
    pub forecast: usize,
    /// Figures without a target.
    pub no_target: usize,
    /// No figure.
    pub no_figure: usize,
    /// Does not apply.
    pub not_applicable: usize,
}

impl Tally {
    /// Counts one more; `value` tells a figure that does not apply from one that is missing (none: not supplied).
    pub fn add(&mut self, status: Status, value: Option<&Value>) {
        let count = match status.outcome {
            outcome if outcome.is_judged() && status.forecast => &mut self.forecast,
            Outcome::Better => &mut self.better,
            Outcome::Met => &mut self.met,
            Outcome::Within if status.meets_target == Some(true) => &mut self.met,
            Outcome::Within => &mut self.short,
            Outcome::JustMissed => &mut self.just_missed,
            Outcome::Missed => &mut self.missed,
            Outcome::NoTarget => &mut self.no_target,
            Outcome::NoFigure if value == Some(&Value::Missing(Missing::NotApplicable)) => &mut self.not_applicable,
            Outcome::NoFigure => &mut self.no_figure,
        };
        *count += 1;
    }

    /// Counted figures that meet their target.
    pub fn meeting(&self) -> usize {
        self.better + self.met
    }

    /// Counted figures that are short of their target and within its tolerance.
    pub fn near(&self) -> usize {
        self.short + self.just_missed
    }

    /// How many are counted.
    pub fn counted(&self) -> usize {
        self.meeting() + self.near() + self.missed
    }

    /// How many apply and are not counted.
    pub fn uncounted(&self) -> usize {
        self.forecast + self.no_target + self.no_figure
    }

    /// "7 of 12 targets met, 2 just missed, 3 missed".
    pub fn counts(&self, words: &Words) -> String {
        let args = [
            ("counted", self.counted().into()),
            ("met", self.meeting().into()),
            ("near", self.near_words(words).into()),
            ("missed", self.missed.into()),
            ("only", self.only().into()),
        ];
        words.say("council-counts", &args)
    }

    /// How the only counted figure stands; "no" where there is not just one.
    fn only(&self) -> &'static str {
        match (self.counted(), self.meeting(), self.short, self.just_missed) {
            (1, 1, _, _) => "met",
            (1, _, 1, _) => "short",
            (1, _, _, 1) => "just-missed",
            (1, _, _, _) => "missed",
            (_, _, _, _) => "no",
        }
    }

    /// "2 just missed", "1 within tolerance of it": in the words of the rules that the figures were judged by.
    pub fn near_words(&self, words: &Words) -> String {
        let short = words.say("near-short", &[("count", self.short.into())]);
        let just_missed = words.say("near-just-missed", &[("count", self.just_missed.into())]);
        match (self.short, self.just_missed) {
            (0, _) => just_missed,
            (_, 0) => short,
            (_, _) => words.say("near-both", &[("short", short.into()), ("just-missed", just_missed.into())]),
        }
    }

    /// "Not counted: 12 without a target and 8 without a figure."; nothing where all are counted.
    pub fn uncounted_sentence(&self, words: &Words) -> Option<String> {
        let parts =
            [("uncounted-forecast", self.forecast), ("uncounted-no-target", self.no_target), ("uncounted-no-figure", self.no_figure)];
        let said: Vec<String> =
            parts.iter().filter(|(_, count)| *count > 0).map(|(id, count)| words.say(id, &[("count", (*count).into())])).collect();
        (!said.is_empty()).then(|| words.say("uncounted", &[("parts", words.list(&said).into())]))
    }
}

/// A roll-up's counts; its forecasts cannot be told apart and stay where they are.
impl From<&Counts> for Tally {
    fn from(counts: &Counts) -> Self {
        let (met, _, short) = counts.near_target(StatusShown::Computed);
        Self {
            better: counts.better,
            met,
            short,
            just_missed: counts.just_missed,
            missed: counts.missed,
            forecast: 0,
            no_target: counts.no_target,
            no_figure: counts.no_figure,
            not_applicable: counts.not_applicable,
        }
    }
}

/// Every newest figure of every real body against its measure's main set of targets, and how many bodies have any.
pub fn newest(stage: &Stage<'_>) -> (Tally, usize) {
    let dataset = stage.dataset();
    let mut tally = Tally::default();
    let mut seen = vec![false; dataset.authorities.len()];
    for (indicator, newest) in newest_figures(stage) {
        tally.add(stage.results.status(indicator, newest, dataset.indicator(indicator).target_set), Some(&newest.value()));
        if let Some(seen) = seen.get_mut(newest.authority().index()) {
            *seen |= newest.number().is_some();
        }
    }
    (tally, seen.iter().filter(|seen| **seen).count())
}

/// The newest figure of every real body for every measure.
pub fn newest_figures<'a>(stage: &'a Stage<'a>) -> impl Iterator<Item = (IndicatorId, Figure<'a>)> {
    let dataset = stage.dataset();
    dataset.indicator_ids().flat_map(move |indicator| {
        let bodies = stage.results.authorities(indicator).into_iter().filter(move |id| dataset.authority(*id).is_counted());
        bodies.filter_map(move |id| Some((indicator, stage.results.latest(indicator, id)?)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(outcome: Outcome, meets_target: Option<bool>, forecast: bool) -> Status {
        Status { outcome, meets_target, rule: None, forecast }
    }

    #[test]
    fn a_figure_in_the_band_counts_by_whether_it_meets_the_target() {
        // Lincoln paid 95.08% and Boston 93.86% in time against 95%: both within 2%, one of them short of it.
        let mut tally = Tally::default();
        tally.add(status(Outcome::Within, Some(true), false), None);
        tally.add(status(Outcome::Within, Some(false), false), None);
        assert_eq!((tally.meeting(), tally.near(), tally.missed), (1, 1, 0));
    }

    #[test]
    fn forecasts_and_what_does_not_apply_are_not_counted() {
        let mut tally = Tally::default();
        tally.add(status(Outcome::Met, Some(true), true), None);
        tally.add(Status::NO_FIGURE, Some(&Value::Missing(Missing::NotApplicable)));
        tally.add(Status::NO_FIGURE, Some(&Value::Missing(Missing::NotAvailable)));
        tally.add(Status::NO_FIGURE, None);
        assert_eq!((tally.counted(), tally.uncounted(), tally.not_applicable), (0, 3, 1));
        assert_eq!(tally.uncounted_sentence(&Words::english()).unwrap(), "Not counted: 1 forecast and 2 without a figure.");
    }

    #[test]
    fn the_parts_of_a_roll_up_add_up() {
        let counts = Counts { better: 1, met: 0, within: 3, just_missed: 0, missed: 2, meeting: 3, no_figure: 1, ..Counts::default() };
        let tally = Tally::from(&counts);
        assert_eq!((tally.meeting(), tally.near(), tally.missed, tally.counted()), (3, 1, 2, counts.judged()));
    }
}
