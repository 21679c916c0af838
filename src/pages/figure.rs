//! The page of one body's figures for one indicator: why the status is what it is, and how it came about.

mod history;
mod neighbours;
mod why;

use serde::Serialize;
use serde_json::json;

use crate::calc::Trace;
use crate::charts::Subject;
use crate::model::{Authority, AuthorityId, Figure, FigurePages, Indicator, IndicatorId, Outcome, TargetSetId};
use crate::pages::html::link;
use crate::pages::parts::chart::{chart_figure, draw};
use crate::pages::parts::compared::{caveats, rank_words, spread_sentences};
use crate::pages::parts::facts::Facts;
use crate::pages::parts::ledger::{Whose, targets_table};
use crate::pages::parts::trace_json::{figure_json, trace_json};
use crate::pages::parts::travel::travel_sentences;
use crate::pages::parts::value::{against_target, flags_words};
use crate::pages::parts::{commentary_for, mark, recorded_mark, set_mark};
use crate::pages::pictures::{shown, trend};
use crate::pages::prepared::{Prepared, Shared};
use crate::pages::{Job, Link, PageKind, Rendered, Shell, Stage, address};

/// One page for each body and indicator, as the site asks for.
pub const KIND: PageKind = PageKind { id: "figure", template: "figure.html", jobs };

#[derive(Serialize)]
struct View {
    big: String,
    sentence: String,
    mark: String,
    other_sets: Vec<String>,
    recorded: String,
    banner: Option<String>,
    facts: String,
    why: String,
    chart: Option<String>,
    travel: Vec<String>,
    awaited: Vec<String>,
    history: String,
    targets: String,
    compare: Option<CompareView>,
    said: Vec<String>,
    json: String,
    council: Link,
    measure: Link,
    neighbours: neighbours::Neighbours,
}

#[derive(Serialize)]
struct CompareView {
    title: String,
    rank: Option<String>,
    spread: String,
    caveats: String,
}

/// One body's figures on their way to a page.
struct Subjects<'a> {
    stage: &'a Stage<'a>,
    shell: &'a Shell,
    id: IndicatorId,
    body: AuthorityId,
    indicator: &'a Indicator,
    authority: &'a Authority,
    latest: Figure<'a>,
    /// The sets that the figure is judged against, the one that statuses use first.
    sets: Vec<TargetSetId>,
}

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    if stage.dataset().site.figure_pages == FigurePages::None {
        return Vec::new();
    }
    let shared = Shared::default();
    let mut jobs = Vec::new();
    for id in stage.dataset().indicator_ids() {
        for body in stage.results.authorities(id) {
            if !has_page(stage, id, body) {
                continue;
            }
            let shared = Shared::clone(&shared);
            let (measure, council) = (&stage.dataset().indicator(id).id, &stage.dataset().authority(body).id);
            let make = move |stage: &'a Stage<'a>| page(stage, shared.get_or_init(|| Prepared::new(stage.results)), (id, body));
            jobs.push(Job::new(address::figure(measure, council), make));
        }
    }
    jobs
}

/// Where a body's figures for an indicator are shown: their own page, or, where the site has none for them, the place on
/// the body's page (`/councils/boston/#neet`).
pub fn address_of(stage: &Stage<'_>, indicator: IndicatorId, authority: AuthorityId) -> String {
    let dataset = stage.dataset();
    let (measure, body) = (&dataset.indicator(indicator).id, &dataset.authority(authority).id);
    if has_page(stage, indicator, authority) { address::figure(measure, body) } else { format!("{}#{measure}", address::council(body)) }
}

/// Whether a body's figures for an indicator have a page of their own: it has a figure, and the site asks for the page.
pub fn has_page(stage: &Stage<'_>, indicator: IndicatorId, authority: AuthorityId) -> bool {
    let Some(figure) = stage.results.latest(indicator, authority) else { return false };
    match stage.dataset().site.figure_pages {
        FigurePages::All => true,
        FigurePages::None => false,
        FigurePages::Exceptions => {
            let set = stage.dataset().indicator(indicator).target_set;
            let status = stage.results.status(indicator, figure, set);
            !stage.dataset().authority(authority).invented && matches!(status.outcome, Outcome::Missed | Outcome::JustMissed)
        }
    }
}

