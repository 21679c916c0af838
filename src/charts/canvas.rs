//! A sheet to draw on: lengths in tenths of a unit, paints instead of colours, and the SVG around the picture.

use std::convert::Infallible;

use plotters::coord::Shift;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};
use plotters_backend::BackendColor;

use super::backend::{Backend, push_tenths};
use super::lettering;
use super::paint::{Paint, TEXT_UNITS};
use crate::model::Number;

/// A place on the sheet in tenths of a unit, from the top left.
pub(super) type Spot = (i32, i32);

/// The width of every chart that stands on its own, in tenths of a unit.
pub(super) const SHEET: i32 = 4000;

/// So many whole units in tenths.
pub(super) const fn units(whole: i32) -> i32 {
    whole * 10
}

/// What stands around a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The id of the chart: every id within the SVG begins with it.
    pub id: String,
    /// What the chart shows, as a sentence.
    pub title: String,
    /// The same in words, with the numbers.
    pub description: String,
}

/// Where a text hangs from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// The sheet.
pub(super) struct Canvas<'a> {
    area: DrawingArea<Backend<'a>, Shift>,
}

impl Frame {
    /// The whole SVG of a picture with text: named and described for screen readers, on a ground of its own.
    pub(super) fn draw(&self, size: Spot, picture: impl FnOnce(&Canvas<'_>)) -> String {
        let mut svg = open("c-chart", size);
        svg.push_str(" font-family=\"system-ui,Helvetica,Arial,sans-serif\" font-size=\"");
        svg.push_str(&TEXT_UNITS.to_string());
        self.name(&mut svg);
        draw_on(&mut svg, size, |canvas| {
            canvas.rect((0, 0), size, Paint::Ground);
            picture(canvas);
        });
        svg
    }

    /// The SVG of a small picture without text or ground, to stand in a line or a cell.
    pub(super) fn draw_small(&self, size: Spot, picture: impl FnOnce(&Canvas<'_>)) -> String {
        let mut svg = open("c-small", size);
        self.name_after(&mut svg);
        draw_on(&mut svg, size, picture);
        svg
    }

    fn name(&self, svg: &mut String) {
        svg.push('"');
        self.name_after(svg);
    }

    fn name_after(&self, svg: &mut String) {
        for part in [" role=\"img\" aria-labelledby=\"", &self.id, "-title ", &self.id, "-desc\"><title id=\"", &self.id, "-title\">"] {
            svg.push_str(part);
        }
        lettering::escape(&self.title, svg);
        for part in ["</title><desc id=\"", &self.id, "-desc\">"] {
            svg.push_str(part);
        }
        lettering::escape(&self.description, svg);
        svg.push_str("</desc>");
    }
}

/// The SVG of a picture that says nothing that does not stand beside it in words: hidden from screen readers.
pub(super) fn draw_hidden(size: Spot, picture: impl FnOnce(&Canvas<'_>)) -> String {
    let mut svg = open("c-small", size);
    svg.push_str(" aria-hidden=\"true\">");
    draw_on(&mut svg, size, picture);
    svg
}

fn open(class: &str, (width, height): Spot) -> String {
    let mut svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{class}\"");
    for (name, tenths) in [(" width=\"", width), ("\" height=\"", height), ("\" viewBox=\"0 0 ", width), (" ", height)] {
        svg.push_str(name);
        push_tenths(&mut svg, tenths);
    }
    svg.push('"');
    svg
}

fn draw_on(svg: &mut String, (width, height): Spot, picture: impl FnOnce(&Canvas<'_>)) {
    let backend = Backend::new(svg, (width.unsigned_abs(), height.unsigned_abs()));
    let canvas = Canvas { area: backend.into_drawing_area() };
    picture(&canvas);
    drawn(canvas.area.present());
    drop(canvas);
    svg.push_str("</svg>");
}

/// Writing into a string cannot fail.
fn drawn(result: Result<(), DrawingAreaErrorKind<Infallible>>) {
    result.expect("drawing into a string cannot fail");
}

impl Canvas<'_> {
    /// A line through some places.
    pub(super) fn line(&self, places: Vec<Spot>, paint: Paint) {
        drawn(self.area.draw(&PathElement::new(places, outline(paint))));
    }

    /// A closed shape.
    pub(super) fn shape(&self, corners: Vec<Spot>, paint: Paint) {
        drawn(self.area.draw(&Polygon::new(corners, filled(paint))));
    }

    /// A rectangle from its top left to its bottom right.
    pub(super) fn rect(&self, from: Spot, to: Spot, paint: Paint) {
        drawn(self.area.draw(&Rectangle::new([from, to], filled(paint))));
    }

    /// A disc (or, with a paint that has only a line, a ring).
    pub(super) fn disc(&self, centre: Spot, radius: i32, paint: Paint) {
        drawn(self.area.draw(&Circle::new(centre, radius, filled(paint))));
    }

    /// A text in one line; the place is on the line on which it is written.
    pub(super) fn text(&self, text: &str, at: Spot, anchor: Anchor, paint: Paint) {
        let across = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let number = paint.as_color();
        let style = TextStyle {
            font: FontDesc::new(FontFamily::SansSerif, f64::from(TEXT_UNITS), FontStyle::Normal),
            color: BackendColor { alpha: 1.0, rgb: (number.0, number.1, number.2) },
            pos: Pos::new(across, VPos::Bottom),
        };
        drawn(self.area.draw_text(text, &style, at));
    }
}

fn outline(paint: Paint) -> ShapeStyle {
    ShapeStyle { color: paint.as_color(), filled: false, stroke_width: 1 }
}

fn filled(paint: Paint) -> ShapeStyle {
    ShapeStyle { color: paint.as_color(), filled: true, stroke_width: 0 }
}

/// A scale from numbers to places: drawing only, so binary fractions do.
pub(super) struct Ruler {
    range: RangedCoordf64,
    places: Spot,
}

impl Ruler {
    /// From the lowest number to the highest; the first place is the lowest's. Equal numbers stand in the middle.
    pub(super) fn new((low, high): (&Number, &Number), places: Spot) -> Self {
        Self { range: (low.to_f64()..high.to_f64()).into(), places }
    }

    /// Where a number stands.
    pub(super) fn at(&self, number: &Number) -> i32 {
        self.range.map(&number.to_f64(), self.places)
    }
}
