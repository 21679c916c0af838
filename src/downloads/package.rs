//! What is made from the downloads themselves, once all of them are written: descriptions, the data package, the archive and the sums.

use std::collections::BTreeMap;
use std::io;

use serde_json::Value;

use super::archive::{archive, pack};
use super::catalogue::{Catalogue, Entry};
use super::download::Owner;
use super::made::{Made, whole};
use super::{csvw, data_package, sums};
use crate::calc::Results;
use crate::words::Words;

const JSON: &str = "application/json";

/// Writes what remains and says what there is to download.
///
/// Comes in: every download, made. `sink` takes each further file, its path from the site's root and its bytes, in this order: a `-metadata.json`
/// beside each CSV, the shared schemas, `datapackage.json`, `data/all.zip`, `data/SHA256SUMS`. The archive holds each row once: the CSV
/// files but those of one indicator or body, whose rows stand in `data/figures.csv`, with their descriptions, a data package and sums of its own,
/// and a `README.txt`. The files of the Transparency Code are left out too: the archive is held in memory, and a ledger must not be; what
/// there is of them stands in `data/disclosures.csv`.
///
/// Where nothing was made there is nothing to describe, and nothing is written.
///
/// # Errors
/// Those of the sink.
pub fn package(
    results: &Results<'_>,
    words: &Words,
    mut made: Vec<Made>,
    sink: &mut dyn FnMut(&str, Vec<u8>) -> io::Result<()>,
) -> io::Result<Catalogue> {
    if made.is_empty() {
        return Ok(Catalogue::default());
    }
    made.sort_by(|a, b| a.entry.path.cmp(&b.entry.path));
    let mut parcel = Parcel { catalogue: Catalogue::default(), inside: Catalogue::default(), packed: Vec::new(), sink };
    describe(results, words, &made, &mut parcel)?;
    for file in made {
        if let Some(packed) = file.packed {
            parcel.inside.add(file.entry.clone());
            parcel.packed.push(packed);
        }
        parcel.catalogue.add(file.entry);
    }
    let Parcel { mut catalogue, inside, mut packed, sink } = parcel;
    let has_disclosures = catalogue.iter().any(|entry| matches!(entry.owner, Owner::Disclosure(_)));
    packed.push(pack("SHA256SUMS", sums::sums(inside.iter(), "").as_bytes())?);
    packed.push(pack("README.txt", readme(results, words, has_disclosures).as_bytes())?);
    let zip = archive(packed)?;
    catalogue.add(whole("data/all.zip", ("zip", "application/zip"), (words.word("download-all"), Owner::Site), &zip));
    sink("data/all.zip", zip)?;
    let lines = sums::sums(catalogue.iter(), "data/").into_bytes();
    catalogue.add(whole("data/SHA256SUMS", ("sums", "text/plain"), (words.word("download-sums"), Owner::Site), &lines));
    sink("data/SHA256SUMS", lines)?;
    Ok(catalogue)
}

/// Files on their way out: to the site, into the archive, or both.
struct Parcel<'s> {
    catalogue: Catalogue,
    /// What is in the archive.
    inside: Catalogue,
    packed: Vec<zip::write::PreparedZipFile>,
    sink: &'s mut dyn FnMut(&str, Vec<u8>) -> io::Result<()>,
}

impl Parcel<'_> {
    /// Lists a file and writes it.
    fn publish(&mut self, file: Description) -> io::Result<()> {
        self.catalogue.add(file.entry);
        (self.sink)(&file.path, file.bytes)
    }

    /// Puts a file into the archive.
    fn pack(&mut self, file: &Description) -> io::Result<()> {
        self.inside.add(file.entry.clone());
        self.packed.push(pack(&file.path, &file.bytes)?);
        Ok(())
    }
}

/// A file of JSON that describes others.
struct Description {
    path: String,
    entry: Entry,
    bytes: Vec<u8>,
}

impl Description {
    fn new(path: String, format: &'static str, about: (String, Owner), value: &Value) -> io::Result<Self> {
        let mut bytes = serde_json::to_vec_pretty(value)?;
        bytes.push(b'\n');
        Ok(Self { entry: whole(&path, (format, JSON), about, &bytes), path, bytes })
    }
}

