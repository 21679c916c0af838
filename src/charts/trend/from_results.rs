//! From the calculations to a trend chart: the figures that stand, the targets in force, the words and the table.

use jiff::civil::Date;

use super::line::{continues, half_days};
use super::{Aim, Dot, Input, Stop, draw};
use crate::calc::{Results, Trace};
use crate::charts::axis::{Axis, MOST_LINES};
use crate::charts::canvas::Frame;
use crate::charts::chart::{Chart, Subject};
use crate::charts::said::{Speaker, body_name, capital};
use crate::model::{DataType, Decimal, Figure, Flag, Number, Polarity, RuleKind, Table, TableCell, TargetValue, Unit};
use crate::words::Words;

/// With more figures than this the description says the first, lowest, highest and last; the table has them all.
const MOST_SAID: usize = 24;

/// The trend of one body's figures; none without an authority or without a single number.
pub fn chart(results: &Results<'_>, words: &Words, subject: &Subject) -> Option<Chart> {
    let teller = Teller::new(results, words, subject)?;
    let input = teller.input(subject.chart_id("trend", results));
    let svg = draw(&input);
    Some(Chart::new(input.frame, svg, teller.table()))
}

/// What a trend is told from.
pub(in crate::charts) struct Teller<'r> {
    pub(in crate::charts) speaker: Speaker<'r>,
    pub(in crate::charts) authority: String,
    traces: Vec<Trace<'r>>,
}

impl<'r> Teller<'r> {
    pub(in crate::charts) fn new(results: &'r Results<'_>, words: &'r Words, subject: &Subject) -> Option<Self> {
        let authority = subject.authority?;
        let speaker = Speaker::new(results, words, subject.indicator);
        let set = speaker.indicator.target_set;
        let series = results.series(subject.indicator, authority);
        let traces: Vec<Trace<'_>> = series.into_iter().map(|figure| results.trace(subject.indicator, figure, set)).collect();
        let numbers = traces.iter().any(|trace| trace.figure.number().is_some());
        numbers.then(|| Self { speaker, authority: body_name(words, results.dataset().authority(authority)), traces })
    }

    /// The same of the newest figure alone.
    pub(in crate::charts) fn of_newest(self) -> Self {
        let newest = self.newest().cloned();
        Self { traces: newest.into_iter().collect(), ..self }
    }

    fn input(&self, id: String) -> Input {
        let stops = self.stops();
        let figures = stops.iter().filter_map(|stop| stop.figure.as_ref()).map(|dot| &dot.value);
        let aims = stops.iter().filter_map(|stop| stop.aim.as_ref());
        let edges = aims.flat_map(|aim| {
            let band = aim.band.iter().flat_map(|(low, high)| [low, high]);
            std::iter::once(&aim.low).chain(&aim.high).chain(band)
        });
        let axis = self.axis(figures.chain(edges));
        let note = self.scale_note(&axis);
        let frame = Frame { id, title: self.title(), description: self.description(note.as_deref()) };
        let unit = self.unit();
        let axis_words = axis.lines.iter().map(|line| self.axis_words(&Number::from(*line), unit.is_some())).collect();
        Input { frame, stops, axis, axis_words, unit, note, break_words: self.speaker.words.word("flag-break") }
    }

    /// The unit, where the lines of the scale bear numbers alone.
    pub(in crate::charts) fn unit(&self) -> Option<String> {
        let indicator = self.speaker.indicator;
        let numbers_alone = matches!(indicator.unit, Unit::Words(_) | Unit::Pounds(Some(_)));
        (numbers_alone && indicator.scale.is_empty()).then(|| indicator.unit.label())
    }

    /// Said under the chart where the scale does not begin at nought.
    pub(in crate::charts) fn scale_note(&self, axis: &Axis) -> Option<String> {
        let leaves_out = self.speaker.indicator.scale.is_empty() && !axis.shows_nought();
        leaves_out.then(|| self.speaker.words.word("chart-scale-not-from-nought"))
    }