fn page<'a>(stage: &'a Stage<'a>, prepared: &Prepared<'a>, (id, body): (IndicatorId, AuthorityId)) -> Rendered {
    let (words, dataset) = (stage.words, stage.dataset());
    let (indicator, authority) = (dataset.indicator(id), dataset.authority(body));
    let Some(latest) = stage.results.latest(id, body) else { return Rendered::default() };
    let (measures, measure) = (words.word("indicators"), address::indicator(&indicator.id));
    let own = address::figure(&indicator.id, &authority.id);
    let trail = [(measures.as_str(), "/indicators/"), (indicator.title.as_str(), measure.as_str())];
    let shell = Shell::new(stage, &own, &authority.name, &trail);
    let mut sets = vec![indicator.target_set];
    sets.extend(stage.results.target_sets(id, body).into_iter().filter(|set| *set != indicator.target_set));
    let subjects = Subjects { stage, shell: &shell, id, body, indicator, authority, latest, sets };
    let (view, files) = subjects.view(prepared);
    let shell = shell.clone().described(format!("{}: {} {}", indicator.title, view.big, view.sentence));
    Rendered { html: stage.render(KIND.template, &shell, &view), files }
}

impl<'a> Subjects<'a> {
    fn view(&self, prepared: &Prepared<'a>) -> (View, Vec<(String, Vec<u8>)>) {
        let words = self.stage.words;
        let json_path = format!("indicators/{}/{}.json", self.indicator.id, self.authority.id);
        let (chart, file) = self.trend();
        let main = self.trace(self.indicator.target_set);
        let (big, sentence) = self.answer(&main);
        let view = View {
            big,
            sentence,
            mark: mark(words, &self.shell.root, main.status),
            other_sets: self.other_sets(),
            recorded: self.recorded(),
            banner: self.banner(),
            facts: self.facts(),
            why: self.why(),
            chart,
            travel: travel_sentences(words, self.indicator, &self.stage.results.travel(self.id, self.latest)),
            awaited: self.awaited(),
            history: self.history(),
            targets: targets_table(self.stage, self.id, Whose::Body(self.body)),
            compare: self.compare(prepared),
            said: commentary_for(self.stage, &self.shell.root, self.id, Some(self.body)),
            json: self.shell.to(&json_path),
            council: self.link_to(&self.authority.name, &address::council(&self.authority.id)),
            measure: self.link_to(&self.indicator.title, &address::indicator(&self.indicator.id)),
            neighbours: self.neighbours(),
        };
        let mut files = vec![(json_path, self.json())];
        files.extend(file);
        (view, files)
    }

    /// The figures over time, and where they are a picture that is published its file; one figure alone is drawn for this page only.
    fn trend(&self) -> (Option<String>, Option<(String, Vec<u8>)>) {
        if let Some(picture) = trend(self.stage, self.id, self.body) {
            return shown(self.stage, self.shell, &picture).map(|shown| (shown.html, shown.file)).unzip();
        }
        let subject = Subject { indicator: self.id, authority: Some(self.body), members: Vec::new(), group: None };
        let chart = draw(self.stage, self.stage.results, "trend", &subject);
        (chart.map(|chart| chart_figure(self.stage.words, &chart, self.indicator.source.as_deref(), "")), None)
    }

    /// How the figure stands to its targets in the other sets.
    fn other_sets(&self) -> Vec<String> {
        let others = self.sets.iter().filter(|set| **set != self.indicator.target_set);
        others.filter_map(|set| set_mark(self.stage, &self.shell.root, (self.id, self.latest), *set)).collect()
    }

