//! How bodies compare, group by group: range, middle, quartiles, ranks, and what to bear in mind.

use std::fmt::Write;

use serde::Serialize;

use super::Measure;
use crate::calc::Comparison;
use crate::pages::html::escape;
use crate::pages::parts::compared::{all_ranks, caveats, missing_sentences, spread_sentences};
use crate::pages::parts::facts::paragraphs;

/// One group.
#[derive(Serialize)]
pub struct GroupView {
    id: String,
    title: String,
    description: Option<String>,
    spread: String,
    ranks: String,
    missing: String,
    caveats: String,
}

impl Measure<'_> {
    /// Each comparator group in which somebody has a figure, the main one first.
    pub fn compare(&self) -> Vec<GroupView> {
        let groups = self.indicator.comparators.iter().filter_map(|group| Some((*group, self.comparisons.get(group)?)));
        let with = groups.filter(|(_, comparison)| !comparison.ranked.is_empty());
        let view = |(group, comparison)| {
            let (words, dataset) = (self.stage.words, self.stage.dataset());
            let group = dataset.group(group);
            GroupView {
                id: group.id.to_string(),
                title: group.title.clone(),
                description: group.description.clone(),
                spread: spread_sentences(words, dataset, self.indicator, comparison).join(" "),
                ranks: self.ranks(comparison),
                missing: paragraphs(&missing_sentences(words, dataset, comparison)),
                caveats: caveats(words, self.indicator, comparison).join(" "),
            }
        };
        with.map(view).collect()
    }

    /// The members best first: place, name, figure, and the period where it is not the newest.
    fn ranks(&self, comparison: &Comparison<'_>) -> String {
        let words = self.stage.words;
        let ranks = all_ranks(words, comparison);
        let mut html = String::from("<ul class=\"ordered\">\n");
        for compared in &comparison.ranked {
            let place = ranks.get(&compared.authority).map(|place| format!("{place}: ")).unwrap_or_default();
            let name = &self.stage.dataset().authority(compared.authority).name;
            let period = if compared.other_period { format!(" ({})", words.period_short(compared.figure.period())) } else { String::new() };
            let amount = words.amount(self.indicator, &compared.number);
            let _ = writeln!(html, "<li>{}</li>", escape(&format!("{place}{name}, {amount}{period}")));
        }
        html.push_str("</ul>\n");
        html
    }
}
