//! What changed and when, newest first: one row for each change.

use super::super::cells::{count, maybe_number, maybe_text, text};
use super::super::exact::Amount;
use super::super::format::{Cell, Row};
use super::super::schema::TableKind;
use super::{SiteTable, parts};
use crate::calc::{Change, ChangeKind, Results};
use crate::model::{AuthorityId, Dataset, DatedRule, Definition, Figure, Missing, Period, Target, TargetSetId, Value};
use crate::words::Words;

/// The table.
pub(super) const CHANGES: SiteTable = SiteTable {
    kind: TableKind {
        id: "changes",
        columns: &[
            "date",
            "change",
            "indicator",
            "indicator_title",
            "figures",
            "authority",
            "authority_name",
            "period",
            "period_start",
            "period_end",
            "target_set",
            "old_value",
            "old_upper",
            "old_missing",
            "old_words",
            "new_value",
            "new_upper",
            "new_missing",
            "new_words",
            "decided_by",
            "reason",
        ],
        required: &["date", "change", "indicator", "indicator_title"],
        key: &[],
    },
    rows,
};

fn rows<'r>(results: &'r Results<'_>, _words: &'r Words) -> Vec<Row<'r>> {
    results.changes().iter().map(|change| row(results.dataset(), change)).collect()
}

fn row<'r>(dataset: &'r Dataset, change: &Change<'r>) -> Row<'r> {
    let indicator = dataset.indicator(change.indicator);
    let mut row = vec![Cell::Date(change.date)];
    let mut start = |name: &'static str| row.extend([text(name), text(indicator.id.as_str()), text(&indicator.title)]);
    match &change.kind {
        ChangeKind::Published { figures } => {
            start("published");
            row.push(count(*figures));
            row.extend(std::iter::repeat_n(Cell::Blank, 16));
        }
        ChangeKind::Revised { authority, old, new } => {
            start("revised");
            row.push(count(1));
            subject(dataset, Some(*authority), Some(new.period()), None, &mut row);
            row.extend(figure(*old).into_iter().chain(figure(*new)));
            row.extend([Cell::Blank, maybe_text(new.note())]);
        }
        ChangeKind::Target { old, new } => {
            start("target");
            row.push(Cell::Blank);
            subject(dataset, new.authority, new.period, Some(new.set), &mut row);
            row.extend(aim(*old).into_iter().chain(aim(Some(new))));
            row.extend([maybe_text(new.decided_by.as_deref()), maybe_text(new.reason.as_deref())]);
        }
        ChangeKind::Rule { index } => {
            start("rule");
            let new = indicator.rules.get(*index);
            words(before(&indicator.rules, *index).map(rule), new.map(rule), &mut row);
            row.push(maybe_text(new.and_then(|dated| dated.reason.as_deref())));
        }
        ChangeKind::Definition { index } => {
            start("definition");
            let text = |place: Option<&Definition>| place.map(|definition| definition.text.clone());
            words(text(before(&indicator.definitions, *index)), text(indicator.definitions.get(*index)), &mut row);
            row.push(Cell::Blank);
        }
    }
    row
}

/// `authority` to `target_set`.
fn subject<'r>(dataset: &'r Dataset, authority: Option<AuthorityId>, period: Option<Period>, set: Option<TargetSetId>, row: &mut Row<'r>) {
    let body = authority.map(|authority| dataset.authority(authority));
    row.extend([maybe_text(body.map(|body| body.id.as_str())), maybe_text(body.map(|body| body.name.as_str()))]);
    parts::period(period, row);
    row.push(maybe_text(set.map(|set| dataset.target_set(set).id.as_str())));
}

/// Value, upper end, missing and words of a figure.
fn figure(figure: Figure<'_>) -> [Cell<'static>; 4] {
    let (number, missing) = match figure.value() {
        Value::Number(number) => (Some(Amount::of(&number).value), None),
        Value::Missing(missing) => (None, Some(missing)),
    };
    [maybe_number(number), Cell::Blank, maybe_text(missing.map(Missing::shorthand)), Cell::Blank]
}

/// The same of a target.
fn aim(target: Option<&Target>) -> [Cell<'static>; 4] {
    let [value, upper] = target.map_or([Cell::Blank, Cell::Blank], |target| parts::target_value(target.value));
    [value, upper, Cell::Blank, Cell::Blank]
}

/// `figures` to `decided_by` of a change of words.
fn words(old: Option<String>, new: Option<String>, row: &mut Row<'_>) {
    row.extend(std::iter::repeat_n(Cell::Blank, 10));
    row.push(maybe_text(old));
    row.extend(std::iter::repeat_n(Cell::Blank, 3));
    row.extend([maybe_text(new), Cell::Blank]);
}

/// A rule in the words of the source: `rag, relative 5`.
fn rule(dated: &DatedRule) -> String {
    format!("{}, {} {}", dated.rule.kind.name(), dated.rule.tolerance.name(), dated.rule.tolerance.width())
}

fn before<T>(list: &[T], index: usize) -> Option<&T> {
    list.get(index.checked_sub(1)?)
}
