//! Every expected period of a dataset, and every version that is public.

use crate::calc::disclosures::PeriodStanding;
use crate::diag::Severity;
use crate::model::Decimal;
use crate::pages::Shell;
use crate::pages::html::{Heading, HtmlTable, escape};
use crate::pages::parts::disclosure::{
    Owed, Share, Sums, beside, page_of, period_cell, short_date, state_mark, state_short, sums, version_links,
};

/// Each expected period, the newest first; empty where nothing is expected yet.
pub(super) fn expected(owed: &Owed<'_>, shell: &Shell) -> String {
    let words = owed.stage.words;
    let standings = &owed.disclosed.standing.periods;
    if standings.is_empty() {
        return String::new();
    }
    let has_amount = owed.disclosed.public.iter().any(|(_, file)| file.stats.amount.is_some());
    let mut headings = vec![
        Heading { text: words.word("transparency-head-period"), numeric: false },
        Heading { text: words.word("transparency-head-state"), numeric: false },
        Heading { text: words.word("transparency-head-due"), numeric: false },
        Heading { text: words.word("transparency-head-published"), numeric: false },
        Heading { text: words.word("transparency-head-rows"), numeric: true },
    ];
    if has_amount {
        headings.push(Heading { text: words.word("disclosure-head-amount"), numeric: true });
    }
    headings.push(Heading { text: words.word("disclosure-head-redacted"), numeric: true });
    let mut table = HtmlTable::new("periods-table", words.word("disclosure-periods"), headings);
    for standing in standings.iter().rev() {
        table.row(&row(owed, shell, standing, has_amount));
    }
    table.finish()
}

fn row(owed: &Owed<'_>, shell: &Shell, standing: &PeriodStanding<'_>, has_amount: bool) -> Vec<String> {
    let words = owed.stage.words;
    let sums = sums(owed, standing);
    let absent = || format!("<span class=\"quiet\">{}</span>", escape(&words.word("transparency-no-rows")));
    let short = state_short(words, standing).map(|short| beside(&short)).unwrap_or_default();
    let said = |text: Option<String>| text.map_or_else(absent, |text| escape(&text).into_owned());
    let mut cells = vec![
        period_cell(owed, shell, standing),
        format!("{}{short}", state_mark(words, &shell.root, Some(standing.state))),
        short_date(words, standing.due),
        standing.published.map_or_else(absent, |date| short_date(words, date)),
        said(sums.map(|sums| words.number(&Decimal::from(sums.rows).into(), 0))),
    ];
    if has_amount {
        cells.push(said(sums.and_then(|sums| sums.amount).map(|amount| words.pounds_exact(amount))));
    }
    cells.push(said(sums.and_then(|sums| redacted(owed, &sums))));
    cells
}

/// The share of rows with something withheld; none without rows.
fn redacted(owed: &Owed<'_>, sums: &Sums) -> Option<String> {
    Share::of(sums.redacted.rows.into(), sums.rows.into()).map(|share| share.said(owed.stage.words))
}

/// Each public version, the newest first; empty without any.
pub(super) fn versions(owed: &Owed<'_>, shell: &Shell) -> String {
    let words = owed.stage.words;
    if owed.disclosed.public.is_empty() {
        return String::new();
    }
    let heading = |id: &str, numeric| Heading { text: words.word(id), numeric };
    let headings = vec![
        heading("transparency-head-period", false),
        heading("transparency-head-published", false),
        heading("transparency-head-rows", true),
        heading("disclosure-head-refused", true),
        heading("disclosure-head-warnings", true),
        heading("disclosure-head-files", false),
    ];
    let mut table = HtmlTable::new("versions-table", words.word("disclosure-versions"), headings);
    let number = |number: u64| words.number(&Decimal::from(number).into(), 0);
    let newest: Vec<usize> = owed.disclosed.newest().map(|(place, _)| place).collect();
    for (place, file) in owed.disclosed.public.iter().rev() {
        let is_newest = newest.contains(place);
        let undated = || escape(&words.word("disclosure-date-not-recorded")).into_owned();
        let published = file.published.map_or_else(undated, |date| short_date(words, date.date()));
        let replaced = if is_newest { String::new() } else { beside(&words.word("disclosure-replaced")) };
        let links = version_links(owed, shell, file);
        table.row(&[
            page_of(owed, shell, file.period),
            published + &replaced,
            number(file.stats.rows),
            number(file.stats.refused),
            number(file.stats.count(Severity::Warning)),
            format!("<span class=\"files\">{links}</span>"),
        ]);
    }
    table.finish()
}
