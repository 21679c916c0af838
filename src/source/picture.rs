//! How large a picture is, by the header of its file.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Fault;
use crate::model::Decimal;

/// Width and height of an SVG, PNG, JPEG or WebP file.
///
/// # Errors
/// Where the file is no such picture, or an SVG without a view box and without a size.
pub fn picture_size(name: &str, bytes: &[u8]) -> Result<(u32, u32), Fault> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    let none = || Fault::new("brand/logo-kind", format!("`{name}` is not a picture that a page can show"));
    match ending.as_str() {
        "svg" => svg(name, bytes),
        "png" | "jpg" | "jpeg" | "webp" => {
            let size = imagesize::blob_size(bytes).ok().filter(|size| size.width > 0 && size.height > 0);
            let pixels = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            size.map(|size| (pixels(size.width), pixels(size.height))).ok_or_else(|| {
                none().help(format!("the file does not begin as a {ending} file does: save it again as SVG, PNG, JPEG or WebP"))
            })
        }
        _ => Err(none().help("save it as SVG (best), PNG, JPEG or WebP")),
    }
}

/// The view box of an SVG, else its width and height.
fn svg(name: &str, bytes: &[u8]) -> Result<(u32, u32), Fault> {
    let broken = || Fault::new("brand/logo-kind", format!("`{name}` is not an SVG picture")).help("save it again as SVG, or as PNG");
    let text = std::str::from_utf8(bytes).map_err(|_| broken())?;
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().map_err(|_| broken())? {
            Event::Start(root) | Event::Empty(root) => {
                if root.local_name().as_ref() != "svg" {
                    return Err(broken());
                }
                return size_of(&root).ok_or_else(|| {
                    let fault = Fault::new("brand/logo-size", format!("the SVG `{name}` does not say how large it is"));
                    fault.help("give its <svg> a view box: viewBox=\"0 0 120 40\"")
                });
            }
            Event::Eof | Event::End(_) | Event::CData(_) | Event::GeneralRef(_) => return Err(broken()),
            Event::Text(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

fn size_of(root: &BytesStart<'_>) -> Option<(u32, u32)> {
    let attribute = |name: &str| {
        let found = root.try_get_attribute(name).ok().flatten()?;
        Some(found.value.into_owned())
    };
    let view_box = attribute("viewBox").and_then(|view_box| {
        let numbers: Vec<String> = view_box.split([' ', ',']).filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let [_, _, width, height] = numbers.try_into().ok()?;
        Some((whole(&width)?, whole(&height)?))
    });
    view_box.or_else(|| Some((whole(&attribute("width")?)?, whole(&attribute("height")?)?)))
}

/// A length as a whole number above nought; tenths are rounded, a percentage is none.
fn whole(text: &str) -> Option<u32> {
    let length = Decimal::from_str_exact(text.trim().trim_end_matches("px")).ok()?;
    u32::try_from(length.round()).ok().filter(|length| *length > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The header of a PNG of 300 by 80 pixels: signature, length, IHDR, width, height (RFC 2083, 11.2.2).
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x2c\0\0\0\x50\x08\x06\0\0\0";

    #[test]
    fn sizes_stand_in_headers() {
        let svg = |attributes: &str| {
            format!("<?xml version=\"1.0\"?>\n<!-- made -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}/>").into_bytes()
        };
        let size = |name: &str, bytes: &[u8]| picture_size(name, bytes).ok();
        assert_eq!(size("a.png", PNG), Some((300, 80)));
        assert_eq!(size("a.svg", &svg("viewBox=\"0 0 120.4,40\"")), Some((120, 40)));
        assert_eq!(size("a.SVG", &svg("width=\"64px\" height=\"32\"")), Some((64, 32)));
        for (name, bytes) in [
            ("a.svg", svg("width=\"100%\" height=\"100%\"")),
            ("a.svg", b"<html></html>".to_vec()),
            ("a.svg", b"no picture".to_vec()),
            ("a.svg", Vec::new()),
            ("a.svg", b"\xff\xfe".to_vec()),
            ("a.jpg", svg("viewBox=\"0 0 1 1\"")),
            ("a.pdf", PNG.to_vec()),
            ("logo", PNG.to_vec()),
        ] {
            assert!(picture_size(name, &bytes).is_err(), "{name}");
        }
    }
}
