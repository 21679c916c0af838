//! plainsight.toml: the site as a whole.

use unic_langid::LanguageIdentifier;

use super::disclosures::{self, Disclosing};
use super::{accessibility, brand, ids, read, rules};
use crate::diag::{Diagnostic, Place, Report};
use crate::model::{Brand, Contact, FigurePages, Licence, Publisher, SOURCE_FORMAT, Site, Slug, TargetSet};
use crate::source::toml::Keys;
use crate::source::{Fault, Folder};

const FILE: &str = "plainsight.toml";

/// The language of a site that names none.
const ENGLISH: &str = "en-GB";

/// How many rows "what needs attention" shows where the site does not say.
const ATTENTION: usize = 10;

/// Reads the site; after an error in the file the rest of the folder is checked against a site with the defaults.
pub(super) fn read(folder: &Folder, report: &mut Report) -> (Site, Disclosing) {
    if !folder.has(FILE) {
        let finding = Diagnostic::error("site/missing", Place::file(FILE), "the site has no plainsight.toml");
        report.add(finding.help("write one with format = 1 and title = \"…\", or give the folder that holds it"));
        return (fallback(), Disclosing::default());
    }
    let read = read::toml(folder, FILE, report, |keys| (site(keys, folder), disclosing(keys)));
    let (mut site, disclosing) = read.unwrap_or_else(|| (fallback(), Disclosing::default()));
    // A handle of a target set is one byte.
    read::cut(&mut site.target_sets, 255, FILE, report);
    (site, disclosing)
}

/// The language that the site names, and where it stands.
pub(super) fn language_of(folder: &Folder) -> (String, Place) {
    let named =
        read::toml(folder, FILE, &mut Report::default(), |keys| keys.read("language", language).map(|tag| (tag, keys.place("language"))));
    named.flatten().unwrap_or_else(|| (ENGLISH.to_owned(), Place::file(FILE)))
}

/// Whose disclosures the site publishes, and under which version of the Code.
fn disclosing(keys: &Keys<'_>) -> Disclosing {
    let Some(table) = keys.table("disclosures") else { return Disclosing::default() };
    let disclosing = Disclosing { authority: table.required_written("authority"), code: table.required_read("code", disclosures::code) };
    table.finish();
    disclosing
}

fn site(keys: &Keys<'_>, folder: &Folder) -> Site {
    match keys.integer("format", i64::MIN..=i64::MAX) {
        Some(SOURCE_FORMAT) => {}
        Some(other) => {
            let fault = Fault::new("site/format", format!("the format {other} is not known to this version of plainsight"));
            keys.fail("format", fault.help(format!("write format = {SOURCE_FORMAT}, or use the version that the site was written for")));
        }
        None if keys.has("format") => {}
        None => keys.missing("format", "write format = 1"),
    }
    let title = keys.required_string("title");
    let words = [("all", FigurePages::All), ("exceptions", FigurePages::Exceptions), ("none", FigurePages::None)];
    let attention = keys.integer("attention", 0..=1000).and_then(|rows| usize::try_from(rows).ok());
    Site {
        description: keys.string("description"),
        base_url: keys.read("base_url", base_url),
        language: keys.read("language", language).unwrap_or_else(|| ENGLISH.to_owned()),
        as_at: keys.date("as_at"),
        figure_pages: keys.one_of("figure_pages", &words).unwrap_or(FigurePages::All),
        theme: keys.string("theme"),
        attention: attention.unwrap_or(ATTENTION),
        publisher: publisher(keys, &title),
        contact: contact(keys),
        licence: licence(keys),
        brand: brand::read(keys, folder, &title),
        accessibility: accessibility::read(keys),
        rule: rule(keys),
        target_sets: target_sets(keys),
        title,
    }
}

fn fallback() -> Site {
    Site {
        title: String::new(),
        description: None,
        base_url: None,
        language: ENGLISH.to_owned(),
        as_at: None,
        figure_pages: FigurePages::All,
        theme: None,
        attention: ATTENTION,
        publisher: Publisher::default(),
        contact: Contact::default(),
        licence: open_government_licence(),
        brand: Brand::default(),
        accessibility: None,
        rule: rules::DEFAULT,
        target_sets: Vec::new(),
    }
}

