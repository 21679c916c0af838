//! The documentation: a site that the program builds, whose links hold and whose commands are there.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use common::{EXAMPLE, Site, blocks, plainsight, root, site_of, tree};

/// The documentation, built as strictly as can be: a warning or a link that leads nowhere stops it.
static DOCS: LazyLock<Site> = LazyLock::new(|| Site::build(&root().join("docs"), &["--strict"]));

/// The markdown of the documentation by its path below `docs/content/`.
fn sources() -> BTreeMap<String, String> {
    let files = tree(&root().join("docs/content")).into_iter().filter(|(path, _)| path.ends_with(".md"));
    files.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

fn page(path: &str) -> String {
    fs::read_to_string(root().join("docs/content").join(path)).unwrap()
}

/// The cells of each row of the first table under a heading row that begins so.
fn rows(page: &str, heading: &str) -> Vec<Vec<String>> {
    let rows = page.lines().skip_while(|line| !line.starts_with(heading)).skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

#[test]
fn the_documentation_is_a_site_without_a_warning() {
    assert!(!DOCS.said.contains("warning"), "{}", DOCS.said);
    for path in sources().keys().filter(|path| *path != "index.md") {
        let address = path.strip_suffix(".md").unwrap();
        assert!(DOCS.words(&format!("{address}/")).contains("Home"), "{path} has a page with the way home");
    }
    let home = DOCS.text("index.html");
    for part in ["tutorial", "how-to", "reference", "explanation"] {
        assert!(home.contains(&format!("<li><a href=\"./{part}/\">")), "the menu leads to {part}");
    }
}

#[test]
fn every_page_is_linked_from_the_overview_of_its_section() {
    let sources = sources();
    let mut sections = BTreeSet::new();
    for path in sources.keys() {
        let Some((section, name)) = path.split_once('/') else { continue };
        let link = format!("](/{section}/{})", name.replace(".md", "/"));
        assert!(sources[&format!("{section}.md")].contains(&link), "{section}.md lacks {link}");
        sections.insert(section);
    }
    assert_eq!(sections.into_iter().collect::<Vec<_>>(), ["explanation", "how-to", "reference"]);
}

#[test]
fn the_links_of_the_repository_lead_to_files() {
    let mut links = 0;
    for name in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        let text = fs::read_to_string(root().join(name)).unwrap();
        let named = text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
        let quoted = text.split('`').skip(1).step_by(2).filter(|word| word.starts_with("docs/"));
        for link in named.filter(|link| !link.starts_with("http")).chain(quoted) {
            assert!(root().join(link).exists(), "{name}: {link}");
            links += 1;
        }
    }
    assert!(links > 5, "{links}");
}

/// What each command takes, by its own help.
fn options(command: &str) -> String {
    let output = plainsight(&["help", command]);
    assert!(output.status.success(), "there is no command `{command}`");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_command_that_is_shown_takes_the_options_that_it_is_shown_with() {
    let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
    for text in sources().values() {
        for block in blocks(text).iter().filter(|block| matches!(block.info.first().map(String::as_str), None | Some("sh" | "console"))) {
            let whole = block.lines.join("\n").replace("\\\n", " ");
            for line in whole.lines().map(|line| line.trim_start_matches("$ ")).filter(|line| line.starts_with("plainsight ")) {
                let words: Vec<&str> = line.split_whitespace().skip(1).collect();
                let options = words.iter().filter(|word| word.starts_with("--")).map(|word| word.split('=').next().unwrap());
                seen.extend(std::iter::once("").chain(options).map(|option| (words[0].to_owned(), option.to_owned())));
            }
        }
    }
    for (command, option) in &seen {
        if command.starts_with(['-', '…']) || command == "help" {
            continue;
        }
        assert!(options(command).contains(option), "`plainsight {command}` does not take {option}");
    }
    assert!(seen.len() > 20, "{seen:?}");
}

#[test]
fn the_types_of_pages_are_those_that_there_are_with_their_addresses() {
    let rows = rows(&page("reference/pages.md"), "| type | template |");
    let listed = String::from_utf8(plainsight(&["list", "pages"]).stdout).unwrap();
    let listed: Vec<Vec<&str>> = listed.lines().map(|line| line.split_whitespace().collect()).collect();
    let said: Vec<Vec<&str>> = rows.iter().map(|row| row[..2].iter().map(|cell| cell.trim_matches('`')).collect()).collect();
    assert_eq!(said, listed);
    // What stands in backticks and is an address; `<x>` is any part.
    let patterns: Vec<&str> =
        rows.iter().flat_map(|row| row[2].split('`').skip(1).step_by(2)).filter(|word| word.starts_with('/')).collect();
    let fits = |address: &str, pattern: &str| {
        let (parts, asked): (Vec<&str>, Vec<&str>) = (address.split('/').collect(), pattern.split('/').collect());
        parts.len() == asked.len()
            && parts.iter().zip(asked).all(|(part, asked)| *part == asked || asked.starts_with('<') && !part.is_empty())
    };
    let files = EXAMPLE.files();
    let pages = files.keys().filter(|path| path.ends_with(".html")).map(|path| format!("/{}", path.trim_end_matches("index.html")));
    let pages: Vec<String> = pages.collect();
    for address in &pages {
        assert!(patterns.iter().any(|pattern| fits(address, pattern)), "{address} is of no type of page");
    }
    for pattern in patterns.iter().filter(|pattern| !pattern.contains("<letter>")) {
        assert!(pages.iter().any(|address| fits(address, pattern)), "the example has no page {pattern}");
    }
}

#[test]
fn every_module_that_a_page_loads_is_said() {
    let main = fs::read_to_string(root().join("themes/civic/assets/js/main.js")).unwrap();
    let loaded: BTreeSet<&str> = main.split("\"./").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let rows = rows(&page("reference/script.md"), "| module |");
    let said: BTreeSet<&str> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    assert_eq!(said, loaded);
}

/// The table that was worked by hand, against the program: a measure for each rule, and a council for each figure.
#[test]
fn the_rules_worked_by_hand_are_the_program_s() {
    let rows = rows(&page("explanation/status.md"), "| figure |");
    assert_eq!(rows.len(), 6);
    let councils: Vec<String> = (0..rows.len()).map(|at| format!("c{at},Council {at},district")).collect();
    let figures: Vec<String> = rows.iter().enumerate().map(|(at, row)| format!("c{at},2009/10,{}", row[0])).collect();
    let mut files = vec![
        ("plainsight.toml".to_owned(), "format = 1\ntitle = \"Rules\"\n".to_owned()),
        ("data/authorities.csv".to_owned(), format!("id,name,kind\n{}\n", councils.join("\n"))),
    ];
    let rules = ["rag", "band", "met"];
    for rule in rules {
        let tolerance = if rule == "met" { "" } else { "tolerance = { relative = \"2\" }\n" };
        let measure = format!("title = \"By {rule}\"\npolarity = \"higher\"\n[rule]\nkind = \"{rule}\"\n{tolerance}");
        files.push((format!("data/indicators/{rule}.toml"), measure));
        files.push((format!("data/indicators/{rule}.csv"), format!("authority,period,value\n{}\n", figures.join("\n"))));
        files.push((format!("data/targets/{rule}.csv"), "target\n90\n".to_owned()));
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let site = site_of(&files);
    for (at, row) in rows.iter().enumerate() {
        for (rule, expected) in rules.iter().zip(&row[1..]) {
            let output =
                plainsight(&["explain", rule, &format!("c{at}"), "--site", site.path().to_str().unwrap(), "--as-at", "2010-06-01"]);
            let said = String::from_utf8(output.stdout).unwrap();
            let last = said.trim_end().lines().last().unwrap();
            assert!(last.ends_with(&format!("  {expected}")), "{} by {rule}: expected {expected}, got {last}", row[0]);
        }
    }
}
