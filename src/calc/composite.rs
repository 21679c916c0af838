//! Composite indicators: worked out from others, in an order without a cycle.

use std::collections::BTreeMap;

use crate::calc::Status;
use crate::model::Figures;

/// The figures of one composite, as known at the as-at date.
#[derive(Debug, Default)]
pub(crate) struct CompositeFigures {
    /// One row for each authority and period in which any part has a row.
    pub figures: Figures,
    /// For a composite of statuses, the status of each row.
    pub statuses: BTreeMap<u32, Status>,
}
