//! Holding a file back: a slip in one disclosure must not keep all the others from the public.

use std::collections::BTreeSet;
use std::fmt;

use super::files::{FOLDER, period_of};
use crate::diag::{Diagnostic, Place, Report, Severity};
use crate::model::{DisclosureDataset, Disclosures, Period};
use crate::source::did_you_mean;

/// A period of a dataset whose files are held back where they fail their checks: `spending-over-500/fy2026-27-q1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    dataset: String,
    period: Period,
}

impl Hold {
    /// Reads `DATASET/PERIOD`.
    ///
    /// # Errors
    /// What to write instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (dataset, label) =
            text.split_once('/').ok_or_else(|| format!("`{text}` is not DATASET/PERIOD, such as spending-over-500/fy2026-27-q1"))?;
        let period = period_of(label).map_err(|fault| format!("`{label}` is not a period: {}", fault.help.unwrap_or(fault.message)))?;
        Ok(Self { dataset: dataset.to_owned(), period })
    }

    /// Whether it is about a file of this dataset and period.
    pub(super) fn is_of(&self, dataset: &DisclosureDataset, period: Period) -> bool {
        dataset.id.as_str() == self.dataset && self.period == period
    }
}

impl fmt::Display for Hold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.dataset, self.period.address())
    }
}

/// A hold must be about a file that is there: a slip in it would let mistakes stop the build, or hide a period that nobody meant.
pub(super) fn check(holds: &[Hold], disclosures: &Disclosures, report: &mut Report) {
    for hold in holds {
        let Some(place) = disclosures.datasets.iter().position(|dataset| dataset.id.as_str() == hold.dataset) else {
            let known = disclosures.datasets.iter().map(|dataset| dataset.id.as_str());
            let found =
                Diagnostic::error("disclosure/unknown-hold", Place::file("--hold"), format!("no dataset is called `{}`", hold.dataset));
            let help =
                did_you_mean(&hold.dataset, known).unwrap_or_else(|| "name the dataset by its folder in data/disclosures/".to_owned());
            report.add(found.help(help));
            continue;
        };
        let is_held = disclosures.held.iter().any(|file| file.dataset == place && file.period == hold.period);
        if is_held {
            continue;
        }
        let passed = disclosures.files_of(place).find(|file| file.period == hold.period);
        let found = if let Some(file) = passed {
            let message = "the file passes its checks, so it is published and not held".to_owned();
            Diagnostic::warning("disclosure/needless-hold", Place::file(&*file.path), message).help("leave --hold out")
        } else {
            let message = format!("`{}` has no file for {}", hold.dataset, hold.period);
            let help = format!("name a file that is in data/disclosures/{}/: its name without .csv and date", hold.dataset);
            Diagnostic::error("disclosure/unknown-hold", Place::file("--hold"), message).help(help)
        };
        report.add(found);
    }
}

/// What to hold so that all the rest is published: each period that has an error in its files, as `DATASET/PERIOD`, in order. Nothing where
/// an error stands anywhere else, or is one that no holding helps against: two files of one version, a name that says no period.
pub fn way_out(report: &Report) -> Vec<String> {
    let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let held: Option<BTreeSet<String>> =
        errors.map(|finding| finding.place.as_ref().and_then(|place| holdable(finding.code, &place.file))).collect();
    held.unwrap_or_default().into_iter().collect()
}

/// The hold that takes a file's error away.
fn holdable(code: &str, path: &str) -> Option<String> {
    if ["disclosure/same-version", "disclosure/file-name", "disclosure/period"].contains(&code) {
        return None;
    }
    let (dataset, name) = path.strip_prefix(FOLDER)?.split_once('/')?;
    let stem = name.strip_suffix(".csv")?;
    let label = stem.split_once('@').map_or(stem, |(label, _)| label);
    let hold = format!("{dataset}/{label}");
    Hold::parse(&hold).is_ok().then_some(hold)
}

/// What stands in the report for the mistakes of a file that is held.
pub(super) fn say(path: &str, mistakes: u64, report: &mut Report) {
    let count = if mistakes == 1 { "1 mistake".to_owned() } else { format!("{mistakes} mistakes") };
    let message = format!("the file has {count} and is held back: nothing of it is published");
    let found = Diagnostic::warning("disclosure/held", Place::file(path), message);
    report.add(found.help("`plainsight check` lists the mistakes; mend them and build without --hold"));
}
