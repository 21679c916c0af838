//! The first rows of a file, as they are published.

use serde::Serialize;

use crate::model::{Disclosure, DisclosureColumn, ValueKind};
use crate::pages::html::{Heading, HtmlTable, escape};
use crate::pages::parts::disclosure::{Owed, count};

/// The rows and how many they are of how many.
#[derive(Serialize)]
pub(super) struct FirstRows {
    said: String,
    table: String,
}

/// None for a file without rows.
pub(super) fn first(owed: &Owed<'_>, file: &Disclosure) -> Option<FirstRows> {
    let (words, stats) = (owed.stage.words, &file.stats);
    if stats.first_rows.is_empty() {
        return None;
    }
    let column = |name: &String| owed.dataset.columns.iter().find(|column| column.name == *name);
    let heading = |name: &String| Heading {
        text: column(name).map_or_else(|| name.clone(), |column| column.title.clone()),
        numeric: column(name).is_some_and(is_number),
    };
    let number = Heading { text: words.word("disclosure-row-number"), numeric: true };
    let headings = std::iter::once(number).chain(stats.columns.iter().map(heading));
    let mut table = HtmlTable::new("rows-table", words.word("disclosure-first-rows"), headings.collect());
    for (place, row) in stats.first_rows.iter().enumerate() {
        let cells = row.iter().map(|cell| escape(cell).into_owned());
        let cells: Vec<String> = std::iter::once((place + 1).to_string()).chain(cells).collect();
        table.row(&cells);
    }
    let shown = stats.first_rows.len();
    let said = words.say("disclosure-first-rows-said", &[("shown", shown.into()), ("count", count(stats.rows))]);
    Some(FirstRows { said, table: table.finish() })
}

fn is_number(column: &DisclosureColumn) -> bool {
    match column.kind {
        ValueKind::Money | ValueKind::Integer | ValueKind::Decimal | ValueKind::Percent => true,
        ValueKind::Text
        | ValueKind::Date
        | ValueKind::Boolean
        | ValueKind::Code
        | ValueKind::Uprn
        | ValueKind::Postcode
        | ValueKind::PostcodeSector
        | ValueKind::CompanyNumber
        | ValueKind::CharityNumber
        | ValueKind::SalaryBand
        | ValueKind::Ratio
        | ValueKind::Year
        | ValueKind::Uri
        | ValueKind::Document => false,
    }
}
