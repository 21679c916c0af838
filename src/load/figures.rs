//! data/indicators/\<id\>.csv: the figures of each indicator, with those that returns hold.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::figure_rows::{Reader, open};
use super::indicators::Described;
use super::known::Known;
use super::layout::stems;
use super::returns::Returns;
use super::{periods, read};
use crate::diag::{Diagnostic, Place, Report};
use crate::model::{Figures, Number, Observation, Period, Slug, Value};
use crate::source::{Fault, Folder, did_you_mean};

/// More different periods, or dates of publication, than a column can name.
const MOST_LABELS: usize = 65_000;

/// Reads the figures of every indicator, in parallel; the findings stand in the order of indicators all the same.
pub(super) fn read(folder: &Folder, known: &Known, described: &[Described], returns: Returns, report: &mut Report) -> Vec<Figures> {
    report_orphans(folder, known, report);
    let Returns { files, observations } = returns;
    let read: Vec<(Figures, Report)> = described
        .par_iter()
        .zip(observations)
        .map(|(described, returned)| {
            let mut report = Report::default();
            (one(folder, (known, described), (returned, &files), &mut report), report)
        })
        .collect();
    read.into_iter()
        .map(|(figures, found)| {
            report.append(found);
            figures
        })
        .collect()
}

/// Figures without a description of what they are.
fn report_orphans(folder: &Folder, known: &Known, report: &mut Report) {
    for (stem, path) in stems(folder, "data/indicators/", ".csv").filter(|(stem, _)| known.indicators.by_id(stem).is_none()) {
        let message = format!("there are figures and no data/indicators/{stem}.toml that says what they are");
        let meant = did_you_mean(stem, known.indicator_files.iter().map(|file| file.id.as_str()));
        let help = meant.unwrap_or_else(|| "write it with at least `title` and `polarity`".to_owned());
        report.add(Diagnostic::error("indicators/no-description", Place::file(path), message).help(help));
    }
}

fn one(folder: &Folder, of: (&Known, &Described), returned: (Vec<Observation>, &[Arc<str>]), report: &mut Report) -> Figures {
    let (known, described) = of;
    let (returned, return_files) = returned;
    let id = &described.indicator.id;
    let path = format!("data/indicators/{id}.csv");
    if described.indicator.composite.is_some() {
        if folder.has(&path) {
            let finding =
                Diagnostic::error("composites/figures", Place::file(path), format!("`{id}` is a composite and has figures of its own"));
            report.add(finding.help("remove this file, or the [composite] table: a composite is worked out from its parts"));
        }
        return Figures::default();
    }
    if !described.readable {
        return Figures::default();
    }
    let mut observations = Vec::new();
    if folder.has(&path) {
        observations = rows(folder, &path, (known, described), report);
    } else if returned.is_empty() {
        let finding = Diagnostic::error("indicators/no-figures", described.indicator.place.clone(), format!("`{id}` has no figures"));
        report.add(finding.help(remedy(&described.indicator.id, known)));
    }
    let files: Vec<Arc<str>> =
        std::iter::once(Arc::from(path)).chain(return_files.iter().filter(|_| !returned.is_empty()).cloned()).collect();
    observations.extend(returned);
    // A stable sort: of two with the same key the one that is written first stays first.
    observations.sort_by_key(|seen| (seen.authority, seen.period, seen.published));
    refuse_duplicates(&mut observations, (known, &files), report);
    if has_too_many_labels(&observations) {
        let message = format!("the figures have more than {MOST_LABELS} different periods or dates of publication");
        report.add(
            Diagnostic::error("layout/too-many", Place::file(files.first().cloned().unwrap_or_default()), message)
                .help("split the indicator"),
        );
        return Figures::default();
    }
    if described.indicator.scale.is_empty() {
        warn_of_fewer_decimals(&observations, (known, &files), report);
    }
    Figures::new(observations, files)
}

fn rows(folder: &Folder, path: &str, of: (&Known, &Described), report: &mut Report) -> Vec<Observation> {
    let (known, described) = of;
    let Some(text) = read::text(folder, path, report) else { return Vec::new() };
    let Some(sheet) = open(&text, ["period", "value"], known, report) else { return Vec::new() };
    let mut reader = Reader::new(known, &sheet, 0);
    let period = sheet.column("period");
    let mut labels: HashMap<String, Result<Period, Fault>> = HashMap::new();
    let mut observations = Vec::new();
    let before = report.findings.len();
    sheet.rows(report, |row, report| {
        let when = row.required(period, report, |label| {
            if let Some(read) = labels.get(label) {
                return read.clone();
            }
            let read = periods::period(label, described.indicator.frequency);
            labels.entry(label.to_owned()).or_insert(read).clone()
        });
        observations.extend(reader.observation(row, (described, when), report));
    });
    // Without the file the indicator would have no figures either, so the remedy is the same.
    if let Some(finding) = report.findings.get_mut(before..).and_then(<[_]>::first_mut).filter(|finding| finding.code == "csv/no-rows") {
        finding.help = Some(remedy(&described.indicator.id, known));
    }
    observations
}

