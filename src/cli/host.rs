//! `check --host`: what a host takes, against what the site is. `docs/content/how-to/hosting.md` says where each limit is from.

use crate::cli::args::Host;
use crate::cli::progress::Bar;
use crate::config::Config;
use crate::diag::{Diagnostic, Place, Report};
use crate::output::OutputError;
use crate::output::site::{Measured, measure};
use crate::output::workspace;
use crate::pipeline::{self, Stopped};

/// A limit is worth a word once so many percent of it are reached.
const NEAR_PERCENT: u64 = 80;

const MEGABYTE: u64 = 1_000_000;
const GIGABYTE: u64 = 1_000 * MEGABYTE;

/// What a host takes; none where it names no limit.
struct Limits {
    name: &'static str,
    /// All files together, in bytes.
    site_bytes: Option<u64>,
    /// One file, in bytes.
    file_bytes: Option<u64>,
    /// Files straight in one folder.
    folder_files: Option<u64>,
    /// One file's path, in bytes.
    path_bytes: Option<u64>,
}

impl Host {
    fn limits(self) -> Limits {
        let none = Limits { name: "", site_bytes: None, file_bytes: None, folder_files: None, path_bytes: None };
        match self {
            Self::GithubPages => Limits { name: "GitHub Pages", site_bytes: Some(GIGABYTE), ..none },
            Self::Netlify => Limits { name: "Netlify", folder_files: Some(54_000), ..none },
            Self::S3 => Limits { name: "Amazon S3", file_bytes: Some(5 * GIGABYTE), path_bytes: Some(1_024), ..none },
        }
    }
}

/// Builds the site into a folder of its own, measures it, and removes it again. A warning for each limit that it comes near.
///
/// # Errors
/// Those of the disk. A site with mistakes is not built, and its findings are given.
pub fn check(config: &Config, host: Host) -> Result<Report, OutputError> {
    let home = config.site.join(".check.plainsight");
    workspace::make_private(&home)?;
    let built = pipeline::build(&Config { out: home.join("site"), ..config.clone() }, false, &Bar::new(true));
    let report = match built {
        Ok(built) => measure(&built.out).map(|measured| compare(&measured, &host.limits())),
        Err(Stopped::Input(report)) => Ok(report),
        Err(Stopped::Output(error)) => Err(error),
    };
    workspace::remove_private(&home)?;
    report
}

fn compare(measured: &Measured, limits: &Limits) -> Report {
    let Measured { files, bytes, largest, fullest, longest } = measured;
    let mut report = Report::default();
    let mut ask = |code, (size, limit): (u64, Option<u64>), (what, unit): (String, fn(u64) -> String), help: &str| {
        let Some(limit) = limit.filter(|limit| size.saturating_mul(100) > limit.saturating_mul(NEAR_PERCENT)) else { return };
        let against = if size > limit { "takes no more than" } else { "takes up to" };
        let message = format!("{what} {}, and {} {against} {}", unit(size), limits.name, unit(limit));
        report.add(Diagnostic { place: None, ..Diagnostic::warning(code, Place::file(""), message) }.help(help));
    };
    let fewer = "build fewer pages with figure_pages = \"exceptions\" or \"none\" in plainsight.toml, or choose another host";
    ask("host/site-size", (*bytes, limits.site_bytes), (format!("the site of {files} files has"), said_bytes), fewer);
    let smaller = "publish the file in smaller periods, or choose another host";
    ask("host/file-size", (largest.1, limits.file_bytes), (format!("`{}` has", largest.0), said_bytes), smaller);
    ask("host/folder-files", (fullest.1, limits.folder_files), (format!("the folder `{}/` has", fullest.0), said_files), fewer);
    let shorter = "choose shorter ids; an id that was published keeps its address by aliases";
    ask("host/path-length", (longest.len() as u64, limits.path_bytes), (format!("the path `{longest}` has"), said_length), shorter);
    report
}

/// In megabytes or gigabytes of ten to the power of six and nine, one digit behind the point, rounded up: no site looks smaller than it is.
fn said_bytes(bytes: u64) -> String {
    let tenths = |unit: u64| bytes.div_ceil(unit / 10);
    let (tenths, unit) = if bytes >= GIGABYTE { (tenths(GIGABYTE), "GB") } else { (tenths(MEGABYTE), "MB") };
    if tenths % 10 == 0 { format!("{} {unit}", tenths / 10) } else { format!("{}.{} {unit}", tenths / 10, tenths % 10) }
}

fn said_files(files: u64) -> String {
    format!("{files} files")
}

fn said_length(bytes: u64) -> String {
    format!("{bytes} bytes")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Measured {
        Measured {
            files: 3,
            bytes: 1_000,
            largest: ("a.csv".to_owned(), 500),
            fullest: ("indicators".to_owned(), 2),
            longest: "indicators/a.csv".to_owned(),
        }
    }

    fn said(measured: &Measured, host: Host) -> Vec<String> {
        compare(measured, &host.limits()).findings.iter().map(|finding| format!("{}: {}", finding.code, finding.message)).collect()
    }

    #[test]
    fn a_small_site_fits_everywhere() {
        for host in [Host::GithubPages, Host::Netlify, Host::S3] {
            assert!(said(&site(), host).is_empty());
        }
    }

    #[test]
    fn what_is_near_a_limit_and_what_is_over_it_is_said() {
        // 80% itself is not near yet.
        for (bytes, expected) in [
            (800_000_000, vec![]),
            (800_000_001, vec!["host/site-size: the site of 3 files has 800.1 MB, and GitHub Pages takes up to 1 GB"]),
            (1_000_000_000, vec!["host/site-size: the site of 3 files has 1 GB, and GitHub Pages takes up to 1 GB"]),
            (1_000_000_001, vec!["host/site-size: the site of 3 files has 1.1 GB, and GitHub Pages takes no more than 1 GB"]),
        ] {
            assert_eq!(said(&Measured { bytes, ..site() }, Host::GithubPages), expected);
        }
        let full = Measured { fullest: ("indicators/neet".to_owned(), 54_001), ..site() };
        let expected = ["host/folder-files: the folder `indicators/neet/` has 54001 files, and Netlify takes no more than 54000 files"];
        assert_eq!(said(&full, Host::Netlify), expected);
        assert!(said(&full, Host::S3).is_empty() && said(&full, Host::GithubPages).is_empty(), "each host has limits of its own");
        let large = Measured { largest: ("data/all.zip".to_owned(), 6_000_000_000), longest: "x".repeat(1_025), ..site() };
        let found = said(&large, Host::S3);
        assert_eq!(found[0], "host/file-size: `data/all.zip` has 6 GB, and Amazon S3 takes no more than 5 GB");
        assert!(found[1].ends_with("has 1025 bytes, and Amazon S3 takes no more than 1024 bytes"), "{found:?}");
    }
}
