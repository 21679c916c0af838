//! How much of a file is withheld: rows and amounts, under each of the two wordings of the guide.

use crate::model::{Decimal, Disclosure, Portion, REDACTED};
use crate::pages::html::{Heading, HtmlTable, escape};
use crate::pages::parts::disclosure::{Owed, Share};

/// The rows with something withheld as a table; none where nothing is.
pub(super) fn table(owed: &Owed<'_>, file: &Disclosure) -> Option<String> {
    let (words, stats) = (owed.stage.words, &file.stats);
    if stats.redacted.rows == 0 {
        return None;
    }
    let total = Portion { rows: stats.rows, amount: stats.amount.unwrap_or_default() };
    // Shares of a sum mean nothing where credits make parts of it more than the whole.
    let has_share = total.amount > Decimal::ZERO;
    let mut headings = vec!["disclosure-withheld-what", "transparency-head-rows", "disclosure-withheld-share-rows"];
    if stats.amount.is_some() {
        headings.extend(["disclosure-head-amount", "disclosure-withheld-share-amount"]);
    }
    let headings = headings.iter().enumerate().map(|(place, id)| Heading { text: words.word(id), numeric: place > 0 });
    let mut table = HtmlTable::new("withheld-table", words.word("disclosure-withheld"), headings.collect());
    let cells = |name: String, portion: Portion| {
        let share = |part: Decimal, whole: Decimal| {
            Share::of(part, whole).filter(|_| part >= Decimal::ZERO).map(|share| share.said(words)).unwrap_or_default()
        };
        let mut cells = vec![
            escape(&name).into_owned(),
            words.number(&Decimal::from(portion.rows).into(), 0),
            share(portion.rows.into(), total.rows.into()),
        ];
        if stats.amount.is_some() {
            let of_amount = if has_share && portion.amount <= total.amount { share(portion.amount, total.amount) } else { String::new() };
            cells.extend([words.pounds_exact(portion.amount), of_amount]);
        }
        cells
    };
    let mut rest = stats.redacted;
    for (wording, id) in REDACTED.into_iter().zip(["disclosure-withheld-personal", "disclosure-withheld-commercial"]) {
        let Some(portion) = stats.by_supplier.parts.get(wording).copied() else { continue };
        rest = Portion { rows: rest.rows.saturating_sub(portion.rows), amount: rest.amount - portion.amount };
        table.row(&cells(words.word(id), portion));
    }
    if rest.rows > 0 {
        table.row(&cells(words.word("disclosure-withheld-elsewhere"), rest));
    }
    table.foot_row(&cells(words.word("disclosure-withheld-all"), stats.redacted));
    Some(table.finish())
}
