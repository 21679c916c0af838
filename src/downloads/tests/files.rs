//! The files: descriptions, sums and the archive agree with the bytes.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use serde_json::Value;
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::site::site;
use super::{Published, publish};
use crate::calc::Results;
use crate::calc::tests::builder::AS_AT;
use crate::words::Words;

fn published() -> Published {
    let dataset = site();
    publish(&Results::new(&dataset, AS_AT), &Words::english(), false)
}

fn json(published: &Published, path: &str) -> Value {
    serde_json::from_str(published.text(path)).unwrap()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

/// The CSV files with their bytes.
fn csv_files(published: &Published) -> impl Iterator<Item = &(String, Vec<u8>)> {
    published.files.iter().filter(|(path, _)| path.rsplit('.').next() == Some("csv"))
}

fn header(published: &Published, path: &str) -> Vec<String> {
    published.text(path).lines().next().unwrap().split(',').map(str::to_owned).collect()
}

fn archive(published: &Published) -> ZipArchive<Cursor<&[u8]>> {
    ZipArchive::new(Cursor::new(published.bytes("data/all.zip"))).unwrap()
}

#[test]
fn the_catalogue_lists_every_file_with_its_size_and_sum() {
    let published = published();
    let paths: BTreeSet<&str> = published.files.iter().map(|(path, _)| path.as_str()).collect();
    let listed: BTreeSet<&str> = published.catalogue.iter().map(|entry| entry.path.as_str()).collect();
    assert_eq!(paths, listed);
    for entry in published.catalogue.iter() {
        let bytes = published.bytes(&entry.path);
        assert_eq!((entry.bytes, &entry.sha256), (bytes.len() as u64, &sha256(bytes)), "{}", entry.path);
        assert!(!entry.title.is_empty() && !entry.path.starts_with('/'));
    }
    for path in ["indicators/invoices-30-days.csv", "councils/boston.json", "scorecards/lincolnshire-sheet.csv", "tables/budget.json"] {
        assert!(published.catalogue.get(path).is_some_and(|entry| entry.rows.is_some()), "{path}");
    }
}

#[test]
fn the_sums_hold_every_download_but_themselves() {
    let published = published();
    let mut summed = BTreeSet::new();
    for line in published.text("data/SHA256SUMS").lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        let path = path.strip_prefix("../").map_or_else(|| format!("data/{path}"), str::to_owned);
        assert_eq!(sum, sha256(published.bytes(&path)), "{path}");
        summed.insert(path);
    }
    let others = published.files.iter().map(|(path, _)| path.clone()).filter(|path| path != "data/SHA256SUMS");
    assert_eq!(summed, others.collect());
}

#[test]
fn the_archive_is_sorted_whole_and_checks_itself() {
    let published = published();
    let mut archive = archive(&published);
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut sorted = names.clone();
    sorted.sort();
    assert_eq!(names, sorted);
    let mut sums = String::new();
    archive.by_name("SHA256SUMS").unwrap().read_to_string(&mut sums).unwrap();
    let mut expected: Vec<String> = vec!["SHA256SUMS".to_owned(), "README.txt".to_owned()];
    for line in sums.lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        let mut bytes = Vec::new();
        let mut file = archive.by_name(path).unwrap();
        assert_eq!(file.last_modified().map(|time| time.to_string()).as_deref(), Some("1980-01-01 00:00:00"));
        file.read_to_end(&mut bytes).unwrap();
        assert_eq!(sum, sha256(&bytes), "{path}");
        if path != "datapackage.json" {
            assert_eq!(bytes, published.bytes(path), "{path}");
        }
        expected.push(path.to_owned());
    }
    expected.sort();
    assert_eq!(names, expected);
}

