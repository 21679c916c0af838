//! Pieces that several pages share.

mod downloads;
mod mark;

pub use downloads::{DownloadLink, download_links};
pub use mark::{mark, mark_only, recorded_mark};
