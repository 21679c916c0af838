//! What needs attention: chosen by a printed rule, never by hand.

use jiff::civil::Date;

use crate::calc::Status;
use crate::model::{AuthorityId, Figure, IndicatorId, Number};

/// A figure that misses its target (outcome `missed`, then `just-missed`), of a real body.
///
/// Order: `missed` before `just-missed`; then how far from the target relative to it, furthest first; then indicator and
/// authority in their order.
#[derive(Clone, Debug)]
pub struct Exception<'a> {
    /// Which indicator.
    pub indicator: IndicatorId,
    /// Whose.
    pub authority: AuthorityId,
    /// The newest figure.
    pub figure: Figure<'a>,
    /// Its status.
    pub status: Status,
    /// `100 * gap / |target|`, so signed that negative is worse; none for a target of nought.
    pub gap_percent: Option<Number>,
    /// The first day of the first period of the unbroken run of misses that ends with this figure.
    pub since: Date,
}
