//! Mistakes in somebody's input: where, what, and what to write instead.
//!
//! Comes in: findings of any stage. Goes out: one sorted [`Report`]. A stage never stops at its first mistake; it adds
//! to the report and goes on with what it can. Our own bugs are panics with a reason, not diagnostics.

mod diagnostic;
mod place;
mod report;

pub use diagnostic::{Diagnostic, Severity};
pub use place::Place;
pub use report::Report;
