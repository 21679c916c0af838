//! The datasets of a group as a table: how each stands, its newest file, what is due next.

use crate::diag::Severity;
use crate::model::{Decimal, Disclosure};
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::parts::disclosure::{Duty, Owed, count, file_links, state_mark, state_short};
use crate::pages::{Shell, address};
use crate::words::Words;

/// One row a dataset; those of one duty stand together.
pub(super) fn table(shell: &Shell, id: &str, caption: &str, duties: &[&Duty<'_>]) -> String {
    let Some(words) = duties.iter().find_map(|duty| duty.first()).map(|owed| owed.stage.words) else { return String::new() };
    let heading = |text: String, numeric| Heading { text, numeric };
    let headings = vec![
        heading(words.word("transparency-head-dataset"), false),
        heading(words.word("transparency-head-state"), false),
        heading(words.word("transparency-head-period"), false),
        heading(words.word("transparency-head-due"), false),
        heading(words.word("transparency-head-published"), false),
        heading(words.word("transparency-head-rows"), true),
        heading(words.word("transparency-head-file"), false),
        heading(words.word("transparency-head-next"), false),
    ];
    let mut table = HtmlTable::new(id, caption, headings);
    for owed in duties.iter().copied().flatten() {
        table.row(&row(shell, owed));
    }
    table.finish()
}

fn row(shell: &Shell, owed: &Owed<'_>) -> [String; 8] {
    let words = owed.stage.words;
    let said = |text: &str| escape(text).into_owned();
    let quiet = |text: String| format!("<span class=\"beside\">{}</span>", escape(&text));
    let standing = owed.speaker();
    let frequency = words.word(&format!("transparency-frequency-{}", owed.dataset.frequency.name()));
    let name = link(&shell.to(&address::disclosure(&owed.dataset.id)), &owed.dataset.title);
    let short = standing.and_then(|standing| state_short(words, standing)).map(quiet).unwrap_or_default();
    let published = standing.and_then(|standing| standing.published).map(|date| words.date(date));
    [
        format!("{name} {}", quiet(frequency)),
        format!("{} {short}", state_mark(words, &shell.root, standing.map(|standing| standing.state))),
        said(&standing.map_or_else(|| words.word("transparency-no-period"), |standing| words.period(standing.period))),
        standing.map(|standing| said(&words.date(standing.due))).unwrap_or_default(),
        published.map_or_else(|| absent(words), |date| said(&date)),
        standing.and_then(|standing| standing.rows).map_or_else(|| absent(words), |rows| rows_cell(owed, rows)),
        newest(shell, owed),
        next(owed),
    ]
}

/// How many rows, and what is worth knowing about the newest files.
fn rows_cell(owed: &Owed<'_>, rows: u64) -> String {
    let words = owed.stage.words;
    let warnings: u64 = speaking(owed).map(|file| file.stats.count(Severity::Warning)).sum();
    let said = words.number(&Decimal::from(rows).into(), 0);
    let warned = (warnings > 0).then(|| words.say("transparency-problems", &[("count", count(warnings))]));
    let warned = warned.map(|warned| format!(" <span class=\"beside\">{}</span>", escape(&warned))).unwrap_or_default();
    format!("{said}{warned}")
}

/// The newest versions of the files of the period that speaks.
fn speaking<'a>(owed: &Owed<'a>) -> impl Iterator<Item = &'a Disclosure> {
    let places = owed.speaker().map(|standing| standing.files.as_slice()).unwrap_or_default();
    owed.disclosed.newest().filter(|(place, _)| places.contains(place)).map(|(_, file)| file)
}

/// The newest file of all, with its period where that is not the one of the row.
fn newest(shell: &Shell, owed: &Owed<'_>) -> String {
    let words = owed.stage.words;
    let Some((_, file)) = owed.disclosed.newest().last() else { return escape(&words.word("transparency-no-file")).into_owned() };
    let links = file_links(owed, shell, file, true);
    let page = super::page_of(owed, shell, file.period);
    format!("{page} <span class=\"files\">{links}</span>")
}

fn next(owed: &Owed<'_>) -> String {
    let words = owed.stage.words;
    let due = owed.disclosed.standing.next.map(|next| words.date(next.due));
    escape(&due.unwrap_or_else(|| words.word("transparency-nothing-next"))).into_owned()
}

fn absent(words: &Words) -> String {
    format!("<span class=\"quiet\">{}</span>", escape(&words.word("transparency-no-rows")))
}
