//! From a site's folder to its [`Dataset`], reporting every mistake in one run.
//!
//! Comes in: a [`Folder`]. Goes out: the dataset, only where nothing is wrong, and the report of what is. Each kind of
//! input is read by a file of its own; what is written is `docs/content/reference/format.md`. A mistake never stops the reading: whatever
//! can still be understood is checked, and what a broken file would have declared is not reported as missing elsewhere.

mod accessibility;
mod areas;
mod authorities;
mod blocks;
mod brand;
mod cells;
mod commentary;
mod composites;
mod directory;
pub mod disclosures;
mod documents;
mod figure_rows;
mod figures;
mod files;
mod groups;
mod ids;
mod indicators;
mod known;
mod layout;
mod localities;
mod names;
mod period_guess;
mod periods;
mod read;
mod returns;
mod rules;
mod scorecards;
mod services;
mod site;
mod successions;
mod table_rows;
mod tables;
mod targets;
mod value;
mod verdicts;

#[cfg(test)]
mod tests;

use crate::diag::{Place, Report};
use crate::model::Dataset;
use crate::source::Folder;

pub use directory::{Directory, period, published, return_period};
pub use disclosures::{Hold, Reading};
pub use documents::is_address_of_the_site;
pub use periods::named_quarter;
pub use site::base_url;

/// How to load.
#[derive(Clone, Debug, Default)]
pub struct Options<'o> {
    /// Disclosures whose files may fail their checks: they are held back instead of stopping everything else.
    pub holds: Vec<Hold>,
    /// Who is told how far the reading of ledgers has come; nobody by default.
    pub reading: Option<&'o dyn Reading>,
}

/// The theme that the site names, whatever else is wrong with it.
pub fn theme(folder: &Folder) -> Option<String> {
    site::read(folder, &mut Report::default()).0.theme
}

/// The language that the site names, and where; `en-GB` where it names none.
pub fn language(folder: &Folder) -> (String, Place) {
    site::language_of(folder)
}

/// Reads a site. The dataset is there only where the report has no errors; warnings stand beside it.
pub fn load(folder: &Folder, options: &Options<'_>) -> (Option<Dataset>, Report) {
    let mut report = folder.findings().clone();
    layout::check(folder, &mut report);
    let (site, disclosing) = site::read(folder, &mut report);
    let mut known = known::read(folder, &site, &mut report);
    let successions = successions::read(folder, &known.authorities.names, &mut report);
    let localities = localities::read(folder, &known.authorities, &mut report);
    let mut described = indicators::read(folder, &site, &mut known, &mut report);
    let returns = returns::read(folder, &known, &described, &mut report);
    let figures = figures::read(folder, &known, &described, returns, &mut report);
    figures::default_decimals(&mut described, &figures);
    let targets = targets::read(folder, &known, &described, &mut report);
    let against = scorecards::Against { known: &known, described: &described, figures: &figures };
    let scorecards = scorecards::read(folder, against, &mut report);
    let tables = tables::read(folder, &known, &mut report);
    let disclosures = disclosures::read(folder, &disclosing, (&known, options), &mut report);
    let documents = documents::read(folder, &known, &site.title, &mut report);
    let commentary = commentary::read(folder, &known, &described, &mut report);
    let files = files::read(folder, &documents, &mut report);
    if !known.authorities.complete {
        // The list itself could not be read, which was said: that nobody is on it is no news.
        report.findings.retain(|finding| finding.code != "names/unknown-authority");
    }
    report.sort();
    let dataset = (report.errors() == 0).then(|| Dataset {
        site,
        authorities: known.authorities.list,
        areas: known.areas,
        successions,
        localities,
        groups: known.groups,
        verdict_schemes: known.verdicts.schemes,
        verdicts: known.verdicts.marks,
        indicators: described.into_iter().map(|described| described.indicator).collect(),
        figures,
        targets,
        scorecards,
        tables,
        disclosures,
        documents,
        commentary,
        files,
    });
    (dataset, report)
}
