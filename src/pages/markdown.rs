//! Somebody's markdown as HTML that cannot do harm: raw HTML is shown as text, links are on an allow-list, every table
//! has a caption, scopes and a frame, every heading its anchor.
//!
//! Comes in: CommonMark with tables and footnotes. Goes out: HTML below a page's `h1`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Options, Parser, Tag, TagEnd, html};

use crate::pages::anchors::Anchors;
use crate::pages::destination::Destination;
use crate::pages::html::escape;

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub struct Markdown<'a> {
    /// The prefix that leads from the page to the site's root.
    pub root: &'a str,
    /// What makes anchors unique where several texts stand in one page; empty for a document.
    pub prefix: &'a str,
    /// What the text is about: names the tables that stand before its first heading.
    pub about: &'a str,
    /// What headings become.
    pub headings: Headings,
    /// What stands in the place of each `plainsight` block, in order.
    pub blocks: &'a [String],
}

/// What a text's headings become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headings {
    /// Sections with anchors, from `h2` down, no level left out.
    Sections,
    /// The same, the first level numbered.
    Numbered,
    /// Bold lines: words beside a figure make no sections of the page.
    Lines,
}

impl Markdown<'_> {
    /// The text as HTML.
    pub fn html(&self, text: &str) -> String {
        let mut writer = Writer::new(*self);
        for event in Parser::new_ext(text, options()) {
            writer.take(event);
        }
        let mut out = String::with_capacity(text.len() * 2);
        html::push_html(&mut out, writer.out.into_iter());
        out
    }
}

/// What of markdown is read: CommonMark, tables and footnotes.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES
}

/// The anchors of a document's sections.
pub(super) fn anchors_of(text: &str) -> BTreeSet<String> {
    sections(text).into_iter().map(|section| section.anchor).collect()
}

/// A heading of a text, as it is set.
pub(super) struct Section {
    /// From 2.
    pub(super) level: u8,
    /// What leads to it.
    pub(super) anchor: String,
    /// Its words.
    pub(super) title: String,
}

