//! One body's small line: its target, its figures, and the value of the newest.

use super::{Input, Series};
use crate::charts::canvas::{Anchor, Canvas, Ruler, Spot, units};
use crate::charts::lettering::{self, RISE};
use crate::charts::paint::Paint;
use crate::charts::placing::{Obstacles, Place};
use crate::charts::trend::{Dot, across_within, runs};

/// What one body's line is drawn from, and where.
pub(super) struct Panel<'p> {
    pub series: &'p Series,
    pub input: &'p Input,
    pub values: &'p Ruler,
    /// Left and right.
    pub ends: Spot,
    /// Top and bottom.
    pub heights: Spot,
    /// Whether the target is named here.
    pub names_target: bool,
}

impl Panel<'_> {
    pub(super) fn draw(&self, canvas: &Canvas<'_>) {
        let mut obstacles = Obstacles::default();
        self.draw_target(canvas, &mut obstacles);
        self.draw_breaks(canvas, &mut obstacles);
        let dots = self.dots();
        draw_line(canvas, &dots, &mut obstacles);
        draw_dots(canvas, &dots);
        for ((x, y), _) in &dots {
            obstacles.add_line((x - units(4), *y), (x + units(4), *y));
        }
        self.name_newest(canvas, &dots, &mut obstacles);
        self.name_target(canvas, &mut obstacles);
    }

    /// Where each stop stands, from left to right: all bodies on the same scale of time.
    fn across(&self) -> Vec<i32> {
        let days: Vec<i32> = self.series.stops.iter().map(|stop| stop.half_days).collect();
        across_within(&days, self.input.span, (self.ends.0 + units(6), self.ends.1 - units(6)))
    }

    fn dots(&self) -> Vec<(Spot, &Dot)> {
        let stops = self.across().into_iter().zip(&self.series.stops);
        stops.filter_map(|(x, stop)| stop.figure.as_ref().map(|dot| ((x, self.values.at(&dot.value)), dot))).collect()
    }

    fn draw_target(&self, canvas: &Canvas<'_>, obstacles: &mut Obstacles) {
        for (from, to, aim) in runs(&self.series.stops, &self.across(), self.ends) {
            for value in std::iter::once(&aim.low).chain(&aim.high) {
                let y = self.values.at(value);
                canvas.line(vec![(from, y), (to, y)], Paint::Target);
                obstacles.add_line((from, y), (to, y));
            }
        }
    }

    /// A break in the series, halfway between two figures.
    fn draw_breaks(&self, canvas: &Canvas<'_>, obstacles: &mut Obstacles) {
        let across = self.across();
        let pairs = across.iter().zip(across.iter().zip(&self.series.stops).skip(1));
        for (before, (x, _)) in pairs.filter(|(_, (_, stop))| stop.figure.as_ref().is_some_and(|dot| dot.breaks)) {
            let (middle, (top, bottom)) = (i32::midpoint(*before, *x), self.heights);
            canvas.line(vec![(middle, top - units(6)), (middle, bottom)], Paint::Break);
            obstacles.add_line((middle, top), (middle, bottom));
            let places = [top + RISE, bottom - units(4)].into_iter().flat_map(|y| {
                [Place { at: (middle + units(4), y), anchor: Anchor::Start }, Place { at: (middle - units(4), y), anchor: Anchor::End }]
            });
            self.label(canvas, obstacles, (&self.input.break_words, Paint::Quiet), &places.collect::<Vec<_>>());
        }
    }

    /// The newest outturn, or where there is none the newest forecast.
    fn name_newest(&self, canvas: &Canvas<'_>, dots: &[(Spot, &Dot)], obstacles: &mut Obstacles) {
        let Some(((x, y), dot)) = newest(dots.iter(), |(_, dot)| dot.forecast) else { return };
        let ((left, right), (top, bottom)) = (self.ends, self.heights);
        let said = if has_room(self.series, right - left) { &dot.said } else { &self.series.newest };
        let heights = [y - units(9), y + RISE + units(9), y - units(24), y + RISE + units(24)];
        let inside = heights.into_iter().filter(|height| (top + units(2)..=bottom - units(2)).contains(height));
        let half = lettering::width(said) / 2;
        let places = inside.chain([top + RISE, bottom - units(4)]).flat_map(|height| {
            let middle = Place { at: (*x, height), anchor: Anchor::Middle };
            [Place { at: (right.min(x + half), height), anchor: Anchor::End }, middle, Place { at: (*x, height), anchor: Anchor::End }]
        });
        self.label(canvas, obstacles, (said, Paint::Strong), &places.collect::<Vec<_>>());
    }

    /// The target that is in force last.
    fn name_target(&self, canvas: &Canvas<'_>, obstacles: &mut Obstacles) {
        let runs = runs(&self.series.stops, &self.across(), self.ends);
        let Some((from, to, aim)) = runs.last().filter(|_| self.names_target) else { return };
        let (above, below) = (self.values.at(aim.high.as_ref().unwrap_or(&aim.low)), self.values.at(&aim.low));
        let (top, bottom) = self.heights;
        let near = [above - units(5), below + RISE + units(4), above - units(20), below + RISE + units(20), top + RISE, bottom - units(4)];
        let heights = near.into_iter().filter(|height| (top + units(2)..=bottom - units(2)).contains(height));
        let places = heights.flat_map(|y| {
            [Place { at: (*from + units(2), y), anchor: Anchor::Start }, Place { at: (*to - units(2), y), anchor: Anchor::End }]
        });
        self.label(canvas, obstacles, (&aim.said, Paint::Text), &places.collect::<Vec<_>>());
    }

    fn label(&self, canvas: &Canvas<'_>, obstacles: &mut Obstacles, (said, paint): (&str, Paint), places: &[Place]) {
        if let Some(place) = obstacles.clearest(said, places, self.ends) {
            canvas.text(said, place.at, place.anchor, paint);
            obstacles.add_label(said, place);
        }
    }
}

