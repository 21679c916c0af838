//! The theme: templates and assets, the embedded default with a site's own files laid over it, file by file.
//!
//! Comes in: a site's overrides by path within the theme's folder. Goes out: a [`Theme`] that turns a context into HTML.
//! Templates can show what they are given and nothing else: no function reads data, files or the clock.

mod script;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use include_dir::{Dir, DirEntry, include_dir};
use tera::{Context, Kwargs, State, Tera, TeraResult};

use crate::diag::{Diagnostic, Place, Report};
use crate::words::{Arg, Words};

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/civic");

/// The style sheets of the default theme in the order of the cascade; a site's further ones follow by name.
const STYLES: &[&str] = &[
    "base.css",
    "layout.css",
    "tables.css",
    "marks.css",
    "charts.css",
    "pages.css",
    "data.css",
    "indicators.css",
    "disclosures.css",
    "controls.css",
    "print.css",
];

/// Templates and assets, ready to use.
pub struct Theme {
    tera: Tera,
    /// The site's theme folder, for messages.
    folder: String,
    /// The templates that are the site's own.
    own: BTreeSet<String>,
    /// What was wrong with them when they were filled in.
    faults: Mutex<Report>,
    /// Every asset by its path in the site: `assets/site.css`, `assets/logo.svg`.
    pub assets: BTreeMap<String, Vec<u8>>,
}

impl Theme {
    /// Lays the overrides over the default theme.
    ///
    /// `folder` is the site's theme folder, for messages. The report has an error for each template that does not parse or
    /// that extends or includes one which is not there.
    pub fn new(folder: &str, overrides: &BTreeMap<String, Vec<u8>>, words: &Arc<Words>) -> (Option<Self>, Report) {
        let mut files = default_files();
        // A site's file that is the default's own is no override.
        let overrides: Vec<_> = overrides.iter().filter(|(path, bytes)| files.get(*path) != Some(*bytes)).collect();
        for (_, bytes) in files.iter_mut().filter(|(path, _)| path.starts_with("assets/js/")) {
            *bytes = script::published(&String::from_utf8_lossy(bytes)).into_bytes();
        }
        let own = overrides.iter().filter_map(|(path, _)| path.strip_prefix("templates/")).map(str::to_owned).collect();
        files.extend(overrides.into_iter().map(|(path, bytes)| (path.clone(), bytes.clone())));
        let mut report = Report::default();
        let mut templates = Vec::new();
        let mut assets = BTreeMap::new();
        for (path, bytes) in files {
            if let Some(name) = path.strip_prefix("templates/") {
                match String::from_utf8(bytes) {
                    Ok(text) => templates.push((name.to_owned(), text)),
                    Err(_) => report.add(fault(folder, &path, "the template is not UTF-8".to_owned())),
                }
            } else if path.starts_with("assets/") {
                assets.insert(path, bytes);
            }
        }
        let mut tera = Tera::new();
        register_say(&mut tera, words);
        if let Err(error) = tera.add_raw_templates(templates) {
            report.add(fault(folder, "templates", error.to_string()));
        }
        bundle_styles(&mut assets);
        assets.insert("assets/js/words.js".to_owned(), script::words_module(words));
        let theme = Self { tera, folder: folder.to_owned(), own, faults: Mutex::default(), assets };
        ((report.errors() == 0).then_some(theme), report)
    }

    /// Gives the style sheet another accent, on light grounds and on dark ones; paper is light.
    pub fn paint(&mut self, light: &str, dark: &str) {
        let css = format!(
            ":root {{ --accent: {light}; }}\n@media screen and (prefers-color-scheme: dark) {{\n  :root {{ --accent: {dark}; }}\n}}\n"
        );
        self.assets.entry("assets/site.css".to_owned()).or_default().extend(css.into_bytes());
    }

    /// The template with the context filled in. Where a template of the site's own cannot be filled in, most often for a name that
    /// the context lacks, the text is empty and [`Theme::faults`] says why.
    ///
    /// # Panics
    /// Where a template cannot be filled in and the site has none of its own: a mistake in the program.
    pub fn render(&self, template: &str, context: &Context) -> String {
        self.tera.render(template, context).unwrap_or_else(|error| {
            assert!(!self.own.is_empty(), "{template}: {error}");
            // The one that is at fault may be another one that this one extends; the message names it.
            let path = if self.own.contains(template) { format!("templates/{template}") } else { "templates".to_owned() };
            self.lock().add(fault(&self.folder, &path, error.to_string().trim_start_matches("error: ").to_owned()));
            String::new()
        })
    }

