//! The ranked chart: the newest figure of each body as a bar from nought, best first, with the target, the median and
//! the middle half of the group.
//!
//! Each name stands in full above its bar, so that it can be read on a phone. More bodies than can be named stand as a
//! row of thin bars with the subject alone named; the table has them all.

mod from_results;
mod headline;

pub(super) use from_results::Teller;
pub use from_results::chart;

use super::axis::Axis;
use super::canvas::{Anchor, Canvas, Frame, Ruler, SHEET, Spot, units};
use super::lettering::{self, LINE, RISE};
use super::paint::Paint;
use super::placing::Place;
use crate::model::Number;

/// What a ranked chart is drawn from: exact numbers, and the words beside them.
#[derive(Clone, Debug)]
pub struct Input {
    /// Id, title and description.
    pub frame: Frame,
    /// Bodies with a number, best first.
    pub rows: Vec<Row>,
    /// Bodies without one, and why: said, never drawn.
    pub missing: Vec<(String, String)>,
    /// The target of the subject (or, without one, everybody's), or the ends of its range, with its words.
    pub target: Option<(Vec<Number>, String)>,
    /// The median of the group with its words.
    pub median: Option<(Number, String)>,
    /// The middle half of the group with its words.
    pub middle_half: Option<(Number, Number, String)>,
}

/// A body.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name, in full.
    pub name: String,
    /// Its number.
    pub value: Number,
    /// The number in words, with what is to be known of it.
    pub said: String,
    /// It is the one that the chart is about.
    pub is_subject: bool,
}

/// With more rows than this only the subject is named.
const MOST_NAMED: usize = 50;

const BAR: i32 = units(12);
const GAP: i32 = units(9);
const THIN: i32 = units(2);

/// How far a number stands from its bar's end, and from a line.
const ASIDE: i32 = units(6);

/// Draws the chart.
pub fn draw(input: &Input) -> String {
    let layout = Layout::new(input);
    input.frame.draw((SHEET, layout.height), |canvas| {
        layout.draw_middle_half(canvas);
        layout.draw_bars(canvas);
        layout.draw_lines(canvas);
        layout.draw_words(canvas);
    })
}

/// Where everything stands.
struct Layout<'i> {
    input: &'i Input,
    values: Ruler,
    /// Names on their lines, and the top of the bar under them.
    rows: Vec<(Vec<String>, i32)>,
    heads: Vec<(i32, &'i str)>,
    bar: i32,
    top: i32,
    bottom: i32,
    height: i32,
}

impl<'i> Layout<'i> {
    fn new(input: &'i Input) -> Self {
        let heads: Vec<(i32, &str)> =
            heads(input).into_iter().zip(0..).map(|(words, line)| (RISE + units(2) + line * LINE, words)).collect();
        let top = i32::try_from(heads.len()).unwrap_or(0) * LINE + units(6);
        let named = input.rows.len() <= MOST_NAMED;
        let mut y = top;
        let rows = input.rows.iter().map(|row| {
            let show = named || row.is_subject;
            let lines = if show { lettering::wrap(&row.name, if row.is_subject { SHEET * 9 / 10 } else { SHEET }) } else { Vec::new() };
            y += i32::try_from(lines.len()).unwrap_or(0) * LINE + if show { units(4) } else { 0 };
            let bar = y;
            y += if show { BAR + GAP } else { THIN };
            (lines, bar)
        });
        let rows: Vec<(Vec<String>, i32)> = rows.collect();
        let bottom = y;
        let listed = if named { i32::try_from(input.missing.len()).unwrap_or(0) } else { 0 };
        let height = bottom + listed * (2 * LINE + units(4)) + units(6);
        Self { values: ruler(input, named), input, rows, heads, bar: if named { BAR } else { THIN }, top, bottom, height }
    }

    fn bars(&self) -> impl Iterator<Item = (&'i Row, &(Vec<String>, i32))> {
        self.input.rows.iter().zip(&self.rows)
    }

