//! What every page has around its matter: title, breadcrumb, menu, footer.

use serde::Serialize;

use crate::model::{Disclosure, DocumentKind, Logo, Picture, Site};
use crate::pages::offered::is_offered;
use crate::pages::{Stage, address, percent};

/// What is said of this version of the site.
const ABOUT: &str = "/data/#version";

/// A link in a breadcrumb or menu.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// What it says.
    pub title: String,
    /// Where it leads, relative to the page.
    pub href: String,
    /// Whether it is this page, or the part of the site that holds it.
    pub current: bool,
}

/// The foot of every page: the same words in the same place.
#[derive(Clone, Debug, Serialize)]
pub struct Foot {
    publisher: String,
    publisher_url: Option<String>,
    team: Option<String>,
    email: Option<String>,
    mail_href: Option<String>,
    ask_href: Option<String>,
    ask_at: Option<String>,
    phone: Option<String>,
    formats: Option<String>,
    licence: String,
    licence_url: String,
    attribution: Option<String>,
    figures_up_to: Option<String>,
    data_up_to: Option<String>,
    as_at: Option<String>,
    accessibility_href: String,
    about_href: Option<String>,
}

/// The publisher's mark.
#[derive(Clone, Debug, Serialize)]
pub struct Mark {
    href: String,
    dark_href: Option<String>,
    width: u32,
    height: u32,
    alt: String,
    holds_title: bool,
}

/// Everything around a page's matter; `shell` in templates.
#[derive(Clone, Debug, Serialize)]
pub struct Shell {
    /// The page's own address from the site's root.
    pub address: String,
    /// The prefix that leads to the site's root: `../../`, or an absolute path on the 404 page.
    pub root: String,
    /// The heading.
    pub title: String,
    /// The title of the window, unique in the site.
    pub window_title: String,
    /// For search engines.
    pub description: String,
    /// The language.
    pub lang: String,
    /// The page's whole address, where the site's is known.
    pub canonical: Option<String>,
    /// Kept out of search engines.
    pub noindex: bool,
    /// The site's title.
    pub site_title: String,
    /// The publisher's mark beside or instead of it.
    pub logo: Option<Mark>,
    /// From the home page to this page's parent.
    pub breadcrumb: Vec<Link>,
    /// The menu.
    pub menu: Vec<Link>,
    /// The foot.
    pub foot: Foot,
}

impl Shell {
    /// The shell of a page at `address`; `trail` names its parents below the home page, outermost first.
    pub fn new(stage: &Stage<'_>, address: &str, title: &str, trail: &[(&str, &str)]) -> Self {
        let site = &stage.dataset().site;
        let root = if address == address::NOT_FOUND { stage.options.base_path.clone() } else { address::root_of(address) };
        let link = |(title, to): (&str, &str)| Link { title: title.to_owned(), href: address::relative(&root, to), current: false };
        let home = stage.words.word("home");
        let breadcrumb = match address {
            "/" => Vec::new(),
            _ => std::iter::once((home.as_str(), "/")).chain(trail.iter().copied()).map(link).collect(),
        };
        Self {
            window_title: window_title(stage, address, title, trail),
            description: site.description.clone().unwrap_or_else(|| site.title.clone()),
            lang: stage.words.language().to_owned(),
            canonical: stage.options.base_url.as_ref().map(|base| format!("{base}{}", address.trim_start_matches('/'))),
            noindex: address == address::NOT_FOUND,
            site_title: site.title.clone(),
            logo: site.brand.logo.as_ref().map(|logo| mark(logo, &root)),
            breadcrumb,
            menu: menu(stage, address, &root),
            foot: foot(stage, site, &root, address),
            address: address.to_owned(),
            title: title.to_owned(),
            root,
        }
    }

    /// The same with a description of its own.
    #[must_use]
    pub fn described(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    /// The same of a page that shows no figures but published files, and the last day that those are about; a page without a file
    /// says no such day.
    #[must_use]
    pub fn of_files<'f>(mut self, stage: &Stage<'_>, files: impl Iterator<Item = &'f Disclosure>) -> Self {
        let newest = files.map(|file| file.period.end()).max();
        self.foot.figures_up_to = None;
        self.foot.data_up_to = newest.map(|date| stage.words.date(date.min(stage.results.as_at())));
        self
    }

    /// The same of a page that repeats a part of another: search engines are sent to that one (a page that is kept
    /// out as well would tell them two things at once), and questions are about it.
    #[must_use]
    pub fn embedded(mut self, stage: &Stage<'_>, of: &str) -> Self {
        self.canonical = stage.options.base_url.as_ref().map(|base| format!("{base}{}", of.trim_start_matches('/')));
        self.foot = foot(stage, &stage.dataset().site, &self.root, of);
        self
    }

    /// An address of this site as a link from this page.
    pub fn to(&self, address: &str) -> String {
        address::relative(&self.root, address)
    }
}

