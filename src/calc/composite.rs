//! Composite indicators: worked out from others, in an order without a cycle.
