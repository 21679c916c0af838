//! Anchors: ids from words, each once in a page.

use std::collections::BTreeSet;

/// The anchors of a page so far.
#[derive(Clone, Debug)]
pub struct Anchors {
    taken: BTreeSet<String>,
}

impl Anchors {
    /// None yet, but for those that every page has around its matter.
    pub fn new() -> Self {
        Self { taken: ["contents", "main", "question", "site-search"].into_iter().map(str::to_owned).collect() }
    }

    /// An anchor for words: lower-case letters and digits with dashes between; `-2`, `-3` and so on where another has it.
    pub fn of(&mut self, words: &str) -> String {
        let mut plain = String::with_capacity(words.len());
        for c in words.chars().flat_map(char::to_lowercase) {
            if c.is_alphanumeric() {
                plain.push(c);
            } else if !plain.is_empty() && !plain.ends_with('-') && c != '\'' && c != '’' {
                plain.push('-');
            }
        }
        let plain = plain.trim_end_matches('-');
        let base = if plain.is_empty() { "section" } else { plain };
        let spare = (2..).map(|count| format!("{base}-{count}"));
        let free = std::iter::once(base.to_owned()).chain(spare).find(|anchor| !self.taken.contains(anchor));
        let anchor = free.unwrap_or_default();
        self.taken.insert(anchor.clone());
        anchor
    }
}

impl Default for Anchors {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_anchors_once() {
        let mut anchors = Anchors::new();
        assert_eq!(anchors.of("Target 5: use of resources"), "target-5-use-of-resources");
        assert_eq!(anchors.of("Target 5: use of resources"), "target-5-use-of-resources-2");
        assert_eq!(anchors.of("What's new?"), "whats-new");
        assert_eq!(anchors.of("???"), "section");
        assert_eq!(anchors.of("Main"), "main-2", "the page's own anchor is taken");
    }
}
