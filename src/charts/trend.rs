//! The trend chart: one body's figures over time as a line, with the target that held in each period.
//!
//! Periods stand at their true distance. A missing period or a break in series is a gap in the line, never nought;
//! forecasts are hollow and dashed. Labels stand at what they name; there is no legend.

mod from_results;

pub use from_results::chart;

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

/// A left edge for the words of the scale wider than this would leave too little for the line: they then stand in it.
const WIDEST_EDGE: i32 = units(95);

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
    /// Where each stop stands, from left to right.
    across: Vec<i32>,
    /// The words of the periods that are named, and on which line.
    periods: Vec<(usize, i32)>,
}

impl<'i> Layout<'i> {
    fn new(input: &'i Input) -> Self {
        let widest = input.axis_words.iter().map(|words| lettering::width(words)).max().unwrap_or(0);
        let left = if widest > WIDEST_EDGE { 0 } else { widest + units(8) };
        let breaks = input.stops.iter().any(|stop| stop.figure.as_ref().is_some_and(|dot| dot.breaks));
        let heading = i32::from(input.unit.is_some()) + i32::from(breaks);
        let top = heading * LINE + units(14);
        let bottom = top + PLOT_HEIGHT;
        let across = across(&input.stops, (left + units(14), SHEET - units(14)));
        let periods = named_periods(&input.stops, &across);
        let rows = periods.iter().map(|(_, row)| row + 1).max().unwrap_or(0) + i32::from(input.note.is_some());
        let values = Ruler::new((&input.axis.low, &input.axis.high), (bottom, top));
        Self { input, left, top, bottom, height: bottom + rows * LINE + units(8), values, across, periods }
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
        for ((y, _), words) in lines().zip(&self.input.axis_words) {
            if self.left == 0 {
                canvas.text(words, (0, y - units(4)), Anchor::Start, Paint::Quiet);
            } else {
                canvas.text(words, (self.left - units(8), y + RISE * 2 / 5), Anchor::End, Paint::Quiet);
            }
        }
        if let Some(unit) = &self.input.unit {
            canvas.text(unit, (0, RISE + units(2)), Anchor::Start, Paint::Quiet);
        }
    }

    /// Runs of stops with one target: where each begins and ends (halfway to its neighbours), and the target.
    fn runs(&self) -> Vec<(i32, i32, &'i Aim)> {
        let mut runs: Vec<(i32, i32, &Aim)> = Vec::new();
        for (place, (x, stop)) in self.stops().enumerate() {
            let Some(aim) = &stop.aim else { continue };
            let halfway = |other: Option<&i32>| other.map(|other| i32::midpoint(*other, x));
            let from = halfway(place.checked_sub(1).and_then(|before| self.across.get(before))).unwrap_or(self.left);
            let to = halfway(self.across.get(place + 1)).unwrap_or(SHEET);
            match runs.last_mut() {
                Some(run) if run.1 == from && run.2 == aim => run.1 = to,
                _ => runs.push((from, to, aim)),
            }
        }
        runs
    }

