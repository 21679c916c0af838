//! The files of the Transparency Code as they are published: which there are, where each stands, what its columns are, and its bytes.
//!
//! Comes in: what is public at the as-at date, then the clean rows of one file after the other. Goes out: CSV and its description.
//! Rows are lent one by one and never held.

mod body_name;
mod fields;
mod path;
mod plan;
mod writer;

pub use body_name::body_name;
pub use path::path;
pub use plan::{DisclosureFile, plan};
pub use writer::DisclosureWriter;
