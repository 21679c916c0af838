//! Who is measured, and where.

use jiff::civil::Date;

use super::{AuthorityId, Slug};

/// The kind of a body, in the order in which pages list them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthorityKind {
    /// A county council.
    County,
    /// A unitary council.
    Unitary,
    /// A district, borough or city council in two-tier country.
    District,
    /// A metropolitan district.
    Metropolitan,
    /// A London borough.
    LondonBorough,
    /// A combined authority.
    Combined,
    /// A fire and rescue authority.
    Fire,
    /// A police force or authority.
    Police,
    /// A health body.
    Health,
    /// A national park authority.
    NationalPark,
    /// A parish or town council.
    Parish,
    /// A county or region as a whole: a total, never counted among bodies.
    AreaTotal,
    /// Any other body.
    Other,
}

impl AuthorityKind {
    /// Every kind, in display order.
    pub const ALL: [Self; 13] = [
        Self::County,
        Self::Unitary,
        Self::District,
        Self::Metropolitan,
        Self::LondonBorough,
        Self::Combined,
        Self::Fire,
        Self::Police,
        Self::Health,
        Self::NationalPark,
        Self::Parish,
        Self::AreaTotal,
        Self::Other,
    ];

    /// The name in source files, downloads and the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::County => "county",
            Self::Unitary => "unitary",
            Self::District => "district",
            Self::Metropolitan => "metropolitan",
            Self::LondonBorough => "london-borough",
            Self::Combined => "combined",
            Self::Fire => "fire",
            Self::Police => "police",
            Self::Health => "health",
            Self::NationalPark => "national-park",
            Self::Parish => "parish",
            Self::AreaTotal => "area-total",
            Self::Other => "other",
        }
    }

    /// Whether a body of this kind is a council.
    pub fn is_council(self) -> bool {
        matches!(self, Self::County | Self::Unitary | Self::District | Self::Metropolitan | Self::LondonBorough)
    }
}

/// A body that is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// Its address.
    pub id: Slug,
    /// Its name; need not be unique.
    pub name: String,
    /// What it is.
    pub kind: AuthorityKind,
    /// The place in [`super::Dataset::areas`].
    pub area: Option<usize>,
    /// The ONS GSS code.
    pub code: Option<String>,
    /// The first day of its existence.
    pub valid_from: Option<Date>,
    /// The last day.
    pub valid_to: Option<Date>,
    /// Other spellings, unique in the site.
    pub aliases: Vec<String>,
    /// A made-up body: never counted, ranked or totalled with real ones.
    pub invented: bool,
}

impl Authority {
    /// Whether the body counts among others in groups chosen by kind or area, ranks and totals.
    pub fn is_counted(&self) -> bool {
        !self.invented && self.kind != AuthorityKind::AreaTotal
    }
}

/// A county, region or other area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its address.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// A word of the site's own: "county", "region".
    pub kind: String,
}

/// How one body followed another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuccessionKind {
    /// Several became one.
    Merge,
    /// One became several.
    Split,
    /// Functions or land went over.
    Transfer,
}

/// One body followed another on a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Succession {
    /// The earlier body.
    pub from: AuthorityId,
    /// The later body.
    pub to: AuthorityId,
    /// The first day of the later one.
    pub on: Date,
    /// How.
    pub kind: SuccessionKind,
}
