//! data/tables/\<id\>.csv: the rows of a published table, by its declared columns.

use std::collections::BTreeMap;

use super::cells::{date, padded, yes_no};
use super::known::Known;
use super::value;
use crate::diag::{Diagnostic, Report};
use crate::model::{ColumnKind, TableCell, TableColumn};
use crate::source::csv::{Column, Columns, Row, Sheet};
use crate::source::{Fault, Text};

/// A row and its physical line.
type Line = (Vec<TableCell>, u32);

/// Reads the rows. `differ` are two columns that may not be equal in a row.
pub(super) fn read(text: &Text, of: (&[TableColumn], Option<(usize, usize)>), known: &Known, report: &mut Report) -> Vec<Line> {
    let (columns, differ) = of;
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let Some(sheet) = Sheet::open(text, &Columns { required: &names, optional: &[] }, report) else { return Vec::new() };
    let places: Vec<Column<'_>> = names.iter().map(|name| sheet.column(name)).collect();
    let mut seen: Vec<BTreeMap<String, u32>> = vec![BTreeMap::new(); columns.len()];
    let mut lines: Vec<Line> = Vec::new();
    let mut in_order = sheet.headings().iter().zip(&names).all(|(heading, name)| heading == name);
    sheet.rows(report, |row, report| {
        if !in_order {
            in_order = true;
            report.add(out_of_order(row, &names));
        }
        let cells = columns.iter().zip(&places).zip(&mut seen).map(|((column, place), seen)| {
            refuse_repeat(row, (column, *place), seen, report);
            cell(row, (column, *place), known, report)
        });
        let cells: Vec<TableCell> = cells.collect();
        if let Some((first, second)) = differ {
            refuse_equal(row, (places.get(first), places.get(second)), report);
        }
        lines.push((cells, row.line()));
    });
    lines
}

/// The file's first row is where the headings are mended, but any row can name the file.
fn out_of_order(row: &Row<'_>, names: &[&str]) -> Diagnostic {
    let place = crate::diag::Place::line(row.here().file, 1);
    Diagnostic::error("tables/order", place, "the columns stand in another order than they are declared in")
        .help(format!("the declared order is {}", names.join(",")))
}

fn cell(row: &Row<'_>, at: (&TableColumn, Column<'_>), known: &Known, report: &mut Report) -> TableCell {
    let (column, place) = at;
    if row.cell(place).trim().is_empty() {
        if !column.optional {
            let finding = Diagnostic::error("tables/blank", row.place(place), format!("`{}` is blank", column.name));
            report.add(finding.help("fill the cell in, or declare the column with optional = true"));
        }
        return TableCell::Blank;
    }
    let read = |text: &str| -> Result<TableCell, Fault> {
        Ok(match column.kind {
            ColumnKind::Text => TableCell::Text(text.to_owned()),
            ColumnKind::Number | ColumnKind::Money | ColumnKind::Percent => TableCell::Number(value::decimal(text).map_err(unit_says)?),
            ColumnKind::Date => TableCell::Date(date(text)?),
            ColumnKind::YesNo => TableCell::Boolean(yes_no(text)?),
            ColumnKind::Authority => {
                let index = known.authorities.names.resolve(text).map_err(|fault| padded(text).unwrap_or(fault))?;
                TableCell::Text(known.authorities.names.id(index).to_owned())
            }
            ColumnKind::Indicator => TableCell::Text(known.indicators.id(known.indicators.resolve(text)?).to_owned()),
        })
    };
    row.read(place, report, read).unwrap_or(TableCell::Blank)
}

/// In a table the unit is the column's.
fn unit_says(fault: Fault) -> Fault {
    Fault { help: fault.help.map(|help| help.replace("the indicator's `unit`", "the column's `unit`")), ..fault }
}

fn refuse_repeat(row: &Row<'_>, at: (&TableColumn, Column<'_>), seen: &mut BTreeMap<String, u32>, report: &mut Report) {
    let (column, place) = at;
    let text = row.cell(place);
    if !column.unique || text.is_empty() {
        return;
    }
    if let Some(first) = seen.get(text) {
        let finding = Diagnostic::error("tables/repeat", row.place(place), format!("`{}` has `{text}` twice", column.name));
        report.add(finding.help(format!("the first stands on line {first}; the column is declared with unique = true")));
    } else {
        seen.insert(text.to_owned(), row.line());
    }
}

fn refuse_equal(row: &Row<'_>, columns: (Option<&Column<'_>>, Option<&Column<'_>>), report: &mut Report) {
    let (Some(first), Some(second)) = columns else { return };
    let text = row.cell(*second);
    if !text.trim().is_empty() && row.cell(*first) == text {
        let message = format!("`{}` and `{}` are both `{text}`", first.name, second.name);
        report.add(Diagnostic::error("tables/equal", row.place(*second), message).help("the table declares that the two differ"));
    }
}
