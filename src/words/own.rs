//! The words of a site's own theme: a whole catalogue in another language, or single English sentences said otherwise.
//!
//! Comes in: the Fluent files of the site's `words/<language>/`. Goes out: the catalogue, and every reason why it cannot be used. A
//! sentence is never silently left in English: what the default catalogue says and another language does not is an error.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, Place, Report};

use super::messages::{Entries, Named, entries};
use super::{ENGLISH, Words};

/// The Fluent files that a site has in its own language.
pub struct Own<'a> {
    /// The language's tag: `cy`.
    pub language: &'a str,
    /// Where the site names it.
    pub place: Place,
    /// The folder that the files stand in, from the site's: `themes/civic/words/cy`.
    pub folder: &'a str,
    /// The files by their names in it.
    pub files: &'a BTreeMap<String, Vec<u8>>,
    /// The site's own templates, one after the other: what they say beyond the default catalogue is no mistake.
    pub templates: &'a str,
}

/// One message of the site, and where it stands.
struct Found {
    name: String,
    place: Place,
    named: Named,
    has_value: bool,
}

impl Words {
    /// The catalogue of a site. In English the default one with the site's sentences laid over it, message by message; in any other
    /// language the site's own files, which must say everything that the default one says.
    ///
    /// # Panics
    /// If a file that was read without a finding does not parse: our own mistake.
    pub fn of_site(own: &Own<'_>) -> (Option<Self>, Report) {
        let english = is_english(own.language);
        let mut report = Report::default();
        if !english && own.files.is_empty() {
            report.add(no_catalogue(own));
            return (None, report);
        }
        let texts = texts(own, &mut report);
        let mut found: Vec<Found> = Vec::new();
        for (path, text) in &texts {
            read(path, text, &mut found, &mut report);
        }
        let default = Default::read();
        check(&found, &default, own, &mut report);
        if !english {
            missing(&found, &default, own, &mut report);
        }
        report.sort();
        let files: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let base: &[(&str, &str)] = if english { ENGLISH } else { &[] };
        let words = (report.errors() == 0).then(|| Self::layered(own.language, base, &files).expect("what was checked parses"));
        (words, report)
    }
}

fn is_english(language: &str) -> bool {
    language == "en" || language.starts_with("en-")
}

/// The default catalogue: what each message is filled in with, directly or through another, and how it is written.
struct Default {
    named: BTreeMap<String, Named>,
    /// The file of each message, and its text on one line.
    written: BTreeMap<String, (&'static str, String)>,
}

impl Default {
    fn read() -> Self {
        let mut default = Self { named: BTreeMap::new(), written: BTreeMap::new() };
        for (file, text) in ENGLISH {
            let (Entries { named, order }, _) = entries(text);
            default.named.extend(named);
            let written = order.into_iter().filter(|entry| !entry.name.starts_with('-'));
            default.written.extend(written.map(|entry| (entry.name, (*file, one_line(entry.text)))));
        }
        default
    }

    fn english(&self, name: &str) -> String {
        self.written.get(name).map_or(String::new(), |(_, text)| format!("the English text is: {text}"))
    }

    /// What a message is filled in with; nothing where the default catalogue has no such message.
    fn given(&self, name: &str) -> Option<BTreeSet<String>> {
        self.written.contains_key(name).then(|| filled_with(name, &|name| self.named.get(name)))
    }
}

/// The variables that a message names itself or through messages that it names; a term is filled in by whoever names it.
fn filled_with<'n>(name: &str, named: &dyn Fn(&str) -> Option<&'n Named>) -> BTreeSet<String> {
    let (mut seen, mut next, mut variables) = (BTreeSet::new(), vec![name.to_owned()], BTreeSet::new());
    while let Some(name) = next.pop() {
        let Some(own) = named(&name).filter(|_| seen.insert(name.clone())) else { continue };
        variables.extend(own.variables.iter().cloned());
        next.extend(own.messages.iter().filter(|name| !name.starts_with('-')).cloned());
    }
    variables
}