    fn draw_middle_half(&self, canvas: &Canvas<'_>) {
        if let Some((low, high, _)) = &self.input.middle_half {
            canvas.rect((self.values.at(low), self.top), (self.values.at(high), self.bottom), Paint::Band);
        }
    }

    fn draw_bars(&self, canvas: &Canvas<'_>) {
        let nought = self.nought();
        let anybody = self.input.rows.iter().any(|row| row.is_subject);
        for subject in [false, true] {
            let paint = if subject || !anybody { Paint::Subject } else { Paint::Other };
            for (row, (_, top)) in self.bars().filter(|(row, _)| row.is_subject == subject) {
                let height = if subject { BAR } else { self.bar };
                let end = self.values.at(&row.value);
                // A bar of nought is still there to be seen.
                let end = if end == nought { end + units(1) } else { end };
                canvas.rect((nought, *top), (end, top + height), paint);
            }
        }
        canvas.line(vec![(nought, self.top), (nought, self.bottom)], Paint::Axis);
    }

    fn nought(&self) -> i32 {
        self.values.at(&Number::from(crate::model::Decimal::ZERO))
    }

    fn draw_lines(&self, canvas: &Canvas<'_>) {
        // Each line hangs from its own words.
        let from = |words: Option<&String>| {
            let head = self.heads.iter().find(|(_, head)| words.is_some_and(|words| words == head));
            head.map_or(self.top, |(y, _)| y + units(4))
        };
        if let Some((median, words)) = &self.input.median {
            self.draw_down(canvas, self.values.at(median), from(Some(words)), Paint::Median);
        }
        for end in self.input.target.iter().flat_map(|(ends, _)| ends) {
            let from = from(self.input.target.as_ref().map(|(_, words)| words));
            self.draw_down(canvas, self.values.at(end), from, Paint::Target);
        }
    }

    /// A line from under its words to the foot, left out where it would run through other words.
    fn draw_down(&self, canvas: &Canvas<'_>, x: i32, from: i32, paint: Paint) {
        let mut at = from;
        for (begin, end) in self.words_at(x).into_iter().filter(|(_, end)| *end > from) {
            if begin > at {
                canvas.line(vec![(x, at), (x, begin)], paint);
            }
            at = at.max(end);
        }
        if self.bottom > at {
            canvas.line(vec![(x, at), (x, self.bottom)], paint);
        }
    }

    /// From where to where words stand at a place, from the top down: those of other lines, and names that are long enough.
    fn words_at(&self, x: i32) -> Vec<(i32, i32)> {
        let band = |baseline: i32| (baseline - RISE - units(1), baseline + units(4));
        let heads = self.heads.iter().zip(self.head_places()).filter(|((_, words), place)| {
            let (left, right) = head_span(words, *place);
            left - ASIDE < x && x < right + ASIDE
        });
        let mut bands: Vec<(i32, i32)> = heads.map(|((y, _), _)| band(*y)).collect();
        for (lines, top) in &self.rows {
            let reach = lines.iter().map(|line| lettering::width(line)).max();
            if reach.is_some_and(|reach| reach + ASIDE > x) {
                let first = top - units(5) - (i32::try_from(lines.len()).unwrap_or(1) - 1) * LINE;
                bands.push((band(first).0, *top - units(1)));
            }
        }
        bands
    }

    fn draw_words(&self, canvas: &Canvas<'_>) {
        self.draw_heads(canvas);
        for subject in [false, true] {
            let paint = if subject { Paint::Strong } else { Paint::Text };
            for (row, (lines, top)) in self.bars().filter(|(row, (lines, _))| row.is_subject == subject && !lines.is_empty()) {
                let first = top - units(5) - (i32::try_from(lines.len()).unwrap_or(1) - 1) * LINE;
                for (line, at) in lines.iter().zip(0..) {
                    canvas.text(line, (0, first + at * LINE), Anchor::Start, paint);
                }
                let place = self.value_place(row, *top);
                canvas.text(&row.said, place.at, place.anchor, paint);
            }
        }
        let listed = if self.input.rows.len() <= MOST_NAMED { self.input.missing.as_slice() } else { &[] };
        for ((name, reason), row) in listed.iter().zip(0..) {
            let y = self.bottom + row * (2 * LINE + units(4)) + RISE + units(3);
            canvas.text(name, (0, y), Anchor::Start, Paint::Text);
            canvas.text(reason, (0, y + LINE), Anchor::Start, Paint::Quiet);
        }
    }

