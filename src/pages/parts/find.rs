//! The complete list of bodies, by area.

use std::fmt::Write;

use crate::model::{Authority, AuthorityId, AuthorityKind};
use crate::pages::html::{escape, link};
use crate::pages::{Shell, Stage, address};

/// The bodies of an area, in the order of pages: by kind, then as the site lists them. None: of no area.
pub fn bodies_of(stage: &Stage<'_>, area: Option<usize>) -> Vec<AuthorityId> {
    let dataset = stage.dataset();
    let mut bodies: Vec<AuthorityId> = dataset.authority_ids().filter(|id| dataset.authority(*id).area == area).collect();
    bodies.sort_by_key(|id| dataset.authority(*id).kind);
    bodies
}

/// Every body by area, each area under a heading of this level that links to its page; bodies of no area last.
pub fn find(stage: &Stage<'_>, shell: &Shell, level: u8) -> String {
    let dataset = stage.dataset();
    let mut html = String::new();
    if !dataset.localities.is_empty() {
        let to = shell.to(crate::pages::places::ADDRESS);
        let _ = writeln!(html, "<p>{}</p>", link(&to, &stage.words.word("places-find")));
    }
    let _ = writeln!(html, "<div class=\"find\" data-filter=\"{}\">", escape(&stage.words.word("filter-bodies")));
    for (place, area) in dataset.areas.iter().enumerate() {
        let heading = link(&shell.to(&address::area(&area.id)), &area.name);
        push(stage, shell, (&heading, level), &bodies_of(stage, Some(place)), &mut html);
    }
    let heading = if dataset.areas.is_empty() { stage.words.word("find-all") } else { stage.words.word("find-elsewhere") };
    push(stage, shell, (&escape(&heading), level), &bodies_of(stage, None), &mut html);
    html.push_str("</div>\n");
    html
}

fn push(stage: &Stage<'_>, shell: &Shell, (heading, level): (&str, u8), bodies: &[AuthorityId], html: &mut String) {
    if bodies.is_empty() {
        return;
    }
    let _ = writeln!(html, "<div>\n<h{level}>{heading}</h{level}>\n<ul>");
    for id in bodies {
        let also = stage.dataset().authority(*id).aliases.join(" ");
        let also = if also.is_empty() { also } else { format!(" data-also=\"{}\"", escape(&also)) };
        let _ = writeln!(html, "<li{also}>{}</li>", body_link(stage, shell, *id));
    }
    html.push_str("</ul>\n</div>\n");
}

/// A link to a body, with what it is where its name does not say: ended, invented, an area's total.
pub fn body_link(stage: &Stage<'_>, shell: &Shell, id: AuthorityId) -> String {
    let body = stage.dataset().authority(id);
    let linked = link(&shell.to(&address::council(&body.id)), &body.name);
    match remark(stage, body) {
        Some(remark) => format!("{linked} <span class=\"quiet\">{}</span>", escape(&remark)),
        None => linked,
    }
}

fn remark(stage: &Stage<'_>, body: &Authority) -> Option<String> {
    let words = stage.words;
    let as_at = stage.results.as_at();
    if body.invented {
        return Some(words.word("remark-invented"));
    }
    if let Some(ended) = body.valid_to.filter(|ended| *ended < as_at) {
        return Some(words.say("remark-ended", &[("year", ended.year().to_string().into())]));
    }
    (body.kind == AuthorityKind::AreaTotal).then(|| words.word("remark-total"))
}
