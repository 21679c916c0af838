//! What is drawn with what: each paint has a class, which the page's style sheet colours for every scheme, and the
//! presentation attributes that stand in for the style sheet where the picture is a file of its own.

use plotters::style::RGBAColor;

/// The size of every text, in units of the drawing: 12 px where a drawing of 400 units is shown 283 px wide.
pub(super) const TEXT_UNITS: i32 = 17;

/// What a shape or a text is. Written as one class and its attributes in the light scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    /// The sheet behind a picture.
    Ground,
    /// A grid line.
    Grid,
    /// The line at nought.
    Axis,
    /// A tolerance, or the middle half of a group.
    Band,
    /// The figures' line.
    Series,
    /// The line from an outturn to a forecast.
    Forecast,
    /// A figure.
    Point,
    /// The end of a sparkline, or a figure in it that no line joins.
    EndTick,
    /// A forecast figure.
    Hollow,
    /// The target.
    Target,
    /// The target's tick on a bar.
    Tick,
    /// The group's median.
    Median,
    /// A break in series.
    Break,
    /// The subject's bar.
    Subject,
    /// Anybody else's bar.
    Other,
    /// From the lowest to the highest.
    Spread,
    /// The middle half, as a thick line.
    Half,
    /// Well ahead of target.
    Better,
    /// Met, or within the tolerance.
    Met,
    /// Just missed.
    JustMissed,
    /// Missed.
    Missed,
    /// No target set: an outline.
    NoTarget,
    /// No figure: a pale surface.
    NoFigure,
    /// A mark on a filled status.
    OnFilled,
    /// A mark by itself: well ahead of target.
    MarkBetter,
    /// Met, or within the tolerance.
    MarkMet,
    /// Just missed.
    MarkJustMissed,
    /// Missed.
    MarkMissed,
    /// No target set.
    MarkNoTarget,
    /// No figure.
    MarkNoFigure,
    /// Text.
    Text,
    /// Text that stands out.
    Strong,
    /// Text of an axis or a note.
    Quiet,
    /// Text on a filled status.
    TextOnFilled,
}

impl Paint {
    /// Every paint; the place in it is what plotters carries as a colour.
    pub(super) const ALL: [Self; 34] = [
        Self::Ground,
        Self::Grid,
        Self::Axis,
        Self::Band,
        Self::Series,
        Self::Forecast,
        Self::Point,
        Self::EndTick,
        Self::Hollow,
        Self::Target,
        Self::Tick,
        Self::Median,
        Self::Break,
        Self::Subject,
        Self::Other,
        Self::Spread,
        Self::Half,
        Self::Better,
        Self::Met,
        Self::JustMissed,
        Self::Missed,
        Self::NoTarget,
        Self::NoFigure,
        Self::OnFilled,
        Self::MarkBetter,
        Self::MarkMet,
        Self::MarkJustMissed,
        Self::MarkMissed,
        Self::MarkNoTarget,
        Self::MarkNoFigure,
        Self::Text,
        Self::Strong,
        Self::Quiet,
        Self::TextOnFilled,
    ];

    /// The colour that plotters hands to the backend: not a colour, but the paint's number.
    pub(super) fn as_color(self) -> RGBAColor {
        RGBAColor(self as u8, 0, 0, 1.0)
    }

    /// The paint of such a colour.
    pub(super) fn of_color(rgb: (u8, u8, u8)) -> Self {
        Self::ALL.get(usize::from(rgb.0)).copied().unwrap_or(Self::Text)
    }

