//! From the calculations to a ranked chart: the comparison, the target, the words and the table.

use super::{Input, Row, draw};
use crate::calc::{Compared, Comparison, Results, Trace};
use crate::charts::canvas::Frame;
use crate::charts::chart::{Chart, Subject};
use crate::charts::said::{Speaker, body_name, capital};
use crate::model::{AuthorityId, DataType, Missing, Number, Table, TableCell, Target, TargetValue};
use crate::words::{Arg, Words};

/// The newest figures of the subject's members, best first; none where nobody has a number.
pub fn chart(results: &Results<'_>, words: &Words, subject: &Subject) -> Option<Chart> {
    let teller = Teller::new(results, words, subject)?;
    let input = teller.input(subject.chart_id("ranked", results));
    let svg = draw(&input);
    Some(Chart::new(input.frame, svg, teller.table()))
}

/// What a comparison is told from.
pub(in crate::charts) struct Teller<'r> {
    pub speaker: Speaker<'r>,
    results: &'r Results<'r>,
    pub(super) subject: &'r Subject,
    pub comparison: Comparison<'r>,
}

impl<'r> Teller<'r> {
    pub(in crate::charts) fn new(results: &'r Results<'_>, words: &'r Words, subject: &'r Subject) -> Option<Self> {
        let speaker = Speaker::new(results, words, subject.indicator);
        let comparison = results.compare(subject.indicator, &subject.members);
        (!comparison.ranked.is_empty()).then_some(Self { speaker, results, subject, comparison })
    }

    fn input(&self, id: String) -> Input {
        let Self { speaker, comparison, .. } = self;
        let rows = comparison.ranked.iter().map(|compared| Row {
            name: self.name(compared.authority),
            value: compared.number.clone(),
            said: self.said(compared),
            is_subject: self.is_subject(compared),
        });
        let missing = comparison.missing.iter().map(|(authority, reason)| (self.name(*authority), self.reason(*reason)));
        Input {
            frame: Frame { id, title: self.title(), description: self.description() },
            rows: rows.collect(),
            missing: missing.collect(),
            target: self.shared_target().map(|target| (ends(target.value), speaker.target_label(target.value))),
            median: self.median().map(|median| (median.clone(), self.median_words(median))),
            middle_half: self.middle_half().map(|(low, high)| (low.clone(), high.clone(), self.half_words(low, high))),
        }
    }

    pub(in crate::charts) fn name(&self, authority: AuthorityId) -> String {
        body_name(self.speaker.words, self.results.dataset().authority(authority))
    }

    pub(in crate::charts) fn is_subject(&self, compared: &Compared<'_>) -> bool {
        self.subject.authority == Some(compared.authority)
    }

