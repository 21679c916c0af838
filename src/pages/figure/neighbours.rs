//! The next and previous body in the group: a way through everybody's figures for one measure.

use serde::Serialize;

use super::{Subjects, has_page};
use crate::model::AuthorityId;
use crate::pages::{Link, address};

/// The bodies before and after, where they have a page.
#[derive(Serialize)]
pub struct Neighbours {
    before: Option<Link>,
    after: Option<Link>,
}

impl Subjects<'_> {
    /// In the order of the group that the body is compared within, or, without one, of all bodies with a figure.
    pub fn neighbours(&self) -> Neighbours {
        let group = self.stage.results.comparators(self.id, self.body).map(|group| self.stage.dataset().group(group).members.clone());
        let members = group.unwrap_or_else(|| self.stage.results.authorities(self.id));
        let place = members.iter().position(|member| *member == self.body).unwrap_or(members.len());
        let (before, after) = members.split_at(place);
        let with_page = |id: &&AuthorityId| has_page(self.stage, self.id, **id);
        Neighbours {
            before: before.iter().rev().find(with_page).map(|id| self.link_to_body(*id)),
            after: after.iter().skip(1).find(with_page).map(|id| self.link_to_body(*id)),
        }
    }

    fn link_to_body(&self, id: AuthorityId) -> Link {
        let authority = self.stage.dataset().authority(id);
        self.link_to(&authority.name, &address::figure(&self.indicator.id, &authority.id))
    }
}
