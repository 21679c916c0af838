//! Tests of the calculations. Expected figures come from the board papers of 20 January 2010 or from a sum that is shown.

pub(crate) mod builder;

mod statuses;
