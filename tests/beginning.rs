//! What helps to begin: `new`, `theme`, `completions`, `man`.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::fs;
use std::path::Path;
use std::process::Output;

use common::{Site, plainsight, site_of, tree};
use tempfile::TempDir;

const ONE_COUNCIL: &[(&str, &str)] = &[("plainsight.toml", "format = 1\ntitle = \"Our council\"\n")];
const SEVERAL: &[(&str, &str)] = &[
    ("plainsight.toml", "format = 1\ntitle = \"Councils\"\n[disclosures]\nauthority = \"us\"\ncode = \"ltc-2015\"\n"),
    ("data/authorities.csv", "id,name,kind\nus,Our council,district\nthem,Their council,district\n"),
];

fn run(site: &Path, args: &[&str]) -> Output {
    plainsight(&[args, &["--site", site.to_str().unwrap()]].concat())
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap() + std::str::from_utf8(&output.stderr).unwrap()
}

/// The same on 1 August 2026, at noon.
fn run_then(site: &Path, args: &[&str]) -> Output {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_plainsight"));
    command.args(args).args(["--site", site.to_str().unwrap()]).env("SOURCE_DATE_EPOCH", "1785585600").output().unwrap()
}

/// Checks a site at a date on which nothing is due; gives what is said of it, which must hold no error.
fn check(site: &Path) -> String {
    let output = run(site, &["check", "--as-at", "2026-08-01"]);
    assert!(output.status.success(), "{}", said(&output));
    said(&output)
}

#[test]
fn each_skeleton_passes_the_check_as_it_is() {
    for files in [ONE_COUNCIL, SEVERAL] {
        let site = site_of(files);
        for (kind, id) in
            [("indicator", "homes-built"), ("page", "how-we-work"), ("scorecard", "council-plan"), ("indicator", "potholes-mended")]
        {
            let output = run_then(site.path(), &["new", kind, id]);
            assert!(output.status.success(), "{kind}: {}", said(&output));
            assert_eq!(check(site.path()), "No mistakes found.\n", "{kind}");
        }
        assert!(run(site.path(), &["new", "scorecard", "with-measures"]).status.success());
        check(site.path());
        Site::build(site.path(), &["--as-at", "2026-08-01"]);
    }
}

#[test]
fn what_is_filled_in_is_published() {
    let site = site_of(ONE_COUNCIL);
    assert!(run_then(site.path(), &["new", "indicator", "homes-built"]).status.success());
    let path = site.path().join("data/indicators/homes-built.csv");
    let figures = fs::read_to_string(&path).unwrap();
    assert_eq!(figures, "period,value\n2026/27-Q1,[x]\n");
    fs::write(&path, figures.replace("[x]", "12")).unwrap();
    fs::create_dir(site.path().join("data/targets")).unwrap();
    fs::write(site.path().join("data/targets/homes-built.csv"), "target\n10\n").unwrap();
    let built = Site::build(site.path(), &["--as-at", "2026-08-01"]);
    let page = built.words("indicators/homes-built/");
    assert!(page.contains("Homes built") && page.contains("12%") && page.contains("10%"), "{page}");
}

#[test]
fn a_new_page_is_no_page_until_it_is_no_draft() {
    let site = site_of(ONE_COUNCIL);
    assert!(run(site.path(), &["new", "page", "how-we-work"]).status.success());
    assert!(!Site::build(site.path(), &[]).files().contains_key("how-we-work/index.html"));
    let path = site.path().join("content/how-we-work.md");
    let page = fs::read_to_string(&path).unwrap();
    let published: Vec<&str> = page.lines().filter(|line| !line.starts_with("draft")).collect();
    fs::write(&path, published.join("\n")).unwrap();
    assert!(Site::build(site.path(), &[]).words("how-we-work/").contains("How we work"));
}

