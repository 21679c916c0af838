//! Where things are: permanent addresses, keyed by id, from the site's root; and relative links between them.

use crate::model::{Period, Slug};

/// The page for an address that is not there.
pub const NOT_FOUND: &str = "/404.html";

/// What stands here is for pages of other sites: it alone may be framed.
pub const EMBED: &str = "/embed/";

/// A council's or other body's page.
pub fn council(id: &Slug) -> String {
    format!("/councils/{id}/")
}

/// An area's page.
pub fn area(id: &Slug) -> String {
    format!("/areas/{id}/")
}

/// An indicator's page.
pub fn indicator(id: &Slug) -> String {
    format!("/indicators/{id}/")
}

/// The page of one body's figures for an indicator.
pub fn figure(indicator: &Slug, authority: &Slug) -> String {
    format!("/indicators/{indicator}/{authority}/")
}

/// A scorecard's page.
pub fn scorecard(id: &Slug) -> String {
    format!("/scorecards/{id}/")
}

/// A table's page.
pub fn table(id: &Slug) -> String {
    format!("/tables/{id}/")
}

/// The page of everything that the disclosing body must publish.
pub const TRANSPARENCY: &str = "/transparency/";

/// The page of a dataset that the body discloses.
pub fn disclosure(dataset: &Slug) -> String {
    format!("{TRANSPARENCY}{dataset}/")
}

/// The page of one period of such a dataset.
pub fn disclosure_period(dataset: &Slug, period: Period) -> String {
    format!("{TRANSPARENCY}{dataset}/{}/", period.address())
}

/// The prefix that leads from an address to the site's root: `../../` from `/councils/boston/`, `./` from `/`.
pub fn root_of(address: &str) -> String {
    let depth = address.matches('/').count().saturating_sub(1);
    if depth == 0 { "./".to_owned() } else { "../".repeat(depth) }
}

/// An address as a link from a page with this root.
pub fn relative(root: &str, address: &str) -> String {
    let path = address.trim_start_matches('/');
    format!("{root}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_climb_to_the_root_and_down_again() {
        assert_eq!(relative(&root_of("/"), "/councils/"), "./councils/");
        assert_eq!(relative(&root_of("/councils/boston/"), "/indicators/neet.csv"), "../../indicators/neet.csv");
        assert_eq!(relative(&root_of("/404.html"), "/"), "./");
    }
}
