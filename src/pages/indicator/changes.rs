//! What changed in a measure, and when: revised figures, targets, rules, definitions.

use serde::Serialize;

use super::Measure;
use crate::calc::{Change, ChangeKind};
use crate::model::Target;
use crate::pages::parts::rule::rule_words;
use crate::pages::parts::value::target_words;

/// A dated change.
#[derive(Serialize)]
pub struct Entry {
    /// For machines.
    iso: String,
    date: String,
    said: String,
}

impl Measure<'_> {
    /// One change as a sentence.
    pub fn change(&self, change: &Change<'_>) -> Entry {
        let (words, dataset) = (self.stage.words, self.stage.dataset());
        let said = match &change.kind {
            ChangeKind::Published { figures } => words.say("change-published", &[("count", (*figures).into())]),
            ChangeKind::Revised { authority, old, new } => {
                let args = [
                    ("whose", (&dataset.authority(*authority).name).into()),
                    ("period", words.period(new.period()).into()),
                    ("old", words.value(self.indicator, &old.value()).into()),
                    ("new", words.value(self.indicator, &new.value()).into()),
                    ("note", new.note().map(|note| format!(" {note}")).unwrap_or_default().into()),
                ];
                words.say("change-revised", &args)
            }
            ChangeKind::Target { old, new } => self.target_change(*old, new),
            ChangeKind::Rule { index } => {
                let rule = self.indicator.rules.get(*index);
                let said = rule.map(|rule| rule_words(words, self.indicator, rule.rule)).unwrap_or_default();
                let reason = rule.and_then(|rule| rule.reason.as_ref()).map(|reason| format!(" {reason}")).unwrap_or_default();
                words.say("change-rule", &[("rule", said.into()), ("reason", reason.into())])
            }
            ChangeKind::Definition { index } => {
                let text = self.indicator.definitions.get(*index).map(|definition| definition.text.clone()).unwrap_or_default();
                words.say("change-definition", &[("text", text.into())])
            }
        };
        Entry { iso: change.date.to_string(), date: words.date(change.date), said }
    }

    fn target_change(&self, old: Option<&Target>, new: &Target) -> String {
        let (words, dataset) = (self.stage.words, self.stage.dataset());
        let whose = new.authority.map_or_else(|| words.word("every-body"), |id| dataset.authority(id).name.clone());
        let period = new.period.map_or_else(|| words.word("every-period"), |period| words.period(period));
        let asked = |target: &Target| target_words(words, self.indicator, target);
        let args = [
            ("set", (&dataset.target_set(new.set).title).into()),
            ("whose", whose.into()),
            ("period", period.into()),
            ("new", asked(new).into()),
            ("old", old.map(asked).unwrap_or_default().into()),
            ("reason", new.reason.as_ref().map(|reason| format!(" {reason}")).unwrap_or_default().into()),
        ];
        words.say(if old.is_some() { "change-target" } else { "change-target-first" }, &args)
    }
}
