//! What pages say of the disclosing body's datasets: which there are, how each stands, its files and corrections.

mod corrections;
mod documents;
mod files;
mod licence;
mod notices;
mod periods;
mod platform;
mod share;
mod state;
mod what;

pub use corrections::{CorrectionWords, corrections};
pub use documents::document_links;
pub use files::{csv_link, page_of, period_cell, version_links};
pub use licence::LicenceView;
pub use notices::notices;
pub use periods::{Sums, files_of, periods_with_page, sums};
pub use platform::platform_words;
pub use share::Share;
pub use state::{behind_mark, beside, gap_words, short_date, state_mark, state_said, state_short};
pub use what::{Duty, Group, Owed, count, duties, lead, lead_of_all};
