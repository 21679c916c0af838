//! One cell of the export as the clean file has it, by the loader's rules.

use super::changes::Changes;
use super::columns::Column;
use super::{dates, numbers};
use crate::load::disclosures::cleaning::{Cleaned, Cleaner, is_personal};
use crate::model::{DateFormat, DisclosureColumn, DisclosureDataset, ValueKind};
use crate::source::CellKind;

/// What cells are read against.
pub(super) struct Values<'a> {
    pub(super) dataset: &'a DisclosureDataset,
    pub(super) cleaner: &'a Cleaner<'a>,
    pub(super) declared: DateFormat,
    /// What somebody said that cells are to say instead.
    pub(super) replaces: &'a [(String, String)],
}

impl Values<'_> {
    /// The kind of a column; text for one that the dataset does not know.
    fn kind(&self, column: &Column) -> ValueKind {
        self.known(column).map_or(ValueKind::Text, |known| known.kind)
    }

    fn known(&self, column: &Column) -> Option<&DisclosureColumn> {
        self.dataset.columns.get(column.known?)
    }

    /// Whether days stand in a column.
    pub(super) fn is_date(&self, column: &Column) -> bool {
        self.kind(column) == ValueKind::Date
    }

    /// What a cell is to say by the command line; `COLUMN:OLD` stands before `OLD`.
    fn replaced(&self, cell: &str, column: &Column) -> Option<&str> {
        let fits = |old: &str| old == cell || old.strip_prefix(&column.name).and_then(|rest| rest.strip_prefix(':')) == Some(cell);
        self.replaces.iter().find(|(old, _)| fits(old)).map(|(_, new)| new.as_str())
    }

    /// What a cell of the clean file says; each change is counted with its place.
    pub(super) fn clean(&self, cell: (&str, CellKind), column: &Column, changes: &mut Changes, place: impl Fn() -> String) -> String {
        let (raw, kind) = cell;
        let column_kind = self.kind(column);
        let mut text = raw.to_owned();
        if let Some(said) = self.replaced(raw.trim(), column) {
            // Both words were given on the command line, so they may be shown.
            changes.note_value(&column.name, "replaced, as you said", || format!("{} `{}` → `{said}`", place(), raw.trim()));
            said.clone_into(&mut text);
        }
        let mut note = |what: &str, before: &str, after: &str| {
            // Words of a text may be somebody's own; a list of changes never repeats them.
            let shows = column_kind != ValueKind::Text && !is_personal(before);
            let example = || if shows && !after.is_empty() { format!("{} `{before}` → `{after}`", place()) } else { place() };
            changes.note_value(&column.name, what, example);
        };
        if kind == CellKind::Percent
            && let Some(shown) = numbers::as_percentage(&text)
        {
            note("taken as the percentage that is shown", &text, &shown);
            text = shown;
        }
        let has_digits_only = column_kind.is_number() || column_kind == ValueKind::Ratio;
        if (has_digits_only || kind == CellKind::Number)
            && let Some(settled) = numbers::settled(text.trim())
        {
            note("without the trace of a binary fraction", &text, &settled);
            text = settled;
        }
        if (column_kind == ValueKind::Date || kind == CellKind::Date)
            && let Some(day) = dates::converted(&text, kind, self.declared).filter(|day| *day != text)
        {
            note("written in the declared form of dates", &text, &day);
            text = day;
        }
        match self.cleaner.cell(&text, column.known, &column.name) {
            Cleaned::Right | Cleaned::Wrong { .. } => text,
            Cleaned::Repaired { code, correct } => {
                note(words(code), &text, &correct);
                correct
            }
        }
    }
}

/// What a repair does, by the name of the slip.
pub(super) fn words(code: &str) -> &'static str {
    match code {
        "disclosure/money" => "written in pounds and pence, with two digits and no signs but a minus",
        "disclosure/null-word" => "emptied, since the word stood for nothing",
        "disclosure/padded" => "without the spaces around it",
        "disclosure/date" => "written with ten characters",
        "disclosure/boolean" => "written as Yes or No",
        "disclosure/company-number" => "written with eight digits",
        "disclosure/postcode" => "written with capitals and one space",
        "disclosure/salary-band" => "written as two numbers with a dash",
        "disclosure/number" => "written in digits, without commas and signs",
        _ => "repaired",
    }
}
