//! A sheet of cells as somebody keeps it, whatever program wrote it: text with the kind that the program gave each cell.

use ::csv::StringRecord;

/// What a program says that a cell is. Cells of CSV files are all [`CellKind::Text`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    /// Words, or anything in a CSV file.
    #[default]
    Text,
    /// A number of a spreadsheet, in the shortest form that means the same binary number.
    Number,
    /// A number that the spreadsheet shows as a percentage: `0.9386` is shown as 93.86%.
    Percent,
    /// A day of a spreadsheet, written `2026-04-01`, with `T09:30:00` behind it where there is a time.
    Date,
    /// An error of a formula: `#REF!`.
    Error,
}

/// A row of a sheet. Blank cells at its end may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridRow {
    /// The physical line of a CSV file, or the row of a spreadsheet, from 1.
    pub line: u32,
    /// The cells.
    pub cells: StringRecord,
    /// The kinds of the cells; empty where all are text.
    pub kinds: Vec<CellKind>,
}

impl GridRow {
    /// The text of a cell; `""` behind the last.
    pub fn cell(&self, index: usize) -> &str {
        self.cells.get(index).unwrap_or_default()
    }

    /// What a cell is; text behind the last.
    pub fn kind(&self, index: usize) -> CellKind {
        self.kinds.get(index).copied().unwrap_or_default()
    }

    /// Whether no cell holds anything but spaces.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// The cells that hold something, with their places.
    pub fn filled(&self) -> impl Iterator<Item = (usize, &str)> {
        self.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty())
    }
}

/// One sheet: its rows in order. Empty lines of a CSV file are not among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The name of the sheet in its workbook; none for a CSV file.
    pub name: Option<String>,
    /// The workbook does not show it.
    pub is_hidden: bool,
    /// The rows.
    pub rows: Vec<GridRow>,
}

impl Grid {
    /// Whether no cell holds anything.
    pub fn is_blank(&self) -> bool {
        self.rows.iter().all(GridRow::is_blank)
    }

    /// Where a row stands, as its program shows it: `line 7`, or `row 7` of a spreadsheet.
    pub fn row_place(&self, line: u32) -> String {
        format!("{} {line}", if self.name.is_some() { "row" } else { "line" })
    }

    /// Where a cell stands, as its program shows it: `line 7`, or `C7` of a spreadsheet.
    pub fn cell_place(&self, line: u32, index: usize) -> String {
        if self.name.is_some() { format!("{}{line}", letters(index)) } else { self.row_place(line) }
    }
}

/// The letters of a column of a spreadsheet: `A` for 0, `AA` for 26.
fn letters(index: usize) -> String {
    let last = u8::try_from(index % 26).map_or('?', |offset| char::from(b'A' + offset));
    if index < 26 { last.to_string() } else { format!("{}{last}", letters(index / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_program() {
        let sheet = Grid { name: Some("Sheet1".into()), ..Grid::default() };
        let cells: Vec<String> = [0, 25, 26, 51, 52, 701, 702].into_iter().map(|index| sheet.cell_place(7, index)).collect();
        assert_eq!(cells, ["A7", "Z7", "AA7", "AZ7", "BA7", "ZZ7", "AAA7"]);
        assert_eq!(Grid::default().cell_place(7, 3), "line 7");
    }
}
