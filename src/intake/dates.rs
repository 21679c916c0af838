//! The form of the dates of an export: one for the whole file, told from all of them and never guessed from one.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::journal::{Journal, count};
use crate::load::disclosures::cleaning::{read_date, write_date};
use crate::model::DateFormat;
use crate::source::{CellKind, Fault, Grid};

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// A day of a spreadsheet, which it shows in a form of its own.
    Serial,
    /// `2026-04-01`.
    Iso,
    /// `01/04/2026`, with `/`, `-` or `.`.
    Numbers(char),
    /// `04/13/2026`: a month above 12 stands in the month's place.
    MonthFirst(char),
    /// `1 April 2026`, `01-Apr-2026`.
    Named,
}

impl Form {
    fn words(self) -> String {
        match self {
            Self::Serial => "days of a spreadsheet".to_owned(),
            Self::Iso => "as yyyy-mm-dd".to_owned(),
            Self::Numbers(mark) => format!("as dd{mark}mm{mark}yyyy"),
            Self::MonthFirst(mark) => format!("as mm{mark}dd{mark}yyyy"),
            Self::Named => "with the month's name".to_owned(),
        }
    }
}

/// The form of a cell; nothing for one that is no date in any of them.
pub(super) fn form(cell: &str, kind: CellKind) -> Option<Form> {
    if kind == CellKind::Date {
        return Some(Form::Serial);
    }
    let day = cell.trim();
    if read_date(day, DateFormat::Iso).is_some() {
        return Some(Form::Iso);
    }
    if named(day).is_some() {
        return Some(Form::Named);
    }
    let mark = day.chars().find(|c| !c.is_ascii_digit()).filter(|mark| matches!(mark, '/' | '-' | '.'))?;
    if read_date(&slashed(day, mark), DateFormat::DayMonthYear).is_some() {
        return Some(Form::Numbers(mark));
    }
    let mut parts = day.splitn(3, mark);
    let (first, second, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let swapped = format!("{second}/{first}/{rest}");
    read_date(&swapped, DateFormat::DayMonthYear).map(|_| Form::MonthFirst(mark))
}

/// The day that a cell means in the declared form; nothing for one that is no date.
pub(super) fn converted(cell: &str, kind: CellKind, declared: DateFormat) -> Option<String> {
    let cell = cell.trim();
    let date = match form(cell, kind)? {
        Form::Serial | Form::Iso => read_date(cell, DateFormat::Iso),
        Form::Numbers(mark) => read_date(&slashed(cell, mark), DateFormat::DayMonthYear),
        Form::Named => named(cell),
        Form::MonthFirst(_) => None,
    };
    date.map(|date| write_date(date, declared))
}

/// Only the two marks of the day change; a time behind it may have marks of its own.
fn slashed(day: &str, mark: char) -> String {
    day.replacen(mark, "/", 2)
}

/// `1 April 2026`, `01-Apr-2026`, `1 Apr 2026`: the year has four digits, or its century would be guessed.
fn named(cell: &str) -> Option<Date> {
    const MONTHS: [&str; 12] =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    let lower = cell.to_lowercase();
    let parts: Vec<&str> = lower.split([' ', '-', '/']).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let known = |name: &&str| month.len() >= 3 && (name.starts_with(month) || (**name == *"september" && *month == "sept"));
    let month = (1_i8..).zip(MONTHS).find(|(_, name)| known(name)).map(|(number, _)| number)?;
    (year.len() == 4 && day.len() <= 2).then(|| Date::new(year.parse().ok()?, month, day.parse().ok()?).ok())?
}

/// The forms of one column, with the first lines of each.
#[derive(Default)]
pub(super) struct Forms(BTreeMap<Form, (usize, Vec<u32>)>);

impl Forms {
    /// Counts a cell.
    pub(super) fn add(&mut self, cell: &str, kind: CellKind, line: u32) {
        let Some(form) = form(cell, kind) else { return };
        let (count, lines) = self.0.entry(form).or_default();
        *count += 1;
        if lines.len() < 3 {
            lines.push(line);
        }
    }

    /// The forms that are text.
    fn texts(&self) -> impl Iterator<Item = Form> {
        self.0.keys().copied().filter(|form| *form != Form::Serial)
    }
}

/// Refuses a file whose dates have two forms: then some of them mean another day than they say. Beside days of a spreadsheet in
/// one column no text may stand, since that is what a spreadsheet leaves of dates in the other country's order.
pub(super) fn refuse_mixtures(columns: &[(String, Forms)], grid: &Grid, journal: &mut Journal<'_>) {
    for (name, forms) in columns {
        if let Some((Form::MonthFirst(mark), (number, lines))) = forms.0.iter().find(|(form, _)| matches!(form, Form::MonthFirst(_))) {
            // Dates that could be read either way are among the others: nobody can tell them apart.
            let others = forms.0.contains_key(&Form::Numbers(*mark));
            let message = format!(
                "`{name}` has the month first in {}, first in {}{}",
                count(*number, "date"),
                places(grid, lines),
                if others { ", beside others that could have the day first" } else { "" }
            );
            let help = "export the file again with the day first, or with dates as yyyy-mm-dd: those that look right mean another day too";
            journal.refuse(Fault::new("import/month-first", message).help(help));
        } else if forms.0.len() > 1 {
            journal.refuse(mixture(&format!("`{name}` has"), forms, grid));
        }
    }
    let mut all: Vec<(Form, &str)> =
        columns.iter().flat_map(|(name, forms)| forms.texts().map(move |form| (form, name.as_str()))).collect();
    all.sort_unstable();
    all.dedup_by_key(|(form, _)| *form);
    if !journal.is_stopped() && all.len() > 1 {
        let said: Vec<String> = all.iter().map(|(form, name)| format!("{} in `{name}`", form.words())).collect();
        let message = format!("the file has dates of several forms: {}", said.join(", "));
        journal.refuse(Fault::new("import/date-forms", message).help("export it again with all dates in one form, best yyyy-mm-dd"));
    }
}

fn mixture(what: &str, forms: &Forms, grid: &Grid) -> Fault {
    let said: Vec<String> =
        forms.0.iter().map(|(form, (number, lines))| format!("{number} {} ({})", form.words(), places(grid, lines))).collect();
    Fault::new("import/date-forms", format!("{what} dates of {} forms: {}", said.len(), said.join(", ")))
        .help("export the file again with all dates in one form, best yyyy-mm-dd: a spreadsheet may have read some with the month first")
}

fn places(grid: &Grid, lines: &[u32]) -> String {
    lines.iter().map(|line| grid.row_place(*line)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_by_the_whole_cell() {
        for (cell, expected) in [
            ("2026-04-01", Form::Iso),
            ("2026-04-01T00:00:00", Form::Iso),
            ("1/4/2026", Form::Numbers('/')),
            ("13-04-2026", Form::Numbers('-')),
            ("01.04.2026 09:30:00", Form::Numbers('.')),
            ("04/13/2026", Form::MonthFirst('/')),
            ("1 April 2026", Form::Named),
            ("01-APR-2026", Form::Named),
        ] {
            assert_eq!(form(cell, CellKind::Text), Some(expected), "{cell}");
        }
        for cell in ["00:00:00", "31/02/2026", "01-Apr-26", "April 2026", "46113", "", "13/13/2026"] {
            assert_eq!(form(cell, CellKind::Text), None, "{cell}");
        }
        assert_eq!(form("2026-04-01", CellKind::Date), Some(Form::Serial));
    }

    #[test]
    fn each_form_becomes_the_declared_one() {
        for cell in ["2026-04-01", "2026-04-01T09:30:00", "1/4/2026", "01.04.2026", "1 Apr 2026", "01/04/2026 00:00:00"] {
            assert_eq!(converted(cell, CellKind::Text, DateFormat::DayMonthYear).as_deref(), Some("01/04/2026"), "{cell}");
            assert_eq!(converted(cell, CellKind::Text, DateFormat::Iso).as_deref(), Some("2026-04-01"), "{cell}");
        }
        assert_eq!(converted("04/13/2026", CellKind::Text, DateFormat::Iso), None);
    }
}
