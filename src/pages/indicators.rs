//! The list of all measures: what each counts, who collects it, how many bodies have a figure and meet their target.

use std::fmt::Write;

use serde::Serialize;

use crate::model::{Figure, IndicatorId, Period, Polarity};
use crate::pages::html::{Cell, Heading, HtmlTable, escape, link, places};
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
    table.sortable([0, 1, 2, 3, 5], Some(0));
    table.filterable(stage.words.word("filter-measures"));
    let listed: Vec<Listed> = ids.iter().map(|id| Listed::new(stage, *id)).collect();
    let newest = places(&listed.iter().map(|listed| listed.newest.map(Period::end)).collect::<Vec<_>>());
    for (listed, newest) in listed.iter().zip(newest) {
        table.keyed_row(listed.cells(stage, shell, newest));
    }
    table.finish()
}

/// What the list says of a measure.
struct Listed {
    id: IndicatorId,
    with_figure: usize,
    meeting: String,
    newest: Option<Period>,
}

impl Listed {
    fn new(stage: &Stage<'_>, id: IndicatorId) -> Self {
        let population = Population::new(stage, id);
        let figures = || population.figures.iter().filter(|figure| figure.number().is_some());
        let newest = figures().map(|figure| figure.period()).max();
        Self { id, with_figure: figures().count(), meeting: meeting(stage, id, &population.figures), newest }
    }

    fn cells(&self, stage: &Stage<'_>, shell: &Shell, newest: Option<usize>) -> [Cell; 6] {
        let (words, indicator) = (stage.words, stage.dataset().indicator(self.id));
        let mut name = link(&shell.to(&address::indicator(&indicator.id)), &indicator.title);
        if indicator.composite.is_some() {
            let _ = write!(name, "<br><span class=\"quiet\">{}</span>", escape(&words.word("composite-marked")));
        }
        let unit = match indicator.unit.label() {
            _ if !indicator.scale.is_empty() => words.say("unit-scale", &[("count", indicator.scale.len().into())]),
            label if label.is_empty() => words.word("unit-a-count"),
            label => label,
        };
        let period = self.newest.map(|period| escape(&words.period_short(period)).into_owned()).unwrap_or_default();
        [
            name.into(),
            escape(&unit).into_owned().into(),
            escape(indicator.collector.as_deref().unwrap_or_default()).into_owned().into(),
            Cell::keyed(self.with_figure.to_string(), Some(self.with_figure)),
            escape(&self.meeting).into_owned().into(),
            Cell::keyed(period, newest),
        ]
    }
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