    /// An ordinal scale shows its levels; any other number its round numbers.
    pub(in crate::charts) fn axis<'n>(&self, numbers: impl Iterator<Item = &'n Number>) -> Axis {
        let scale = &self.speaker.indicator.scale;
        let levels: Vec<Number> = scale.iter().map(|level| Number::from(level.level)).collect();
        if levels.is_empty() {
            return Axis::around(numbers);
        }
        let lines: Vec<Decimal> = scale.iter().map(|level| level.level).collect();
        // Of many levels every second or third has a line, the lowest always.
        let step = lines.len().div_ceil(MOST_LINES).max(1);
        Axis { lines: lines.into_iter().step_by(step).collect(), ..Axis::around(levels.iter()) }
    }

    pub(in crate::charts) fn axis_words(&self, line: &Number, numbers_alone: bool) -> String {
        if numbers_alone { self.speaker.words.number(line, 0) } else { self.speaker.amount(line) }
    }

    pub(in crate::charts) fn stops(&self) -> Vec<Stop> {
        self.stops_since(self.first_day())
    }

    /// The day on which the oldest period begins.
    pub(in crate::charts) fn first_day(&self) -> Date {
        self.traces.first().map_or(Date::ZERO, |trace| trace.figure.period().start())
    }

    /// Every period with its figure, oldest first.
    pub(in crate::charts) fn traces(&self) -> &[Trace<'r>] {
        &self.traces
    }

    /// The stops, at their distance from a day.
    pub(in crate::charts) fn stops_since(&self, base: Date) -> Vec<Stop> {
        let basis = self.speaker.indicator.basis;
        let mut before: Option<Figure<'_>> = None;
        let mut stops: Vec<Stop> = Vec::new();
        for trace in &self.traces {
            let figure = trace.figure;
            let breaks = figure.flags().has(Flag::Break) && !stops.is_empty();
            let dot = figure.number().map(|value| Dot {
                said: self.speaker.flagged(self.said(trace, &value), figure),
                joined: continues(basis, before, figure),
                breaks,
                forecast: figure.flags().has(Flag::Forecast),
                value,
            });
            before = Some(figure);
            let period = self.speaker.words.period_short(figure.period());
            stops.push(Stop { half_days: half_days(basis, base, figure.period()), period, figure: dot, aim: self.aim(trace) });
        }
        fill_bands(&mut stops);
        stops
    }

    /// The target in force and what its tolerance covers: the worse side for `rag`, both sides for `band`.
    pub(in crate::charts) fn aim(&self, trace: &Trace<'_>) -> Option<Aim> {
        let value = trace.target?.value;
        let (low, high) = match value {
            TargetValue::Single(single) => (single, None),
            TargetValue::Range(from, to) => (from, Some(to)),
        };
        Some(Aim { low: low.into(), high: high.map(Number::from), band: band(trace), said: self.speaker.target_label(value) })
    }

    pub(in crate::charts) fn said(&self, trace: &Trace<'_>, value: &Number) -> String {
        self.speaker.amount_beside(value, trace.target)
    }

    /// The newest outturn, or where there is none the newest forecast.
    pub(in crate::charts) fn newest(&self) -> Option<&Trace<'r>> {
        let numbers = || self.traces.iter().filter(|trace| trace.figure.number().is_some());
        numbers().rfind(|trace| !trace.figure.flags().has(Flag::Forecast)).or_else(|| numbers().next_back())
    }

    /// "Invoices paid on time, Boston: 93.86% (April 2008 to March 2009), below the target of 95%".
    pub(in crate::charts) fn title(&self) -> String {
        let Some((trace, value)) = self.newest().and_then(|trace| Some((trace, trace.figure.number()?))) else { return String::new() };
        let Speaker { words, indicator } = self.speaker;
        let amount = self.speaker.flagged(self.said(trace, &value), trace.figure);
        let args = [
            ("measure", indicator.short_title.as_str().into()),
            ("authority", (&self.authority).into()),
            ("value", amount.into()),
            ("period", words.period(trace.figure.period()).into()),
            ("standing", self.speaker.standing(trace).into()),
        ];
        words.say("chart-trend-title", &args)
    }

    /// Each figure with its period and target, and what is special about the scale.
    pub(in crate::charts) fn description(&self, note: Option<&str>) -> String {
        let Speaker { words, indicator } = self.speaker;
        let (first, last) = (self.traces.first(), self.traces.last());
        let Some((first, last)) = first.zip(last) else { return String::new() };
        let args = [
            ("measure", indicator.title.as_str().into()),
            ("authority", (&self.authority).into()),
            ("from", words.period(first.figure.period()).into()),
            ("to", words.period(last.figure.period()).into()),
        ];
        let id = if self.traces.len() == 1 { "chart-trend-one" } else { "chart-trend-about" };
        let mut sentences = vec![words.say(id, &args)];
        let targets: Vec<Option<String>> = self.traces.iter().map(|trace| self.target_words(trace)).collect();
        let shared = targets.first().filter(|first| targets.iter().all(|target| target == *first));
        let rows = self.said_rows().into_iter();
        sentences.extend(rows.map(|trace| capital(&self.row_words(trace, self.target_words(trace).filter(|_| shared.is_none())))));
        sentences.extend(shared.cloned().flatten().map(|target| format!("{}.", capital(&target))));
        sentences.extend(note.map(str::to_owned));
        sentences.join(" ")
    }

    /// "April 2008: 93.86%, provisional. April 2009: 95%." of every period, or of the first and the last.
    pub(in crate::charts) fn figures(&self, all: bool) -> String {
        let ends = self.traces.first().into_iter().chain(self.traces.last());
        let told: Vec<&Trace<'_>> = if all { self.traces.iter().collect() } else { ends.collect() };
        let target = |trace: &Trace<'_>| trace.target.map(|target| self.speaker.target_label(target.value));
        told.into_iter().map(|trace| self.row_words(trace, target(trace))).collect::<Vec<_>>().join(" ")
    }

    /// Every row, or of many the first, the lowest, the highest and the last.
    fn said_rows(&self) -> Vec<&Trace<'r>> {
        if self.traces.len() <= MOST_SAID {
            return self.traces.iter().collect();
        }
        let numbers = || self.traces.iter().enumerate().filter_map(|(place, trace)| Some((place, trace.figure.number()?)));
        let lowest = numbers().min_by(|one, other| one.1.cmp(&other.1)).map(|(place, _)| place);
        let highest = numbers().max_by(|one, other| one.1.cmp(&other.1)).map(|(place, _)| place);
        let mut places: Vec<usize> = [Some(0), lowest, highest, self.traces.len().checked_sub(1)].into_iter().flatten().collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter_map(|place| self.traces.get(place)).collect()
    }

    /// "target 95%, tolerance 93.1% to 96.9%".
    fn target_words(&self, trace: &Trace<'_>) -> Option<String> {
        let target = self.speaker.target_label(trace.target?.value);
        let Some((low, high)) = band(trace) else { return Some(target) };
        let span = self.speaker.span(&low, &high);
        Some(self.speaker.words.say("chart-target-and-tolerance", &[("target", target.into()), ("span", span.into())]))
    }

    /// "April 2008 to March 2009: 93.86%, provisional.", with the target where periods differ in it.
    fn row_words(&self, trace: &Trace<'_>, target: Option<String>) -> String {
        let words = self.speaker.words;
        let mut value = match trace.figure.number() {
            Some(number) => self.speaker.flagged(self.said(trace, &number), trace.figure),
            None => self.speaker.missing(trace.figure),
        };
        if trace.figure.flags().has(Flag::Break) {
            value = format!("{value}, {}", words.word("flag-break"));
        }
        let mut args = vec![("period", words.period(trace.figure.period()).into()), ("value", value.into())];
        let Some(target) = target else { return words.say("chart-trend-row", &args) };
        args.push(("target", target.into()));
        words.say("chart-trend-row-target", &args)
    }

    /// One row for each period.
    pub(in crate::charts) fn table(&self) -> Table {
        let speaker = &self.speaker;
        let ranges = self.traces.iter().any(|trace| trace.target.is_some_and(|target| matches!(target.value, TargetValue::Range(..))));
        let bands = self.traces.iter().any(|trace| band(trace).is_some());
        let mut columns = vec![speaker.column("period", DataType::Text), speaker.number_column("value"), speaker.number_column("target")];
        if ranges {
            columns.push(speaker.number_column("target_to"));
        }
        if bands {
            columns.extend([speaker.number_column("tolerance_from"), speaker.number_column("tolerance_to")]);
        }
        columns.push(speaker.column("remark", DataType::Text));
        let rows = self.traces.iter().map(|trace| self.row(trace, ranges, bands)).collect();
        speaker.table(self.title(), columns, rows)
    }

    pub(in crate::charts) fn row(&self, trace: &Trace<'_>, ranges: bool, bands: bool) -> Vec<TableCell> {
        let speaker = &self.speaker;
        let figure = trace.figure;
        let value = figure.number().map_or(TableCell::Blank, |number| speaker.cell_beside(&number, trace.target));
        let (target, to) = speaker.target_cells(trace.target);
        let mut row = vec![TableCell::Text(speaker.words.period(figure.period())), value, target];
        if ranges {
            row.push(to);
        }
        if bands {
            let (low, high) = band(trace).map_or((TableCell::Blank, TableCell::Blank), |(l, h)| (speaker.cell(&l), speaker.cell(&h)));
            row.extend([low, high]);
        }
        let mut remarks: Vec<String> = figure.flags().iter().map(|flag| speaker.words.flag(flag)).collect();
        if figure.number().is_none() {
            remarks.insert(0, speaker.missing(figure));
        }
        row.push(if remarks.is_empty() { TableCell::Blank } else { TableCell::Text(speaker.words.series(&remarks)) });
        row
    }
}

