//! What follows from a published table: what its shares leave out, and which actions are overdue.
//!
//! Comes in: a table and, for actions, a date. Goes out: facts, exact; pages and checks put them into words.

use jiff::civil::Date;

use crate::calc::table_total::holds;
use crate::model::{Decimal, PublishedTable, TableCell};

/// Shares of one whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareFact {
    /// The whole: what the column `by` says.
    pub of: String,
    /// What is stated, in percent.
    pub stated: Decimal,
    /// From how many rows.
    pub rows: usize,
}

impl ShareFact {
    /// What is not stated, in percent; negative where the shares pass 100.
    pub fn not_stated(&self) -> Decimal {
        Decimal::ONE_HUNDRED - self.stated
    }
}

/// Where an action stands at a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionState {
    /// Recorded as done, whatever its date.
    Done,
    /// Not recorded as done, and the due date stands before the date asked about.
    Overdue,
    /// Not recorded as done; due on that date or later.
    ToCome,
    /// Not recorded as done, without a due date: never overdue, and said to be so.
    Undated,
}

/// A list of actions at a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionFacts {
    /// One for each row.
    pub states: Vec<ActionState>,
}

impl ActionFacts {
    /// How many stand so.
    pub fn count(&self, state: ActionState) -> usize {
        self.states.iter().filter(|found| **found == state).count()
    }
}

/// The shares of each whole in the order of the table; a whole without any percentage is passed over. Empty where the
/// table declares no shares.
pub fn table_shares(table: &PublishedTable) -> Vec<ShareFact> {
    let Some(shares) = table.shares else { return Vec::new() };
    let mut facts: Vec<ShareFact> = Vec::new();
    for row in &table.table.rows {
        let (Some(TableCell::Text(of)), Some(percent)) = (row.get(shares.by), number(row, shares.column)) else { continue };
        match facts.iter_mut().find(|fact| fact.of == *of) {
            Some(fact) => {
                fact.stated += percent;
                fact.rows += 1;
            }
            None => facts.push(ShareFact { of: of.clone(), stated: percent, rows: 1 }),
        }
    }
    facts
}

/// Where each action stands on a date, or nothing where the table is no list of actions.
pub fn table_actions(table: &PublishedTable, on: Date) -> Option<ActionFacts> {
    let actions = table.actions.as_ref()?;
    let state = |row: &Vec<TableCell>| {
        if actions.done.as_ref().is_some_and(|done| holds(done, row)) {
            return ActionState::Done;
        }
        match row.get(actions.due) {
            Some(TableCell::Date(due)) if *due < on => ActionState::Overdue,
            Some(TableCell::Date(_)) => ActionState::ToCome,
            Some(TableCell::Blank | TableCell::Text(_) | TableCell::Number(_) | TableCell::Boolean(_)) | None => ActionState::Undated,
        }
    };
    Some(ActionFacts { states: table.table.rows.iter().map(state).collect() })
}

