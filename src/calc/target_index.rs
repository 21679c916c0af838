//! The targets of one indicator, in the order in which a figure looks for its own.
//!
//! Comes in: the targets as written and the as-at date. Goes out: the one in force for an authority, period and set.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::model::{AuthorityId, Period, Target, TargetSetId};

/// The targets decided on the date or before, by set and authority; within these the narrowest period first, then the
/// latest decision, then the later row.
#[derive(Debug, Default)]
pub(crate) struct TargetIndex {
    order: Vec<usize>,
    /// Each set and authority (none: everybody's) and where its targets begin.
    spans: Vec<((TargetSetId, Option<AuthorityId>), usize)>,
    /// The sets that occur, in order.
    sets: Vec<TargetSetId>,
}

impl TargetIndex {
    /// Puts the targets in order.
    pub(crate) fn new(targets: &[Target], as_at: Date) -> Self {
        let decided = |target: &Target| target.decided_on.is_none_or(|day| day <= as_at);
        let mut keyed: Vec<_> = targets.iter().enumerate().filter(|(_, target)| decided(target)).collect();
        keyed.sort_by_cached_key(|(place, target)| {
            let width = target.period.map_or(i32::MAX, Period::days);
            (target.set, target.authority, width, Reverse(target.decided_on), Reverse(*place))
        });
        let mut index = Self::default();
        for (place, target) in keyed {
            let key = (target.set, target.authority);
            if index.spans.last().map(|span| span.0) != Some(key) {
                index.spans.push((key, index.order.len()));
            }
            if index.sets.last() != Some(&target.set) {
                index.sets.push(target.set);
            }
            index.order.push(place);
        }
        index
    }

    /// The target in force: the authority's own before everybody's, the narrowest period that contains the figure's,
    /// the latest decision.
    pub(crate) fn find<'a>(&self, targets: &'a [Target], authority: AuthorityId, period: Period, set: TargetSetId) -> Option<&'a Target> {
        let fits = |target: &&Target| target.period.is_none_or(|within| within.contains(period));
        self.of(targets, (set, Some(authority))).find(fits).or_else(|| self.of(targets, (set, None)).find(fits))
    }

    /// The targets that an authority has in any set, everybody's and its own, by set.
    pub(crate) fn all<'a>(&self, targets: &'a [Target], authority: AuthorityId) -> impl Iterator<Item = &'a Target> + use<'_, 'a> {
        let both = move |set: &TargetSetId| self.of(targets, (*set, None)).chain(self.of(targets, (*set, Some(authority))));
        self.sets.iter().flat_map(both)
    }

    fn of<'a>(&self, targets: &'a [Target], key: (TargetSetId, Option<AuthorityId>)) -> impl Iterator<Item = &'a Target> + use<'_, 'a> {
        let span = self.spans.binary_search_by_key(&key, |span| span.0).ok();
        let from = span.and_then(|place| self.spans.get(place)).map_or(self.order.len(), |span| span.1);
        let to = span.and_then(|place| self.spans.get(place + 1)).map_or(self.order.len(), |span| span.1);
        self.order.get(from..to).unwrap_or_default().iter().filter_map(|place| targets.get(*place))
    }
}
