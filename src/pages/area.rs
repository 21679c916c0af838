//! An area's page: its bodies, its figures as a whole, the groups that its bodies are compared within.

use serde::Serialize;

use crate::model::{AuthorityId, AuthorityKind, Group, Missing, Value};
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::parts::find::{bodies_of, body_link};
use crate::pages::parts::mark;
use crate::pages::parts::value::{figure_words, target_words};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address, figure};

/// The page of each area.
pub const KIND: PageKind = PageKind { id: "area", template: "area.html", jobs };

#[derive(Serialize)]
struct KindView {
    title: String,
    bodies: Vec<String>,
}

#[derive(Serialize)]
struct GroupView {
    title: String,
    description: Option<String>,
    members: Vec<String>,
}

#[derive(Serialize)]
struct View {
    lead: String,
    kinds: Vec<KindView>,
    totals: Vec<String>,
    groups: Vec<GroupView>,
}

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let areas = stage.dataset().areas.iter().enumerate();
    areas.map(|(place, area)| Job::new(address::area(&area.id), move |stage| page(stage, place))).collect()
}

fn page(stage: &Stage<'_>, place: usize) -> Rendered {
    let (words, dataset) = (stage.words, stage.dataset());
    let Some(area) = dataset.areas.get(place) else { return Rendered::default() };
    let councils = words.word("councils");
    let bodies = bodies_of(stage, Some(place));
    let (totals, parts): (Vec<_>, Vec<_>) = bodies.iter().partition(|id| dataset.authority(**id).kind == AuthorityKind::AreaTotal);
    let lead = words.say("area-lead", &[("name", (&area.name).into()), ("kind", (&area.kind).into()), ("count", parts.len().into())]);
    let mut shell = Shell::new(stage, &address::area(&area.id), &area.name, &[(&councils, "/councils/")]).described(lead.clone());
    // A body may bear the area's name.
    shell.window_title = words.say("area-window", &[("name", (&area.name).into()), ("site", (&dataset.site.title).into())]);
    let view = View {
        lead,
        kinds: by_kind(stage, &shell, &parts),
        totals: totals.iter().map(|id| figures(stage, &shell, *id)).filter(|html| !html.is_empty()).collect(),
        groups: groups(stage, &shell, &bodies),
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

fn by_kind(stage: &Stage<'_>, shell: &Shell, bodies: &[AuthorityId]) -> Vec<KindView> {
    let of = |kind: AuthorityKind| -> Vec<AuthorityId> {
        bodies.iter().copied().filter(|id| stage.dataset().authority(*id).kind == kind).collect()
    };
    let view = |kind: AuthorityKind| {
        let own = of(kind);
        (!own.is_empty()).then(|| KindView {
            title: stage.words.say(&format!("kinds-{}", kind.name()), &[("count", own.len().into())]),
            bodies: own.iter().map(|id| body_link(stage, shell, *id)).collect(),
        })
    };
    AuthorityKind::ALL.into_iter().filter_map(view).collect()
}

/// The newest figures of the area as a whole, as a table; nothing where there is none.
fn figures(stage: &Stage<'_>, shell: &Shell, id: AuthorityId) -> String {
    let (words, dataset) = (stage.words, stage.dataset());
    let body = dataset.authority(id);
    let heading = |id: &str, numeric| Heading { text: words.word(id), numeric };
    let headings = vec![
        heading("heading-measure", false),
        heading("heading-figure", true),
        heading("heading-period", false),
        heading("heading-target", true),
        heading("heading-status", false),
    ];
    let caption = words.say("area-figures-caption", &[("body", (&body.name).into())]);
    let mut table = HtmlTable::new(format!("figures-{}", body.id), caption, headings);
    let mut any = false;
    for indicator in dataset.indicator_ids() {
        let Some(newest) = stage.results.latest(indicator, id) else { continue };
        if newest.value() == Value::Missing(Missing::NotApplicable) {
            continue;
        }
        any = true;
        let described = dataset.indicator(indicator);
        let target = stage.results.target(indicator, id, newest.period(), described.target_set);
        table.row(&[
            link(&shell.to(&figure::address_of(stage, indicator, id)), &described.title),
            escape(&figure_words(words, described, newest, None)).into_owned(),
            escape(&words.period_short(newest.period())).into_owned(),
            target.map(|target| escape(&target_words(words, described, target)).into_owned()).unwrap_or_default(),
            mark(words, &shell.root, stage.results.status(indicator, newest, described.target_set)),
        ]);
    }
    let whole = link(&shell.to(&address::council(&body.id)), &words.say("area-whole", &[("body", (&body.name).into())]));
    if any { format!("{}<p class=\"small\">{whole}</p>\n", table.finish()) } else { String::new() }
}

/// The groups that hold at least one body of the area, with those of their members.
fn groups(stage: &Stage<'_>, shell: &Shell, bodies: &[AuthorityId]) -> Vec<GroupView> {
    let view = |group: &Group| {
        let members: Vec<String> = group.members.iter().filter(|id| bodies.contains(id)).map(|id| body_link(stage, shell, *id)).collect();
        (!members.is_empty()).then(|| GroupView { title: group.title.clone(), description: group.description.clone(), members })
    };
    stage.dataset().groups.iter().filter_map(view).collect()
}
