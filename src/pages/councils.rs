//! The list of all bodies, by area and kind.

use serde::Serialize;

use crate::model::AuthorityKind;
use crate::pages::parts::find::find;
use crate::pages::{Job, PageKind, Rendered, Shell, Stage};

/// The page.
pub const KIND: PageKind = PageKind { id: "councils", template: "councils.html", jobs };

const ADDRESS: &str = "/councils/";

#[derive(Serialize)]
struct View {
    lead: String,
    find: String,
}

fn jobs<'a>(_: &'a Stage<'a>) -> Vec<Job<'a>> {
    vec![Job::new(ADDRESS, page)]
}

fn page(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let lead = kinds(stage);
    let shell = Shell::new(stage, ADDRESS, &words.word("councils"), &[]).described(lead.clone());
    let view = View { find: find(stage, &shell, 2), lead };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

/// "52 bodies: 5 county councils, 4 unitary councils and ...", every kind said; made-up bodies are counted by themselves.
fn kinds(stage: &Stage<'_>) -> String {
    let words = stage.words;
    let bodies = &stage.dataset().authorities;
    let real = |kind| bodies.iter().filter(|body| body.kind == kind && !body.invented).count();
    let invented = bodies.iter().filter(|body| body.invented).count();
    let said: Vec<String> = AuthorityKind::ALL
        .into_iter()
        .map(|kind| (format!("kinds-{}", kind.name()), real(kind)))
        .chain([("version-invented".to_owned(), invented)])
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| words.say(&id, &[("count", count.into())]))
        .collect();
    words.say("councils-lead", &[("kinds", words.list(&said).into())])
}
