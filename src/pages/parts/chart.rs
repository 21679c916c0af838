//! A chart in a page: what it shows, the picture, its numbers as a table.

use std::fmt::Write;

use crate::calc::Results;
use crate::charts::{self, Chart, Draw, Subject};
use crate::model::{Column, DataType, Number, Table, TableCell};
use crate::pages::Stage;
use crate::pages::html::{Heading, HtmlTable, escape};
use crate::words::Words;

/// Draws a chart of an indicator by the name of its kind; none where there is no such kind or the subject has nothing to show.
pub fn draw(stage: &Stage<'_>, results: &Results<'_>, kind: &str, subject: &Subject) -> Option<Chart> {
    match charts::ALL.iter().find(|known| known.id == kind)?.draw {
        Draw::Measure(draw) => draw(results, stage.words, subject),
        Draw::Scorecard(_) | Draw::Ledger(_) => None,
    }
}

/// The chart as a figure with its title, its source, its numbers and, as ready HTML, what else stands under it; its description is in the
/// picture, for those who do not see it. Ids begin with the chart's own, so a chart stands once in a page.
pub fn chart_figure(words: &Words, chart: &Chart, source: Option<&str>, foot: &str) -> String {
    let mut html = format!("<figure class=\"chart\">\n<figcaption><strong>{}</strong></figcaption>\n{}\n", escape(&chart.title), chart.svg);
    if let Some(source) = source {
        let _ = writeln!(html, "<p class=\"chart-foot\">{}</p>", escape(&words.say("source-of", &[("source", source.into())])));
    }
    let _ = writeln!(html, "<details><summary>{}</summary>\n{}</details>", escape(&words.word("chart-numbers")), numbers(words, chart));
    html.push_str(foot);
    html.push_str("</figure>\n");
    html
}

/// A small picture in a line or a cell, hidden from screen readers: the words beside it say the same.
pub fn small(svg: &str) -> String {
    // A picture carries a name for where it stands alone; beside words that say the same it would be read twice.
    format!("<span class=\"small-chart\" aria-hidden=\"true\">{svg}</span>")
}

/// The numbers of a chart as a table.
pub fn numbers(words: &Words, chart: &Chart) -> String {
    html_table(words, &format!("{}-numbers", chart.id), &chart.title, &chart.table)
}

/// A published table as HTML: numbers with commas and their unit in the heading, dates in words; a blank cell stays blank.
pub fn html_table(words: &Words, id: &str, caption: &str, table: &Table) -> String {
    let heading = |column: &Column| Heading {
        text: match &column.unit {
            Some(unit) if !unit.is_empty() => words.say("heading-with-unit", &[("title", (&column.title).into()), ("unit", unit.into())]),
            Some(_) | None => column.title.clone(),
        },
        numeric: column.data_type == DataType::Number,
    };
    let mut html = HtmlTable::new(id, caption, table.columns.iter().map(heading).collect());
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(|cell| escape(&said(words, cell)).into_owned()).collect();
        html.row(&cells);
    }
    html.finish()
}

fn said(words: &Words, cell: &TableCell) -> String {
    match cell {
        TableCell::Blank => String::new(),
        TableCell::Text(text) => text.clone(),
        TableCell::Number(number) => words.number(&Number::from(*number), 0),
        TableCell::Date(date) => words.date(*date),
        TableCell::Boolean(yes) => words.word(if *yes { "yes" } else { "no" }),
    }
}