/// Whether all that is to be known of the newest figure fits so much; its letters are bold, and so a tenth wider.
pub(super) fn has_room(series: &Series, width: i32) -> bool {
    let dots = series.stops.iter().filter_map(|stop| stop.figure.as_ref());
    newest(dots, |dot| dot.forecast).is_none_or(|dot| lettering::width(&dot.said) * 11 / 10 < width)
}

/// The newest outturn, or where there is none the newest forecast.
fn newest<D>(dots: impl DoubleEndedIterator<Item = D> + Clone, is_forecast: impl Fn(&D) -> bool) -> Option<D> {
    dots.clone().rfind(|dot| !is_forecast(dot)).or_else(|| dots.last())
}

/// The newest outturn is a large dot, a forecast is hollow, and a figure that no line joins is a small one.
fn draw_dots(canvas: &Canvas<'_>, dots: &[(Spot, &Dot)]) {
    let newest = dots.iter().rposition(|(_, dot)| !dot.forecast);
    for (place, (spot, dot)) in dots.iter().enumerate() {
        let joined = dot.joined || dots.get(place + 1).is_some_and(|(_, next)| next.joined);
        if dot.forecast {
            canvas.disc(*spot, units(4), Paint::Hollow);
        } else if Some(place) == newest {
            canvas.disc(*spot, units(4), Paint::Point);
        } else if !joined {
            canvas.disc(*spot, units(3), Paint::Point);
        }
    }
}

/// Figures that follow each other, joined; to a forecast by a dashed line.
fn draw_line(canvas: &Canvas<'_>, dots: &[(Spot, &Dot)], obstacles: &mut Obstacles) {
    for forecast in [false, true] {
        let pairs = dots.iter().zip(dots.iter().skip(1));
        for ((from, _), (to, _)) in pairs.filter(|(_, (_, dot))| dot.joined && dot.forecast == forecast) {
            canvas.line(vec![*from, *to], if forecast { Paint::Forecast } else { Paint::Series });
            obstacles.add_line(*from, *to);
        }
    }
}
