//! Towns, villages and other places where people live, and the services that bodies run for them.

use super::{AuthorityId, AuthorityKind};

/// A town, village or other place where people live.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locality {
    /// Its name; need not be unique.
    pub name: String,
    /// A word of the site's own: "town", "village".
    pub kind: Option<String>,
    /// Every body that serves it, in the order of pages: by kind, then as the site lists them. At least one, none twice.
    pub authorities: Vec<AuthorityId>,
    /// Other names that people know it by.
    pub aliases: Vec<String>,
}

/// What an indicator measures as residents know it, and who runs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its name, as it stands in a sentence: "bins and recycling".
    pub name: String,
    /// The kinds of body that run it where they are; at least one. The same for every indicator of the service.
    pub run_by: Vec<AuthorityKind>,
}
