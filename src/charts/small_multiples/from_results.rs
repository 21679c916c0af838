//! From the calculations to small multiples: who has figures over time, the scales that all share, the words and the table.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Input, Series, draw};
use crate::calc::{Movement, Results, Way};
use crate::charts::canvas::Frame;
use crate::charts::chart::{Chart, Subject};
use crate::charts::said::{Speaker, body_name, capital};
use crate::charts::trend::{self, Aim, Stop};
use crate::model::{AuthorityId, Basis, DataType, Figure, Flag, Number, Table, TableCell, TargetValue};
use crate::words::{Arg, Words};

/// With more figures than this the description says the first and the last of each body; the table has them all.
const MOST_SAID: usize = 24;

/// More bodies than this are too many to be told apart: each has its own chart on its own page.
const MOST_PANELS: usize = 60;

/// More bodies than this are counted and not named where they are not shown.
const MOST_NAMED: usize = 3;

/// The figures over time of the subject's members; none where fewer than two of them have at least two numbers, or too many have.
pub fn chart(results: &Results<'_>, words: &Words, subject: &Subject) -> Option<Chart> {
    let told = Told::new(results, words, subject)?;
    let input = told.input(subject.chart_id("small-multiples", results))?;
    let svg = draw(&input);
    Some(Chart::new(input.frame, svg, told.table()))
}

/// What small multiples are told from.
struct Told<'r> {
    speaker: Speaker<'r>,
    subject: &'r Subject,
    bodies: Vec<Body<'r>>,
    /// Members without figures over time.
    others: Vec<String>,
}

/// A body with its figures over time, and which way the newest outturn went.
struct Body<'r> {
    authority: AuthorityId,
    teller: trend::Teller<'r>,
    way: Option<Way>,
}

impl<'r> Told<'r> {
    fn new(results: &'r Results<'_>, words: &'r Words, subject: &'r Subject) -> Option<Self> {
        let speaker = Speaker::new(results, words, subject.indicator);
        let (shown, others) = parted(results, subject)?;
        let bodies: Vec<Body<'r>> = shown.into_iter().filter_map(|id| body(results, words, (subject, id))).collect();
        let others = others.into_iter().map(|id| body_name(words, results.dataset().authority(id))).collect();
        Some(Self { speaker, subject, bodies, others })
    }

    fn input(&self, id: String) -> Option<Input> {
        let base = self.bodies.iter().map(|body| body.teller.first_day()).min().unwrap_or(Date::ZERO);
        let series: Vec<Series> = self.bodies.iter().map(|body| self.series(body, base)).collect();
        let stops = || series.iter().flat_map(|one| &one.stops);
        // Every body has the same indicator, and so the same kind of scale.
        let teller = &self.bodies.first()?.teller;
        let axis = teller.axis(stops().flat_map(numbers));
        let (unit, note) = (teller.unit(), teller.scale_note(&axis));
        let axis_words = axis.lines.iter().map(|line| teller.axis_words(&Number::from(*line), unit.is_some())).collect();
        let others = self.others_words();
        let notes: Vec<String> = note.into_iter().chain(others).collect();
        let named = |stop: Option<&Stop>| stop.map(|stop| stop.period.clone()).unwrap_or_default();
        Some(Input {
            frame: Frame { id, title: self.title(), description: self.description(&notes) },
            axis_words,
            span: (stops().map(|stop| stop.half_days).min().unwrap_or(0), stops().map(|stop| stop.half_days).max().unwrap_or(0)),
            periods: (named(stops().min_by_key(|stop| stop.half_days)), named(stops().max_by_key(|stop| stop.half_days))),
            one_target: is_shared(&series),
            break_words: self.speaker.words.word("flag-break"),
            axis,
            unit,
            notes,
            series,
        })
    }

