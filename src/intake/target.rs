//! What an export is said to be: a file of a dataset, the figures of one indicator, or a return of many.

use super::journal::{Journal, listed};
use super::{Intake, Request, disclosure, figures};
use crate::diag::Report;
use crate::load::Directory;
use crate::load::disclosures::cleaning::Described;
use crate::model::IndicatorId;
use crate::source::{Export, Fault, Folder, did_you_mean};

/// Makes the clean file of an export.
///
/// # Errors
/// Every reason why it cannot be done safely, with what to do.
pub fn import(folder: &Folder, export: &Export, request: &Request) -> Result<Intake, Report> {
    let described = Described::read(folder);
    let (disclosures, report) = (&described.disclosures, &described.report);
    let directory = Directory::open(folder);
    let (prefix, id) = request.target.split_once(':').unwrap_or(("", &request.target));
    let dataset = disclosures.datasets.iter().position(|dataset| dataset.id.as_str() == id);
    let indicator = directory.indicator_by_id(id);
    let mut journal = Journal::new(export);
    journal.adopt(report, "plainsight.toml");
    let figures = |about: Option<IndicatorId>, journal| figures::import((folder, &directory), about, (export, request), journal);
    match (prefix, dataset, indicator) {
        ("", None, None) if id == "return" => figures(None, journal),
        ("indicator", _, Some(indicator)) | ("", None, Some(indicator)) => figures(Some(indicator), journal),
        ("disclosure", Some(dataset), _) | ("", Some(dataset), None) => {
            journal.adopt(report, &format!("data/disclosures/{id}/dataset.toml"));
            disclosure::import(folder, (&described, dataset), (export, request), journal)
        }
        ("", Some(_), Some(_)) => {
            let fault = Fault::new("import/target", format!("`{id}` is a dataset and an indicator"));
            journal.refuse(fault.help(format!("say which: --as disclosure:{id}, or --as indicator:{id}")));
            Err(journal.report)
        }
        (_, _, _) => {
            let is_id = crate::model::Slug::new(id).is_some();
            let datasets: Vec<&str> = disclosures.datasets.iter().map(|dataset| dataset.id.as_str()).collect();
            let fault = unknown(id, &datasets, &directory);
            let help = fault.help.clone().unwrap_or_default();
            // A dataset has its own command, and an id that is none would be refused there too.
            let new = if is_id && prefix != "disclosure" {
                format!("; a new measure begins with `plainsight new indicator {id}`")
            } else {
                String::new()
            };
            journal.refuse(fault.help(format!("{help}{new}")));
            Err(journal.report)
        }
    }
}

fn unknown(id: &str, datasets: &[&str], directory: &Directory) -> Fault {
    let known = datasets.iter().copied().chain(directory.indicator_ids()).chain(["return"]);
    let help = if let Some(meant) = did_you_mean(id, known) {
        meant
    } else if datasets.is_empty() {
        "write the id of an indicator, or `return` for many of one period; for datasets of the Transparency Code write in plainsight.toml \
         [disclosures] with authority = \"…\" and code = \"ltc-2015\""
            .to_owned()
    } else {
        format!("write the id of an indicator, `return` for many of one period, or a dataset: {}", listed(datasets))
    };
    Fault::new("import/target", format!("`{id}` is neither a dataset nor an indicator of the site")).help(help)
}
