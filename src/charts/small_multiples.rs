//! Small multiples: many bodies' figures over time, each a small line on the same scales, two beside each other so that a phone shows them.
//!
//! The target is a dashed line in each; the newest figure bears its value. Gaps, breaks and forecasts are drawn as in a trend.

mod from_results;
mod panel;

pub use from_results::{chart, has_panels};

use super::axis::Axis;
use super::canvas::{Anchor, Canvas, Frame, Ruler, SHEET, Spot, units};
use super::lettering::{self, LINE, RISE};
use super::paint::Paint;
use super::trend::Stop;
use crate::model::Number;
use panel::Panel;

/// What small multiples are drawn from: exact numbers, and the words beside them.
#[derive(Clone, Debug)]
pub struct Input {
    /// Id, title and description.
    pub frame: Frame,
    /// The bodies, in the group's order.
    pub series: Vec<Series>,
    /// The scale of values of all of them.
    pub axis: Axis,
    /// What stands at each line of the scale.
    pub axis_words: Vec<String>,
    /// The unit, where the lines' words do not say it.
    pub unit: Option<String>,
    /// The first and the last day of all stops, in half days from the same day as theirs.
    pub span: Spot,
    /// The names of the first and the last period of all.
    pub periods: (String, String),
    /// Whether all aim for the same in each period: it is named once.
    pub one_target: bool,
    /// "break in series".
    pub break_words: String,
    /// Said under the pictures: a scale that does not begin at nought, and who is not shown.
    pub notes: Vec<String>,
}

/// A body.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its name, in full.
    pub name: String,
    /// Its periods, oldest first.
    pub stops: Vec<Stop>,
    /// The value of its newest figure alone, for where all that is to be known of it has no room.
    pub newest: String,
    /// All that is to be known of it, as a sentence, for under the pictures.
    pub newest_in_full: String,
    /// It is the one that the chart is about.
    pub is_subject: bool,
}

const COLUMNS: usize = 2;
const GAP: i32 = units(20);
const PLOT_HEIGHT: i32 = units(104);

/// Words of the scale that are wider stand within the plot.
const WIDEST_EDGE: i32 = units(64);

/// Draws the chart.
pub fn draw(input: &Input) -> String {
    let layout = Layout::new(input);
    input.frame.draw((SHEET, layout.height), |canvas| {
        if let Some(unit) = &input.unit {
            canvas.text(unit, (0, RISE + units(2)), Anchor::Start, Paint::Quiet);
        }
        for row in &layout.rows {
            layout.draw_row(canvas, row);
        }
        for (note, line) in layout.notes.iter().zip(0..) {
            canvas.text(note, (0, layout.notes_top + RISE + line * LINE), Anchor::Start, Paint::Quiet);
        }
    })
}

/// Where everything stands.
struct Layout<'i> {
    input: &'i Input,
    /// What the words of the scale take at the left edge.
    left: i32,
    width: i32,
    rows: Vec<Row<'i>>,
    notes: Vec<String>,
    notes_top: i32,
    height: i32,
}

/// Panels beside each other.
struct Row<'i> {
    series: &'i [Series],
    /// The names on their lines.
    names: Vec<Vec<String>>,
    /// Whether the first of them is the first of all.
    first: bool,
    /// Where the names begin, and where the plots do.
    top: i32,
    plot: i32,
}

impl<'i> Layout<'i> {
    fn new(input: &'i Input) -> Self {
        let widest = input.axis_words.iter().map(|words| lettering::width(words)).max().unwrap_or(0);
        let left = if widest > WIDEST_EDGE { 0 } else { widest + units(8) };
        let width = (SHEET - left - GAP) / 2;
        let mut y = if input.unit.is_some() { LINE + units(4) } else { 0 };
        let two_lines = lettering::width(&input.periods.0) + lettering::width(&input.periods.1) + units(8) > width;
        let under = if two_lines { 2 * LINE } else { LINE };
        let mut rows = Vec::new();
        for series in input.series.chunks(COLUMNS) {
            // The first column's names may begin at the very edge, under the words of the scale.
            let names: Vec<Vec<String>> = series.iter().map(|one| lettering::wrap(&one.name, width)).collect();
            let lines = names.iter().map(Vec::len).max().and_then(|lines| i32::try_from(lines).ok()).unwrap_or(0);
            let plot = y + lines * LINE + units(10);
            rows.push(Row { series, names, first: rows.is_empty(), top: y, plot });
            y = plot + PLOT_HEIGHT + under + units(16);
        }
        let cut = input.series.iter().filter(|one| !panel::has_room(one, width)).map(|one| &one.newest_in_full);
        let notes: Vec<String> = input.notes.iter().chain(cut).flat_map(|note| lettering::wrap(note, SHEET)).collect();
        let height = y + i32::try_from(notes.len()).unwrap_or(0) * LINE + units(4);
        Self { input, left, width, rows, notes, notes_top: y, height }
    }

    /// Left and right end of a column.
    fn column(&self, place: usize) -> Spot {
        let left = self.left + if place == 0 { 0 } else { self.width + GAP };
        (left, left + self.width)
    }

    fn draw_row(&self, canvas: &Canvas<'_>, row: &Row<'_>) {
        for (place, (one, names)) in row.series.iter().zip(&row.names).enumerate() {
            let (left, right) = self.column(place);
            let paint = if one.is_subject { Paint::Strong } else { Paint::Text };
            for (line, at) in names.iter().zip(1..) {
                canvas.text(line, (left, row.top + at * LINE - units(4)), Anchor::Start, paint);
            }
            let values = Ruler::new((&self.input.axis.low, &self.input.axis.high), (row.plot + PLOT_HEIGHT, row.plot));
            self.draw_scale(canvas, (left, right), &values, place == 0);
            let panel = Panel {
                series: one,
                input: self.input,
                values: &values,
                ends: (left, right),
                heights: (row.plot, row.plot + PLOT_HEIGHT),
                names_target: !self.input.one_target || (row.first && place == 0),
            };
            panel.draw(canvas);
            self.draw_periods(canvas, (left, right), row.plot + PLOT_HEIGHT);
        }
    }

    /// The lines of the scale; their words stand left of the first column.
    fn draw_scale(&self, canvas: &Canvas<'_>, (left, right): Spot, values: &Ruler, named: bool) {
        for line in &self.input.axis.lines {
            let y = values.at(&Number::from(*line));
            canvas.line(vec![(left, y), (right, y)], if line.is_zero() { Paint::Axis } else { Paint::Grid });
        }
        if !named {
            return;
        }
        for (line, words) in self.input.axis.lines.iter().zip(&self.input.axis_words) {
            let y = values.at(&Number::from(*line));
            if self.left > 0 {
                canvas.text(words, (self.left - units(6), y + RISE * 2 / 5), Anchor::End, Paint::Quiet);
            } else {
                canvas.text(words, (0, y - units(5)), Anchor::Start, Paint::Quiet);
            }
        }
    }

    fn draw_periods(&self, canvas: &Canvas<'_>, (left, right): Spot, bottom: i32) {
        let (first, last) = &self.input.periods;
        canvas.text(first, (left, bottom + LINE), Anchor::Start, Paint::Quiet);
        if first == last {
            return;
        }
        let two_lines = lettering::width(first) + lettering::width(last) + units(8) > self.width;
        canvas.text(last, (right, bottom + if two_lines { 2 * LINE } else { LINE }), Anchor::End, Paint::Quiet);
    }
}
