//! The comparison dot: where one body stands in its group. A thin line from the lowest to the highest, a thicker piece
//! for the middle half, a tick for the median, and the body's dot.

use super::canvas::{Frame, Ruler, Spot, units};
use super::chart::{Chart, Subject};
use super::paint::Paint;
use super::ranked;
use super::said::capital;
use crate::calc::Results;
use crate::model::{DataType, Number, Table, TableCell};
use crate::words::Words;

/// What a comparison dot is drawn from.
#[derive(Clone, Debug)]
pub struct Input {
    /// Id, title and description.
    pub frame: Frame,
    /// The lowest of the group.
    pub lowest: Number,
    /// The highest.
    pub highest: Number,
    /// The middle half; none for fewer than four bodies.
    pub middle_half: Option<(Number, Number)>,
    /// The median.
    pub median: Option<Number>,
    /// The body's own figure.
    pub own: Number,
}

const SIZE: Spot = (units(160), units(24));
const EDGE: i32 = units(8);
const MIDDLE: i32 = SIZE.1 / 2;

/// One body among the subject's members; none without the body's own number or without another's.
pub fn chart(results: &Results<'_>, words: &Words, subject: &Subject) -> Option<Chart> {
    let teller = ranked::Teller::new(results, words, subject)?;
    let own = teller.own()?;
    let numbers = || teller.comparison.ranked.iter().map(|compared| &compared.number);
    let (lowest, highest) = (numbers().min()?.clone(), numbers().max()?.clone());
    let input = Input {
        lowest,
        highest,
        middle_half: teller.middle_half().map(|(low, high)| (low.clone(), high.clone())),
        median: teller.median().cloned(),
        own: own.number.clone(),
        frame: Frame::default(),
    };
    let rows = rows(&teller, &input);
    let description: Vec<String> =
        rows.iter().map(|(what, said, _)| words.say("chart-named-value", &[("what", what.into()), ("value", said.into())])).collect();
    let description = description.iter().map(|sentence| capital(sentence)).collect::<Vec<_>>().join(" ");
    let frame = Frame { id: subject.chart_id("comparison-dot", results), title: teller.title(), description };
    let input = Input { frame, ..input };
    let svg = draw(&input);
    let table = table(&teller, rows);
    (teller.comparison.ranked.len() > 1).then(|| Chart::new(input.frame, svg, table))
}

/// Draws the comparison dot.
pub fn draw(input: &Input) -> String {
    let values = Ruler::new((&input.lowest, &input.highest), (EDGE, SIZE.0 - EDGE));
    input.frame.draw_small(SIZE, |canvas| {
        canvas.line(vec![(values.at(&input.lowest), MIDDLE), (values.at(&input.highest), MIDDLE)], Paint::Spread);
        if let Some((low, high)) = &input.middle_half {
            canvas.line(vec![(values.at(low), MIDDLE), (values.at(high), MIDDLE)], Paint::Half);
        }
        if let Some(median) = &input.median {
            let x = values.at(median);
            canvas.line(vec![(x, MIDDLE - units(8)), (x, MIDDLE + units(8))], Paint::Tick);
        }
        canvas.disc((values.at(&input.own), MIDDLE), units(6), Paint::Point);
    })
}

/// What each number is, the number in words, and its cell.
fn rows(teller: &ranked::Teller<'_>, input: &Input) -> Vec<(String, String, TableCell)> {
    let speaker = &teller.speaker;
    let named = |name: &str, number: &Number| (speaker.words.word(name), speaker.amount(number), speaker.cell(number));
    let derived = |name: &str, number: &Number| named(name, &speaker.derived(number));
    let own = teller.own().map(|own| {
        let cell = speaker.cell_beside(&own.number, teller.trace(own).target);
        (teller.name(own.authority), teller.said(own), cell)
    });
    let half =
        input.middle_half.iter().flat_map(|(low, high)| [derived("chart-lower-quartile", low), derived("chart-upper-quartile", high)]);
    let median = input.median.iter().map(|median| derived("chart-median-name", median));
    let ends = [named("chart-lowest", &input.lowest), named("chart-highest", &input.highest)];
    own.into_iter().chain(ends).chain(half).chain(median).collect()
}

fn table(teller: &ranked::Teller<'_>, rows: Vec<(String, String, TableCell)>) -> Table {
    let columns = vec![teller.speaker.column("what", DataType::Text), teller.speaker.number_column("value")];
    let rows = rows.into_iter().map(|(what, _, cell)| vec![TableCell::Text(what), cell]).collect();
    teller.speaker.table(teller.title(), columns, rows)
}
