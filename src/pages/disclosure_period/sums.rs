//! A file's sums by month, by department and by supplier: each as a chart with its numbers.

use serde::Serialize;

use super::Ledger;
use crate::charts::bars::{BarsSubject, By, Measured, of_breakdown};
use crate::model::{Breakdown, Disclosure, Portion};
use crate::pages::Shell;
use crate::pages::parts::DownloadLink;
use crate::pages::parts::chart::chart_figure;

/// A breakdown with its heading.
#[derive(Serialize)]
pub(super) struct Broken {
    id: &'static str,
    title: String,
    chart: String,
}

/// The breakdowns that have at least two parts; their pictures are added to `files`.
pub(super) fn broken(ledger: &Ledger<'_>, file: &Disclosure, shell: &Shell, files: &mut Vec<(String, Vec<u8>)>) -> Vec<Broken> {
    let stats = &file.stats;
    let all = [
        ("by-month", By::Month, &stats.by_month),
        ("by-department", By::Department, &stats.by_department),
        ("by-supplier", By::Supplier, &stats.by_supplier),
    ];
    all.into_iter().filter_map(|(id, by, breakdown)| one(ledger, file, shell, (id, by, breakdown), files)).collect()
}

fn one(
    ledger: &Ledger<'_>,
    file: &Disclosure,
    shell: &Shell,
    (id, by, breakdown): (&'static str, By, &Breakdown),
    files: &mut Vec<(String, Vec<u8>)>,
) -> Option<Broken> {
    let (owed, words) = (&ledger.owed, ledger.owed.stage.words);
    if breakdown.parts.len() < 2 {
        return None;
    }
    let total = Portion { rows: file.stats.rows, amount: file.stats.amount.unwrap_or_default() };
    let address = ledger.period.address();
    let source = owed.body_name();
    let subject = BarsSubject {
        id: format!("{}-{address}", owed.dataset.id),
        whose: &source,
        what: by,
        breakdown,
        total,
        unit: if file.stats.amount.is_some() { Measured::Pounds } else { Measured::Rows },
    };
    let chart = of_breakdown(words, &subject)?;
    let path = format!("transparency/{}/{address}/{id}.svg", owed.dataset.id);
    let link = DownloadLink { text: words.word("download-chart"), href: shell.to(&path) };
    let html = chart_figure(words, &chart, Some(&source), &[link]);
    files.push((path, chart.svg.into_bytes()));
    Some(Broken { id, title: words.word(&format!("disclosure-{id}")), chart: html })
}
