//! The files of the Transparency Code as they are published: where each stands.
//!
//! Comes in: a dataset and one of its files. Goes out: paths in the site.

mod path;

pub use path::path;
