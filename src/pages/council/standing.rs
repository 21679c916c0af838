//! How one body stands on everything that it is measured by: the rows of its page, and its tally.

use std::collections::BTreeSet;

use crate::calc::{Cell, RollUp, Status, Way};
use crate::model::{
    AuthorityId, Figure, IndicatorId, Missing, Outcome, Priority, Scorecard, ScorecardId, StatusShown, TargetSetId, Value, VerdictId,
};
use crate::pages::Stage;
use crate::pages::parts::Tally;
use crate::pages::prepared::Prepared;

/// One body on one measure.
#[derive(Clone, Debug)]
pub(super) struct Standing<'r> {
    /// Which indicator.
    pub indicator: IndicatorId,
    /// What the scorecard calls it, where that differs, and its number there.
    pub title: Option<&'r str>,
    /// How the sheet numbers it.
    pub number: Option<&'r str>,
    /// Judged against this set.
    pub set: TargetSetId,
    /// The newest figure; none for not supplied.
    pub figure: Option<Figure<'r>>,
    /// What the rule says.
    pub status: Status,
    /// What the source printed.
    pub recorded: Option<VerdictId>,
    /// The recorded mark counts on this sheet, and stands first.
    pub recorded_first: bool,
    /// The outcome that counts on its sheet.
    pub outcome: Outcome,
    /// The first row of this indicator in the page: it bears the anchor.
    pub first: bool,
}

/// A priority's rows, with the overall mark where one is asked for.
pub(super) struct PriorityRows<'r> {
    /// The priority.
    pub priority: &'r Priority,
    /// Its overall mark for this body.
    pub overall: Option<&'r RollUp>,
    /// Its rows.
    pub rows: Vec<Standing<'r>>,
}

/// A scorecard's rows for one body.
pub(super) struct CardRows<'r> {
    /// The scorecard.
    pub card: &'r Scorecard,
    /// One for each priority.
    pub priorities: Vec<PriorityRows<'r>>,
}

/// Everything that one body is measured by.
pub(super) struct BodyStanding<'r> {
    /// Each scorecard that has the body, in the site's order.
    pub cards: Vec<CardRows<'r>>,
    /// What is on none of them.
    pub others: Vec<Standing<'r>>,
}

impl<'r> BodyStanding<'r> {
    /// Gathers what stands.
    pub fn new(stage: &'r Stage<'r>, prepared: &'r Prepared<'r>, authority: AuthorityId) -> Self {
        let mut seen = BTreeSet::new();
        let cards = stage.dataset().scorecard_ids().filter_map(|id| card_rows(stage, prepared, (id, authority), &mut seen)).collect();
        let others = stage.dataset().indicator_ids().filter(|indicator| !seen.contains(indicator));
        Self { cards, others: others.filter_map(|indicator| other(stage, indicator, authority)).collect() }
    }

    /// Every row, scorecards first.
    pub fn rows(&self) -> impl Iterator<Item = &Standing<'r>> {
        let cards = self.cards.iter().flat_map(|card| &card.priorities).flat_map(|priority| &priority.rows);
        cards.chain(&self.others)
    }

    /// Each indicator once, judged against its main set of targets.
    pub fn tally(&self, stage: &Stage<'_>) -> Tally {
        let mut tally = Tally::default();
        for row in self.rows().filter(|row| row.first) {
            let set = stage.dataset().indicator(row.indicator).target_set;
            let status = match row.figure {
                Some(figure) if set != row.set => stage.results.status(row.indicator, figure, set),
                Some(_) | None => row.status,
            };
            tally.add(status, row.figure.map(Figure::value).as_ref());
        }
        tally
    }

    /// How many have only a mark that their source printed, and no figure to judge.
    pub fn only_recorded(&self) -> usize {
        self.rows().filter(|row| row.first && row.recorded.is_some() && row.status.outcome == Outcome::NoFigure).count()
    }

    /// How many are better, and how many worse, than a year before.
    pub fn year_before(&self, stage: &Stage<'_>) -> (usize, usize) {
        let ways = self.rows().filter(|row| row.first).filter_map(|row| {
            let figure = row.figure.filter(|_| !row.status.forecast)?;
            stage.results.travel(row.indicator, figure).year_before.map(|movement| movement.way)
        });
        ways.fold((0, 0), |(better, worse), way| match way {
            Way::Better => (better + 1, worse),
            Way::Worse => (better, worse + 1),
            Way::Same | Way::Up | Way::Down => (better, worse),
        })
    }
}

fn card_rows<'r>(
    stage: &'r Stage<'r>,
    prepared: &'r Prepared<'r>,
    (id, authority): (ScorecardId, AuthorityId),
    seen: &mut BTreeSet<IndicatorId>,
) -> Option<CardRows<'r>> {
    let card = stage.dataset().scorecard(id);
    let place = card.authorities.iter().position(|listed| *listed == authority)?;
    let worked = prepared.scorecard(id)?;
    let mut priorities = Vec::new();
    for (priority, standing) in card.priorities.iter().zip(&worked.priorities) {
        let mut rows = Vec::new();
        for (measure, column) in priority.measures.iter().zip(&standing.measures) {
            let Some(cell) = column.cells.get(place) else { continue };
            rows.push(Standing {
                title: measure.title.as_deref(),
                number: measure.number.as_deref(),
                first: seen.insert(measure.indicator),
                ..of_cell(measure.indicator, measure.target_set, cell, card.status)
            });
        }
        let overall = standing.composite.iter().find(|(whose, _)| *whose == authority).map(|(_, overall)| overall);
        priorities.push(PriorityRows { priority, overall, rows });
    }
    Some(CardRows { card, priorities })
}

fn of_cell<'r>(indicator: IndicatorId, set: TargetSetId, cell: &Cell<'r>, shown: StatusShown) -> Standing<'r> {
    Standing {
        indicator,
        title: None,
        number: None,
        set,
        figure: cell.figure,
        status: cell.status,
        recorded: cell.recorded,
        recorded_first: shown == StatusShown::Recorded && cell.recorded.is_some(),
        outcome: cell.outcome,
        first: false,
    }
}

/// A row for an indicator that is on no scorecard of the body; none where it has no figure or it does not apply.
fn other<'r>(stage: &'r Stage<'r>, indicator: IndicatorId, authority: AuthorityId) -> Option<Standing<'r>> {
    let set = stage.dataset().indicator(indicator).target_set;
    let figure = stage.results.latest(indicator, authority)?;
    if figure.value() == Value::Missing(Missing::NotApplicable) {
        return None;
    }
    let status = stage.results.status(indicator, figure, set);
    Some(Standing {
        indicator,
        title: None,
        number: None,
        set,
        figure: Some(figure),
        status,
        recorded: figure.verdict().map(|verdict| verdict.mark),
        recorded_first: false,
        outcome: status.outcome,
        first: true,
    })
}
