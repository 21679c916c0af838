//! The theme and the words of a site: the default ones with the site's own files over them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::Report;
use crate::load;
use crate::source::Folder;
use crate::theme::Theme;
use crate::words::{Own, Words};

use super::unused_theme::unused;

/// What a site's pages are made with, where nothing in its theme is wrong, and what is.
pub fn own_theme(folder: &Folder) -> (Option<(Arc<Words>, Theme)>, Report) {
    let own = format!("themes/{}", name(folder));
    let overrides = files(folder, &format!("{own}/"));
    let (words, mut report) = own_words(folder, &own, &overrides);
    // With the default's words the templates are looked at all the same.
    let whole = words.is_some();
    let words = words.unwrap_or_else(|| Arc::new(Words::english()));
    let (theme, faults) = Theme::new(&own, &overrides, &words);
    report.append(faults);
    report.append(unused(folder, &name(folder), &load::language(folder).0, &overrides));
    (theme.filter(|_| whole).map(|theme| (words, theme)), report)
}

/// The name of the site's theme, which is the folder of its own templates, assets and words in `themes/`.
pub fn name(folder: &Folder) -> String {
    load::theme(folder).unwrap_or_else(|| "civic".to_owned())
}

fn own_words(folder: &Folder, own: &str, overrides: &BTreeMap<String, Vec<u8>>) -> (Option<Arc<Words>>, Report) {
    let (language, place) = load::language(folder);
    let words = format!("{own}/words/{language}");
    let files = files(folder, &format!("{words}/"));
    let templates = overrides.iter().filter(|(path, _)| path.starts_with("templates/"));
    let templates: String = templates.map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    let (words, report) = Words::of_site(&Own { language: &language, place, folder: &words, files: &files, templates: &templates });
    (words.map(Arc::new), report)
}

/// The files below a folder, by their paths in it.
fn files(folder: &Folder, prefix: &str) -> BTreeMap<String, Vec<u8>> {
    let read = |path: &str| Some((path.strip_prefix(prefix)?.to_owned(), folder.bytes(path).ok()?));
    folder.under(prefix).filter_map(read).collect()
}
