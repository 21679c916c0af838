//! Pieces that several pages share.

mod change_words;
pub mod chart;
mod commentary;
pub mod compared;
pub mod counts;
pub mod disclosure;
mod downloads;
mod explorer;
pub mod facts;
pub mod find;
pub mod ledger;
pub mod letters;
mod mark;
pub mod matrix;
pub mod matrix_cell;
mod matrix_list;
pub mod population;
pub mod rank;
pub mod rule;
mod services;
mod strip;
mod table_html;
mod tally;
pub mod trace;
pub mod trace_json;
pub mod travel;
pub mod value;

pub use change_words::{ChangeWords, body_name, change_words};
pub use commentary::{commentary_for, commentary_on};
pub use downloads::{DownloadLink, download_links};
pub use explorer::explorer;
pub use mark::{mark, mark_only, recorded_mark};
pub use services::{runs, services, services_anywhere};
pub use strip::strip;
pub use table_html::{prose, table_date, table_html};
pub use tally::Tally;