    fn draw_targets(&self, canvas: &Canvas<'_>) {
        let runs = self.runs();
        for (from, to, aim) in &runs {
            if let Some((low, high)) = &aim.band {
                canvas.rect((*from, self.values.at(high)), (*to, self.values.at(low)), Paint::Band);
            }
        }
        let ends: [fn(&Aim) -> Option<&Number>; 2] = [|aim| Some(&aim.low), |aim| aim.high.as_ref()];
        for end in ends {
            let mut steps: Vec<Spot> = Vec::new();
            for (from, to, aim) in &runs {
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

    fn draw_breaks(&self, canvas: &Canvas<'_>) {
        let top = self.top - units(10);
        for ((before, _), (x, stop)) in self.stops().zip(self.stops().skip(1)) {
            if stop.figure.as_ref().is_some_and(|dot| dot.breaks) {
                let middle = i32::midpoint(before, x);
                canvas.line(vec![(middle, top), (middle, self.bottom)], Paint::Break);
                let anchor = if middle > SHEET / 2 { Anchor::End } else { Anchor::Start };
                let aside = if middle > SHEET / 2 { -units(5) } else { units(5) };
                canvas.text(&self.input.break_words, (middle + aside, top), anchor, Paint::Quiet);
            }
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
        for ((x, y), dot) in outturn.into_iter().chain(forecast) {
            let heights = [y - units(11), y + RISE + units(11), y - units(26), y + RISE + units(26)];
            let places = heights.into_iter().flat_map(|y| {
                let right = Place { at: (SHEET.min(x + lettering::width(&dot.said) / 2), y), anchor: Anchor::End };
                [right, Place { at: (x, y), anchor: Anchor::Middle }, Place { at: (x + units(4), y), anchor: Anchor::End }]
            });
            self.label(canvas, &mut obstacles, (&dot.said, Paint::Strong), &places.collect::<Vec<_>>());
        }
        let runs = self.runs();
        let named = runs.first().filter(|first| runs.last().is_some_and(|last| last.2.said != first.2.said)).into_iter().chain(runs.last());
        for (from, to, aim) in named {
            let y = self.values.at(aim.high.as_ref().unwrap_or(&aim.low));
            let below = self.values.at(&aim.low) + RISE + units(5);
            let places = [y - units(6), below].into_iter().flat_map(|y| {
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
        dots.iter().for_each(|(spot, _)| obstacles.add_line((spot.0 - units(4), spot.1), (spot.0 + units(4), spot.1)));
        for (from, to, aim) in self.runs() {
            for value in std::iter::once(&aim.low).chain(&aim.high) {
                let y = self.values.at(value);
                obstacles.add_line((from, y), (to, y));
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

/// Where stops stand between two ends, by their dates; one alone stands in the middle.
fn across(stops: &[Stop], (from, to): Spot) -> Vec<i32> {
    let first = stops.iter().map(|stop| stop.half_days).min().unwrap_or(0);
    let span = i64::from(stops.iter().map(|stop| stop.half_days).max().unwrap_or(0)) - i64::from(first);
    let place = |stop: &Stop| match (i64::from(stop.half_days) - i64::from(first), span) {
        (_, 0) => i32::midpoint(from, to),
        (days, span) => from + i32::try_from(days * i64::from(to - from) / span).unwrap_or(0),
    };
    stops.iter().map(place).collect()
}

/// A period's name is centred under it, or kept from sticking out.
fn period_anchor(x: i32, period: &str) -> (i32, Anchor) {
    let half = lettering::width(period) / 2;
    if x < half {
        (0, Anchor::Start)
    } else if x + half > SHEET {
        (SHEET, Anchor::End)
    } else {
        (x, Anchor::Middle)
    }
}

/// The first and the last period are named, on two lines where one has no room; and the middle one where it has room.
fn named_periods(stops: &[Stop], across: &[i32]) -> Vec<(usize, i32)> {
    let ends = |place: usize| -> Option<Spot> {
        let (stop, x) = (stops.get(place)?, *across.get(place)?);
        let width = lettering::width(&stop.period);
        Some(match period_anchor(x, &stop.period) {
            (x, Anchor::Start) => (x, x + width),
            (x, Anchor::Middle) => (x - width / 2, x + width / 2),
            (x, Anchor::End) => (x - width, x),
        })
    };
    let apart = |one: usize, other: usize| ends(one).zip(ends(other)).is_some_and(|(one, other)| one.1 + units(12) < other.0);
    let last = match stops.len() {
        0 => return Vec::new(),
        1 => return vec![(0, 0)],
        count => count - 1,
    };
    let mut named = vec![(0, 0), (last, i32::from(!apart(0, last)))];
    let middle = (1..last).min_by_key(|place| across.get(*place).map(|x| (x - SHEET / 2).abs()));
    if let Some(middle) = middle.filter(|middle| apart(0, *middle) && apart(*middle, last)) {
        named.insert(1, (middle, 0));
    }
    named
}
