//! Links to the published files of a disclosure, each with its format and size, and to the page of a period.

use super::Owed;
use crate::model::{Disclosure, Period, Timestamp};
use crate::pages::html::escape;
use crate::pages::parts::said_size;
use crate::pages::{Shell, address};

/// The path of the newest version of a period, which stays while versions come and go.
fn newest_path(owed: &Owed<'_>, period: Period) -> String {
    format!("transparency/{}/{}.csv", owed.dataset.id, period.address())
}

/// The path of one version, for ever; none for a version without a date, which has no address of its own.
fn version_path(owed: &Owed<'_>, period: Period, published: Option<Timestamp>) -> Option<String> {
    published.map(|published| format!("transparency/{}/{}@{}.csv", owed.dataset.id, period.address(), published.date()))
}

/// "CSV, 24 KB" for the newest version of a period, at the address that stays; empty where it was not made.
pub fn csv_link(owed: &Owed<'_>, shell: &Shell, file: &Disclosure) -> String {
    csv(owed, shell, file, &newest_path(owed, file.period))
}

/// The same with the description of its columns; of the newest version the address that stays, of another its own for ever.
pub fn file_links(owed: &Owed<'_>, shell: &Shell, file: &Disclosure, is_newest: bool) -> String {
    let own = if is_newest { Some(newest_path(owed, file.period)) } else { version_path(owed, file.period, file.published) };
    let Some(path) = own else { return String::new() };
    let metadata = format!("{path}-metadata.json");
    let described = owed.stage.sizes.contains_key(&metadata);
    let columns = || file_link(owed, shell, (file, &metadata), (&owed.stage.words.word("data-file-columns"), "data-file-columns-of"));
    let columns = if described { format!(" {}", columns()) } else { String::new() };
    csv(owed, shell, file, &path) + &columns
}

fn csv(owed: &Owed<'_>, shell: &Shell, file: &Disclosure, path: &str) -> String {
    let Some(size) = owed.stage.sizes.get(path) else { return String::new() };
    let text = owed.stage.words.say("data-file", &[("format", "CSV".into()), ("size", said_size(*size).into())]);
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
