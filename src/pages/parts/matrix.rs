//! A scorecard as a matrix: councils down, measures across, each cell a mark and its word.
//!
//! Comes in: the results that the sheet is read from (those of today, or of a report's date). Goes out: HTML, the matrix
//! for wide screens and paper and a list for each council for narrow screens; the style sheet shows one of the two.

use std::fmt::Write;

use crate::calc::{MeasureStanding, Results, RollUp, ScorecardStanding};
use crate::model::{AuthorityId, Measure, Scorecard, ScorecardId, StatusShown, Verdict};
use crate::pages::html::{escape, link};
use crate::pages::parts::counts::{count_items, forecasts_said};
use crate::pages::parts::matrix_cell::{Spot, authority_link, composite_mark, marks, measure_name, overall_mark};
use crate::pages::parts::matrix_list::list;
use crate::pages::parts::recorded_mark;
use crate::pages::{Stage, address};

/// So many columns fit on a wide screen: the sheet then scrolls with the page, and with more of them in a frame of its own.
const FITTING: usize = 12;

/// The whole scorecard; nothing where it has no measures or nobody to show. `root` leads to the site's root.
pub fn html(stage: &Stage<'_>, results: &Results<'_>, scorecard: ScorecardId, root: &str) -> String {
    let card = results.dataset().scorecard(scorecard);
    if card.authorities.is_empty() || card.priorities.iter().all(|priority| priority.measures.is_empty()) {
        return String::new();
    }
    let standing = results.scorecard(scorecard);
    let matrix = Matrix { stage, results, card, standing: &standing, root };
    format!("<div class=\"sheet\">\n{}{}</div>\n", matrix.table(), list(stage, results, (card, &standing), root))
}

/// A scorecard on its way to HTML.
struct Matrix<'a> {
    stage: &'a Stage<'a>,
    results: &'a Results<'a>,
    card: &'a Scorecard,
    standing: &'a ScorecardStanding<'a>,
    root: &'a str,
}

