//! The status strip: how many stand at each outcome, as one bar of marks with its counts in words under it.
//!
//! Segments are told apart by shape and word, not by colour alone, and parted by gaps; a segment is never narrower than
//! its mark, so that one of three hundred is still seen.

mod from_results;

pub use from_results::{chart, of_counts};

use super::canvas::{Anchor, Canvas, Frame, SHEET, units};
use super::lettering::{self, RISE};
use super::marks::draw_mark;
use super::paint::Paint;
use crate::model::Shape;

/// What a strip is drawn from.
#[derive(Clone, Debug)]
pub struct Input {
    /// Id, title and description.
    pub frame: Frame,
    /// The outcomes that occur, best first.
    pub parts: Vec<Part>,
}

/// An outcome.
#[derive(Clone, Debug)]
pub struct Part {
    /// Which.
    pub kind: PartKind,
    /// How many; above nought.
    pub count: usize,
    /// The number in words: "1,250".
    pub count_said: String,
    /// What it is: "missed target".
    pub words: String,
}

/// Which outcome a part of a strip counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// Well ahead of target.
    Better,
    /// Met.
    Met,
    /// Within the tolerance, where nobody knows whether the target itself is met.
    Within,
    /// Within the tolerance, and the target itself not met.
    Short,
    /// Just missed.
    JustMissed,
    /// Missed.
    Missed,
    /// No target set.
    NoTarget,
    /// Does not apply.
    NotApplicable,
    /// No figure.
    NoFigure,
}

impl PartKind {
    /// Every kind, best first.
    pub(super) const ALL: [Self; 9] = [
        Self::Better,
        Self::Met,
        Self::Within,
        Self::Short,
        Self::JustMissed,
        Self::Missed,
        Self::NoTarget,
        Self::NotApplicable,
        Self::NoFigure,
    ];

    /// Whether its surface is an outline.
    pub(super) fn is_hollow(self) -> bool {
        matches!(self, Self::NoTarget | Self::NotApplicable | Self::NoFigure)
    }

    /// The mark.
    pub fn shape(self) -> Shape {
        match self {
            Self::Better => Shape::Star,
            Self::Met | Self::Within => Shape::Disc,
            Self::Short => Shape::HalfDisc,
            Self::JustMissed => Shape::Diamond,
            Self::Missed => Shape::Triangle,
            Self::NoTarget => Shape::Ring,
            Self::NotApplicable | Self::NoFigure => Shape::Dash,
        }
    }

    /// The surface of its segment, the mark and the number on it, and the mark by itself.
    pub(super) fn paints(self) -> (Paint, Paint, Paint, Paint) {
        let (surface, alone) = match self {
            Self::Better => (Paint::Better, Paint::MarkBetter),
            Self::Met | Self::Within | Self::Short => (Paint::Met, Paint::MarkMet),
            Self::JustMissed => (Paint::JustMissed, Paint::MarkJustMissed),
            Self::Missed => (Paint::Missed, Paint::MarkMissed),
            Self::NoTarget => (Paint::NoTarget, Paint::MarkNoTarget),
            Self::NotApplicable | Self::NoFigure => (Paint::NoFigure, Paint::MarkNoFigure),
        };
        match self {
            Self::NoTarget | Self::NotApplicable | Self::NoFigure => (surface, alone, Paint::Text, alone),
            Self::Better | Self::Met | Self::Within | Self::Short | Self::JustMissed | Self::Missed => {
                (surface, Paint::OnFilled, Paint::TextOnFilled, alone)
            }
        }
    }
}

const BAR: i32 = units(34);
const GAP: i32 = units(4);
const NARROWEST: i32 = units(26);
const MARK: i32 = units(16);
const ROW: i32 = units(25);

/// Draws the strip.
pub fn draw(input: &Input) -> String {
    let rows = i32::try_from(input.parts.len()).unwrap_or(0);
    input.frame.draw((SHEET, BAR + units(10) + rows * ROW), |canvas| {
        let widths = widths(&input.parts.iter().map(|part| part.count).collect::<Vec<_>>());
        let mut left = 0;
        for (part, width) in input.parts.iter().zip(widths) {
            draw_segment(canvas, part, (left, width));
            left += width + GAP;
        }
        for (part, row) in input.parts.iter().zip(0..) {
            draw_row(canvas, part, BAR + units(10) + row * ROW + ROW / 2);
        }
    })
}

fn draw_segment(canvas: &Canvas<'_>, part: &Part, (left, width): (i32, i32)) {
    let (surface, mark, text, _) = part.kind.paints();
    // An outline lies half outside its shape: drawn a little smaller, it stays on the sheet.
    let inset = if part.kind.is_hollow() { units(1) } else { 0 };
    canvas.rect((left + inset, inset), (left + width - inset, BAR - inset), surface);
    let said = lettering::width(&part.count_said) * 11 / 10;
    let both = MARK + units(5) + said;
    let middle = left + width / 2;
    if both + units(8) > width {
        draw_mark(canvas, part.kind.shape(), (middle, BAR / 2), (MARK, mark));
    } else {
        draw_mark(canvas, part.kind.shape(), (middle - both / 2 + MARK / 2, BAR / 2), (MARK, mark));
        let at = (middle - both / 2 + MARK + units(5), BAR / 2 + RISE * 2 / 5);
        canvas.text(&part.count_said, at, Anchor::Start, text);
    }
}

fn draw_row(canvas: &Canvas<'_>, part: &Part, middle: i32) {
    let (_, _, _, alone) = part.kind.paints();
    draw_mark(canvas, part.kind.shape(), (MARK / 2, middle), (MARK, alone));
    canvas.text(&part.words, (MARK + units(8), middle + RISE * 2 / 5), Anchor::Start, Paint::Text);
}

/// How wide each segment is: in proportion, but never narrower than its mark; the gaps and the segments fill the sheet.
fn widths(counts: &[usize]) -> Vec<i32> {
    let whole = SHEET - GAP * (i32::try_from(counts.len()).unwrap_or(1) - 1);
    let mut narrow = vec![false; counts.len()];
    loop {
        let narrow_ones = i32::try_from(narrow.iter().filter(|narrow| **narrow).count()).unwrap_or(0);
        let room = i128::from(whole - narrow_ones * NARROWEST);
        let total: usize = counts.iter().zip(&narrow).filter(|(_, narrow)| !**narrow).map(|(count, _)| count).sum();
        let share = |count: usize| i32::try_from(count as i128 * room / (total.max(1) as i128)).unwrap_or(NARROWEST);
        let widths = counts.iter().zip(&narrow).map(|(count, narrow)| if *narrow { NARROWEST } else { share(*count) });
        let widths: Vec<i32> = widths.collect();
        if widths.iter().all(|width| *width >= NARROWEST) {
            return widths;
        }
        for (narrow, width) in narrow.iter_mut().zip(&widths) {
            *narrow |= *width < NARROWEST;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_are_in_proportion_and_never_too_narrow_for_their_mark() {
        assert_eq!(widths(&[5]), [4000]);
        // 4000 less one gap of 40 is 3960: 3/4 and 1/4.
        assert_eq!(widths(&[3, 1]), [2970, 990]);
        let narrow = widths(&[1000, 1, 1, 1, 1, 1, 1, 1]);
        assert!(narrow[1..].iter().all(|width| *width == NARROWEST), "{narrow:?}");
        assert_eq!(narrow.iter().sum::<i32>() + 7 * GAP, SHEET);
        assert!(widths(&[]).is_empty());
    }
}