/// What to do about an indicator without figures.
fn remedy(id: &Slug, known: &Known) -> String {
    let columns = if known.authorities.one_council { "period,value" } else { "authority,period,value" };
    format!(
        "write rows below the headings {columns} in data/indicators/{id}.csv; import a sheet, `plainsight import SHEET --as {id}`; or put its figures \
         into data/returns and delete data/indicators/{id}.csv"
    )
}

/// Refuses a second figure of one authority, period and date of publication, and names both places.
fn refuse_duplicates(observations: &mut Vec<Observation>, of: (&Known, &[Arc<str>]), report: &mut Report) {
    let (known, files) = of;
    observations.dedup_by(|second, first| {
        let same = (second.authority, second.period, second.published) == (first.authority, first.period, first.published);
        if same {
            let whose = known.authority(first.authority.index()).map(|authority| authority.name.as_str()).unwrap_or_default();
            let when = first.published.map_or(String::new(), |published| format!(", published {published}"));
            let message = format!("a second figure of {whose} for {}{when}", first.period);
            let instead = if first.value == second.value {
                "remove one"
            } else {
                "remove the wrong one; a revision is a new row with a later `published`"
            };
            let finding = Diagnostic::error("figures/duplicate", place(second, files), message);
            report.add(finding.help(format!("the first is at {}; {instead}", place(first, files))));
        }
        same
    });
}

fn place(seen: &Observation, files: &[Arc<str>]) -> Place {
    Place::line(files.get(usize::from(seen.file)).cloned().unwrap_or_default(), seen.line)
}

fn has_too_many_labels(observations: &[Observation]) -> bool {
    observations.len() > MOST_LABELS
        && (observations.iter().map(|seen| seen.period).collect::<BTreeSet<_>>().len() > MOST_LABELS
            || observations.iter().map(|seen| seen.published).collect::<BTreeSet<_>>().len() > MOST_LABELS)
}

/// A spreadsheet drops the noughts behind a point: says where a figure has fewer decimals than every earlier period of its authority.
fn warn_of_fewer_decimals(observations: &[Observation], of: (&Known, &[Arc<str>]), report: &mut Report) {
    let (known, files) = of;
    for series in observations.chunk_by(|a, b| a.authority == b.authority) {
        let mut fewest: Option<u32> = None;
        for versions in series.chunk_by(|a, b| a.period == b.period) {
            let scales = || versions.iter().filter_map(|seen| Some((seen, decimals(seen)?)));
            for (seen, scale) in scales() {
                let Some(before) = fewest.filter(|fewest| scale < *fewest) else { continue };
                let whose = known.authority(seen.authority.index()).map(|authority| authority.name.as_str()).unwrap_or_default();
                let message = format!(
                    "the figure of {whose} for {} has {scale} {}, and every earlier one has {before} or more",
                    seen.period,
                    if scale == 1 { "decimal" } else { "decimals" }
                );
                let finding = Diagnostic::warning("figures/fewer-decimals", place(seen, files), message);
                report.add(
                    finding.help("a spreadsheet drops noughts at the end: write them if the figure was measured as exactly as before"),
                );
            }
            fewest = scales().map(|(_, scale)| scale).chain(fewest).min();
        }
    }
}

fn decimals(seen: &Observation) -> Option<u32> {
    match &seen.value {
        Value::Number(Number::Decimal(decimal)) => Some(decimal.scale()),
        Value::Number(Number::Ratio(_)) | Value::Missing(_) => None,
    }
}

/// How many decimals derived figures are printed with where an indicator does not say: as many as its own figures have; for a
/// composite as many as its parts have, and at least one, since means and shares of whole numbers are not whole.
pub(super) fn default_decimals(described: &mut [Described], figures: &[Figures]) {
    let own = |figures: &Figures| {
        let scale = |figure: crate::model::Figure<'_>| match figure.value() {
            Value::Number(Number::Decimal(decimal)) => decimal.scale(),
            Value::Number(Number::Ratio(_)) | Value::Missing(_) => 0,
        };
        figures.iter().map(scale).max().unwrap_or_default()
    };
    let declared: BTreeMap<usize, u32> = described
        .iter()
        .zip(figures)
        .enumerate()
        .map(|(index, (entry, figures))| (index, if entry.has_decimals { entry.indicator.decimals } else { own(figures) }))
        .collect();
    for (index, entry) in described.iter_mut().enumerate().filter(|(_, entry)| !entry.has_decimals) {
        let own = declared.get(&index).copied().unwrap_or_default();
        let parts = entry.indicator.composite.as_ref().map(|composite| {
            composite.parts.iter().filter_map(|part| declared.get(&part.indicator.index())).max().copied().unwrap_or_default().max(1)
        });
        entry.indicator.decimals = parts.unwrap_or(own);
    }
}