    fn trace(&self, set: TargetSetId) -> Trace<'a> {
        self.stage.results.trace(self.id, self.latest, set)
    }

    fn link_to(&self, title: &str, to: &str) -> Link {
        Link { title: title.to_owned(), href: self.shell.to(to), current: false }
    }

    /// The figure, and the sentence that goes on from it: "April 2008 to March 2009: below the target of 95%."
    fn answer(&self, main: &Trace<'_>) -> (String, String) {
        let words = self.stage.words;
        let compared = main.worked.as_ref().map(|worked| &worked.target);
        let big = match self.latest.number() {
            Some(number) => words.amount_beside(self.indicator, &number, compared),
            None => words.value(self.indicator, &self.latest.value()),
        };
        let judged = self.latest.number().zip(main.target).filter(|_| main.worked.is_some());
        let period = words.period(self.latest.period());
        let sentence = match judged {
            Some((number, target)) => {
                let against = against_target(words, self.indicator, &number, target);
                words.say("figure-against", &[("period", period.into()), ("against", against.into())])
            }
            None => words.say("figure-alone", &[("period", period.into())]),
        };
        (big, sentence)
    }

    fn recorded(&self) -> String {
        let dataset = self.stage.dataset();
        let mark = |id| recorded_mark(self.stage.words, &self.shell.root, dataset.verdict(id), dataset.scheme(id));
        self.latest.verdict().map(|verdict| mark(verdict.mark)).unwrap_or_default()
    }

    fn banner(&self) -> Option<String> {
        let words = self.stage.words;
        let old = self.stage.results.is_overdue(self.id, self.latest);
        let said = old.then(|| words.say("figure-overdue", &[("period", words.period(self.latest.period()).into())]));
        let invented = self.authority.invented.then(|| words.word("figure-invented"));
        let both: Vec<String> = [invented, said].into_iter().flatten().collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    fn facts(&self) -> String {
        let words = self.stage.words;
        let mut facts = Facts::default();
        let to = |title: &str, address: String| link(&self.shell.to(&address), title);
        facts.html(words.word("fact-measure"), to(&self.indicator.title, address::indicator(&self.indicator.id)));
        facts.html(words.word("fact-body"), to(&self.authority.name, address::council(&self.authority.id)));
        facts.text(words.word("fact-period"), Some(&words.period(self.latest.period())));
        let published = self.latest.published().map(|published| words.date(published.date()));
        facts.text(words.word("fact-published"), published.as_deref());
        facts.text(words.word("fact-flags"), flags_words(words, self.latest.flags()).as_deref());
        facts.text(words.word("fact-note"), self.latest.note());
        facts.text(words.word("fact-interval"), self.interval().as_deref());
        facts.text(words.word("fact-source"), self.indicator.source.as_deref());
        facts.finish()
    }

    /// "From 91.2% to 95.4%": where the source gives an interval.
    fn interval(&self) -> Option<String> {
        let extras = self.latest.extras()?;
        let (lower, upper) = extras.lower.zip(extras.upper)?;
        let amount = |end| self.stage.words.amount(self.indicator, &crate::model::Number::Decimal(end));
        Some(self.stage.words.say("span", &[("from", amount(lower).into()), ("to", amount(upper).into())]))
    }

    fn compare(&self, prepared: &Prepared<'a>) -> Option<CompareView> {
        let (words, dataset) = (self.stage.words, self.stage.dataset());
        let place = prepared.place(self.stage.results, self.id, self.body)?;
        Some(CompareView {
            title: place.group.title.clone(),
            rank: rank_words(words, place.comparison, self.body)
                .map(|rank| words.say("figure-rank", &[("name", (&self.authority.name).into()), ("rank", rank.into())])),
            spread: spread_sentences(words, dataset, self.indicator, place.comparison).join(" "),
            caveats: caveats(words, self.indicator, place.comparison).join(" "),
        })
    }

    /// Every figure that stands with every comparison, newest first.
    fn json(&self) -> Vec<u8> {
        let dataset = self.stage.dataset();
        let mut series = self.stage.results.series(self.id, self.body);
        series.reverse();
        let figure = |figure: &Figure<'a>| {
            let trace = |set: &TargetSetId| trace_json(dataset, self.id, &self.stage.results.trace(self.id, *figure, *set));
            let mut json = figure_json(dataset, *figure);
            if let Some(fields) = json.as_object_mut() {
                fields.insert("judged".to_owned(), self.sets.iter().map(trace).collect());
            }
            json
        };
        let json = json!({
            "indicator": self.indicator.id.as_str(),
            "indicator_title": self.indicator.title,
            "unit": self.indicator.unit.label(),
            "authority": self.authority.id.as_str(),
            "authority_name": self.authority.name,
            "invented": self.authority.invented,
            "as_at": self.stage.results.as_at().to_string(),
            "figures": series.iter().map(figure).collect::<Vec<_>>(),
        });
        let mut bytes = serde_json::to_vec_pretty(&json).expect("text, numbers and lists always serialize");
        bytes.push(b'\n');
        bytes
    }
}
