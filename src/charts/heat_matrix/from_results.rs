//! From the calculations to a heat matrix: the columns, each body's cells, the overall marks.

use super::words::Told;
use super::{Input, Part, Row, draw};
use crate::calc::{Cell, MeasureStanding, Results, RollUp, ScorecardStanding};
use crate::charts::chart::Chart;
use crate::charts::said::body_name;
use crate::charts::strip::PartKind;
use crate::model::{AuthorityId, Measure, Outcome, Scorecard, ScorecardId, StatusShown};
use crate::words::Words;

/// A scorecard; none without bodies or measures.
pub fn chart(results: &Results<'_>, words: &Words, id: ScorecardId) -> Option<Chart> {
    let card = results.dataset().scorecard(id);
    let standing = results.scorecard(id);
    let sheet = Sheet::new(results, words, (card, &standing));
    if card.authorities.is_empty() || sheet.columns.is_empty() {
        return None;
    }
    let told = Told { results, words, card, standing: &standing, sheet: &sheet };
    let input = Input {
        frame: told.frame(format!("heat-matrix-{}", card.id)),
        columns: sheet.columns.iter().map(|column| column.number.clone()).collect(),
        rows: sheet.rows(results, words, card),
        overall: sheet.overall(words),
        marks: told.marks(),
        notes: told.notes(),
        key: sheet.key(card),
    };
    let svg = draw(&input);
    Some(Chart::new(input.frame, svg, told.table()))
}

/// The columns of a scorecard.
pub(super) struct Sheet<'a> {
    pub columns: Vec<Column<'a>>,
}

/// A column: a measure, or a priority's own mark.
pub(super) struct Column<'a> {
    /// What stands above it.
    pub number: String,
    pub name: String,
    /// The place of its priority.
    priority: usize,
    pub of: Of<'a>,
}

/// What a column is of.
pub(super) enum Of<'a> {
    Measure(&'a Measure, &'a MeasureStanding<'a>),
    Priority(&'a [(AuthorityId, RollUp)]),
}

impl<'a> Sheet<'a> {
    fn new(results: &Results<'_>, words: &Words, (card, standing): (&'a Scorecard, &'a ScorecardStanding<'a>)) -> Self {
        let title =
            |measure: &Measure| measure.title.clone().unwrap_or_else(|| results.dataset().indicator(measure.indicator).short_title.clone());
        let mut columns = Vec::new();
        for (place, (priority, worked)) in card.priorities.iter().zip(&standing.priorities).enumerate() {
            columns.extend(priority.measures.iter().zip(&worked.measures).map(|(measure, standing)| Column {
                number: measure.number.clone().unwrap_or_default(),
                name: title(measure),
                priority: place,
                of: Of::Measure(measure, standing),
            }));
            if !worked.composite.is_empty() {
                let name = words.say("chart-matrix-priority", &[("title", (&priority.title).into())]);
                columns.push(Column { number: String::new(), name, priority: place, of: Of::Priority(&worked.composite) });
            }
        }
        number(&mut columns);
        Self { columns }
    }

    fn rows(&self, results: &Results<'_>, words: &Words, card: &Scorecard) -> Vec<Row> {
        let row = |(place, id): (usize, &AuthorityId)| {
            let name = body_name(words, results.dataset().authority(*id));
            Row { name, cells: self.columns.iter().map(|column| column.cell(place, *id, card.status)).collect() }
        };
        card.authorities.iter().enumerate().map(row).collect()
    }

    fn overall(&self, words: &Words) -> Option<Row> {
        let cells: Vec<Option<PartKind>> = self.columns.iter().map(|column| column.overall().map(|outcome| kind(outcome, None))).collect();
        cells.iter().any(Option::is_some).then(|| Row { name: words.word("matrix-overall"), cells })
    }

    /// The columns by priority; with a heading where there are several.
    fn key(&self, card: &Scorecard) -> Vec<Part> {
        let parts: Vec<&[Column<'_>]> = self.columns.chunk_by(|one, other| one.priority == other.priority).collect();
        let several = parts.len() > 1;
        let part = |columns: &&[Column<'_>]| Part {
            heading: columns.first().and_then(|first| card.priorities.get(first.priority)).filter(|_| several).map(|one| one.title.clone()),
            columns: columns.iter().map(|column| (column.number.clone(), column.name.clone())).collect(),
        };
        parts.iter().map(part).collect()
    }
}

impl Column<'_> {
    /// The mark of a body in its place; nothing where the measure does not apply to it.
    fn cell(&self, place: usize, id: AuthorityId, shown: StatusShown) -> Option<PartKind> {
        match &self.of {
            Of::Measure(_, standing) => {
                let cell = standing.cells.get(place).filter(|cell| !cell.not_applicable)?;
                Some(kind(cell.outcome, meets(cell, shown)))
            }
            Of::Priority(marks) => marks.iter().find(|(whose, _)| *whose == id).map(|(_, overall)| kind(overall.outcome, None)),
        }
    }

    /// The overall outcome of a measure, where one is asked for.
    pub fn overall(&self) -> Option<Outcome> {
        match &self.of {
            Of::Measure(_, standing) => standing.overall.as_ref().map(|overall| overall.outcome),
            Of::Priority(_) => None,
        }
    }
}

/// Keeps the sheet's own numbers where each is short and stands once, and otherwise counts; a priority's own mark has a letter.
fn number(columns: &mut [Column<'_>]) {
    let measures = || columns.iter().filter(|column| matches!(column.of, Of::Measure(..))).map(|column| column.number.as_str());
    let mut known: Vec<&str> = measures().collect();
    known.sort_unstable();
    known.dedup();
    let count = known.len() != measures().count() || measures().any(|number| number.is_empty() || number.chars().count() > 3);
    let (mut next, mut letters) = (1..=usize::MAX, 'A'..='Z');
    for column in columns {
        match column.of {
            Of::Measure(..) if count => column.number = next.next().unwrap_or_default().to_string(),
            Of::Measure(..) => {}
            Of::Priority(_) => column.number = letters.next().map(String::from).unwrap_or_default(),
        }
    }
}

/// Whether a cell meets the target itself, where its own figure says so: of a printed mark nobody knows.
pub(super) fn meets(cell: &Cell<'_>, shown: StatusShown) -> Option<bool> {
    cell.status.meets_target.filter(|_| shown == StatusShown::Computed)
}

/// How an outcome is drawn; within the tolerance by whether the target itself is met.
pub(super) fn kind(outcome: Outcome, meets: Option<bool>) -> PartKind {
    match outcome {
        Outcome::Better => PartKind::Better,
        Outcome::Met => PartKind::Met,
        Outcome::Within => match meets {
            Some(true) => PartKind::Met,
            Some(false) => PartKind::Short,
            None => PartKind::Within,
        },
        Outcome::JustMissed => PartKind::JustMissed,
        Outcome::Missed => PartKind::Missed,
        Outcome::NoTarget => PartKind::NoTarget,
        Outcome::NoFigure => PartKind::NoFigure,
    }
}
