//! A published table as HTML: its cells said in words, its printed total marked, and under it what follows from it.
//!
//! Comes in: a table's place in the dataset. Goes out: HTML for the table's own page and for reports.

use std::collections::BTreeMap;
use std::fmt::Write;

use jiff::civil::Date;

use crate::calc::{ActionFacts, ActionState, ShareFact, TableTotalCheck, table_actions, table_shares, table_totals};
use crate::model::{ColumnKind, Decimal, Number, PublishedTable, TableCell, TableColumn, Unit};
use crate::pages::html::{Cell, Heading, HtmlTable, escape, link, places};
use crate::pages::parts::value::size;
use crate::pages::{Stage, address};

/// Words of more characters than this are prose.
const LONG: usize = 60;

/// The date that a table speaks from: its own, or the site's.
pub fn table_date(stage: &Stage<'_>, table: &PublishedTable) -> Date {
    table.as_at.unwrap_or_else(|| stage.results.as_at())
}

/// The table with its caption; above it how many actions are overdue, under it whether its parts add up and what its shares
/// leave out. `index` is its place in [`crate::model::Dataset::tables`] (nothing is written for a place that is none), `root` the
/// prefix that leads from the page to the site's root.
pub fn table_html(stage: &Stage<'_>, index: usize, root: &str) -> String {
    let Some(table) = stage.dataset().tables.get(index) else { return String::new() };
    let date = table_date(stage, table);
    let totals = table_totals(table);
    let actions = table_actions(table, date);
    let mut html = String::from("<div class=\"published\">\n");
    if let Some(actions) = &actions {
        html.push_str(&actions_html(stage, table, actions));
    }
    html.push_str(&rows(stage, table, root, (&totals, actions.as_ref())));
    for fact in totals.iter().map(|fact| total_sentence(stage, table, fact)) {
        let _ = writeln!(html, "<p class=\"table-fact\">{}</p>", escape(&fact));
    }
    html.push_str(&shares_html(stage, &table_shares(table)));
    html.push_str("</div>\n");
    html
}

/// The table alone; an action's state stands beside its due date.
fn rows(stage: &Stage<'_>, table: &PublishedTable, root: &str, (totals, actions): (&[TableTotalCheck], Option<&ActionFacts>)) -> String {
    let shown: Vec<usize> = (0..table.columns.len()).filter(|place| !only_marks_the_total(table, *place)).collect();
    let due = table.actions.as_ref().map(|actions| actions.due);
    let beside_due = shown.iter().position(|place| Some(*place) == due).map(|place| place + 1);
    let names = names(stage, table);
    let headings = headings(stage, table, &shown, beside_due);
    let columns = headings.len();
    let mut html = HtmlTable::new(format!("table-{}", table.id), &table.title, headings);
    let orders = orders(table, &shown);
    html.sortable(0..columns, None);
    html.filterable(stage.words.word("filter-rows"));
    for (number, row) in table.table.rows.iter().enumerate() {
        let is_total = totals.iter().any(|total| total.row == number);
        let cell = |place: &usize| {
            let column = table.columns.get(*place)?;
            let said = match row.get(*place) {
                None | Some(TableCell::Blank) => blank(stage, Some(*place) == due),
                Some(cell) => cell_html(stage, column, cell, (&names, root)),
            };
            Some(if is_total { format!("<strong>{said}</strong>") } else { said })
        };
        let mut cells: Vec<String> = shown.iter().filter_map(cell).collect();
        let beside = actions.and_then(|actions| actions.states.get(number)).zip(beside_due);
        if let Some((state, place)) = beside {
            cells.insert(place, state_html(stage, *state));
        }
        if is_total {
            html.last_row(&cells);
            continue;
        }
        let mut keys: Vec<Option<usize>> = orders.iter().map(|order| order.get(number).copied().flatten()).collect();
        if let Some((_, place)) = beside {
            keys.insert(place, None);
        }
        html.keyed_row(cells.into_iter().zip(keys).map(|(cell, key)| Cell::keyed(cell, key)));
    }
    html.finish()
}

/// The places of the rows in the order of each column that is shown, for those that are not sorted by their words.
fn orders(table: &PublishedTable, shown: &[usize]) -> Vec<Vec<Option<usize>>> {
    let order = |place: &usize| {
        let cells = || table.table.rows.iter().map(|row| row.get(*place));
        match table.columns.get(*place).map(|column| column.kind) {
            Some(ColumnKind::Number | ColumnKind::Money | ColumnKind::Percent) => places(&cells().map(number).collect::<Vec<_>>()),
            Some(ColumnKind::Date) => places(&cells().map(date).collect::<Vec<_>>()),
            Some(ColumnKind::Text | ColumnKind::YesNo | ColumnKind::Authority | ColumnKind::Indicator) | None => Vec::new(),
        }
    };
    shown.iter().map(order).collect()
}