    /// At the bar's end, on its outer side, and past any line that would run through it.
    fn value_place(&self, row: &Row, top: i32) -> Place {
        let (end, y) = (self.values.at(&row.value), top + BAR / 2 + RISE * 2 / 5);
        let width = lettering::width(&row.said);
        let mut lines = self.lines();
        lines.sort_unstable();
        if row.value.is_negative() {
            lines.reverse();
            let clear = |x: i32, line: i32| if line < x + ASIDE && line > x - width - ASIDE { line - ASIDE } else { x };
            Place { at: (lines.into_iter().fold(end - ASIDE, clear), y), anchor: Anchor::End }
        } else {
            let clear = |x: i32, line: i32| if line > x - ASIDE && line < x + width + ASIDE { line + ASIDE } else { x };
            Place { at: (lines.into_iter().fold(end + ASIDE, clear), y), anchor: Anchor::Start }
        }
    }

    /// Where the lines of the target and the median run down.
    fn lines(&self) -> Vec<i32> {
        let target = self.input.target.iter().flat_map(|(ends, _)| ends);
        target.chain(self.input.median.iter().map(|(median, _)| median)).map(|number| self.values.at(number)).collect()
    }

    /// The words of the target, the median and the middle half, each on a line of its own above its place.
    fn draw_heads(&self, canvas: &Canvas<'_>) {
        let places = self.head_places();
        for ((y, words), x) in self.heads.iter().zip(places) {
            let (left, right) = head_span(words, x);
            let (at, anchor) = if left == 0 {
                ((0, *y), Anchor::Start)
            } else if right == SHEET {
                ((SHEET, *y), Anchor::End)
            } else {
                ((x, *y), Anchor::Middle)
            };
            canvas.text(words, at, anchor, Paint::Text);
        }
    }

    fn head_places(&self) -> Vec<i32> {
        let target = self.input.target.iter().filter_map(|(ends, _)| ends.last()).map(|end| self.values.at(end));
        let half = self.input.middle_half.iter().map(|(low, high, _)| i32::midpoint(self.values.at(low), self.values.at(high)));
        let median = self.input.median.iter().map(|(median, _)| self.values.at(median));
        half.chain(median).chain(target).collect()
    }
}

/// From where to where words stand that are centred on a place, but kept on the sheet.
fn head_span(words: &str, x: i32) -> (i32, i32) {
    let width = lettering::width(words);
    let left = (x - width / 2).min(SHEET - width).max(0);
    (left, left + width)
}

fn heads(input: &Input) -> Vec<&str> {
    let half = input.middle_half.iter().map(|(_, _, words)| words.as_str());
    let median = input.median.iter().map(|(_, words)| words.as_str());
    half.chain(median).chain(input.target.iter().map(|(_, words)| words.as_str())).collect()
}

/// From nought to the furthest number, with room for the words at the bars' ends.
fn ruler(input: &Input, named: bool) -> Ruler {
    let ends = input.target.iter().flat_map(|(ends, _)| ends);
    let numbers: Vec<_> = input.rows.iter().map(|row| &row.value).chain(ends).map(|number| number.round(10)).collect();
    let axis = Axis::from_nought(&numbers);
    let room = |negative: bool| {
        let said = input.rows.iter().filter(|row| row.value.is_negative() == negative && (named || row.is_subject));
        said.map(|row| lettering::width(&row.said) + units(8)).max().unwrap_or(0)
    };
    let (left, right): Spot = (room(true).min(SHEET * 2 / 5), SHEET - room(false).min(SHEET * 2 / 5));
    // The axis leaves a tenth of room beyond its furthest number, which the words may use too.
    Ruler::new((&axis.low, &axis.high), (left, right.max(left + SHEET / 5)))
}
