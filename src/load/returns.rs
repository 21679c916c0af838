//! data/returns/\<period\>.csv: the figures of many indicators for one period.

use std::sync::Arc;

use rayon::prelude::*;

use super::figure_rows::{Reader, open};
use super::indicators::Described;
use super::known::Known;
use super::layout::stems;
use super::{periods, read};
use crate::diag::{Place, Report};
use crate::model::{IndicatorId, Observation, Period};
use crate::source::{Fault, Folder};

/// The figures of all returns.
#[derive(Debug)]
pub(super) struct Returns {
    /// The files; an observation's `file` is its number here plus one.
    pub(super) files: Vec<Arc<str>>,
    /// For each indicator its figures, in the order of files and lines.
    pub(super) observations: Vec<Vec<Observation>>,
}

/// Reads every return, in parallel; the findings stand in the order of files all the same.
pub(super) fn read(folder: &Folder, known: &Known, described: &[Described], report: &mut Report) -> Returns {
    let mut paths: Vec<(&str, &str)> = stems(folder, "data/returns/", ".csv").collect();
    read::cut(&mut paths, 65_000, "data/returns", report);
    let read: Vec<(Vec<(IndicatorId, Observation)>, Report)> = paths
        .par_iter()
        .enumerate()
        .map(|(index, (stem, path))| {
            let mut report = Report::default();
            // The list was cut to what the number of a file can name; 0 is the indicator's own file.
            let file = u16::try_from(index + 1).unwrap_or(u16::MAX);
            let rows = one(folder, (stem, path, file), (known, described), &mut report);
            (rows, report)
        })
        .collect();
    let mut observations: Vec<Vec<Observation>> = described.iter().map(|_| Vec::new()).collect();
    for (rows, found) in read {
        report.append(found);
        for (indicator, observation) in rows {
            if let Some(list) = observations.get_mut(indicator.index()) {
                list.push(observation);
            }
        }
    }
    Returns { files: paths.iter().map(|(_, path)| Arc::from(*path)).collect(), observations }
}

fn one(folder: &Folder, file: (&str, &str, u16), of: (&Known, &[Described]), report: &mut Report) -> Vec<(IndicatorId, Observation)> {
    let (stem, path, number) = file;
    let (known, described) = of;
    // The period of a file with a wrong name is unknown; its rows are checked all the same.
    let period = period_of(stem).map_err(|fault| report.add(fault.at(Place::file(path)))).ok();
    let Some(text) = read::text(folder, path, report) else { return Vec::new() };
    let Some(sheet) = open(&text, ["indicator", "value"], known, report) else { return Vec::new() };
    let mut reader = Reader::new(known, &sheet, number);
    let indicator = sheet.column("indicator");
    let mut rows = Vec::new();
    sheet.rows(report, |row, report| {
        let Some(index) = row.required(indicator, report, |cell| known.indicators.resolve(cell)) else { return };
        let Some(entry) = described.get(index).filter(|entry| entry.readable) else { return };
        if let Some(fault) = misplaced(entry, period) {
            return report.add(fault.at(row.place(indicator)));
        }
        let observation = reader.observation(row, (entry, period), report);
        rows.extend(observation.map(|observation| (IndicatorId::from_index(index), observation)));
    });
    rows
}

/// The period that a file is named for: its label, or its form in addresses.
pub(super) fn period_of(stem: &str) -> Result<Period, Fault> {
    let label = stem.to_uppercase().replace("-TO-", "..");
    periods::period(&label, None).map_err(|fault| {
        let help = "name it as fy2009-10.csv, fy2009-10-q3.csv, ay2009-10.csv, 2009.csv, 2009-Q3.csv, 2009-M10.csv or 2009-09-30.csv";
        let why = fault.help.filter(|_| fault.code == "period/ambiguous").map_or(String::new(), |why| format!("; {why}"));
        Fault::new("returns/period", format!("the file is not named for a period: {}", fault.message)).help(format!("{help}{why}"))
    })
}

fn misplaced(entry: &Described, period: Option<Period>) -> Option<Fault> {
    let id = &entry.indicator.id;
    if entry.indicator.composite.is_some() {
        let message = format!("`{id}` is a composite and has figures of its own");
        return Some(Fault::new("composites/figures", message).help("remove the row: a composite is worked out from its parts"));
    }
    let frequency = entry.indicator.frequency?;
    let kind = period?.kind();
    (kind != frequency).then(|| {
        let message = format!("the figures of `{id}` are by {}, and this file is named for a {}", frequency.name(), kind.name());
        Fault::new("returns/kind", message).help("put the row into a file of that kind, or into the indicator's own file")
    })
}
