//! The datasets of a group as a table: how each stands, its newest file, what is due next.

use crate::calc::disclosures::PeriodStanding;
use crate::diag::Severity;
use crate::model::Decimal;
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::parts::disclosure::{
    Duty, Owed, beside, count, csv_link, files_of, page_of, periods_with_page, short_date, state_mark, state_short,
};
use crate::pages::{Shell, address};
use crate::words::Words;

/// One row a dataset; those of one duty stand together.
pub(super) fn table(shell: &Shell, id: &str, caption: &str, duties: &[&Duty<'_>]) -> String {
    let Some(words) = duties.iter().find_map(|duty| duty.first()).map(|owed| owed.stage.words) else { return String::new() };
    let heading = |id: &str, numeric| Heading { text: words.word(id), numeric };
    let headings = vec![
        heading("transparency-head-dataset", false),
        heading("transparency-head-state", false),
        heading("transparency-head-period", false),
        heading("transparency-head-due", false),
        heading("transparency-head-published", false),
        heading("transparency-head-rows", true),
        heading("transparency-head-file", false),
        heading("transparency-head-next", false),
    ];
    let mut table = HtmlTable::new(id, caption, headings);
    for owed in duties.iter().copied().flatten() {
        table.row(&row(shell, owed));
    }
    table.finish()
}

fn row(shell: &Shell, owed: &Owed<'_>) -> [String; 8] {
    let words = owed.stage.words;
    let standing = owed.speaker();
    let frequency = words.word(&format!("transparency-frequency-{}", owed.dataset.frequency.name()));
    let name = link(&shell.to(&address::disclosure(&owed.dataset.id)), &owed.dataset.title);
    let short = standing.and_then(|standing| state_short(words, standing)).map(|short| beside(&short)).unwrap_or_default();
    let next = owed.disclosed.standing.next.map(|next| short_date(words, next.due));
    [
        format!("{name}{}", beside(&frequency)),
        format!("{}{short}", state_mark(words, &shell.root, standing.map(|standing| standing.state))),
        standing.map_or_else(|| escape(&words.word("transparency-no-period")).into_owned(), |standing| period(shell, owed, standing)),
        standing.map(|standing| short_date(words, standing.due)).unwrap_or_default(),
        standing.and_then(|standing| standing.published).map_or_else(|| absent(words), |date| short_date(words, date)),
        standing.map(|standing| rows(owed, standing)).unwrap_or_default(),
        newest(shell, owed),
        next.unwrap_or_else(|| escape(&words.word("transparency-nothing-next")).into_owned()),
    ]
}

/// The period, with a link where it has a page.
fn period(shell: &Shell, owed: &Owed<'_>, standing: &PeriodStanding<'_>) -> String {
    if periods_with_page(owed).contains(&standing.period) {
        page_of(owed, shell, standing.period)
    } else {
        escape(&owed.stage.words.period(standing.period)).into_owned()
    }
}

/// How many rows, and how much is worth knowing about the files that hold them.
fn rows(owed: &Owed<'_>, standing: &PeriodStanding<'_>) -> String {
    let words = owed.stage.words;
    let Some(rows) = standing.rows else { return absent(words) };
    let warnings: u64 = files_of(owed, standing).iter().map(|file| file.stats.count(Severity::Warning)).sum();
    let warned = (warnings > 0).then(|| beside(&words.say("transparency-problems", &[("count", count(warnings))])));
    format!("{}{}", words.number(&Decimal::from(rows).into(), 0), warned.unwrap_or_default())
}

/// The newest file of all, with its period where that is not the one of the row.
fn newest(shell: &Shell, owed: &Owed<'_>) -> String {
    let words = owed.stage.words;
    let Some((_, file)) = owed.disclosed.newest().last() else { return absent(words) };
    let is_rows = owed.speaker().is_some_and(|standing| standing.period == file.period);
    let other = if is_rows { String::new() } else { format!("{} ", page_of(owed, shell, file.period)) };
    format!("{other}<span class=\"files\">{}</span>", csv_link(owed, shell, file))
}

fn absent(words: &Words) -> String {
    format!("<span class=\"quiet\">{}</span>", escape(&words.word("transparency-no-rows")))
}
