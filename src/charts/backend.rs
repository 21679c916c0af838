//! The drawing backend: what plotters draws becomes compact SVG.
//!
//! Coordinates come in as whole tenths of a unit and go out as short decimals, so that no binary fraction is ever
//! printed and the bytes are the same on every machine. What follows with the same paint is written into the same
//! element. No font is looked for: the reader's own is used, and widths come from a table.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use super::lettering;
use super::paint::Paint;

/// Writes SVG elements to the end of a string.
pub(super) struct Backend<'a> {
    out: &'a mut String,
    size: (u32, u32),
    open: Open,
}

/// The element that is being written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Shapes(Paint),
    Words(Paint),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Backend<'a> {
    /// A backend for a drawing of so many tenths of a unit.
    pub(super) fn new(out: &'a mut String, size: (u32, u32)) -> Self {
        Self { out, size, open: Open::Nothing }
    }

    fn close(&mut self) {
        match self.open {
            Open::Nothing => {}
            Open::Shapes(_) => self.out.push_str("\"/>"),
            Open::Words(_) => self.out.push_str("</g>"),
        }
        self.open = Open::Nothing;
    }

    fn shapes(&mut self, color: BackendColor) {
        let paint = Paint::of_color(color.rgb);
        if self.open != Open::Shapes(paint) {
            self.close();
            let (class, attributes) = paint.class_and_attributes();
            self.push(&["<path class=\"c-", class, "\" ", attributes, " d=\""]);
            self.open = Open::Shapes(paint);
        }
    }

    fn words(&mut self, color: BackendColor) {
        let paint = Paint::of_color(color.rgb);
        if self.open != Open::Words(paint) {
            self.close();
            let (class, attributes) = paint.class_and_attributes();
            let halo =
                if paint.has_halo() { " stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\"" } else { "" };
            self.push(&["<g class=\"c-", class, "\" ", attributes, halo, ">"]);
            self.open = Open::Words(paint);
        }
    }

    fn push(&mut self, parts: &[&str]) {
        for part in parts {
            self.out.push_str(part);
        }
    }

    fn polyline(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        for (place, (x, y)) in points.into_iter().enumerate() {
            self.out.push(if place == 0 { 'M' } else { ' ' });
            push_tenths(self.out, x);
            self.out.push(' ');
            push_tenths(self.out, y);
        }
    }
}

/// Writes so many tenths as a decimal: `-5` as `-0.5`, `120` as `12`.
pub(super) fn push_tenths(out: &mut String, tenths: i32) {
    if tenths < 0 {
        out.push('-');
    }
    let size = tenths.unsigned_abs();
    out.push_str(&(size / 10).to_string());
    if !size.is_multiple_of(10) {
        out.push('.');
        out.push_str(&(size % 10).to_string());
    }
}

impl DrawingBackend for Backend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    /// Closes the element that is being written.
    fn present(&mut self) -> Drawn {
        self.close();
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, (x, y): BackendCoord, (right, bottom): BackendCoord, style: &S, _: bool) -> Drawn {
        self.shapes(style.color());
        self.polyline([(x, y)]);
        for (letter, tenths) in [('H', right), ('V', bottom), ('H', x)] {
            self.out.push(letter);
            push_tenths(self.out, tenths);
        }
        self.out.push('z');
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.shapes(style.color());
        self.polyline(path);
        Ok(())
    }

    /// A circle is two half turns, so that it can share a path with its neighbours.
    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, _: bool) -> Drawn {
        let radius = i32::try_from(radius).unwrap_or(i32::MAX);
        self.shapes(style.color());
        self.polyline([(center.0 - radius, center.1)]);
        for turn in [2 * radius, -2 * radius] {
            self.out.push('a');
            push_tenths(self.out, radius);
            self.out.push(' ');
            push_tenths(self.out, radius);
            self.out.push_str(" 0 1 0 ");
            push_tenths(self.out, turn);
            self.out.push_str(" 0");
        }
        self.out.push('z');
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        self.draw_path(corners, style)?;
        self.out.push('z');
        Ok(())
    }

    /// The place is the end of the line on which the text is written: its left, middle or right by the anchor.
    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, (x, y): BackendCoord) -> Drawn {
        self.words(style.color());
        self.out.push_str("<text x=\"");
        push_tenths(self.out, x);
        self.out.push_str("\" y=\"");
        push_tenths(self.out, y);
        self.out.push_str(match style.anchor().h_pos {
            HPos::Left => "\">",
            HPos::Center => "\" text-anchor=\"middle\">",
            HPos::Right => "\" text-anchor=\"end\">",
        });
        lettering::escape(text, self.out);
        self.out.push_str("</text>");
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(&self, text: &str, _: &T) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((lettering::width(text).unsigned_abs(), lettering::LINE.unsigned_abs()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_written_short() {
        for (tenths, written) in [(0, "0"), (5, "0.5"), (-5, "-0.5"), (120, "12"), (-123, "-12.3"), (i32::MIN, "-214748364.8")] {
            let mut out = String::new();
            push_tenths(&mut out, tenths);
            assert_eq!(out, written);
        }
    }

    #[test]
    fn neighbours_with_one_paint_share_an_element() {
        let mut out = String::new();
        let mut backend = Backend::new(&mut out, (100, 100));
        let paint = Paint::Other.as_color();
        let color = BackendColor { alpha: 1.0, rgb: (paint.0, paint.1, paint.2) };
        backend.draw_rect((0, 0), (10, 25), &color, true).unwrap();
        backend.draw_rect((0, 30), (10, 40), &color, true).unwrap();
        backend.present().unwrap();
        assert_eq!(out, r##"<path class="c-other" fill="#767676" d="M0 0H1V2.5H0zM0 3H1V4H0z"/>"##);
    }
}