/// The descriptions of the CSV files, and the package that lists them.
fn describe(results: &Results<'_>, words: &Words, made: &[Made], parcel: &mut Parcel<'_>) -> io::Result<()> {
    let tables: Vec<&Made> = made.iter().filter(|file| file.entry.format == "csv").collect();
    for table in &tables {
        let Entry { path, title, owner, .. } = &table.entry;
        let about = (words.say("download-description", &[("title", title.into())]), *owner);
        let value = csvw::metadata(&results.dataset().site, table);
        let file = Description::new(format!("{path}-metadata.json"), "csvw", about, &value)?;
        if table.packed.is_some() {
            parcel.pack(&file)?;
        }
        parcel.publish(file)?;
    }
    let shared = shared_schemas(&tables);
    for (path, table) in &shared {
        let about = (words.say("download-description", &[("title", (&table.entry.title).into())]), Owner::Site);
        let file = Description::new(path.clone(), "schema", about, &data_package::schema(&table.schema))?;
        if tables.iter().any(|other| other.packed.is_some() && other.schema == table.schema) {
            parcel.pack(&file)?;
        }
        parcel.publish(file)?;
    }
    let schema_path = |table: &Made| shared.iter().find(|(_, other)| other.schema == table.schema).map(|(path, _)| path.clone());
    let package = |tables: &[&Made]| {
        let value = data_package::data_package(results, words, tables, &schema_path);
        Description::new("datapackage.json".to_owned(), "datapackage", (words.word("download-package"), Owner::Site), &value)
    };
    // The archive has a data package of what is in it.
    let inside: Vec<&Made> = tables.iter().copied().filter(|table| table.packed.is_some()).collect();
    parcel.pack(&package(&inside)?)?;
    parcel.publish(package(&tables)?)
}

/// Schemas that more than one file may have, each with one of its files. Of a dataset of the Transparency Code it is that of its last
/// file by path; files with other columns say theirs themselves.
fn shared_schemas<'m>(tables: &[&'m Made]) -> Vec<(String, &'m Made)> {
    let figures = tables.iter().find(|table| matches!(table.entry.owner, Owner::Indicator(_)));
    let scorecard = tables.iter().find(|table| matches!(table.entry.owner, Owner::Scorecard(_)));
    let named = |name: &str, table: Option<&&'m Made>| table.map(|table| (format!("data/schemas/{name}.json"), *table));
    let mut last: BTreeMap<&str, &'m Made> = BTreeMap::new();
    let disclosures = tables.iter().filter(|table| matches!(table.entry.owner, Owner::Disclosure(_)));
    last.extend(disclosures.map(|table| (table.head.id.as_str(), *table)));
    let of_dataset = last.into_iter().map(|(id, table)| (format!("data/schemas/transparency-{id}.json"), table));
    [named("figures", figures), named("scorecard", scorecard)].into_iter().flatten().chain(of_dataset).collect()
}

/// The words in the archive: what it is, how to read it, on which terms, how to cite it.
fn readme(results: &Results<'_>, words: &Words, has_disclosures: bool) -> String {
    let site = &results.dataset().site;
    let as_at = words.date(results.as_at());
    let mut lines = vec![
        site.title.clone(),
        words.say("readme-as-at", &[("date", as_at.clone().into()), ("publisher", (&site.publisher.name).into())]),
        words.word("readme-files"),
        if has_disclosures { words.word("readme-disclosures") } else { String::new() },
        words.word("download-columns"),
        words.word("download-guard"),
        words.word("readme-sums"),
        words.say("readme-licence", &[("licence", (&site.licence.name).into()), ("url", (&site.licence.url).into())]),
    ];
    lines.retain(|line| !line.is_empty());
    lines.extend(site.licence.attribution.clone());
    let address = site.base_url.clone().unwrap_or_default();
    let cite = [("publisher", (&site.publisher.name).into()), ("title", (&site.title).into()), ("date", as_at.into())];
    lines.push(words.say("readme-cite", &cite).trim_end().to_owned() + " " + &address);
    lines.join("\r\n\r\n").trim().to_owned() + "\r\n"
}
