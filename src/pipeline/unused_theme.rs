//! What stands in a site's `themes/` and is used by nothing: a slip in a name would otherwise change nothing and say nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, Place, Report};
use crate::source::{Folder, did_you_mean};
use crate::theme::default_files;

/// The parts that a theme has.
const PARTS: &[&str] = &["templates", "assets", "words"];

/// A warning for each theme that is not the site's, each folder of words in a language that is not the site's, each folder that no theme has,
/// and each template that is neither one of the default theme's nor named by another template of the site's.
///
/// `overrides` are the files of the site's theme by their paths in it.
pub fn unused(folder: &Folder, theme: &str, language: &str, overrides: &BTreeMap<String, Vec<u8>>) -> Report {
    let mut report = Report::default();
    let mut warn = |path: String, message: String, help: String| {
        report.add(Diagnostic::warning("theme/unused", Place::file(path), message).help(help));
    };
    let themes = folder.under("themes/").filter_map(|path| path.strip_prefix("themes/")?.split_once('/').map(|(name, _)| name));
    for other in themes.filter(|name| *name != theme).collect::<BTreeSet<_>>() {
        let message = format!("nothing of this theme is used: the site's theme is `{theme}`");
        warn(format!("themes/{other}"), message, format!("write theme = \"{other}\" in plainsight.toml, or rename the folder to {theme}"));
    }
    let parts = overrides.keys().filter_map(|path| path.split_once('/').map(|(part, _)| part));
    for part in parts.filter(|part| !PARTS.contains(part)).collect::<BTreeSet<_>>() {
        let message = format!("a theme has no folder `{part}`");
        let help = did_you_mean(part, PARTS.iter().copied()).unwrap_or_else(|| format!("it has {}", PARTS.join(", ")));
        warn(format!("themes/{theme}/{part}"), message, help);
    }
    let languages = overrides.keys().filter_map(|path| path.strip_prefix("words/")?.split_once('/').map(|(language, _)| language));
    for other in languages.filter(|other| *other != language).collect::<BTreeSet<_>>() {
        let message = format!("none of these words are said: the site's language is `{language}`");
        let help = format!("rename the folder to {language}, or write language = \"{other}\" in plainsight.toml");
        warn(format!("themes/{theme}/words/{other}"), message, help);
    }
    let default = default_files();
    let known: Vec<&str> = default.keys().filter_map(|path| path.strip_prefix("templates/")).collect();
    let texts: Vec<_> = overrides.iter().filter_map(|(path, bytes)| Some((template(path)?, String::from_utf8_lossy(bytes)))).collect();
    for (name, _) in texts.iter().filter(|(name, _)| !known.contains(name)) {
        let named = |(other, text): &(&str, std::borrow::Cow<'_, str>)| other != name && text.contains(&format!("\"{name}\""));
        if !texts.iter().any(named) {
            let help = did_you_mean(name, known.iter().copied());
            let help =
                help.unwrap_or_else(|| "`plainsight theme list` lists those that a site can have in place of the theme's".to_owned());
            warn(format!("themes/{theme}/templates/{name}"), "no page uses this template, and no other names it".to_owned(), help);
        }
    }
    report
}

fn template(path: &str) -> Option<&str> {
    path.strip_prefix("templates/")
}
