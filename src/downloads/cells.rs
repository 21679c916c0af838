//! Cells from the field's own types: missing is blank, never nought or an empty word.

use jiff::civil::Date;

use crate::model::{Decimal, TableCell};

/// Words; blank where there are none.
pub(super) fn text(text: impl Into<String>) -> TableCell {
    let text = text.into();
    if text.is_empty() { TableCell::Blank } else { TableCell::Text(text) }
}

/// Words where there are any.
pub(super) fn maybe_text(text: Option<impl Into<String>>) -> TableCell {
    text.map_or(TableCell::Blank, self::text)
}

/// A number where there is one.
pub(super) fn maybe_number(number: Option<Decimal>) -> TableCell {
    number.map_or(TableCell::Blank, TableCell::Number)
}

/// A count.
pub(super) fn count(count: usize) -> TableCell {
    TableCell::Number(Decimal::from(count))
}

/// A date where there is one.
pub(super) fn maybe_date(date: Option<Date>) -> TableCell {
    date.map_or(TableCell::Blank, TableCell::Date)
}

/// Yes or no where it is known.
pub(super) fn maybe_yes(yes: Option<bool>) -> TableCell {
    yes.map_or(TableCell::Blank, TableCell::Boolean)
}

/// Several words in one cell, with `|` between them, as in source files.
pub(super) fn list<'a>(words: impl IntoIterator<Item = &'a str>) -> TableCell {
    text(words.into_iter().collect::<Vec<_>>().join("|"))
}
