//! Pieces that several pages share.

mod downloads;
mod mark;
mod table_html;

pub use downloads::{DownloadLink, download_links};
pub use mark::{mark, mark_only, recorded_mark};
pub use table_html::{table_date, table_html};
