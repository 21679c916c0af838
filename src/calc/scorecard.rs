//! A scorecard's matrix: every cell, every overall mark, every priority's composite.

use crate::calc::overall::{overall, priority_composite};
use crate::calc::rollup::{Standpoint, among_their_like, is_not_applicable};
use crate::calc::{Counts, Results, RollUp, Status, verdicts};
use crate::model::{AuthorityId, Figure, Measure, Outcome, Priority, Scorecard, ScorecardId, StatusShown, VerdictId};

/// One authority's standing on one measure.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    /// The newest figure; none means not supplied. `[z]` (not applicable) is a figure without a number.
    pub figure: Option<Figure<'a>>,
    /// What the rule says.
    pub status: Status,
    /// What the source printed, where it did (and, on a sheet of one scheme, in that scheme).
    pub recorded: Option<VerdictId>,
    /// The outcome that counts on this scorecard: the recorded one on a sheet of recorded statuses, otherwise the rule's. On a
    /// recorded sheet a figure without a mark, or with one that means "not judged", is `NoTarget`, and without a number `NoFigure`.
    pub outcome: Outcome,
    /// `[z]`: does not apply to this body, which is not "no data".
    pub not_applicable: bool,
    /// Both a recorded and a computed verdict exist and do not agree.
    pub differs: bool,
}

/// A measure's column.
#[derive(Clone, Debug)]
pub struct MeasureStanding<'a> {
    /// One cell for each authority of the scorecard, in its order.
    pub cells: Vec<Cell<'a>>,
    /// The overall, where one is asked for.
    pub overall: Option<RollUp>,
    /// How many of those who count towards it (`of`) stand at each outcome.
    pub counts: Counts,
}

/// A priority's columns.
#[derive(Clone, Debug)]
pub struct PriorityStanding<'a> {
    /// One for each measure.
    pub measures: Vec<MeasureStanding<'a>>,
    /// The priority's mark for each authority of the scorecard, where a composite is asked for.
    pub composite: Vec<(AuthorityId, RollUp)>,
}

/// A scorecard, worked out.
#[derive(Clone, Debug)]
pub struct ScorecardStanding<'a> {
    /// One for each priority.
    pub priorities: Vec<PriorityStanding<'a>>,
    /// Over all cells that are shown, those of made-up bodies left out (unless all are).
    pub counts: Counts,
}

impl Cell<'_> {
    /// How the cell stands, for counting: by the outcome that counts on its scorecard.
    pub(crate) fn standpoint(&self, shown: StatusShown) -> Standpoint {
        let meets = match shown {
            StatusShown::Computed => self.status.meets_target == Some(true),
            StatusShown::Recorded => matches!(self.outcome, Outcome::Better | Outcome::Met | Outcome::Within),
        };
        Standpoint { outcome: self.outcome, meets, not_applicable: self.not_applicable, forecast: self.status.forecast }
    }
}

/// Works out a scorecard.
pub(crate) fn scorecard<'r>(results: &'r Results<'_>, id: ScorecardId) -> ScorecardStanding<'r> {
    let card = results.dataset().scorecard(id);
    let priorities: Vec<_> = card.priorities.iter().map(|priority| standing(results, card, priority)).collect();
    let counted = among_their_like(results.dataset(), &card.authorities);
    let mut counts = Counts::default();
    for measure in priorities.iter().flat_map(|priority| &priority.measures) {
        let cells = card.authorities.iter().zip(&measure.cells).filter(|(authority, _)| counted.contains(authority));
        cells.for_each(|(_, cell)| counts.add(cell.standpoint(card.status)));
    }
    ScorecardStanding { priorities, counts }
}

fn standing<'r>(results: &'r Results<'_>, card: &Scorecard, priority: &Priority) -> PriorityStanding<'r> {
    let measures: Vec<_> = priority.measures.iter().map(|measure| measure_standing(results, card, measure)).collect();
    let composite = priority.composite.map_or_else(Vec::new, |method| {
        let of = |(row, authority): (usize, &AuthorityId)| {
            let cells: Vec<&Cell<'_>> = measures.iter().filter_map(|measure| measure.cells.get(row)).collect();
            (*authority, priority_composite(method, &cells, card.status))
        };
        card.authorities.iter().enumerate().map(of).collect()
    });
    PriorityStanding { measures, composite }
}

fn measure_standing<'r>(results: &'r Results<'_>, card: &Scorecard, measure: &Measure) -> MeasureStanding<'r> {
    let cells = card.authorities.iter().map(|authority| cell(results, card, measure, *authority)).collect();
    let of = among_their_like(results.dataset(), &measure.of);
    let members: Vec<_> = of.into_iter().map(|authority| (authority, cell(results, card, measure, authority))).collect();
    let counts = Counts::of(members.iter().map(|(_, cell)| cell.standpoint(card.status)));
    let overall = measure.overall.map(|method| overall(results, measure, method, (&members, card.status)));
    MeasureStanding { cells, overall, counts }
}

fn cell<'r>(results: &'r Results<'_>, card: &Scorecard, measure: &Measure, authority: AuthorityId) -> Cell<'r> {
    let dataset = results.dataset();
    let figure = results.latest(measure.indicator, authority);
    let status = figure.map_or(Status::NO_FIGURE, |figure| results.status(measure.indicator, figure, measure.target_set));
    let counts = |mark: &VerdictId| card.scheme.is_none_or(|scheme| dataset.verdict(*mark).scheme == scheme);
    let recorded = figure.and_then(Figure::verdict).map(|verdict| verdict.mark).filter(counts);
    let outcome = match card.status {
        StatusShown::Computed => status.outcome,
        StatusShown::Recorded => {
            let unjudged = if figure.is_some_and(|figure| figure.number().is_some()) { Outcome::NoTarget } else { Outcome::NoFigure };
            recorded.and_then(|mark| dataset.verdict(mark).outcome).unwrap_or(unjudged)
        }
    };
    Cell {
        figure,
        status,
        recorded,
        outcome,
        not_applicable: figure.is_some_and(is_not_applicable),
        differs: recorded.is_some_and(|mark| !verdicts::agrees(dataset, mark, status.outcome)),
    }
}
