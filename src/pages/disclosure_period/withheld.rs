//! How much of a file is withheld: rows and amounts, under each of the two wordings of the guide.

use serde::Serialize;

use crate::model::{Decimal, Disclosure, Portion, REDACTED};
use crate::pages::html::{Heading, HtmlTable, escape};
use crate::pages::parts::disclosure::{Owed, Share};

/// What is withheld, as a table, and its share of the whole amount in words, where there are amounts.
#[derive(Serialize)]
pub(super) struct Withheld {
    table: String,
    value: Option<String>,
}

/// The rows with something withheld as a table, and what they are of the whole; none where nothing is.
pub(super) fn withheld(owed: &Owed<'_>, file: &Disclosure) -> Option<Withheld> {
    let (words, stats) = (owed.stage.words, &file.stats);
    if stats.redacted.rows == 0 {
        return None;
    }
    let has_amount = stats.amount.is_some();
    let mut headings = vec!["disclosure-withheld-what", "transparency-head-rows", "disclosure-withheld-share"];
    headings.extend(has_amount.then_some("disclosure-head-amount"));
    let headings = headings.iter().enumerate().map(|(place, id)| Heading { text: words.word(id), numeric: place > 0 });
    let mut table = HtmlTable::new("withheld-table", words.word("disclosure-withheld"), headings.collect());
    let share = |part: Decimal, whole: Decimal| Share::of(part, whole).map(|share| share.said(words)).unwrap_or_default();
    let cells = |name: &str, portion: Portion| {
        let rows = Decimal::from(portion.rows);
        let mut cells = vec![escape(&words.word(name)).into_owned(), words.number(&rows.into(), 0), share(rows, stats.rows.into())];
        cells.extend(has_amount.then(|| words.pounds_exact(portion.amount)));
        cells
    };
    let mut rest = stats.redacted;
    for (wording, name) in REDACTED.into_iter().zip(["disclosure-withheld-personal", "disclosure-withheld-commercial"]) {
        let Some(portion) = stats.by_supplier.parts.get(wording).copied() else { continue };
        rest = Portion { rows: rest.rows.saturating_sub(portion.rows), amount: rest.amount - portion.amount };
        table.row(&cells(name, portion));
    }
    if rest.rows > 0 {
        table.row(&cells("disclosure-withheld-elsewhere", rest));
    }
    table.foot_row(&cells("disclosure-withheld-all", stats.redacted));
    let by_value = Share::of(stats.magnitude.redacted, stats.magnitude.all).filter(|_| has_amount);
    let value = by_value.map(|share| words.say("disclosure-withheld-value", &[("share", share.said(words).into())]));
    Some(Withheld { table: table.finish(), value })
}
