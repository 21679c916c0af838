//! Everyone's newest figure: a table by name, and two short lists in other orders.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde::Serialize;

use super::Measure;
use crate::calc::Status;
use crate::model::{AuthorityId, Decimal, Figure, Missing, Number, Polarity, Target, Value};
use crate::pages::figure;
use crate::pages::html::{Cell, Heading, HtmlTable, escape, link, places};
use crate::pages::parts::compared::all_ranks;
use crate::pages::parts::travel::travel_short;
use crate::pages::parts::value::{difference, difference_unit, digits, figure_words, size, target_words};
use crate::pages::parts::{mark, recorded_mark};

/// The table and the lists.
#[derive(Serialize)]
pub struct Bodies {
    /// What the section is called: on a site of one council it is about that one.
    title: String,
    table: String,
    without: String,
    /// How many have no figure, and to how many the measure does not apply.
    without_title: String,
    /// Which way the list by figure runs.
    figure_title: String,
    by_figure: String,
    by_gap: String,
}

/// Where the unit of a gap is said.
#[derive(Clone, Copy)]
enum GapUnit {
    InHeading,
    Said,
}

/// One body's newest figure with what is said of it.
struct Row<'a> {
    authority: AuthorityId,
    figure: Figure<'a>,
    target: Option<&'a Target>,
    status: Status,
    /// The gap, so signed that positive is better; none where nothing was judged.
    better_by: Option<Number>,
    /// What it was compared with.
    compared: Option<Number>,
}

/// A row's place in the order of each column that is not sorted by its words; status by severity, change by how much better.
struct Keys {
    figure: Option<usize>,
    period: Option<usize>,
    target: Option<usize>,
    status: Option<usize>,
    gap: Option<usize>,
    change: Option<usize>,
}

impl<'a> Measure<'a> {
    /// Every body with a figure, by name; by figure where there are two or more; by gap where two or more are judged.
    pub fn bodies(&self) -> Bodies {
        let mut rows: Vec<Row<'a>> = self.stage.results.authorities(self.id).into_iter().filter_map(|id| self.row(id)).collect();
        rows.sort_by_key(|row| self.stage.dataset().authority(row.authority).name.to_lowercase());
        let directed = matches!(self.indicator.polarity, Polarity::Higher | Polarity::Lower);
        let figure_title = self.stage.words.word(if directed { "bodies-by-figure" } else { "bodies-by-figure-high" });
        let (with, without): (Vec<&Row<'a>>, Vec<&Row<'a>>) = rows.iter().partition(|row| has_answer(row));
        let only = self.stage.only_body().is_some();
        Bodies {
            title: self.stage.words.word(if only { "indicator-body" } else { "indicator-bodies" }),
            figure_title,
            table: if with.is_empty() { String::new() } else { self.table(&with) },
            without: self.without(&without),
            without_title: self.without_title(&without),
            by_figure: self.by_figure(&with),
            by_gap: self.by_gap(&with),
        }
    }

