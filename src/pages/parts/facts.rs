//! Facts as a list of terms and what they say.

use std::fmt::Write;

use crate::pages::html::escape;

/// Terms with their HTML, in order; those with nothing to say are left out.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    rows: Vec<(String, String)>,
}

impl Facts {
    /// Adds a fact in plain text, where there is one.
    pub fn text(&mut self, term: String, text: Option<&str>) {
        self.html(term, text.map(|text| escape(text).into_owned()).unwrap_or_default());
    }

    /// Adds a fact as ready HTML; nothing is left out.
    pub fn html(&mut self, term: String, html: String) {
        if !html.is_empty() {
            self.rows.push((term, html));
        }
    }

    /// The list as HTML; empty without facts.
    pub fn finish(self) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let mut html = String::from("<dl class=\"facts\">\n");
        for (term, said) in self.rows {
            let _ = writeln!(html, "<div><dt>{}</dt><dd>{said}</dd></div>", escape(&term));
        }
        html.push_str("</dl>\n");
        html
    }
}

/// Paragraphs as HTML, one for each line of text.
pub fn paragraphs(lines: &[String]) -> String {
    lines.iter().fold(String::new(), |mut html, line| {
        let _ = writeln!(html, "<p>{}</p>", escape(line));
        html
    })
}
