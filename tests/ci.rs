//! What a platform runs: the workflows that `ci` writes, how they install Plainsight, and mistakes as annotations.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::print_stdout,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use common::{plainsight, root, site_of};
use tempfile::TempDir;

const PLATFORMS: [(&str, &str); 3] =
    [("github", ".github/workflows/plainsight.yml"), ("gitlab", ".gitlab-ci.yml"), ("azure", "azure-pipelines.yml")];
const RELEASES: &str = "https://example.org/releases/download";

fn ci(repository: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plainsight")).arg("ci").args(args).current_dir(repository).output().unwrap()
}

/// What `ci` writes for a platform.
fn workflow(platform: &str, args: &[&str]) -> String {
    let repository = TempDir::new().unwrap();
    let output = ci(repository.path(), &[&[platform, "--releases", RELEASES], args].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let path = PLATFORMS.iter().find(|(name, _)| *name == platform).unwrap().1;
    assert!(String::from_utf8(output.stdout).unwrap().contains(path));
    fs::read_to_string(repository.path().join(path)).unwrap()
}

/// The scalars of a YAML file of block mappings, sequences and `|` texts, by their path: `jobs.check.steps.0.uses`. Enough of YAML
/// for what we write; anything else in it panics.
fn scalars(yaml: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    // The open mappings and sequences: how far they are indented, and their path.
    let mut open: Vec<(usize, String)> = vec![(0, String::new())];
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut lines = yaml.lines().filter(|line| !line.trim_start().starts_with('#')).peekable();
    while let Some(line) = lines.next() {
        assert!(!line.contains('\t'), "{line}");
        let mut rest = line.trim_start();
        let mut indent = line.len() - rest.len();
        if rest.is_empty() {
            continue;
        }
        loop {
            while open.last().unwrap().0 > indent {
                open.pop();
            }
            let Some(item) = rest.strip_prefix("- ") else { break };
            let parent = open.last().unwrap().1.clone();
            let count = counts.entry(format!("{parent}@{indent}")).or_default();
            let path = format!("{parent}{count}.");
            *count += 1;
            (indent, rest) = (indent + 2, item);
            open.push((indent, path));
        }
        let path = open.last().unwrap().1.clone();
        let text = |lines: &mut dyn Iterator<Item = &str>| lines.map(str::trim).collect::<Vec<_>>().join("\n");
        let mut block = |indent: usize| {
            let mut inner = Vec::new();
            while let Some(next) = lines.next_if(|next| next.trim().is_empty() || next.len() - next.trim_start().len() > indent) {
                inner.push(next);
            }
            text(&mut inner.into_iter())
        };
        match rest.split_once(": ").or_else(|| rest.strip_suffix(':').map(|key| (key, ""))) {
            _ if rest == "|" => {
                let value = block(indent - 2);
                assert!(found.insert(path.trim_end_matches('.').to_owned(), value).is_none(), "{path} twice");
            }
            Some((key, value)) if key.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c)) => {
                let value = value.split(" #").next().unwrap().trim();
                let value = if value == "|" { block(indent) } else { value.trim_matches('"').to_owned() };
                if value.is_empty() && lines.peek().is_some_and(|next| next.len() - next.trim_start().len() > indent) {
                    open.push((indent + 1, format!("{path}{key}.")));
                    // Whatever is indented further belongs to it.
                    let deeper = lines.peek().unwrap();
                    open.last_mut().unwrap().0 = deeper.len() - deeper.trim_start().len();
                } else {
                    assert!(found.insert(format!("{path}{key}"), value).is_none(), "{path}{key} twice");
                }
            }
            _ => assert!(found.insert(path.trim_end_matches('.').to_owned(), rest.trim_matches('"').to_owned()).is_none(), "{path} twice"),
        }
    }
    found
}

/// The values below a path, in order, where they begin with the program's name.
fn commands(yaml: &BTreeMap<String, String>, below: &str) -> Vec<String> {
    let values = yaml.iter().filter(|(path, _)| path.starts_with(below)).map(|(_, value)| value.clone());
    values.filter(|value| value.starts_with("plainsight ")).collect()
}

#[test]
fn workflows_are_as_they_were_read_and_committed() {
    let bless = std::env::var_os("PLAINSIGHT_BLESS").is_some();
    for (platform, _) in PLATFORMS {
        let expected = root().join(format!("tests/workflows/{platform}.yml"));
        let written = workflow(platform, &["--site", "site", "--sha256", &"0123456789abcdef".repeat(4)]);
        if bless {
            fs::create_dir_all(expected.parent().unwrap()).unwrap();
            fs::write(&expected, &written).unwrap();
        }
        assert_eq!(fs::read_to_string(&expected).unwrap_or_default(), written, "{platform}");
    }
}

