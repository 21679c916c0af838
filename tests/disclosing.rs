//! The files of the Transparency Code through the real binary: a correct one of each dataset passes, and for every rule one that breaks it is
//! told with its line and column.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

#[path = "disclosing/cases.rs"]
mod cases;
#[path = "disclosing/check.rs"]
mod check;
#[path = "disclosing/files.rs"]
mod files;
#[path = "disclosing/guide.rs"]
mod guide;
#[path = "disclosing/mutations.rs"]
mod mutations;
#[path = "disclosing/schema.rs"]
mod schema;

use check::{check, statement};
use files::{FILES, Sample};

/// The dataset of a sample.
fn dataset(sample: &Sample) -> &'static str {
    sample.0.split_once('/').unwrap().0
}

/// The path of a sample's file.
fn path(sample: &Sample) -> String {
    format!("data/disclosures/{}.csv", sample.0)
}

/// Every correct file, with the statements that some need.
fn correct() -> Vec<(String, String)> {
    let statements = ["contracts", "procurement-card", "spending-over-500"].map(|id| (statement(id), "amounts = \"net\"\n".to_owned()));
    let files = FILES.iter().map(|sample| (path(sample), [&[sample.1], sample.2].concat().join("\n")));
    statements.into_iter().chain(files).collect()
}

#[test]
fn a_correct_file_of_each_dataset_passes() {
    assert_eq!(check(&correct()), std::collections::BTreeMap::new());
}

#[test]
fn a_file_with_its_headings_alone_passes_as_a_nil_return() {
    let mut files = correct();
    for sample in &FILES {
        files.push((path(sample), format!("{}\n", sample.1)));
    }
    assert_eq!(check(&files), std::collections::BTreeMap::new());
}

#[test]
fn every_dataset_has_a_sample_and_the_sixteen_duties_are_there() {
    let folder = common::root().join("src/load/disclosures");
    let mut known: Vec<(String, String)> = Vec::new();
    for law in ["ltc-2015", "facility-time-2017", "procurement-act-2023"] {
        for (name, bytes) in common::tree(&folder.join(law)) {
            let toml: toml::Table = String::from_utf8(bytes).unwrap().parse().unwrap();
            let id = name.strip_suffix(".toml").unwrap().to_owned();
            let duty = toml.get("duty").and_then(toml::Value::as_str).unwrap_or(&id).to_owned();
            known.push((id, duty));
        }
    }
    assert_eq!(known.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), FILES.iter().map(dataset).collect::<Vec<_>>());
    let mut duties: Vec<&str> = known.iter().map(|(_, duty)| duty.as_str()).collect();
    duties.dedup();
    // Sixteen of the Code (senior salaries are two files), one of four tables, one of the Procurement Act.
    assert_eq!(duties.len(), 16 + 1 + 1);
}
