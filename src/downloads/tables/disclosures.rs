//! What the disclosing body must publish and what is there: one row for each dataset and expected period.

use super::super::cells::{count, list, maybe_date, maybe_number, maybe_text, text};
use super::super::disclosures::path;
use super::super::format::{Cell, Row};
use super::super::schema::TableKind;
use super::{SiteTable, parts};
use crate::calc::Results;
use crate::calc::disclosures::{Disclosed, PeriodStanding};
use crate::model::{ColumnRole, Decimal, Disclosure, DisclosureDataset, DisclosureStats};
use crate::words::Words;

/// The table.
pub(super) const DISCLOSURES: SiteTable = SiteTable {
    kind: TableKind {
        id: "disclosures",
        columns: &[
            "dataset",
            "dataset_title",
            "code",
            "duty",
            "authority",
            "authority_name",
            "invented",
            "period",
            "period_start",
            "period_end",
            "due",
            "state",
            "available_since",
            "delay_days",
            "rows",
            "rows_removed",
            "amount",
            "redacted_rows",
            "redacted_amount",
            "versions",
            "files",
        ],
        required: &[
            "dataset",
            "dataset_title",
            "duty",
            "authority",
            "authority_name",
            "invented",
            "period",
            "period_start",
            "period_end",
            "due",
            "state",
            "versions",
        ],
        key: &["dataset", "period"],
    },
    rows,
};

fn rows<'r>(results: &'r Results<'_>, _words: &'r Words) -> Vec<Row<'r>> {
    let disclosures = &results.dataset().disclosures;
    let Some(body) = disclosures.disclosing_body.map(|body| results.dataset().authority(body)) else { return Vec::new() };
    let mut rows = Vec::new();
    for disclosed in results.disclosed() {
        let Some(dataset) = disclosures.datasets.get(disclosed.dataset) else { continue };
        for standing in &disclosed.standing.periods {
            let mut row = vec![
                text(dataset.id.as_str()),
                text(&dataset.title),
                maybe_text(dataset.code.as_deref()),
                text(&dataset.duty),
                text(body.id.as_str()),
                text(&body.name),
                Cell::Boolean(body.invented),
            ];
            parts::period(Some(standing.period), &mut row);
            row.extend([Cell::Date(standing.due), text(standing.state.name()), maybe_date(standing.published)]);
            row.push(maybe_number(standing.delay_days.map(Decimal::from)));
            contents(disclosed, dataset, standing, &mut row);
            rows.push(row);
        }
    }
    rows
}

/// `rows` to `files`.
fn contents(disclosed: &Disclosed<'_>, dataset: &DisclosureDataset, standing: &PeriodStanding<'_>, row: &mut Row<'_>) {
    let files = disclosed.making_up(standing);
    // A file that reaches beyond the period says nothing of the period alone.
    let counted: &[&Disclosure] = if standing.rows.is_some() { &files } else { &[] };
    let stats = || counted.iter().map(|file| &file.stats);
    let total = |of: fn(&DisclosureStats) -> u64| maybe_number((!counted.is_empty()).then(|| stats().map(of).sum::<u64>().into()));
    let has_amount = dataset.role(ColumnRole::Amount).is_some() && !counted.is_empty();
    let redacted = has_amount.then(|| stats().map(|stats| stats.redacted.amount).sum::<Decimal>());
    let versions = disclosed.public.iter().filter(|(place, _)| standing.files.contains(place)).count();
    let paths: Vec<String> = files.iter().map(|file| path(dataset, file, false)).collect();
    row.push(total(|stats| stats.rows));
    row.push(total(|stats| stats.refused));
    row.push(maybe_number(if has_amount { stats().map(|stats| stats.amount).sum::<Option<Decimal>>() } else { None }));
    row.push(total(|stats| stats.redacted.rows));
    row.push(maybe_number(redacted));
    row.push(count(versions));
    row.push(list(paths.iter().map(String::as_str)));
}
