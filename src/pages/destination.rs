//! Where a link in somebody's markdown leads: an allow-list, so that nothing unexpected is ever clicked.
//!
//! Comes in: the link as written. Goes out: what kind of destination it is, and the link as a page prints it.

use std::collections::VecDeque;

use crate::pages::address;

/// What a link points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A place in the same page: the anchor without `#`.
    Anchor(String),
    /// A page or file of this site by its address from the root: `/methodology/`, with an anchor or none.
    Site(String, Option<String>),
    /// A page or file of this site relative to the page: `../methodology/`, with an anchor or none.
    Relative(String, Option<String>),
    /// `https:`, `http:`, `mailto:` or `tel:`.
    Elsewhere(String),
    /// Any other scheme, or `//host`: never printed as a link.
    Refused(String),
}

/// The schemes that a link may have.
const SCHEMES: &[&str] = &["https", "http", "mailto", "tel"];

impl Destination {
    /// Reads a link as written. Spaces and control characters around it count for nothing.
    pub fn of(link: &str) -> Self {
        let link = link.trim_matches(|c: char| c.is_whitespace() || c.is_control());
        if let Some(anchor) = link.strip_prefix('#') {
            return Self::Anchor(anchor.to_owned());
        }
        if link.is_empty() || link.starts_with("//") || link.contains(['\\', '\n', '\r', '\t']) {
            return Self::Refused(link.to_owned());
        }
        let head = link.split(['/', '?', '#']).next().unwrap_or_default();
        if let Some((scheme, _)) = head.split_once(':') {
            let allowed = SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme));
            return if allowed { Self::Elsewhere(link.to_owned()) } else { Self::Refused(link.to_owned()) };
        }
        let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor.to_owned())));
        if path.starts_with('/') { Self::Site(path.to_owned(), anchor) } else { Self::Relative(path.to_owned(), anchor) }
    }

    /// The link as a page with this root prints it; none for a refused one.
    pub fn href(&self, root: &str) -> Option<String> {
        let with = |path: String, anchor: &Option<String>| anchor.as_ref().map_or(path.clone(), |anchor| format!("{path}#{anchor}"));
        match self {
            Self::Anchor(anchor) => Some(format!("#{anchor}")),
            Self::Site(path, anchor) => Some(with(address::relative(root, path), anchor)),
            Self::Relative(path, anchor) => Some(with(path.clone(), anchor)),
            Self::Elsewhere(link) => Some(link.clone()),
            Self::Refused(_) => None,
        }
    }

    /// The address from the site's root that a link on the page at `page` leads to; none where it leaves the site.
    pub fn address(&self, page: &str) -> Option<String> {
        match self {
            Self::Anchor(_) => Some(page.to_owned()),
            Self::Site(path, _) => Some(resolve("/", path)),
            Self::Relative(path, _) => Some(resolve(page, path)),
            Self::Elsewhere(_) | Self::Refused(_) => None,
        }
    }

    /// The anchor, where there is one.
    pub fn anchor(&self) -> Option<&str> {
        match self {
            Self::Anchor(anchor) => Some(anchor),
            Self::Site(_, anchor) | Self::Relative(_, anchor) => anchor.as_deref(),
            Self::Elsewhere(_) | Self::Refused(_) => None,
        }
    }
}

/// A relative path from a page's address, dots worked out; a question mark and what follows it count for nothing.
fn resolve(page: &str, path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let whole = if path.starts_with('/') { path.to_owned() } else { format!("{folder}/{path}") };
    let mut parts: VecDeque<&str> = VecDeque::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop_back();
            }
            part => parts.push_back(part),
        }
    }
    let folder = parts.is_empty() || whole.ends_with(['/', '.']) && !whole.ends_with("...");
    let joined = parts.into_iter().collect::<Vec<_>>().join("/");
    if joined.is_empty() { "/".to_owned() } else { format!("/{joined}{}", if folder { "/" } else { "" }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_schemes_become_links() {
        for link in ["https://example.org/", "HTTP://example.org", "mailto:a@example.org", "tel:+441632960000"] {
            assert_eq!(Destination::of(link), Destination::Elsewhere(link.to_owned()));
        }
        for link in ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "//host/x", "java\tscript:x", "file:///etc", ""] {
            let destination = Destination::of(link);
            assert!(matches!(destination, Destination::Refused(_)), "{link}");
            assert_eq!(destination.href("../"), None);
        }
    }

    #[test]
    fn links_from_the_root_climb_to_it() {
        assert_eq!(Destination::of("/data/#version").href("../../").unwrap(), "../../data/#version");
        assert_eq!(Destination::of("../about/").href("../../").unwrap(), "../about/");
        assert_eq!(Destination::of("#method").href("../../").unwrap(), "#method");
    }

    #[test]
    fn links_are_followed_to_their_address() {
        let cases = [
            ("/", "/data/", "/data/"),
            ("/guidance/risk/", "../../about/", "/about/"),
            ("/guidance/risk/", "../one/#x", "/guidance/one/"),
            ("/guidance/risk/", "#here", "/guidance/risk/"),
            ("/guidance/", "paper.pdf", "/guidance/paper.pdf"),
            ("/about/", "..", "/"),
            ("/about/", "/indicators/neet.csv?x=1", "/indicators/neet.csv"),
        ];
        for (page, link, leads_to) in cases {
            assert_eq!(Destination::of(link).address(page).unwrap(), leads_to, "{link} on {page}");
        }
        assert_eq!(Destination::of("https://example.org/").address("/"), None);
    }
}
