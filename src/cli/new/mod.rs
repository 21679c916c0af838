//! `plainsight new`: the files of an indicator, a scorecard, a page or a disclosure, with comments that say what to write.
//!
//! What is made passes `check` as it is, and publishes no figure and no word that nobody has written: an indicator's first figure is not
//! available, a page is a draft, and of a disclosure there is no file, since an empty one would say that there is nothing to publish.

use std::fmt::Write;
use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;

use jiff::civil::Date;

use crate::cli::args::{FolderArgs, Kind, NewArgs, SiteArgs};
use crate::cli::{INPUT_HAS_ERRORS, SYSTEM_FAILED, config, no_site, render, usage_error};
use crate::diag::Report;
use crate::load;
use crate::model::{Dataset, DisclosureDataset, DisclosureFrequency, Requirement, Slug};
use crate::output::workspace;
use crate::pipeline;
use crate::source::Folder;

/// How many measures of the site a new scorecard begins with.
const MEASURES: usize = 3;

/// Files to write, and what to do next.
struct Skeleton {
    files: Vec<(String, String)>,
    next: String,
}

/// Writes the files, unless one of them is there.
#[allow(clippy::print_stdout, clippy::print_stderr, reason = "the command line prints")]
pub fn run(args: &NewArgs) -> ExitCode {
    let NewArgs { kind, id, folder: FolderArgs { site } } = args;
    let folder = Folder::open(site);
    if !folder.has("plainsight.toml") {
        return usage_error(&no_site(site));
    }
    let is_taken = Slug::RESERVED.contains(&id.as_str()) || (*kind == Kind::Page && load::is_address_of_the_site(id));
    if is_taken {
        return usage_error(&format!("`{id}` is the address of a part of the site; take another id, such as `about-{id}`"));
    }
    let Some(id) = Slug::new(id) else {
        return usage_error(&format!(
            "`{id}` cannot be an id: write lower-case letters, digits and single dashes, beginning with a letter"
        ));
    };
    let skeleton = match kind {
        Kind::Page => page(&id),
        Kind::Indicator | Kind::Scorecard | Kind::Disclosure => match of_the_site(*kind, &id, &folder, site) {
            Ok(skeleton) => skeleton,
            Err(stopped) => return stopped,
        },
    };
    let files: Vec<(&str, &[u8])> = skeleton.files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    match workspace::add(site, &files) {
        Ok(()) => {
            for (path, _) in &skeleton.files {
                println!("Wrote {path}.");
            }
            println!("{}", skeleton.next);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(SYSTEM_FAILED)
        }
    }
}

/// What depends on the data that is there, which must have no errors.
fn of_the_site(kind: Kind, id: &Slug, folder: &Folder, site: &Path) -> Result<Skeleton, ExitCode> {
    let config = config(&SiteArgs { site: site.to_owned(), as_at: None }).map_err(|message| usage_error(&message))?;
    let (dataset, report) = pipeline::load(&config);
    let dataset = dataset.ok_or_else(|| stopped(&report))?;
    match kind {
        Kind::Indicator => {
            // A site of one council may leave the column out.
            let body = dataset.authorities.iter().find(|body| body.is_counted()).filter(|_| folder.has("data/authorities.csv"));
            Ok(indicator(id, body.map(|body| body.id.as_str()), config.as_at.unwrap_or(config.today)))
        }
        Kind::Scorecard => Ok(scorecard(id, &dataset)),
        Kind::Disclosure => disclosure(id, &dataset).map_err(usage_error),
        Kind::Page => Ok(page(id)),
    }
}

/// Its figures begin with one that is not available, for the quarter that ended last: a file without rows is a mistake, and any number
/// would be made up.
fn indicator(id: &Slug, body: Option<&str>, today: Date) -> Skeleton {
    let quarter = last_quarter(today);
    let (figures, each) = match body {
        Some(body) => (format!("authority,period,value\n{body},{quarter},[x]\n"), "authority and period"),
        None => (format!("period,value\n{quarter},[x]\n"), "period"),
    };
    Skeleton {
        files: vec![
            (format!("data/indicators/{id}.toml"), fill(include_str!("indicator.toml"), id)),
            (format!("data/indicators/{id}.csv"), figures),
        ],
        next: format!(
            "Next: say in the .toml what is measured; in the .csv put figures in place of `[x]` (not available), one row for each {each}, \
             or leave nothing there but the headings and bring a sheet in with `plainsight import SHEET --as {id}`; and write the targets into data/targets/{id}.csv, with a column `target`."
        ),
    }
}

