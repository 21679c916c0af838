//! Asks the real binary about a site of disclosures.

use std::collections::BTreeMap;

use super::common::{plainsight, site_of};

/// The site of an invented council.
pub const SITE: &str = "format = 1\ntitle = \"Transparency\"\n[publisher]\nname = \"Ashford-on-Sea Borough Council\"\n[disclosures]\n\
                        authority = \"ashford-on-sea-borough-council\"\ncode = \"ltc-2015\"\n";

/// A finding of `plainsight check`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its code.
    pub code: String,
    /// `error` or `warning`.
    pub level: String,
    /// `file:line:column`, or the file alone.
    pub place: String,
    /// What is wrong, and what to do.
    pub said: String,
}

impl Finding {
    /// `code line:column`, for a table of what is expected.
    pub fn short(&self) -> String {
        format!("{} {}", self.code.trim_start_matches("disclosure/"), self.place.split_once(".csv:").map_or("", |(_, at)| at))
    }
}

/// What is said of a site of these files beside its `plainsight.toml`, by file; a file given twice is the later one.
pub fn check(files: &[(String, String)]) -> BTreeMap<String, Vec<Finding>> {
    let base = [("plainsight.toml".to_owned(), SITE.to_owned()), ("content/constitution/constitution.pdf".to_owned(), "%PDF".to_owned())];
    let all: Vec<(&str, &str)> = base.iter().chain(files).map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let site = site_of(&all);
    let output = plainsight(&["check", "--site", site.path().to_str().unwrap(), "--format", "json", "--as-at", "2026-11-01"]);
    let report: serde_json::Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let mut said: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
    for finding in report["findings"].as_array().unwrap() {
        let file = text(&finding["file"]);
        let at = finding["line"].as_u64().map_or(String::new(), |line| format!(":{line}:{}", finding["column"]));
        let found = Finding {
            code: text(&finding["code"]),
            level: text(&finding["severity"]),
            place: format!("{file}{at}"),
            said: format!("{} / {}", text(&finding["message"]), text(&finding["help"])),
        };
        said.entry(file).or_default().push(found);
    }
    let errors = said.values().flatten().filter(|finding| finding.level == "error").count();
    assert_eq!(output.status.code(), Some(i32::from(errors > 0)), "{said:#?}");
    said
}

/// The path of a dataset's statement.
pub fn statement(dataset: &str) -> String {
    format!("data/disclosures/{dataset}/dataset.toml")
}
