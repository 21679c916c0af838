//! The trend chart: one body's figures over time as a line, with the target that held in each period.
//!
//! Periods stand at their true distance. A missing period or a break in series is a gap in the line, never nought;
//! forecasts are hollow and dashed. Labels stand at what they name; there is no legend.

mod from_results;
mod line;
mod periods;

pub(super) use from_results::Teller;
pub use from_results::chart;
pub(super) use line::{continues, half_days};
pub(super) use periods::{across, across_within, runs};
use periods::{named_periods, period_anchor};

use super::axis::Axis;
use super::canvas::{Anchor, Canvas, Frame, Ruler, SHEET, Spot, units};
use super::lettering::{self, LINE, RISE};
use super::paint::Paint;
use super::placing::{Obstacles, Place};
use crate::model::Number;

/// What a trend chart is drawn from: exact numbers, and the words beside them.
#[derive(Clone, Debug)]
pub struct Input {
    /// Id, title and description.
    pub frame: Frame,
    /// The periods, oldest first; those without a figure too.
    pub stops: Vec<Stop>,
    /// The scale of values.
    pub axis: Axis,
    /// What stands at each line of the scale.
    pub axis_words: Vec<String>,
    /// The unit, where the lines' words do not say it.
    pub unit: Option<String>,
    /// Said under the chart where the scale does not begin at nought.
    pub note: Option<String>,
    /// "break in series".
    pub break_words: String,
}

/// A period.
#[derive(Clone, Debug)]
pub struct Stop {
    /// Where it stands in time, in half days from any day.
    pub half_days: i32,
    /// Its short name.
    pub period: String,
    /// Its figure, where there is one.
    pub figure: Option<Dot>,
    /// What was aimed for.
    pub aim: Option<Aim>,
}

/// A figure.
#[derive(Clone, Debug)]
pub struct Dot {
    /// How much.
    pub value: Number,
    /// The same in words.
    pub said: String,
    /// It continues the figure before it: no period is missing between them, and no break.
    pub joined: bool,
    /// A break in series stands before it.
    pub breaks: bool,
    /// It is a forecast.
    pub forecast: bool,
}

/// A target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// The target, or the lower end of its range.
    pub low: Number,
    /// The upper end of a range.
    pub high: Option<Number>,
    /// What the tolerance covers.
    pub band: Option<(Number, Number)>,
    /// "target 95%".
    pub said: String,
}

/// The height of the space for the line, in tenths of a unit.
const PLOT_HEIGHT: i32 = units(180);

/// Words of the scale stand on two lines rather than take more of the left edge than this; where even a single word
/// is wider, they stand in the plot.
const WIDEST_EDGE: i32 = units(130);

/// Draws the chart.
pub fn draw(input: &Input) -> String {
    let layout = Layout::new(input);
    input.frame.draw((SHEET, layout.height), |canvas| {
        layout.draw_scale(canvas);
        layout.draw_targets(canvas);
        layout.draw_breaks(canvas);
        layout.draw_line(canvas);
        layout.draw_dots(canvas);
        layout.draw_labels(canvas);
        layout.draw_periods(canvas);
    })
}

/// Where everything stands.
struct Layout<'i> {
    input: &'i Input,
    left: i32,
    top: i32,
    bottom: i32,
    height: i32,
    values: Ruler,
    /// What stands at each line of the scale, broken into lines.
    axis_words: Vec<Vec<String>>,
    /// Where each stop stands, from left to right.
    across: Vec<i32>,
    /// Runs of stops with one target: where each begins and ends (halfway to its neighbours), and the target.
    runs: Vec<(i32, i32, &'i Aim)>,
    /// The words of the periods that are named, and on which line.
    periods: Vec<(usize, i32)>,
}

impl<'i> Layout<'i> {
    fn new(input: &'i Input) -> Self {
        let axis_words: Vec<Vec<String>> = input.axis_words.iter().map(|words| lettering::wrap(words, WIDEST_EDGE)).collect();
        let widest = axis_words.iter().flatten().map(|words| lettering::width(words)).max().unwrap_or(0);
        let left = if widest > WIDEST_EDGE { 0 } else { widest + units(8) };
        let breaks = input.stops.iter().any(|stop| stop.figure.as_ref().is_some_and(|dot| dot.breaks));
        let heading = i32::from(input.unit.is_some()) + i32::from(breaks);
        let top = heading * LINE + units(18);
        let bottom = top + PLOT_HEIGHT;
        let days: Vec<i32> = input.stops.iter().map(|stop| stop.half_days).collect();
        let across = across(&days, (left + units(14), SHEET - units(14)));
        let periods = named_periods(&input.stops, &across);
        let rows = periods.iter().map(|(_, row)| row + 1).max().unwrap_or(0) + i32::from(input.note.is_some());
        let values = Ruler::new((&input.axis.low, &input.axis.high), (bottom, top));
        let height = bottom + rows * LINE + units(8);
        let runs = runs(&input.stops, &across, (left, SHEET));
        Self { input, left, top, bottom, height, values, axis_words, across, runs, periods }
    }

