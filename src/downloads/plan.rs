//! Which files there are to download: every one of them, by path.

use super::ALL;
use super::csv::CSV;
use super::download::{Content, Download, Owner};
use super::format::Format;
use super::tables::SITE_TABLES;
use crate::calc::Results;
use crate::model::AuthorityId;
use crate::words::Words;

/// Every download that is made from a table, sorted by path. What is made from the files themselves (the data package, the archive, the
/// sums) comes with [`super::package()`].
///
/// A site of words alone has none. A body without any figure has no file. All figures together are only given as CSV: as JSON they are by indicator and by body.
pub fn plan(results: &Results<'_>, words: &Words) -> Vec<Download> {
    let dataset = results.dataset();
    if !dataset.holds_data() {
        return Vec::new();
    }
    let mut plan = Plan::default();
    for id in dataset.indicator_ids() {
        let indicator = dataset.indicator(id);
        let title = words.say("download-indicator", &[("title", (&indicator.title).into())]);
        plan.add(ALL, &format!("indicators/{}", indicator.id), &title, (Owner::Indicator(id), Content::Figures));
    }
    for id in measured(results) {
        let body = dataset.authority(id);
        let title = words.say("download-council", &[("name", (&body.name).into())]);
        plan.add(ALL, &format!("councils/{}", body.id), &title, (Owner::Council(id), Content::Figures));
    }
    for id in dataset.scorecard_ids() {
        let scorecard = dataset.scorecard(id);
        plan.add(ALL, &format!("scorecards/{}", scorecard.id), &scorecard.title, (Owner::Scorecard(id), Content::Scorecard(id)));
    }
    for (place, table) in dataset.tables.iter().enumerate() {
        plan.add(ALL, &format!("tables/{}", table.id), &table.title, (Owner::Table(place), Content::Published(place)));
    }
    plan.add(std::slice::from_ref(&CSV), "data/figures", &words.word("table-figures"), (Owner::Site, Content::Figures));
    for table in SITE_TABLES {
        let id = table.kind.id;
        plan.add(ALL, &format!("data/{id}"), &words.word(&format!("table-{id}")), (Owner::Site, Content::Site(table)));
    }
    plan.downloads.sort_by(|a, b| a.path.cmp(&b.path));
    plan.downloads
}

/// Who has at least one figure, in the dataset's order.
fn measured(results: &Results<'_>) -> Vec<AuthorityId> {
    let dataset = results.dataset();
    let mut measured: Vec<AuthorityId> = dataset.indicator_ids().flat_map(|id| results.authorities(id)).collect();
    measured.sort_unstable();
    measured.dedup();
    measured
}

#[derive(Default)]
struct Plan {
    downloads: Vec<Download>,
}

impl Plan {
    fn add(&mut self, formats: &'static [Format], stem: &str, title: &str, (owner, content): (Owner, Content)) {
        for format in formats {
            let path = format!("{stem}.{}", format.extension);
            self.downloads.push(Download { path, format, title: title.to_owned(), owner, content });
        }
    }
}
