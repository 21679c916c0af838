//! A chart by itself, for the pages of other sites: `/embed/indicators/neet/`. It may be framed, and nothing else of the site may.
//!
//! Search engines are sent to the page that the chart comes from.

use serde::Serialize;

use crate::pages::parts::chart::numbers;
use crate::pages::pictures::{Picture, pictures};
use crate::pages::{Job, Link, PageKind, Rendered, Shell, Stage};

/// One page for each published picture.
pub const KIND: PageKind = PageKind { id: "embed", template: "embed.html", jobs };

#[derive(Serialize)]
struct View {
    chart: String,
    numbers: String,
    source: Option<String>,
    as_at: String,
    page: Link,
}

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    pictures(stage).into_iter().map(|picture| Job::new(picture.embed(), move |stage| page(stage, &picture))).collect()
}

fn page(stage: &Stage<'_>, picture: &Picture<'_>) -> Rendered {
    let words = stage.words;
    let Some(chart) = picture.draw(stage) else { return Rendered::default() };
    let shell = Shell::new(stage, &picture.embed(), &chart.title, &[(&picture.page_title, &picture.page)]);
    let shell = shell.described(words.say("embed-description", &[("title", (&chart.title).into())])).embedded(stage, &picture.page);
    let from = [("page", (&picture.page_title).into()), ("site", (&shell.site_title).into())];
    let view = View {
        numbers: numbers(words, &chart),
        chart: chart.svg,
        source: picture.source.as_deref().map(|source| words.say("source-of", &[("source", source.into())])),
        as_at: words.say("embed-as-at", &[("date", words.date(picture.results.as_at()).into())]),
        page: Link { title: words.say("embed-from", &from), href: shell.to(&picture.page), current: false },
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}