fn no_catalogue(own: &Own<'_>) -> Diagnostic {
    let message = format!("the site's language is `{}`, and the theme has no words in it", own.language);
    Diagnostic::error("words/no-catalogue", own.place.clone(), message).help(format!(
        "`plainsight theme eject words/en-GB/home.ftl` copies a file of the catalogue to {}/, to be translated; `plainsight theme list` \
         lists them all; or write language = \"en-GB\"",
        own.folder
    ))
}

/// The files as text, by path.
fn texts(own: &Own<'_>, report: &mut Report) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (name, bytes) in own.files {
        let path = format!("{}/{name}", own.folder);
        if name.strip_suffix(".ftl").is_none_or(|stem| stem.contains('/')) {
            let found = Diagnostic::error("words/file", Place::file(path), "words stand in files that end with .ftl, in the folder itself");
            report.add(found.help("rename it or move it"));
            continue;
        }
        if let Ok(text) = std::str::from_utf8(bytes) {
            texts.push((path, text.trim_start_matches('\u{FEFF}').to_owned()));
        } else {
            let found = Diagnostic::error("words/encoding", Place::file(path), "the file is not UTF-8 text");
            report.add(found.help("in the editor save it with the encoding UTF-8"));
        }
    }
    texts
}

/// Reads the messages of a file. One that stands twice is an error, in one file or in two.
fn read(path: &str, text: &str, found: &mut Vec<Found>, report: &mut Report) {
    let (Entries { mut named, order }, errors) = entries(text);
    for error in errors {
        // Where the part begins that cannot be read, since the parser gives up far behind the slip.
        let part = error.slice.map_or(error.pos.start, |part| part.start);
        let begin = part + text.get(part..).map_or(0, |rest| rest.len() - rest.trim_start().len());
        let message = format!("the message cannot be read: {}", sentence(&error.kind.to_string()));
        let help = "a message is written `name = words`; what is filled in stands in braces, { $count }; a second line begins with spaces";
        report.add(Diagnostic::error("words/syntax", place(path, text, begin, 1), message).help(help));
    }
    for entry in order {
        let place = place(path, text, entry.at, entry.name.chars().count());
        if let Some(first) = found.iter().find(|first| first.name == entry.name) {
            let message = format!("the message `{}` stands twice", entry.name);
            let help = format!("remove one: the other is at {}", first.place);
            report.add(Diagnostic::error("words/duplicate", place, message).help(help));
            continue;
        }
        let own = named.remove(&entry.name).unwrap_or_default();
        found.push(Found { place, named: own, has_value: entry.has_value, name: entry.name.clone() });
        let attributes = named.iter().filter(|(name, _)| name.split_once('.').is_some_and(|(of, _)| of == entry.name));
        let place = found.last().map_or_else(|| Place::file(path), |entry| entry.place.clone());
        let attribute =
            |(name, named): (&String, &Named)| Found { name: name.clone(), place: place.clone(), named: named.clone(), has_value: true };
        found.extend(attributes.map(attribute).collect::<Vec<_>>());
    }
}

/// What each message names must be there.
fn check(found: &[Found], default: &Default, own: &Own<'_>, report: &mut Report) {
    let english = is_english(own.language);
    let by_name: BTreeMap<&str, &Named> = found.iter().map(|entry| (entry.name.as_str(), &entry.named)).collect();
    let named = |name: &str| by_name.get(name).copied().or_else(|| default.named.get(name).filter(|_| english));
    for entry in found {
        let fail = |code, message: String, help: String| Diagnostic::error(code, entry.place.clone(), message).help(help);
        let name = &entry.name;
        if !entry.has_value {
            report.add(fail("words/no-text", format!("`{name}` has no text"), default.english(name)));
        }
        for function in &entry.named.functions {
            let help = format!("numbers and dates come ready to print, so write the variable alone; {}", default.english(name));
            report.add(fail("words/function", format!("`{name}` calls `{function}`, and there are no functions"), help));
        }
        for other in entry.named.messages.iter().filter(|other| named(other).is_none()) {
            report.add(fail("words/reference", format!("`{name}` names `{other}`, which is not there"), default.english(name)));
        }
        if circular(name, &named) {
            report.add(fail("words/reference", format!("`{name}` names itself, directly or through others"), default.english(name)));
        } else if let Some(given) = default.given(name) {
            let unknown = filled_with(name, &named).into_iter().filter(|variable| !is_given(variable, &given));
            for variable in unknown {
                let message = format!("`{name}` uses `${variable}`, which it is not given");
                report.add(fail("words/variable", message, format!("{}; {}", listed(&given), default.english(name))));
            }
        } else if !name.starts_with('-') && !name.contains('.') && !is_said(name, found, own) {
            let help = closest(name, default).map_or_else(|| "remove it".to_owned(), |meant| format!("did you mean `{meant}`?"));
            let message = format!("nothing says the message `{name}`");
            report.add(Diagnostic::warning("words/unknown", entry.place.clone(), message).help(help));
        }
    }
}

