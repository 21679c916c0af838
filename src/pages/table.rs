//! A published table's page: `/tables/<id>/`.

use serde::Serialize;

use crate::model::{PublishedTable, TableColumn};
use crate::pages::parts::{DownloadLink, download_links, table_date, table_html};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address, tables};

/// The page type.
pub const KIND: PageKind = PageKind { id: "table", template: "table.html", jobs };

#[derive(Serialize)]
struct View {
    lead: Option<String>,
    table: String,
    note: Option<String>,
    source: Option<String>,
    as_at: String,
    size: String,
    meanings: Vec<Meaning>,
    downloads: Vec<DownloadLink>,
    tables_href: String,
    data_href: String,
}

#[derive(Serialize)]
struct Meaning {
    title: String,
    description: String,
}

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let job = |(index, table): (usize, &PublishedTable)| Job::new(address::table(&table.id), move |stage| make(stage, index));
    stage.dataset().tables.iter().enumerate().map(job).collect()
}

fn make(stage: &Stage<'_>, index: usize) -> Rendered {
    let words = stage.words;
    let Some(table) = stage.dataset().tables.get(index) else { return Rendered::default() };
    let parent = words.word("tables-title");
    let shell = Shell::new(stage, &address::table(&table.id), &table.title, &[(&parent, tables::ADDRESS)]);
    let shell = match &table.description {
        Some(description) => shell.described(description),
        None => shell.described(words.say("table-description", &[("title", (&table.title).into())])),
    };
    let view = View {
        lead: table.description.clone(),
        table: table_html(stage, index, &shell.root),
        note: table.note.clone(),
        source: table.source.clone(),
        as_at: as_at(stage, table),
        size: size(stage, table),
        meanings: table.columns.iter().filter_map(meaning).collect(),
        downloads: download_links(stage, &shell, &["csv", "json"].map(|format| format!("tables/{}.{format}", table.id))),
        tables_href: shell.to(tables::ADDRESS),
        data_href: shell.to("/data/"),
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

fn as_at(stage: &Stage<'_>, table: &PublishedTable) -> String {
    let date = stage.words.date(table_date(stage, table));
    if table.as_at.is_some() { date } else { stage.words.say("table-as-at-site", &[("date", date.into())]) }
}

fn size(stage: &Stage<'_>, table: &PublishedTable) -> String {
    let rows = stage.words.say("tables-item-rows", &[("rows", table.table.rows.len().into())]);
    let columns = stage.words.say("table-columns", &[("columns", table.columns.len().into())]);
    stage.words.say("table-size-said", &[("rows", rows.into()), ("columns", columns.into())])
}

fn meaning(column: &TableColumn) -> Option<Meaning> {
    Some(Meaning { title: column.title.clone(), description: column.description.clone()? })
}
