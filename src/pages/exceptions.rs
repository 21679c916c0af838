//! Everything that is off target, by measure, with what was said: chosen by a printed rule, never by hand.

use std::fmt::Write;

use serde::Serialize;

use crate::calc::Exception;
use crate::model::{IndicatorId, Number, Outcome};
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::parts::value::{difference, figure_words, side_of_target, target_words};
use crate::pages::parts::{DownloadLink, age_words, commentary_on, download_links, mark, newest};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address, figure};
use crate::words::Words;

/// The page.
pub const KIND: PageKind = PageKind { id: "exceptions", template: "exceptions.html", jobs };

const ADDRESS: &str = "/exceptions/";

#[derive(Serialize)]
struct View {
    lead: String,
    parts: String,
    short: Option<String>,
    overdue: Option<String>,
    measures: Vec<MeasureView>,
    downloads: Vec<DownloadLink>,
}

#[derive(Serialize)]
struct MeasureView {
    id: String,
    title: String,
    href: String,
    lead: String,
    table: String,
    said: Vec<SaidView>,
    unsaid: Option<String>,
}

/// What is being done about one body's figure.
#[derive(Serialize)]
struct SaidView {
    name: String,
    html: String,
}

fn jobs<'a>(_: &'a Stage<'a>) -> Vec<Job<'a>> {
    vec![Job::new(ADDRESS, page)]
}

fn page(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let exceptions = stage.results.exceptions();
    let shell = Shell::new(stage, ADDRESS, &words.word("exceptions"), &[]).described(words.word("exceptions-description"));
    let groups = by_measure(&exceptions);
    let view = View {
        lead: lead(stage, &exceptions, groups.len()),
        parts: parts(stage, &exceptions),
        short: short(stage),
        overdue: age_words(stage, exceptions.iter().map(|exception| (exception.indicator, exception.figure))),
        measures: groups.iter().map(|(indicator, own)| measure(stage, &shell, *indicator, own)).collect(),
        downloads: download_links(stage, &shell, &["data/exceptions.csv".to_owned(), "data/exceptions.json".to_owned()]),
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

/// The exceptions of each measure, the measure of the most pressing first, each in the order of pressing.
fn by_measure<'e, 'r>(exceptions: &'e [Exception<'r>]) -> Vec<(IndicatorId, Vec<&'e Exception<'r>>)> {
    let mut order: Vec<IndicatorId> = Vec::new();
    let mut groups: std::collections::BTreeMap<IndicatorId, Vec<&'e Exception<'r>>> = std::collections::BTreeMap::new();
    for exception in exceptions {
        let own = groups.entry(exception.indicator).or_default();
        if own.is_empty() {
            order.push(exception.indicator);
        }
        own.push(exception);
    }
    order.into_iter().filter_map(|indicator| Some((indicator, groups.remove(&indicator)?))).collect()
}

fn lead(stage: &Stage<'_>, exceptions: &[Exception<'_>], measures: usize) -> String {
    let mut bodies: Vec<_> = exceptions.iter().map(|exception| exception.authority).collect();
    bodies.sort_unstable();
    bodies.dedup();
    let [measures, bodies] = [("exceptions-measures", measures), ("exceptions-bodies", bodies.len())]
        .map(|(id, count)| stage.words.say(id, &[("count", count.into())]));
    let args = [("count", exceptions.len().into()), ("measures", measures.into()), ("bodies", bodies.into())];
    stage.words.say("exceptions-lead", &args)
}

fn parts(stage: &Stage<'_>, exceptions: &[Exception<'_>]) -> String {
    let outturn = |exception: &&Exception<'_>| !exception.status.forecast;
    let count = |outcome: Outcome| exceptions.iter().filter(outturn).filter(|exception| exception.status.outcome == outcome).count();
    let forecasts = exceptions.iter().filter(|exception| exception.status.forecast).count();
    let (missed, just_missed) = (count(Outcome::Missed), count(Outcome::JustMissed));
    let args = [("missed", missed.into()), ("just-missed", just_missed.into()), ("forecasts", forecasts.into())];
    stage.words.say("exceptions-parts", &args)
}

