//! Direction of travel: better or worse than before, by polarity.

use crate::model::{Figure, Number};

/// Which way a figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Better, by polarity.
    Better,
    /// Worse, by polarity.
    Worse,
    /// The same.
    Same,
    /// Higher, where neither way is better.
    Up,
    /// Lower, where neither way is better.
    Down,
}

/// A comparison with an earlier figure.
#[derive(Clone, Debug)]
pub struct Movement<'a> {
    /// The earlier figure.
    pub from: Figure<'a>,
    /// `now - earlier`, exact.
    pub difference: Number,
    /// Which way.
    pub way: Way,
}

/// The direction of travel of one figure.
#[derive(Clone, Debug, Default)]
pub struct Travel<'a> {
    /// Against the figure before it, of the same kind and length of period; none across a break in series, for a cumulative
    /// figure, without an earlier one, or where either has no number.
    pub previous: Option<Movement<'a>>,
    /// Against the same period a year before; none across a break in series or without one.
    pub year_before: Option<Movement<'a>>,
    /// A break in series stands between the figure and the one before it.
    pub broken: bool,
}
