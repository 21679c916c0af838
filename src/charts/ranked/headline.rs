//! What a ranked chart shows, as a sentence, where it is about nobody in particular: how many meet the target; of a scale how many stand at
//! each of its levels; otherwise who is furthest apart.

use super::Teller;
use crate::calc::{Compared, Trace};
use crate::model::{Flag, Number, Polarity, TargetValue};
use crate::words::Arg;

impl Teller<'_> {
    /// "Invoices paid on time: 5 of 8 meet the target of 95% (Councils in Lincolnshire)".
    pub(super) fn headline(&self) -> String {
        let told = self.meeting().or_else(|| self.levels()).or_else(|| self.ends()).unwrap_or_default();
        let args = [("measure", self.speaker.indicator.short_title.as_str().into()), ("told", told.into())];
        match &self.subject.group {
            Some(group) => {
                let [measure, told] = args;
                self.speaker.words.say("chart-ranked-title-group", &[measure, told, ("group", group.into())])
            }
            None => self.speaker.words.say("chart-ranked-title", &args),
        }
    }

    /// How many of those who are judged meet their target; none where fewer than half are judged.
    fn meeting(&self) -> Option<String> {
        let traces: Vec<Trace<'_>> = self.comparison.ranked.iter().map(|compared| self.trace(compared)).collect();
        let judged: Vec<&Trace<'_>> = traces.iter().filter(|trace| trace.worked.is_some()).collect();
        // Of a few who have a target the others would be told nothing.
        if judged.len() * 2 < traces.len() {
            return None;
        }
        let meeting = judged.iter().filter(|trace| trace.worked.as_ref().is_some_and(|worked| worked.meets)).count();
        let first = judged.first()?.target?.value;
        let shared = judged.iter().all(|trace| trace.target.is_some_and(|target| target.value == first));
        let aim = match (shared, first, self.speaker.indicator.polarity) {
            (false, ..) => "own",
            (true, TargetValue::Range(..), _) => "range",
            (true, TargetValue::Single(_), Polarity::Lower) => "limit",
            (true, TargetValue::Single(_), Polarity::Higher | Polarity::OnTarget | Polarity::None) => "target",
        };
        let share = match meeting {
            0 => "none",
            _ if meeting == judged.len() => "all",
            _ => "some",
        };
        let forecast = judged.iter().all(|trace| trace.figure.flags().has(Flag::Forecast));
        let args = [
            ("aim", Arg::from(aim)),
            ("share", share.into()),
            ("verb", if share == "none" || meeting == 1 { "one" } else { "other" }.into()),
            ("tense", if forecast { "forecast" } else { "outturn" }.into()),
            ("of", if judged.len() == traces.len() { "everybody" } else { "judged" }.into()),
            ("meeting", meeting.into()),
            ("count", judged.len().into()),
            ("target", self.speaker.target(first).into()),
        ];
        Some(self.speaker.words.say("chart-ranked-meeting", &args))
    }

    /// "3 performing excellently, 20 performing well and 5 performing adequately"; none without a scale.
    fn levels(&self) -> Option<String> {
        let Self { speaker, comparison, .. } = self;
        if speaker.indicator.scale.is_empty() {
            return None;
        }
        let mut numbers: Vec<&Number> = comparison.ranked.iter().map(|compared| &compared.number).collect();
        numbers.sort();
        if speaker.indicator.polarity != Polarity::Lower {
            numbers.reverse();
        }
        let said = |alike: &[&Number]| {
            let level = alike.first().map(|number| speaker.amount(number)).unwrap_or_default();
            speaker.words.say("chart-ranked-level", &[("count", alike.len().into()), ("level", level.into())])
        };
        let parts: Vec<String> = numbers.chunk_by(|one, other| one == other).map(said).collect();
        Some(speaker.words.list(&parts))
    }

    /// "best in Boston at 99%, worst in Lincoln at 90%; median 95%"; where no way is better, highest and lowest.
    fn ends(&self) -> Option<String> {
        let Self { speaker, comparison, .. } = self;
        let (first, last) = self.furthest()?;
        if comparison.ranked.len() == 1 {
            let args = [("name", self.name(first.authority).into()), ("value", self.said(first).into())];
            return Some(speaker.words.say("chart-ranked-alone", &args));
        }
        if first.number == last.number {
            let args = [("count", comparison.ranked.len().into()), ("value", speaker.amount(&first.number).into())];
            return Some(speaker.words.say("chart-ranked-alike", &args));
        }
        let args = [
            ("judged", Arg::from(if self.is_judged() { "yes" } else { "no" })),
            ("first", self.names(first).into()),
            ("high", speaker.amount(&first.number).into()),
            ("last", self.names(last).into()),
            ("low", speaker.amount(&last.number).into()),
        ];
        let ends = speaker.words.say("chart-ranked-apart", &args);
        let Some(median) = self.median() else { return Some(ends) };
        Some(speaker.words.say("chart-ranked-apart-median", &[("ends", ends.into()), ("median", self.median_words(median).into())]))
    }

    /// The best and the worst; where no way is better, and of a composite, which is never ranked, the highest and the lowest.
    pub(super) fn furthest(&self) -> Option<(&Compared<'_>, &Compared<'_>)> {
        // Of equal ones the first in the group's order.
        let most = |of: &dyn Fn(&Number, &Number) -> bool| {
            self.comparison.ranked.iter().reduce(|most, one| if of(&one.number, &most.number) { one } else { most })
        };
        let (highest, lowest) = (most(&|one, most| one > most)?, most(&|one, most| one < most)?);
        if self.is_judged() && self.speaker.indicator.polarity == Polarity::Lower {
            Some((lowest, highest))
        } else {
            Some((highest, lowest))
        }
    }

    /// Whether one way is better, and bodies may be told apart by it.
    pub(super) fn is_judged(&self) -> bool {
        let indicator = self.speaker.indicator;
        matches!(indicator.polarity, Polarity::Higher | Polarity::Lower) && indicator.composite.is_none()
    }

    /// "Boston", or "Boston and 2 others" who stand at the same number.
    fn names(&self, one: &Compared<'_>) -> String {
        let name = self.name(one.authority);
        match self.comparison.ranked.iter().filter(|other| other.number == one.number).count() {
            0 | 1 => name,
            same => self.speaker.words.say("chart-ranked-and-others", &[("name", name.into()), ("count", (same - 1).into())]),
        }
    }
}