    fn series(&self, body: &Body<'r>, base: Date) -> Series {
        let words = self.speaker.words;
        let newest = body.teller.newest().and_then(|trace| Some((trace, trace.figure.number()?)));
        let newest = newest.map(|(trace, number)| {
            let amount = body.teller.said(trace, &number);
            (amount.clone(), self.speaker.flagged(amount, trace.figure))
        });
        let (alone, in_full) = newest.unwrap_or_default();
        Series {
            name: body.teller.authority.clone(),
            stops: body.teller.stops_since(base),
            newest: alone,
            newest_in_full: words.say("chart-named-value", &[("what", (&body.teller.authority).into()), ("value", in_full.into())]),
            is_subject: self.subject.authority == Some(body.authority),
        }
    }

    /// "Waste recycled, against the period before: better in 5, worse in 2 and the same in 1 of 8 (Councils in Lincolnshire)".
    fn title(&self) -> String {
        let words = self.speaker.words;
        let count = |way: Option<Way>| self.bodies.iter().filter(|body| body.way == way).count();
        let ways = [Some(Way::Better), Some(Way::Worse), Some(Way::Up), Some(Way::Down), Some(Way::Same), None];
        let parts = ways.into_iter().map(|way| (way_name(way), count(way))).filter(|(_, count)| *count > 0);
        let parts: Vec<String> =
            parts.map(|(way, count)| words.say("chart-multiples-way", &[("way", way.into()), ("count", count.into())])).collect();
        let args = [
            ("measure", Arg::from(self.speaker.indicator.short_title.as_str())),
            ("since", self.since().into()),
            ("ways", words.list(&parts).into()),
            ("count", self.bodies.len().into()),
        ];
        let title = words.say("chart-multiples-title", &args);
        match &self.subject.group {
            Some(group) => words.say("chart-multiples-title-group", &[("title", title.into()), ("group", group.into())]),
            None => title,
        }
    }

    /// Who is not shown: by name, or how many where they are many.
    fn others_words(&self) -> Option<String> {
        let words = self.speaker.words;
        match self.others.len() {
            0 => None,
            count if count > MOST_NAMED => Some(words.say("chart-multiples-others", &[("count", count.into())])),
            count => Some(words.say("chart-multiples-not-shown", &[("names", words.list(&self.others).into()), ("count", count.into())])),
        }
    }

    /// What the newest figure is held against.
    fn since(&self) -> &'static str {
        match self.speaker.indicator.basis {
            Basis::Cumulative => "year",
            Basis::InPeriod | Basis::Rolling12 | Basis::PointInTime => "period",
        }
    }

    /// What each line shows, and what is special.
    fn description(&self, notes: &[String]) -> String {
        let words = self.speaker.words;
        let about = [("measure", self.speaker.indicator.title.as_str().into()), ("count", self.bodies.len().into())];
        let mut sentences = vec![words.say("chart-multiples-about", &about)];
        let all = self.bodies.iter().map(|body| body.teller.traces().len()).sum::<usize>() <= MOST_SAID;
        sentences.extend(self.bodies.iter().map(|body| {
            let args = [("body", (&body.teller.authority).into()), ("figures", body.teller.figures(all).into())];
            words.say("chart-multiples-body", &args)
        }));
        sentences.extend(notes.iter().cloned());
        sentences.join(" ")
    }

    /// A row for each body and period.
    fn table(&self) -> Table {
        let speaker = &self.speaker;
        let mut traces = self.bodies.iter().flat_map(|body| body.teller.traces());
        let ranges = traces.any(|trace| trace.target.is_some_and(|target| matches!(target.value, TargetValue::Range(..))));
        let mut columns = vec![
            speaker.column("authority", DataType::Text),
            speaker.column("period", DataType::Text),
            speaker.number_column("value"),
            speaker.number_column("target"),
        ];
        if ranges {
            columns.push(speaker.number_column("target_to"));
        }
        columns.extend([speaker.column("remark", DataType::Text), speaker.column("way", DataType::Text)]);
        let rows = self.bodies.iter().flat_map(|body| {
            let newest = body.teller.newest().map(|trace| trace.figure);
            let way = capital(&speaker.words.say("chart-multiples-went", &[("way", way_name(body.way).into())]));
            body.teller.traces().iter().map(move |trace| {
                let went =
                    if Some(trace.figure.row()) == newest.map(Figure::row) { TableCell::Text(way.clone()) } else { TableCell::Blank };
                let name = TableCell::Text(body.teller.authority.clone());
                std::iter::once(name).chain(body.teller.row(trace, ranges, false)).chain([went]).collect()
            })
        });
        speaker.table(self.title(), columns, rows.collect())
    }
}