fn number(row: &[TableCell], column: usize) -> Option<Decimal> {
    match row.get(column) {
        Some(TableCell::Number(number)) => Some(*number),
        Some(TableCell::Blank | TableCell::Text(_) | TableCell::Date(_) | TableCell::Boolean(_)) | None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Place;
    use crate::model::{Actions, Column, Condition, DataType, Shares, Slug, Table};
    use jiff::civil::date;

    /// A table of two columns.
    fn table(rows: Vec<[TableCell; 2]>) -> PublishedTable {
        let column = |name: &str| Column {
            name: name.into(),
            title: name.into(),
            description: String::new(),
            unit: None,
            data_type: DataType::Text,
        };
        let id = Slug::new("table").unwrap();
        let columns = vec![column("first"), column("second")];
        let rows = rows.into_iter().map(Vec::from).collect();
        PublishedTable {
            id: id.clone(),
            title: String::new(),
            description: None,
            source: None,
            note: None,
            as_at: None,
            columns: Vec::new(),
            total: None,
            shares: None,
            actions: None,
            table: Table { id, title: String::new(), description: String::new(), columns, rows, source: None },
            lines: Vec::new(),
            place: Place::file("table.csv"),
        }
    }

    fn text(text: &str) -> TableCell {
        TableCell::Text(text.into())
    }

    fn amount(amount: i64) -> TableCell {
        TableCell::Number(Decimal::from(amount))
    }

    fn is(column: usize, words: &[&str]) -> Condition {
        Condition { column, is: words.iter().map(|word| (*word).to_owned()).collect() }
    }

    #[test]
    fn shares_say_what_is_not_stated() {
        // The perception survey: 34% members and 53% officers; 68% easy and 18% difficult; a count without a share.
        let rows = vec![
            [text("Respondents"), amount(34)],
            [text("Respondents"), amount(53)],
            [text("Involved"), amount(68)],
            [text("Involved"), amount(18)],
            [text("Responses"), TableCell::Blank],
        ];
        let facts = table_shares(&PublishedTable { shares: Some(Shares { column: 1, by: 0 }), ..table(rows) });
        let said: Vec<_> = facts.iter().map(|fact| (fact.of.as_str(), fact.stated, fact.not_stated(), fact.rows)).collect();
        let whole = Decimal::from;
        assert_eq!(said, [("Respondents", whole(87), whole(13), 2), ("Involved", whole(86), whole(14), 2)]);
    }

    #[test]
    fn a_blank_whole_is_passed_over_and_more_than_all_is_negative() {
        let rows = vec![[TableCell::Blank, amount(10)], [text("Colours"), amount(60)], [text("Colours"), amount(45)]];
        let facts = table_shares(&PublishedTable { shares: Some(Shares { column: 1, by: 0 }), ..table(rows) });
        assert_eq!(facts.len(), 1);
        assert_eq!(facts[0].not_stated(), Decimal::from(-5), "100 - 105");
    }

    /// The board's ten actions as its papers of 20 January 2010 leave them.
    fn board() -> PublishedTable {
        let due = |day| TableCell::Date(day);
        let rows = vec![
            [due(date(2010, 1, 20)), text("on the agenda")],
            [due(date(2009, 12, 15)), text("decided")],
            [due(date(2010, 1, 20)), text("on the agenda")],
            [due(date(2010, 1, 7)), text("on the agenda")],
            [due(date(2009, 12, 18)), text("not reported")],
            [due(date(2009, 12, 31)), text("on the agenda")],
            [due(date(2010, 1, 20)), text("on the agenda")],
            [due(date(2010, 1, 20)), text("not reported")],
            [TableCell::Blank, text("not reported")],
            [TableCell::Blank, text("not reported")],
        ];
        PublishedTable { actions: Some(Actions { due: 0, done: Some(is(1, &["on the agenda", "decided"])) }), ..table(rows) }
    }

    fn counts(facts: &ActionFacts) -> [usize; 4] {
        [ActionState::Done, ActionState::Overdue, ActionState::ToCome, ActionState::Undated].map(|state| facts.count(state))
    }

    #[test]
    fn actions_are_overdue_the_day_after_they_are_due() {
        let on = |day| table_actions(&board(), day).unwrap();
        // Six are done; number 5 was due on 18 December, number 8 on the day of the papers; 9 and 10 have no date.
        assert_eq!(counts(&on(date(2010, 1, 20))), [6, 1, 1, 2]);
        assert_eq!(counts(&on(date(2010, 1, 21))), [6, 2, 0, 2]);
        assert_eq!(counts(&on(date(2009, 12, 18))), [6, 0, 2, 2]);
        assert_eq!(on(date(2010, 1, 20)).states.len(), 10);
    }

    #[test]
    fn without_a_word_for_done_every_past_date_is_overdue() {
        let mut list = board();
        list.actions = Some(Actions { due: 0, done: None });
        // Due before 20 January: numbers 2, 4, 5 and 6; on the day: 1, 3, 7 and 8.
        assert_eq!(counts(&table_actions(&list, date(2010, 1, 20)).unwrap()), [0, 4, 4, 2]);
        list.actions = None;
        assert_eq!(table_actions(&list, date(2010, 1, 20)), None);
    }
}
