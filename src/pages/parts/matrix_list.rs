//! A scorecard as a list for each council: what stands in the matrix's place on a narrow screen.

use std::fmt::Write;

use crate::calc::{Counts, Results, ScorecardStanding};
use crate::model::{AuthorityId, Scorecard, StatusShown};
use crate::pages::Stage;
use crate::pages::html::escape;
use crate::pages::parts::counts::{common_rule, counts_said};
use crate::pages::parts::matrix_cell::{Spot, amounts, authority_link, composite_mark, marks, measure_name};

/// One closed section for each authority, its counts in the heading.
pub fn list(stage: &Stage<'_>, results: &Results<'_>, sheet: (&Scorecard, &ScorecardStanding<'_>), root: &str) -> String {
    let (card, standing) = sheet;
    let rule = common_rule(results.dataset(), card, results.as_at());
    let mut html = String::from("<div class=\"by-council\">\n");
    for (row, authority) in card.authorities.iter().enumerate() {
        let name = escape(&stage.dataset().authority(*authority).name);
        let counts = counts_said(stage.words, &tally(card.status, standing, row), rule, card.status);
        let _ = writeln!(html, "<details><summary><strong>{name}</strong>: {}</summary>", escape(&counts));
        let _ = writeln!(html, "<p>{}</p>\n<ul class=\"plain\">", authority_link(stage, root, *authority));
        items(stage, results, sheet, (row, *authority, root), &mut html);
        html.push_str("</ul>\n</details>\n");
    }
    html.push_str("</div>\n");
    html
}

/// One council's marks, a line each, under the names of the measures.
fn items(
    stage: &Stage<'_>,
    results: &Results<'_>,
    (card, standing): (&Scorecard, &ScorecardStanding<'_>),
    (row, authority, root): (usize, AuthorityId, &str),
    html: &mut String,
) {
    for (priority, worked) in card.priorities.iter().zip(&standing.priorities) {
        for (measure, column) in priority.measures.iter().zip(&worked.measures) {
            let Some(cell) = column.cells.get(row) else { continue };
            let spot = Spot { card, measure, authority };
            let name = measure_name(stage, measure);
            let amounts = amounts(results, stage.words, spot, cell).map(|said| format!("<div class=\"quiet\">{}</div>", escape(&said)));
            let marks = marks(stage, root, spot, cell);
            let _ = writeln!(html, "<li>{}<br>{marks}{}</li>", escape(&name), amounts.unwrap_or_default());
        }
        if let Some((_, overall)) = worked.composite.iter().find(|(whose, _)| *whose == authority) {
            let name = stage.words.say("matrix-composite-of", &[("priority", (&priority.title).into())]);
            let _ = writeln!(html, "<li>{}<br>{}</li>", escape(&name), composite_mark(stage.words, root, overall));
        }
    }
}

/// How one council's cells stand, by the outcomes that count on the sheet.
fn tally(shown: StatusShown, standing: &ScorecardStanding<'_>, row: usize) -> Counts {
    let columns = standing.priorities.iter().flat_map(|priority| &priority.measures);
    Counts::of(columns.filter_map(|column| column.cells.get(row)).map(|cell| cell.standpoint(shown)))
}
