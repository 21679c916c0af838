//! Cells from the field's own types: missing is blank, never nought or an empty word.

use std::borrow::Cow;

use jiff::civil::Date;

use super::format::Cell;
use crate::model::Decimal;

/// Words; blank where there are none.
pub(super) fn text<'a>(text: impl Into<Cow<'a, str>>) -> Cell<'a> {
    let text = text.into();
    if text.is_empty() { Cell::Blank } else { Cell::Text(text) }
}

/// Words where there are any.
pub(super) fn maybe_text<'a>(text: Option<impl Into<Cow<'a, str>>>) -> Cell<'a> {
    text.map_or(Cell::Blank, self::text)
}

/// A number where there is one.
pub(super) fn maybe_number(number: Option<Decimal>) -> Cell<'static> {
    number.map_or(Cell::Blank, Cell::Number)
}

/// A count.
pub(super) fn count(count: usize) -> Cell<'static> {
    Cell::Number(Decimal::from(count))
}

/// A date where there is one.
pub(super) fn maybe_date(date: Option<Date>) -> Cell<'static> {
    date.map_or(Cell::Blank, Cell::Date)
}

/// Yes or no where it is known.
pub(super) fn maybe_yes(yes: Option<bool>) -> Cell<'static> {
    yes.map_or(Cell::Blank, Cell::Boolean)
}

/// Several words in one cell, with `|` between them, as in source files.
pub(super) fn list<'a>(words: impl IntoIterator<Item = &'a str>) -> Cell<'static> {
    text(words.into_iter().collect::<Vec<_>>().join("|"))
}