/// A column: a measure, or a priority's composite.
enum Column<'a> {
    Measure(&'a Measure, &'a MeasureStanding<'a>),
    Composite(&'a [(AuthorityId, RollUp)]),
}

impl Matrix<'_> {
    fn table(&self) -> String {
        let id = format!("matrix-{}", self.card.id);
        let columns = self.columns();
        let fits = if columns.len() <= FITTING { " fits" } else { "" };
        let mut html = format!(
            "<div class=\"frame matrix-frame{fits}\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}-caption\">\n\
             <table class=\"matrix\" id=\"{id}\">\n<caption id=\"{id}-caption\">{}</caption>\n<thead>\n",
            escape(&self.stage.words.say("matrix-caption", &[("title", (&self.card.title).into())]))
        );
        self.head(&columns, &mut html);
        html.push_str("</thead>\n<tbody>\n");
        for (row, authority) in self.card.authorities.iter().enumerate() {
            let _ = write!(html, "<tr><th scope=\"row\">{}</th>", authority_link(self.stage, self.root, *authority));
            for column in &columns {
                let _ = write!(html, "<td>{}</td>", self.cell(column, row));
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</tbody>\n");
        self.foot(&columns, &mut html);
        html.push_str("</table>\n</div>\n");
        html
    }

    fn columns(&self) -> Vec<Column<'_>> {
        let mut columns = Vec::new();
        for (priority, worked) in self.card.priorities.iter().zip(&self.standing.priorities) {
            columns.extend(priority.measures.iter().zip(&worked.measures).map(|(measure, standing)| Column::Measure(measure, standing)));
            if !worked.composite.is_empty() {
                columns.push(Column::Composite(&worked.composite));
            }
        }
        columns
    }

    fn head(&self, columns: &[Column<'_>], html: &mut String) {
        let words = self.stage.words;
        let body = escape(&words.word("matrix-body")).into_owned();
        let several = self.card.priorities.iter().filter(|priority| !priority.measures.is_empty()).count() > 1;
        if several {
            let _ = write!(html, "<tr><th scope=\"col\" rowspan=\"2\">{body}</th>");
            for (priority, worked) in self.card.priorities.iter().zip(&self.standing.priorities) {
                let span = worked.measures.len() + usize::from(!worked.composite.is_empty());
                if span > 0 {
                    let _ = write!(html, "<th scope=\"colgroup\" colspan=\"{span}\">{}</th>", escape(&priority.title));
                }
            }
            html.push_str("</tr>\n<tr>");
        } else {
            let _ = write!(html, "<tr><th scope=\"col\">{body}</th>");
        }
        for column in columns {
            let heading = match column {
                Column::Measure(measure, _) => {
                    let to = address::indicator(&self.stage.dataset().indicator(measure.indicator).id);
                    link(&address::relative(self.root, &to), &measure_name(self.stage, measure))
                }
                Column::Composite(_) => escape(&words.word("matrix-composite")).into_owned(),
            };
            let _ = write!(html, "<th scope=\"col\">{heading}</th>");
        }
        html.push_str("</tr>\n");
    }

    fn cell(&self, column: &Column<'_>, row: usize) -> String {
        let Some(authority) = self.card.authorities.get(row).copied() else { return String::new() };
        match column {
            Column::Measure(measure, standing) => {
                let spot = Spot { card: self.card, measure, authority };
                standing.cells.get(row).map(|cell| marks(self.stage, self.root, spot, cell)).unwrap_or_default()
            }
            Column::Composite(marks) => {
                let own = marks.iter().find(|(whose, _)| *whose == authority);
                own.map(|(_, overall)| composite_mark(self.stage.words, self.root, overall)).unwrap_or_default()
            }
        }
    }

    /// The overall marks, what the sheet printed as its own, and the counts.
    fn foot(&self, columns: &[Column<'_>], html: &mut String) {
        html.push_str("<tfoot>\n");
        let any = |has: fn(&Measure) -> bool| columns.iter().any(|column| matches!(column, Column::Measure(measure, _) if has(measure)));
        if any(|measure| measure.overall.is_some()) {
            let name = match self.card.status {
                StatusShown::Computed => "matrix-overall",
                StatusShown::Recorded => "matrix-overall-of-printed",
            };
            let unjudged = || format!("<span class=\"na\">{}</span>", escape(&self.stage.words.word("not-judged")));
            self.foot_row(name, columns, html, |measure, standing| {
                overall_mark(self.stage, self.results, self.root, (measure, standing)).unwrap_or_else(unjudged)
            });
        }
        if any(|measure| !measure.recorded.is_empty()) {
            self.foot_row("matrix-overall-recorded", columns, html, |measure, _| self.recorded(measure));
        }
        self.foot_row("matrix-counts", columns, html, |measure, standing| self.counts(measure, standing));
        html.push_str("</tfoot>\n");
    }

    fn foot_row(&self, name: &str, columns: &[Column<'_>], html: &mut String, cell: impl Fn(&Measure, &MeasureStanding<'_>) -> String) {
        let _ = write!(html, "<tr><th scope=\"row\">{}</th>", escape(&self.stage.words.word(name)));
        for column in columns {
            let said = match column {
                Column::Measure(measure, standing) => cell(measure, standing),
                Column::Composite(_) => String::new(),
            };
            let _ = write!(html, "<td>{said}</td>");
        }
        html.push_str("</tr>\n");
    }

    fn recorded(&self, measure: &Measure) -> String {
        let dataset = self.stage.dataset();
        let mark =
            |verdict: &Verdict| recorded_mark(self.stage.words, self.root, dataset.verdict(verdict.mark), dataset.scheme(verdict.mark));
        measure.recorded.iter().map(mark).collect::<Vec<_>>().join("<br>")
    }

    fn counts(&self, measure: &Measure, standing: &MeasureStanding<'_>) -> String {
        let rule = self.stage.dataset().indicator(measure.indicator).rule_on(self.results.as_at());
        let mut items = count_items(self.stage.words, &standing.counts, Some(rule), self.card.status);
        items.extend(forecasts_said(self.stage.words, &standing.counts));
        let item = |said: &String| format!("<li>{}</li>", escape(said));
        format!("<ul class=\"plain\">{}</ul>", items.iter().map(item).collect::<String>())
    }
}
