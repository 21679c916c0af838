//! Spreadsheets: .xlsx, .ods, .xlsb and .xls as plain sheets of cells.
//!
//! Comes in: the bytes of a workbook. Goes out: every sheet, hidden ones too, with the values that its program stored.
//! Formulas are not worked out again: a cell holds what was saved with it.

use std::io::Cursor;

use ::csv::StringRecord;
use calamine::{Data, ExcelDateTime, Range, Reader, SheetType, SheetVisible, Sheets, StyleRange, open_workbook_auto_from_rs};

use super::{CellKind, Fault, Grid, GridRow};

/// Reads every sheet of a workbook, in its order.
///
/// # Errors
/// One fault where the bytes are no workbook, or one that a password protects.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Grid>, Fault> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| unreadable())?;
    let sheets = book.sheets_metadata().to_vec();
    let cells = |sheet: &&calamine::Sheet| matches!(sheet.typ, SheetType::WorkSheet | SheetType::DialogSheet | SheetType::MacroSheet);
    sheets
        .iter()
        .filter(cells)
        .map(|sheet| {
            let range = book.worksheet_range(&sheet.name).map_err(|error| damaged(&sheet.name, &error.to_string()))?;
            let is_hidden = sheet.visible != SheetVisible::Visible;
            Ok(Grid { name: Some(sheet.name.clone()), is_hidden, rows: rows(&range, &styles(&mut book, &sheet.name)) })
        })
        .collect()
}

fn unreadable() -> Fault {
    Fault::new("import/workbook", "the file looks like a spreadsheet and cannot be read as one")
        .help("take its password off, or open it in the spreadsheet and save it as .xlsx, .ods or \"CSV UTF-8\"")
}

fn damaged(sheet: &str, why: &str) -> Fault {
    Fault::new("import/workbook", format!("the sheet `{sheet}` cannot be read: {why}"))
        .help("open it in the spreadsheet and save it again, as .xlsx, .ods or \"CSV UTF-8\"")
}

/// How the cells of a sheet are shown; only .xlsx says it, and a sheet whose styles cannot be read is shown as it is.
fn styles(book: &mut Sheets<Cursor<&[u8]>>, sheet: &str) -> StyleRange {
    book.worksheet_style(sheet).unwrap_or_else(|_| StyleRange::empty())
}

fn rows(range: &Range<Data>, styles: &StyleRange) -> Vec<GridRow> {
    let (top, left) = range.start().unwrap_or_default();
    let row = |(line, cells): (u32, &[Data])| {
        let mut row = GridRow { line: line + 1, cells: StringRecord::new(), kinds: Vec::new() };
        for _ in 0..left {
            row.cells.push_field("");
            row.kinds.push(CellKind::Text);
        }
        for (column, data) in (left..).zip(cells) {
            let (text, kind) = cell(data);
            let is_percent = kind == CellKind::Number && is_percent(styles, (line, column));
            row.cells.push_field(&text);
            row.kinds.push(if is_percent { CellKind::Percent } else { kind });
        }
        row
    };
    (top..).zip(range.rows()).map(row).collect()
}

/// A format with a percent sign that is not text between quotes: `0.00%`.
fn is_percent(styles: &StyleRange, at: (u32, u32)) -> bool {
    let format = styles.get(at).and_then(|style| style.number_format.as_ref());
    format.is_some_and(|format| format.format_code.split('"').step_by(2).any(|part| part.contains('%') && !part.contains("\\%")))
}

fn cell(data: &Data) -> (String, CellKind) {
    match data {
        Data::Int(number) => (number.to_string(), CellKind::Number),
        // The shortest decimal that reads back as the same binary number; it never has an exponent.
        Data::Float(number) => (number.to_string(), CellKind::Number),
        Data::String(text) | Data::DurationIso(text) => (text.clone(), CellKind::Text),
        Data::Bool(yes) => (if *yes { "TRUE" } else { "FALSE" }.to_owned(), CellKind::Text),
        Data::DateTime(moment) => moment_text(moment),
        Data::DateTimeIso(text) => {
            let day = text.strip_suffix("T00:00:00").unwrap_or(text).to_owned();
            let is_day = day.get(..10).is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok());
            (day, if is_day { CellKind::Date } else { CellKind::Text })
        }
        Data::Error(error) => (error.to_string(), CellKind::Error),
        Data::Empty => (String::new(), CellKind::Text),
    }
}

/// A day, a day with its time, or for a duration or a time without a day its hours, minutes and seconds.
fn moment_text(moment: &ExcelDateTime) -> (String, CellKind) {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    // Day 0 of a spreadsheet lies before 1900; a cell with only a time has it.
    if moment.is_duration() || year < 1900 || (year, month, day) == (1900, 1, 0) {
        return (time, CellKind::Text);
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    (if time == "00:00:00" { date } else { format!("{date}T{time}") }, CellKind::Date)
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    #[test]
    fn numbers_are_what_the_cell_stores() {
        assert_eq!(cell(&Data::Float(1_200.100_000_000_000_1)), ("1200.1000000000001".to_owned(), CellKind::Number));
        assert_eq!(cell(&Data::Float(1500.0)).0, "1500");
        assert_eq!(cell(&Data::Float(1e21)).0, "1000000000000000000000");
    }

    #[test]
    fn days_and_times_are_told_apart() {
        let moment = |value| cell(&Data::DateTime(ExcelDateTime::new(value, ExcelDateTimeType::DateTime, false)));
        // The example of calamine's own documentation: 45943.5 is noon of 13 October 2025.
        assert_eq!(moment(45943.0), ("2025-10-13".to_owned(), CellKind::Date));
        assert_eq!(moment(45943.5), ("2025-10-13T12:00:00".to_owned(), CellKind::Date));
        assert_eq!(moment(0.5), ("12:00:00".to_owned(), CellKind::Text));
        assert_eq!(cell(&Data::DateTimeIso("2026-04-01T00:00:00".into())), ("2026-04-01".to_owned(), CellKind::Date));
        assert_eq!(cell(&Data::Error(calamine::CellErrorType::Ref)), ("#REF!".to_owned(), CellKind::Error));
    }
}
