//! How the bodies of a group compare: rank, range, median and quartiles over the newest figure of each.

use crate::model::{AuthorityId, Figure, Missing, Number};

/// One body's standing in a group.
#[derive(Clone, Debug)]
pub struct Compared<'a> {
    /// Who.
    pub authority: AuthorityId,
    /// Its newest figure within the window; an outturn, never a forecast unless the whole group's are forecasts.
    pub figure: Figure<'a>,
    /// The number.
    pub number: Number,
    /// 1 is best by polarity; equal values share the better rank; none without a polarity.
    pub rank: Option<usize>,
    /// The figure's period is not the newest of the group.
    pub other_period: bool,
}

/// The quartiles of at least four values, by linear interpolation between ranks (type 7 of Hyndman and Fan).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// A quarter of the values are at or below it.
    pub lower: Number,
    /// The middle half ends here.
    pub upper: Number,
}

/// A group's newest figures, compared.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    /// Those with a number, best first by polarity (highest first without one), equal values in the group's order.
    pub ranked: Vec<Compared<'a>>,
    /// Members without a number, and why; none for "not supplied" (no row, or older than the window).
    pub missing: Vec<(AuthorityId, Option<Missing>)>,
    /// The middle value; none where nobody has a number.
    pub median: Option<Number>,
    /// None for fewer than four values.
    pub quartiles: Option<Quartiles>,
}
