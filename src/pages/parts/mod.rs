//! Pieces that several pages share.

pub mod counts;
mod downloads;
mod mark;
pub mod matrix;
mod matrix_cell;
mod matrix_list;
pub mod rule;
pub mod trace;
pub mod travel;
pub mod value;

pub use downloads::{DownloadLink, download_links};
pub use mark::{mark, mark_only, recorded_mark};
