//! The bullet bar: one figure as a bar from nought, its target as a tick, the tolerance as a pale band behind.

use super::axis::Axis;
use super::canvas::{Anchor, Canvas, Frame, Ruler, SHEET, units};
use super::chart::{Chart, Subject};
use super::lettering::{self, LINE, RISE};
use super::paint::Paint;
use super::trend::{self, Aim};
use crate::calc::Results;
use crate::model::{Decimal, Number};
use crate::words::Words;

/// What a bullet bar is drawn from.
#[derive(Clone, Debug)]
pub struct Input {
    /// Id, title and description.
    pub frame: Frame,
    /// The figure.
    pub value: Number,
    /// The same in words.
    pub said: String,
    /// What was aimed for.
    pub aim: Option<Aim>,
}

const BAR: i32 = units(14);
const BAND: i32 = units(30);
const TOP: i32 = LINE + units(4);
const HEIGHT: i32 = TOP + BAND + LINE + units(6);

/// One body's newest figure; none without a number.
pub fn chart(results: &Results<'_>, words: &Words, subject: &Subject) -> Option<Chart> {
    let teller = trend::Teller::new(results, words, subject)?.of_newest();
    let (trace, value) = teller.newest().and_then(|trace| Some((trace, trace.figure.number()?)))?;
    let said = teller.speaker.flagged(teller.said(trace, &value), trace.figure);
    let frame = Frame { id: subject.chart_id("bullet", results), title: teller.title(), description: teller.description(None) };
    let input = Input { frame, value, said, aim: teller.aim(trace) };
    let svg = draw(&input);
    Some(Chart::new(input.frame, svg, teller.table()))
}

/// Draws the bullet bar.
pub fn draw(input: &Input) -> String {
    let aim = input.aim.as_ref();
    let ends: Vec<&Number> = aim.into_iter().flat_map(|aim| std::iter::once(&aim.low).chain(&aim.high)).collect();
    let band = aim.and_then(|aim| aim.band.as_ref());
    let numbers = ends.iter().copied().chain(band.iter().flat_map(|(low, high)| [low, high])).chain([&input.value]);
    let axis = Axis::from_nought(&numbers.map(|number| number.round(10)).collect::<Vec<_>>());
    let values = Ruler::new((&axis.low, &axis.high), (0, SHEET));
    let nought = values.at(&Number::from(Decimal::ZERO));
    input.frame.draw((SHEET, HEIGHT), |canvas| {
        if let Some((low, high)) = band {
            canvas.rect((values.at(low), TOP), (values.at(high), TOP + BAND), Paint::Band);
        }
        let middle = TOP + BAND / 2;
        let end = values.at(&input.value);
        canvas.rect((nought, middle - BAR / 2), (end, middle + BAR / 2), Paint::Subject);
        canvas.line(vec![(nought, TOP), (nought, TOP + BAND)], Paint::Axis);
        for end in &ends {
            let x = values.at(end);
            canvas.line(vec![(x, TOP), (x, TOP + BAND)], Paint::Tick);
        }
        if let (Some(aim), Some(last)) = (aim, ends.last()) {
            write_at(canvas, &aim.said, (values.at(last), TOP - units(5)), Paint::Text);
        }
        write_at(canvas, &input.said, (end, TOP + BAND + RISE + units(4)), Paint::Strong);
    })
}

/// Writes words around a place, kept on the sheet.
fn write_at(canvas: &Canvas<'_>, words: &str, (x, y): (i32, i32), paint: Paint) {
    let half = lettering::width(words) / 2;
    if x < half {
        canvas.text(words, (0, y), Anchor::Start, paint);
    } else if x + half > SHEET {
        canvas.text(words, (SHEET, y), Anchor::End, paint);
    } else {
        canvas.text(words, (x, y), Anchor::Middle, paint);
    }
}
