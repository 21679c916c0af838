//! A scorecard's page: the matrix, then each priority with what the sheet said of its measures.

use std::fmt::Write;

use serde::Serialize;

use crate::calc::{MeasureStanding, PriorityStanding, ScorecardStanding};
use crate::model::Outcome;
use crate::model::{Measure, Priority, Scorecard, ScorecardId, StatusShown, Verdict};
use crate::pages::html::{escape, link};
use crate::pages::parts::matrix_cell::overall_mark;
use crate::pages::parts::{DownloadLink, age_words, download_links, mark_only, matrix, recorded_mark};
use crate::pages::pictures::{beside, matrix as picture};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address, scorecards};

/// One page for each scorecard.
pub const KIND: PageKind = PageKind { id: "scorecard", template: "scorecard.html", jobs };

#[derive(Serialize)]
struct View {
    lead: Option<String>,
    overdue: Option<String>,
    summary: String,
    matrix: String,
    picture: Option<String>,
    legend: String,
    priorities: Vec<PriorityView>,
    note: Option<String>,
    source: Option<String>,
    downloads: Vec<DownloadLink>,
}

#[derive(Serialize)]
struct PriorityView {
    id: String,
    title: String,
    description: Option<String>,
    composite: Option<String>,
    measures: String,
}

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let job = |id: ScorecardId| Job::new(address::scorecard(&stage.dataset().scorecard(id).id), move |stage| page(stage, id));
    stage.dataset().scorecard_ids().map(job).collect()
}

fn page(stage: &Stage<'_>, id: ScorecardId) -> Rendered {
    let (words, card) = (stage.words, stage.dataset().scorecard(id));
    let scorecards = words.word("scorecards");
    let shell = Shell::new(stage, &address::scorecard(&card.id), &card.title, &[(&scorecards, "/scorecards/")]);
    let shell = match &card.description {
        Some(description) => shell.described(description),
        None => shell,
    };
    let (picture, svg) =
        picture(stage, id).and_then(|picture| beside(stage, &shell, &picture)).map(|shown| (shown.html, shown.file)).unzip();
    let files = ["csv", "json", "xlsx", "ods"].map(|ending| format!("scorecards/{}.{ending}", card.id));
    let standing = stage.results.scorecard(id);
    let view = View {
        lead: card.description.clone(),
        overdue: overdue(stage, card, &standing),
        summary: scorecards::summary(stage, id),
        matrix: matrix::html(stage, stage.results, id, &shell.root),
        picture,
        legend: legend(stage, &shell.root, card),
        priorities: card
            .priorities
            .iter()
            .zip(&standing.priorities)
            .map(|(priority, standing)| priority_view(stage, &shell, (priority, standing)))
            .collect(),
        note: card.note.clone(),
        source: card.source.clone(),
        downloads: download_links(stage, &shell, &files),
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: svg.into_iter().collect() }
}

/// Whether the figures behind the marks are old.
fn overdue(stage: &Stage<'_>, card: &Scorecard, standing: &ScorecardStanding<'_>) -> Option<String> {
    let measures =
        card.priorities.iter().zip(&standing.priorities).flat_map(|(priority, worked)| priority.measures.iter().zip(&worked.measures));
    age_words(stage, measures.flat_map(|(measure, worked)| worked.cells.iter().filter_map(|cell| Some((measure.indicator, cell.figure?)))))
}

/// On a sheet of recorded marks: what each mark of its legend says.
fn legend(stage: &Stage<'_>, root: &str, card: &Scorecard) -> String {
    let Some(index) = card.scheme.filter(|_| card.status == StatusShown::Recorded) else { return String::new() };
    let dataset = stage.dataset();
    let Some(scheme) = dataset.verdict_schemes.get(index) else { return String::new() };
    let mut html = format!("<p>{}</p>\n<ul class=\"plain\">\n", escape(scheme.note.as_deref().unwrap_or(&scheme.title)));
    for mark in dataset.verdicts.iter().filter(|mark| mark.scheme == index) {
        let outcome = mark.outcome.map_or_else(|| stage.words.word("not-judged"), |outcome| stage.words.outcome(outcome, None));
        let said = stage.words.say("legend-counts-as", &[("outcome", outcome.into())]);
        let _ = writeln!(html, "<li>{} {}</li>", recorded_mark(stage.words, root, mark, scheme), escape(&said));
    }
    html.push_str("</ul>\n");
    html
}

fn priority_view(stage: &Stage<'_>, shell: &Shell, (priority, standing): (&Priority, &PriorityStanding<'_>)) -> PriorityView {
    let words = stage.words;
    let stated = priority.measures.iter().any(|measure| measure.statement.as_ref().is_some_and(|said| !said.is_empty()));
    let mut measures = String::new();
    for measure in priority.measures.iter().zip(&standing.measures) {
        let _ = writeln!(measures, "<li>{}</li>", measure_item(stage, shell, measure, stated));
    }
    let description = priority.description.clone();
    PriorityView {
        id: priority.id.to_string(),
        title: priority.title.clone(),
        description: if priority.measures.is_empty() {
            description.or_else(|| Some(words.word("priority-no-measures")))
        } else {
            description
        },
        composite: priority.composite.map(|method| words.word(&format!("composite-{}", method.name()))),
        measures,
    }
}

/// A measure with its overall mark, what the sheet printed as that and said in words; `stated`: others have words.
fn measure_item(stage: &Stage<'_>, shell: &Shell, (measure, standing): (&Measure, &MeasureStanding<'_>), stated: bool) -> String {
    let words = stage.words;
    let indicator = stage.dataset().indicator(measure.indicator);
    let title = measure.title.as_ref().unwrap_or(&indicator.title);
    let name = match &measure.number {
        Some(number) => words.say("measure-numbered", &[("number", number.into()), ("title", title.into())]),
        None => title.clone(),
    };
    let mut html = format!("<p><strong>{}</strong></p>\n", link(&shell.to(&address::indicator(&indicator.id)), &name));
    match measure.statement.as_deref().filter(|said| !said.is_empty()) {
        Some(said) => {
            let _ = writeln!(html, "<p>{}</p>", escape(said));
        }
        None if stated => {
            let said = mark_only(&shell.root, Outcome::NoFigure, &words.word("statement-not-supplied"));
            let _ = writeln!(html, "<p>{said}</p>");
        }
        None => {}
    }
    if let Some(overall) = overall_mark(stage, stage.results, &shell.root, (measure, standing)) {
        let _ = writeln!(html, "<p>{} {overall}</p>", escape(&words.word("overall-here")));
    }
    for verdict in &measure.recorded {
        let _ = writeln!(html, "<p>{}</p>", recorded_overall(stage, &shell.root, verdict));
    }
    html
}

fn recorded_overall(stage: &Stage<'_>, root: &str, verdict: &Verdict) -> String {
    let (dataset, words) = (stage.dataset(), stage.words);
    let (mark, scheme) = (dataset.verdict(verdict.mark), dataset.scheme(verdict.mark));
    let said = words.say("recorded-overall", &[("scheme", (&scheme.title).into())]);
    let reason = verdict.reason.as_ref().map(|reason| words.say("recorded-reason", &[("reason", reason.into())]));
    let reason = reason.map(|said| format!("<br>{}", escape(&said))).unwrap_or_default();
    format!("{} {}{reason}", escape(&said), recorded_mark(words, root, mark, scheme))
}