/// The headings of a text, in order.
pub(super) fn sections(text: &str) -> Vec<Section> {
    let mut anchors = Anchors::new();
    let mut found: Vec<Section> = Vec::new();
    let mut heading: Option<(u8, Vec<Event<'_>>)> = None;
    for event in Parser::new_ext(text, options()) {
        if let Event::Start(Tag::Heading { level, .. }) = event {
            heading = Some((level as u8, Vec::new()));
        } else if let Event::End(TagEnd::Heading(_)) = event {
            let Some((level, inside)) = heading.take() else { continue };
            let title = plain(&inside);
            let above = found.last().map_or(1, |section| section.level);
            found.push(Section { level: set_level(level, above), anchor: anchors.of(&title), title });
        } else if let Some((_, inside)) = &mut heading {
            inside.push(event);
        }
    }
    found
}

/// The level at which a heading is set: below the page's `h1`, and no level left out after the one above.
fn set_level(level: u8, above: u8) -> u8 {
    level.clamp(2, above + 1)
}

/// Whether a block stands for something computed.
pub(super) fn is_block(kind: &CodeBlockKind<'_>) -> bool {
    matches!(kind, CodeBlockKind::Fenced(info) if info.trim() == "plainsight")
}

/// A line of code with more characters than this may be wider than a phone at the reader's own size of letters.
const WIDE_CODE: usize = 24;

/// The first word behind a fence: what language the code is in.
fn language(kind: &CodeBlockKind<'_>) -> String {
    match kind {
        CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default().to_owned(),
        CodeBlockKind::Indented => String::new(),
    }
}

/// A table that is being written.
struct Table {
    alignments: Vec<Alignment>,
    head: bool,
    cell: usize,
    /// Where the open cell's events begin.
    cell_from: usize,
}

struct Writer<'m, 'o> {
    set: Markdown<'o>,
    out: Vec<Event<'m>>,
    anchors: Anchors,
    /// Where the open heading's events begin in `out`, and its level.
    heading: Option<(usize, u8)>,
    level: u8,
    section: usize,
    /// The words of the last heading: they name the tables under it.
    last_heading: String,
    table: Option<Table>,
    tables: usize,
    /// How many tables each heading has named.
    named: BTreeMap<String, usize>,
    notes: Vec<String>,
    /// For each open link or picture: how it is closed.
    open: Vec<Event<'m>>,
    blocks: usize,
    in_block: bool,
    /// The open block of code: the language that it names, and where its events begin in `out`.
    code: Option<(String, usize)>,
}

impl<'m, 'o> Writer<'m, 'o> {
    fn new(set: Markdown<'o>) -> Self {
        Self {
            set,
            out: Vec::new(),
            anchors: Anchors::new(),
            heading: None,
            level: 1,
            section: 0,
            last_heading: set.about.to_owned(),
            table: None,
            tables: 0,
            named: BTreeMap::new(),
            notes: Vec::new(),
            open: Vec::new(),
            blocks: 0,
            in_block: false,
            code: None,
        }
    }

    fn raw(&mut self, html: String) {
        self.out.push(Event::Html(html.into()));
    }

    fn take(&mut self, event: Event<'m>) {
        match event {
            Event::End(TagEnd::CodeBlock) if self.in_block => {
                self.in_block = false;
                let block = self.set.blocks.get(self.blocks).cloned().unwrap_or_default();
                self.blocks += 1;
                self.raw(block);
            }
            _ if self.in_block => {}
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Html(text) | Event::InlineHtml(text) => self.out.push(Event::Text(text)),
            Event::FootnoteReference(label) => {
                let (number, prefix) = (self.note(&label), self.set.prefix);
                self.raw(format!(
                    "<sup class=\"note-ref\"><a id=\"{prefix}ref-{number}\" href=\"#{prefix}note-{number}\">[{number}]</a></sup>"
                ));
            }
            other @ (Event::Text(_)
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Rule
            | Event::TaskListMarker(_)) => self.out.push(other),
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other tag is CommonMark that the library sets as we want it")]
    fn start(&mut self, tag: Tag<'m>) {
        match tag {
            Tag::Heading { level, .. } => self.heading = Some((self.out.len(), level as u8)),
            Tag::CodeBlock(kind) if is_block(&kind) => self.in_block = true,
            Tag::CodeBlock(kind) => self.code = Some((language(&kind), self.out.len())),
            Tag::HtmlBlock => self.out.push(Event::Start(Tag::Paragraph)),
            Tag::Link { dest_url, .. } => self.link(&dest_url),
            Tag::Image { dest_url, title, id, link_type } => match Destination::of(&dest_url) {
                // A picture of another site would be a third party's eye on the reader: it becomes a link.
                Destination::Elsewhere(_) | Destination::Refused(_) | Destination::Anchor(_) => self.link(&dest_url),
                here @ (Destination::Site(..) | Destination::Relative(..)) => {
                    let dest_url = here.href(self.set.root).unwrap_or_default().into();
                    self.out.push(Event::Start(Tag::Image { dest_url, title, id, link_type }));
                    self.open.push(Event::End(TagEnd::Image));
                }
            },
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => self.raw("<thead><tr>".to_owned()),
            Tag::TableRow => {
                self.raw("<tr>".to_owned());
                self.table.iter_mut().for_each(|table| table.cell = 0);
            }
            Tag::TableCell => self.start_cell(),
            Tag::FootnoteDefinition(label) => {
                let (number, prefix) = (self.note(&label), self.set.prefix);
                self.raw(format!(
                    "<div class=\"footnote\" id=\"{prefix}note-{number}\"><a href=\"#{prefix}ref-{number}\">[{number}]</a>\n"
                ));
            }
            other => self.out.push(Event::Start(other)),
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other tag is CommonMark that the library sets as we want it")]
    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::HtmlBlock => self.out.push(Event::End(TagEnd::Paragraph)),
            TagEnd::Link | TagEnd::Image => {
                let close = self.open.pop();
                self.out.extend(close);
            }
            TagEnd::Table => {
                self.raw("</tbody></table></div>\n".to_owned());
                self.table = None;
            }
            TagEnd::TableHead => {
                self.raw("</tr></thead><tbody>\n".to_owned());
                self.table.iter_mut().for_each(|table| table.head = false);
            }
            TagEnd::TableRow => self.raw("</tr>\n".to_owned()),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::FootnoteDefinition => self.raw("</div>\n".to_owned()),
            other => self.out.push(Event::End(other)),
        }
    }

    fn link(&mut self, link: &str) {
        let (open, close) = match Destination::of(link).href(self.set.root) {
            Some(href) => (format!("<a href=\"{}\">", escape(&href)), "</a>"),
            None => (String::new(), ""),
        };
        self.raw(open);
        self.open.push(Event::Html(close.into()));
    }

    /// The number of a footnote: in the order in which they are first named.
    fn note(&mut self, label: &str) -> usize {
        let place = self.notes.iter().position(|note| note == label).unwrap_or_else(|| {
            self.notes.push(label.to_owned());
            self.notes.len() - 1
        });
        place + 1
    }

    /// Code as it was written. What may be wider than a phone scrolls in its own frame, which the keyboard reaches.
    fn end_code(&mut self) {
        let Some((language, from)) = self.code.take() else { return };
        let code = plain(&self.out.drain(from..).collect::<Vec<_>>());
        let wide = code.lines().any(|line| line.chars().count() > WIDE_CODE);
        let stop = if wide { " tabindex=\"0\"" } else { "" };
        let class = if language.is_empty() { String::new() } else { format!(" class=\"language-{}\"", escape(&language)) };
        self.raw(format!("<pre{stop}><code{class}>{}</code></pre>\n", escape(&code)));
    }

    fn end_heading(&mut self) {
        let Some((from, level)) = self.heading.take() else { return };
        let inside: Vec<Event<'m>> = self.out.drain(from..).collect();
        self.last_heading = plain(&inside);
        if self.set.headings == Headings::Lines {
            self.raw("<p><strong>".to_owned());
            self.out.extend(inside);
            self.raw("</strong></p>\n".to_owned());
            return;
        }
        self.level = set_level(level, self.level);
        let anchor = self.anchors.of(&self.last_heading);
        let mut open = format!("<h{} id=\"{}{}\">", self.level, self.set.prefix, escape(&anchor));
        if self.set.headings == Headings::Numbered && self.level == 2 {
            self.section += 1;
            let _ = write!(open, "{}. ", self.section);
        }
        self.raw(open);
        self.out.extend(inside);
        self.raw(format!("</h{}>\n", self.level));
    }

    fn start_table(&mut self, alignments: Vec<Alignment>) {
        self.tables += 1;
        let id = format!("{}words-table-{}", self.set.prefix, self.tables);
        let caption = escape(&self.table_name()).into_owned();
        self.raw(format!(
            "<div class=\"frame\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\"><table>\
             <caption id=\"{id}\" class=\"unseen\">{caption}</caption>"
        ));
        self.table = Some(Table { alignments, head: true, cell: 0, cell_from: 0 });
    }

    /// The words above the table; of several tables under the same words the second is "(2)", so that a list of them can be told apart.
    fn table_name(&mut self) -> String {
        let name = self.last_heading.clone();
        let count = self.named.entry(name.clone()).and_modify(|count| *count += 1).or_insert(1);
        if *count == 1 { name } else { format!("{name} ({count})") }
    }

    fn start_cell(&mut self) {
        let Some(table) = &mut self.table else { return };
        let numeric = table.alignments.get(table.cell) == Some(&Alignment::Right);
        table.cell_from = self.out.len();
        let tag = match (table.head, table.cell) {
            (true, _) => "th scope=\"col\"",
            (false, 0) => "th scope=\"row\"",
            (false, _) => "td",
        };
        let class = if numeric { " class=\"num\"" } else { "" };
        self.raw(format!("<{tag}{class}>"));
    }

    fn end_cell(&mut self) {
        let Some(table) = &mut self.table else { return };
        let tag = if table.head || table.cell == 0 { "th" } else { "td" };
        table.cell += 1;
        // A heading without words heads nothing.
        if table.head && self.out.len() == table.cell_from + 1 {
            self.out.truncate(table.cell_from);
            return self.raw("<td></td>".to_owned());
        }
        self.raw(format!("</{tag}>"));
    }
}

/// The words of some events, without markup.
#[expect(clippy::wildcard_enum_match_arm, reason = "only words count")]
pub(super) fn plain(events: &[Event<'_>]) -> String {
    let mut words = String::new();
    for event in events {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests;
