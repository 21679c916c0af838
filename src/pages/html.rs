//! Writing HTML by hand where a template would be slow: large tables and rows.

use std::borrow::Cow;
use std::fmt::Write;

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

/// A table with a caption, headings with scopes, a heading cell in each row, in a frame that scrolls by itself and can be
/// focused. Cells are HTML; the first of each row names it.
pub struct HtmlTable {
    caption: String,
    id: String,
    headings: Vec<Heading>,
    body: String,
    foot: String,
}

impl HtmlTable {
    /// An empty table; `id` is unique in the page.
    pub fn new(id: impl Into<String>, caption: impl Into<String>, headings: Vec<Heading>) -> Self {
        Self { id: id.into(), caption: caption.into(), headings, body: String::new(), foot: String::new() }
    }

    /// Adds a row of ready HTML cells.
    pub fn row(&mut self, cells: &[String]) {
        let row = self.tr(cells);
        self.body.push_str(&row);
    }

    /// Adds a row to the foot (overall marks, totals).
    pub fn foot_row(&mut self, cells: &[String]) {
        let row = self.tr(cells);
        self.foot.push_str(&row);
    }

    fn tr(&self, cells: &[String]) -> String {
        let mut row = String::from("<tr>");
        for (place, cell) in cells.iter().enumerate() {
            let numeric = self.headings.get(place).is_some_and(|heading| heading.numeric);
            let class = if numeric { " class=\"num\"" } else { "" };
            let (open, close) = if place == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
            let _ = write!(row, "<{open}{class}>{cell}</{close}>");
        }
        row.push_str("</tr>\n");
        row
    }

    /// The table as HTML.
    pub fn finish(self) -> String {
        let mut head = String::new();
        for heading in &self.headings {
            let class = if heading.numeric { " class=\"num\"" } else { "" };
            let _ = write!(head, "<th scope=\"col\"{class}>{}</th>", escape(&heading.text));
        }
        let foot = if self.foot.is_empty() { String::new() } else { format!("<tfoot>\n{}</tfoot>\n", self.foot) };
        format!(
            "<div class=\"frame\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}-caption\">\n<table id=\"{id}\">\n\
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
    }
}
