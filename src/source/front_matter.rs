//! Splits a page into its TOML front matter and its markdown body.

use std::ops::Range;

use super::Text;
use crate::diag::Diagnostic;

const FENCE: &str = "+++";

/// Where the two parts of a page stand in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatter {
    /// The bytes between the `+++` lines.
    pub toml: Range<usize>,
    /// The bytes behind the second `+++` line.
    pub body: Range<usize>,
    /// The physical line of the body's first line.
    pub body_line: u32,
}

impl FrontMatter {
    /// Finds front matter between `+++` lines; the first line of the file is the first of them.
    ///
    /// # Errors
    /// One diagnostic where there is none, or where it is not closed.
    pub fn split(text: &Text) -> Result<Self, Box<Diagnostic>> {
        const SHAPE: &str = "begin the file with a line `+++`, then keys such as `title = \"…\"`, then another line `+++`";
        let content = text.as_str();
        let starts = text.line_starts();
        let line = |index: usize| Some(starts.get(index).copied()?..starts.get(index + 1).copied().unwrap_or(content.len()));
        let is_fence = |range: &Range<usize>| content.get(range.clone()).is_some_and(|line| line.trim_end() == FENCE);
        let Some(first) = line(0).filter(is_fence) else {
            let yaml = content.starts_with("---");
            let message = if yaml { "the front matter is YAML between `---` lines" } else { "the page has no front matter" };
            let place = text.place(0..content.lines().next().map_or(0, str::len));
            return Err(Box::new(Diagnostic::error("front-matter/missing", place, message).help(SHAPE)));
        };
        let Some((index, close)) = (1..starts.len()).filter_map(|index| Some((index, line(index)?))).find(|(_, range)| is_fence(range))
        else {
            let message = "the front matter that begins here is not closed";
            let found = Diagnostic::error("front-matter/unclosed", text.place(0..FENCE.len()), message);
            return Err(Box::new(found.help("put a line `+++` between the keys and the words of the page")));
        };
        // The index counts from 0 and the line after the fence is the body's first.
        let body_line = u32::try_from(index + 2).unwrap_or(u32::MAX);
        Ok(Self { toml: first.end..close.start, body: close.end..content.len(), body_line })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(content: &str) -> Text {
        Text::decode("content/a.md", content.as_bytes().to_vec()).unwrap()
    }

    #[test]
    fn splits_and_knows_the_line() {
        for ends in ["\n", "\r\n"] {
            let text = text(&["+++", "title = \"A\"", "+++", "", "Words +++"].join(ends));
            let parts = FrontMatter::split(&text).unwrap();
            assert_eq!(text.as_str()[parts.toml.clone()].trim(), "title = \"A\"");
            assert_eq!(text.as_str()[parts.body.clone()].trim(), "Words +++");
            assert_eq!(parts.body_line, 4);
        }
    }

    #[test]
    fn takes_empty_parts() {
        let text = text("+++\n+++");
        let parts = FrontMatter::split(&text).unwrap();
        assert_eq!((parts.toml, parts.body), (4..4, 7..7));
    }

    #[test]
    fn says_what_is_missing() {
        assert_eq!(FrontMatter::split(&text("# Words")).unwrap_err().code, "front-matter/missing");
        assert!(FrontMatter::split(&text("---\ntitle: x\n---\n")).unwrap_err().message.contains("YAML"));
        let open = FrontMatter::split(&text("+++\ntitle = 1\n")).unwrap_err();
        assert_eq!((open.code, open.place.unwrap().line), ("front-matter/unclosed", 1));
        assert_eq!(FrontMatter::split(&text("")).unwrap_err().code, "front-matter/missing");
    }
}
