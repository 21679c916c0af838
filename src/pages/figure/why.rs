//! "Why this status": the sum for each set of targets, the source's own verdict, and what a composite is made of.

use std::fmt::Write;

use super::Subjects;
use crate::model::{Composite, Rule, Verdict};
use crate::pages::figure;
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::parts::rule::rule_words;
use crate::pages::parts::trace::trace_html;
use crate::pages::parts::value::figure_words;
use crate::pages::parts::{mark, recorded_mark};

impl Subjects<'_> {
    /// Every comparison worked in full, as HTML.
    pub fn why(&self) -> String {
        let words = self.stage.words;
        let mut html = String::new();
        if let Some(composite) = &self.indicator.composite {
            html.push_str(&self.parts(composite));
        }
        for set in &self.sets {
            html.push_str(&trace_html(self.stage, &self.shell.root, self.id, &self.trace(*set)));
        }
        if let Some(rule) = self.trace(self.indicator.target_set).status.rule {
            let _ = writeln!(html, "<p>{}</p>", escape(&self.rule_sentence(rule)));
        }
        if let Some(verdict) = self.latest.verdict() {
            html.push_str(&self.verdict(verdict));
        }
        if let Some(check) = self.stage.results.series_check(self.id, self.body, self.latest.period()) {
            let parts: Vec<String> = check.parts.iter().map(|part| words.value(self.indicator, &part.value())).collect();
            let agrees = match check.agrees {
                Some(true) => "yes",
                Some(false) => "no",
                None => "only",
            };
            let args = [
                ("parts", words.list(&parts).into()),
                ("made", words.amount(self.indicator, &check.made).into()),
                ("agrees", agrees.into()),
            ];
            let _ = writeln!(html, "<p>{}</p>", escape(&words.say("figure-series", &args)));
        }
        html
    }

    /// The rule in words, with the date from which it holds.
    fn rule_sentence(&self, rule: Rule) -> String {
        let words = self.stage.words;
        let day = self.latest.period().end();
        let from = self.indicator.rules.iter().rev().find(|dated| dated.from.is_none_or(|from| from <= day)).and_then(|dated| dated.from);
        let since = from.map(|from| words.say("figure-rule-since", &[("date", words.date(from).into())]));
        let said = words.say("figure-rule", &[("rule", rule_words(words, self.indicator, rule).into())]);
        match since {
            Some(since) => format!("{said} {since}"),
            None => said,
        }
    }

    fn verdict(&self, verdict: &Verdict) -> String {
        let (words, dataset) = (self.stage.words, self.stage.dataset());
        let (own, scheme) = (dataset.verdict(verdict.mark), dataset.scheme(verdict.mark));
        let said = words.say("figure-recorded", &[("scheme", (&scheme.title).into())]);
        let reason = verdict.reason.as_ref().map(|reason| format!("<p>{}</p>\n", escape(reason))).unwrap_or_default();
        format!("<p>{} {}</p>\n{reason}", escape(&said), recorded_mark(words, &self.shell.root, own, scheme))
    }

    /// The parts of a composite with this body's figure and status for the same period.
    fn parts(&self, composite: &Composite) -> String {
        let (words, dataset) = (self.stage.words, self.stage.dataset());
        let heading = |id: &str, numeric| Heading { text: words.word(id), numeric };
        let headings = vec![heading("head-measure", false), heading("head-figure", true), heading("head-status", false)];
        let mut table = HtmlTable::new("parts", words.word("figure-parts"), headings);
        let series = |id| self.stage.results.series(id, self.body);
        for part in &composite.parts {
            let indicator = dataset.indicator(part.indicator);
            let name = link(&self.shell.to(&figure::address_of(self.stage, part.indicator, self.body)), &indicator.title);
            let own = series(part.indicator).into_iter().find(|figure| figure.period() == self.latest.period());
            let (value, status) = match own {
                Some(own) => {
                    let status = self.stage.results.status(part.indicator, own, indicator.target_set);
                    (figure_words(words, indicator, own, None), mark(words, &self.shell.root, status))
                }
                None => (words.word("missing-not-supplied"), String::new()),
            };
            table.row(&[name, escape(&value).into_owned(), status]);
        }
        let method = words.word(&format!("method-{}", composite.method.name()));
        format!("<p>{}</p>\n{}", escape(&method), table.finish())
    }
}
