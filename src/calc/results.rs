//! The answers: what stands at the as-at date.

use jiff::civil::Date;
use rayon::prelude::*;

use crate::calc::composite::CompositeFigures;
use crate::calc::disclosures::{self, Disclosed};
use crate::calc::said_index::SaidIndex;
use crate::calc::standing::Standing;
use crate::calc::target_index::TargetIndex;
use crate::calc::{
    Change, Comparison, Exception, ScorecardStanding, SeriesCheck, Status, TotalCheck, Trace, Travel, changes, comparison, composite,
    exceptions, overdue, scorecard, series_check, status, totals, trace, travel, verdicts,
};
use crate::model::{
    AuthorityId, Commentary, Dataset, Figure, Figures, GroupId, IndicatorId, Period, Polarity, ScorecardId, Target, TargetSetId,
};

/// What stands at one date: figures published and targets decided later are as if they were not there.
pub struct Results<'a> {
    dataset: &'a Dataset,
    as_at: Date,
    /// One for each indicator, as are the next two; none where it is not a composite.
    composites: Vec<Option<CompositeFigures>>,
    standing: Vec<Standing>,
    targets: Vec<TargetIndex>,
    said: SaidIndex,
    disclosed: Vec<Disclosed<'a>>,
}

impl<'a> Results<'a> {
    /// Works out composites and which version of each figure stands at the date.
    pub fn new(dataset: &'a Dataset, as_at: Date) -> Self {
        let standing = dataset.figures.par_iter().map(|figures| Standing::new(figures, as_at)).collect();
        let targets = dataset.targets.par_iter().map(|targets| TargetIndex::new(targets, as_at)).collect();
        let composites = dataset.indicators.iter().map(|_| None).collect();
        let said = SaidIndex::new(&dataset.commentary, as_at);
        let disclosed = disclosures::disclosed(&dataset.disclosures, as_at);
        let mut results = Self { dataset, as_at, composites, standing, targets, said, disclosed };
        for id in composite::order(dataset) {
            let made = dataset.indicator(id).composite.as_ref().map(|method| composite::work_out(&results, method));
            results.keep(id, made.unwrap_or_default());
        }
        results
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
        match self.composites.get(indicator.index()) {
            Some(Some(composite)) => &composite.figures,
            Some(None) | None => self.dataset.figures(indicator),
        }
    }

