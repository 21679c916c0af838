//! What each rule can say: one row for each outcome of each rule, the least severe first.

use super::super::cells::{count, text};
use super::super::format::{Cell, Row};
use super::super::schema::TableKind;
use super::SiteTable;
use crate::calc::{RULES, Results};
use crate::model::Outcome;
use crate::words::Words;

/// The table.
pub(super) const OUTCOMES: SiteTable = SiteTable {
    kind: TableKind {
        id: "outcomes",
        columns: &["rule", "outcome", "outcome_word", "severity", "shape", "judged"],
        required: &["outcome", "outcome_word", "severity", "shape", "judged"],
        key: &[],
    },
    rows,
};

fn rows<'r>(_results: &'r Results<'_>, words: &'r Words) -> Vec<Row<'r>> {
    let ruled = RULES.iter().flat_map(|rule| rule.outcomes.iter().map(|outcome| (rule.kind.name(), *outcome)));
    // What stands where no rule judged.
    let unjudged = Outcome::ALL.into_iter().filter(|outcome| !outcome.is_judged()).map(|outcome| ("", outcome));
    ruled.chain(unjudged).map(|(rule, outcome)| row(rule, outcome, words)).collect()
}

fn row(rule: &'static str, outcome: Outcome, words: &Words) -> Row<'static> {
    let severity = Outcome::ALL.iter().position(|other| *other == outcome).unwrap_or(Outcome::ALL.len()) + 1;
    let said = text(words.outcome(outcome, None));
    vec![text(rule), text(outcome.name()), said, count(severity), text(outcome.shape().name()), Cell::Boolean(outcome.is_judged())]
}
