//! The list of all measures: what each counts, who collects it, how many bodies have a figure and meet their target.

use std::fmt::Write;

use serde::Serialize;

use crate::model::{Figure, IndicatorId, Polarity};
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::parts::Tally;
use crate::pages::parts::population::Population;
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address};

/// The page.
pub const KIND: PageKind = PageKind { id: "indicators", template: "indicators.html", jobs };

const ADDRESS: &str = "/indicators/";

#[derive(Serialize)]
struct View {
    lead: String,
    table: String,
}

fn jobs<'a>(_: &'a Stage<'a>) -> Vec<Job<'a>> {
    vec![Job::new(ADDRESS, page)]
}

fn page(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let shell = Shell::new(stage, ADDRESS, &words.word("indicators"), &[]).described(words.word("indicators-description"));
    let mut ids: Vec<IndicatorId> = stage.dataset().indicator_ids().collect();
    ids.sort_by_key(|id| stage.dataset().indicator(*id).title.to_lowercase());
    let composites = ids.iter().filter(|id| stage.dataset().indicator(**id).composite.is_some()).count();
    let args = [("count", ids.len().into()), ("composites", composites.into())];
    let view = View { lead: words.say("indicators-lead", &args), table: table(stage, &shell, &ids) };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

fn table(stage: &Stage<'_>, shell: &Shell, ids: &[IndicatorId]) -> String {
    let heading = |id: &str, numeric| Heading { text: stage.words.word(id), numeric };
    let headings = vec![
        heading("head-measure", false),
        heading("head-counted-in", false),
        heading("head-collector", false),
        heading("head-bodies", true),
        heading("head-meeting", false),
        heading("head-newest", false),
    ];
    let mut table = HtmlTable::new("measures", stage.words.word("indicators-caption"), headings);
    for id in ids {
        table.row(&row(stage, shell, *id));
    }
    table.finish()
}

fn row(stage: &Stage<'_>, shell: &Shell, id: IndicatorId) -> [String; 6] {
    let (words, indicator) = (stage.words, stage.dataset().indicator(id));
    let population = Population::new(stage, id);
    let with_figure = population.figures.iter().filter(|figure| figure.number().is_some()).count();
    let newest = population.figures.iter().filter(|figure| figure.number().is_some()).map(|figure| figure.period()).max();
    let mut name = link(&shell.to(&address::indicator(&indicator.id)), &indicator.title);
    if indicator.composite.is_some() {
        let _ = write!(name, "<br><span class=\"quiet\">{}</span>", escape(&words.word("composite-marked")));
    }
    let unit = match indicator.unit.label() {
        _ if !indicator.scale.is_empty() => words.say("unit-scale", &[("count", indicator.scale.len().into())]),
        label if label.is_empty() => words.word("unit-a-count"),
        label => label,
    };
    [
        name,
        escape(&unit).into_owned(),
        escape(indicator.collector.as_deref().unwrap_or_default()).into_owned(),
        with_figure.to_string(),
        escape(&meeting(stage, id, &population.figures)).into_owned(),
        newest.map(|period| escape(&words.period_short(period)).into_owned()).unwrap_or_default(),
    ]
}

/// "5 of 9 meet their target"; why none is judged, where none is.
fn meeting(stage: &Stage<'_>, id: IndicatorId, figures: &[Figure<'_>]) -> String {
    let (words, indicator) = (stage.words, stage.dataset().indicator(id));
    let mut tally = Tally::default();
    for figure in figures {
        tally.add(stage.results.status(id, *figure, indicator.target_set), Some(&figure.value()));
    }
    let args = [("meeting", tally.meeting().into()), ("count", tally.counted().into()), ("forecasts", tally.forecast.into())];
    if tally.counted() > 0 {
        words.say("meeting-of", &args)
    } else if tally.forecast > 0 {
        words.say("meeting-forecasts", &args)
    } else {
        words.word(if indicator.polarity == Polarity::None { "meeting-no-polarity" } else { "meeting-no-target" })
    }
}