    /// What could not be filled in so far.
    pub fn faults(&self) -> Report {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, Report> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The default theme's files by path, for `theme eject` and the tests.
pub fn default_files() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(&DEFAULT, &mut files);
    files
}

fn collect(dir: &Dir<'_>, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(dir) => collect(dir, files),
            DirEntry::File(file) => {
                files.insert(file.path().to_string_lossy().replace('\\', "/"), file.contents().to_vec());
            }
        }
    }
}

fn fault(folder: &str, path: &str, message: String) -> Diagnostic {
    Diagnostic::error("theme/template", Place::file(format!("{folder}/{path}")), message).help(
        "templates are Tera 2, and the documentation's page on templates lists what each is given; compare yours with the default theme's \
         file of that name",
    )
}

/// One style sheet from many: `assets/css/*.css` become `assets/site.css`.
fn bundle_styles(assets: &mut BTreeMap<String, Vec<u8>>) {
    let mut sheets: Vec<String> = assets.keys().filter(|path| path.starts_with("assets/css/")).cloned().collect();
    let place = |path: &String| STYLES.iter().position(|name| path.ends_with(&format!("/{name}"))).unwrap_or(STYLES.len());
    sheets.sort_by_key(|path| (place(path), path.clone()));
    let mut bundle = Vec::new();
    for path in sheets {
        bundle.extend(assets.remove(&path).unwrap_or_default());
        bundle.push(b'\n');
    }
    assets.insert("assets/site.css".to_owned(), bundle);
}

/// `{{ say(id="nav-skip") }}`: a sentence of the catalogue; the other arguments fill it in, texts and counts.
fn register_say(tera: &mut Tera, words: &Arc<Words>) {
    let words = Arc::clone(words);
    tera.register_function("say", move |kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
        let given: BTreeMap<String, serde_json::Value> = kwargs.deserialize()?;
        let id = given.get("id").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        let args: Vec<(&str, Arg<'_>)> = given
            .iter()
            .filter(|(name, _)| *name != "id")
            .map(|(name, value)| {
                let count = value.as_u64().and_then(|count| usize::try_from(count).ok());
                let text = || value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                (name.as_str(), count.map_or_else(|| Arg::from(text()), Arg::from))
            })
            .collect();
        words.filled(&id, &args).map_err(tera::Error::message)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Arc<Words> {
        Arc::new(Words::english())
    }

    #[test]
    fn the_default_theme_parses() {
        let (theme, report) = Theme::new("themes/civic", &BTreeMap::new(), &words());
        assert!(theme.is_some(), "{report:?}");
    }

    #[test]
    fn a_site_replaces_one_template_and_keeps_the_rest() {
        let overrides = BTreeMap::from([(
            "templates/base.html".to_owned(),
            b"Mine: {{ say(id=\"home\") }}{% block main %}{% endblock main %}".to_vec(),
        )]);
        let (theme, _) = Theme::new("themes/mine", &overrides, &words());
        assert_eq!(theme.unwrap().render("base.html", &Context::new()), "Mine: Home");
    }

    #[test]
    fn a_file_that_is_the_defaults_own_is_no_override() {
        let same = default_files();
        let (theme, _) = Theme::new("themes/mine", &same, &words());
        let (default, _) = Theme::new("themes/civic", &BTreeMap::new(), &words());
        assert_eq!(theme.unwrap().assets, default.unwrap().assets);
        let mine = b"// Mine.\n".to_vec();
        let (theme, _) = Theme::new("themes/mine", &BTreeMap::from([("assets/js/sort.js".to_owned(), mine.clone())]), &words());
        assert_eq!(theme.unwrap().assets["assets/js/sort.js"], mine, "what a site writes is published as it stands");
    }

    #[test]
    fn a_template_that_does_not_parse_is_an_error_with_its_name() {
        let overrides = BTreeMap::from([("templates/base.html".to_owned(), b"{% if %}".to_vec())]);
        let (theme, report) = Theme::new("themes/mine", &overrides, &words());
        assert!(theme.is_none());
        assert!(report.findings[0].message.contains("base.html"), "{report:?}");
    }
}
