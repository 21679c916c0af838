//! A scorecard's matrix, long: what each authority, priority and column shows.
//!
//! `row_kind` tells what a row is about: `cell`, an authority's newest figure for a measure; `composite`, an authority's mark for a whole priority;
//! `overall`, a measure's overall over its authorities; `recorded`, a mark that the source itself printed as the overall.

use super::super::cells::{count, list, maybe_number, maybe_text, text};
use super::super::exact::Amount;
use super::super::format::{Cell, Row};
use super::super::schema::TableKind;
use super::parts;
use crate::calc::{self, MeasureStanding, Results, RollUp};
use crate::model::{AuthorityId, Dataset, Figure, Measure, Outcome, Priority, Scorecard, ScorecardId, Verdict};

/// The table.
pub const SCORECARD: TableKind = TableKind {
    id: "scorecard",
    columns: &[
        "scorecard",
        "row_kind",
        "priority",
        "priority_title",
        "measure_number",
        "indicator",
        "measure_title",
        "authority",
        "authority_name",
        "authority_code",
        "authority_kind",
        "invented",
        "area",
        "period",
        "period_start",
        "period_end",
        "value",
        "missing",
        "unit",
        "level_word",
        "flag",
        "numerator",
        "denominator",
        "value_exact",
        "target_set",
        "target",
        "target_upper",
        "strict",
        "polarity",
        "rule",
        "tolerance_kind",
        "tolerance",
        "status",
        "meets_target",
        "recorded_verdict",
        "recorded_word",
        "verdict_reason",
        "outcome",
        "differs",
        "counted",
        "method",
        "parts",
        "parts_judged",
        "parts_meeting",
        "parts_missing",
        "statement",
    ],
    required: &["scorecard", "row_kind", "priority", "priority_title"],
    key: &[],
};

/// Every row of a scorecard: by priority; in it by measure, cells before overall marks; then the priority's composites.
pub(in crate::downloads) fn rows<'r>(results: &'r Results<'_>, id: ScorecardId) -> Vec<Row<'r>> {
    let scorecard = results.dataset().scorecard(id);
    let standing = results.scorecard(id);
    let mut rows = Vec::new();
    for (priority, priority_standing) in scorecard.priorities.iter().zip(&standing.priorities) {
        let at = Spot { results, scorecard, priority };
        for (measure, standing) in priority.measures.iter().zip(&priority_standing.measures) {
            at.measure(measure, standing, &mut rows);
        }
        rows.extend(priority_standing.composite.iter().map(|(authority, roll_up)| at.composite(*authority, roll_up)));
    }
    rows
}

/// A priority of a scorecard.
struct Spot<'a> {
    results: &'a Results<'a>,
    scorecard: &'a Scorecard,
    priority: &'a Priority,
}

/// The last cells of a row: `outcome` to `statement`.
const TAIL: usize = 9;

