//! The heat matrix: a scorecard as a picture, bodies down and measures across, each cell its status as a colour and a mark.
//!
//! Each name stands in full before its row where the measures leave room for it, else above, so that a phone shows it; measures bear their
//! numbers, and the names of those stand below. More measures than fit beside each other stand in several blocks. What does not apply is
//! left empty.

mod from_results;
mod words;

pub use from_results::chart;

use super::canvas::{Anchor, Canvas, Frame, SHEET, Spot, units};
use super::lettering::{self, LINE, RISE};
use super::marks::draw_mark;
use super::paint::Paint;
use super::strip::PartKind;

/// What a heat matrix is drawn from.
#[derive(Clone, Debug)]
pub struct Input {
    /// Id, title and description.
    pub frame: Frame,
    /// What stands above each column: a number or a letter, told apart.
    pub columns: Vec<String>,
    /// The bodies, in the scorecard's order.
    pub rows: Vec<Row>,
    /// The row of overall marks, where there is one.
    pub overall: Option<Row>,
    /// The marks that occur, best first, with their words and how many there are.
    pub marks: Vec<(PartKind, String)>,
    /// What is to be known beside the marks: what an empty cell says, how many are forecasts.
    pub notes: Vec<String>,
    /// What the columns are: headings, and under each the numbers with their names.
    pub key: Vec<Part>,
}

/// A row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Whose, in full.
    pub name: String,
    /// A cell for each column; none where there is nothing to say.
    pub cells: Vec<Option<PartKind>>,
}

/// Columns that belong together.
#[derive(Clone, Debug)]
pub struct Part {
    /// What they have in common, where there are several parts.
    pub heading: Option<String>,
    /// Each with its number and its name.
    pub columns: Vec<(String, String)>,
}

/// At most so many columns stand beside each other.
const MOST_COLUMNS: usize = 16;

/// So many rows stand between two lines of numbers.
const ROWS_BETWEEN: usize = 8;

/// A name before its row has at most so many lines, and this much room behind it.
const NAME_LINES: usize = 2;
const NAME_GAP: i32 = units(10);

/// How far apart columns stand: beside names they may be closer together.
const WIDEST: i32 = units(34);
const NARROWEST: i32 = units(24);
const HEIGHT: i32 = units(26);
const GAP: i32 = units(3);
const MARK: i32 = units(17);

/// Draws the matrix.
pub fn draw(input: &Input) -> String {
    let layout = Layout::new(input);
    input.frame.draw((SHEET, layout.height), |canvas| {
        layout.draw_cells(canvas);
        for (spot, anchor, paint, words) in &layout.texts {
            canvas.text(words, *spot, *anchor, *paint);
        }
    })
}

/// How far apart columns stand beside names, and how far to the right they begin: as wide as leaves room for every name; none where even
/// narrow ones leave none.
fn beside(input: &Input, across: i32) -> Option<(i32, i32)> {
    let names = || input.rows.iter().chain(&input.overall).map(|row| row.name.as_str());
    let mut rooms = (NARROWEST..=WIDEST).rev().step_by(10).map(|pitch| (pitch, SHEET - across * pitch - NAME_GAP));
    let (pitch, room) = rooms.find(|(_, room)| {
        let fits = |name| {
            let lines = lettering::wrap(name, *room);
            lines.len() <= NAME_LINES && lines.iter().all(|line| lettering::width(line) <= *room)
        };
        *room > 0 && names().all(fits)
    })?;
    let widest = names().flat_map(|name| lettering::wrap(name, room)).map(|line| lettering::width(&line)).max()?;
    Some((pitch, widest + NAME_GAP))
}

/// Where everything stands.
#[derive(Default)]
struct Layout {
    /// The top left of each cell and its width.
    cells: Vec<(PartKind, Spot, i32)>,
    /// Marks of the key, by their centres.
    marks: Vec<(PartKind, Spot)>,
    texts: Vec<(Spot, Anchor, Paint, String)>,
    height: i32,
}

impl Layout {
    fn new(input: &Input) -> Self {
        let mut layout = Self::default();
        let blocks = input.columns.len().div_ceil(MOST_COLUMNS).max(1);
        let across = input.columns.len().div_ceil(blocks).max(1);
        for (block, columns) in input.columns.chunks(across).enumerate() {
            layout.add_block(input, columns, (block * across, across));
        }
        layout.add_marks(input);
        layout.add_key(input);
        layout.height += units(4);
        layout
    }

