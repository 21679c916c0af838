//! The marks of status, drawn once: as a sprite for pages and as shapes for charts. Each is told apart by its
//! outline alone.

use super::backend::push_tenths;
use super::canvas::{Canvas, Spot};
use super::paint::Paint;
use crate::model::Shape;

/// Every mark, best first.
pub const SHAPES: [Shape; 7] = [Shape::Star, Shape::Disc, Shape::HalfDisc, Shape::Diamond, Shape::Triangle, Shape::Ring, Shape::Dash];

/// The side of the square that a mark stands in, in tenths of a unit.
const SIDE: i32 = 200;

/// What a mark is made of, around the middle of its square, in tenths of a unit: circles by their radius, of which the inner one is a
/// hole, and the corners of a shape, which within a hole is filled again.
fn outline(shape: Shape) -> (&'static [i32], &'static [Spot]) {
    match shape {
        Shape::Star => (&[], &[(0, -97), (29, -34), (97, -26), (47, 21), (60, 88), (0, 55), (-60, 88), (-47, 21), (-97, -26), (-29, -34)]),
        Shape::Disc => (&[80], &[]),
        Shape::HalfDisc => (&[80, 58], &[(0, -56), (0, 56), (-28, 48), (-48, 28), (-56, 0), (-48, -28), (-28, -48)]),
        Shape::Diamond => (&[], &[(0, -97), (82, 0), (0, 97), (-82, 0)]),
        Shape::Triangle => (&[], &[(0, -88), (97, 85), (-97, 85)]),
        Shape::Ring => (&[80, 50], &[]),
        Shape::Dash => (&[], &[(-70, -20), (70, -20), (70, 20), (-70, 20)]),
    }
}

/// The file of symbols, the theme's `assets/marks.svg`: pages use a mark by `<use href="marks.svg#mark-disc"/>`. Each symbol is 20 by 20 and takes the
/// colour of the text around it, so that the classes of statuses colour it.
pub fn sprite() -> String {
    let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    for shape in SHAPES {
        svg.push_str("<symbol id=\"");
        svg.push_str(&symbol_id(shape));
        svg.push_str("\" viewBox=\"0 0 20 20\"><path fill=\"currentColor\" fill-rule=\"evenodd\" d=\"");
        svg.push_str(&shape_path(shape));
        svg.push_str("\"/></symbol>");
    }
    svg.push_str("</svg>");
    svg
}

/// The id of a mark's symbol: `mark-star`.
pub fn symbol_id(shape: Shape) -> String {
    format!("mark-{}", shape.name())
}

/// The path of a mark in a square of 20 by 20, to be filled by the even-odd rule (the ring has a hole).
pub fn shape_path(shape: Shape) -> String {
    let mut path = String::new();
    let (radii, corners) = outline(shape);
    for radius in radii {
        let (left, r) = (tenths(SIDE / 2 - radius), tenths(*radius));
        let (out, back) = (tenths(2 * radius), tenths(-2 * radius));
        for part in ["M", &left, " 10a", &r, " ", &r, " 0 1 0 ", &out, " 0a", &r, " ", &r, " 0 1 0 ", &back, " 0z"] {
            path.push_str(part);
        }
    }
    for (place, (x, y)) in corners.iter().enumerate() {
        path.push(if place == 0 { 'M' } else { ' ' });
        push_tenths(&mut path, x + SIDE / 2);
        path.push(' ');
        push_tenths(&mut path, y + SIDE / 2);
    }
    if !corners.is_empty() {
        path.push('z');
    }
    path
}

fn tenths(size: i32) -> String {
    let mut text = String::new();
    push_tenths(&mut text, size);
    text
}

/// Draws a mark around a centre, in a square of such a side (in tenths of a unit).
pub(super) fn draw_mark(canvas: &Canvas<'_>, shape: Shape, centre: Spot, (side, paint): (i32, Paint)) {
    let (radii, corners) = outline(shape);
    for radius in radii {
        canvas.disc(centre, radius * side / SIDE, paint);
    }
    if !corners.is_empty() {
        canvas.shape(corners.iter().map(|(x, y)| (centre.0 + x * side / SIDE, centre.1 + y * side / SIDE)).collect(), paint);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_has_an_outline_of_its_own() {
        let mut paths: Vec<String> = SHAPES.iter().map(|shape| shape_path(*shape)).collect();
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), SHAPES.len());
    }

    #[test]
    fn the_sprite_has_a_symbol_for_every_mark() {
        let sprite = sprite();
        for shape in SHAPES {
            assert_eq!(sprite.matches(&format!("<symbol id=\"{}\"", symbol_id(shape))).count(), 1);
        }
    }

    #[test]
    fn the_theme_has_the_sprite() {
        assert_eq!(include_str!("../../themes/civic/assets/marks.svg").trim_end(), sprite());
    }

    #[test]
    fn a_disc_and_a_dash_are_what_they_are_called() {
        assert_eq!(shape_path(Shape::Disc), "M2 10a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z");
        assert_eq!(shape_path(Shape::Dash), "M3 8 17 8 17 12 3 12z");
    }
}
