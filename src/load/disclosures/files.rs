//! The files of `data/disclosures/`: whose folder, which period, published when.

use crate::diag::{Diagnostic, Place, Report};
use crate::model::{DisclosureDataset, Period, Timestamp};
use crate::source::{Fault, Folder};

use super::super::periods;

/// The folder of all disclosures.
pub(super) const FOLDER: &str = "data/disclosures/";

/// A file of a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// Its period.
    pub(super) period: Period,
    /// The date in its name.
    pub(super) published: Option<Timestamp>,
    /// Its path.
    pub(super) path: String,
}

/// The ids that folders below `data/disclosures/` are named for, in order, each once.
pub(super) fn folders(folder: &Folder) -> Vec<&str> {
    let mut names: Vec<&str> =
        folder.under(FOLDER).filter_map(|path| path.strip_prefix(FOLDER)?.split_once('/').map(|(name, _)| name)).collect();
    names.dedup();
    names
}

/// The files of a dataset by period and date. A name that says no period, and two files of one period and date, are errors.
pub(super) fn of(folder: &Folder, dataset: &DisclosureDataset, report: &mut Report) -> Vec<Named> {
    let under = format!("{FOLDER}{}/", dataset.id);
    let mut files: Vec<Named> = Vec::new();
    for path in folder.under(&under) {
        let Some(stem) = path.strip_prefix(&under).and_then(|name| name.strip_suffix(".csv")) else { continue };
        match named(stem, path).and_then(|file| fits(file.period, dataset).map(|()| file)) {
            Ok(file) => files.push(file),
            Err(fault) => report.add(fault.at(Place::file(path))),
        }
    }
    files.sort_by(|a, b| (a.period, a.published, &a.path).cmp(&(b.period, b.published, &b.path)));
    for pair in files.windows(2) {
        if let [first, second] = pair
            && (first.period, first.published) == (second.period, second.published)
        {
            let message = format!("{} is for the same period and date", first.path);
            let found = Diagnostic::error("disclosure/same-version", Place::file(second.path.as_str()), message);
            report.add(found.help("name each version by the day on which it was published: <period>@2026-07-31.csv"));
        }
    }
    files
}

/// `fy2026-27-q1@2026-07-30` and the like.
pub(super) fn named(stem: &str, path: &str) -> Result<Named, Fault> {
    let (label, date) = stem.split_once('@').map_or((stem, None), |(label, date)| (label, Some(date)));
    let published = match date {
        None => None,
        Some(text) => Some(Timestamp::parse(text).ok_or_else(|| {
            let message = format!("`{text}` in the name of the file is not a date");
            Fault::new("disclosure/file-name", message).help("write the day of publication behind the @: 2026-07-31")
        })?),
    };
    Ok(Named { period: period_of(label)?, published, path: path.to_owned() })
}

/// Whether the files of a dataset may be for such a period.
pub(super) fn fits(period: Period, dataset: &DisclosureDataset) -> Result<(), Fault> {
    let kinds = dataset.frequency.period_kinds();
    if kinds.contains(&period.kind()) {
        return Ok(());
    }
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    let message = format!("`{}` is published {}, and this file is for a {}", dataset.id, dataset.frequency.name(), period.kind().name());
    Err(Fault::new("disclosure/period", message).help(format!("name the file for a {}", names.join(" or "))))
}

/// A period by its label or its form in addresses.
pub(super) fn period_of(text: &str) -> Result<Period, Fault> {
    let label = text.to_uppercase().replace("-TO-", "..");
    periods::period(&label, None).map_err(|fault| {
        let help = "write fy2026-27-q1, 2026-q2, 2026-m04, fy2026-27, 2026, 2026-04-01 or 2026-m04-to-2026-m09";
        let message = match fault.code {
            "period/unknown" => format!("`{text}` is not a period"),
            _ => format!("`{text}` is not a period: {}", fault.message),
        };
        let help = periods::named_quarter(text).map_or_else(|| help.to_owned(), |period| format!("write {}", period.address()));
        Fault::new("disclosure/file-name", message).help(help)
    })
}
