//! Findings as GitHub Actions takes them: one workflow command a finding, which the platform shows beside the line at fault.
//!
//! The form and its escapes are those of "Workflow commands for GitHub Actions" (GitHub's documentation): a percent sign and line ends
//! are escaped everywhere, in properties the colon and the comma too. GitHub shows the first ten errors and ten warnings of a step.

use std::path::{Component, Path};

use crate::diag::{Diagnostic, Report, Severity};

/// All findings, errors first, then how many there are. `site` is the site's folder as it was named, which files are given relative
/// to: GitHub looks for them from the repository's root.
pub fn github(report: &Report, site: &Path) -> String {
    let folder = folder_of(site);
    let (errors, warnings): (Vec<_>, Vec<_>) = report.findings.iter().partition(|finding| finding.severity == Severity::Error);
    errors.into_iter().chain(warnings).map(|finding| command(finding, &folder)).collect()
}

/// `::error title=figures/not-a-number,file=data/indicators/neet.csv,line=3,col=16::message%0Ahelp: remedy`.
fn command(finding: &Diagnostic, folder: &str) -> String {
    let kind = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut properties = vec![format!("title={}", property(finding.code))];
    if let Some(place) = &finding.place {
        properties.push(format!("file={}", property(&format!("{folder}{}", place.file))));
        if place.line > 0 {
            properties.extend([format!("line={}", place.line), format!("col={}", place.column)]);
        }
    }
    let help = finding.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    format!("::{kind} {}::{}\n", properties.join(","), data(&format!("{}{help}", finding.message)))
}

/// `site/` for `./site`; nothing for the folder itself.
fn folder_of(site: &Path) -> String {
    let parts = site.components().filter(|part| *part != Component::CurDir);
    let path = parts.collect::<std::path::PathBuf>().to_string_lossy().replace('\\', "/");
    if path.is_empty() || path.ends_with('/') { path } else { format!("{path}/") }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Place;

    #[test]
    fn a_finding_is_one_command_whatever_it_says() {
        let place = Place { file: "data/indicators/a,b.csv".into(), line: 3, column: 16, length: 7 };
        let finding = Diagnostic::error("figures/value", place, "`5%`\r\n::error::x: has a, b").help("write 5");
        let warning = Diagnostic::warning("checks/total", Place::file("data/x.csv"), "w");
        let nowhere = Diagnostic { place: None, ..Diagnostic::error("site/none", Place::file(""), "e") };
        let report = Report { findings: vec![warning, finding, nowhere] };
        assert_eq!(
            github(&report, Path::new("./my-site/")),
            "::error title=figures/value,file=my-site/data/indicators/a%2Cb.csv,line=3,col=16::`5%25`%0D%0A::error::x: has a, b%0Ahelp: write 5\n\
             ::error title=site/none::e\n\
             ::warning title=checks/total,file=my-site/data/x.csv::w\n"
        );
    }

    #[test]
    fn the_site_s_folder_stands_before_each_file() {
        let cases = [(".", ""), ("./", ""), ("site", "site/"), ("./a/b/", "a/b/"), ("../x", "../x/"), ("/srv/site", "/srv/site/")];
        for (given, expected) in cases {
            assert_eq!(folder_of(Path::new(given)), expected, "{given}");
        }
    }
}