fn number(cell: Option<&TableCell>) -> Option<Decimal> {
    match cell {
        Some(TableCell::Number(number)) => Some(*number),
        Some(TableCell::Blank | TableCell::Text(_) | TableCell::Date(_) | TableCell::Boolean(_)) | None => None,
    }
}

fn date(cell: Option<&TableCell>) -> Option<Date> {
    match cell {
        Some(TableCell::Date(date)) => Some(*date),
        Some(TableCell::Blank | TableCell::Text(_) | TableCell::Number(_) | TableCell::Boolean(_)) | None => None,
    }
}

fn headings(stage: &Stage<'_>, table: &PublishedTable, shown: &[usize], beside_due: Option<usize>) -> Vec<Heading> {
    let heading = |column: &TableColumn| Heading { text: column.title.clone(), numeric: is_numeric(column.kind) };
    let mut headings: Vec<Heading> = shown.iter().filter_map(|place| table.columns.get(*place)).map(heading).collect();
    if let Some(place) = beside_due {
        let date = stage.words.date(table_date(stage, table));
        headings.insert(place, Heading { text: stage.words.say("table-state-heading", &[("date", date.into())]), numeric: false });
    }
    headings
}

/// A yes-no column that says which row is the total is not repeated on the page: the row is marked instead.
fn only_marks_the_total(table: &PublishedTable, place: usize) -> bool {
    let yes_no = table.columns.get(place).is_some_and(|column| column.kind == ColumnKind::YesNo);
    yes_no && table.total.as_ref().is_some_and(|total| total.row.column == place)
}

fn is_numeric(kind: ColumnKind) -> bool {
    match kind {
        ColumnKind::Number | ColumnKind::Money | ColumnKind::Percent => true,
        ColumnKind::Text | ColumnKind::Date | ColumnKind::YesNo | ColumnKind::Authority | ColumnKind::Indicator => false,
    }
}

/// What authority and indicator cells may say, with the link that stands for it: id, name or alias -> address and title.
type Names = BTreeMap<String, (String, String)>;

fn names(stage: &Stage<'_>, table: &PublishedTable) -> Names {
    let mut names = Names::new();
    let has = |kind: ColumnKind| table.columns.iter().any(|column| column.kind == kind);
    if has(ColumnKind::Authority) {
        for authority in &stage.dataset().authorities {
            let name = &authority.name;
            let title = if authority.invented { stage.words.say("table-invented", &[("name", name.into())]) } else { name.clone() };
            let to = (address::council(&authority.id), title);
            let spellings = std::iter::once(name).chain(&authority.aliases);
            for spelling in spellings {
                names.entry(spelling.clone()).or_insert_with(|| to.clone());
            }
            names.insert(authority.id.to_string(), to);
        }
    }
    if has(ColumnKind::Indicator) {
        for indicator in &stage.dataset().indicators {
            names.insert(indicator.id.to_string(), (address::indicator(&indicator.id), indicator.short_title.clone()));
        }
    }
    names
}

fn cell_html(stage: &Stage<'_>, column: &TableColumn, cell: &TableCell, (names, root): (&Names, &str)) -> String {
    match cell {
        TableCell::Blank => blank(stage, false),
        TableCell::Number(number) => escape(&amount(stage, column, *number)).into_owned(),
        TableCell::Date(date) => stage.words.date(*date),
        TableCell::Boolean(yes) => stage.words.word(if *yes { "table-yes" } else { "table-no" }),
        TableCell::Text(text) => match column.kind {
            ColumnKind::Authority | ColumnKind::Indicator => match names.get(text) {
                Some((to, title)) => link(&address::relative(root, to), title),
                None => escape(text).into_owned(),
            },
            ColumnKind::Text | ColumnKind::Number | ColumnKind::Money | ColumnKind::Percent | ColumnKind::Date | ColumnKind::YesNo => {
                prose(text)
            }
        },
    }
}

/// Long words get room, so that a column of sentences does not become a column of single words.
pub fn prose(text: &str) -> String {
    let escaped = escape(text);
    if text.chars().count() > LONG { format!("<span class=\"prose\">{escaped}</span>") } else { escaped.into_owned() }
}

fn blank(stage: &Stage<'_>, due: bool) -> String {
    let word = stage.words.word(if due { "table-no-due-date" } else { "table-not-stated" });
    format!("<span class=\"quiet\">{}</span>", escape(&word))
}

