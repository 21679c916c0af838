//! From a file that an office keeps to a clean file of the site: what `import` and `fix` do, up to the bytes.
//!
//! Comes in: a site's folder and an [`Export`](crate::source::Export), or the path of a file of the site. Goes out: the bytes
//! to write and where, with a list of every change, or a report of why it cannot be done safely. Nothing is written here, and
//! what a value should be is asked of the loader's own rules.

mod changes;
mod columns;
mod dates;
mod disclosure;
mod figures;
mod fix;
mod heading_row;
mod journal;
mod numbers;
mod records;
mod request;
mod rows;
mod sheets;
mod target;
mod values;

pub use changes::{Change, Section};
pub use fix::{Repair, fix, outside};
pub use request::{Counts, Intake, Refused, Request};
pub use target::import;
