//! Every target that was set: whose, for when, by whom and why; and those that still wait for their figure.

use std::collections::BTreeSet;

use super::Measure;
use crate::model::AuthorityId;
use crate::pages::parts::facts::paragraphs;
use crate::pages::parts::ledger::{Whose, awaited_words, targets_table};

impl Measure<'_> {
    /// The targets as a table; empty where none was set.
    pub fn ledger(&self) -> String {
        targets_table(self.stage, self.id, Whose::Everybody)
    }

    /// What is awaited, a sentence for each target that a body has for itself.
    pub fn awaited(&self) -> String {
        let own: BTreeSet<AuthorityId> = self.stage.dataset().targets(self.id).iter().filter_map(|target| target.authority).collect();
        let mut said = Vec::new();
        for body in own {
            let targets = self.stage.results.awaited(self.id, body).into_iter().filter(|target| target.authority == Some(body));
            let name = &self.stage.dataset().authority(body).name;
            said.extend(targets.map(|target| {
                let awaited = awaited_words(self.stage, self.indicator, target);
                self.stage.words.say("awaited-by", &[("name", name.into()), ("awaited", awaited.into())])
            }));
        }
        paragraphs(&said)
    }
}
