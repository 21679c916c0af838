//! The keys of one TOML table, asked for by name and type.

use std::cell::RefCell;
use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};
use jiff::civil::Date;

use super::Document;
use super::value::{date, decimal, kind, shown};
use crate::diag::{Diagnostic, Place};
use crate::model::Decimal;
use crate::source::{Fault, Written, did_you_mean};

type Value<'a> = Spanned<DeValue<'a>>;

/// A table's keys. Each getter remembers its key, so that [`Keys::finish`] can report those that nobody asked for.
///
/// A value of the wrong type is an error and counts as missing. Text that is blank counts as left out.
pub struct Keys<'a> {
    document: &'a Document<'a>,
    table: &'a DeTable<'a>,
    /// The table's name in messages: "" at the top, else `priorities.measures`.
    name: String,
    /// Where the table stands, in bytes of the text.
    at: Range<usize>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Keys<'a> {
    pub(super) fn new(document: &'a Document<'a>, table: &'a DeTable<'a>, name: String, at: Range<usize>) -> Self {
        Self { document, table, name, at, asked: RefCell::default() }
    }

    /// Whether the key is there; this does not count as asking for it.
    pub fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// Whether the key is there with text; this does not count as asking for it.
    pub fn is_text(&self, key: &str) -> bool {
        self.table.get(key).is_some_and(|value| value.get_ref().is_str())
    }

    /// Text, with its place; nothing where it is left out or blank.
    pub fn written(&self, key: &'static str) -> Option<Written> {
        let value = self.value(key)?;
        let DeValue::String(text) = value.get_ref() else { return self.wrong(key, value, "text between double quotes") };
        (!text.trim().is_empty()).then(|| Written { text: text.to_string(), place: self.place_of(value) })
    }

    /// Text.
    pub fn string(&self, key: &'static str) -> Option<String> {
        self.written(key).map(|written| written.text)
    }

    /// Text that must be there and not be blank; `""` after an error.
    pub fn required_string(&self, key: &'static str) -> String {
        self.required_written(key).map(|written| written.text).unwrap_or_default()
    }

    /// Text that must be there, with its place.
    pub fn required_written(&self, key: &'static str) -> Option<Written> {
        let written = self.written(key);
        // A wrong type was reported already.
        if written.is_none() && self.table.get(key).is_none_or(|value| value.get_ref().is_str()) {
            self.missing(key, &format!("write {key} = \"…\""));
        }
        written
    }

    /// Text that a function reads.
    pub fn read<T>(&self, key: &'static str, read: impl FnOnce(&str) -> Result<T, Fault>) -> Option<T> {
        let written = self.written(key)?;
        read(&written.text).map_err(|fault| self.document.add(fault.at(written.place))).ok()
    }

    /// Text that must be there and that a function reads.
    pub fn required_read<T>(&self, key: &'static str, read: impl FnOnce(&str) -> Result<T, Fault>) -> Option<T> {
        let written = self.required_written(key)?;
        read(&written.text).map_err(|fault| self.document.add(fault.at(written.place))).ok()
    }

    /// One of the words that a list names.
    pub fn one_of<T: Copy>(&self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        self.read(key, |word| choose(key, word, words))
    }

    /// One of the words that a list names; it must be there.
    pub fn required_one_of<T: Copy>(&self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        if self.has(key) {
            return self.one_of(key, words);
        }
        let names: Vec<String> = words.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        self.asked.borrow_mut().push(key);
        self.missing(key, &format!("write {key} = {}", names.join(" or ")));
        None
    }

    /// A whole number within bounds, both included.
    pub fn integer(&self, key: &'static str, bounds: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let value = self.value(key)?;
        let DeValue::Integer(number) = value.get_ref() else { return self.wrong(key, value, "a whole number without quotes") };
        let read = i64::from_str_radix(number.as_str(), number.radix()).ok().filter(|number| bounds.contains(number));
        if read.is_none() {
            let help = format!("write a whole number from {} to {}", bounds.start(), bounds.end());
            self.fail(key, Fault::new("toml/range", format!("`{key}` cannot be {number}")).help(help));
        }
        read
    }

    /// `true` or `false`; false where it is left out.
    pub fn boolean(&self, key: &'static str) -> bool {
        match self.value(key).map(|value| (value, value.get_ref())) {
            Some((_, DeValue::Boolean(truth))) => *truth,
            Some((value, _)) => self.wrong(key, value, "true or false, without quotes").unwrap_or(false),
            None => false,
        }
    }

    /// A date without a time.
    pub fn date(&self, key: &'static str) -> Option<Date> {
        self.read_value(key, date)
    }

    /// A decimal, written as text or as a number, exactly.
    pub fn decimal(&self, key: &'static str) -> Option<Decimal> {
        self.read_value(key, decimal)
    }

    /// A table.
    pub fn table(&self, key: &'static str) -> Option<Keys<'a>> {
        let value = self.value(key)?;
        let DeValue::Table(table) = value.get_ref() else { return self.wrong(key, value, &format!("a table `[{}]`", self.path(key))) };
        Some(self.below(key, value, table))
    }

    /// An array of tables, in the file's order; empty where it is left out.
    pub fn tables(&self, key: &'static str) -> Vec<Keys<'a>> {
        let expected = format!("a list of tables, each headed `[[{}]]`", self.path(key));
        let read = |value: &'a Value<'a>| match value.get_ref().as_table() {
            Some(table) => Some(self.below(key, value, table)),
            None => self.wrong(key, value, &expected),
        };
        self.list(key, &expected).iter().filter_map(read).collect()
    }

    /// A list of words, each with its place; empty where it is left out.
    pub fn strings(&self, key: &'static str) -> Vec<Written> {
        let read = |value: &Value<'a>| match value.get_ref().as_str() {
            Some(text) if text.trim().is_empty() => {
                self.document
                    .add(Diagnostic::error("toml/blank", self.place_of(value), format!("a word of `{key}` is blank")).help("remove it"));
                None
            }
            Some(text) => Some(Written { text: text.to_owned(), place: self.place_of(value) }),
            None => self.wrong(key, value, "text between double quotes"),
        };
        self.list(key, "a list of words: [\"…\", \"…\"]").iter().filter_map(read).collect()
    }

    /// A word or a list of words; empty where it is left out.
    pub fn word_or_words(&self, key: &'static str) -> Vec<Written> {
        if self.table.get(key).is_some_and(|value| value.get_ref().is_str()) {
            self.written(key).into_iter().collect()
        } else {
            self.strings(key)
        }
    }

    /// Where the value of a key stands; the table's place where it is left out.
    pub fn place(&self, key: &str) -> Place {
        self.table.get(key).map_or_else(|| self.here(), |value| self.place_of(value))
    }

    /// Where the table stands; the file as a whole for its top.
    pub fn here(&self) -> Place {
        if self.at.is_empty() { Place::file(self.document.text().path().clone()) } else { self.document.text().place(self.at.clone()) }
    }

    /// Reports a mistake at the value of a key.
    pub fn fail(&self, key: &str, fault: Fault) {
        self.document.add(fault.at(self.place(key)));
    }

    /// Reports a mistake at a place.
    pub fn add(&self, finding: Diagnostic) {
        self.document.add(finding);
    }

    /// Reports that a key must be there.
    pub fn missing(&self, key: &str, help: &str) {
        let path = self.path(key);
        let message = if self.name.is_empty() { format!("`{path}` is missing") } else { format!("`{key}` is missing in `{}`", self.name) };
        self.document.add(Diagnostic::error("toml/missing", self.here(), message).help(help));
    }

    /// Reports every key that no getter asked for.
    pub fn finish(self) {
        let asked = self.asked.borrow();
        for (key, _) in self.table {
            let name = key.get_ref().as_ref();
            if asked.contains(&name) {
                continue;
            }
            let place = self.document.text().place(self.shift(key.span()));
            let absent = asked.iter().copied().filter(|asked| !self.has(asked));
            let listed = || if asked.is_empty() { "remove it".to_owned() } else { format!("the keys here are {}", asked.join(", ")) };
            let help = did_you_mean(name, absent).unwrap_or_else(listed);
            self.document.add(Diagnostic::error("toml/unknown-key", place, format!("unknown key `{}`", self.path(name))).help(help));
        }
    }

    fn value(&self, key: &'static str) -> Option<&'a Value<'a>> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
        self.table.get(key)
    }

    fn read_value<T>(&self, key: &'static str, read: impl FnOnce(&DeValue<'a>) -> Result<T, Fault>) -> Option<T> {
        let value = self.value(key)?;
        read(value.get_ref()).map_err(|fault| self.document.add(fault.at(self.place_of(value)))).ok()
    }

    fn list(&self, key: &'static str, expected: &str) -> &'a [Value<'a>] {
        match self.value(key).map(|value| (value, value.get_ref())) {
            Some((_, DeValue::Array(list))) => list,
            Some((value, _)) => self.wrong(key, value, expected).unwrap_or_default(),
            None => &[],
        }
    }

    fn below(&self, key: &str, value: &Value<'a>, table: &'a DeTable<'a>) -> Self {
        Self::new(self.document, table, self.path(key), self.shift(value.span()))
    }

    fn wrong<T>(&self, key: &str, value: &Value<'a>, expected: &str) -> Option<T> {
        let message = format!("`{}` is {}, {}", self.path(key), kind(value.get_ref()), shown(value.get_ref()));
        self.document.add(Diagnostic::error("toml/type", self.place_of(value), message).help(format!("write {expected}")));
        None
    }

    fn path(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }

    fn place_of(&self, value: &Value<'a>) -> Place {
        self.document.text().place(self.shift(value.span()))
    }

    fn shift(&self, span: Range<usize>) -> Range<usize> {
        span.start + self.document.base()..span.end + self.document.base()
    }
}

/// The meaning of a word of a closed list.
fn choose<T: Copy>(key: &str, word: &str, words: &[(&str, T)]) -> Result<T, Fault> {
    let names = || words.iter().map(|(name, _)| *name);
    words.iter().find(|(name, _)| *name == word).map(|(_, meaning)| *meaning).ok_or_else(|| {
        let listed = format!("`{key}` is one of {}", names().collect::<Vec<_>>().join(", "));
        let help = did_you_mean(word, names()).map_or(listed.clone(), |meant| format!("{meant} {listed}"));
        Fault::new("toml/word", format!("`{key}` cannot be `{word}`")).help(help)
    })
}
