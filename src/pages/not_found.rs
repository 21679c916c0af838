//! The page for an address that is not there: `/404.html`. Its links are absolute, since it is shown at any address.

use serde::Serialize;

use crate::pages::offered::is_offered;
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address};

/// The page type.
pub const KIND: PageKind = PageKind { id: "not-found", template: "not_found.html", jobs };

#[derive(Serialize)]
struct View {
    ways: Vec<Way>,
}

#[derive(Serialize)]
struct Way {
    href: String,
    text: String,
}

fn jobs<'a>(_: &'a Stage<'a>) -> Vec<Job<'a>> {
    vec![Job::new(address::NOT_FOUND, make)]
}

fn make(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let shell = Shell::new(stage, address::NOT_FOUND, &words.word("not-found-title"), &[]).described(words.word("not-found-lead"));
    let way = |(to, id): (&str, &str)| Way { href: shell.to(to), text: words.word(id) };
    let ways = [
        ("/councils/", "not-found-councils"),
        ("/indicators/", "not-found-indicators"),
        ("/data/", "not-found-data"),
        ("/", "not-found-home"),
    ];
    let view = View { ways: ways.into_iter().filter(|(to, _)| is_offered(stage.dataset(), to)).map(way).collect() };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}