#[test]
fn workflows_are_yaml_without_anything_left_to_fill_in() {
    for (platform, _) in PLATFORMS {
        let text = workflow(platform, &[]);
        assert!(text.lines().all(|line| line.len() <= 140 && line.trim_end() == line), "{platform}");
        let left: Vec<&str> = text.split('@').skip(1).filter(|rest| rest.starts_with(char::is_uppercase)).collect();
        assert!(left.is_empty(), "{platform}: {left:?}");
        assert!(!scalars(&text).is_empty());
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("x.yml");
        fs::write(&file, &text).unwrap();
        let script = "import sys\ntry:\n    import yaml\nexcept ImportError:\n    sys.exit(0)\nyaml.safe_load(open(sys.argv[1]))";
        match Command::new("python3").args(["-c", script]).arg(&file).output() {
            Ok(output) => assert!(output.status.success(), "{platform}: {}", String::from_utf8_lossy(&output.stderr)),
            Err(_) => println!("python3 is not here: its YAML parser was not asked"),
        }
    }
}

#[test]
fn github_checks_pull_requests_and_publishes_main_every_morning() {
    let yaml = scalars(&workflow("github", &[]));
    assert_eq!(yaml["on.push.branches"], "[main]");
    assert_eq!(yaml["on.schedule.0.cron"], "23 5 * * *");
    assert!(yaml.contains_key("on.pull_request"));
    assert_eq!(yaml["jobs.check.if"], "github.event_name == 'pull_request'");
    assert_eq!(commands(&yaml, "jobs.check."), ["plainsight check --format github"]);
    let published = "github.event_name != 'pull_request' && github.ref == 'refs/heads/main'";
    assert_eq!((yaml["jobs.publish.if"].as_str(), yaml["jobs.due.if"].as_str()), (published, published));
    assert_eq!(commands(&yaml, "jobs.publish."), ["plainsight build"]);
    assert_eq!(commands(&yaml, "jobs.due."), ["plainsight check --due 0d --format github"]);
    // The build stands before what publishes it, in one job: a step that fails ends the job. What is late is no step of it.
    assert_eq!(yaml["jobs.publish.steps.2.run"], "plainsight build");
    assert!(yaml["jobs.publish.steps.3.uses"].starts_with("actions/upload-pages-artifact@"));
    assert!(yaml["jobs.publish.steps.4.uses"].starts_with("actions/deploy-pages@"));
    assert!(!yaml.keys().any(|path| path.contains("continue-on-error") || path.contains(".needs")));
    // Nothing may write to the repository.
    assert_eq!(yaml["permissions.contents"], "read");
}

#[test]
fn gitlab_checks_merge_requests_and_publishes_the_default_branch() {
    let yaml = scalars(&workflow("gitlab", &[]));
    assert_eq!(yaml["check.rules.0.if"], "$CI_PIPELINE_SOURCE == \"merge_request_event");
    assert_eq!(commands(&yaml, "check."), ["plainsight check"]);
    assert_eq!(commands(&yaml, "pages."), ["plainsight build --out public"]);
    assert_eq!(yaml["pages.artifacts.paths.0"], "public");
    assert_eq!(commands(&yaml, "due."), ["plainsight check --due 0d"]);
    assert_eq!(yaml["due.allow_failure"], "true");
}

#[test]
fn azure_checks_pull_requests_and_publishes_main_every_morning() {
    let yaml = scalars(&workflow("azure", &[]));
    assert_eq!((yaml["schedules.0.cron"].as_str(), yaml["schedules.0.always"].as_str()), ("23 5 * * *", "true"));
    let commands: Vec<String> = (0..3)
        .map(|job| {
            yaml.iter()
                .find(|(path, value)| path.starts_with(&format!("jobs.{job}.")) && value.starts_with("plainsight "))
                .unwrap()
                .1
                .clone()
        })
        .collect();
    assert_eq!(commands, ["plainsight check", "plainsight build", "plainsight check --due 0d"]);
    assert_eq!(yaml["jobs.1.steps.2.bash"], "plainsight build");
    assert_eq!(yaml["jobs.1.steps.3.task"], "AzureStaticWebApp@0");
    assert_eq!(yaml["jobs.1.steps.3.inputs.app_location"], "public");
}

