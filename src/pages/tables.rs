//! The list of published tables: `/tables/`. A site without tables has no such page.

use serde::Serialize;

use crate::model::PublishedTable;
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address};

/// The page type.
pub const KIND: PageKind = PageKind { id: "tables", template: "tables.html", jobs };

/// The page's address.
pub(super) const ADDRESS: &str = "/tables/";

#[derive(Serialize)]
struct View {
    tables: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    title: String,
    href: String,
    description: Option<String>,
    rows: String,
    date: Option<String>,
}

fn jobs<'a>(_: &'a Stage<'a>) -> Vec<Job<'a>> {
    vec![Job::new(ADDRESS, make)]
}

fn make(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let shell = Shell::new(stage, ADDRESS, &words.word("tables-title"), &[]).described(words.word("tables-lead"));
    let item = |table: &PublishedTable| Item {
        title: table.title.clone(),
        href: shell.to(&address::table(&table.id)),
        description: table.description.clone(),
        rows: words.say("tables-item-rows", &[("rows", table.table.rows.len().into())]),
        date: table.as_at.map(|date| words.say("tables-item-date", &[("date", words.date(date).into())])),
    };
    let view = View { tables: stage.dataset().tables.iter().map(item).collect() };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}
