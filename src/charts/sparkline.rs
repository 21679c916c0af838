//! The sparkline: the shape of a trend in the space of a word, its last figure marked.
//!
//! It has no axes and no words, and is hidden from screen readers: the trend in words stands beside it.

use super::axis::Axis;
use super::canvas::{Ruler, Spot, draw_hidden, units};
use super::chart::{Chart, Subject};
use super::paint::Paint;
use super::trend;
use crate::calc::Results;
use crate::charts::canvas::Frame;
use crate::model::{AuthorityId, Flag, IndicatorId, Number};
use crate::words::Words;

/// What a sparkline is drawn from: outturns, oldest first.
#[derive(Clone, Debug)]
pub struct Input {
    /// The figures.
    pub dots: Vec<Dot>,
}

/// A figure.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Where it stands in time, in half days from any day.
    pub half_days: i32,
    /// How much.
    pub value: Number,
    /// It continues the figure before it.
    pub joined: bool,
}

const SIZE: Spot = (units(100), units(24));
const EDGE: i32 = units(4);

/// The trend of one body's outturns, without a word; none with fewer than two.
pub fn chart(results: &Results<'_>, words: &Words, subject: &Subject) -> Option<Chart> {
    let teller = trend::Teller::new(results, words, subject)?;
    let svg = picture(results, subject.indicator, subject.authority?)?;
    let frame = Frame { id: subject.chart_id("sparkline", results), title: teller.title(), description: teller.description(None) };
    Some(Chart::new(frame, svg, teller.table()))
}

/// The picture alone, for a page that says the trend in words beside it; none with fewer than two outturns.
pub fn picture(results: &Results<'_>, indicator: IndicatorId, authority: AuthorityId) -> Option<String> {
    let series = results.series(indicator, authority);
    let base = series.first()?.period().start();
    let basis = results.dataset().indicator(indicator).basis;
    let mut before = None;
    let mut dots = Vec::new();
    for figure in series {
        let joined = trend::continues(basis, before.replace(figure), figure);
        let outturn = figure.number().filter(|_| !figure.flags().has(Flag::Forecast));
        dots.extend(outturn.map(|value| Dot { half_days: trend::half_days(basis, base, figure.period()), value, joined }));
    }
    (dots.len() > 1).then(|| draw(&Input { dots }))
}

/// Draws the sparkline.
pub fn draw(input: &Input) -> String {
    let axis = Axis::around(input.dots.iter().map(|dot| &dot.value));
    let values = Ruler::new((&axis.low, &axis.high), (SIZE.1 - EDGE, EDGE));
    let across = trend::across(&input.dots.iter().map(|dot| dot.half_days).collect::<Vec<_>>(), (EDGE, SIZE.0 - EDGE));
    let spots: Vec<Spot> = input.dots.iter().zip(across).map(|(dot, x)| (x, values.at(&dot.value))).collect();
    draw_hidden(SIZE, |canvas| {
        for stretch in stretches(input, &spots) {
            match stretch {
                [alone] => canvas.disc(*alone, units(1), Paint::EndTick),
                line => canvas.line(line.to_vec(), Paint::Series),
            }
        }
        if let Some(last) = spots.last() {
            canvas.disc(*last, units(3), Paint::EndTick);
        }
    })
}

/// The line from gap to gap.
fn stretches<'s>(input: &Input, spots: &'s [Spot]) -> Vec<&'s [Spot]> {
    let mut stretches = Vec::new();
    let mut from = 0;
    for (place, dot) in input.dots.iter().enumerate().skip(1) {
        if !dot.joined {
            stretches.extend(spots.get(from..place));
            from = place;
        }
    }
    stretches.extend(spots.get(from..));
    stretches
}
