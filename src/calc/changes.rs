//! What changed, and when: from the dates of publication and of decisions.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::calc::Results;
use crate::model::{AuthorityId, Figure, IndicatorId, Period, Target, TargetSetId, Timestamp};

/// What kind of change.
#[derive(Clone, Debug)]
pub enum ChangeKind<'a> {
    /// So many figures published for the first time (of one indicator on one day).
    Published {
        /// How many.
        figures: usize,
    },
    /// A figure was replaced.
    Revised {
        /// Whose.
        authority: AuthorityId,
        /// Before.
        old: Figure<'a>,
        /// Now.
        new: Figure<'a>,
    },
    /// A target was decided or changed.
    Target {
        /// Before, where there was one.
        old: Option<&'a Target>,
        /// Now.
        new: &'a Target,
    },
    /// The rule or its tolerance changed: the place in the indicator's `rules`.
    Rule {
        /// Which.
        index: usize,
    },
    /// The definition changed: the place in the indicator's `definitions`.
    Definition {
        /// Which.
        index: usize,
    },
}

/// One change, up to the as-at date. What carries no date ("from the start") is not a change, and a composite's figures are
/// not: its parts' are.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// When.
    pub date: Date,
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// What.
    pub kind: ChangeKind<'a>,
}

/// All changes, newest first; on one day by indicator, then in the order of [`ChangeKind`].
pub(crate) fn changes<'r>(results: &'r Results<'_>) -> Vec<Change<'r>> {
    let ids: Vec<IndicatorId> = results.dataset().indicator_ids().collect();
    let mut changes: Vec<Change<'r>> = ids.par_iter().flat_map_iter(|id| of_indicator(results, *id)).collect();
    changes.sort_by_key(|change| (Reverse(change.date), change.indicator, place(&change.kind)));
    changes
}

fn place(kind: &ChangeKind<'_>) -> usize {
    match kind {
        ChangeKind::Published { .. } => 0,
        ChangeKind::Revised { .. } => 1,
        ChangeKind::Target { .. } => 2,
        ChangeKind::Rule { .. } => 3,
        ChangeKind::Definition { .. } => 4,
    }
}

fn of_indicator<'r>(results: &'r Results<'_>, id: IndicatorId) -> Vec<Change<'r>> {
    let indicator = results.dataset().indicator(id);
    let mut kinds = of_figures(results, id);
    kinds.extend(of_targets(results.dataset().targets(id)));
    let rules = indicator.rules.iter().enumerate();
    kinds.extend(rules.filter_map(|(index, rule)| Some((rule.from?, ChangeKind::Rule { index }))));
    let definitions = indicator.definitions.iter().enumerate();
    kinds.extend(definitions.filter_map(|(index, definition)| Some((definition.from?, ChangeKind::Definition { index }))));
    let known = kinds.into_iter().filter(|(date, _)| *date <= results.as_at());
    known.map(|(date, kind)| Change { date, indicator: id, kind }).collect()
}

/// First publications, counted by day, and every replacement of a figure.
fn of_figures<'r>(results: &'r Results<'_>, id: IndicatorId) -> Vec<(Date, ChangeKind<'r>)> {
    if results.dataset().indicator(id).composite.is_some() {
        return Vec::new();
    }
    let mut published: BTreeMap<Date, usize> = BTreeMap::new();
    let mut revised = Vec::new();
    let mut before: Option<Figure<'r>> = None;
    for figure in results.figures(id).iter() {
        let same = |old: &Figure<'r>| old.authority() == figure.authority() && old.period() == figure.period();
        let old = before.replace(figure).filter(same);
        let Some(date) = figure.published().map(Timestamp::date) else { continue };
        match old {
            Some(old) => revised.push((date, ChangeKind::Revised { authority: figure.authority(), old, new: figure })),
            None => *published.entry(date).or_default() += 1,
        }
    }
    let published = published.into_iter().map(|(date, figures)| (date, ChangeKind::Published { figures }));
    published.chain(revised).collect()
}

/// Whose target, of which period, in which set: rows of the same are one target's history.
type TargetKey = (Option<AuthorityId>, Option<Period>, TargetSetId);

/// The history of each target, oldest decision first.
pub(crate) fn histories(targets: &[Target]) -> BTreeMap<TargetKey, Vec<&Target>> {
    let mut histories: BTreeMap<TargetKey, Vec<&Target>> = BTreeMap::new();
    for target in targets {
        histories.entry((target.authority, target.period, target.set)).or_default().push(target);
    }
    for history in histories.values_mut() {
        history.sort_by_key(|target| target.decided_on);
    }
    histories
}

fn of_targets(targets: &[Target]) -> Vec<(Date, ChangeKind<'_>)> {
    let mut changes = Vec::new();
    for history in histories(targets).into_values() {
        let mut old = None;
        for new in history {
            changes.extend(new.decided_on.map(|date| (date, ChangeKind::Target { old, new })));
            old = Some(new);
        }
    }
    changes
}
