//! A parsed TOML file, or the TOML part of a page.

use std::cell::RefCell;
use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::DeTable;

use super::Keys;
use crate::diag::{Diagnostic, Report};
use crate::source::{Text, spoken_date};

/// A tree of values with the bytes where each is written.
#[derive(Debug)]
pub struct Document<'a> {
    text: &'a Text,
    /// Where the parsed part begins in the text.
    base: usize,
    tree: Spanned<DeTable<'a>>,
    report: RefCell<Report>,
}

impl<'a> Document<'a> {
    /// Parses a whole file. Nothing where it is not TOML; the mistake is in the report.
    pub fn parse(text: &'a Text, report: &mut Report) -> Option<Self> {
        Self::parse_part(text, 0, text.as_str(), report)
    }

    /// Parses a part of a file that begins at byte `base`. The part may differ from the text in characters that are no
    /// TOML (the marks of a quotation), but not in length.
    pub fn parse_part(text: &'a Text, base: usize, part: &'a str, report: &mut Report) -> Option<Self> {
        match DeTable::parse(part) {
            Ok(tree) => Some(Self { text, base, tree, report: RefCell::default() }),
            Err(error) => {
                let range = error.span().unwrap_or(0..0);
                let place = text.place(base + range.start..base + range.end);
                let finding = Diagnostic::error("toml/syntax", place, format!("this is not TOML: {}", error.message().trim()));
                report.add(finding.help(syntax_help(part, &range)));
                None
            }
        }
    }

    /// The keys at the top. What they find is in the report that [`Document::close`] gives.
    pub fn keys(&self) -> Keys<'_> {
        let at = self.base..self.base;
        Keys::new(self, self.tree.get_ref(), String::new(), at)
    }

    /// Adds what the keys found to the report.
    pub fn close(self, report: &mut Report) {
        report.append(self.report.into_inner());
    }

    pub(super) fn text(&self) -> &Text {
        self.text
    }

    pub(super) fn base(&self) -> usize {
        self.base
    }

    pub(super) fn add(&self, finding: Diagnostic) {
        self.report.borrow_mut().add(finding);
    }
}

/// The remedy for the commonest slips.
fn syntax_help(part: &str, range: &Range<usize>) -> String {
    let before = part.get(..range.start).unwrap_or_default();
    let begin = before.rfind('\n').map_or(0, |at| at + 1);
    let line = part.get(begin..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    if line.contains(['“', '”', '‘', '’']) {
        return "quotes in TOML are straight: write \"…\", not “…”".to_owned();
    }
    if let Some((key, value)) = line.split_once('=')
        && let Some(date) = spoken_date(value.split('#').next().unwrap_or_default())
    {
        return format!("write {} = {date}", key.trim());
    }
    let help = match line.split_once('=') {
        Some((_, value)) if value.trim().starts_with(|c: char| c.is_alphabetic()) => "words stand between double quotes: key = \"words\"",
        Some(_) => "a key stands once in its table, and its value is \"words\", a number, true, false, a date or a list",
        None => "write `key = value`, one on a line",
    };
    help.to_owned()
}
