//! The datasets of a group as a table: how each stands, its newest file, what is due next.

use crate::calc::disclosures::PeriodStanding;
use crate::diag::Severity;
use crate::model::{Decimal, Disclosure};
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::parts::disclosure::{
    Duty, Owed, behind_mark, beside, count, csv_link, files_of, page_of, period_cell, short_date, state_mark, state_short,
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
    let (standing, behind) = owed.shown().map_or((None, None), |(standing, behind)| (Some(standing), behind));
    let frequency = words.word(&format!("transparency-frequency-{}", owed.dataset.frequency.name()));
    let name = link(&shell.to(&address::disclosure(&owed.dataset.id)), &owed.dataset.title);
    let short = standing.and_then(|standing| state_short(words, standing)).map(|short| beside(&short)).unwrap_or_default();
    let behind = behind.map(|behind| format!(" <span class=\"beside behind\">{}</span>", behind_mark(owed, shell, behind)));
    let next = owed.disclosed.standing.next.map(|next| short_date(words, next.due));
    [
        format!("{name}{}", beside(&frequency)),
        format!("{}{short}{}", state_mark(words, &shell.root, standing.map(|standing| standing.state)), behind.unwrap_or_default()),
        standing.map_or_else(|| escape(&words.word("transparency-no-period")).into_owned(), |standing| period_cell(owed, shell, standing)),
        standing.map(|standing| short_date(words, standing.due)).unwrap_or_default(),
        standing.and_then(|standing| standing.published).map_or_else(|| absent(words), |date| short_date(words, date)),
        standing.map(|standing| rows(owed, standing)).unwrap_or_default(),
        newest(shell, owed, standing),
        next.unwrap_or_else(|| escape(&words.word("transparency-nothing-next")).into_owned()),
    ]
}

/// How many rows, and how much is worth knowing about the files that hold them.
fn rows(owed: &Owed<'_>, standing: &PeriodStanding<'_>) -> String {
    let words = owed.stage.words;
    let Some(rows) = standing.rows else { return absent(words) };
    let warnings: u64 = files_of(owed, standing).iter().map(|file| file.stats.count(Severity::Warning)).sum();
    let warned = (warnings > 0).then(|| beside(&words.say("transparency-problems", &[("count", count(warnings))])));
    format!("{}{}", words.number(&Decimal::from(rows).into(), 0), warned.unwrap_or_default())
}

/// Every file of the row's period, each with its own period where they are several; where there is none, the newest of all with its period.
fn newest(shell: &Shell, owed: &Owed<'_>, standing: Option<&PeriodStanding<'_>>) -> String {
    let words = owed.stage.words;
    let own = standing.map(|standing| files_of(owed, standing)).unwrap_or_default();
    let link = |file: &Disclosure| format!("<span class=\"files\">{}</span>", csv_link(owed, shell, file));
    match own.as_slice() {
        [] => match owed.disclosed.newest().last() {
            Some((_, file)) => format!("{} {}", page_of(owed, shell, file.period), link(file)),
            None => absent(words),
        },
        [only] => link(only),
        several => {
            let of = |file: &&Disclosure| {
                let period = words.say("transparency-file-of", &[("period", words.period_short(file.period).into())]);
                format!("<span class=\"part-file\">{} {}</span>", escape(&period), csv_link(owed, shell, file))
            };
            several.iter().map(of).collect::<Vec<_>>().join(" ")
        }
    }
}

fn absent(words: &Words) -> String {
    format!("<span class=\"quiet\">{}</span>", escape(&words.word("transparency-no-rows")))
}
