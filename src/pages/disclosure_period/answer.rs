//! What a file comes to: its total, its count, its dates, its downloads.

use serde::Serialize;

use super::Ledger;
use crate::downloads::disclosures::path;
use crate::model::{ColumnRole, Disclosure, VatBasis};
use crate::pages::Shell;
use crate::pages::html::escape;
use crate::pages::parts::DownloadLink;
use crate::pages::parts::disclosure::{beside, count, version_links};
use crate::pages::parts::facts::Facts;

/// The large figure and what it is.
#[derive(Serialize)]
pub(super) struct Answer {
    big: String,
    said: String,
    lines: Vec<String>,
}

/// "£1.41 million in 302 payment lines", with the sum to the penny where that is longer; the count alone where nothing is added up.
pub(super) fn answer(ledger: &Ledger<'_>, file: &Disclosure) -> Answer {
    let (owed, stats) = (&ledger.owed, &file.stats);
    let words = owed.stage.words;
    let rows = words.say("disclosure-rows", &[("count", count(stats.rows))]);
    let (big, said) = match stats.amount {
        _ if stats.is_nil() => (words.word("disclosure-big-nil"), words.word("disclosure-nil-said")),
        Some(amount) if stats.rows > 0 => {
            let column = owed.dataset.role(ColumnRole::Amount).and_then(|place| owed.dataset.columns.get(place));
            let (short, exact) = (words.pounds(amount), words.pounds_exact(amount));
            let is_exact = exact.strip_suffix(".00").unwrap_or(&exact) == short;
            let args = [
                ("dataset", owed.dataset.id.as_str().into()),
                ("count", count(stats.rows)),
                ("rows", (&rows).into()),
                ("column", column.map(|column| column.title.clone()).unwrap_or_default().into()),
                ("rounded", if is_exact { "no" } else { "yes" }.into()),
                ("exact", exact.into()),
            ];
            (short, words.say("disclosure-amount-said", &args))
        }
        Some(_) | None => (rows, words.word("disclosure-rows-said")),
    };
    let dates = stats
        .dates
        .map(|(first, last)| words.say("disclosure-dates", &[("first", words.date(first).into()), ("last", words.date(last).into())]));
    let refused = words.say("disclosure-refused", &[("refused", count(stats.refused)), ("rows", count(stats.rows))]);
    let lines = if stats.is_nil() { Vec::new() } else { std::iter::once(refused).chain(dates).collect() };
    Answer { big, said, lines }
}

/// When it was published and was due, and whether its amounts hold VAT.
pub(super) fn facts(ledger: &Ledger<'_>, file: &Disclosure) -> String {
    let (owed, words) = (&ledger.owed, ledger.owed.stage.words);
    let mut facts = Facts::default();
    facts.text(words.word("disclosure-fact-whose"), Some(&owed.body_name()));
    let published = file.published.map_or_else(|| words.word("disclosure-date-not-recorded"), |published| words.date(published.date()));
    facts.text(words.word("disclosure-fact-published"), Some(&published));
    facts.text(words.word("transparency-head-due"), ledger.standing.map(|standing| words.date(standing.due)).as_deref());
    let vat = owed.statement.vat.map(|vat| match vat {
        VatBasis::Net => words.word("disclosure-vat-net"),
        VatBasis::Gross => words.word("disclosure-vat-gross"),
    });
    facts.text(words.word("disclosure-fact-vat"), vat.as_deref());
    facts.finish()
}

/// Every file that was made of the newest version.
pub(super) fn downloads(ledger: &Ledger<'_>, file: &Disclosure, shell: &Shell) -> Vec<DownloadLink> {
    let (owed, words) = (&ledger.owed, ledger.owed.stage.words);
    let stem = path(owed.dataset, file, false);
    let stem = stem.trim_end_matches("csv");
    let own = owed.stage.sizes.range(stem.to_owned()..).take_while(|(path, _)| path.starts_with(stem));
    let link = |(path, size): (&String, &u64)| {
        let size = words.size(*size);
        let text = if path.ends_with("-metadata.json") {
            words.say("disclosure-download-columns", &[("size", size.into())])
        } else {
            let format = path.rsplit('.').next().unwrap_or_default().to_uppercase();
            words.say("download", &[("format", format.into()), ("size", size.into())])
        };
        DownloadLink { text, href: shell.to(path) }
    };
    own.map(link).collect()
}

/// Each public version of the period as a list of HTML, the newest first.
pub(super) fn versions(ledger: &Ledger<'_>, shell: &Shell) -> String {
    let (owed, words) = (&ledger.owed, ledger.owed.stage.words);
    let versions = owed.disclosed.public.iter().rev().map(|(_, file)| *file).filter(|file| file.period == ledger.period);
    let line = |file: &Disclosure| {
        let undated = || words.word("disclosure-date-not-recorded");
        let date = file.published.map_or_else(undated, |published| words.date(published.date()));
        let rows = words.say("disclosure-rows", &[("count", count(file.stats.rows))]);
        let replaced = if ledger.file == Some(file) { String::new() } else { beside(&words.word("disclosure-replaced")) };
        let links = version_links(owed, shell, file);
        format!("<li><span class=\"date\">{}</span> {}{replaced} <span class=\"files\">{links}</span></li>\n", escape(&date), escape(&rows))
    };
    format!("<ul class=\"dated\">\n{}</ul>\n", versions.map(line).collect::<String>())
}
