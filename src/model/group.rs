//! Comparison groups.

use super::{AuthorityId, Slug};

/// Bodies that are compared with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its address.
    pub id: Slug,
    /// Its name.
    pub title: String,
    /// What they have in common.
    pub description: Option<String>,
    /// The members, in the group's own order, each once.
    pub members: Vec<AuthorityId>,
}
