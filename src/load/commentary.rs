//! content/commentary/\*\*.md: what is said about figures.

use super::documents::{COMMENTARY, is_markdown};
use super::indicators::Described;
use super::known::Known;
use super::{periods, read};
use crate::diag::{Diagnostic, Place, Report};
use crate::model::{AuthorityId, Commentary, IndicatorId};
use crate::source::toml::Keys;
use crate::source::{Folder, FrontMatter, Text};

/// Reads every commentary, in the order of paths. Internal words are checked and dropped: nothing of them goes further.
pub(super) fn read(folder: &Folder, known: &Known, described: &[Described], report: &mut Report) -> Vec<Commentary> {
    let paths = folder.under(COMMENTARY).filter(|path| is_markdown(path));
    paths.filter_map(|path| one(&read::text(folder, path, report)?, (known, described), report)).collect()
}

fn one(text: &Text, of: (&Known, &[Described]), report: &mut Report) -> Option<Commentary> {
    let parts = FrontMatter::split(text).map_err(|found| report.add(*found)).ok()?;
    let toml = text.as_str().get(parts.toml.clone()).unwrap_or_default();
    let markdown = text.as_str().get(parts.body).unwrap_or_default();
    let (commentary, internal) = read::part(text, (parts.toml.start, toml), report, |keys| front(keys, of))?;
    if internal {
        return None;
    }
    if markdown.trim().is_empty() {
        let finding = Diagnostic::error("commentary/empty", Place::file(text.path().clone()), "the commentary says nothing");
        report.add(finding.help("write it below the second `+++` line, or delete the file"));
    }
    Some(Commentary { markdown: markdown.to_owned(), body_line: parts.body_line, place: Place::file(text.path().clone()), ..commentary? })
}

/// The commentary without its words, and whether it is internal.
fn front(keys: &Keys<'_>, of: (&Known, &[Described])) -> (Option<Commentary>, bool) {
    let (known, described) = of;
    let internal = keys.boolean("internal");
    let indicator = keys.required_read("indicator", |text| known.indicators.resolve(text));
    let authority = keys.read("authority", |text| known.authorities.names.resolve(text));
    let frequency = indicator.and_then(|index| described.get(index)).and_then(|described| described.indicator.frequency);
    let period = keys.read("period", |text| periods::period(text, frequency));
    // On a site of one council words about a period are words about its figure.
    let only = (known.authorities.one_council && period.is_some()).then_some(0);
    let authority = authority.or(only).map(AuthorityId::from_index);
    let (date, author_role) = (keys.date("date"), keys.string("author_role"));
    let commentary = indicator.map(|indicator| Commentary {
        indicator: IndicatorId::from_index(indicator),
        authority,
        period,
        date,
        author_role,
        markdown: String::new(),
        body_line: 0,
        place: keys.here(),
    });
    (commentary, internal)
}
