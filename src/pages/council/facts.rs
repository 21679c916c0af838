//! What a body is: kind, area, code, dates, and whom it followed or was followed by.

use std::collections::BTreeSet;

use crate::model::{AuthorityId, AuthorityKind, Figure, Missing, Succession, SuccessionKind, Value};
use crate::pages::html::{escape, link, say_with};
use crate::pages::parts::facts::Facts;
use crate::pages::parts::find::body_link;
use crate::pages::parts::{services, services_anywhere};
use crate::pages::{Shell, Stage, address};

/// "District, borough or city council in Lincolnshire": what a body is, as HTML; empty where nothing is known of that.
pub(super) fn line(stage: &Stage<'_>, shell: &Shell, id: AuthorityId) -> String {
    let (dataset, words) = (stage.dataset(), stage.words);
    let body = dataset.authority(id);
    if body.kind == AuthorityKind::Other {
        return String::new();
    }
    let kind = words.word(&format!("kind-{}", body.kind.name()));
    let Some(area) = body.area.and_then(|place| dataset.areas.get(place)) else { return escape(&kind).into_owned() };
    say_with(words, "council-line", &[("kind", kind.into())], ("area", &link(&shell.to(&address::area(&area.id)), &area.name)))
}

/// The facts of a body that are known, as HTML.
pub(super) fn facts(stage: &Stage<'_>, shell: &Shell, id: AuthorityId) -> String {
    let (dataset, words) = (stage.dataset(), stage.words);
    let body = dataset.authority(id);
    let area = body.area.and_then(|place| dataset.areas.get(place));
    let mut facts = Facts::default();
    let kind = (body.kind != AuthorityKind::Other).then(|| words.word(&format!("kind-{}", body.kind.name())));
    facts.text(words.word("fact-kind"), kind.as_deref());
    facts.html(words.word("fact-area"), area.map(|area| link(&shell.to(&address::area(&area.id)), &area.name)).unwrap_or_default());
    facts.html(words.word("fact-runs"), words.list(&services(stage, shell, id)));
    facts.html(words.word("fact-run-elsewhere"), run_by_others(stage, shell, id));
    facts.text(words.word("fact-code"), body.code.as_deref());
    facts.text(words.word("fact-from"), body.valid_from.map(|date| words.date(date)).as_deref());
    facts.text(words.word("fact-to"), body.valid_to.map(|date| words.date(date)).as_deref());
    facts.finish()
}

/// What others run in the places that a body serves: a paragraph for each service, with all who run it.
fn run_by_others(stage: &Stage<'_>, shell: &Shell, id: AuthorityId) -> String {
    let places = stage.dataset().localities.iter().filter(|place| place.authorities.contains(&id));
    let others: BTreeSet<AuthorityId> = places.flat_map(|place| &place.authorities).copied().filter(|other| *other != id).collect();
    // Districts of one county stand beside each other in no place; those of another kind run something else.
    let kind = stage.dataset().authority(id).kind;
    let mut by_services: Vec<(String, Vec<String>)> = Vec::new();
    for other in others.into_iter().filter(|other| stage.dataset().authority(*other).kind != kind) {
        let (services, body) = (stage.words.list(&services_anywhere(stage, shell, other)), body_link(stage, shell, other));
        match by_services.iter_mut().find(|(known, _)| *known == services) {
            Some((_, bodies)) => bodies.push(body),
            None if services.is_empty() => {}
            None => by_services.push((services, vec![body])),
        }
    }
    let line = |(services, bodies): (String, Vec<String>)| {
        let args = [("services", services.into()), ("bodies", stage.words.list(&bodies).into())];
        format!("<p>{}</p>", stage.words.say("fact-run-by-bodies", &args))
    };
    by_services.into_iter().map(line).collect()
}

/// "Replaced by North Northamptonshire Council on 1 April 2021.": HTML sentences, later bodies first.
pub(super) fn successions(stage: &Stage<'_>, shell: &Shell, id: AuthorityId) -> Vec<String> {
    let successions = &stage.dataset().successions;
    let after = successions.iter().filter(|step| step.from == id).map(|step| sentence(stage, shell, step, step.to, "after"));
    let before = successions.iter().filter(|step| step.to == id).map(|step| sentence(stage, shell, step, step.from, "before"));
    after.chain(before).collect()
}

/// Where the figures of the bodies are that a body without any followed, as HTML; of one that has none, those of the bodies it followed.
/// None where nobody before it has any.
pub(super) fn figures_before(stage: &Stage<'_>, shell: &Shell, id: AuthorityId) -> Option<String> {
    let (mut seen, mut held) = (BTreeSet::from([id]), BTreeSet::new());
    let mut next = vec![id];
    while let Some(body) = next.pop() {
        for step in stage.dataset().successions.iter().filter(|step| step.to == body && seen.insert(step.from)) {
            if has_figures(stage, step.from) {
                held.insert(step.from);
            } else {
                next.push(step.from);
            }
        }
    }
    let bodies: Vec<String> = held.into_iter().map(|body| body_link(stage, shell, body)).collect();
    (!bodies.is_empty()).then(|| say_with(stage.words, "council-figures-before", &[], ("bodies", &stage.words.list(&bodies))))
}

fn has_figures(stage: &Stage<'_>, id: AuthorityId) -> bool {
    let applies = |figure: Figure<'_>| figure.value() != Value::Missing(Missing::NotApplicable);
    stage.dataset().indicator_ids().any(|indicator| stage.results.latest(indicator, id).is_some_and(applies))
}

fn sentence(stage: &Stage<'_>, shell: &Shell, step: &Succession, other: AuthorityId, side: &'static str) -> String {
    let kind = match step.kind {
        SuccessionKind::Merge => "merge",
        SuccessionKind::Split => "split",
        SuccessionKind::Transfer => "transfer",
    };
    let other = stage.dataset().authority(other);
    let date = stage.words.date(step.on);
    let body = link(&shell.to(&address::council(&other.id)), &other.name);
    say_with(stage.words, &format!("succession-{side}"), &[("kind", kind.into()), ("date", date.into())], ("body", &body))
}
