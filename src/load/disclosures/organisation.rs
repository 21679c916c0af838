//! Who discloses, as it stands in every row that is published.

use std::borrow::Cow;

use super::headings::plain;
use crate::model::{Authority, ColumnRole, DisclosureColumn};

/// The heading of the column of names, where a dataset has none of its own.
pub(super) const LABEL: &str = "OrganisationLabel";

/// The heading of the column of addresses.
const URI: &str = "OrganisationURI";

/// What is written behind the name of a made-up body, in every row.
const INVENTED: &str = "(invented)";

/// Where the Office for National Statistics has a page for each code.
const REGISTER: &str = "http://statistics.data.gov.uk/id/statistical-geography/";

/// The disclosing body, as published files name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its name; of a made-up body with the words that say so.
    pub label: String,
    /// Its address in the register of the Office for National Statistics. None where its code is not known, and for a made-up body.
    pub uri: Option<String>,
    is_invented: bool,
}

impl Organisation {
    /// Of an authority.
    pub fn of(authority: &Authority) -> Self {
        let code = authority.code.as_deref().filter(|code| is_gss(code) && !authority.invented);
        let uri = code.map(|code| format!("{REGISTER}{code}"));
        let named = Self { label: String::new(), uri, is_invented: authority.invented };
        let label = named.told(&authority.name).into_owned();
        Self { label, ..named }
    }

    /// What is published of a cell of the column of names: the name where the cell is empty; a made-up body says so whatever the
    /// cell calls it.
    pub(super) fn told<'c>(&'c self, cell: &'c str) -> Cow<'c, str> {
        if cell.is_empty() {
            Cow::Borrowed(&self.label)
        } else if self.is_invented && !cell.contains(INVENTED) {
            Cow::Owned(format!("{cell} {INVENTED}"))
        } else {
            Cow::Borrowed(cell)
        }
    }
}

/// Whether a column of a dataset holds the body's name.
pub(super) fn is_label(column: &DisclosureColumn) -> bool {
    column.role == Some(ColumnRole::Authority) || is_label_heading(&column.name)
}

/// Whether a heading that no column is known for means the body's name all the same.
pub(super) fn is_label_heading(heading: &str) -> bool {
    plain(heading) == plain(LABEL)
}

/// Whether a column of a dataset holds the body's address.
pub(super) fn is_uri(column: &DisclosureColumn) -> bool {
    column.name == URI
}

/// Nine characters of the Office for National Statistics: E07000136.
fn is_gss(code: &str) -> bool {
    let digits = code.strip_prefix(|letter: char| letter.is_ascii_uppercase());
    digits.is_some_and(|digits| digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AuthorityKind, Slug};

    fn organisation(name: &str, code: &str, invented: bool) -> Organisation {
        Organisation::of(&Authority {
            id: Slug::new("x").unwrap(),
            name: name.to_owned(),
            kind: AuthorityKind::District,
            area: None,
            code: (!code.is_empty()).then(|| code.to_owned()),
            valid_from: None,
            valid_to: None,
            aliases: Vec::new(),
            invented,
        })
    }

    #[test]
    fn a_real_body_has_its_name_and_address() {
        let boston = organisation("Boston Borough Council", "E07000136", false);
        assert_eq!(boston.label, "Boston Borough Council");
        assert_eq!(boston.uri.as_deref(), Some("http://statistics.data.gov.uk/id/statistical-geography/E07000136"));
        assert_eq!((boston.told("").as_ref(), boston.told("Boston").as_ref()), ("Boston Borough Council", "Boston"));
        for code in ["", "e07000136", "E0700013", "E070001367", "EE7000136", "E0700013é"] {
            assert_eq!(organisation("Boston", code, false).uri, None, "{code}");
        }
    }

    #[test]
    fn a_made_up_body_says_so_whatever_the_cell_calls_it() {
        let fenwold = organisation("Fenwold District Council", "E07000999", true);
        assert_eq!((fenwold.label.as_str(), fenwold.uri.as_deref()), ("Fenwold District Council (invented)", None));
        let cells = [
            ("", "Fenwold District Council (invented)"),
            ("Fenwold DC", "Fenwold DC (invented)"),
            ("Fenwold DC (invented)", "Fenwold DC (invented)"),
        ];
        for (cell, told) in cells {
            assert_eq!(fenwold.told(cell), told);
        }
        assert_eq!(organisation("Fenwold (invented)", "", true).label, "Fenwold (invented)");
    }
}