impl<'a> Spot<'a> {
    fn dataset(&self) -> &'a Dataset {
        self.results.dataset()
    }

    fn measure(&self, measure: &'a Measure, standing: &MeasureStanding<'a>, rows: &mut Vec<Row<'a>>) {
        for (authority, cell) in self.scorecard.authorities.iter().zip(&standing.cells) {
            rows.push(self.cell(measure, *authority, cell));
        }
        if standing.overall.is_some() || measure.statement.is_some() {
            rows.push(self.overall(measure, standing));
        }
        rows.extend(measure.recorded.iter().map(|verdict| self.recorded(measure, verdict)));
    }

    /// `scorecard` to `measure_title`.
    fn start(&self, kind: &'static str, measure: Option<&'a Measure>) -> Row<'a> {
        let mut row = Vec::with_capacity(SCORECARD.columns.len());
        row.extend([text(self.scorecard.id.as_str()), text(kind)]);
        row.extend([text(self.priority.id.as_str()), text(&self.priority.title)]);
        let indicator = measure.map(|measure| self.dataset().indicator(measure.indicator));
        row.push(maybe_text(measure.and_then(|measure| measure.number.as_deref())));
        row.push(maybe_text(indicator.map(|indicator| indicator.id.as_str())));
        let title = measure.and_then(|measure| measure.title.as_ref()).or(indicator.map(|indicator| &indicator.title));
        row.push(maybe_text(title));
        row
    }

    fn cell(&self, measure: &'a Measure, authority: AuthorityId, cell: &calc::Cell<'a>) -> Row<'a> {
        let dataset = self.dataset();
        let indicator = dataset.indicator(measure.indicator);
        let figure = cell.figure;
        let mut row = self.start("cell", Some(measure));
        parts::authority(dataset, dataset.authority(authority), &mut row);
        parts::period(figure.map(Figure::period), &mut row);
        parts::value(indicator, figure.and_then(|figure| parts::shown(figure, &cell.status)).as_ref(), &mut row);
        row.push(maybe_text(figure.map(|figure| figure.flags().to_string())));
        match figure {
            Some(figure) => parts::fraction(figure, &mut row),
            None => blank(&mut row, 3),
        }
        let target = figure.and_then(|figure| self.results.target(measure.indicator, authority, figure.period(), measure.target_set));
        parts::target(dataset, target.map(|target| (measure.target_set, target)), &mut row);
        parts::status(indicator, &cell.status, &mut row);
        parts::mark(dataset, cell.recorded, &mut row);
        let reason = figure.and_then(Figure::verdict).filter(|verdict| Some(verdict.mark) == cell.recorded);
        row.push(maybe_text(reason.and_then(|verdict| verdict.reason.as_deref())));
        row.extend([text(cell.outcome.name()), Cell::Boolean(cell.differs), Cell::Boolean(measure.of.contains(&authority))]);
        blank(&mut row, TAIL - 3);
        row
    }

    fn composite(&self, authority: AuthorityId, roll_up: &RollUp) -> Row<'a> {
        let dataset = self.dataset();
        let mut row = self.start("composite", None);
        parts::authority(dataset, dataset.authority(authority), &mut row);
        self.roll_up(None, Some(roll_up), &mut row);
        row.push(Cell::Blank);
        row
    }

    fn overall(&self, measure: &'a Measure, standing: &MeasureStanding<'_>) -> Row<'a> {
        let mut row = self.start("overall", Some(measure));
        blank(&mut row, 6);
        self.roll_up(Some(measure), standing.overall.as_ref(), &mut row);
        row.push(maybe_text(measure.statement.as_deref()));
        row
    }

    /// `period` to `parts_missing` of a mark that is made of many.
    fn roll_up(&self, measure: Option<&'a Measure>, roll_up: Option<&RollUp>, row: &mut Row<'a>) {
        let start = row.len();
        let dataset = self.dataset();
        let amount = roll_up.and_then(|roll_up| roll_up.value.as_ref()).map(Amount::of);
        blank(row, 3);
        row.extend([maybe_number(amount.map(|amount| amount.value)), Cell::Blank, unit(dataset, measure, roll_up)]);
        blank(row, 2);
        let fraction = amount.and_then(|amount| amount.fraction);
        row.extend([maybe_number(fraction.map(|fraction| fraction.0)), maybe_number(fraction.map(|fraction| fraction.1))]);
        row.push(amount.map_or(Cell::Blank, |amount| Cell::Boolean(amount.exact)));
        let indicator = measure.map(|measure| dataset.indicator(measure.indicator));
        blank(row, 4);
        row.push(maybe_text(indicator.map(|indicator| indicator.polarity.name())));
        blank(row, 8);
        row.push(maybe_text(roll_up.map(|roll_up| roll_up.outcome.name())));
        blank(row, 2);
        row.push(maybe_text(roll_up.map(|roll_up| roll_up.method.name())));
        let counts = roll_up.map(|roll_up| [roll_up.counts.total(), roll_up.counts.judged(), roll_up.counts.meeting]);
        row.extend(counts.map_or([Cell::Blank, Cell::Blank, Cell::Blank], |counts| counts.map(count)));
        let missing = roll_up.map(|roll_up| roll_up.missing.as_slice()).unwrap_or_default();
        row.push(list(missing.iter().map(|authority| dataset.authority(*authority).id.as_str())));
        debug_assert_eq!(row.len() - start, SCORECARD.columns.len() - 13 - 1, "period to parts_missing");
    }

    fn recorded(&self, measure: &'a Measure, verdict: &'a Verdict) -> Row<'a> {
        let dataset = self.dataset();
        let mut row = self.start("recorded", Some(measure));
        let before = SCORECARD.columns.len() - TAIL - 3 - row.len();
        blank(&mut row, before);
        parts::verdict(dataset, Some(verdict), &mut row);
        row.push(maybe_text(dataset.verdict(verdict.mark).outcome.map(Outcome::name)));
        blank(&mut row, TAIL - 1);
        row
    }
}

/// The unit of a roll-up's value: the measure's, but percent for a share that meets its target.
fn unit<'r>(dataset: &'r Dataset, measure: Option<&Measure>, roll_up: Option<&RollUp>) -> Cell<'r> {
    use crate::model::CompositeMethod::{AllMet, Mean, Median, ShareMeeting, Sum, WeightedMean, Worst};
    match roll_up.map(|roll_up| roll_up.method) {
        Some(ShareMeeting) => text("%"),
        Some(Median | Mean | WeightedMean | Sum) => maybe_text(measure.map(|measure| dataset.indicator(measure.indicator).unit.label())),
        Some(Worst | AllMet) | None => Cell::Blank,
    }
}

fn blank(row: &mut Row<'_>, cells: usize) {
    row.extend(std::iter::repeat_n(Cell::Blank, cells));
}
