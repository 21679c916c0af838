//! The catalogue: every sentence that the program or the theme writes, and how numbers, dates and periods are said.
//!
//! Comes in: Fluent files (the default language is embedded). Goes out: sentences. A message that a caller names and
//! the catalogue lacks is a mistake in the catalogue, found when it is loaded ([`Words::missing`]) and by a test that
//! reads the code; it is never a silent blank.

mod dates;
mod lists;
mod messages;
mod numbers;
mod outcomes;
mod own;
mod pounds;
mod signs;
mod sizes;

pub(crate) use numbers::honest_decimals;
pub use own::Own;

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberType};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use signs::Signs;
use unic_langid::LanguageIdentifier;

/// The catalogue of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: String,
    signs: Signs,
}

/// What a sentence is filled with.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// Words, or a number that is already said.
    Text(Cow<'a, str>),
    /// A count: chooses the plural, printed with commas.
    Count(usize),
    /// A place in an order: chooses the ending as the language's ordinal numbers do ("1st", "22nd").
    Ordinal(usize),
    /// A number as digits with a point and a leading minus, printed with the language's signs.
    Digits(String),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// The default language, one file a concern, in the order of their names.
pub const ENGLISH: &[(&str, &str)] = &[
    ("accessibility.ftl", include_str!("../../themes/civic/words/en-GB/accessibility.ftl")),
    ("changes.ftl", include_str!("../../themes/civic/words/en-GB/changes.ftl")),
    ("charts.ftl", include_str!("../../themes/civic/words/en-GB/charts.ftl")),
    ("columns.ftl", include_str!("../../themes/civic/words/en-GB/columns.ftl")),
    ("council.ftl", include_str!("../../themes/civic/words/en-GB/council.ftl")),
    ("data.ftl", include_str!("../../themes/civic/words/en-GB/data.ftl")),
    ("disclosure.ftl", include_str!("../../themes/civic/words/en-GB/disclosure.ftl")),
    ("disclosures.ftl", include_str!("../../themes/civic/words/en-GB/disclosures.ftl")),
    ("documents.ftl", include_str!("../../themes/civic/words/en-GB/documents.ftl")),
    ("exceptions.ftl", include_str!("../../themes/civic/words/en-GB/exceptions.ftl")),
    ("figure.ftl", include_str!("../../themes/civic/words/en-GB/figure.ftl")),
    ("figures.ftl", include_str!("../../themes/civic/words/en-GB/figures.ftl")),
    ("home.ftl", include_str!("../../themes/civic/words/en-GB/home.ftl")),
    ("indicator.ftl", include_str!("../../themes/civic/words/en-GB/indicator.ftl")),
    ("indicators.ftl", include_str!("../../themes/civic/words/en-GB/indicators.ftl")),
    ("not_found.ftl", include_str!("../../themes/civic/words/en-GB/not_found.ftl")),
    ("pages.ftl", include_str!("../../themes/civic/words/en-GB/pages.ftl")),
    ("places.ftl", include_str!("../../themes/civic/words/en-GB/places.ftl")),
    ("scorecards.ftl", include_str!("../../themes/civic/words/en-GB/scorecards.ftl")),
    ("script.ftl", include_str!("../../themes/civic/words/en-GB/script.ftl")),
    ("search.ftl", include_str!("../../themes/civic/words/en-GB/search.ftl")),
    ("tables.ftl", include_str!("../../themes/civic/words/en-GB/tables.ftl")),
    ("transparency.ftl", include_str!("../../themes/civic/words/en-GB/transparency.ftl")),
    ("values.ftl", include_str!("../../themes/civic/words/en-GB/values.ftl")),
];

impl Words {
    /// The embedded catalogue, `en-GB`.
    ///
    /// # Panics
    /// If the embedded catalogue does not parse, which a test excludes.
    pub fn english() -> Self {
        Self::new("en-GB", ENGLISH).expect("the embedded catalogue parses")
    }

    /// A catalogue from Fluent files.
    ///
    /// # Errors
    /// One line for each mistake: a file that does not parse, a message that stands twice, a language tag that is none.
    pub fn new(language: &str, files: &[(&str, &str)]) -> Result<Self, Vec<String>> {
        Self::layered(language, files, &[])
    }

    /// The same with further files over it, whose messages stand in place of those of the same name.
    fn layered(language: &str, files: &[(&str, &str)], over: &[(&str, &str)]) -> Result<Self, Vec<String>> {
        let tag: LanguageIdentifier = language.parse().map_err(|error| vec![format!("{language}: {error}")])?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let mut faults = Vec::new();
        let layered = files.iter().map(|file| (file, false)).chain(over.iter().map(|file| (file, true)));
        for ((name, text), overriding) in layered {
            match FluentResource::try_new((*text).to_owned()) {
                Err((_, errors)) => faults.extend(errors.iter().map(|error| format!("{name}: {error}"))),
                Ok(resource) if overriding => bundle.add_resource_overriding(resource),
                Ok(resource) => {
                    let added = bundle.add_resource(resource);
                    faults.extend(added.err().into_iter().flatten().map(|error| format!("{name}: {error}")));
                }
            }
        }
        let signs = Signs::of(&bundle);
        if faults.is_empty() { Ok(Self { bundle, language: language.to_owned(), signs }) } else { Err(faults) }
    }

    /// The language's BCP 47 tag, for `lang` attributes.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether the catalogue has a message.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The messages of the default language that this catalogue lacks.
    pub fn missing(&self) -> Vec<String> {
        let ids = ENGLISH.iter().flat_map(|(_, text)| message_ids(text));
        ids.filter(|id| !self.has(id)).map(str::to_owned).collect()
    }

    /// A sentence without anything to fill in.
    pub fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// A sentence, filled in.
    ///
    /// # Panics
    /// If the catalogue has no such message or the sentence lacks something that it names: our own mistake.
    pub fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.filled(id, args).unwrap_or_else(|fault| panic!("{fault}"))
    }

    /// The same for a sentence that a site's own template asks for.
    ///
    /// # Errors
    /// In one line, where the catalogue has no such message or the sentence lacks something that it names.
    pub fn filled(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Result<String, String> {
        let message = self.bundle.get_message(id).ok_or_else(|| format!("the catalogue has no message `{id}`"))?;
        let pattern = message.value().ok_or_else(|| format!("the message `{id}` has no text"))?;
        let mut filled = FluentArgs::new();
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => filled.set(*name, FluentValue::from(text.as_ref())),
                Arg::Digits(digits) => filled.set(*name, FluentValue::from(self.signs.said(digits))),
                Arg::Ordinal(place) => filled.set(*name, ordinal(*place)),
                Arg::Count(count) => {
                    filled.set(*name, FluentValue::from(*count));
                    filled.set(format!("{name}-said"), FluentValue::from(self.signs.said(&count.to_string())));
                }
            }
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned();
        if errors.is_empty() { Ok(said) } else { Err(format!("the message `{id}` could not be filled in: {errors:?}")) }
    }
}

fn ordinal(place: usize) -> FluentValue<'static> {
    let mut number = FluentNumber::from(place);
    number.options.r#type = FluentNumberType::Ordinal;
    FluentValue::Number(number)
}

/// The ids of a Fluent file's messages, in order.
pub fn message_ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (id, _) = line.split_once(" =")?;
        let plain = id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        plain.then_some(id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_catalogue_is_whole() {
        let words = Words::english();
        assert!(words.missing().is_empty());
    }

    #[test]
    fn a_catalogue_that_lacks_a_message_says_which() {
        let words = Words::new("cy", &[("a.ftl", "unit-percent = { $number }%\n")]).unwrap();
        assert!(words.missing().contains(&"unit-words".to_owned()));
    }

    #[test]
    fn a_message_that_stands_twice_is_a_fault() {
        let faults = Words::new("cy", &[("a.ftl", "x = 1\n"), ("b.ftl", "x = 2\n")]).err().unwrap();
        assert_eq!(faults.len(), 1, "{faults:?}");
    }
}
