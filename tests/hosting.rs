//! The hosting notes against the program: the policy that `serve` sends, the examples' own syntax, and the limits that `check` knows.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::fs;

use common::{plainsight, root, site_of, tree};

fn page() -> String {
    fs::read_to_string(root().join("docs/content/how-to/hosting.md")).unwrap()
}

/// The fenced blocks of the page with this mark.
fn blocks(mark: &str) -> Vec<String> {
    let page = page();
    let fence = format!("\n```{mark}\n");
    page.split(&fence).skip(1).map(|rest| rest.split("\n```").next().unwrap().to_owned()).collect()
}

#[test]
fn the_policies_are_those_that_serve_sends() {
    let headers = fs::read_to_string(root().join("src/cli/serve/headers.rs")).unwrap();
    let policies: Vec<&str> = headers.split('"').filter(|part| part.starts_with("default-src")).collect();
    assert_eq!(policies.len(), 2);
    let page = page();
    for section in ["### Headers", "## nginx", "## IIS", "## Azure"] {
        let text = page.split(&format!("\n{section}")).nth(1).unwrap().split("\n## ").next().unwrap();
        for policy in &policies {
            assert!(text.contains(policy), "{section} lacks {policy}");
        }
    }
    // No other policy stands anywhere, but for one without the part that a host cannot send.
    for line in page.lines().filter(|line| line.contains("default-src")) {
        let without = policies[0].replace(" frame-ancestors 'none';", "");
        assert!(policies.iter().any(|policy| line.contains(policy)) || line.contains(&without), "{line}");
    }
}

#[test]
fn the_examples_are_what_they_are_said_to_be() {
    let json = blocks("json");
    assert_eq!(json.len(), 1);
    let _: serde_json::Value = serde_json::from_str(&json[0]).unwrap();
    for xml in blocks("xml") {
        let mut open = Vec::new();
        for tag in xml.split('<').skip(1).map(|part| part.split('>').next().unwrap()).filter(|tag| !tag.starts_with(['?', '!'])) {
            let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
            if let Some(closed) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(closed), "{xml}");
            } else if !tag.ends_with('/') {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn a_site_that_fits_its_host_has_nothing_to_be_warned_of_and_nothing_is_left_behind() {
    let home = tempfile::TempDir::new().unwrap();
    let site = home.path();
    for (path, bytes) in tree(&root().join("tests/cases/base")) {
        fs::create_dir_all(site.join(&path).parent().unwrap()).unwrap();
        fs::write(site.join(path), bytes).unwrap();
    }
    for host in ["github-pages", "netlify", "s3"] {
        assert!(page().contains(&format!("`plainsight check --host {host}` warns in time")), "{host}");
        let output = plainsight(&["check", "--site", site.to_str().unwrap(), "--as-at", "2010-06-30", "--host", host]);
        assert_eq!(String::from_utf8(output.stdout).unwrap(), "No mistakes found.\n", "{}", String::from_utf8_lossy(&output.stderr));
        assert!(!site.join(".check.plainsight").exists() && !site.join("public").exists());
    }
    assert_eq!(plainsight(&["check", "--host", "geocities"]).status.code(), Some(2));
}

#[test]
fn a_site_with_mistakes_is_told_of_them_and_not_measured() {
    let site = site_of(&[("plainsight.toml", "format = 1\n")]);
    let output = plainsight(&["check", "--site", site.path().to_str().unwrap(), "--host", "s3"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("title"));
    assert!(!site.path().join(".check.plainsight").exists());
}

#[test]
fn a_site_that_is_larger_than_its_host_takes_is_warned_of() {
    // A path of 1,024 bytes and more: each part has at most 255.
    let folder = vec!["x".repeat(250); 4].join("/");
    let site = site_of(&[("plainsight.toml", "format = 1\ntitle = \"Our council\"\n")]);
    let deep = site.path().join("content").join(&folder);
    if fs::create_dir_all(&deep).and_then(|()| fs::write(deep.join("a-document-of-a-long-name.txt"), "words")).is_err() {
        return;
    }
    let path = site.path().to_str().unwrap();
    let output = plainsight(&["check", "--site", path, "--host", "s3"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "a warning: {said}");
    assert!(
        said.contains("warning[host/path-length]") && said.contains("Amazon S3 takes no more than 1024 bytes") && said.contains("help: "),
        "{said}"
    );
    assert_eq!(plainsight(&["check", "--site", path, "--host", "s3", "--strict"]).status.code(), Some(1));
    assert!(plainsight(&["check", "--site", path, "--host", "netlify", "--strict"]).status.success());
}
