//! Pieces that several pages share.

pub mod change;
pub mod chart;
mod commentary;
pub mod compared;
pub mod counts;
mod downloads;
pub mod facts;
pub mod find;
mod mark;
pub mod matrix;
pub mod matrix_cell;
mod matrix_list;
pub mod population;
pub mod rank;
pub mod rule;
mod strip;
mod tally;
pub mod trace;
pub mod travel;
pub mod value;

pub use commentary::{commentary_for, commentary_on};
pub use downloads::{DownloadLink, download_links};
pub use mark::{mark, mark_only, recorded_mark};
pub use strip::strip;
pub use tally::Tally;
