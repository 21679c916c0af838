//! A colour as a style sheet writes it, and how well it stands out from another.

use std::fmt;

use num_bigint::BigUint;

/// A colour of eight bits a channel: `#12436d`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red, green, blue.
    pub channels: [u8; 3],
}

/// How much lighter the lighter of two colours is, by WCAG 2.2: from 1 (the same) to 21 (black and white).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Contrast {
    /// Hundredths, cut off and not rounded, so that what just fails never prints as if it passed.
    hundredths: u64,
}

impl Contrast {
    /// What text needs at level AA (success criterion 1.4.3).
    pub const TEXT: Self = Self { hundredths: 450 };
    /// What text needs at level AAA (1.4.6).
    pub const ENHANCED: Self = Self { hundredths: 700 };
}

impl fmt::Display for Contrast {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}:1", self.hundredths / 100, self.hundredths % 100)
    }
}

impl Colour {
    /// A colour of three bytes: `Colour::new(0x12, 0x43, 0x6d)`.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { channels: [red, green, blue] }
    }

    /// `#12436d` or `#148`, in letters of either case.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        let whole: String = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        let [_, red, green, blue] = u32::from_str_radix(&whole, 16).ok()?.to_be_bytes();
        Some(Self::new(red, green, blue))
    }

    /// The contrast of two colours, whichever is the lighter (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Self) -> Contrast {
        let (one, two) = (self.luminance(), other.luminance());
        // 0.05 in the unit of luminances.
        let flare = UNIT * 10_000 / 20;
        Contrast { hundredths: (one.max(two) + flare) * 100 / (one.min(two) + flare) }
    }

    /// The same hue with a share of white or black, in 255ths of the way.
    #[must_use]
    pub fn towards(self, end: u8, step: u8) -> Self {
        let mixed = |channel: u8| {
            let sum = u32::from(channel) * u32::from(255 - step) + u32::from(end) * u32::from(step);
            u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX)
        };
        Self { channels: self.channels.map(mixed) }
    }

    /// The nearest shade towards white (255) or black (0) that has at least this contrast with each of the grounds.
    #[must_use]
    pub fn nearest(self, end: u8, grounds: &[Self], least: Contrast) -> Self {
        let passes = |shade: &Self| grounds.iter().all(|ground| shade.contrast(*ground) >= least);
        (0..=u8::MAX).map(|step| self.towards(end, step)).find(passes).unwrap_or(Self::new(end, end, end))
    }

    /// Relative luminance in ten-thousandths of [`UNIT`], from 0 (black) to `UNIT` * 10,000 (white).
    fn luminance(self) -> u64 {
        let [red, green, blue] = self.channels.map(linear);
        2126 * red + 7152 * green + 722 * blue
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.channels;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// What the light of a channel is counted in.
const UNIT: u64 = 1_000_000_000;

/// The light of a channel by the sRGB formula, cut off to a billionth: c / 12.92 up to 0.04045, else ((c + 0.055) / 1.055) ^ 2.4. The
/// power is taken exactly, as the fifth root of the twelfth power of a fraction of whole numbers.
fn linear(channel: u8) -> u64 {
    let channel = u64::from(channel);
    // 0.04045 of 255 is 10.3.
    if channel <= 10 {
        return channel * UNIT * 100 / (255 * 1292);
    }
    // (c / 255 + 0.055) / 1.055, over and under.
    let (over, under) = (BigUint::from(1000 * channel + 55 * 255), BigUint::from(1055_u32 * 255));
    let fifth_power = over.pow(12) * BigUint::from(UNIT).pow(5) / under.pow(12);
    u64::try_from(fifth_power.nth_root(5)).unwrap_or(UNIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(one: &str, other: &str) -> String {
        Colour::parse(one).unwrap().contrast(Colour::parse(other).unwrap()).to_string()
    }

    #[test]
    fn contrasts_are_those_that_wcag_publishes() {
        // Understanding 1.4.3: black on white is 21:1; #777777 on white is 4.47:1 and fails by rounding's breadth; technique G18 and the
        // sample code of WebAIM: #767676 is the lightest grey that passes, 4.54:1. ux.md's own measurements of the palette follow.
        let published = [
            ("#000000", "#ffffff", "21.00:1"),
            ("#fff", "#000", "21.00:1"),
            ("#ffffff", "#ffffff", "1.00:1"),
            ("#777777", "#ffffff", "4.47:1"),
            ("#767676", "#ffffff", "4.54:1"),
            ("#0000ff", "#ffffff", "8.59:1"),
            ("#ff0000", "#ffffff", "3.99:1"),
        ];
        for (one, other, ratio) in published {
            assert_eq!(contrast(one, other), ratio, "{one} on {other}");
        }
    }

    #[test]
    fn light_is_counted_as_the_formula_says() {
        // By hand: 0.5019608 + 0.055 = 0.5569608; / 1.055 = 0.5279249; ^ 2.4 = exp(2.4 × ln 0.5279249) = exp(2.4 × -0.6388013)
        // = exp(-1.5331231) = 0.2158605.
        assert_eq!((linear(0), linear(255), linear(128) / 100), (0, UNIT, 2_158_605));
        // 10 / 255 / 12.92.
        assert_eq!(linear(10) / 100, 30_352);
    }

    #[test]
    fn a_nearest_shade_passes_and_the_one_before_it_does_not() {
        let (white, grey) = (Colour::new(255, 255, 255), Colour::new(0x99, 0x99, 0x99));
        let found = grey.nearest(0, &[white], Contrast::TEXT);
        assert_eq!(found.to_string(), "#767676");
        assert_eq!(white.nearest(0, &[white], Contrast::TEXT).to_string(), "#767676");
        assert!(Colour::new(0x77, 0x77, 0x77).contrast(white) < Contrast::TEXT);
    }

    #[test]
    fn colours_are_read_as_style_sheets_write_them() {
        for (text, read) in [
            ("#12436D", Some("#12436d")),
            ("#1ab", Some("#11aabb")),
            ("12436d", None),
            ("#12", None),
            ("#12436g", None),
            ("red", None),
            ("#é1234", None),
        ] {
            assert_eq!(Colour::parse(text).map(|colour| colour.to_string()).as_deref(), read, "{text}");
        }
    }
}