    /// The subject's own row.
    pub(in crate::charts) fn own(&self) -> Option<&Compared<'r>> {
        self.comparison.ranked.iter().find(|compared| self.is_subject(compared))
    }

    pub(in crate::charts) fn trace(&self, compared: &Compared<'r>) -> Trace<'_> {
        self.results.trace(self.subject.indicator, compared.figure, self.speaker.indicator.target_set)
    }

    /// The subject's target, or without a subject the one that every body shares.
    fn shared_target(&self) -> Option<&Target> {
        if let Some(own) = self.own() {
            return self.trace(own).target;
        }
        let mut targets = self.comparison.ranked.iter().map(|compared| self.trace(compared).target);
        let first = targets.next()??;
        targets.all(|target| target.is_some_and(|target| target.value == first.value)).then_some(first)
    }

    /// The median says something of three bodies or more.
    pub(in crate::charts) fn median(&self) -> Option<&Number> {
        self.comparison.median.as_ref().filter(|_| self.comparison.ranked.len() > 2)
    }

    pub(in crate::charts) fn middle_half(&self) -> Option<(&Number, &Number)> {
        self.comparison.quartiles.as_ref().map(|quartiles| (&quartiles.lower, &quartiles.upper))
    }

    pub(in crate::charts) fn median_words(&self, median: &Number) -> String {
        self.speaker.words.say("chart-median", &[("median", self.speaker.amount(&self.speaker.derived(median)).into())])
    }

    pub(in crate::charts) fn half_words(&self, low: &Number, high: &Number) -> String {
        self.speaker
            .words
            .say("chart-middle-half", &[("span", self.speaker.span(&self.speaker.derived(low), &self.speaker.derived(high)).into())])
    }

    /// The amount, with the period where it is another than the group's newest, and the flags.
    pub(in crate::charts) fn said(&self, compared: &Compared<'r>) -> String {
        let amount = self.speaker.amount_beside(&compared.number, self.trace(compared).target);
        let amount = self.speaker.flagged(amount, compared.figure);
        if !compared.other_period {
            return amount;
        }
        let period = self.speaker.words.period_short(compared.figure.period());
        self.speaker.words.say("chart-value-of-period", &[("value", amount.into()), ("period", period.into())])
    }

    fn reason(&self, reason: Option<Missing>) -> String {
        let words = self.speaker.words;
        reason.map_or_else(|| words.word("missing-not-supplied"), |reason| words.missing_reason(reason))
    }

    /// "Invoices paid on time, Boston: 93.86%, below the target of 95%, 6th of 8"; without a subject what the whole group shows.
    pub(in crate::charts) fn title(&self) -> String {
        let Speaker { words, indicator } = self.speaker;
        let measure = indicator.short_title.as_str();
        let Some(own) = self.own() else {
            return self.headline();
        };
        let trace = self.trace(own);
        let args = [
            ("measure", measure.into()),
            ("authority", self.name(own.authority).into()),
            ("value", self.said(own).into()),
            ("standing", self.speaker.standing(&trace).into()),
            ("rank", own.rank.unwrap_or(0).into()),
            ("ordinal", Arg::Ordinal(own.rank.unwrap_or(0))),
            ("count", self.comparison.ranked.len().into()),
        ];
        words.say(if own.rank.is_some() { "chart-ranked-title-of" } else { "chart-ranked-title-of-unranked" }, &args)
    }

    fn group(&self) -> String {
        let words = self.speaker.words;
        self.subject.group.clone().unwrap_or_else(|| words.say("chart-group", &[("count", self.comparison.ranked.len().into())]))
    }

    /// What is drawn, the ends of the group, its middle and who has no figure.
    pub(in crate::charts) fn description(&self) -> String {
        let Speaker { words, indicator } = self.speaker;
        let about = [("measure", indicator.title.as_str().into()), ("group", self.group().into())];
        let mut sentences = vec![words.say("chart-ranked-about", &about)];
        if let Some((first, last)) = self.furthest() {
            let id = if self.is_judged() { "chart-ranked-ends" } else { "chart-ranked-ends-unjudged" };
            let ends = [
                ("best", self.name(first.authority).into()),
                ("high", self.said(first).into()),
                ("worst", self.name(last.authority).into()),
                ("low", self.said(last).into()),
            ];
            sentences.push(words.say(id, &ends));
        }
        let median = self.median().map(|median| self.median_words(median));
        let half = self.middle_half().map(|(low, high)| self.half_words(low, high));
        let target = self.shared_target().map(|target| self.speaker.target_label(target.value));
        sentences.extend(median.into_iter().chain(half).chain(target).map(|words| format!("{}.", capital(&words))));
        let missing = self.comparison.missing.len();
        if missing > 0 {
            sentences.push(words.say("chart-ranked-missing", &[("count", missing.into())]));
        }
        sentences.join(" ")
    }

    /// One row for each body, those without a number last; then the median and the quartiles of the group.
    pub(in crate::charts) fn table(&self) -> Table {
        let speaker = &self.speaker;
        let columns = vec![
            speaker.column("authority", DataType::Text),
            speaker.column("period", DataType::Text),
            speaker.number_column("value"),
            speaker.number_column("target"),
            speaker.number_column("target_to"),
            speaker.column("rank", DataType::Number),
            speaker.column("remark", DataType::Text),
        ];
        let missing = self.comparison.missing.iter().map(|(authority, reason)| {
            let mut row = vec![TableCell::Blank; columns.len()];
            row.splice(..1, [TableCell::Text(self.name(*authority))]);
            row.splice(columns.len() - 1.., [TableCell::Text(self.reason(*reason))]);
            row
        });
        let named = |name: &str, number: &Number| {
            let mut row = vec![TableCell::Blank; columns.len()];
            row.splice(..1, [TableCell::Text(speaker.words.word(name))]);
            row.splice(2..3, [speaker.cell(&speaker.derived(number))]);
            row
        };
        let half = self.middle_half();
        let half = half.iter().flat_map(|(low, high)| [named("chart-lower-quartile", low), named("chart-upper-quartile", high)]);
        let middle = self.median().map(|median| named("chart-median-name", median)).into_iter().chain(half);
        let rows = self.comparison.ranked.iter().map(|compared| self.row(compared)).chain(missing).chain(middle).collect();
        speaker.table(self.title(), columns, rows)
    }

    fn row(&self, compared: &Compared<'r>) -> Vec<TableCell> {
        let speaker = &self.speaker;
        let trace = self.trace(compared);
        let (target, to) = speaker.target_cells(trace.target);
        let remarks: Vec<String> = compared.figure.flags().iter().map(|flag| speaker.words.flag(flag)).collect();
        vec![
            TableCell::Text(self.name(compared.authority)),
            TableCell::Text(speaker.words.period(compared.figure.period())),
            speaker.cell_beside(&compared.number, trace.target),
            target,
            to,
            compared.rank.map_or(TableCell::Blank, |rank| TableCell::Number(rank.into())),
            if remarks.is_empty() { TableCell::Blank } else { TableCell::Text(speaker.words.series(&remarks)) },
        ]
    }
}

fn ends(target: TargetValue) -> Vec<Number> {
    match target {
        TargetValue::Single(single) => vec![single.into()],
        TargetValue::Range(from, to) => vec![from.into(), to.into()],
    }
}
