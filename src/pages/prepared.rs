//! What many pages need and nobody should work out twice: every scorecard, and every comparison within a group.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::calc::{Compared, Comparison, Results, ScorecardStanding};
use crate::model::{AuthorityId, Group, GroupId, IndicatorId, Number, ScorecardId};

/// Worked out once, when the first page asks.
pub type Shared<'a> = Arc<OnceLock<Prepared<'a>>>;

/// The scorecards and comparisons of one date.
pub struct Prepared<'a> {
    scorecards: Vec<ScorecardStanding<'a>>,
    comparisons: BTreeMap<(IndicatorId, GroupId), Field<'a>>,
}

/// A group's newest figures for an indicator, of at least two bodies.
struct Field<'a> {
    comparison: Comparison<'a>,
    lowest: Number,
    highest: Number,
}

/// One body's place in a group.
pub struct Place<'p> {
    /// The group.
    pub group: &'p Group,
    /// Everybody's figures.
    pub comparison: &'p Comparison<'p>,
    /// The least of them.
    pub lowest: &'p Number,
    /// The most.
    pub highest: &'p Number,
    /// Its own.
    pub own: &'p Compared<'p>,
}

impl<'a> Prepared<'a> {
    /// Works everything out, on this thread alone: a page that waits for it may itself hold a thread of the pool.
    pub fn new(results: &'a Results<'a>) -> Self {
        let dataset = results.dataset();
        let compare = |indicator, group| field(results.compare(indicator, &dataset.group(group).members));
        let comparisons = dataset
            .indicator_ids()
            .filter(|indicator| dataset.indicator(*indicator).composite.is_none())
            .flat_map(|indicator| dataset.indicator(indicator).comparators.iter().map(move |group| (indicator, *group)))
            .filter_map(|(indicator, group)| Some(((indicator, group), compare(indicator, group)?)))
            .collect();
        Self { scorecards: dataset.scorecard_ids().map(|id| results.scorecard(id)).collect(), comparisons }
    }

    /// A scorecard; none for a handle of another dataset.
    pub fn scorecard(&self, id: ScorecardId) -> Option<&ScorecardStanding<'a>> {
        self.scorecards.get(id.index())
    }

    /// Where a body stands in the first of the indicator's groups that it belongs to; none for a composite (a council's own
    /// view, never ranked), for a body in no group, and where it or all others have no figure.
    pub fn place<'p>(&'p self, results: &Results<'a>, indicator: IndicatorId, authority: AuthorityId) -> Option<Place<'p>> {
        let group = results.comparators(indicator, authority)?;
        let Field { comparison, lowest, highest } = self.comparisons.get(&(indicator, group))?;
        let own = comparison.ranked.iter().find(|compared| compared.authority == authority)?;
        Some(Place { group: results.dataset().group(group), comparison, lowest, highest, own })
    }
}

/// None for fewer than two figures.
fn field(comparison: Comparison<'_>) -> Option<Field<'_>> {
    let numbers = || comparison.ranked.iter().map(|compared| &compared.number);
    let (lowest, highest) = (numbers().min()?.clone(), numbers().max()?.clone());
    (comparison.ranked.len() > 1).then_some(Field { comparison, lowest, highest })
}
