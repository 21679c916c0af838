//! Links to the published files of a disclosure, each with its format and size, and to the page of a period.

use super::{Owed, beside, files_of, gap_words, periods_with_page};
use crate::calc::disclosures::PeriodStanding;
use crate::downloads::disclosures::path;
use crate::model::{Disclosure, Period};
use crate::pages::html::{escape, say_with};
use crate::pages::{Shell, address};

/// "CSV, 24 KB" for the newest version of a period, at the address that stays; empty where it was not made.
pub fn csv_link(owed: &Owed<'_>, shell: &Shell, file: &Disclosure) -> String {
    csv(owed, shell, file, &path(owed.dataset, file, false))
}

/// The same with the description of its columns, for one version at the address that it has for ever. A version without a date has none
/// but the newest's, and so nothing once another has replaced it.
pub fn version_links(owed: &Owed<'_>, shell: &Shell, file: &Disclosure) -> String {
    let is_newest = || owed.disclosed.newest().any(|(_, newest)| newest == file);
    if file.published.is_none() && !is_newest() {
        return String::new();
    }
    let path = path(owed.dataset, file, true);
    let metadata = format!("{path}-metadata.json");
    let described = owed.stage.sizes.contains_key(&metadata);
    let columns = || file_link(owed, shell, (file, &metadata), (&owed.stage.words.word("data-file-columns"), "data-file-columns-of"));
    let columns = if described { format!(" {}", columns()) } else { String::new() };
    csv(owed, shell, file, &path) + &columns
}

fn csv(owed: &Owed<'_>, shell: &Shell, file: &Disclosure, path: &str) -> String {
    let Some(size) = owed.stage.sizes.get(path) else { return String::new() };
    let text = owed.stage.words.say("data-file", &[("format", "CSV".into()), ("size", owed.stage.words.size(*size).into())]);
    file_link(owed, shell, (file, path), (&text, "data-file-of"))
}

/// A link with what it is of, for those who hear it alone.
fn file_link(owed: &Owed<'_>, shell: &Shell, (file, path): (&Disclosure, &str), (text, of): (&str, &str)) -> String {
    let words = owed.stage.words;
    let title = words.say("disclosure-file", &[("title", (&owed.dataset.title).into()), ("period", words.period(file.period).into())]);
    let of = words.say(of, &[("title", title.into())]);
    format!("<a href=\"{}\">{}<span class=\"unseen\"> {}</span></a>", escape(&shell.to(path)), escape(text), escape(&of))
}

/// A link to the page of a period.
pub fn page_of(owed: &Owed<'_>, shell: &Shell, period: Period) -> String {
    let to = shell.to(&address::disclosure_period(&owed.dataset.id, period));
    crate::pages::html::link(&to, &owed.stage.words.period(period))
}

/// The period with a link to its page, or to those of the files that make it, and what no file holds.
pub fn period_cell(owed: &Owed<'_>, shell: &Shell, standing: &PeriodStanding<'_>) -> String {
    let words = owed.stage.words;
    if periods_with_page(owed).contains(&standing.period) {
        return page_of(owed, shell, standing.period);
    }
    let parts: Vec<String> = files_of(owed, standing).iter().map(|file| page_of(owed, shell, file.period)).collect();
    let mut cell = escape(&words.period(standing.period)).into_owned();
    if !parts.is_empty() {
        let said = say_with(words, "disclosure-in-files", &[("count", parts.len().into())], ("files", &words.list(&parts)));
        cell = format!("{cell} <span class=\"beside\">{said}</span>");
    }
    if let Some(gaps) = gap_words(words, standing) {
        cell += &beside(&gaps);
    }
    cell
}
