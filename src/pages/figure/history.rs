//! All figures of one body, newest first, earlier versions under those that replaced them; and what is still awaited.

use super::Subjects;
use crate::model::Figure;
use crate::pages::html::{Heading, HtmlTable, escape};
use crate::pages::parts::ledger::awaited_words;
use crate::pages::parts::trace::trace_line;
use crate::pages::parts::value::figure_words;
use crate::pages::parts::{mark, recorded_mark};

impl<'a> Subjects<'a> {
    /// Every version of every figure up to the date; when each was published, where that is recorded of any.
    pub fn history(&self) -> String {
        let words = self.stage.words;
        let mut series = self.stage.results.series(self.id, self.body);
        series.reverse();
        let recorded = series.iter().any(|figure| figure.verdict().is_some());
        let versions: Vec<Vec<Figure<'a>>> =
            series.iter().map(|figure| self.stage.results.versions(self.id, self.body, figure.period())).collect();
        let dated = versions.iter().flatten().any(|version| version.published().is_some());
        let noted = series.iter().any(|figure| figure.note().is_some());
        let mut names = vec!["head-period", "head-figure", "head-status", "head-sum"];
        names.extend(recorded.then_some("head-recorded"));
        names.extend(dated.then_some("head-published"));
        names.extend(noted.then_some("head-note"));
        let headings = names.iter().map(|id| Heading { text: words.word(id), numeric: *id == "head-figure" }).collect();
        let mut table = HtmlTable::new("history", words.word("history-caption"), headings);
        for versions in versions {
            for (age, version) in versions.into_iter().rev().enumerate() {
                table.row(&self.row(version, age > 0, [recorded, dated, noted]));
            }
        }
        table.finish()
    }

    fn row(&self, figure: Figure<'a>, replaced: bool, [recorded, dated, noted]: [bool; 3]) -> Vec<String> {
        let (words, dataset) = (self.stage.words, self.stage.dataset());
        let trace = self.stage.results.trace(self.id, figure, self.indicator.target_set);
        let compared = trace.worked.as_ref().map(|worked| &worked.target);
        let mut period = words.period(figure.period());
        if replaced {
            period = words.say("earlier-version", &[("period", period.into())]);
        }
        let text = |text: &str| escape(text).into_owned();
        let status = if replaced { String::new() } else { mark(words, &self.shell.root, trace.status) };
        let sum = trace_line(words, self.indicator, &trace).unwrap_or_default();
        let mut cells = vec![text(&period), text(&figure_words(words, self.indicator, figure, compared)), status, text(&sum)];
        if recorded {
            let mark = |id| recorded_mark(words, &self.shell.root, dataset.verdict(id), dataset.scheme(id));
            cells.push(figure.verdict().map(|verdict| mark(verdict.mark)).unwrap_or_default());
        }
        if dated {
            let published = figure.published().map(|published| words.date(published.date()));
            cells.push(text(&published.unwrap_or_else(|| words.word("no-date-recorded"))));
        }
        if noted {
            cells.push(text(figure.note().unwrap_or_default()));
        }
        cells
    }

    /// Targets that wait for their figure, each as a sentence.
    pub fn awaited(&self) -> Vec<String> {
        let awaited = self.stage.results.awaited(self.id, self.body);
        awaited.into_iter().map(|target| awaited_words(self.stage, self.indicator, target)).collect()
    }
}
