//! Tests of the calculations. Expected figures come from the board papers of 20 January 2010 or from a sum that is shown.

pub(crate) mod builder;

mod attention;
mod comparisons;
mod composites;
mod scorecards;
mod statuses;
mod times;
pub(crate) mod totals;
