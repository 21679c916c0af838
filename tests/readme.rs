//! The README's tables against the registries, and its commands against the command line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use common::{plainsight, root};

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).unwrap()
}

/// The first cells of a README table whose heading begins with `what`, without their backticks.
fn table(what: &str) -> Vec<String> {
    let text = readme();
    let rows = text.lines().skip_while(|line| !line.starts_with(&format!("| {what} |"))).skip(2);
    rows.map_while(|line| line.strip_prefix("| ")).map(|row| row.split(" |").next().unwrap().replace('`', "")).collect()
}

fn listed(registry: &str) -> Vec<String> {
    let output = plainsight(&["list", registry]);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

#[test]
fn every_registry_stands_in_the_readme_in_its_order() {
    for (registry, heading) in [("charts", "chart"), ("formats", "format"), ("checks", "check"), ("rules", "rule")] {
        assert_eq!(table(heading), listed(registry), "{registry}");
    }
}

#[test]
fn every_check_of_disclosures_stands_on_its_page_which_the_readme_links() {
    assert!(readme().contains("](docs/content/reference/checks.md)"));
    let page = std::fs::read_to_string(root().join("docs/content/reference/checks.md")).unwrap();
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `disclosure/")?.split('`').next());
    assert_eq!(rows.map(|code| format!("disclosure/{code}")).collect::<Vec<_>>(), listed("disclosure-checks"));
}

#[test]
fn every_command_stands_in_the_readme() {
    let help = String::from_utf8(plainsight(&["--help"]).stdout).unwrap();
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let commands: Vec<String> =
        commands.map(|line| line.split_whitespace().next().unwrap().to_owned()).filter(|name| name != "help").collect();
    assert_eq!(table("command"), commands);
}

#[test]
fn the_readme_names_the_two_commands_of_the_set_up() {
    let text = readme();
    assert!(text.contains("\ncargo run --release -- build\n") && text.contains("\ntests/run\n"));
    let ci = std::fs::read_to_string(root().join(".ci/run")).unwrap();
    assert!(ci.contains("tests/run"), "continuous integration runs the README's test command");
}