    /// Every figure that stands, by authority and period.
    pub fn all(&self, indicator: IndicatorId) -> impl DoubleEndedIterator<Item = Figure<'_>> {
        self.rows(indicator, self.standing(indicator).all())
    }

    /// Who has at least one figure that stands, in the dataset's order.
    pub fn authorities(&self, indicator: IndicatorId) -> Vec<AuthorityId> {
        self.standing(indicator).authorities().collect()
    }

    /// The figures that stand for one body, oldest period first; missing ones with their reason are in it.
    pub fn series(&self, indicator: IndicatorId, authority: AuthorityId) -> Vec<Figure<'_>> {
        self.rows(indicator, self.standing(indicator).rows(authority)).collect()
    }

    /// The figure that stands for exactly this period.
    pub fn figure(&self, indicator: IndicatorId, authority: AuthorityId, period: Period) -> Option<Figure<'_>> {
        let rows = self.standing(indicator).rows(authority);
        let figures = self.figures(indicator);
        let place = rows.binary_search_by_key(&Some(period), |row| figures.get(*row).map(Figure::period)).ok()?;
        figures.get(*rows.get(place)?)
    }

    /// Every version of one figure up to the date, oldest first.
    pub fn versions(&self, indicator: IndicatorId, authority: AuthorityId, period: Period) -> Vec<Figure<'_>> {
        let Some(stands) = self.figure(indicator, authority, period) else { return Vec::new() };
        let figures = self.figures(indicator);
        let same = |figure: &Figure<'_>| figure.authority() == authority && figure.period() == period;
        let mut versions: Vec<_> = (0..=stands.row()).rev().map_while(|row| figures.get(row).filter(same)).collect();
        versions.reverse();
        versions
    }

    /// The newest figure that stands: the one whose period ends last.
    pub fn latest(&self, indicator: IndicatorId, authority: AuthorityId) -> Option<Figure<'_>> {
        self.rows(indicator, self.standing(indicator).rows(authority)).next_back()
    }

    /// The target in force for a period at the date: the body's own before everybody's, the narrowest period that
    /// contains it, the latest decision.
    pub fn target(&self, indicator: IndicatorId, authority: AuthorityId, period: Period, set: TargetSetId) -> Option<&'a Target> {
        self.target_index(indicator).find(self.dataset.targets(indicator), authority, period, set)
    }

    /// The sets in which a body has any target for an indicator, in the site's order.
    pub fn target_sets(&self, indicator: IndicatorId, authority: AuthorityId) -> Vec<TargetSetId> {
        let mut sets: Vec<TargetSetId> =
            self.target_index(indicator).all(self.dataset.targets(indicator), authority).map(|target| target.set).collect();
        sets.dedup();
        sets
    }

    /// The history of each target of an indicator, oldest decision first, up to the date: rows for the same authority, period
    /// and set are one target's.
    pub fn target_histories(&self, indicator: IndicatorId) -> Vec<Vec<&'a Target>> {
        let known = |target: &&Target| target.decided_on.is_none_or(|day| day <= self.as_at);
        let histories = changes::histories(self.dataset.targets(indicator)).into_values();
        let histories = histories.map(|history| history.into_iter().filter(known).collect::<Vec<_>>());
        histories.filter(|history| !history.is_empty()).collect()
    }

    /// Targets of a body whose own period has no figure yet ("awaiting data"), by period.
    pub fn awaited(&self, indicator: IndicatorId, authority: AuthorityId) -> Vec<&'a Target> {
        let in_force = |target: &&'a Target, period: Period| {
            self.target(indicator, authority, period, target.set).is_some_and(|found| std::ptr::eq(found, *target))
        };
        let series = self.series(indicator, authority);
        let answered = |period: Period| series.iter().any(|figure| period.contains(figure.period()));
        let targets = self.target_index(indicator).all(self.dataset.targets(indicator), authority);
        let mut awaited: Vec<&'a Target> =
            targets.filter(|target| target.period.is_some_and(|period| !answered(period) && in_force(target, period))).collect();
        awaited.sort_by_key(|target| (target.period, target.set));
        awaited
    }

    /// The status of a figure against a set. A composite of statuses (`worst`, `all-met`) has figures without a number; this
    /// says its status all the same, whatever the set.
    pub fn status(&self, indicator: IndicatorId, figure: Figure<'_>, set: TargetSetId) -> Status {
        status::status(self, indicator, figure, set)
    }

    /// Whether a figure meets a target, be it in force or not; none without a number or a polarity.
    pub fn meets(&self, indicator: IndicatorId, figure: Figure<'_>, target: &Target) -> Option<bool> {
        let indicator = self.dataset.indicator(indicator);
        let rule = indicator.rule_on(figure.period().end());
        let value = figure.number().filter(|_| indicator.polarity != Polarity::None)?;
        status::judged(&value, target, indicator, rule, false).meets_target
    }

    /// Why: every step.
    pub fn trace<'r>(&'r self, indicator: IndicatorId, figure: Figure<'r>, set: TargetSetId) -> Trace<'r> {
        trace::trace(self, indicator, figure, set)
    }

    /// The direction of travel of a figure that stands.
    pub fn travel<'r>(&'r self, indicator: IndicatorId, figure: Figure<'r>) -> Travel<'r> {
        travel::travel(self, indicator, figure)
    }

    /// Whether what a source printed contradicts a status: both judged, and not the same by meaning.
    pub fn differs(&self, figure: Figure<'_>, status: &Status) -> bool {
        figure.verdict().is_some_and(|verdict| !verdicts::agrees(self.dataset, verdict.mark, status.outcome))
    }

    /// What a composite was made of for a body and period: each part with the figure that stands, none for "not supplied".
    /// Empty where the indicator is not a composite.
    pub fn composite_parts(
        &self,
        indicator: IndicatorId,
        authority: AuthorityId,
        period: Period,
    ) -> Vec<(IndicatorId, Option<Figure<'_>>)> {
        let parts = self.dataset.indicator(indicator).composite.iter().flat_map(|composite| &composite.parts);
        parts.map(|part| (part.indicator, self.figure(part.indicator, authority, period))).collect()
    }

    /// The newest figures of some bodies, compared.
    pub fn compare(&self, indicator: IndicatorId, members: &[AuthorityId]) -> Comparison<'_> {
        comparison::compare(self, indicator, members)
    }

    /// The group that a body is compared within: the first of the indicator's comparators that it belongs to.
    pub fn comparators(&self, indicator: IndicatorId, authority: AuthorityId) -> Option<GroupId> {
        let groups = &self.dataset.indicator(indicator).comparators;
        groups.iter().copied().find(|group| self.dataset.group(*group).members.contains(&authority))
    }

    /// A scorecard, worked out.
    pub fn scorecard(&self, id: ScorecardId) -> ScorecardStanding<'_> {
        scorecard::scorecard(self, id)
    }

    /// What needs attention, most pressing first.
    pub fn exceptions(&self) -> Vec<Exception<'_>> {
        exceptions::exceptions(self)
    }

    /// What changed, newest first.
    pub fn changes(&self) -> Vec<Change<'_>> {
        changes::changes(self)
    }

    /// An indicator's printed totals against their parts, oldest period first.
    pub fn totals(&self, indicator: IndicatorId) -> Vec<TotalCheck> {
        totals::totals(self, indicator)
    }

    /// A figure's value worked out again from the finer series that is tied to the indicator.
    pub fn series_check(&self, indicator: IndicatorId, authority: AuthorityId, period: Period) -> Option<SeriesCheck<'_>> {
        series_check::series_check(self, indicator, authority, period)
    }

    /// What is said about one body's figures or, without a body, about the indicator, newest first, each with its place in
    /// the dataset. Words dated after the date are not there yet.
    pub fn said(&self, indicator: IndicatorId, authority: Option<AuthorityId>) -> impl Iterator<Item = (usize, &'a Commentary)> {
        let commentary = &self.dataset.commentary;
        self.said.places(indicator, authority).iter().filter_map(|place| Some((*place, commentary.get(*place)?)))
    }

    /// What the disclosing body owes and what is there: one for each of the dataset's disclosure datasets, in their order. Empty
    /// where the site has no disclosing body.
    pub fn disclosed(&self) -> &[Disclosed<'a>] {
        &self.disclosed
    }

    /// Whether a figure is older than its period plus the indicator's lag: a newer one should be there by the date.
    /// The next period of the same kind ends, `due_days` (365 where none is given) pass, and the date is later.
    pub fn is_overdue(&self, indicator: IndicatorId, figure: Figure<'_>) -> bool {
        self.due(indicator, figure).is_some_and(|due| self.as_at > due)
    }

    /// The day by which the figure that follows this one was or is due; none beyond the calendar.
    pub fn due(&self, indicator: IndicatorId, figure: Figure<'_>) -> Option<Date> {
        overdue::due(figure.period(), self.dataset.indicator(indicator).due_days)
    }
}

impl Results<'_> {
    fn keep(&mut self, id: IndicatorId, made: CompositeFigures) {
        if let (Some(standing), Some(composite)) = (self.standing.get_mut(id.index()), self.composites.get_mut(id.index())) {
            *standing = Standing::new(&made.figures, self.as_at);
            *composite = Some(made);
        }
    }

    /// The status of a row of a composite of statuses; none for every other indicator.
    pub(crate) fn composite_status(&self, indicator: IndicatorId, figure: Figure<'_>) -> Option<Status> {
        self.composites.get(indicator.index())?.as_ref()?.statuses.get(&figure.row()).copied()
    }

    fn rows<'r>(&'r self, indicator: IndicatorId, rows: &'r [u32]) -> impl DoubleEndedIterator<Item = Figure<'r>> {
        let figures = self.figures(indicator);
        rows.iter().filter_map(|row| figures.get(*row))
    }

    fn standing(&self, indicator: IndicatorId) -> &Standing {
        self.standing.get(indicator.index()).expect("each indicator has one")
    }

    fn target_index(&self, indicator: IndicatorId) -> &TargetIndex {
        self.targets.get(indicator.index()).expect("each indicator has one")
    }
}
