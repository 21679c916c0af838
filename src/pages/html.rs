//! Writing HTML by hand where a template would be slow: large tables and rows.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::words::{Arg, Words};

/// Text as HTML: `&`, `<`, `>` and both quotes become references.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    Cow::Owned(escaped)
}

/// A sentence of the catalogue as HTML with one of its blanks filled in with ready HTML, such as a link; the others are words.
pub fn say_with(words: &Words, id: &str, args: &[(&str, Arg<'_>)], (name, html): (&str, &str)) -> String {
    // A control character stands for it, which no text has.
    let all: Vec<(&str, Arg<'_>)> = args.iter().cloned().chain([(name, Arg::from("\u{1}"))]).collect();
    escape(&words.say(id, &all)).replace('\u{1}', html)
}

/// A link.
pub fn link(href: &str, text: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escape(href), escape(text))
}

/// A column of an HTML table.
#[derive(Clone, Debug)]
pub struct Heading {
    /// The heading's words.
    pub text: String,
    /// Figures: set to the right, in tabular digits.
    pub numeric: bool,
}

/// A cell of ready HTML, and its place in its column's order where a reader may sort by that (see [`places`]).
#[derive(Clone, Debug)]
pub struct Cell {
    html: String,
    key: Option<usize>,
}

impl Cell {
    /// A cell that is sorted by its key and not by its words; one without a key stands last in either direction.
    pub fn keyed(html: String, key: Option<usize>) -> Self {
        Self { html, key }
    }
}

impl From<String> for Cell {
    fn from(html: String) -> Self {
        Self { html, key: None }
    }
}

/// The place of each value among all of them, the least first, counted from 0; equal values share a place, nothing has none.
/// These are the exact keys by which a table is sorted in the browser, where a ratio would have to be rounded.
pub fn places<T: Ord>(values: &[Option<T>]) -> Vec<Option<usize>> {
    let sorted: BTreeSet<&T> = values.iter().flatten().collect();
    let order: BTreeMap<&T, usize> = sorted.into_iter().enumerate().map(|(place, value)| (value, place)).collect();
    values.iter().map(|value| value.as_ref().and_then(|value| order.get(value).copied())).collect()
}

/// A table with a caption, headings with scopes, a heading cell in each row, in a frame that scrolls by itself and can be
/// focused. Cells are HTML; the first of each row names it.
pub struct HtmlTable {
    caption: String,
    id: String,
    headings: Vec<Heading>,
    sortable: Vec<usize>,
    standing: Option<usize>,
    filter: Option<String>,
    body: String,
    foot: String,
}

impl HtmlTable {
    /// An empty table; `id` is unique in the page.
    pub fn new(id: impl Into<String>, caption: impl Into<String>, headings: Vec<Heading>) -> Self {
        let (sortable, body, foot) = (Vec::new(), String::new(), String::new());
        Self { id: id.into(), caption: caption.into(), headings, sortable, standing: None, filter: None, body, foot }
    }

    /// Lets a reader with script sort by these columns, named by their places; `standing` is the one in whose order the rows are.
    pub fn sortable(&mut self, columns: impl IntoIterator<Item = usize>, standing: Option<usize>) {
        self.sortable = columns.into_iter().collect();
        self.standing = standing;
    }

    /// Lets a reader with script find rows by their words; the label is that of the box to type in.
    pub fn filterable(&mut self, label: String) {
        self.filter = Some(label);
    }

    /// Adds a row of ready HTML cells.
    pub fn row(&mut self, cells: &[String]) {
        let row = self.tr(cells, &[], "");
        self.body.push_str(&row);
    }

    /// Adds a row whose cells know their place in the order of their column.
    pub fn keyed_row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let (html, keys): (Vec<String>, Vec<Option<usize>>) = cells.into_iter().map(|cell| (cell.html, cell.key)).unzip();
        let row = self.tr(&html, &keys, "");
        self.body.push_str(&row);
    }

    /// Adds a row that stays at the end of the body however the others are sorted: a total that is printed among its parts.
    pub fn last_row(&mut self, cells: &[String]) {
        let row = self.tr(cells, &[], " data-fixed");
        self.body.push_str(&row);
    }

    /// Adds a row to the foot (overall marks, totals).
    pub fn foot_row(&mut self, cells: &[String]) {
        let row = self.tr(cells, &[], "");
        self.foot.push_str(&row);
    }

    fn tr(&self, cells: &[String], keys: &[Option<usize>], marked: &str) -> String {
        let mut row = format!("<tr{marked}>");
        for (place, cell) in cells.iter().enumerate() {
            let numeric = self.headings.get(place).is_some_and(|heading| heading.numeric);
            let class = if numeric { " class=\"num\"" } else { "" };
            let (open, close) = if place == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
            let key = keys.get(place).copied().flatten().map(|key| format!(" data-key=\"{key}\"")).unwrap_or_default();
            let _ = write!(row, "<{open}{class}{key}>{cell}</{close}>");
        }
        row.push_str("</tr>\n");
        row
    }

    /// The table as HTML.
    pub fn finish(self) -> String {
        let mut head = String::new();
        for (place, heading) in self.headings.iter().enumerate() {
            let class = if heading.numeric { " class=\"num\"" } else { "" };
            let sort = match (self.sortable.contains(&place), self.standing == Some(place)) {
                (false, _) => "",
                (true, true) => " data-sort=\"ascending\"",
                (true, false) => " data-sort=\"\"",
            };
            let _ = write!(head, "<th scope=\"col\"{class}{sort}>{}</th>", escape(&heading.text));
        }
        let filter = self.filter.map(|label| format!(" data-filter=\"{}\"", escape(&label))).unwrap_or_default();
        let foot = if self.foot.is_empty() { String::new() } else { format!("<tfoot>\n{}</tfoot>\n", self.foot) };
        format!(
            "<div class=\"frame\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}-caption\"{filter}>\n<table id=\"{id}\">\n\
             <caption id=\"{id}-caption\">{caption}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n{foot}</table>\n</div>\n",
            id = self.id,
            caption = escape(&self.caption),
            body = self.body,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escape("<b>\"R&D's\"</b>"), "&lt;b&gt;&quot;R&amp;D&#39;s&quot;&lt;/b&gt;");
        assert!(matches!(escape("plain"), Cow::Borrowed(_)));
    }

    #[test]
    fn rows_are_named_and_columns_have_scopes() {
        let headings = vec![Heading { text: "Council".into(), numeric: false }, Heading { text: "Days".into(), numeric: true }];
        let mut table = HtmlTable::new("t", "Days & nights", headings);
        table.row(&["Boston".into(), "12.91".into()]);
        let html = table.finish();
        assert!(html.contains("<caption id=\"t-caption\">Days &amp; nights</caption>"));
        assert!(html.contains("<th scope=\"row\">Boston</th><td class=\"num\">12.91</td>"));
        assert!(html.contains("<th scope=\"col\" class=\"num\">Days</th>"));
        assert!(!html.contains("data-"), "a table is not marked unless it is asked for");
    }

    #[test]
    fn a_table_that_may_be_sorted_has_keys_and_keeps_its_total_last() {
        let headings = vec![Heading { text: "Council".into(), numeric: false }, Heading { text: "Days".into(), numeric: true }];
        let mut table = HtmlTable::new("t", "Days", headings);
        table.sortable([0, 1], Some(0));
        table.filterable("Find \"one\"".into());
        table.keyed_row([Cell::from("Boston".to_owned()), Cell::keyed("12.91".into(), Some(3))]);
        table.last_row(&["All".into(), "12.91".into()]);
        let html = table.finish();
        assert!(html.contains("data-filter=\"Find &quot;one&quot;\""));
        assert!(
            html.contains("<th scope=\"col\" data-sort=\"ascending\">Council</th><th scope=\"col\" class=\"num\" data-sort=\"\">Days</th>")
        );
        assert!(html.contains("<td class=\"num\" data-key=\"3\">12.91</td>"));
        assert!(html.contains("<tr data-fixed><th scope=\"row\">All</th>"));
    }

    #[test]
    fn equal_values_share_a_place_and_nothing_has_none() {
        assert_eq!(places(&[Some(30), None, Some(-2), Some(30), Some(4)]), [Some(2), None, Some(0), Some(2), Some(1)]);
    }
}