/// "Boston Borough Council: NEET - Councils - East Midlands scorecard": unique, the most telling part first.
fn window_title(stage: &Stage<'_>, address: &str, title: &str, trail: &[(&str, &str)]) -> String {
    let site = stage.dataset().site.title.as_str();
    if address == "/" {
        return site.to_owned();
    }
    let mut parts = vec![title];
    parts.extend(trail.iter().rev().map(|(title, _)| *title));
    parts.push(site);
    parts.join(" - ")
}

fn mark(logo: &Logo, root: &str) -> Mark {
    let href = |picture: &Picture| address::relative(root, &percent(&picture.path));
    Mark {
        href: href(&logo.picture),
        dark_href: logo.dark.as_ref().map(href),
        width: logo.picture.width,
        height: logo.picture.height,
        alt: logo.alt.clone(),
        holds_title: logo.holds_title,
    }
}

fn menu(stage: &Stage<'_>, address: &str, root: &str) -> Vec<Link> {
    let word = |id: &str| stage.words.word(id);
    let parts = [
        ("councils", "/councils/"),
        ("indicators", "/indicators/"),
        ("scorecards", "/scorecards/"),
        ("transparency", address::TRANSPARENCY),
        ("data", "/data/"),
    ];
    // A site of one council leads straight to it.
    let only = stage.only_body().map(|id| stage.dataset().authority(id));
    let entry = |(id, to): (&str, &str)| match only {
        Some(body) if id == "councils" => (body.name.clone(), address::council(&body.id)),
        Some(_) | None => (word(id), to.to_owned()),
    };
    let mut entries: Vec<(String, String)> = parts.into_iter().filter(|(_, to)| is_offered(stage.dataset(), to)).map(entry).collect();
    let mut pages: Vec<_> = stage.dataset().documents.iter().filter(|document| document.kind == DocumentKind::Page).collect();
    pages.sort_by_key(|document| (document.nav, document.address.clone()));
    entries.extend(pages.iter().filter(|page| page.nav.is_some()).map(|page| (page.title.clone(), page.address.clone())));
    let link = |(title, to): (String, String)| Link { current: address.starts_with(&to), href: address::relative(root, &to), title };
    entries.into_iter().map(link).collect()
}

fn foot(stage: &Stage<'_>, site: &Site, root: &str, address: &str) -> Foot {
    let newest = stage.dataset().figures.iter().flat_map(|figures| figures.periods().iter().map(|period| period.end())).max();
    let as_at = stage.results.as_at();
    Foot {
        publisher: site.publisher.name.clone(),
        publisher_url: site.publisher.url.clone(),
        team: site.contact.team.clone(),
        email: site.contact.email.clone(),
        mail_href: site.contact.email.as_deref().map(|email| mail_href(email, &mail_subject(stage, site, address))),
        ask_href: site.contact.url.clone(),
        ask_at: site.contact.url.as_deref().map(|url| shown(url).to_owned()),
        phone: site.contact.phone.clone(),
        formats: site.contact.formats.clone(),
        licence: site.licence.name.clone(),
        licence_url: site.licence.url.clone(),
        attribution: site.licence.attribution.clone(),
        figures_up_to: newest.map(|date| stage.words.date(date.min(as_at))),
        data_up_to: None,
        as_at: stage.dataset().holds_data().then(|| stage.words.date(as_at)),
        accessibility_href: address::relative(root, "/accessibility/"),
        about_href: is_offered(stage.dataset(), ABOUT).then(|| address::relative(root, ABOUT)),
    }
}

/// A web address as it is read: without its scheme, and without the slash that ends it.
fn shown(url: &str) -> &str {
    url.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/')
}

/// What a question about this page is headed: its whole address, or where that is not known the site's title and the address in it.
fn mail_subject(stage: &Stage<'_>, site: &Site, address: &str) -> String {
    match &stage.options.base_url {
        Some(base) => stage.words.say("question-subject", &[("address", format!("{base}{}", address.trim_start_matches('/')).into())]),
        None => stage.words.say("question-subject-of-site", &[("site", (&site.title).into()), ("address", address.into())]),
    }
}

/// A `mailto:` link with a subject (RFC 6068): what could end the mailbox or the subject is written as percent and hexadecimal digits.
fn mail_href(email: &str, subject: &str) -> String {
    let mailbox = percent(email).replace("%40", "@").replace("%2B", "+");
    format!("mailto:{mailbox}?subject={}", percent(subject))
}

#[cfg(test)]
mod tests {
    use super::mail_href;

    #[test]
    fn nothing_in_a_subject_can_end_it() {
        let cases = [
            ("a@example.org", "Question about /b/", "mailto:a@example.org?subject=Question%20about%20/b/"),
            ("a+b@example.org", "R&D? 5% #1", "mailto:a+b@example.org?subject=R%26D%3F%205%25%20%231"),
            ("q&a@example.org", "Ynys Môn", "mailto:q%26a@example.org?subject=Ynys%20M%C3%B4n"),
            ("a@example.org", "a+b\nBcc: x", "mailto:a@example.org?subject=a%2Bb%0ABcc%3A%20x"),
        ];
        for (email, subject, expected) in cases {
            assert_eq!(mail_href(email, subject), expected);
        }
    }
}
