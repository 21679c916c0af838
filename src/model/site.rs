//! The site as a whole: who publishes, under which licence, as at which date.

use jiff::civil::Date;

use super::{Accessibility, Brand, Rule, Slug};

/// The version of the source format that this program reads, as in `docs/content/reference/format.md`.
pub const SOURCE_FORMAT: i64 = 1;

/// Who publishes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publisher {
    /// The name; the site's title where none is given.
    pub name: String,
    /// The home page.
    pub url: Option<String>,
}

/// Whom to ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The team, never a person.
    pub team: Option<String>,
    /// A mailbox.
    pub email: Option<String>,
    /// A page where a question can be asked, such as a form or an issue tracker: an http or https address.
    pub url: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// Other formats that can be asked for.
    pub formats: Option<String>,
}

/// On which terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// The licence's name.
    pub name: String,
    /// Its text.
    pub url: String,
    /// The words that a user must repeat.
    pub attribution: Option<String>,
}

/// Which figures have a page of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigurePages {
    /// Every indicator of every authority.
    All,
    /// Those that are off target.
    Exceptions,
    /// None: the trace is an anchor on the council's page.
    None,
}

/// A named set of targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetSet {
    /// Its id.
    pub id: Slug,
    /// Its title: "Regional stretch target". Empty for the one set of a site that declares none, until the catalogue's name is given to it.
    pub title: String,
}

/// What `plainsight.toml` says.
#[derive(Clone, Debug)]
pub struct Site {
    /// The title.
    pub title: String,
    /// One sentence.
    pub description: Option<String>,
    /// Where it will stand, with a closing slash; none where it is not known.
    pub base_url: Option<String>,
    /// A BCP 47 tag: `en-GB`.
    pub language: String,
    /// The date that the site speaks from, where it is pinned.
    pub as_at: Option<Date>,
    /// Which figures have pages.
    pub figure_pages: FigurePages,
    /// The theme's folder under `themes/`, where one is named.
    pub theme: Option<String>,
    /// How many rows the home page's "what needs attention" shows.
    pub attention: usize,
    /// Who publishes.
    pub publisher: Publisher,
    /// Whom to ask.
    pub contact: Contact,
    /// On which terms.
    pub licence: Licence,
    /// Its colours and mark.
    pub brand: Brand,
    /// What it says of its accessibility.
    pub accessibility: Option<Accessibility>,
    /// The rule of indicators that name none.
    pub rule: Rule,
    /// The sets of targets; never empty.
    pub target_sets: Vec<TargetSet>,
}
