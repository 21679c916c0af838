//! Plainsight: a folder of versioned CSV, TOML and markdown becomes a static website of council scorecards.
//!
//! The public interface is the command line and the file formats (`docs/content/reference/format.md`); this library exposes what the
//! binary and the tests need and no more. `pipeline` is the table of contents.

pub mod calc;
pub mod charts;
pub mod checks;
pub mod cli;
mod config;
pub mod diag;
pub mod downloads;
pub mod intake;
pub mod load;
pub mod model;
pub mod output;
pub mod pages;
mod pipeline;
pub mod source;
pub mod theme;
pub mod words;
