//! What a body is: kind, area, code, dates, and whom it followed or was followed by.

use crate::model::{AuthorityId, AuthorityKind, Succession, SuccessionKind};
use crate::pages::html::{escape, link};
use crate::pages::parts::facts::Facts;
use crate::pages::{Shell, Stage, address};

/// The facts of a body that are known, as HTML.
pub(super) fn facts(stage: &Stage<'_>, shell: &Shell, id: AuthorityId) -> String {
    let (dataset, words) = (stage.dataset(), stage.words);
    let body = dataset.authority(id);
    let area = body.area.and_then(|place| dataset.areas.get(place));
    let mut facts = Facts::default();
    let kind = (body.kind != AuthorityKind::Other).then(|| words.word(&format!("kind-{}", body.kind.name())));
    facts.text(words.word("fact-kind"), kind.as_deref());
    facts.html(words.word("fact-area"), area.map(|area| link(&shell.to(&address::area(&area.id)), &area.name)).unwrap_or_default());
    facts.text(words.word("fact-code"), body.code.as_deref());
    facts.text(words.word("fact-from"), body.valid_from.map(|date| words.date(date)).as_deref());
    facts.text(words.word("fact-to"), body.valid_to.map(|date| words.date(date)).as_deref());
    facts.finish()
}

/// "Replaced by North Northamptonshire Council on 1 April 2021.": HTML sentences, later bodies first.
pub(super) fn successions(stage: &Stage<'_>, shell: &Shell, id: AuthorityId) -> Vec<String> {
    let successions = &stage.dataset().successions;
    let after = successions.iter().filter(|step| step.from == id).map(|step| sentence(stage, shell, step, step.to, "after"));
    let before = successions.iter().filter(|step| step.to == id).map(|step| sentence(stage, shell, step, step.from, "before"));
    after.chain(before).collect()
}

fn sentence(stage: &Stage<'_>, shell: &Shell, step: &Succession, other: AuthorityId, side: &'static str) -> String {
    let kind = match step.kind {
        SuccessionKind::Merge => "merge",
        SuccessionKind::Split => "split",
        SuccessionKind::Transfer => "transfer",
    };
    let other = stage.dataset().authority(other);
    let date = stage.words.date(step.on);
    let said = stage.words.say(&format!("succession-{side}"), &[("kind", kind.into()), ("body", "\u{1}".into()), ("date", date.into())]);
    escape(&said).replace('\u{1}', &link(&shell.to(&address::council(&other.id)), &other.name))
}
