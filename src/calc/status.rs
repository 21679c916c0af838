//! The status of a figure: what its rule says of it.

use crate::model::{Outcome, Rule};

/// What the rule in force says of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// The outcome.
    pub outcome: Outcome,
    /// Whether the target itself is met; none where nothing was judged.
    pub meets_target: Option<bool>,
    /// The rule that judged, the one in force on the last day of the figure's period; none for a composite of
    /// statuses, or where nothing was judged.
    pub rule: Option<Rule>,
    /// The figure is a forecast: the status is of the forecast, and is never counted as outturn.
    pub forecast: bool,
}

impl Status {
    /// There is no figure.
    pub const NO_FIGURE: Self = Self { outcome: Outcome::NoFigure, meets_target: None, rule: None, forecast: false };
}