/// Whether a message of the site's own is said by one of its templates or named by another message.
fn is_said(name: &str, found: &[Found], own: &Own<'_>) -> bool {
    own.templates.contains(&format!("\"{name}\"")) || found.iter().any(|other| other.named.messages.contains(name))
}

/// Whether a message names itself, directly or through others.
fn circular<'n>(name: &str, named: &dyn Fn(&str) -> Option<&'n Named>) -> bool {
    let (mut seen, mut next) = (BTreeSet::new(), vec![name.to_owned()]);
    while let Some(current) = next.pop() {
        for other in named(&current).into_iter().flat_map(|own| &own.messages) {
            if other == name {
                return true;
            }
            if seen.insert(other.clone()) {
                next.push(other.clone());
            }
        }
    }
    false
}

/// A count is given as itself, which chooses the plural, and as it is said.
fn is_given(variable: &str, given: &BTreeSet<String>) -> bool {
    given.contains(variable) || given.contains(&format!("{variable}-said"))
}

fn listed(given: &BTreeSet<String>) -> String {
    let given: Vec<String> = given.iter().map(|variable| format!("${variable}")).collect();
    if given.is_empty() { "it is given nothing".to_owned() } else { format!("it is given {}", given.join(", ")) }
}

/// Every message of the default catalogue that is not there: one finding a message, or one for a whole file that is not there.
fn missing(found: &[Found], default: &Default, own: &Own<'_>, report: &mut Report) {
    let have: BTreeSet<&str> = found.iter().map(|entry| entry.name.as_str()).collect();
    for (file, _) in ENGLISH {
        let of_file = || default.written.iter().filter(|(_, (of, _))| of == file);
        let lacking: Vec<&String> = of_file().map(|(name, _)| name).filter(|name| !have.contains(name.as_str())).collect();
        let place = Place::file(format!("{}/{file}", own.folder));
        if !own.files.contains_key(*file) && lacking.len() > 1 && lacking.len() == of_file().count() {
            let message = format!("the file and its {} messages are missing", lacking.len());
            let help = format!("`plainsight theme eject words/en-GB/{file}` copies the English ones there, to be translated");
            report.add(Diagnostic::error("words/missing", place, message).help(help));
            continue;
        }
        for name in lacking {
            let message = format!("the message `{name}` is missing");
            report.add(Diagnostic::error("words/missing", place.clone(), message).help(default.english(name)));
        }
    }
}

fn closest<'d>(name: &str, default: &'d Default) -> Option<&'d str> {
    let near = default.written.keys().map(|known| (strsim::damerau_levenshtein(name, known), known.as_str()));
    near.min().filter(|(distance, _)| *distance <= 3).map(|(_, known)| known)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "Expected a value" as the end of a sentence: "expected a value".
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_lowercase().chain(letters).collect())
}

/// The place of a byte of a file.
fn place(path: &str, text: &str, at: usize, length: usize) -> Place {
    let before = text.get(..at.min(text.len())).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Place { file: path.into(), line: number(line), column: number(column), length: number(length) }
}