/// How many figures are short of their target and not listed, since they are within its tolerance.
fn short(stage: &Stage<'_>) -> Option<String> {
    let (tally, _) = newest(stage);
    (tally.short > 0).then(|| stage.words.say("exceptions-short", &[("count", tally.short.into())]))
}

/// Since when a figure is off target, where that is more than one period; else what is known of the period before.
pub(super) fn since_words(words: &Words, exception: &Exception<'_>) -> String {
    match (exception.run, exception.from_the_first) {
        (2.., _) => words.say("since-run", &[("date", words.date(exception.since).into())]),
        (_, true) => words.word("since-only"),
        (_, false) => words.word("since-now"),
    }
}

fn measure(stage: &Stage<'_>, shell: &Shell, id: IndicatorId, exceptions: &[&Exception<'_>]) -> MeasureView {
    let (words, indicator) = (stage.words, stage.dataset().indicator(id));
    let mut said = Vec::new();
    let mut unsaid = 0;
    for exception in exceptions {
        let name = stage.dataset().authority(exception.authority).name.clone();
        let html = commentary_on(stage, &shell.root, id, exception.figure).concat();
        if html.is_empty() { unsaid += 1 } else { said.push(SaidView { name, html }) }
    }
    let lead = words.say("exceptions-measure-lead", &[("count", exceptions.len().into())]);
    MeasureView {
        id: indicator.id.to_string(),
        title: indicator.title.clone(),
        href: shell.to(&address::indicator(&indicator.id)),
        lead,
        table: table(stage, shell, id, exceptions),
        unsaid: (unsaid > 0).then(|| {
            let others = if said.is_empty() { "no" } else { "yes" };
            words.say("exceptions-unsaid", &[("count", unsaid.into()), ("others", others.into())])
        }),
        said,
    }
}

fn table(stage: &Stage<'_>, shell: &Shell, id: IndicatorId, exceptions: &[&Exception<'_>]) -> String {
    let (words, dataset) = (stage.words, stage.dataset());
    let indicator = dataset.indicator(id);
    let heading = |id: &str, numeric| Heading { text: words.word(id), numeric };
    let headings = vec![
        heading("head-body", false),
        heading("head-figure", indicator.scale.is_empty()),
        heading("head-status", false),
        heading("head-target", false),
        heading("head-gap", false),
        heading("head-since", false),
    ];
    let caption = words.say("exceptions-caption", &[("measure", (&indicator.short_title).into())]);
    let mut table = HtmlTable::new(format!("off-target-{}", indicator.id), caption, headings);
    for exception in exceptions {
        let authority = dataset.authority(exception.authority);
        let to = figure::address_of(stage, id, exception.authority);
        let target = stage.results.target(id, exception.authority, exception.figure.period(), indicator.target_set);
        let trace = stage.results.trace(id, exception.figure, indicator.target_set);
        let gap = trace.worked.as_ref().map(|worked| difference(words, indicator, &worked.gap)).unwrap_or_default();
        let against = exception.figure.number().zip(target).map(|(number, target)| side_of_target(words, indicator, &number, target));
        let compared = trace.worked.as_ref().map(|worked| &worked.target);
        table.row(&[
            link(&shell.to(&to), &authority.name),
            figure_cell(stage, indicator, exception, compared),
            mark(words, &shell.root, exception.status),
            target.map(|target| escape(&target_words(words, indicator, target)).into_owned()).unwrap_or_default(),
            escape(&words.say("gap-against", &[("gap", gap.into()), ("against", against.unwrap_or_default().into())])).into_owned(),
            escape(&since_words(words, exception)).into_owned(),
        ]);
    }
    table.finish()
}

fn figure_cell(stage: &Stage<'_>, indicator: &crate::model::Indicator, exception: &Exception<'_>, compared: Option<&Number>) -> String {
    let mut html = escape(&figure_words(stage.words, indicator, exception.figure, compared)).into_owned();
    let period = stage.words.period_short(exception.figure.period());
    let _ = write!(html, "<br><span class=\"quiet\">{}</span>", escape(&period));
    html
}
