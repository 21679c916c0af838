//! How a site looks like its publisher's: the accent, and the mark.

use super::Colour;

/// The publisher's own colours and mark.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brand {
    /// The colour of links and rules, where the site names one.
    pub accent: Option<Accent>,
    /// The mark beside or instead of the site's title.
    pub logo: Option<Logo>,
}

/// The colour of links and rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// On light grounds and on paper.
    pub light: Colour,
    /// On dark grounds.
    pub dark: Colour,
}

/// A mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// The picture.
    pub picture: Picture,
    /// The picture for dark grounds; without one the other stands on a white plate there.
    pub dark: Option<Picture>,
    /// What the mark says for those who do not see it; blank where the title beside it says enough.
    pub alt: String,
    /// Whether the mark holds the site's title, which then does not stand beside it.
    pub holds_title: bool,
}

/// A picture file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Where it is published, from the site's root.
    pub path: String,
    /// In pixels, or in the unit of its view box: only how they stand to each other matters.
    pub width: u32,
    /// The same.
    pub height: u32,
}
