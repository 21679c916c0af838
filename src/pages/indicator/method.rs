//! How a measure is made: definitions, polarity, rules, time, source, scale.

use super::Measure;
use crate::model::{DatedRule, Definition};
use crate::pages::html::{Heading, HtmlTable, escape};
use crate::pages::parts::facts::Facts;
use crate::pages::parts::rule::{polarity_words, rule_words};

impl Measure<'_> {
    /// Everything that is declared of the measure, as facts.
    pub fn method(&self) -> String {
        let (words, indicator) = (self.stage.words, self.indicator);
        let mut facts = Facts::default();
        let definitions: Vec<String> = indicator.definitions.iter().map(|definition| self.definition(definition)).collect();
        facts.html(words.word("fact-definition"), definitions.concat());
        facts.text(words.word("fact-better"), Some(&polarity_words(words, indicator.polarity)));
        if indicator.polarity != crate::model::Polarity::None {
            let rules: Vec<String> = indicator.rules.iter().map(|rule| self.rule(rule)).collect();
            facts.html(words.word("fact-rule"), rules.concat());
            let set = &self.stage.dataset().target_set(indicator.target_set).title;
            facts.text(words.word("fact-target-set"), Some(set));
        }
        facts.text(words.word("fact-basis"), Some(&words.word(&format!("basis-{}", indicator.basis.name()))));
        let combine = indicator.combine.map(|combine| words.word(&format!("combine-{}", combine.name())));
        facts.text(words.word("fact-combine"), combine.as_deref());
        let frequency = indicator.frequency.map(|frequency| words.word(&format!("frequency-{}", frequency.name())));
        facts.text(words.word("fact-frequency"), frequency.as_deref());
        let due = indicator.due_days.map(|days| words.say("due-days", &[("count", (days as usize).into())]));
        facts.text(words.word("fact-due"), due.as_deref());
        let service = indicator.service.as_ref().map(|service| {
            let kinds: Vec<String> = service.run_by.iter().map(|kind| words.word(&format!("kind-{}", kind.name()))).collect();
            words.say("fact-service-said", &[("name", (&service.name).into()), ("kinds", words.list(&kinds).into())])
        });
        facts.text(words.word("fact-service"), service.as_deref());
        facts.text(words.word("fact-source"), indicator.source.as_deref());
        facts.text(words.word("fact-collector"), indicator.collector.as_deref());
        facts.text(words.word("fact-collection"), indicator.collection.as_deref());
        facts.text(words.word("fact-licence"), indicator.licence.as_deref());
        facts.finish()
    }

    fn definition(&self, definition: &Definition) -> String {
        self.dated(definition.from, self.indicator.definitions.len() > 1, &definition.text)
    }

    fn rule(&self, rule: &DatedRule) -> String {
        let words = self.stage.words;
        let mut said = rule_words(words, self.indicator, rule.rule);
        if let Some(reason) = &rule.reason {
            said.push(' ');
            said.push_str(&words.say("why-changed", &[("reason", reason.into())]));
        }
        self.dated(rule.from, self.indicator.rules.len() > 1, &said)
    }

    /// A paragraph with the date from which it holds, where there is more than one.
    fn dated(&self, from: Option<jiff::civil::Date>, several: bool, said: &str) -> String {
        let words = self.stage.words;
        let since = match from {
            Some(date) => Some(words.say("since", &[("date", words.date(date).into())])),
            None if several => Some(words.word("from-the-start")),
            None => None,
        };
        let since = since.map(|since| format!("<strong>{}</strong> ", escape(&since))).unwrap_or_default();
        format!("<p>{since}{}</p>", escape(said))
    }

    /// The levels of an ordinal scale with their words, highest first; empty for an ordinary number.
    pub fn scale(&self) -> String {
        if self.indicator.scale.is_empty() {
            return String::new();
        }
        let words = self.stage.words;
        let heading = |id: &str, numeric| Heading { text: words.word(id), numeric };
        let headings = vec![heading("head-level", true), heading("head-word", false)];
        let mut table = HtmlTable::new("scale", words.word("scale-caption"), headings);
        for level in self.indicator.scale.iter().rev() {
            table.row(&[level.level.normalize().to_string(), escape(&level.word).into_owned()]);
        }
        table.finish()
    }
}
