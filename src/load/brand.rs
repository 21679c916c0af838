//! `[brand]` of plainsight.toml: the publisher's accent, whose contrast is checked, and mark.

use super::documents::CONTENT;
use crate::diag::Diagnostic;
use crate::model::{Accent, Brand, Colour, Contrast, Logo, Picture};
use crate::source::toml::Keys;
use crate::source::{Fault, Folder, Written, did_you_mean, picture_size};

/// The grounds that links stand on in the default theme, light and dark: `--ground` and `--soft` of base.css.
const LIGHT: [Colour; 2] = [Colour::new(0xff, 0xff, 0xff), Colour::new(0xf4, 0xf5, 0xf5)];
const DARK: [Colour; 2] = [Colour::new(0x14, 0x18, 0x1c), Colour::new(0x1f, 0x25, 0x2b)];

/// A mark on every page should not weigh more than this.
const MOST_BYTES: u64 = 100_000;

/// Endings of pictures, for "did you mean".
const ENDINGS: [&str; 5] = ["svg", "png", "jpg", "jpeg", "webp"];

/// Reads the table; `title` is the site's.
pub(super) fn read(keys: &Keys<'_>, folder: &Folder, title: &str) -> Brand {
    let Some(table) = keys.table("brand") else { return Brand::default() };
    let accent = accent(&table);
    let logo = logo(&table, folder, title);
    table.finish();
    Brand { accent, logo }
}

/// The colours of links and rules. The one for dark grounds is, where none is given, the other with as little white as gives 7:1.
fn accent(table: &Keys<'_>) -> Option<Accent> {
    let light = table.read("accent", |text| colour(text, &LIGHT, 0));
    let dark = table.read("accent_dark", |text| colour(text, &DARK, 255));
    if light.is_none() && dark.is_some() && !table.has("accent") {
        table.missing("accent", "`accent_dark` is its counterpart on dark grounds: write both, or `accent` alone");
    }
    let light = light?;
    Some(Accent { light, dark: dark.unwrap_or_else(|| light.nearest(255, &DARK, Contrast::ENHANCED)) })
}

/// A colour that can be read as text on each of the grounds; a rule needs less (3:1).
fn colour(text: &str, grounds: &[Colour], away: u8) -> Result<Colour, Fault> {
    let Some(colour) = Colour::parse(text) else {
        let fault = Fault::new("brand/colour", format!("`{text}` is not a colour"));
        return Err(fault.help("write six hexadecimal digits behind a hash: #12436d"));
    };
    let worst = grounds.iter().map(|ground| (colour.contrast(*ground), *ground)).min_by_key(|(contrast, _)| *contrast);
    match worst {
        Some((contrast, ground)) if contrast < Contrast::TEXT => {
            let message = format!("the contrast of `{text}` with the page's {ground} is {contrast}, and links need {}", Contrast::TEXT);
            let nearest = colour.nearest(away, grounds, Contrast::TEXT);
            Err(Fault::new("brand/contrast", message).help(format!("the nearest shade that can be read is {nearest}")))
        }
        Some(_) | None => Ok(colour),
    }
}

fn logo(table: &Keys<'_>, folder: &Folder, title: &str) -> Option<Logo> {
    let (light, dark) = (table.written("logo"), table.written("logo_dark"));
    let (alt, holds_title) = (table.string("logo_alt"), table.boolean("logo_holds_title"));
    if light.is_none() && (dark.is_some() || alt.is_some() || holds_title) && !table.has("logo") {
        table.missing("logo", "write logo = \"logo.svg\", a picture in content/");
    }
    let picture = |written: Option<Written>| picture(table, folder, &written?);
    let (picture, dark) = (picture(light), picture(dark));
    let alt = alt.unwrap_or_else(|| if holds_title { title.to_owned() } else { String::new() });
    picture.map(|picture| Logo { picture, dark, alt, holds_title })
}

/// A picture of content/, which is published as it is.
fn picture(table: &Keys<'_>, folder: &Folder, written: &Written) -> Option<Picture> {
    let name = &written.text;
    let path = format!("{CONTENT}{name}");
    if !folder.has(&path) {
        let pictures = folder.under(CONTENT).filter_map(|path| path.strip_prefix(CONTENT));
        let pictures = pictures.filter(|path| ENDINGS.iter().any(|ending| path.to_lowercase().ends_with(&format!(".{ending}"))));
        let help = format!("put the picture into {CONTENT} and name it from there: logo = \"logo.svg\"");
        let help = did_you_mean(name.trim_start_matches(CONTENT), pictures).map_or(help.clone(), |meant| format!("{meant} {help}"));
        table.add(Fault::new("brand/logo-missing", format!("there is no file {path}")).help(help).at(written.place.clone()));
        return None;
    }
    let bytes = folder.bytes(&path).map_err(|found| table.add(*found)).ok()?;
    if folder.size(&path) > MOST_BYTES {
        let message = format!("`{name}` has {} KB, and every page shows it", folder.size(&path).div_ceil(1000));
        let found = Diagnostic::warning("brand/logo-heavy", written.place.clone(), message);
        table.add(found.help(format!("make it smaller than {} KB: an SVG, or a PNG of 600 pixels at most", MOST_BYTES / 1000)));
    }
    let size = picture_size(name, &bytes).map_err(|fault| table.add(fault.at(written.place.clone())));
    size.ok().map(|(width, height)| Picture { path: name.clone(), width, height })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let css = include_str!("../../themes/civic/assets/css/base.css");
        let of = |name: &str| -> Vec<Colour> {
            let begin = format!("  --{name}: ");
            let values = css.split(&begin).skip(1).filter_map(|rest| rest.split(';').next());
            values.map(|value| Colour::parse(value).unwrap()).collect()
        };
        let (ground, soft) = (of("ground"), of("soft"));
        assert_eq!((vec![ground[0], soft[0]], vec![ground[1], soft[1]]), (LIGHT.to_vec(), DARK.to_vec()));
        // The theme's own accent passes as a site's would.
        let accents = of("accent");
        assert!(colour(&accents[0].to_string(), &LIGHT, 0).is_ok() && colour(&accents[1].to_string(), &DARK, 255).is_ok());
    }

    #[test]
    fn a_colour_that_cannot_be_read_names_the_nearest_that_can() {
        // #767676 has 4.54 on white and 4.15 on the soft ground, so the remedy is darker than that.
        let fault = colour("#767676", &LIGHT, 0).unwrap_err();
        assert!(fault.message.contains("with the page's #f4f5f5 is 4.1"), "{}", fault.message);
        let help = fault.help.unwrap();
        let nearest = help.rsplit(' ').next().unwrap();
        assert_eq!(colour(nearest, &LIGHT, 0).map(|shade| shade.to_string()), Ok(nearest.to_owned()));
    }
}