    /// The class without its prefix `c-`, and the attributes in the light scheme.
    pub(super) fn class_and_attributes(self) -> (&'static str, &'static str) {
        match self {
            Self::Ground => ("ground", r##"fill="#fff""##),
            Self::Grid => ("grid", r##"fill="none" stroke="#cecece""##),
            Self::Axis => ("axis", r##"fill="none" stroke="#484949""##),
            Self::Band => ("band", r##"fill="#dbe7f3""##),
            Self::Series => ("series", r##"fill="none" stroke="#12436d" stroke-width="2.5" stroke-linejoin="round""##),
            Self::Forecast => ("forecast", r##"fill="none" stroke="#12436d" stroke-width="2" stroke-dasharray="2 4""##),
            Self::Point => ("point", r##"fill="#12436d""##),
            Self::EndTick => ("tick-end", r##"fill="#12436d""##),
            Self::Hollow => ("hollow", r##"fill="#fff" stroke="#12436d" stroke-width="2""##),
            Self::Target => ("target", r##"fill="none" stroke="#0b0c0c" stroke-width="1.5" stroke-dasharray="7 4""##),
            Self::Tick => ("tick", r##"fill="none" stroke="#0b0c0c" stroke-width="3""##),
            Self::Median => ("median", r##"fill="none" stroke="#0b0c0c""##),
            Self::Break => ("break", r##"fill="none" stroke="#484949" stroke-width="1.5" stroke-dasharray="2 3""##),
            Self::Subject => ("subject", r##"fill="#12436d""##),
            Self::Other => ("other", r##"fill="#767676""##),
            Self::Spread => ("baseline", r##"fill="none" stroke="#767676" stroke-width="2""##),
            Self::Half => ("base-half", r##"fill="none" stroke="#767676" stroke-width="8""##),
            Self::Better => ("better", r##"fill="#12436d""##),
            Self::Met => ("met", r##"fill="#0b8058""##),
            Self::JustMissed => ("just-missed", r##"fill="#a86400""##),
            Self::Missed => ("missed", r##"fill="#7d0f1c""##),
            Self::NoTarget => ("no-target", r##"fill="#fff" stroke="#484949" stroke-width="1.5""##),
            Self::NoFigure => ("no-figure", r##"fill="#fff" stroke="#484949" stroke-width="1.5" stroke-dasharray="3 3""##),
            Self::OnFilled => ("on", r##"fill="#fff" fill-rule="evenodd""##),
            Self::MarkBetter => ("mark-better", r##"fill="#12436d" fill-rule="evenodd""##),
            Self::MarkMet => ("mark-met", r##"fill="#0b8058" fill-rule="evenodd""##),
            Self::MarkJustMissed => ("mark-just-missed", r##"fill="#a86400" fill-rule="evenodd""##),
            Self::MarkMissed => ("mark-missed", r##"fill="#7d0f1c" fill-rule="evenodd""##),
            Self::MarkNoTarget => ("mark-no-target", r##"fill="#484949" fill-rule="evenodd""##),
            Self::MarkNoFigure => ("mark-no-figure", r##"fill="#484949" fill-rule="evenodd""##),
            Self::Text => ("text", r##"fill="#0b0c0c""##),
            Self::Strong => ("strong", r##"fill="#12436d" font-weight="700""##),
            Self::Quiet => ("quiet", r##"fill="#484949""##),
            Self::TextOnFilled => ("on-text", r##"fill="#fff" font-weight="700""##),
        }
    }

    /// Whether it is the paint of words that may cross a line: they get an edge in the colour of the ground.
    pub(super) fn has_halo(self) -> bool {
        matches!(self, Self::Text | Self::Strong | Self::Quiet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = include_str!("../../themes/civic/assets/css/charts.css");

    #[test]
    fn a_paint_survives_its_way_through_plotters() {
        for paint in Paint::ALL {
            let RGBAColor(number, _, _, _) = paint.as_color();
            assert_eq!(Paint::of_color((number, 0, 0)), paint);
        }
    }

    #[test]
    fn the_style_sheet_colours_every_paint_and_no_other() {
        let classes: Vec<String> = Paint::ALL.iter().map(|paint| format!(".c-{}", paint.class_and_attributes().0)).collect();
        for class in &classes {
            let selector = |after: char| CSS.contains(&format!("{class}{after}"));
            assert!([',', ' ', '{'].into_iter().any(selector), "{class} is not in charts.css");
        }
    }
}