/// Whether small multiples of a subject would show anything.
pub fn has_panels(results: &Results<'_>, subject: &Subject) -> bool {
    parted(results, subject).is_some()
}

/// Those of the members who have at least two numbers, in the group's order, and the others; none where too few or too many have them.
fn parted(results: &Results<'_>, subject: &Subject) -> Option<(Vec<AuthorityId>, Vec<AuthorityId>)> {
    let numbers = |id: &AuthorityId| results.series(subject.indicator, *id).iter().filter(|figure| figure.number().is_some()).count();
    if subject.members.iter().filter(|id| numbers(id) > 1).count() < 2 {
        return None;
    }
    // A made-up body stands only among its like, as in every comparison.
    let comparison = results.compare(subject.indicator, &subject.members);
    let alike = |id: &AuthorityId| {
        comparison.ranked.iter().any(|one| one.authority == *id) || comparison.missing.iter().any(|(other, _)| other == id)
    };
    let (shown, others): (Vec<AuthorityId>, Vec<AuthorityId>) =
        subject.members.iter().copied().filter(alike).partition(|id| numbers(id) > 1);
    (2..=MOST_PANELS).contains(&shown.len()).then_some((shown, others))
}

/// A body with its figures.
fn body<'r>(results: &'r Results<'_>, words: &'r Words, (subject, authority): (&Subject, AuthorityId)) -> Option<Body<'r>> {
    let own = Subject { indicator: subject.indicator, authority: Some(authority), members: Vec::new(), group: None };
    let teller = trend::Teller::new(results, words, &own)?;
    let newest = teller.newest().filter(|trace| !trace.figure.flags().has(Flag::Forecast)).map(|trace| trace.figure);
    let travel = newest.map(|figure| results.travel(subject.indicator, figure)).unwrap_or_default();
    let movement = match results.dataset().indicator(subject.indicator).basis {
        Basis::Cumulative => travel.year_before,
        Basis::InPeriod | Basis::Rolling12 | Basis::PointInTime => travel.previous,
    };
    Some(Body { authority, way: movement.map(|Movement { way, .. }| way), teller })
}

fn way_name(way: Option<Way>) -> &'static str {
    match way {
        Some(Way::Better) => "better",
        Some(Way::Worse) => "worse",
        Some(Way::Same) => "same",
        Some(Way::Up) => "up",
        Some(Way::Down) => "down",
        None => "unknown",
    }
}

/// The numbers that a stop needs room for: its figure and its target.
fn numbers(stop: &Stop) -> impl Iterator<Item = &Number> {
    let aim = stop.aim.iter().flat_map(|aim| std::iter::once(&aim.low).chain(&aim.high));
    stop.figure.iter().map(|dot| &dot.value).chain(aim)
}

/// Whether nobody aims for something else than others in the same period.
fn is_shared(series: &[Series]) -> bool {
    let mut aims: BTreeMap<i32, &Aim> = BTreeMap::new();
    let stops = series.iter().flat_map(|one| &one.stops);
    let mut aimed = stops.filter_map(|stop| Some((stop.half_days, stop.aim.as_ref()?)));
    aimed.all(|(day, aim)| {
        let known = aims.entry(day).or_insert(aim);
        (&known.low, &known.high) == (&aim.low, &aim.high)
    })
}