#[test]
fn the_archive_holds_every_row_once_and_describes_what_it_holds() {
    let published = published();
    let mut archive = archive(&published);
    let names: BTreeSet<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let copies = |path: &str| path.starts_with("indicators/") || path.starts_with("councils/");
    for (path, _) in csv_files(&published) {
        assert_eq!(names.contains(path), !copies(path), "{path}");
        assert_eq!(names.contains(&format!("{path}-metadata.json")), !copies(path), "{path}");
    }
    let mut package = String::new();
    archive.by_name("datapackage.json").unwrap().read_to_string(&mut package).unwrap();
    let package: Value = serde_json::from_str(&package).unwrap();
    let resources = package["resources"].as_array().unwrap().iter();
    let paths = resources.flat_map(|resource| [&resource["path"], &resource["schema"]]).filter_map(Value::as_str);
    let described: BTreeSet<String> = paths.map(str::to_owned).collect();
    assert!(described.is_subset(&names), "{described:?}");
    assert!(described.contains("data/figures.csv") && described.contains("data/schemas/figures.json"));
}

#[test]
fn the_readme_says_licence_and_how_to_cite() {
    let published = published();
    let mut readme = String::new();
    archive(&published).by_name("README.txt").unwrap().read_to_string(&mut readme).unwrap();
    for part in ["Open Government Licence v3.0", "20 January 2010", "apostrophe", "To cite: East Midlands partnership", "sha256sum -c"] {
        assert!(readme.contains(part), "{part}: {readme}");
    }
}

#[test]
fn the_order_in_which_files_are_made_changes_no_byte() {
    let dataset = site();
    let results = Results::new(&dataset, AS_AT);
    let words = Words::english();
    let mut there = publish(&results, &words, false).files;
    let mut back = publish(&results, &words, true).files;
    there.sort();
    back.sort();
    assert!(there == back);
}

#[test]
fn the_data_package_describes_every_csv_file() {
    let published = published();
    let package = json(&published, "datapackage.json");
    assert_eq!(package["licenses"][0]["name"], "OGL-UK-3.0");
    assert_eq!(package["version"], "2010.1.20");
    assert_eq!(package["created"], "2010-01-20T00:00:00Z");
    assert!(package["description"].as_str().unwrap().contains("apostrophe"), "the formula guard is stated");
    let mut described = BTreeSet::new();
    let mut names = BTreeSet::new();
    for resource in package["resources"].as_array().unwrap() {
        let path = resource["path"].as_str().unwrap();
        let bytes = published.bytes(path);
        assert_eq!(resource["bytes"].as_u64().unwrap(), bytes.len() as u64, "{path}");
        assert_eq!(resource["hash"], format!("sha256:{}", sha256(bytes)), "{path}");
        let inline = &resource["schema"];
        let schema = inline.as_str().map_or_else(|| inline.clone(), |path| json(&published, path));
        let fields: Vec<&str> = schema["fields"].as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(fields, header(&published, path), "{path}");
        assert!(names.insert(resource["name"].as_str().unwrap().to_owned()), "{path}");
        described.insert(path.to_owned());
    }
    let files = csv_files(&published).map(|(path, _)| path.clone());
    assert_eq!(described, files.collect());
}

#[test]
fn each_csv_file_has_its_columns_described_beside_it() {
    let published = published();
    for (path, _) in csv_files(&published) {
        let about = json(&published, &format!("{path}-metadata.json"));
        assert_eq!(about["@context"][0], "http://www.w3.org/ns/csvw");
        assert_eq!(about["url"].as_str(), path.rsplit('/').next());
        let columns = about["tableSchema"]["columns"].as_array().unwrap();
        let titles: Vec<&str> = columns.iter().map(|column| column["titles"].as_str().unwrap()).collect();
        assert_eq!(titles, header(&published, path), "{path}");
    }
}

#[test]
fn no_cell_can_be_taken_for_a_formula() {
    let published = published();
    for (path, bytes) in csv_files(&published) {
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        for cell in reader.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!risky || cell.parse::<rust_decimal::Decimal>().is_ok(), "{path}: {cell}");
        }
    }
}