    fn stops(&self) -> impl Iterator<Item = (i32, &'i Stop)> {
        self.across.iter().copied().zip(&self.input.stops)
    }

    /// The figures and where they stand.
    fn dots(&self) -> impl Iterator<Item = (Spot, &'i Dot)> {
        self.stops().filter_map(|(x, stop)| stop.figure.as_ref().map(|dot| ((x, self.values.at(&dot.value)), dot)))
    }

    fn draw_scale(&self, canvas: &Canvas<'_>) {
        let lines = || self.input.axis.lines.iter().map(|line| (self.values.at(&Number::from(*line)), line.is_zero()));
        for (nought, paint) in [(false, Paint::Grid), (true, Paint::Axis)] {
            for (y, _) in lines().filter(|(_, is_zero)| *is_zero == nought) {
                canvas.line(vec![(self.left, y), (SHEET, y)], paint);
            }
        }
        for ((y, _), words) in lines().zip(&self.axis_words) {
            let mut y = y + RISE * 2 / 5 - LINE * 9 / 20 * (i32::try_from(words.len()).unwrap_or(1) - 1);
            for words in words {
                let (at, anchor) = self.axis_place(y);
                canvas.text(words, at, anchor, Paint::Quiet);
                y += LINE * 9 / 10;
            }
        }
        if let Some(unit) = &self.input.unit {
            canvas.text(unit, (0, RISE + units(2)), Anchor::Start, Paint::Quiet);
        }
    }

    /// Where words of the scale stand: left of the plot, or where they are too wide for that, in it and above their line.
    fn axis_place(&self, y: i32) -> (Spot, Anchor) {
        if self.left == 0 { ((0, y - units(10)), Anchor::Start) } else { ((self.left - units(8), y), Anchor::End) }
    }

    fn draw_targets(&self, canvas: &Canvas<'_>) {
        for (from, to, aim) in &self.runs {
            if let Some((low, high)) = &aim.band {
                canvas.rect((*from, self.values.at(high)), (*to, self.values.at(low)), Paint::Band);
            }
        }
        let ends: [fn(&Aim) -> Option<&Number>; 2] = [|aim| Some(&aim.low), |aim| aim.high.as_ref()];
        for end in ends {
            let mut steps: Vec<Spot> = Vec::new();
            for (from, to, aim) in &self.runs {
                let Some(value) = end(aim) else { continue };
                let y = self.values.at(value);
                if steps.last().is_some_and(|last| last.0 != *from) {
                    canvas.line(std::mem::take(&mut steps), Paint::Target);
                }
                steps.extend([(*from, y), (*to, y)]);
            }
            if !steps.is_empty() {
                canvas.line(steps, Paint::Target);
            }
        }
    }

    /// Where breaks in the series stand: halfway between two stops.
    fn breaks(&self) -> impl Iterator<Item = i32> {
        let pairs = self.stops().zip(self.stops().skip(1));
        pairs
            .filter(|(_, (_, stop))| stop.figure.as_ref().is_some_and(|dot| dot.breaks))
            .map(|((before, _), (x, _))| i32::midpoint(before, x))
    }

    fn draw_breaks(&self, canvas: &Canvas<'_>) {
        let top = self.top - units(14);
        for middle in self.breaks() {
            canvas.line(vec![(middle, top), (middle, self.bottom)], Paint::Break);
            let anchor = if middle > SHEET / 2 { Anchor::End } else { Anchor::Start };
            let aside = if middle > SHEET / 2 { -units(5) } else { units(5) };
            canvas.text(&self.input.break_words, (middle + aside, top), anchor, Paint::Quiet);
        }
    }

    fn draw_line(&self, canvas: &Canvas<'_>) {
        let dots: Vec<(Spot, &Dot)> = self.dots().collect();
        for forecast in [false, true] {
            let mut line: Vec<Spot> = Vec::new();
            for ((from, _), (to, dot)) in dots.iter().zip(dots.iter().skip(1)) {
                if !dot.joined || dot.forecast != forecast {
                    continue;
                }
                if line.last() != Some(from) {
                    draw_stretch(canvas, std::mem::take(&mut line), forecast);
                    line.push(*from);
                }
                line.push(*to);
            }
            draw_stretch(canvas, line, forecast);
        }
    }

