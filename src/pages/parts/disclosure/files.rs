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

/// "CSV, 24 KB" for a version that was made, with its description; of the newest version the address that stays.
pub fn file_links(owed: &Owed<'_>, shell: &Shell, file: &Disclosure, is_newest: bool) -> String {
    let own = if is_newest { Some(newest_path(owed, file.period)) } else { version_path(owed, file.period, file.published) };
    let Some(path) = own else { return String::new() };
    let words = owed.stage.words;
    let title = words.say("disclosure-file", &[("title", (&owed.dataset.title).into()), ("period", words.period(file.period).into())]);
    let link = |path: String, text: String, of: &str| {
        let of = words.say(of, &[("title", (&title).into())]);
        format!("<a href=\"{}\">{}<span class=\"unseen\"> {}</span></a>", escape(&shell.to(&path)), escape(&text), escape(&of))
    };
    let csv = owed.stage.sizes.get(&path).map(|size| {
        let text = words.say("data-file", &[("format", "CSV".into()), ("size", said_size(*size).into())]);
        link(path.clone(), text, "data-file-of")
    });
    let metadata = format!("{path}-metadata.json");
    let columns = owed.stage.sizes.contains_key(&metadata).then(|| link(metadata, words.word("data-file-columns"), "data-file-columns-of"));
    csv.into_iter().chain(columns).collect::<Vec<_>>().join(" ")
}

/// A link to the page of a period.
pub fn page_of(owed: &Owed<'_>, shell: &Shell, period: Period) -> String {
    let to = shell.to(&address::disclosure_period(&owed.dataset.id, period));
    crate::pages::html::link(&to, &owed.stage.words.period(period))
}
