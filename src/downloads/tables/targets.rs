//! The ledger of targets: one row for each decision up to the as-at date, in the order of the source.

use super::super::cells::{maybe_date, maybe_text, text};
use super::super::format::Row;
use super::super::schema::TableKind;
use super::{SiteTable, parts};
use crate::calc::Results;
use crate::model::{Dataset, Indicator, Target, TargetValue};
use crate::words::Words;

/// The table.
pub(super) const TARGETS: SiteTable = SiteTable {
    kind: TableKind {
        id: "targets",
        columns: &[
            "indicator",
            "indicator_title",
            "authority",
            "authority_name",
            "period",
            "period_start",
            "period_end",
            "target_set",
            "target",
            "target_upper",
            "strict",
            "unit",
            "level_word",
            "decided_on",
            "decided_by",
            "reason",
            "replaced_on",
        ],
        required: &["indicator", "indicator_title", "target_set", "target", "strict"],
        key: &[],
    },
    rows,
};

fn rows<'r>(results: &'r Results<'_>, _words: &'r Words) -> Vec<Row<'r>> {
    let dataset = results.dataset();
    let mut rows = Vec::new();
    for id in dataset.indicator_ids() {
        let known = |target: &&Target| target.decided_on.is_none_or(|day| day <= results.as_at());
        let known: Vec<&Target> = dataset.targets(id).iter().filter(known).collect();
        rows.extend(known.iter().map(|target| row(dataset, dataset.indicator(id), target, replacement(&known, target))));
    }
    rows
}

fn row<'r>(dataset: &'r Dataset, indicator: &'r Indicator, target: &'r Target, replacement: Option<&Target>) -> Row<'r> {
    let body = target.authority.map(|authority| dataset.authority(authority));
    let mut row = vec![text(indicator.id.as_str()), text(&indicator.title)];
    row.extend([maybe_text(body.map(|body| body.id.as_str())), maybe_text(body.map(|body| body.name.as_str()))]);
    parts::period(target.period, &mut row);
    parts::target(dataset, Some((target.set, target)), &mut row);
    row.push(text(indicator.unit.label()));
    row.push(match target.value {
        TargetValue::Single(level) => parts::level_word(indicator, Some(level)),
        TargetValue::Range(..) => parts::level_word(indicator, None),
    });
    row.push(maybe_date(target.decided_on));
    row.extend([maybe_text(target.decided_by.as_deref()), maybe_text(target.reason.as_deref())]);
    row.push(maybe_date(replacement.and_then(|later| later.decided_on)));
    row
}

/// The next decision about the same authority, period and set: the earliest of those that were decided later.
fn replacement<'a>(known: &[&'a Target], target: &Target) -> Option<&'a Target> {
    let same = |other: &&&Target| (other.authority, other.period, other.set) == (target.authority, target.period, target.set);
    known.iter().filter(same).filter(|other| other.decided_on > target.decided_on).min_by_key(|other| other.decided_on).copied()
}
