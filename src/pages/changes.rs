//! What changed, newest first: `/changes/`.
//!
//! Figures published and revised, targets decided, rules and definitions changed, by day and measure. A measure with many
//! changes of one kind on one day is summed up; a very long list ends with a day, and the file holds the rest.

use jiff::civil::Date;
use serde::Serialize;

use crate::calc::{Change, ChangeKind};
use crate::model::IndicatorId;
use crate::pages::parts::{ChangeWords, DownloadLink, change_words, download_links};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address};

/// The page type.
pub const KIND: PageKind = PageKind { id: "changes", template: "changes.html", jobs };

const ADDRESS: &str = "/changes/";

/// More changes of one kind to one measure on one day than this are summed up in a line.
const MOST_SAID: usize = 5;

/// The page ends with the day on which it has so many lines.
const MOST_LINES: usize = 400;

#[derive(Serialize)]
struct View {
    days: Vec<Day>,
    since: Option<String>,
    earlier: Option<String>,
    feed_href: Option<String>,
    downloads: Vec<DownloadLink>,
}

#[derive(Serialize)]
struct Day {
    id: String,
    date: String,
    measures: Vec<MeasureChanges>,
}

#[derive(Serialize)]
struct MeasureChanges {
    title: String,
    href: String,
    lines: Vec<ChangeWords>,
}

fn jobs<'a>(_: &'a Stage<'a>) -> Vec<Job<'a>> {
    vec![Job::new(ADDRESS, make)]
}

fn make(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let shell = Shell::new(stage, ADDRESS, &words.word("changes-title"), &[]).described(words.word("changes-lead"));
    let changes = stage.results.changes();
    let (days, left) = days(stage, &shell, &changes);
    let earliest = changes.last().map(|change| words.date(change.date));
    let feed = "changes/feed.atom";
    let view = View {
        since: earliest.map(|date| words.say("changes-since", &[("date", date.into())])),
        earlier: (left > 0).then(|| words.say("changes-earlier", &[("changes", left.into())])),
        feed_href: stage.sizes.contains_key(feed).then(|| shell.to(feed)),
        downloads: download_links(stage, &shell, &["data/changes.csv".to_owned(), "data/changes.json".to_owned()]),
        days,
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

/// The days that are shown, and how many changes are left out.
fn days(stage: &Stage<'_>, shell: &Shell, changes: &[Change<'_>]) -> (Vec<Day>, usize) {
    let mut days = Vec::new();
    let (mut lines, mut shown) = (0, 0);
    for of_day in changes.chunk_by(|a, b| a.date == b.date) {
        if lines >= MOST_LINES {
            break;
        }
        let measures = of_day.chunk_by(|a, b| a.indicator == b.indicator);
        let measures: Vec<MeasureChanges> = measures.filter_map(|changes| measure(stage, shell, changes)).collect();
        lines += measures.iter().map(|measure| measure.lines.len()).sum::<usize>();
        shown += of_day.len();
        days.extend(of_day.first().map(|first| Day { id: id(first.date), date: stage.words.date(first.date), measures }));
    }
    (days, changes.len() - shown)
}

fn id(date: Date) -> String {
    format!("d{date}")
}

fn measure(stage: &Stage<'_>, shell: &Shell, changes: &[Change<'_>]) -> Option<MeasureChanges> {
    let indicator: IndicatorId = changes.first()?.indicator;
    let indicator = stage.dataset().indicator(indicator);
    let lines = changes.chunk_by(|a, b| sort_of(a) == sort_of(b)).flat_map(|alike| said(stage, alike)).collect();
    Some(MeasureChanges { title: indicator.title.clone(), href: shell.to(&address::indicator(&indicator.id)), lines })
}

/// The message that sums up changes of a kind.
fn sort_of(change: &Change<'_>) -> &'static str {
    match change.kind {
        ChangeKind::Published { .. } => "changes-many-published",
        ChangeKind::Revised { .. } => "changes-many-revised",
        ChangeKind::Target { .. } => "changes-many-targets",
        ChangeKind::Rule { .. } => "changes-many-rules",
        ChangeKind::Definition { .. } => "changes-many-definitions",
    }
}

fn said(stage: &Stage<'_>, alike: &[Change<'_>]) -> Vec<ChangeWords> {
    match alike.first() {
        Some(first) if alike.len() > MOST_SAID => {
            let text = stage.words.say(sort_of(first), &[("changes", alike.len().into())]);
            vec![ChangeWords { text, more: Vec::new() }]
        }
        _ => alike.iter().map(|change| change_words(stage, change)).collect(),
    }
}
