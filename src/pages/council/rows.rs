//! A body's rows as HTML: measure, newest figure, how it stands to its target, trend, place in its group, what is said.

use std::fmt::Write;

use super::standing::Standing;
use crate::charts::sparkline;
use crate::model::{AuthorityId, Figure, Indicator, Missing, Number, TargetValue, Value};
use crate::pages::html::escape;
use crate::pages::parts::chart::small;
use crate::pages::parts::rank::{place_picture, place_words};
use crate::pages::parts::trace::trace_html;
use crate::pages::parts::travel::travel_short;
use crate::pages::parts::value::{against_target, flags_words, target_words};
use crate::pages::parts::{commentary_on, mark, mark_only, recorded_mark, set_mark};
use crate::pages::prepared::Prepared;
use crate::pages::{Stage, address, figure};

/// What every row of a page needs.
#[derive(Clone, Copy)]
pub(super) struct Rows<'r> {
    /// The page's material.
    pub stage: &'r Stage<'r>,
    /// The comparisons.
    pub prepared: &'r Prepared<'r>,
    /// Whose page.
    pub authority: AuthorityId,
    /// The prefix to the site's root.
    pub root: &'r str,
    /// The level of the rows' headings.
    pub level: u8,
}

impl Rows<'_> {
    /// The rows as a list; those that do not apply to the body are one line under it.
    pub fn html(&self, rows: &[Standing<'_>]) -> String {
        let (apply, not): (Vec<_>, Vec<_>) = rows.iter().partition(|row| !is_not_applicable(row));
        let mut html = String::new();
        if !apply.is_empty() {
            html.push_str("<ul class=\"rows\">\n");
            for row in apply {
                let _ = writeln!(html, "<li>\n{}</li>", self.row(row));
            }
            html.push_str("</ul>\n");
        }
        if !not.is_empty() {
            let names: Vec<String> = not.iter().map(|row| self.name(row)).collect();
            let said = escape(&self.stage.words.word("rows-not-applicable")).into_owned();
            let _ = writeln!(html, "<p class=\"small quiet\">{said} {}</p>", self.stage.words.long_series(&names));
        }
        html
    }

    fn row(&self, row: &Standing<'_>) -> String {
        let level = self.level;
        let mut html = format!("<h{level} class=\"row-name\">{}</h{level}>\n", self.name(row));
        html.push_str(&self.figure(row));
        html.push_str(&self.status(row));
        let context = self.trend(row) + &self.rank(row);
        if !context.is_empty() {
            let _ = writeln!(html, "<div class=\"row-context\">\n{context}</div>");
        }
        html.push_str(&self.more(row));
        html
    }

    /// The measure's name, linked to the page that says why it stands so; where there is none, to the measure's own page.
    fn name(&self, row: &Standing<'_>) -> String {
        let indicator = self.stage.dataset().indicator(row.indicator);
        let own_page = figure::has_page(self.stage, row.indicator, self.authority);
        let to = if own_page { figure::address_of(self.stage, row.indicator, self.authority) } else { address::indicator(&indicator.id) };
        let title = row.title.unwrap_or(&indicator.title);
        let number = row.number.map(|number| format!("<span class=\"row-number\">{}</span> ", escape(number))).unwrap_or_default();
        let anchor = if row.first { format!(" id=\"{}\"", indicator.id) } else { String::new() };
        format!("{number}<a{anchor} href=\"{}\">{}</a>", escape(&address::relative(self.root, &to)), escape(title))
    }

    fn figure(&self, row: &Standing<'_>) -> String {
        let words = self.stage.words;
        let Some(figure) = row.figure else {
            return format!("<p class=\"row-figure\"><span>{}</span></p>\n", escape(&words.word("missing-not-supplied")));
        };
        let indicator = self.stage.dataset().indicator(row.indicator);
        let period = words.period(figure.period());
        let remarks: Vec<String> = std::iter::once(period).chain(flags_words(words, figure.flags())).collect();
        let remarks = escape(&words.series(&remarks)).into_owned();
        let amount = self.amount(row, figure, indicator).map(|amount| format!("<strong>{}</strong>", escape(&amount)));
        let amount = amount.unwrap_or_else(|| escape(&words.value(indicator, &figure.value())).into_owned());
        format!("<p class=\"row-figure\">{amount} <span>{remarks}</span></p>\n")
    }

    fn amount(&self, row: &Standing<'_>, figure: Figure<'_>, indicator: &Indicator) -> Option<String> {
        let number = figure.number()?;
        let target = self.stage.results.target(row.indicator, self.authority, figure.period(), row.set);
        let beside = target.map(|target| match target.value {
            TargetValue::Single(value) => Number::from(value),
            TargetValue::Range(low, high) => Number::from(if number < Number::from(low) { low } else { high }),
        });
        Some(self.stage.words.amount_beside(indicator, &number, beside.as_ref()))
    }

    /// The mark that counts, how the figure stands to its target, and the other verdict where there are two.
    fn status(&self, row: &Standing<'_>) -> String {
        let (stage, words) = (self.stage, self.stage.words);
        let computed = match row.figure {
            None => mark_only(self.root, row.status.outcome, &words.word("missing-not-supplied")),
            Some(_) => mark(words, self.root, row.status),
        };
        let recorded = row.recorded.map(|id| recorded_mark(words, self.root, stage.dataset().verdict(id), stage.dataset().scheme(id)));
        let judged = row.status.outcome.is_judged();
        let lines = match (recorded, row.recorded_first) {
            (None, _) => vec![computed],
            (Some(recorded), true) if !judged => vec![recorded],
            (Some(recorded), true) => vec![recorded, self.labelled("status-computed", &computed)],
            (Some(recorded), false) => vec![computed, self.labelled("status-recorded", &recorded)],
        };
        let target = self.target(row).map(|said| format!("<span class=\"quiet\">{}</span>", escape(&said)));
        let mut lines = lines.into_iter();
        let first = lines.next().into_iter();
        let said: Vec<String> = first.chain(target).chain(self.other_sets(row)).chain(lines).collect();
        format!("<p class=\"row-status\">{}</p>\n", said.join("\n"))
    }

    /// The marks against the body's targets in other sets: "Local target (at least 90%): well ahead of target".
    fn other_sets(&self, row: &Standing<'_>) -> Vec<String> {
        let Some(figure) = row.figure else { return Vec::new() };
        let sets = self.stage.results.target_sets(row.indicator, self.authority).into_iter().filter(|set| *set != row.set);
        sets.filter_map(|set| set_mark(self.stage, self.root, (row.indicator, figure), set))
            .map(|said| format!("<span class=\"beside\">{said}</span>"))
            .collect()
    }

    fn labelled(&self, id: &str, mark: &str) -> String {
        format!("<span class=\"beside\">{} {mark}</span>", escape(&self.stage.words.word(id)))
    }

    /// "below the target of 95%"; the target alone where there is no figure; its set where that is not the measure's own.
    fn target(&self, row: &Standing<'_>) -> Option<String> {
        let words = self.stage.words;
        let indicator = self.stage.dataset().indicator(row.indicator);
        let figure = row.figure?;
        let target = self.stage.results.target(row.indicator, self.authority, figure.period(), row.set)?;
        let said = match figure.number() {
            Some(number) if row.status.outcome.is_judged() => against_target(words, indicator, &number, target),
            Some(_) | None => words.say("target-of", &[("target", target_words(words, indicator, target).into())]),
        };
        if row.set == indicator.target_set {
            return Some(said);
        }
        let set = &self.stage.dataset().target_set(row.set).title;
        Some(words.say("target-in-set", &[("said", said.into()), ("set", set.into())]))
    }

    /// The shape of the trend and its last step in words; nothing without an earlier figure.
    fn trend(&self, row: &Standing<'_>) -> String {
        let Some(figure) = row.figure else { return String::new() };
        let travel = self.stage.results.travel(row.indicator, figure);
        let spark = row.first.then(|| sparkline::picture(self.stage.results, row.indicator, self.authority)).flatten();
        if travel.previous.is_none() && travel.year_before.is_none() && spark.is_none() {
            return String::new();
        }
        let said = travel_short(self.stage.words, self.stage.dataset().indicator(row.indicator), &travel);
        let spark = spark.map(|svg| small(&svg)).unwrap_or_default();
        format!("<p>{spark} {}</p>\n", escape(&said))
    }

    fn rank(&self, row: &Standing<'_>) -> String {
        let Some(place) = self.prepared.place(self.stage.results, row.indicator, self.authority) else { return String::new() };
        let (rank, group) = place_words(self.stage, row.indicator, &place);
        // A measure on two scorecards has its picture once, since ids stand once in a page.
        let id = format!("place-{}", self.stage.dataset().indicator(row.indicator).id);
        let dot = if row.first { small(&place_picture(id, &place, (&rank, &group))) } else { String::new() };
        format!("<p>{dot} {} <span class=\"quiet\">{}</span></p>\n", escape(&rank), escape(&group))
    }

    /// The figure's note and commentary; the sum behind the status where the figure has no page of its own.
    fn more(&self, row: &Standing<'_>) -> String {
        let Some(figure) = row.figure.filter(|_| row.first) else { return String::new() };
        let mut html = String::new();
        if let Some(note) = figure.note() {
            let _ = writeln!(html, "<p class=\"small quiet\">{}</p>", escape(note));
        }
        for said in commentary_on(self.stage, self.root, row.indicator, figure) {
            html.push_str(&said);
        }
        if !figure::has_page(self.stage, row.indicator, self.authority) {
            let trace = self.stage.results.trace(row.indicator, figure, row.set);
            let sum = trace_html(self.stage, self.root, row.indicator, &trace);
            let ask = escape(&self.stage.words.word("why-this-status")).into_owned();
            let _ = writeln!(html, "<details><summary>{ask}</summary>\n{sum}</details>");
        }
        if html.is_empty() { html } else { format!("<div class=\"row-more\">\n{html}</div>\n") }
    }
}

fn is_not_applicable(row: &Standing<'_>) -> bool {
    row.figure.is_some_and(|figure| figure.value() == Value::Missing(Missing::NotApplicable)) && row.recorded.is_none()
}
