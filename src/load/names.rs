//! Finding by name what a site has: authorities, indicators, groups and the like.

use std::collections::HashMap;

use crate::model::Slug;
use crate::source::{Fault, closest};

/// The entries of one kind by id, unique name and alias, each matched exactly.
#[derive(Debug)]
pub(super) struct Names {
    code: &'static str,
    noun: &'static str,
    /// Where such entries are listed, for the remedy.
    listed: String,
    ids: Vec<Slug>,
    spellings: HashMap<String, Entry>,
    /// Every spelling with its entry, in order, for suggestions.
    known: Vec<(String, usize)>,
}

#[derive(Debug)]
enum Entry {
    Id(usize),
    Name(usize),
    /// A name that several entries have.
    Shared(Vec<usize>),
}

impl Names {
    /// Names of entries with these ids, numbered from 0; `listed` is a sentence such as "authorities are listed in
    /// data/authorities.csv".
    pub(super) fn new(code: &'static str, noun: &'static str, listed: impl Into<String>, ids: Vec<Slug>) -> Self {
        let spellings = ids.iter().enumerate().map(|(index, id)| (id.to_string(), Entry::Id(index))).collect();
        let known = ids.iter().enumerate().map(|(index, id)| (id.to_string(), index)).collect();
        Self { code, noun, listed: listed.into(), ids, spellings, known }
    }

    /// Adds another spelling of an entry. An id stands before a name; a name of several entries names none of them.
    pub(super) fn add(&mut self, spelling: &str, index: usize) {
        self.known.push((spelling.to_owned(), index));
        let entry = self.spellings.entry(spelling.to_owned()).or_insert(Entry::Name(index));
        match entry {
            Entry::Id(_) => {}
            Entry::Name(other) if *other == index => {}
            Entry::Name(other) => *entry = Entry::Shared(vec![*other, index]),
            Entry::Shared(others) => others.push(index),
        }
    }

    /// The id of an entry.
    pub(super) fn id(&self, index: usize) -> &str {
        self.ids.get(index).map(Slug::as_str).unwrap_or_default()
    }

    /// The entry with an id, with no other spelling.
    pub(super) fn by_id(&self, id: &str) -> Option<usize> {
        match self.spellings.get(id) {
            Some(Entry::Id(index)) => Some(*index),
            Some(Entry::Name(_) | Entry::Shared(_)) | None => None,
        }
    }

    /// The entry that a text names.
    pub(super) fn resolve(&self, text: &str) -> Result<usize, Fault> {
        match self.spellings.get(text) {
            Some(Entry::Id(index) | Entry::Name(index)) => Ok(*index),
            Some(Entry::Shared(several)) => {
                let ids: Vec<String> = several.iter().map(|index| format!("`{}`", self.id(*index))).collect();
                let message = format!("{} entries are named `{text}`", several.len());
                Err(Fault::new("names/shared", message).help(format!("write the id of the one that is meant: {}", ids.join(" or "))))
            }
            None => Err(self.unknown(text)),
        }
    }

    fn unknown(&self, text: &str) -> Fault {
        let meant = closest(text, self.known.iter().map(|(spelling, _)| spelling.as_str()));
        let index = meant.and_then(|meant| self.known.iter().find(|(spelling, _)| spelling == meant)).map(|(_, index)| *index);
        let help = match (meant, index.map(|index| self.id(index))) {
            (Some(meant), Some(id)) if meant != id => format!("did you mean `{meant}` ({id})? {}", self.listed),
            (Some(meant), _) => format!("did you mean `{meant}`? {}", self.listed),
            (None, _) => self.listed.clone(),
        };
        Fault::new(self.code, format!("unknown {} `{text}`", self.noun)).help(help)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        let ids = ["boston", "corby", "corby-town"].map(|id| Slug::new(id).unwrap()).to_vec();
        let mut names = Names::new("names/unknown-authority", "authority", "authorities are listed in data/authorities.csv", ids);
        names.add("Boston Borough Council", 0);
        names.add("Corby", 1);
        names.add("Corby", 2);
        names.add("corby", 2);
        names
    }

    #[test]
    fn resolves_ids_names_and_aliases_exactly() {
        assert_eq!(names().resolve("boston"), Ok(0));
        assert_eq!(names().resolve("Boston Borough Council"), Ok(0));
        // An id stands before another entry's name.
        assert_eq!(names().resolve("corby"), Ok(1));
    }

    #[test]
    fn suggests_what_was_meant() {
        let fault = names().resolve("Bostn Borough Council").unwrap_err();
        assert_eq!(fault.message, "unknown authority `Bostn Borough Council`");
        assert_eq!(fault.help.unwrap(), "did you mean `Boston Borough Council` (boston)? authorities are listed in data/authorities.csv");
        assert_eq!(
            names().resolve("Boston").unwrap_err().help.unwrap(),
            "did you mean `boston`? authorities are listed in data/authorities.csv"
        );
        assert_eq!(names().resolve("Zzyzx").unwrap_err().help.unwrap(), "authorities are listed in data/authorities.csv");
    }

    #[test]
    fn a_shared_name_names_nobody() {
        let fault = names().resolve("Corby").unwrap_err();
        assert_eq!(fault.code, "names/shared");
        assert!(fault.help.unwrap().ends_with("`corby` or `corby-town`"));
    }
}
