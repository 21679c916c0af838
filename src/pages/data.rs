//! All open data of the site, how to read and cite it, and which version this is: `/data/`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::downloads::COLUMNS;
use crate::downloads::disclosures::path;
use crate::model::Disclosure;
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::offered::is_offered;
use crate::pages::parts::disclosure::duties;
use crate::pages::parts::prose;
use crate::pages::version::{Version, version};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage};

/// The page type.
pub const KIND: PageKind = PageKind { id: "data", template: "data.html", jobs };

const ADDRESS: &str = "/data/";

/// Files that stand for themselves, with the message that names each and the one that says what it is.
const SINGLE: [(&str, &str, &str); 4] = [
    ("data/all.zip", "data-all", "data-all-about"),
    ("data/figures.csv", "data-figures", "data-figures-about"),
    ("datapackage.json", "data-package", "data-package-about"),
    ("data/SHA256SUMS", "data-sums", "data-sums-about"),
];

#[derive(Serialize)]
struct View {
    files: String,
    groups: Vec<Group>,
    columns: String,
    licence: String,
    licence_url: String,
    licence_differs: bool,
    attribution: Option<String>,
    cite: String,
    changes_href: Option<String>,
    tables_href: Option<String>,
    version: Version,
}

/// Files of one sort: one row for each thing that they are about.
#[derive(Serialize)]
struct Group {
    id: &'static str,
    title: String,
    table: String,
}

fn jobs<'a>(_: &'a Stage<'a>) -> Vec<Job<'a>> {
    vec![Job::new(ADDRESS, make)]
}