/// A worked-out number as the decimal that it is, where it is one.
fn short(number: &Number) -> Number {
    let decimal = Number::Decimal(number.round(10).normalize());
    if decimal == *number { decimal } else { number.clone() }
}

/// A period without a figure has no comparison and so no allowance: where the same target is judged before it, its band
/// runs on.
fn fill_bands(stops: &mut [Stop]) {
    let mut before: Option<Aim> = None;
    for aim in stops.iter_mut().filter_map(|stop| stop.aim.as_mut()) {
        if let Some(earlier) = before.filter(|earlier| aim.band.is_none() && earlier.said == aim.said) {
            aim.band = earlier.band;
        }
        before = Some(aim.clone());
    }
}

/// What the tolerance of a figure's rule covers: from and to. The worse side of the target for `rag`, both sides for
/// `band`; none for `met`, without a tolerance or a polarity, or without a number to judge.
fn band(trace: &Trace<'_>) -> Option<(Number, Number)> {
    let rule = trace.status.rule?;
    let allowance = trace.worked.as_ref()?.allowance.as_ref().filter(|allowance| !allowance.is_zero())?;
    let (low, high) = match trace.target?.value {
        TargetValue::Single(single) => (Number::from(single), Number::from(single)),
        // Within a range the allowance is that of the figure and not of an end, so no band can be drawn.
        TargetValue::Range(..) => return None,
    };
    let (below, above) = (short(&low.minus(allowance)), short(&Number::from(high.to_ratio() + allowance.to_ratio())));
    match (rule.kind, trace.polarity) {
        (RuleKind::Met, _) | (_, Polarity::None) => None,
        (RuleKind::Rag, Polarity::Higher) => Some((below, high)),
        (RuleKind::Rag, Polarity::Lower) => Some((low, above)),
        (RuleKind::Rag | RuleKind::Band, _) => Some((below, above)),
    }
}
