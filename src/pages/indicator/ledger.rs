//! Every target that was set: whose, for when, by whom and why.

use super::Measure;
use crate::pages::parts::ledger::{Whose, targets_table};

impl Measure<'_> {
    /// The targets as a table; empty where none was set.
    pub fn ledger(&self) -> String {
        targets_table(self.stage, self.id, Whose::Everybody)
    }
}
