//! `plainsight ci`: writes the file by which a platform checks and publishes a site.
//!
//! Each platform is a template and a line in [`Platform`]'s methods. What all of them share is how Plainsight is installed
//! (`install.sh`): a released binary of a fixed version, compared with its checksum.

use std::path::Path;
use std::process::ExitCode;

use crate::cli::args::{CiArgs, Platform};
use crate::cli::{SYSTEM_FAILED, usage_error};
use crate::output::{OutputErrorKind, workspace};

/// The released binary that the platforms' machines run: it needs nothing of the system.
const ARCHIVE: &str = "plainsight-x86_64-unknown-linux-musl.tar.gz";

/// Where the program that is running was released, known to released binaries alone: the release workflow says it when it compiles.
const RELEASED_AT: Option<&str> = option_env!("PLAINSIGHT_RELEASES");

impl Platform {
    /// Where the platform looks for the file, from the repository's root.
    fn path(self) -> &'static str {
        match self {
            Self::Github => ".github/workflows/plainsight.yml",
            Self::Gitlab => ".gitlab-ci.yml",
            Self::Azure => "azure-pipelines.yml",
        }
    }

    fn template(self) -> &'static str {
        match self {
            Self::Github => include_str!("github.yml"),
            Self::Gitlab => include_str!("gitlab.yml"),
            Self::Azure => include_str!("azure.yml"),
        }
    }
}

/// Writes the file into the folder where the command is run, the repository's root, unless it is there.
#[allow(clippy::print_stdout, clippy::print_stderr, reason = "the command line prints")]
pub fn run(args: &CiArgs) -> ExitCode {
    let text = match workflow(args) {
        Ok(text) => text,
        Err(message) => return usage_error(&message),
    };
    let path = args.platform.path();
    match workspace::add(Path::new("."), &[(path, text.as_bytes())]) {
        Ok(()) => {
            println!("Wrote {path}. It begins with what to do next.");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            if error.kind == OutputErrorKind::Refused {
                eprintln!("help: nothing is written over: move the file away, run this again, and compare the two");
            }
            ExitCode::from(SYSTEM_FAILED)
        }
    }
}

/// The whole file.
fn workflow(args: &CiArgs) -> Result<String, String> {
    let CiArgs { platform, site, sha256, releases } = args;
    let releases = releases.as_deref().or(RELEASED_AT).ok_or(
        "this program was not released but compiled, and does not know where the released ones are: say it with --releases URL, \
         such as https://github.com/OWNER/plainsight/releases/download",
    )?;
    let site = folder(site)?;
    let (option, out) =
        if site.is_empty() { (String::new(), "public".to_owned()) } else { (format!(" --site {site}"), format!("{site}/public")) };
    let known = [
        ("@VERSION@", env!("CARGO_PKG_VERSION")),
        ("@SHA256@", sha256.as_deref().unwrap_or_default()),
        ("@RELEASES@", plain(releases.trim_end_matches('/'))?),
        ("@SITE@", &option),
        ("@OUT@", &out),
        ("@ARCHIVE@", ARCHIVE),
    ];
    let lines = platform.template().lines().flat_map(|line| match line.strip_suffix("@INSTALL@") {
        Some(indent) => include_str!("install.sh").lines().map(|line| format!("{indent}{line}")).collect(),
        None => vec![line.to_owned()],
    });
    let text = lines.collect::<Vec<String>>().join("\n") + "\n";
    Ok(known.iter().fold(text, |text, (name, value)| text.replace(name, value)))
}

/// The site's folder from the repository's root; nothing for the root itself.
fn folder(site: &Path) -> Result<&str, String> {
    let text = site.to_str().unwrap_or_default().trim_start_matches("./").trim_end_matches('/');
    let text = if text == "." { "" } else { text };
    if site.is_absolute() || text.split('/').any(|part| part == "..") {
        return Err(format!(
            "`{}` is not in the repository: run this in the repository's root and name the site's folder from there",
            site.display()
        ));
    }
    plain(text)
}

/// A text that means the same in YAML and in a shell, quoted or not.
fn plain(text: &str) -> Result<&str, String> {
    match text.chars().find(|c| !(c.is_ascii_alphanumeric() || "/:._-~@+".contains(*c))) {
        None => Ok(text),
        Some(c) => Err(format!("`{text}` has the character {c:?}: a workflow needs letters, digits, `-`, `_`, `.` and `/`")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_named_from_the_root() {
        let cases = [(".", Ok("")), ("./", Ok("")), ("site", Ok("site")), ("./a/b/", Ok("a/b"))];
        for (given, expected) in cases {
            assert_eq!(folder(Path::new(given)), expected.map_err(str::to_owned), "{given}");
        }
        for given in ["/srv/site", "../site", "a/../../b", "my site", "a;rm -rf", "$HOME", "a\nb"] {
            assert!(folder(Path::new(given)).is_err(), "{given}");
        }
    }
}
