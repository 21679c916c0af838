//! What pages say of the disclosing body's datasets: which there are, how each stands, its files and corrections.

mod corrections;
mod files;
mod licence;
mod state;
mod what;

pub use corrections::{CorrectionWords, corrections};
pub use files::{file_links, page_of};
pub use licence::LicenceView;
pub use state::{gap_words, state_mark, state_said, state_short};
pub use what::{Duty, Group, Owed, count, duties, lead};
