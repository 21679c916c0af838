//! The charts of small sites made by hand.

#[path = "../../calc/tests/builder.rs"]
#[allow(dead_code, reason = "shared with the tests of the calculations")]
mod builder;
mod sites;