    fn row(&self, authority: AuthorityId) -> Option<Row<'a>> {
        let results = self.stage.results;
        let figure = results.latest(self.id, authority)?;
        let trace = results.trace(self.id, figure, self.indicator.target_set);
        let (better_by, compared) = trace.worked.map(|worked| (worked.better_by, worked.target)).unzip();
        Some(Row { authority, figure, target: trace.target, status: trace.status, better_by, compared })
    }

    fn table(&self, rows: &[&Row<'a>]) -> String {
        let words = self.stage.words;
        let unit = difference_unit(words, self.indicator);
        let gap = if unit.is_empty() { words.word("head-gap") } else { words.say("head-gap-unit", &[("unit", unit.into())]) };
        let recorded = rows.iter().any(|row| row.figure.verdict().is_some());
        let judged = self.indicator.polarity != Polarity::None && rows.iter().any(|row| row.target.is_some());
        let places = self.places();
        let ranked = !places.is_empty();
        let heading = |id: &str| Heading { text: words.word(id), numeric: false };
        let figure = Heading { text: words.word("head-figure"), numeric: self.indicator.scale.is_empty() };
        let mut headings = vec![heading("head-body"), figure, heading("head-period")];
        if judged {
            headings.extend([heading("head-target"), heading("head-status"), Heading { text: gap, numeric: false }]);
        }
        headings.extend(recorded.then(|| heading("head-recorded")));
        headings.push(heading("head-change"));
        headings.extend(ranked.then(|| heading("head-rank")));
        let last = headings.len() - usize::from(ranked);
        let caption = if self.stage.only_body().is_some() { "body-caption" } else { "bodies-caption" };
        let mut table = HtmlTable::new("bodies", words.word(caption), headings);
        table.sortable(0..last, Some(0));
        table.filterable(words.word("filter-bodies"));
        for (row, keys) in rows.iter().zip(self.keys(rows)) {
            table.keyed_row(self.cells((row, &keys), [judged, recorded], ranked.then_some(&places)));
        }
        table.finish()
    }

    /// Where each row stands in the order of each column.
    fn keys(&self, rows: &[&Row<'a>]) -> Vec<Keys> {
        let number = |read: &dyn Fn(&Row<'a>) -> Option<Number>| places(&rows.iter().map(|row| read(row)).collect::<Vec<_>>());
        let ends: Vec<_> = rows.iter().map(|row| Some(row.figure.period().end())).collect();
        let severity: Vec<_> = rows.iter().map(|row| Some((row.status.outcome, row.status.meets_target == Some(false)))).collect();
        let gaps = number(&|row| row.better_by.clone()).into_iter().zip(number(&|row| self.better(row)));
        let judged = number(&|row| row.compared.clone()).into_iter().zip(places(&severity)).zip(gaps);
        let shown = number(&|row| row.figure.number()).into_iter().zip(places(&ends));
        let keys = shown.zip(judged).map(|((figure, period), ((target, status), (gap, change)))| Keys {
            figure,
            period,
            target,
            status,
            gap,
            change,
        });
        keys.collect()
    }

    /// By how much the figure moved, so signed that more is better where the measure says which way is better.
    fn better(&self, row: &Row<'a>) -> Option<Number> {
        let travel = self.stage.results.travel(self.id, row.figure);
        let moved = travel.previous.or(travel.year_before)?.difference;
        Some(if self.indicator.polarity == Polarity::Lower { Number::from(Decimal::ZERO).minus(&moved) } else { moved })
    }

    fn cells(
        &self,
        (row, keys): (&Row<'a>, &Keys),
        [judged, recorded]: [bool; 2],
        places: Option<&BTreeMap<AuthorityId, String>>,
    ) -> Vec<Cell> {
        let words = self.stage.words;
        let text = |text: String| escape(&text).into_owned();
        let period = text(words.period_short(row.figure.period()));
        let mut cells =
            vec![self.name(row.authority).into(), Cell::keyed(self.figure_cell(row), keys.figure), Cell::keyed(period, keys.period)];
        if judged {
            let asked = row.target.map_or_else(|| words.word("mark-none"), |target| target_words(words, self.indicator, target));
            let gap = row.better_by.as_ref().map_or_else(|| words.word("mark-none"), |better_by| self.gap(better_by, GapUnit::InHeading));
            let status = mark(words, &self.shell.root, row.status);
            cells.extend([Cell::keyed(text(asked), keys.target), Cell::keyed(status, keys.status), Cell::keyed(text(gap), keys.gap)]);
        }
        if recorded {
            cells.push(self.recorded(row.figure).into());
        }
        let travel = self.stage.results.travel(self.id, row.figure);
        cells.push(Cell::keyed(text(travel_short(words, self.indicator, &travel)), keys.change));
        if let Some(places) = places {
            cells.push(text(places.get(&row.authority).cloned().unwrap_or_else(|| words.word("not-ranked"))).into());
        }
        cells
    }

    fn without_title(&self, rows: &[&Row<'a>]) -> String {
        let spared = rows.iter().filter(|row| row.figure.value() == Value::Missing(Missing::NotApplicable)).count();
        let lacking = rows.len() - spared;
        let id = match (lacking, spared) {
            (_, 0) => "bodies-without",
            (0, _) => "bodies-spared",
            (_, _) => "bodies-without-or-spared",
        };
        self.stage.words.say(id, &[("count", lacking.into()), ("spared", spared.into())])
    }

    /// Those without a number: why, and what the source marked them with; empty where everybody has one.
    fn without(&self, rows: &[&Row<'a>]) -> String {
        let words = self.stage.words;
        if rows.is_empty() {
            return String::new();
        }
        let recorded = rows.iter().any(|row| row.figure.verdict().is_some());
        let heading = |id: &str| Heading { text: words.word(id), numeric: false };
        let mut headings = vec![heading("head-body"), heading("head-why"), heading("head-period")];
        headings.extend(recorded.then(|| heading("head-recorded")));
        let mut table = HtmlTable::new("without", words.word("bodies-without-caption"), headings);
        for row in rows {
            let period = escape(&words.period_short(row.figure.period())).into_owned();
            let mut cells = vec![self.name(row.authority), self.figure_cell(row), period];
            cells.extend(recorded.then(|| self.recorded(row.figure)));
            table.row(&cells);
        }
        table.finish()
    }

    fn name(&self, id: AuthorityId) -> String {
        let authority = self.stage.dataset().authority(id);
        let linked = link(&self.shell.to(&figure::address_of(self.stage, self.id, id)), &authority.name);
        let flag = if authority.invented {
            format!(" <span class=\"flag\">{}</span>", escape(&self.stage.words.word("invented")))
        } else {
            String::new()
        };
        linked + &flag
    }

    fn figure_cell(&self, row: &Row<'a>) -> String {
        let said = figure_words(self.stage.words, self.indicator, row.figure, row.compared.as_ref());
        let mut html = escape(&said).into_owned();
        if self.stage.results.versions(self.id, row.authority, row.figure.period()).len() > 1 {
            let _ = write!(html, " <span class=\"flag\">{}</span>", escape(&self.stage.words.word("flag-revised")));
        }
        html
    }

    fn recorded(&self, figure: Figure<'_>) -> String {
        let dataset = self.stage.dataset();
        let mark = |id| recorded_mark(self.stage.words, &self.shell.root, dataset.verdict(id), dataset.scheme(id));
        figure.verdict().map_or_else(|| escape(&self.stage.words.word("mark-none")).into_owned(), |verdict| mark(verdict.mark))
    }

    /// "1.14 worse" under a heading that says the unit, "1.14 percentage points worse" elsewhere.
    fn gap(&self, better_by: &Number, unit: GapUnit) -> String {
        let words = self.stage.words;
        if better_by.is_zero() {
            return words.word("gap-none");
        }
        let way = if better_by.is_negative() { "worse" } else { "better" };
        let gap = match unit {
            GapUnit::InHeading => digits(words, &size(better_by), self.indicator.decimals + 2).text,
            GapUnit::Said => difference(words, self.indicator, better_by),
        };
        words.say("trace-gap-way", &[("gap", gap.into()), ("way", way.into())])
    }

    /// Everybody's place in its first group: "5th of 8", the group said where it is not the main one.
    fn places(&self) -> BTreeMap<AuthorityId, String> {
        let (words, dataset) = (self.stage.words, self.stage.dataset());
        let mut seen = BTreeSet::new();
        let mut places = BTreeMap::new();
        for (order, group) in self.indicator.comparators.iter().enumerate() {
            let group_places = self.comparisons.get(group).map(|comparison| all_ranks(words, comparison)).unwrap_or_default();
            let described = dataset.group(*group);
            for member in described.members.iter().filter(|member| seen.insert(**member)) {
                let Some(place) = group_places.get(member) else { continue };
                let said = match order {
                    0 => place.clone(),
                    _ => words.say("place-in", &[("rank", place.into()), ("group", (&described.title).into())]),
                };
                places.insert(*member, said);
            }
        }
        places
    }

    /// The rows that stand among others in the orders: wholes not among their councils, made-up bodies not among real ones.
    fn counted<'r>(&self, rows: &[&'r Row<'a>]) -> Vec<&'r Row<'a>> {
        let counted: BTreeSet<AuthorityId> = self.population.figures.iter().map(|figure| figure.authority()).collect();
        rows.iter().copied().filter(|row| counted.contains(&row.authority)).collect()
    }

    /// Best first by polarity, highest first without one.
    fn by_figure(&self, rows: &[&Row<'a>]) -> String {
        let counted = self.counted(rows);
        let mut numbered: Vec<(&Row<'a>, Number)> = counted.into_iter().filter_map(|row| Some((row, row.figure.number()?))).collect();
        let lower = self.indicator.polarity == Polarity::Lower;
        numbered.sort_by(|(_, a), (_, b)| if lower { a.cmp(b) } else { b.cmp(a) });
        let said = |row: &Row<'a>| figure_words(self.stage.words, self.indicator, row.figure, row.compared.as_ref());
        self.list(numbered.into_iter().map(|(row, _)| (row, said(row))))
    }

    /// Furthest short of its target first.
    fn by_gap(&self, rows: &[&Row<'a>]) -> String {
        let counted = self.counted(rows);
        let mut judged: Vec<(&Row<'a>, &Number)> = counted.into_iter().filter_map(|row| Some((row, row.better_by.as_ref()?))).collect();
        judged.sort_by_key(|(_, better_by)| *better_by);
        self.list(judged.into_iter().map(|(row, gap)| (row, self.gap(gap, GapUnit::Said))))
    }

    fn list<'r>(&self, items: impl Iterator<Item = (&'r Row<'a>, String)>) -> String
    where
        'a: 'r,
    {
        let mut html = String::new();
        let mut count = 0;
        for (row, said) in items {
            count += 1;
            let _ = writeln!(html, "<li>{}: {}</li>", self.name(row.authority), escape(&said));
        }
        if count < 2 { String::new() } else { format!("<ul class=\"ordered\">\n{html}</ul>\n") }
    }
}

/// Whether there is a number, or, for a composite of statuses, a status.
fn has_answer(row: &Row<'_>) -> bool {
    row.figure.number().is_some() || row.status.outcome.is_judged()
}