/// The financial quarter that ended last before a day, as figures write it: `2026/27-Q1` on 1 August 2026.
fn last_quarter(today: Date) -> String {
    // Three months ago lies in it, whatever the day of the month.
    let then = today.first_of_month().saturating_sub(jiff::Span::new().months(3));
    let (year, quarter) = match then.month() {
        4..=12 => (then.year(), (then.month() - 1) / 3),
        _ => (then.year() - 1, 4),
    };
    format!("{year}/{:02}-Q{quarter}", (year + 1) % 100)
}

fn scorecard(id: &Slug, dataset: &Dataset) -> Skeleton {
    let mut measures = String::new();
    for indicator in dataset.indicators.iter().take(MEASURES) {
        write!(measures, "\n[[priorities.measures]]\nindicator = \"{}\"\n", indicator.id).expect("a String takes any text");
    }
    if measures.is_empty() {
        measures
            .push_str("\n# [[priorities.measures]]\n# indicator = \"recycling\"            # the id of a measure, from data/indicators/\n");
    }
    Skeleton {
        files: vec![(format!("data/scorecards/{id}.toml"), fill(include_str!("scorecard.toml"), id).replace("@MEASURES@\n", &measures))],
        next: "Next: give it its priorities and measures.".to_owned(),
    }
}

fn page(id: &Slug) -> Skeleton {
    Skeleton {
        files: vec![(format!("content/{id}.md"), fill(include_str!("page.md"), id))],
        next: "Next: write the page, and take `draft = true` out when it may be published.".to_owned(),
    }
}

/// A dataset that the law asks for, or one of the council's own; only a site that says whose its disclosures are has either.
fn disclosure(id: &Slug, dataset: &Dataset) -> Result<Skeleton, &'static str> {
    if dataset.disclosures.disclosing_body.is_none() {
        return Err(
            "nothing says whose the disclosures are: write in plainsight.toml [disclosures] with authority = \"…\" and code = \"ltc-2015\"",
        );
    }
    let known = dataset.disclosures.datasets.iter().find(|known| known.id == *id);
    let text = known.map_or_else(|| fill(include_str!("own-disclosure.toml"), id), of_the_law);
    Ok(Skeleton {
        files: vec![(format!("data/disclosures/{id}/dataset.toml"), text)],
        next: format!("Next: put the first file beside it, data/disclosures/{id}/PERIOD@DATE.csv, with the headings that it names."),
    })
}

#[allow(clippy::print_stderr, reason = "the command line prints")]
fn stopped(report: &Report) -> ExitCode {
    eprint!("{}", render::text(report, std::io::stderr().is_terminal()));
    eprintln!("Nothing was written: mend this first.");
    ExitCode::from(INPUT_HAS_ERRORS)
}

fn of_the_law(dataset: &DisclosureDataset) -> String {
    let headings: Vec<&str> =
        dataset.columns.iter().filter(|column| column.requirement != Requirement::Optional).map(|column| column.name.as_str()).collect();
    let example = match dataset.frequency {
        DisclosureFrequency::Quarterly => "fy2026-27-q1",
        DisclosureFrequency::HalfYearly => "2026-m04-to-2026-m09",
        DisclosureFrequency::Annual | DisclosureFrequency::Once => "fy2026-27",
    };
    let vat = "amounts = \"net\"                        # net or gross of VAT that the council can recover: change it if it is gross\n";
    include_str!("disclosure.toml")
        .replace("@TITLE@", &dataset.title)
        .replace("@EXAMPLE@", example)
        .replace("@HEADINGS@", &headings.join(","))
        .replace("@VAT@\n", if dataset.declares_vat { vat } else { "" })
}

/// The skeleton with its id, and a title made of that.
fn fill(text: &str, id: &Slug) -> String {
    let words = id.as_str().replace('-', " ");
    let mut letters = words.chars();
    let title = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default();
    text.replace("@TITLE@", &title).replace("@ID@", id.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_quarter_is_over() {
        // The financial year begins on 1 April.
        let cases = [
            ((2026, 8, 1), "2026/27-Q1"),
            ((2026, 7, 1), "2026/27-Q1"),
            ((2026, 6, 30), "2025/26-Q4"),
            ((2026, 4, 1), "2025/26-Q4"),
            ((2026, 3, 31), "2025/26-Q3"),
            ((2026, 1, 1), "2025/26-Q3"),
            ((2025, 12, 31), "2025/26-Q2"),
            ((2026, 5, 31), "2025/26-Q4"),
            ((2099, 10, 15), "2099/00-Q2"),
        ];
        for ((year, month, day), expected) in cases {
            assert_eq!(last_quarter(Date::constant(year, month, day)), expected, "{year}-{month}-{day}");
        }
    }
}