#[test]
fn every_dataset_of_the_law_can_be_begun_and_names_the_headings_of_its_files() {
    let site = site_of(SEVERAL);
    let ids = [
        "constitution",
        "contracts",
        "fraud",
        "grants",
        "invitations-to-tender",
        "land",
        "organisation-chart",
        "parking-account",
        "parking-spaces",
        "pay-multiple",
        "procurement-card",
        "senior-salaries",
        "senior-salary-bands",
        "social-housing",
        "spending-over-500",
        "trade-union-facility-time",
        "waste-contracts",
    ];
    for id in ids {
        assert!(run(site.path(), &["new", "disclosure", id]).status.success(), "{id}");
        let folder = site.path().join("data/disclosures").join(id);
        assert_eq!(tree(&folder).len(), 1, "{id}: an empty file would say that there is nothing to publish");
        check(site.path());
        let text = fs::read_to_string(folder.join("dataset.toml")).unwrap();
        let name = text.lines().find_map(|line| line.strip_prefix("# ")?.strip_suffix("@2026-07-30.csv. Its headings are")).expect(id);
        let headings = text.lines().skip_while(|line| !line.ends_with("Its headings are")).nth(2).unwrap().strip_prefix("# ").unwrap();
        fs::write(folder.join(format!("{name}@2027-05-30.csv")), format!("{headings}\r\n")).unwrap();
        check(site.path());
    }
}

#[test]
fn a_dataset_of_the_council_s_own_can_be_begun() {
    let site = site_of(SEVERAL);
    assert!(run(site.path(), &["new", "disclosure", "trees-planted"]).status.success());
    check(site.path());
    let file = site.path().join("data/disclosures/trees-planted/fy2026-27-q1@2026-07-30.csv");
    fs::write(file, "Service,Amount\nParks,12.50\n").unwrap();
    check(site.path());
}

#[test]
fn nothing_is_written_over_and_half_is_never_written() {
    // The figures of this indicator stand in data/returns: its .csv would be new, its .toml is there.
    let site = site_of(&[
        ONE_COUNCIL[0],
        ("data/indicators/homes-built.toml", "title = \"Homes\"\npolarity = \"higher\"\nfrequency = \"financial-year\"\n"),
        ("data/returns/fy2025-26.csv", "indicator,value\nhomes-built,10\n"),
        ("content/about.md", "+++\ntitle = \"About\"\n+++\n"),
    ]);
    let before = tree(site.path());
    for (kind, id, path) in [("indicator", "homes-built", "data/indicators/homes-built.toml"), ("page", "about", "content/about.md")] {
        let output = run(site.path(), &["new", kind, id]);
        assert_eq!(output.status.code(), Some(3), "{}", said(&output));
        assert!(said(&output).contains(&format!("{path}` is there already")), "{}", said(&output));
        assert_eq!(tree(site.path()), before);
    }
}

