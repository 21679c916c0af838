//! The first rows of a file, as they are published; amounts of money have commas and their unit, which the file leaves out.

use serde::Serialize;

use crate::model::{Decimal, Disclosure, DisclosureColumn, Number, ValueKind};
use crate::pages::html::{Heading, HtmlTable, escape};
use crate::pages::parts::disclosure::{Owed, count};
use crate::pages::parts::facts::Facts;

/// A value of more characters than this stays in its column, also where every row has it.
const SHORT: usize = 60;

/// The rows, how many they are of how many, and what they have in common.
#[derive(Serialize)]
pub(super) struct FirstRows {
    title: String,
    said: String,
    rows: String,
    common: Vec<String>,
}

/// None for a file without rows. A lone row is a list of its values; columns in which all rows say the same stand beside the table.
pub(super) fn first(owed: &Owed<'_>, file: &Disclosure) -> Option<FirstRows> {
    let (words, stats) = (owed.stage.words, &file.stats);
    let said = words.say("disclosure-first-rows-said", &[("shown", stats.first_rows.len().into()), ("count", count(stats.rows))]);
    let is_all = u64::try_from(stats.first_rows.len()).is_ok_and(|shown| shown == stats.rows);
    let title = words.word(if is_all { "disclosure-all-rows" } else { "disclosure-first-rows" });
    match stats.first_rows.as_slice() {
        [] => None,
        [only] => {
            let title = words.word("disclosure-lone-row");
            Some(FirstRows { title, said, rows: lone(owed, file, only), common: Vec::new() })
        }
        rows => {
            let (same, differing): (Vec<usize>, Vec<usize>) = (0..stats.columns.len()).partition(|place| is_same(rows, *place));
            let rows = table(owed, file, &title, &differing);
            Some(FirstRows { title, said, rows, common: common(owed, file, &same) })
        }
    }
}

fn column<'a>(owed: &Owed<'a>, name: &str) -> Option<&'a DisclosureColumn> {
    owed.dataset.columns.iter().find(|column| column.name == name)
}

fn heading_of(owed: &Owed<'_>, name: &str) -> String {
    column(owed, name).map_or_else(|| name.to_owned(), |column| column.title.clone())
}

/// Pounds as a file has them; none for what is no money, and for words in the place of an amount.
fn money(owed: &Owed<'_>, name: &str, cell: &str) -> Option<Decimal> {
    let is_money = column(owed, name).is_some_and(|column| column.kind == ValueKind::Money);
    is_money.then(|| Decimal::from_str_exact(cell).ok()).flatten()
}

/// A value by itself: "£18,724.95".
fn value_of(owed: &Owed<'_>, name: &str, cell: &str) -> String {
    money(owed, name, cell).map_or_else(|| cell.to_owned(), |pounds| owed.stage.words.pounds_exact(pounds))
}

/// A value under a heading that has its unit: "18,724.95".
fn cell_of(owed: &Owed<'_>, name: &str, cell: &str) -> String {
    money(owed, name, cell).map_or_else(|| cell.to_owned(), |pounds| owed.stage.words.number(&Number::from(pounds), 0))
}

fn lone(owed: &Owed<'_>, file: &Disclosure, row: &[String]) -> String {
    let mut facts = Facts::default();
    for (name, cell) in file.stats.columns.iter().zip(row) {
        facts.text(heading_of(owed, name), Some(&value_of(owed, name, cell)));
    }
    facts.finish()
}

fn is_same(rows: &[Vec<String>], place: usize) -> bool {
    let cell = |row: &Vec<String>| row.get(place).cloned().unwrap_or_default();
    let first = rows.first().map(cell).unwrap_or_default();
    first.chars().count() <= SHORT && rows.iter().all(|row| cell(row) == first)
}

/// "In each of these rows: Organisation name: …", and which columns are empty.
fn common(owed: &Owed<'_>, file: &Disclosure, same: &[usize]) -> Vec<String> {
    let (words, stats) = (owed.stage.words, &file.stats);
    let value = |place: &usize| {
        let cell = stats.first_rows.first().and_then(|row| row.get(*place));
        stats.columns.get(*place).zip(cell).map(|(name, cell)| value_of(owed, name, cell)).unwrap_or_default()
    };
    let name = |place: &usize| stats.columns.get(*place).map(|name| heading_of(owed, name)).unwrap_or_default();
    let (empty, filled): (Vec<&usize>, Vec<&usize>) = same.iter().partition(|place| value(place).is_empty());
    let filled: Vec<String> = filled
        .into_iter()
        .map(|place| words.say("disclosure-rows-same", &[("column", name(place).into()), ("value", value(place).into())]))
        .collect();
    let empty: Vec<String> = empty.into_iter().map(name).collect();
    let each = (!filled.is_empty()).then(|| words.say("disclosure-rows-all", &[("what", words.long_series(&filled).into())]));
    let none = (!empty.is_empty()).then(|| words.say("disclosure-rows-empty", &[("columns", words.list(&empty).into())]));
    each.into_iter().chain(none).collect()
}

fn table(owed: &Owed<'_>, file: &Disclosure, title: &str, places: &[usize]) -> String {
    let (words, stats) = (owed.stage.words, &file.stats);
    let heading = |name: &String| {
        let (title, kind) = (heading_of(owed, name), column(owed, name).map(|column| column.kind));
        let is_money = kind == Some(ValueKind::Money);
        let text = if is_money { words.say("disclosure-head-pounds", &[("title", title.into())]) } else { title };
        Heading { text, numeric: kind.is_some_and(ValueKind::is_number) }
    };
    let number = Heading { text: words.word("disclosure-row-number"), numeric: false };
    let headings = std::iter::once(number).chain(places.iter().filter_map(|place| stats.columns.get(*place)).map(heading));
    let mut table = HtmlTable::new("rows-table", title, headings.collect());
    for (number, row) in stats.first_rows.iter().enumerate() {
        let cell = |place: &usize| stats.columns.get(*place).zip(row.get(*place)).map(|(name, cell)| cell_of(owed, name, cell));
        let cells = places.iter().map(|place| cell(place).map(|cell| escape(&cell).into_owned()).unwrap_or_default());
        let cells: Vec<String> = std::iter::once((number + 1).to_string()).chain(cells).collect();
        table.row(&cells);
    }
    table.finish()
}
