//! Names that are addresses, and short handles for what a dataset holds.

use std::fmt;

/// An id as written in the source and in addresses: lower-case letters, digits and dashes, beginning with a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// Names that no id may have, since an address of the site uses them.
    pub const RESERVED: &'static [&'static str] = &["page", "feed", "embed", "index", "data", "all", "figures"];

    /// The id, or nothing where the text is not one or is reserved.
    pub fn new(text: &str) -> Option<Self> {
        let letters = text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        let starts = text.starts_with(|c: char| c.is_ascii_lowercase());
        let fits = letters && starts && !text.ends_with('-') && !text.contains("--") && text.len() <= 80;
        (fits && !Self::RESERVED.contains(&text)).then(|| Self(text.to_owned()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! handle {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $inner);

        impl $name {
            /// The place in the dataset's list.
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The handle of a place in the dataset's list.
            ///
            /// # Panics
            /// With more entries than a site can hold (the loader refuses them first).
            pub fn from_index(index: usize) -> Self {
                Self(<$inner>::try_from(index).expect("the loader refuses more entries than a handle can name"))
            }
        }
    };
}

handle!(
    /// An authority of the dataset, in the order of `authorities.csv`.
    AuthorityId(u16)
);
handle!(
    /// An indicator of the dataset, in the order of ids.
    IndicatorId(u16)
);
handle!(
    /// A comparison group of the dataset.
    GroupId(u16)
);
handle!(
    /// A scorecard of the dataset.
    ScorecardId(u16)
);
handle!(
    /// A target set of the site; 0 is the site's first.
    TargetSetId(u8)
);
handle!(
    /// A mark of a verdict scheme: its place in [`crate::model::Dataset::verdicts`].
    VerdictId(u16)
);
