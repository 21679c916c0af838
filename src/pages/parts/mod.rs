//! Pieces that several pages share.

mod commentary;
mod downloads;
mod mark;

pub use commentary::{commentary_for, commentary_on};
pub use downloads::{DownloadLink, download_links};
pub use mark::{mark, mark_only, recorded_mark};