/// A number as its column means it: "£124,000", "34%", "3,000".
fn amount(stage: &Stage<'_>, column: &TableColumn, number: Decimal) -> String {
    let said = stage.words.number(&Number::from(number), 0);
    stage.words.in_unit(&said, &unit_of(column))
}

fn unit_of(column: &TableColumn) -> Unit {
    let unit = column.unit.as_deref().map(str::trim).filter(|unit| !unit.is_empty());
    match (column.kind, unit) {
        (ColumnKind::Percent, _) | (_, Some("%")) => Unit::Percent,
        (ColumnKind::Money, None) | (_, Some("£")) => Unit::Pounds(None),
        (_, Some(unit)) => match unit.strip_prefix('£') {
            Some(multiple) => Unit::Pounds(Some(multiple.trim().to_owned())),
            None => Unit::Words(unit.to_owned()),
        },
        (_, None) => Unit::Count,
    }
}

fn total_sentence(stage: &Stage<'_>, table: &PublishedTable, check: &TableTotalCheck) -> String {
    let column = table.total.as_ref().and_then(|total| table.columns.get(total.column));
    let said = |number: &Number| {
        let digits = stage.words.number(number, 0);
        column.map_or_else(|| digits.clone(), |column| stage.words.in_unit(&digits, &unit_of(column)))
    };
    let printed = said(&Number::Decimal(check.printed));
    match (&check.sum, &check.difference) {
        (Some(sum), Some(difference)) => {
            let id = if check.is_wrong() { "table-parts-differ" } else { "table-parts-agree" };
            let args = [("sum", said(sum).into()), ("printed", printed.into()), ("difference", said(&size(difference)).into())];
            stage.words.say(id, &args)
        }
        (None, _) | (_, None) => stage.words.say("table-parts-unknown", &[("printed", printed.into())]),
    }
}

fn actions_html(stage: &Stage<'_>, table: &PublishedTable, actions: &ActionFacts) -> String {
    let words = stage.words;
    if actions.states.is_empty() {
        return format!("<p class=\"table-fact\">{}</p>\n", escape(&words.word("table-actions-none")));
    }
    let has_done = table.actions.as_ref().is_some_and(|actions| actions.done.is_some());
    let count = |id: &str, state: ActionState| words.say(id, &[("count", actions.count(state).into())]);
    let mut parts = Vec::new();
    if has_done {
        parts.push(count("table-actions-done", ActionState::Done));
    }
    parts.push(count("table-actions-overdue", ActionState::Overdue));
    let others = [("table-actions-to-come", ActionState::ToCome), ("table-actions-undated", ActionState::Undated)];
    parts.extend(others.into_iter().filter(|(_, state)| actions.count(*state) > 0).map(|(id, state)| count(id, state)));
    let date = words.date(table_date(stage, table));
    let args = [("total", actions.states.len().into()), ("date", date.into()), ("parts", words.list(&parts).into())];
    let rule = words.word(if has_done { "table-actions-rule" } else { "table-actions-rule-no-done" });
    format!("<p class=\"table-fact\">{} {}</p>\n", escape(&words.say("table-actions-counts", &args)), escape(&rule))
}

fn state_html(stage: &Stage<'_>, found: ActionState) -> String {
    let said = |id: &str| escape(&stage.words.word(id)).into_owned();
    match found {
        ActionState::Done => said("table-state-done"),
        ActionState::Overdue => format!("<strong>{}</strong>", said("table-state-overdue")),
        ActionState::ToCome => said("table-state-to-come"),
        ActionState::Undated => said("table-state-undated"),
    }
}

fn shares_html(stage: &Stage<'_>, shares: &[ShareFact]) -> String {
    if shares.is_empty() {
        return String::new();
    }
    let words = stage.words;
    let percent = |number: Decimal| words.in_unit(&words.number(&Number::from(number), 0), &Unit::Percent);
    let mut html = format!("<p class=\"table-fact\">{}</p>\n<ul class=\"table-facts\">\n", escape(&words.word("table-shares-lead")));
    for share in shares {
        let rest = share.not_stated();
        let id = if rest.is_zero() {
            "table-share-whole"
        } else if rest.is_sign_negative() {
            "table-share-over"
        } else {
            "table-share-rest"
        };
        let said = words.say(id, &[("of", (&share.of).into()), ("stated", percent(share.stated).into()), ("rest", percent(rest).into())]);
        let _ = writeln!(html, "<li>{}</li>", escape(&said));
    }
    html.push_str("</ul>\n");
    html
}
