//! The accessibility statement: `/accessibility/`.
//!
//! The order and the fixed sentences are those of the model statement for the Public Sector Bodies (Websites and Mobile
//! Applications) (No. 2) Accessibility Regulations 2018. It says what is so for any site that is built from the templates, and what
//! the publisher has recorded; what nobody has tested or said it says to be untested or unsaid.

mod statement;

use serde::Serialize;

use crate::pages::{Job, PageKind, Rendered, Shell, Stage};
use statement::Statement;

/// The page type.
pub const KIND: PageKind = PageKind { id: "accessibility", template: "accessibility.html", jobs };

const ADDRESS: &str = "/accessibility/";

/// Kinds of file that people read, and that templates have no say in.
const DOCUMENTS: [&str; 13] = ["pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "epub", "docm"];

#[derive(Serialize)]
struct View {
    site: String,
    base_url: Option<String>,
    publisher: String,
    team: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    formats: Option<String>,
    has_contact: bool,
    documents: Option<String>,
    version: &'static str,
    statement: Statement,
}

/// A publisher's own `content/accessibility.md` stands in place of the drafted statement.
fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let own = stage.dataset().documents.iter().any(|document| document.address == ADDRESS);
    if own { Vec::new() } else { vec![Job::new(ADDRESS, make)] }
}

fn make(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let site = &stage.dataset().site;
    let shell = Shell::new(stage, ADDRESS, &words.word("accessibility-title"), &[]).described(words.word("accessibility-description"));
    let contact = site.contact.clone();
    let documents = stage.dataset().files.keys().filter(|path| is_document(path)).count();
    let view = View {
        site: site.title.clone(),
        base_url: stage.options.base_url.clone(),
        publisher: site.publisher.name.clone(),
        has_contact: contact.email.is_some() || contact.url.is_some() || contact.phone.is_some(),
        team: contact.team,
        email: contact.email,
        phone: contact.phone,
        formats: contact.formats,
        documents: (documents > 0).then(|| words.say("accessibility-documents", &[("documents", documents.into())])),
        version: env!("CARGO_PKG_VERSION"),
        statement: Statement::new(words, site.accessibility.as_ref(), stage.results.as_at()),
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

fn is_document(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| DOCUMENTS.contains(&ending.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::is_document;

    #[test]
    fn documents_are_known_by_the_end_of_their_names() {
        for (path, expected) in
            [("papers/constitution.PDF", true), ("budget.xlsx", true), ("logo.svg", false), ("CNAME", false), ("a.pdf/logo", false)]
        {
            assert_eq!(is_document(path), expected, "{path}");
        }
    }
}
