//! Words and phrases that stand in a cell as a whole, in any case.

/// Words to look for, each with what it stands for; in small letters.
pub(super) struct WholeWords<'w, T> {
    words: Vec<(&'w str, T)>,
    /// For each byte whether a word begins with it, small or capital.
    firsts: [bool; 256],
}

impl<'w, T: Copy> WholeWords<'w, T> {
    /// The words in their order: of several in a cell the first of these is found.
    pub(super) fn new(words: impl Iterator<Item = (&'w str, T)>) -> Self {
        let words: Vec<(&str, T)> = words.filter(|(word, _)| !word.is_empty()).collect();
        let mut firsts = [false; 256];
        for first in words.iter().filter_map(|(word, _)| word.bytes().next()) {
            for first in [first, first.to_ascii_uppercase()] {
                firsts.get_mut(usize::from(first)).into_iter().for_each(|begins| *begins = true);
            }
        }
        Self { words, firsts }
    }

    /// The first of the words that a cell has.
    pub(super) fn find(&self, cell: &str) -> Option<(&'w str, T)> {
        if cell.is_ascii() && !self.may_begin(cell.as_bytes()) {
            return None;
        }
        let lower = cell.to_lowercase();
        self.words.iter().copied().find(|(word, _)| has(&lower, word))
    }

    /// Whether some word of the cell begins as one of these; nearly no cell has one.
    fn may_begin(&self, cell: &[u8]) -> bool {
        let mut starts = cell.iter().enumerate().filter(|(_, byte)| self.firsts.get(usize::from(**byte)) == Some(&true));
        starts.any(|(at, _)| {
            let is_inside = at.checked_sub(1).and_then(|before| cell.get(before)).is_some_and(u8::is_ascii_alphanumeric);
            let rest = cell.get(at..).unwrap_or_default();
            let begins = |word: &str| rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()));
            !is_inside && self.words.iter().any(|(word, _)| begins(word))
        })
    }
}

/// Whether a text has a word or phrase that no letter or digit touches.
fn has(text: &str, word: &str) -> bool {
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    text.match_indices(word).any(|(at, found)| {
        let bytes = text.as_bytes();
        !is_letter(at.checked_sub(1).and_then(|before| bytes.get(before))) && !is_letter(bytes.get(at + found.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_whole_words_in_any_case_and_the_first_of_the_list() {
        let words = WholeWords::new([("hmrc", 1), ("pension fund", 2), ("paye", 3), ("café", 4)].into_iter());
        let table = [
            ("HMRC", Some("hmrc")),
            ("Tax to HMRC, March", Some("hmrc")),
            ("(paye) for HMRC", Some("hmrc")),
            ("Payment of Pension Fund", Some("pension fund")),
            ("pension-fund", None),
            ("HMRCS", None),
            ("PAYEE", None),
            ("2paye", None),
            ("Prepaye paye", Some("paye")),
            ("Le CAFÉ", Some("café")),
            ("£ for hmrc", Some("hmrc")),
            ("", None),
        ];
        for (cell, word) in table {
            assert_eq!(words.find(cell).map(|found| found.0), word, "{cell}");
        }
    }
}
