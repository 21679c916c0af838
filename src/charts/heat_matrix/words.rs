//! What a heat matrix says, and its table: the same cells in words.

use super::from_results::{Column, Of, Sheet, kind, meets};
use crate::calc::{Counts, Results, ScorecardStanding};
use crate::charts::canvas::Frame;
use crate::charts::said::{body_name, table_id};
use crate::charts::strip::PartKind;
use crate::model::{AuthorityId, Column as TableColumn, DataType, Missing, Outcome, Rule, Scorecard, Table, TableCell};
use crate::words::{Arg, Words};

/// What a matrix is told from.
pub(super) struct Told<'a> {
    pub results: &'a Results<'a>,
    pub words: &'a Words,
    pub card: &'a Scorecard,
    pub standing: &'a ScorecardStanding<'a>,
    pub sheet: &'a Sheet<'a>,
}

impl Told<'_> {
    pub fn frame(&self, id: String) -> Frame {
        Frame { id, title: self.title(), description: self.description() }
    }

    /// "Stretch targets: 40 of 62 marks meet the target".
    fn title(&self) -> String {
        let counts = &self.standing.counts;
        let args = [("title", Arg::from(&self.card.title)), ("meeting", counts.meeting.into()), ("judged", counts.judged().into())];
        self.words.say(if counts.judged() == 0 { "chart-matrix-title-unjudged" } else { "chart-matrix-title" }, &args)
    }

    /// How large it is, how many there are of each mark, and the same of each measure.
    fn description(&self) -> String {
        let listed = |counts: &Counts, rule| {
            let parts = self.outcomes(counts).into_iter().filter(|(_, _, count)| *count > 0);
            let parts: Vec<String> = parts.map(|(kind, outcome, count)| self.part(kind, (outcome, rule), count)).collect();
            let parts = self.words.list(&parts);
            match self.forecasts(counts) {
                Some(forecasts) => self.words.say("counts-and-forecasts", &[("parts", parts.into()), ("forecasts", forecasts.into())]),
                None => parts,
            }
        };
        let bodies = self.words.say("chart-group", &[("count", self.card.authorities.len().into())]);
        let about = [
            ("bodies", bodies.into()),
            ("measures", self.measures().count().into()),
            ("parts", listed(&self.standing.counts, self.common_rule()).into()),
        ];
        let mut sentences = vec![self.words.say("chart-matrix-about", &about)];
        sentences.extend(self.measures().map(|(column, of)| {
            let parts = listed(&of, self.rule(column));
            self.words.say(
                "chart-matrix-measure",
                &[("number", (&column.number).into()), ("name", (&column.name).into()), ("parts", parts.into())],
            )
        }));
        sentences.join(" ")
    }

    /// The marks that occur, with their words and counts over the whole sheet. What does not apply has no mark: its cells are empty.
    pub fn marks(&self) -> Vec<(PartKind, String)> {
        let all = self.outcomes(&self.standing.counts).into_iter().filter(|(_, _, count)| *count > 0);
        let mut marks: Vec<(PartKind, String)> = Vec::new();
        for (kind, outcome, count) in all.filter(|(kind, ..)| *kind != PartKind::NotApplicable) {
            marks.push((kind, self.part(kind, (outcome, self.common_rule()), count)));
        }
        marks
    }

    /// What an empty cell says, where there are such, and how many of the marks are of forecasts.
    pub fn notes(&self) -> Vec<String> {
        let count = self.standing.counts.not_applicable;
        let empty = (count > 0).then(|| self.words.say("chart-matrix-empty", &[("count", count.into())]));
        empty.into_iter().chain(self.forecasts(&self.standing.counts)).collect()
    }

    fn forecasts(&self, counts: &Counts) -> Option<String> {
        (counts.forecasts > 0).then(|| self.words.say("count-forecasts", &[("count", counts.forecasts.into())]))
    }

    /// "5 met target".
    fn part(&self, kind: PartKind, (outcome, rule): (Outcome, Option<Rule>), count: usize) -> String {
        let word = match kind {
            PartKind::NotApplicable => self.words.missing_reason(Missing::NotApplicable),
            PartKind::Short => self.words.standing(outcome, Some(false), rule),
            PartKind::Better
            | PartKind::Met
            | PartKind::Within
            | PartKind::JustMissed
            | PartKind::Missed
            | PartKind::NoTarget
            | PartKind::NoFigure => self.words.outcome(outcome, rule),
        };
        self.words.say("chart-strip-part", &[("count", count.into()), ("outcome", word.into())])
    }

    /// The measures, each with how many of its cells there are of each mark.
    fn measures(&self) -> impl Iterator<Item = (&Column<'_>, Counts)> {
        self.sheet.columns.iter().filter_map(|column| match &column.of {
            Of::Measure(_, standing) => Some((column, Counts::of(standing.cells.iter().map(|cell| cell.standpoint(self.card.status))))),
            Of::Priority(_) => None,
        })
    }

    fn rule(&self, column: &Column<'_>) -> Option<Rule> {
        match &column.of {
            Of::Measure(measure, _) => Some(self.results.dataset().indicator(measure.indicator).rule_on(self.results.as_at())),
            Of::Priority(_) => None,
        }
    }

    /// The rule of all measures, where it is one and the same: it words what is within its tolerance.
    fn common_rule(&self) -> Option<Rule> {
        let mut rules = self.measures().filter_map(|(column, _)| self.rule(column));
        let first = rules.next()?;
        rules.all(|rule| rule == first).then_some(first)
    }

    /// A row for each body and a column for each measure; the overall marks last.
    pub fn table(&self) -> Table {
        let body = TableColumn {
            name: "authority".to_owned(),
            title: self.words.word("chart-column-authority"),
            description: self.words.word("chart-column-authority-means"),
            unit: None,
            data_type: DataType::Text,
        };
        let column = |column: &Column<'_>| {
            let title = self.words.say("chart-matrix-column", &[("number", (&column.number).into()), ("name", (&column.name).into())]);
            TableColumn { name: column.number.clone(), description: title.clone(), title, unit: None, data_type: DataType::Text }
        };
        let mut rows: Vec<Vec<TableCell>> = self.card.authorities.iter().enumerate().map(|(place, id)| self.row(place, *id)).collect();
        if self.sheet.columns.iter().any(|column| column.overall().is_some()) {
            let cell = |column: &Column<'_>| column.overall().map_or(TableCell::Blank, |outcome| self.word(column, outcome));
            let name = TableCell::Text(self.words.word("matrix-overall"));
            rows.push(std::iter::once(name).chain(self.sheet.columns.iter().map(cell)).collect());
        }
        Table {
            id: table_id(self.card.id.as_str()),
            title: self.title(),
            description: self.card.description.clone().unwrap_or_else(|| self.card.title.clone()),
            columns: std::iter::once(body).chain(self.sheet.columns.iter().map(column)).collect(),
            rows,
            source: self.card.source.clone(),
        }
    }

    fn row(&self, place: usize, id: AuthorityId) -> Vec<TableCell> {
        let cell = |column: &Column<'_>| match &column.of {
            Of::Measure(_, standing) => match standing.cells.get(place) {
                Some(cell) if cell.not_applicable => TableCell::Text(self.words.missing_reason(Missing::NotApplicable)),
                Some(cell) => {
                    let word = self.words.standing(cell.outcome, meets(cell, self.card.status), self.rule(column));
                    let forecast = cell.status.forecast && cell.outcome.is_judged();
                    TableCell::Text(if forecast { self.words.say("forecast-status", &[("status", word.into())]) } else { word })
                }
                None => TableCell::Blank,
            },
            Of::Priority(marks) => {
                let own = marks.iter().find(|(whose, _)| *whose == id);
                own.map_or(TableCell::Blank, |(_, overall)| self.word(column, overall.outcome))
            }
        };
        let name = TableCell::Text(body_name(self.words, self.results.dataset().authority(id)));
        std::iter::once(name).chain(self.sheet.columns.iter().map(cell)).collect()
    }

    /// Each outcome and how many, best first; also of those that do not occur.
    fn outcomes(&self, counts: &Counts) -> [(PartKind, Outcome, usize); 9] {
        let (met, within, short) = counts.near_target(self.card.status);
        let of = |outcome, count| (kind(outcome, None), outcome, count);
        [
            of(Outcome::Better, counts.better),
            of(Outcome::Met, met),
            of(Outcome::Within, within),
            (PartKind::Short, Outcome::Within, short),
            of(Outcome::JustMissed, counts.just_missed),
            of(Outcome::Missed, counts.missed),
            of(Outcome::NoTarget, counts.no_target),
            of(Outcome::NoFigure, counts.no_figure),
            (PartKind::NotApplicable, Outcome::NoFigure, counts.not_applicable),
        ]
    }

    fn word(&self, column: &Column<'_>, outcome: Outcome) -> TableCell {
        TableCell::Text(self.words.outcome(outcome, self.rule(column)))
    }
}