/// The licence that the Transparency Code asks for, where the site names none.
fn open_government_licence() -> Licence {
    Licence {
        name: "Open Government Licence v3.0".to_owned(),
        url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/".to_owned(),
        attribution: None,
    }
}

/// An absolute address with a closing slash.
///
/// # Errors
/// One fault that says how to write it.
pub fn base_url(text: &str) -> Result<String, Fault> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let fits = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/') && !rest.contains(['?', '#', ' ', '"', '<', '>']));
    if !fits {
        let help = "write the whole address without ? and #: https://www.example.org/scorecards/";
        return Err(Fault::new("site/base-url", format!("`{text}` is not the address of a site")).help(help));
    }
    Ok(if text.ends_with('/') { text.to_owned() } else { format!("{text}/") })
}

fn language(text: &str) -> Result<String, Fault> {
    let fault = |_| Fault::new("site/language", format!("`{text}` is not a language tag")).help("write a tag such as en-GB or cy");
    text.parse::<LanguageIdentifier>().map(|tag| tag.to_string()).map_err(fault)
}

fn publisher(keys: &Keys<'_>, title: &str) -> Publisher {
    let Some(table) = keys.table("publisher") else { return Publisher { name: title.to_owned(), url: None } };
    let publisher = Publisher { name: table.string("name").unwrap_or_else(|| title.to_owned()), url: table.string("url") };
    table.finish();
    publisher
}

fn contact(keys: &Keys<'_>) -> Contact {
    let Some(table) = keys.table("contact") else { return Contact::default() };
    let contact = Contact {
        team: table.string("team"),
        email: table.read("email", mailbox),
        url: table.read("url", web_address),
        phone: table.string("phone"),
        formats: table.string("formats"),
    };
    table.finish();
    contact
}

/// An address that a mail program takes: something, one `@`, and a host with a point.
fn mailbox(text: &str) -> Result<String, Fault> {
    let fits = text.split_once('@').is_some_and(|(name, host)| {
        let part = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
        !name.is_empty() && host.contains('.') && host.split('.').all(part)
    });
    if !fits || text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>()[]\\,;:\"".contains(c)) {
        let help = "write the mailbox alone, without a name or `mailto:`: performance@example.org";
        return Err(Fault::new("site/email", format!("`{text}` is not the address of a mailbox")).help(help));
    }
    Ok(text.to_owned())
}

/// An address that a browser opens.
fn web_address(text: &str) -> Result<String, Fault> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    let fits =
        host.is_some_and(|host| !host.is_empty()) && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>\\".contains(c));
    if !fits {
        let help = "write the whole address of a form or an issue tracker: https://www.example.org/contact; a mailbox is `email`";
        return Err(Fault::new("site/contact-url", format!("`{text}` is not the address of a web page")).help(help));
    }
    Ok(text.to_owned())
}

fn licence(keys: &Keys<'_>) -> Licence {
    let Some(table) = keys.table("licence") else { return open_government_licence() };
    let licence =
        Licence { name: table.required_string("name"), url: table.required_string("url"), attribution: table.string("attribution") };
    table.finish();
    licence
}

fn rule(keys: &Keys<'_>) -> crate::model::Rule {
    let Some(table) = keys.table("rule") else { return rules::DEFAULT };
    let rule = rules::rule(&table);
    table.finish();
    rule.unwrap_or(rules::DEFAULT)
}

/// The declared sets of targets, or the one that every site has, which the catalogue names.
fn target_sets(keys: &Keys<'_>) -> Vec<TargetSet> {
    let mut sets: Vec<TargetSet> = Vec::new();
    for table in keys.tables("target_sets") {
        let id = table.required_read("id", ids::id);
        let title = table.required_string("title");
        if let Some(id) = id {
            if sets.iter().any(|set| set.id == id) {
                table.fail("id", Fault::new("names/duplicate-id", format!("two target sets have the id `{id}`")).help("rename one"));
            }
            sets.push(TargetSet { id, title });
        }
        table.finish();
    }
    if sets.is_empty()
        && let Some(id) = Slug::new("target")
    {
        sets.push(TargetSet { id, title: String::new() });
    }
    sets
}