fn make(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let site = &stage.dataset().site;
    let shell = Shell::new(stage, ADDRESS, &words.word("data-title"), &[]).described(words.word("data-lead"));
    let stems = stems(stage);
    let to = |address| is_offered(stage.dataset(), address).then(|| shell.to(address));
    let view = View {
        files: single_files(stage, &shell),
        groups: groups(stage, &shell, &stems),
        columns: columns(stage),
        licence: site.licence.name.clone(),
        licence_url: site.licence.url.clone(),
        licence_differs: stage.dataset().indicators.iter().any(|indicator| indicator.licence.is_some()),
        attribution: site.licence.attribution.clone(),
        cite: cite(stage),
        changes_href: to("/changes/"),
        tables_href: to("/tables/"),
        version: version(stage),
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

/// The paths of what was made without the ending, each with its endings and sizes; the description of a CSV file stands with
/// it under the ending [`METADATA`].
type Stems<'a> = BTreeMap<&'a str, Vec<(&'a str, u64)>>;

/// What a CSV file's description adds to its path without the ending.
const METADATA: &str = "csv-metadata.json";

fn stems<'a>(stage: &Stage<'a>) -> Stems<'a> {
    let mut stems = Stems::new();
    for (path, size) in stage.sizes {
        let described = path.strip_suffix(METADATA).and_then(|stem| stem.strip_suffix('.')).map(|stem| (stem, METADATA));
        if let Some((stem, ending)) = described.or_else(|| path.rsplit_once('.')) {
            stems.entry(stem).or_default().push((ending, *size));
        }
    }
    stems
}

fn single_files(stage: &Stage<'_>, shell: &Shell) -> String {
    let words = stage.words;
    let mut table = table(stage, "files", &words.word("data-whole-caption"), &["data-what", "data-download", "data-about"]);
    let mut row = |path: &str, name: &str, about: &str| {
        let Some(size) = stage.sizes.get(path) else { return };
        let format = path.rsplit_once('.').map_or("SHA-256", |(_, ending)| ending);
        let mut links = file_link(stage, shell, path, (format, *size), name);
        if let (Some(stem), Some(size)) = (path.strip_suffix("csv"), stage.sizes.get(&format!("{path}-metadata.json"))) {
            links = format!("{links} {}", file_link(stage, shell, &format!("{stem}{METADATA}"), (METADATA, *size), name));
        }
        table.row(&[escape(name).into_owned(), files_cell(&links), prose(&words.word(about))]);
    };
    for (path, name, about) in SINGLE {
        row(path, &words.word(name), about);
    }
    table.finish()
}

fn groups(stage: &Stage<'_>, shell: &Shell, stems: &Stems<'_>) -> Vec<Group> {
    let dataset = stage.dataset();
    let named = |id: String, title: &str| (id, title.to_owned(), None);
    let of_site = crate::downloads::SITE_TABLES.iter().map(|table| {
        let id = table.kind.id;
        let (title, about) = (stage.words.word(&format!("table-{id}")), stage.words.word(&format!("table-{id}-about")));
        (format!("data/{id}"), title, Some(about))
    });
    let of_indicators = dataset.indicators.iter().map(|it| named(format!("indicators/{}", it.id), &it.title));
    let of_bodies = dataset.authorities.iter().map(|it| {
        let title = if it.invented { stage.words.say("table-invented", &[("name", (&it.name).into())]) } else { it.name.clone() };
        named(format!("councils/{}", it.id), &title)
    });
    let of_scorecards = dataset.scorecards.iter().map(|it| named(format!("scorecards/{}", it.id), &it.title));
    let of_tables = dataset.tables.iter().map(|it| named(format!("tables/{}", it.id), &it.title));
    let of_disclosures = duties(stage).into_iter().flatten().flat_map(|owed| {
        let file = move |(_, file): (usize, &Disclosure)| {
            let args = [("title", (&owed.dataset.title).into()), ("period", stage.words.period(file.period).into())];
            let path = path(owed.dataset, file, false);
            named(path.trim_end_matches(".csv").to_owned(), &stage.words.say("disclosure-file", &args))
        };
        owed.disclosed.newest().map(file)
    });
    let of_schemas = stems.keys().filter_map(|stem| Some(named((*stem).to_owned(), stem.strip_prefix("data/schemas/")?)));
    let groups: [(&'static str, Vec<Named>); 7] = [
        ("site", of_site.collect()),
        ("measures", of_indicators.collect()),
        ("councils", of_bodies.collect()),
        ("scorecards", of_scorecards.collect()),
        ("tables", of_tables.collect()),
        ("transparency", of_disclosures.collect()),
        ("schemas", of_schemas.collect()),
    ];
    groups.into_iter().filter_map(|(id, named)| group(stage, shell, id, (&named, stems))).collect()
}

/// A file's path without its ending, its title, and what it is.
type Named = (String, String, Option<String>);

/// Nothing where none of the files was made.
fn group(stage: &Stage<'_>, shell: &Shell, id: &'static str, (named, stems): (&[Named], &Stems<'_>)) -> Option<Group> {
    let about = named.iter().any(|(_, _, about)| about.is_some());
    let headings: &[&str] = if about { &["data-what", "data-download", "data-about"] } else { &["data-what", "data-download"] };
    let title = stage.words.word(&format!("data-group-{id}"));
    let mut table = table(stage, &format!("files-{id}"), &title, headings);
    let mut rows = 0;
    for (stem, title, about) in named {
        let Some(files) = stems.get(stem.as_str()) else { continue };
        let links = files.iter().map(|(ending, size)| {
            let path = format!("{stem}.{ending}");
            file_link(stage, shell, &path, (*ending, *size), title)
        });
        let links = links.collect::<Vec<_>>().join(" ");
        // What has a page of its own leads there.
        let page = format!("/{stem}/");
        let name = if matches!(id, "site" | "schemas") { escape(title).into_owned() } else { link(&shell.to(&page), title) };
        let mut cells = vec![name];
        cells.push(files_cell(&links));
        cells.extend(about.as_ref().map(|about| prose(about)));
        table.row(&cells);
        rows += 1;
    }
    (rows > 0).then(|| Group { id, title, table: table.finish() })
}

fn files_cell(links: &str) -> String {
    format!("<span class=\"files\">{links}</span>")
}

/// "CSV, 24 KB", or "columns" for a description, with what it is of for those who hear the link alone.
fn file_link(stage: &Stage<'_>, shell: &Shell, path: &str, (format, size): (&str, u64), title: &str) -> String {
    let (text, of) = if format == METADATA {
        (stage.words.word("data-file-columns"), "data-file-columns-of")
    } else {
        let args = [("format", format.to_uppercase().into()), ("size", stage.words.size(size).into())];
        (stage.words.say("data-file", &args), "data-file-of")
    };
    let of = stage.words.say(of, &[("title", title.into())]);
    format!("<a href=\"{}\">{}<span class=\"unseen\"> {}</span></a>", escape(&shell.to(path)), escape(&text), escape(&of))
}

fn table(stage: &Stage<'_>, id: &str, caption: &str, headings: &[&str]) -> HtmlTable {
    let heading = |id: &&str| Heading { text: stage.words.word(id), numeric: false };
    HtmlTable::new(id, caption, headings.iter().map(heading).collect())
}

/// What the columns of all files mean.
fn columns(stage: &Stage<'_>) -> String {
    let caption = stage.words.word("data-columns-caption");
    let mut table = table(stage, "columns-of-files", &caption, &["data-column", "data-column-title", "data-column-about"]);
    for entry in COLUMNS {
        let column = entry.column(stage.words);
        let name = format!("<code>{}</code>", escape(&column.name));
        table.row(&[name, escape(&column.title).into_owned(), prose(&column.description)]);
    }
    table.finish()
}

fn cite(stage: &Stage<'_>) -> String {
    let site = &stage.dataset().site;
    let date = stage.words.date(stage.results.as_at());
    let args = [("publisher", (&site.publisher.name).into()), ("title", (&site.title).into()), ("date", date.into())];
    let cite = stage.words.say("data-cite", &args);
    match &stage.options.base_url {
        Some(base) => format!("{cite} {base}{}", ADDRESS.trim_start_matches('/')),
        None => cite,
    }
}
