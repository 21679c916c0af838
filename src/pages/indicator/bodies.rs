//! Everyone's newest figure: a table by name, and two short lists in other orders.

use std::fmt::Write;

use serde::Serialize;

use super::Measure;
use crate::calc::Status;
use crate::model::{AuthorityId, Figure, Number, Polarity, Target};
use crate::pages::figure;
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::parts::compared::rank_words;
use crate::pages::parts::travel::travel_short;
use crate::pages::parts::value::{difference, difference_unit, figure_words, target_words};
use crate::pages::parts::{mark, recorded_mark};

/// The table and the lists.
#[derive(Serialize)]
pub struct Bodies {
    table: String,
    /// Which way the list by figure runs.
    figure_title: String,
    by_figure: String,
    by_gap: String,
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

impl<'a> Measure<'a> {
    /// Every body with a figure, by name; by figure where there are two or more; by gap where two or more are judged.
    pub fn bodies(&self) -> Bodies {
        let mut rows: Vec<Row<'a>> = self.stage.results.authorities(self.id).into_iter().filter_map(|id| self.row(id)).collect();
        rows.sort_by_key(|row| self.stage.dataset().authority(row.authority).name.to_lowercase());
        let directed = matches!(self.indicator.polarity, Polarity::Higher | Polarity::Lower);
        let figure_title = self.stage.words.word(if directed { "bodies-by-figure" } else { "bodies-by-figure-high" });
        Bodies { figure_title, table: self.table(&rows), by_figure: self.by_figure(&rows), by_gap: self.by_gap(&rows) }
    }

    fn row(&self, authority: AuthorityId) -> Option<Row<'a>> {
        let results = self.stage.results;
        let figure = results.latest(self.id, authority)?;
        let trace = results.trace(self.id, figure, self.indicator.target_set);
        let (better_by, compared) = trace.worked.map(|worked| (worked.better_by, worked.target)).unzip();
        Some(Row { authority, figure, target: trace.target, status: trace.status, better_by, compared })
    }

    fn table(&self, rows: &[Row<'a>]) -> String {
        let words = self.stage.words;
        let unit = difference_unit(words, self.indicator);
        let gap = if unit.is_empty() { words.word("head-gap") } else { words.say("head-gap-unit", &[("unit", unit.into())]) };
        let recorded = rows.iter().any(|row| row.figure.verdict().is_some());
        let judged = self.indicator.polarity != Polarity::None && rows.iter().any(|row| row.target.is_some());
        let ranked = rows.iter().any(|row| self.rank(row.authority).is_some());
        let heading = |id: &str, numeric| Heading { text: words.word(id), numeric };
        let mut headings = vec![heading("head-body", false), heading("head-figure", true), heading("head-period", false)];
        if judged {
            headings.extend([heading("head-target", false), heading("head-status", false), Heading { text: gap, numeric: false }]);
        }
        if recorded {
            headings.push(heading("head-recorded", false));
        }
        headings.push(heading("head-change", false));
        if ranked {
            headings.push(heading("head-rank", false));
        }
        let mut table = HtmlTable::new("bodies", words.word("bodies-caption"), headings);
        for row in rows {
            table.row(&self.cells(row, [judged, recorded, ranked]));
        }
        table.finish()
    }

    fn cells(&self, row: &Row<'a>, [judged, recorded, ranked]: [bool; 3]) -> Vec<String> {
        let words = self.stage.words;
        let travel = self.stage.results.travel(self.id, row.figure);
        let mut cells =
            vec![self.name(row.authority), self.figure_cell(row), escape(&words.period_short(row.figure.period())).into_owned()];
        if judged {
            let asked = row.target.map(|target| target_words(words, self.indicator, target)).unwrap_or_default();
            let gap = row.better_by.as_ref().map(|better_by| self.gap(better_by)).unwrap_or_default();
            let status = if row.figure.number().is_some() || row.status.outcome.is_judged() {
                mark(words, &self.shell.root, row.status)
            } else {
                String::new()
            };
            cells.extend([escape(&asked).into_owned(), status, escape(&gap).into_owned()]);
        }
        if recorded {
            cells.push(self.recorded(row.figure));
        }
        let change = if row.figure.number().is_some() { travel_short(words, self.indicator, &travel) } else { String::new() };
        cells.push(escape(&change).into_owned());
        if ranked {
            cells.push(escape(&self.rank(row.authority).unwrap_or_default()).into_owned());
        }
        cells
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
        figure.verdict().map(|verdict| mark(verdict.mark)).unwrap_or_default()
    }

    /// "1.14 worse", in the unit that the heading says.
    fn gap(&self, better_by: &Number) -> String {
        let words = self.stage.words;
        let way = if better_by.is_zero() {
            return words.word("gap-none");
        } else if better_by.is_negative() {
            "worse"
        } else {
            "better"
        };
        words.say("trace-gap-way", &[("gap", difference(words, self.indicator, better_by).into()), ("way", way.into())])
    }

    /// "5th of 8", among the body's first group.
    fn rank(&self, authority: AuthorityId) -> Option<String> {
        let group = self.stage.results.comparators(self.id, authority)?;
        let place = rank_words(self.stage.words, self.comparisons.get(&group)?, authority)?;
        let title = &self.stage.dataset().group(group).title;
        let main = self.indicator.comparators.first() == Some(&group);
        Some(if main { place } else { self.stage.words.say("place-in", &[("rank", place.into()), ("group", title.into())]) })
    }

    /// Best first by polarity, highest first without one.
    fn by_figure(&self, rows: &[Row<'a>]) -> String {
        let mut numbered: Vec<(&Row<'a>, Number)> = rows.iter().filter_map(|row| Some((row, row.figure.number()?))).collect();
        let lower = self.indicator.polarity == Polarity::Lower;
        numbered.sort_by(|(_, a), (_, b)| if lower { a.cmp(b) } else { b.cmp(a) });
        let said = |row: &Row<'a>| figure_words(self.stage.words, self.indicator, row.figure, row.compared.as_ref());
        self.list(numbered.into_iter().map(|(row, _)| (row, said(row))))
    }

    /// Furthest short of its target first.
    fn by_gap(&self, rows: &[Row<'a>]) -> String {
        let mut judged: Vec<(&Row<'a>, &Number)> = rows.iter().filter_map(|row| Some((row, row.better_by.as_ref()?))).collect();
        judged.sort_by_key(|(_, better_by)| *better_by);
        self.list(judged.into_iter().map(|(row, gap)| (row, self.gap(gap))))
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
