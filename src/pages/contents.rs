//! What stands on a long page: its sections, with a link to each.

use serde::Serialize;

use crate::pages::markdown::{Headings, sections};

/// A page with fewer sections than this is short enough to be looked over.
const FEWEST: usize = 4;

/// A link to a section.
#[derive(Debug, Serialize)]
pub struct ContentsLink {
    anchor: String,
    title: String,
}

/// The sections of a text of the first level, numbered where they are numbered in it; none where there are fewer than four.
pub fn contents(text: &str, headings: Headings) -> Vec<ContentsLink> {
    let links: Vec<ContentsLink> = sections(text)
        .into_iter()
        .filter(|section| section.level == 2)
        .enumerate()
        .map(|(place, section)| ContentsLink {
            title: match headings {
                Headings::Numbered => format!("{}. {}", place + 1, section.title),
                Headings::Sections | Headings::Lines => section.title,
            },
            anchor: section.anchor,
        })
        .collect();
    if links.len() < FEWEST { Vec::new() } else { links }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, headings: Headings) -> Vec<String> {
        contents(text, headings).into_iter().map(|link| format!("{} #{}", link.title, link.anchor)).collect()
    }

    #[test]
    fn a_page_of_four_sections_has_contents() {
        let text = "## A\n\n### Below\n\n## B\n\n## `C`\n\n## A\n";
        assert_eq!(said(text, Headings::Sections), ["A #a", "B #b", "C #c", "A #a-2"]);
        assert_eq!(said(text, Headings::Numbered), ["1. A #a", "2. B #b", "3. C #c", "4. A #a-2"]);
    }

    #[test]
    fn a_page_of_three_has_none() {
        assert_eq!(said("## A\n\n### Below\n\n## B\n\n## C\n", Headings::Sections), Vec::<String>::new());
    }
}