    fn draw_dots(&self, canvas: &Canvas<'_>) {
        let few = self.input.stops.len() <= 16;
        let last = self.dots().filter(|(_, dot)| !dot.forecast).last().map(|(spot, _)| spot);
        for (spot, _) in self.dots().filter(|(_, dot)| !dot.forecast) {
            let radius = if few || Some(spot) == last { units(4) } else { units(2) };
            canvas.disc(spot, radius, Paint::Point);
        }
        for (spot, _) in self.dots().filter(|(_, dot)| dot.forecast) {
            canvas.disc(spot, units(4), Paint::Hollow);
        }
    }

    /// The last outturn, the last forecast and the target are named where they stand.
    fn draw_labels(&self, canvas: &Canvas<'_>) {
        let mut obstacles = self.obstacles();
        let outturn = self.dots().filter(|(_, dot)| !dot.forecast).last();
        let forecast = self.dots().last().filter(|(_, dot)| dot.forecast);
        for ((x, y), dot) in forecast.into_iter().chain(outturn) {
            let heights = [y - units(11), y + RISE + units(11), y - units(26), y + RISE + units(26), self.top - units(4)];
            let places = heights.into_iter().flat_map(|y| {
                let right = Place { at: (SHEET.min(x + lettering::width(&dot.said) / 2), y), anchor: Anchor::End };
                [right, Place { at: (x, y), anchor: Anchor::Middle }, Place { at: (x + units(4), y), anchor: Anchor::End }]
            });
            self.label(canvas, &mut obstacles, (&dot.said, Paint::Strong), &places.collect::<Vec<_>>());
        }
        let (first, last) = (self.runs.first(), self.runs.last());
        let named = first.filter(|first| last.is_some_and(|last| last.2.said != first.2.said)).into_iter().chain(last);
        for (from, to, aim) in named {
            let y = self.values.at(aim.high.as_ref().unwrap_or(&aim.low));
            let below = self.values.at(&aim.low) + RISE + units(5);
            let places = [y - units(6), below, y - units(22), below + units(16)].into_iter().flat_map(|y| {
                let left = Place { at: (*from + units(4), y), anchor: Anchor::Start };
                let middle = Place { at: (i32::midpoint(*from, *to), y), anchor: Anchor::Middle };
                [left, middle, Place { at: (*to - units(2), y), anchor: Anchor::End }]
            });
            self.label(canvas, &mut obstacles, (&aim.said, Paint::Text), &places.collect::<Vec<_>>());
        }
    }

    fn label(&self, canvas: &Canvas<'_>, obstacles: &mut Obstacles, (said, paint): (&str, Paint), places: &[Place]) {
        if let Some(place) = obstacles.clearest(said, places, (self.left, SHEET)) {
            canvas.text(said, place.at, place.anchor, paint);
            obstacles.add_label(said, place);
        }
    }

    /// What labels should keep off: the line, the targets, and what lies outside.
    fn obstacles(&self) -> Obstacles {
        let mut obstacles = Obstacles::default();
        let dots: Vec<(Spot, &Dot)> = self.dots().collect();
        for ((from, _), (to, dot)) in dots.iter().zip(dots.iter().skip(1)) {
            if dot.joined {
                obstacles.add_line(*from, *to);
            }
        }
        for (spot, _) in &dots {
            obstacles.add_line((spot.0 - units(4), spot.1), (spot.0 + units(4), spot.1));
        }
        for (from, to, aim) in &self.runs {
            for value in std::iter::once(&aim.low).chain(&aim.high) {
                let y = self.values.at(value);
                obstacles.add_line((*from, y), (*to, y));
            }
        }
        for x in self.breaks() {
            obstacles.add_line((x, self.top - units(14)), (x, self.bottom));
        }
        if self.left == 0 {
            for (line, words) in self.input.axis.lines.iter().zip(&self.input.axis_words) {
                let (at, anchor) = self.axis_place(self.values.at(&Number::from(*line)) + RISE * 2 / 5);
                obstacles.add_label(words, Place { at, anchor });
            }
        }
        for depth in 0..6 {
            obstacles.add_line((0, self.bottom + units(3 + 4 * depth)), (SHEET, self.bottom + units(3 + 4 * depth)));
        }
        obstacles
    }

    fn draw_periods(&self, canvas: &Canvas<'_>) {
        for (place, row) in &self.periods {
            if let Some((x, stop)) = self.stops().nth(*place) {
                let (x, anchor) = period_anchor(x, &stop.period);
                canvas.text(&stop.period, (x, self.bottom + (row + 1) * LINE), anchor, Paint::Quiet);
            }
        }
        if let Some(note) = &self.input.note {
            canvas.text(note, (0, self.height - units(6)), Anchor::Start, Paint::Quiet);
        }
    }
}

fn draw_stretch(canvas: &Canvas<'_>, line: Vec<Spot>, forecast: bool) {
    if line.len() > 1 {
        canvas.line(line, if forecast { Paint::Forecast } else { Paint::Series });
    }
}