#[test]
fn a_site_with_mistakes_is_mended_first() {
    let site = site_of(&[ONE_COUNCIL[0], ("data/indicators/homes-built.csv", "period,value\n2026/27-Q1,10\n")]);
    let output = run(site.path(), &["new", "scorecard", "council-plan"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("homes-built.csv") && said(&output).contains("Nothing was written"), "{}", said(&output));
    assert!(!site.path().join("data/scorecards").exists());
}

#[test]
fn what_cannot_be_is_said_before_anything_is_written() {
    let site = site_of(ONE_COUNCIL);
    let before = tree(site.path());
    for (args, reason) in [
        (["new", "indicator", "Homes built"], "lower-case letters"),
        (["new", "indicator", "data"], "`data` is the address of a part of the site; take another id, such as `about-data`"),
        (["new", "page", "indicators"], "`indicators` is the address of a part of the site; take another id"),
        (["new", "page", "index"], "`index` is the address of a part of the site"),
        (["new", "page", "reports"], "`reports` is the address of a part of the site"),
        (["new", "page", "../outside"], "cannot be an id"),
        (["new", "disclosure", "grants"], "[disclosures]"),
        (["theme", "eject", "templates/bas.html"], "did you mean `templates/base.html`?"),
        (["theme", "eject", "../plainsight.toml"], "the theme has no file"),
        (["theme", "eject", "words/en-GB/hom.ftl"], "did you mean `words/en-GB/home.ftl`?"),
    ] {
        let output = run(site.path(), &args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", said(&output));
        assert!(said(&output).contains(reason), "{args:?}: {}", said(&output));
    }
    assert_eq!(tree(site.path()), before);
    let empty = TempDir::new().unwrap();
    for args in [["new", "page", "about"], ["theme", "eject", "templates/base.html"]] {
        let output = run(empty.path(), &args);
        assert_eq!((output.status.code(), fs::read_dir(empty.path()).unwrap().count()), (Some(2), 0), "{args:?}");
    }
}

#[test]
fn an_ejected_file_changes_nothing_until_it_is_changed() {
    let site = site_of(SEVERAL);
    let before = Site::build(site.path(), &[]).files();
    let list = said(&run(site.path(), &["theme", "list"]));
    let paths: Vec<&str> = list.lines().collect();
    assert!(paths.contains(&"templates/base.html") && paths.iter().any(|path| path.starts_with("assets/css/")), "{list}");
    for path in &paths {
        let output = run(site.path(), &["theme", "eject", path]);
        assert!(output.status.success(), "{path}: {}", said(&output));
    }
    assert!(said(&run(site.path(), &["theme", "list"])).lines().all(|line| line.ends_with("the site's own")));
    let after = Site::build(site.path(), &[]).files();
    let differing: Vec<&String> = before.keys().chain(after.keys()).filter(|path| before.get(*path) != after.get(*path)).collect();
    assert!(differing.is_empty(), "{differing:?}");
    let base = site.path().join("themes/civic/templates/base.html");
    let text = fs::read_to_string(&base).unwrap();
    fs::write(&base, text.replace("<main ", "<!-- ours --><main ")).unwrap();
    assert!(Site::build(site.path(), &[]).text("index.html").contains("<!-- ours -->"));
    let again = run(site.path(), &["theme", "eject", "base.html"]);
    assert_eq!(again.status.code(), Some(3));
    assert!(fs::read_to_string(&base).unwrap().contains("<!-- ours -->"), "what is there stays");
}

#[test]
fn a_file_is_ejected_into_the_theme_that_the_site_names() {
    let site = site_of(&[("plainsight.toml", "format = 1\ntitle = \"Our council\"\ntheme = \"ours\"\nbase_url = 5\n")]);
    assert!(run(site.path(), &["theme", "eject", "base.html"]).status.success(), "also where something else is wrong");
    assert!(site.path().join("themes/ours/templates/base.html").exists());
}

#[test]
fn every_shell_has_completions_of_every_command() {
    let help = String::from_utf8(plainsight(&["--help"]).stdout).unwrap();
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let commands: Vec<&str> = commands
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .map(|line| line.split_whitespace().next().unwrap())
        .collect();
    assert!(commands.contains(&"build") && commands.contains(&"completions"));
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let output = plainsight(&["completions", shell]);
        assert!(output.status.success());
        let script = said(&output);
        assert!(commands.iter().all(|command| script.contains(command)), "{shell}");
        assert!(script.contains("base-url") && script.contains("as-at"), "{shell}");
    }
    let Ok(checked) = std::process::Command::new("bash").args(["-n"]).arg("/dev/stdin").stdin(std::process::Stdio::piped()).spawn() else {
        return;
    };
    let mut bash = checked;
    std::io::Write::write_all(&mut bash.stdin.take().unwrap(), &plainsight(&["completions", "bash"]).stdout).unwrap();
    assert!(bash.wait().unwrap().success(), "the script is bash");
}

#[test]
fn there_is_a_manual_page_of_the_program_and_of_each_command() {
    let page = said(&plainsight(&["man"]));
    assert!(page.contains(".TH plainsight 1") && page.contains("plainsight\\-build(1)") && page.contains("Exit codes"), "{page}");
    let build = said(&plainsight(&["man", "build"]));
    assert!(build.contains(".TH plainsight-build 1") && build.contains("base\\-url"), "{build}");
    assert_eq!(plainsight(&["man", "nothing"]).status.code(), Some(2));
}

#[test]
fn every_command_says_alike_that_there_is_no_site() {
    let empty = TempDir::new().unwrap();
    let csv = empty.path().join("a.csv");
    fs::write(&csv, "period,value\n").unwrap();
    let csv = csv.to_str().unwrap();
    let commands: [&[&str]; 8] = [
        &["check"],
        &["build"],
        &["serve", "--port", "0"],
        &["import", csv, "--as", "calls"],
        &["fix", csv],
        &["explain", "calls", "us"],
        &["new", "page", "about"],
        &["theme", "eject", "templates/base.html"],
    ];
    for args in commands {
        let output = run(empty.path(), args);
        let words = format!("there is no site in `{}`: name the folder that holds plainsight.toml with --site", empty.path().display());
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", said(&output));
        assert!(said(&output).contains(&words), "{args:?}: {}", said(&output));
    }
}

#[test]
fn options_are_refused_with_what_to_write() {
    let site = site_of(ONE_COUNCIL);
    for (args, remedy) in [
        (
            ["build", "--base-url", "www.x.gov.uk"],
            "write the whole address without ? and #: https://www.example.org/scorecards/; or the path alone",
        ),
        (["build", "--base-url", "//x.gov.uk/"], "write the whole address"),
        (["check", "--as-at", "01/11/2026"], "write 2026-11-01"),
        (["check", "--as-at", "1 November 2026"], "write 2026-11-01"),
        (["check", "--as-at", "soon"], "write year, month and day: 2026-11-01"),
    ] {
        let output = run(site.path(), &args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", said(&output));
        assert!(said(&output).contains(remedy), "{args:?}: {}", said(&output));
    }
    assert!(!site.path().join("public").exists());
}

#[test]
fn a_period_that_is_none_is_told_with_its_form_and_with_those_there_are() {
    let site = site_of(&[
        (
            "plainsight.toml",
            "format = 1\ntitle = \"Us\"\n[publisher]\nname = \"Us\"\n[disclosures]\nauthority = \"us\"\ncode = \"ltc-2015\"\n",
        ),
        ("data/indicators/calls.toml", "title = \"Calls\"\npolarity = \"higher\"\nfrequency = \"financial-quarter\"\n"),
        ("data/indicators/calls.csv", "period,value\n2025/26-Q1,1\n2025/26-Q2,2\n2025/26-Q3,3\n2025/26-Q4,4\n"),
    ]);
    let newest = "the newest periods that there are: `2025/26-Q4`, `2025/26-Q3`, `2025/26-Q2`";
    for (period, words) in [
        ("Q4 2025/26", "`Q4 2025/26` is no period of this indicator: write `2025/26-Q4`, which is January to March 2026;"),
        ("2026/27-Q1", "Us has no such figure for Calls;"),
    ] {
        let output = run(site.path(), &["explain", "calls", "us", period, "--as-at", "2026-08-01"]);
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains(words) && said(&output).contains(newest), "{}", said(&output));
    }
    let sheet = site.path().join("a.csv");
    fs::write(&sheet, "a,b\n1,2\n").unwrap();
    let import =
        |period: &str| said(&run(site.path(), &["import", sheet.to_str().unwrap(), "--as", "spending-over-500", "--period", period]));
    let words = import("Q2");
    assert!(words.contains("error[import/period]: `Q2` is not a period\n") && words.contains("write fy2026-27-q1"), "{words}");
    let words = import("Q2 2026/27");
    assert!(words.contains("error[import/period]: `Q2 2026/27` is not a period\n") && words.contains("write fy2026-27-q2"), "{words}");
}