#[test]
fn a_site_in_a_folder_is_named_in_each_command() {
    for (platform, _) in PLATFORMS {
        let text = workflow(platform, &["--site", "./scorecards/"]);
        let commands = text
            .lines()
            .filter(|line| ["plainsight check", "plainsight build"].iter().any(|command| line.contains(&format!(" {command}"))));
        let commands: Vec<&str> = commands.filter(|line| !line.trim_start().starts_with('#')).collect();
        assert_eq!(commands.len(), 3, "{platform}: {commands:?}");
        assert!(commands.iter().all(|line| line.contains(" --site scorecards")), "{platform}: {commands:?}");
        assert!(platform == "gitlab" || text.contains("scorecards/public"), "{platform}");
    }
}

#[test]
fn nothing_is_written_over_and_what_no_workflow_can_hold_is_refused() {
    let repository = TempDir::new().unwrap();
    fs::write(repository.path().join(".gitlab-ci.yml"), "mine").unwrap();
    let output = ci(repository.path(), &["gitlab", "--releases", RELEASES]);
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8(output.stderr).unwrap().contains(".gitlab-ci.yml` is there already"));
    assert_eq!(fs::read_to_string(repository.path().join(".gitlab-ci.yml")).unwrap(), "mine");
    let wrong: [&[&str]; 5] = [
        &["github", "--releases", RELEASES, "--site", "../site"],
        &["github", "--releases", RELEASES, "--site", "my site"],
        &["github", "--releases", "https://example.org/$(id)"],
        &["github", "--releases", RELEASES, "--sha256", "abc"],
        &["jenkins", "--releases", RELEASES],
    ];
    for args in wrong {
        let output = ci(repository.path(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
    }
    assert_eq!(fs::read_dir(repository.path()).unwrap().count(), 1);
}

#[test]
fn a_program_that_was_only_compiled_asks_where_releases_are() {
    let repository = TempDir::new().unwrap();
    let output = ci(repository.path(), &["github"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("--releases"));
}

#[test]
fn a_release_has_what_workflows_install_with_its_checksum() {
    let text = fs::read_to_string(root().join(".github/workflows/release.yml")).unwrap();
    let yaml = scalars(&text);
    assert_eq!(yaml["on.push.tags"], "[\"v*\"]");
    let targets: Vec<&String> = yaml
        .iter()
        .filter(|(path, _)| path.starts_with("jobs.build.strategy.matrix") && path.ends_with(".target"))
        .map(|(_, value)| value)
        .collect();
    for system in ["x86_64-unknown-linux-musl", "apple-darwin", "windows"] {
        assert!(targets.iter().any(|target| target.contains(system)), "{targets:?}");
    }
    // The archive that `install.sh` asks for, with the program at its top, in the version's own folder, and the list that it reads.
    assert!(text.contains("tar -czf \"dist/plainsight-$TARGET.tar.gz\" -C stage .") && text.contains("cp \"$binary\" stage/"));
    assert!(workflow("github", &[]).contains("archive=\"plainsight-x86_64-unknown-linux-musl.tar.gz\""));
    assert!(text.contains("sha256sum plainsight-* > SHA256SUMS"));
    assert_eq!(yaml["env.PLAINSIGHT_RELEASES"], "${{ github.server_url }}/${{ github.repository }}/releases/download");
    // Nothing is released that was not tested, and only the last job may write.
    assert_eq!((yaml["jobs.build.needs"].as_str(), yaml["jobs.release.needs"].as_str()), ("test", "build"));
    assert_eq!((yaml["permissions.contents"].as_str(), yaml["jobs.release.permissions.contents"].as_str()), ("read", "write"));
    let writes = yaml.iter().filter(|(_, value)| *value == "write").count();
    assert_eq!(writes, 1);
}

/// Runs the step that installs Plainsight, as the workflow has it, on a made-up release; gives whether it went well.
#[cfg(unix)]
fn install(sha256: &str, tamper: bool) -> Option<bool> {
    use std::os::unix::fs::PermissionsExt;
    let has = |program: &str| Command::new(program).arg("--version").output().is_ok();
    if !has("curl") || !has("tar") || !has("sha256sum") {
        println!("curl, tar or sha256sum is not here: the installation was not tried");
        return None;
    }
    let home = TempDir::new().unwrap();
    let archive = "plainsight-x86_64-unknown-linux-musl.tar.gz";
    let release = home.path().join(format!("releases/v{}", env!("CARGO_PKG_VERSION")));
    fs::create_dir_all(&release).unwrap();
    fs::write(release.join("plainsight"), "#!/bin/sh\necho it runs\n").unwrap();
    fs::set_permissions(release.join("plainsight"), fs::Permissions::from_mode(0o755)).unwrap();
    let shell = |folder: &Path, script: &str| Command::new("sh").args(["-c", script]).current_dir(folder).output().unwrap();
    assert!(
        shell(&release, &format!("tar -czf {archive} plainsight && sha256sum {archive} other > SHA256SUMS 2>/dev/null; true"))
            .status
            .success()
    );
    let sum = String::from_utf8(shell(&release, &format!("sha256sum {archive}")).stdout).unwrap();
    if tamper {
        fs::write(release.join(archive), "something else").unwrap();
    }
    let yaml = scalars(&workflow("gitlab", &[]));
    let work = home.path().join("work");
    fs::create_dir(&work).unwrap();
    let pinned = if sha256 == "right" { &sum[..64] } else { sha256 };
    let output = Command::new("sh")
        .args(["-c", &yaml["default.before_script.1"]])
        .current_dir(&work)
        .env("PLAINSIGHT_RELEASES", format!("file://{}", home.path().join("releases").display()))
        .env("PLAINSIGHT_VERSION", &yaml["variables.PLAINSIGHT_VERSION"])
        .env("PLAINSIGHT_SHA256", pinned)
        .output()
        .unwrap();
    let runs = Command::new(work.join(".plainsight-bin/plainsight")).output();
    assert_eq!(output.status.success(), runs.is_ok(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(output.status.success())
}

#[cfg(unix)]
#[test]
fn only_a_release_with_the_right_checksum_is_installed() {
    for (sha256, tamper, expected) in
        [("", false, true), ("right", false, true), ("", true, false), ("right", true, false), (&*"0".repeat(64), false, false)]
    {
        if let Some(installed) = install(sha256, tamper) {
            assert_eq!(installed, expected, "sha256 {sha256:?}, tampered with: {tamper}");
        }
    }
}

#[test]
fn mistakes_are_annotations_and_say_nothing_personal() {
    let site = site_of(&[
        ("plainsight.toml", "format = 1\ntitle = \"Our council\"\n[disclosures]\nauthority = \"us\"\ncode = \"ltc-2015\"\n"),
        ("data/authorities.csv", "id,name\nus,Our council\n"),
        ("data/indicators/a.toml", "title = \"A\"\npolarity = \"higher\"\nfrequency = \"financial-year\"\n"),
        ("data/indicators/a.csv", "authority,period,value\nus,2009/10,5%\n"),
        (
            "data/disclosures/grants/fy2025-26@2026-04-20.csv",
            "OrganisationName,DateAwarded,Amount,Purpose,BeneficiaryName,CharityCommissionNumber,GrantPeriod,OrganisationalUnit\n\
             Our council,not-a-date,12.00,Play,A club,,1,Parks\n\
             Our council,01/05/2025,12.00,For JB 12 34 56 C,A club,,1,Parks\n",
        ),
    ]);
    let output = plainsight(&["check", "--format", "github", "--site", site.path().to_str().unwrap(), "--as-at", "2026-06-01"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    let file = format!("file={}/data/indicators/a.csv,line=2,col=12::", site.path().display());
    assert!(
        said.lines().any(|line| line.starts_with("::error title=value/percent,") && line.contains(&file) && line.contains("`5%25`")),
        "{said}"
    );
    assert!(said.lines().any(|line| line.contains("grants/fy2025-26@2026-04-20.csv,line=2")), "{said}");
    assert!(said.lines().any(|line| line.contains("disclosure/personal-data") && line.contains("line=3")), "{said}");
    assert!(!said.contains("12 34 56") && !said.contains("123456"), "{said}");
    let (commands, rest): (Vec<&str>, Vec<&str>) = said.lines().partition(|line| line.starts_with("::"));
    assert!(commands.len() >= 2 && rest.len() == 1 && rest[0].contains("error"), "each finding is one line: {said}");
}

#[test]
fn a_site_without_mistakes_has_no_annotation() {
    let site = root().join("tests/cases/base");
    let output = plainsight(&["check", "--format", "github", "--site", site.to_str().unwrap(), "--as-at", "2010-06-30"]);
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "No mistakes found.\n");
    assert!(output.status.success());
}