    /// Every row with the cells from one column on.
    fn add_block(&mut self, input: &Input, columns: &[String], (from, across): (usize, usize)) {
        let across = i32::try_from(across).unwrap_or(1);
        let beside = beside(input, across);
        let (pitch, names) = beside.map_or_else(|| ((SHEET / across).min(WIDEST), None), |(pitch, names)| (pitch, Some(names)));
        let places = || (0..).map(|place| names.unwrap_or(0) + place * pitch);
        for (place, row) in input.rows.iter().chain(&input.overall).enumerate() {
            if place % ROWS_BETWEEN == 0 {
                for (number, x) in columns.iter().zip(places()) {
                    self.text((x + (pitch - GAP) / 2, self.height + RISE + units(2)), Anchor::Middle, Paint::Quiet, number);
                }
                self.height += LINE + units(2);
            }
            let paint = if place == input.rows.len() { Paint::Strong } else { Paint::Text };
            let lines = lettering::wrap(&row.name, names.map_or(SHEET, |names| names - NAME_GAP));
            let tall = i32::try_from(lines.len()).unwrap_or(0) * LINE;
            let (mut baseline, down) = if names.is_some() {
                // The name and the cells stand on one middle.
                let row = tall.max(HEIGHT);
                (self.height + (row - tall) / 2 + RISE + units(1), (row - HEIGHT) / 2)
            } else {
                (self.height + RISE + units(3), tall + units(3))
            };
            for line in &lines {
                self.text((0, baseline), Anchor::Start, paint, line);
                baseline += LINE;
            }
            self.height += down;
            for (cell, x) in row.cells.iter().skip(from).take(columns.len()).zip(places()) {
                self.cells.extend(cell.map(|kind| (kind, (x, self.height), pitch - GAP)));
            }
            self.height += HEIGHT + if names.is_some() { down + units(4) } else { units(7) };
        }
        self.height += units(10);
    }

    /// What the marks say, and how many there are of each.
    fn add_marks(&mut self, input: &Input) {
        for (kind, words) in &input.marks {
            let middle = self.height + LINE / 2;
            self.marks.push((*kind, (MARK / 2, middle)));
            self.text((MARK + units(8), middle + RISE * 2 / 5), Anchor::Start, Paint::Text, words);
            self.height += LINE + units(3);
        }
        for words in &input.notes {
            self.text((MARK + units(8), self.height + LINE / 2 + RISE * 2 / 5), Anchor::Start, Paint::Text, words);
            self.height += LINE + units(3);
        }
        self.height += units(8);
    }

    /// What the columns are.
    fn add_key(&mut self, input: &Input) {
        let widest = input.columns.iter().map(|number| lettering::width(number)).max().unwrap_or(0) + units(10);
        for part in &input.key {
            for line in part.heading.iter().flat_map(|heading| lettering::wrap(heading, SHEET)) {
                self.text((0, self.height + RISE + units(3)), Anchor::Start, Paint::Strong, &line);
                self.height += LINE;
            }
            for (number, name) in &part.columns {
                self.text((0, self.height + RISE + units(3)), Anchor::Start, Paint::Quiet, number);
                for line in lettering::wrap(name, SHEET - widest) {
                    self.text((widest, self.height + RISE + units(3)), Anchor::Start, Paint::Text, &line);
                    self.height += LINE;
                }
                self.height += units(2);
            }
            self.height += units(5);
        }
    }

    fn text(&mut self, spot: Spot, anchor: Anchor, paint: Paint, words: &str) {
        self.texts.push((spot, anchor, paint, words.to_owned()));
    }

    /// Surfaces, then the marks on them; what is alike together, so that it shares an element.
    fn draw_cells(&self, canvas: &Canvas<'_>) {
        for kind in PartKind::ALL {
            let of_kind = || self.cells.iter().filter(|(other, ..)| *other == kind);
            let (surface, mark, _, alone) = kind.paints();
            // An outline lies half outside its shape: drawn a little smaller, it keeps to its cell.
            let inset = if kind.is_hollow() { units(1) } else { 0 };
            for (_, (x, y), width) in of_kind() {
                canvas.rect((x + inset, y + inset), (x + width - inset, y + HEIGHT - inset), surface);
            }
            for (_, (x, y), width) in of_kind() {
                draw_mark(canvas, kind.shape(), (x + width / 2, y + HEIGHT / 2), (MARK, mark));
            }
            for (_, centre) in self.marks.iter().filter(|(other, _)| *other == kind) {
                draw_mark(canvas, kind.shape(), *centre, (MARK, alone));
            }
        }
    }
}
