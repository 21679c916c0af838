//! The answers: what stands at the as-at date.

use jiff::civil::Date;

use crate::calc::{Change, Comparison, Exception, ScorecardStanding, SeriesCheck, Status, TotalCheck, Trace, Travel};
use crate::model::{AuthorityId, Dataset, Figure, Figures, GroupId, IndicatorId, Period, ScorecardId, Target, TargetSetId};

/// What stands at one date: figures published and targets decided later are as if they were not there.
pub struct Results<'a> {
    dataset: &'a Dataset,
    as_at: Date,
}

#[allow(unused_variables, reason = "written next")]
impl<'a> Results<'a> {
    /// Works out composites and which version of each figure stands at the date.
    pub fn new(dataset: &'a Dataset, as_at: Date) -> Self {
        Self { dataset, as_at }
    }

    /// The data.
    pub fn dataset(&self) -> &'a Dataset {
        self.dataset
    }

    /// The date.
    pub fn as_at(&self) -> Date {
        self.as_at
    }

    /// All rows of an indicator, of every version and date: as written, or as worked out for a composite.
    pub fn figures(&self, indicator: IndicatorId) -> &Figures {
        unimplemented!()
    }

    /// Who has at least one figure that stands, in the dataset's order.
    pub fn authorities(&self, indicator: IndicatorId) -> Vec<AuthorityId> {
        unimplemented!()
    }

    /// The figures that stand for one body, oldest period first; missing ones with their reason are in it.
    pub fn series(&self, indicator: IndicatorId, authority: AuthorityId) -> Vec<Figure<'_>> {
        unimplemented!()
    }

    /// Every version of one figure up to the date, oldest first.
    pub fn versions(&self, indicator: IndicatorId, authority: AuthorityId, period: Period) -> Vec<Figure<'_>> {
        unimplemented!()
    }

    /// The newest figure that stands: the one whose period ends last.
    pub fn latest(&self, indicator: IndicatorId, authority: AuthorityId) -> Option<Figure<'_>> {
        unimplemented!()
    }

    /// The target in force for a period at the date: the body's own before everybody's, the narrowest period that
    /// contains it, the latest decision.
    pub fn target(&self, indicator: IndicatorId, authority: AuthorityId, period: Period, set: TargetSetId) -> Option<&'a Target> {
        unimplemented!()
    }

    /// The sets in which a body has any target for an indicator, in the site's order.
    pub fn target_sets(&self, indicator: IndicatorId, authority: AuthorityId) -> Vec<TargetSetId> {
        unimplemented!()
    }

    /// Targets of a body whose own period has no figure yet ("awaiting data"), by period.
    pub fn awaited(&self, indicator: IndicatorId, authority: AuthorityId) -> Vec<&'a Target> {
        unimplemented!()
    }

    /// The status of a figure against a set.
    pub fn status(&self, indicator: IndicatorId, figure: Figure<'_>, set: TargetSetId) -> Status {
        unimplemented!()
    }

    /// Why: every step.
    pub fn trace<'r>(&'r self, indicator: IndicatorId, figure: Figure<'r>, set: TargetSetId) -> Trace<'r> {
        unimplemented!()
    }

    /// The direction of travel of a figure that stands.
    pub fn travel<'r>(&'r self, indicator: IndicatorId, figure: Figure<'r>) -> Travel<'r> {
        unimplemented!()
    }

    /// The newest figures of some bodies, compared.
    pub fn compare(&self, indicator: IndicatorId, members: &[AuthorityId]) -> Comparison<'_> {
        unimplemented!()
    }

    /// The group that a body is compared within: the first of the indicator's comparators that it belongs to.
    pub fn comparators(&self, indicator: IndicatorId, authority: AuthorityId) -> Option<GroupId> {
        unimplemented!()
    }

    /// A scorecard, worked out.
    pub fn scorecard(&self, scorecard: ScorecardId) -> ScorecardStanding<'_> {
        unimplemented!()
    }

    /// What needs attention, most pressing first.
    pub fn exceptions(&self) -> Vec<Exception<'_>> {
        unimplemented!()
    }

    /// What changed, newest first.
    pub fn changes(&self) -> Vec<Change<'_>> {
        unimplemented!()
    }

    /// An indicator's printed totals against their parts, oldest period first.
    pub fn totals(&self, indicator: IndicatorId) -> Vec<TotalCheck> {
        unimplemented!()
    }

    /// A figure's value worked out again from the finer series that is tied to the indicator.
    pub fn series_check(&self, indicator: IndicatorId, authority: AuthorityId, period: Period) -> Option<SeriesCheck<'_>> {
        unimplemented!()
    }

    /// Whether a figure is older than its period plus the indicator's lag: a newer one should be there by the date.
    /// The next period of the same kind ends, `due_days` (365 where none is given) pass, and the date is later.
    pub fn is_overdue(&self, indicator: IndicatorId, figure: Figure<'_>) -> bool {
        unimplemented!()
    }
}
