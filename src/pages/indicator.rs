//! The page of a measure: the answer first, then everyone's figures, how they compare, what was said, how it is measured.

mod answer;
mod bodies;
mod changes;
mod checks;
mod compare;
mod ledger;
mod method;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::calc::{Change, Comparison};
use crate::model::{GroupId, Indicator, IndicatorId};
use crate::pages::parts::chart::chart_figure;
use crate::pages::parts::compared::of_group;
use crate::pages::parts::population::Population;
use crate::pages::parts::{DownloadLink, age_words, commentary_for, download_links};
use crate::pages::pictures::{Picture, multiples, ranked, shown, trend};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address, figure};

/// One page for each indicator.
pub const KIND: PageKind = PageKind { id: "indicator", template: "indicator.html", jobs };

/// A measure on its way to a page: what several sections need.
struct Measure<'a> {
    stage: &'a Stage<'a>,
    shell: &'a Shell,
    id: IndicatorId,
    indicator: &'a Indicator,
    population: Population<'a>,
    /// How the newest figures of each of its groups compare.
    comparisons: BTreeMap<GroupId, Comparison<'a>>,
}

#[derive(Serialize)]
struct View {
    description: Option<String>,
    overdue: Option<String>,
    answer: answer::Answer,
    facts: String,
    chart: Option<String>,
    trends: Option<String>,
    bodies: bodies::Bodies,
    compare: Vec<compare::GroupView>,
    said: Vec<String>,
    method: String,
    quality: Option<String>,
    scale: String,
    checks: String,
    parts: String,
    ledger: String,
    awaited: String,
    changes: Vec<changes::Entry>,
    downloads: Vec<DownloadLink>,
    cite: String,
}

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    // Listed once for all pages: each would otherwise read every change of the site.
    let mut by_indicator: BTreeMap<IndicatorId, Vec<Change<'a>>> = BTreeMap::new();
    for change in stage.results.changes() {
        by_indicator.entry(change.indicator).or_default().push(change);
    }
    let job = |id: IndicatorId| {
        let changes = Arc::new(by_indicator.remove(&id).unwrap_or_default());
        Job::new(address::indicator(&stage.dataset().indicator(id).id), move |stage| page(stage, id, &changes))
    };
    stage.dataset().indicator_ids().map(job).collect()
}

fn page<'a>(stage: &'a Stage<'a>, id: IndicatorId, changes: &[Change<'a>]) -> Rendered {
    let (words, indicator) = (stage.words, stage.dataset().indicator(id));
    let measures = words.word("indicators");
    let shell = Shell::new(stage, &address::indicator(&indicator.id), &indicator.title, &[(&measures, "/indicators/")]);
    let shell = match &indicator.description {
        Some(description) => shell.described(description),
        None => shell,
    };
    let comparisons = indicator.comparators.iter().map(|group| (*group, of_group(stage.results, id, *group))).collect();
    let measure = Measure { stage, shell: &shell, id, indicator, population: Population::new(stage, id), comparisons };
    let picture = |picture: Option<Picture<'a>>| {
        let shown = picture.and_then(|picture| shown(stage, &shell, &picture));
        shown.map(|shown| (shown.html, shown.file)).unzip()
    };
    let (chart, svg) = picture(ranked(stage, id));
    let (trends, more) = match multiples(stage, id) {
        Some(multiples) => picture(Some(multiples)),
        None => (only_trend(stage, &shell, id), None),
    };
    let view = View {
        description: indicator.description.clone(),
        overdue: age_words(stage, measure.population.figures.iter().map(|figure| (id, *figure))),
        answer: measure.answer(),
        facts: measure.facts(),
        chart,
        trends,
        bodies: measure.bodies(),
        compare: measure.compare(),
        said: commentary_for(stage, &shell.root, id, None),
        method: measure.method(),
        quality: indicator.quality.clone(),
        scale: measure.scale(),
        checks: measure.checks(),
        parts: measure.parts(),
        ledger: measure.ledger(),
        awaited: measure.awaited(),
        changes: changes.iter().map(|change| measure.change(change)).collect(),
        downloads: download_links(stage, &shell, &measure.files()),
        cite: measure.cite(),
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: svg.into_iter().chain(more).collect() }
}

/// How the figures of the only body went over time. Its picture is a file of that figure's page, where there is one.
fn only_trend(stage: &Stage<'_>, shell: &Shell, id: IndicatorId) -> Option<String> {
    let [body] = stage.results.authorities(id)[..] else { return None };
    let picture = trend(stage, id, body)?;
    if figure::has_page(stage, id, body) {
        return shown(stage, shell, &picture).map(|shown| shown.html);
    }
    Some(chart_figure(stage.words, &picture.draw(stage)?, picture.source.as_deref(), ""))
}

impl Measure<'_> {
    /// Every download of this measure's figures; those of its charts stand under them.
    fn files(&self) -> Vec<String> {
        let prefix = format!("indicators/{}.", self.indicator.id);
        let own = self.stage.sizes.range(prefix.clone()..).take_while(|(path, _)| path.starts_with(&prefix));
        own.map(|(path, _)| path.clone()).filter(|path| path.matches('.').count() == 1).collect()
    }

    /// How to name this measure's figures so that a reader finds them again.
    fn cite(&self) -> String {
        let (words, site) = (self.stage.words, &self.stage.dataset().site);
        let address = match &self.stage.options.base_url {
            Some(base) => format!("{base}{}", self.shell.address.trim_start_matches('/')),
            None => self.shell.address.clone(),
        };
        let args = [
            ("publisher", (&site.publisher.name).into()),
            ("title", (&self.indicator.title).into()),
            ("site", (&site.title).into()),
            ("date", words.date(self.stage.results.as_at()).into()),
            ("address", address.into()),
        ];
        words.say("cite", &args)
    }
}
