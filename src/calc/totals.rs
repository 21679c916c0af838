//! Parts against a printed total, and a finer series against the figure that it makes.

use crate::model::{AuthorityId, Figure, Number, Period};

/// A printed total beside the sum of its parts, for figures or for targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalCheck {
    /// Of which period.
    pub period: Period,
    /// Whether targets were added up; otherwise figures.
    pub targets: bool,
    /// What was printed.
    pub printed: Number,
    /// What the parts add up to; none where a part is missing.
    pub sum: Option<Number>,
    /// `printed - sum`; nought where they agree.
    pub difference: Option<Number>,
    /// Parts without a figure or target.
    pub missing: Vec<AuthorityId>,
}

/// A figure worked out again from a finer series.
#[derive(Clone, Debug)]
pub struct SeriesCheck<'a> {
    /// What was printed; none where only the finer series is known.
    pub printed: Option<Number>,
    /// What the finer series makes, exact.
    pub made: Number,
    /// From these, in order.
    pub parts: Vec<Figure<'a>>,
    /// Whether the made value, rounded to the printed figure's own decimals, is the printed one.
    pub agrees: Option<bool>,
}
