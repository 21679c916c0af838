//! Everything that can be found: what has a page of its own, but for a figure's (which stands on its measure's and council's).

use crate::model::{Authority, AuthorityKind, DocumentKind};
use crate::pages::offered::is_offered;
use crate::pages::parts::disclosure::duties;
use crate::pages::places::{self, Place, gazetteer};
use crate::pages::{Stage, address};

/// What an entry is, in the order in which equally good ones are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Council,
    Measure,
    Area,
    Place,
    Scorecard,
    Disclosure,
    Report,
    Table,
    Page,
}

impl Kind {
    /// Every kind, in order.
    pub(super) const ALL: [Self; 9] =
        [Self::Council, Self::Measure, Self::Area, Self::Place, Self::Scorecard, Self::Disclosure, Self::Report, Self::Table, Self::Page];

    /// The kind in words.
    pub(super) fn said(self, stage: &Stage<'_>) -> String {
        stage.words.word(match self {
            Self::Council => "search-kind-council",
            Self::Measure => "search-kind-measure",
            Self::Area => "search-kind-area",
            Self::Place => "search-kind-place",
            Self::Scorecard => "search-kind-scorecard",
            Self::Disclosure => "search-kind-disclosure",
            Self::Report => "search-kind-report",
            Self::Table => "search-kind-table",
            Self::Page => "search-kind-page",
        })
    }
}

/// More places than this are found through their own list alone: an index of them would be megabytes.
const MOST_PLACES: usize = 3_000;

/// Something that can be found.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) title: String,
    /// From the site's root.
    pub(super) address: String,
    /// Other words that people look for it by: each stands in the list from A to Z with "see".
    pub(super) synonyms: Vec<String>,
    /// What else finds it: other spellings, codes.
    pub(super) also: Vec<String>,
    /// What it is: its kind, where nothing better can be said.
    pub(super) note: String,
}

/// Every entry, by title; equal titles by address.
pub(super) fn entries(stage: &Stage<'_>) -> Vec<Entry> {
    let dataset = stage.dataset();
    let mut entries: Vec<Entry> = dataset.authorities.iter().map(|body| council(stage, body)).collect();
    let entry = |kind, title: &str, address| entry(stage, kind, title, address);
    entries.extend(dataset.areas.iter().map(|area| entry(Kind::Area, &area.name, address::area(&area.id))));
    entries.extend(dataset.indicators.iter().map(|indicator| {
        let short = (indicator.short_title != indicator.title).then(|| indicator.short_title.clone());
        Entry {
            synonyms: indicator.synonyms.clone(),
            also: short.into_iter().chain(indicator.collection.clone()).collect(),
            ..entry(Kind::Measure, &indicator.title, address::indicator(&indicator.id))
        }
    }));
    entries.extend(dataset.scorecards.iter().map(|card| entry(Kind::Scorecard, &card.title, address::scorecard(&card.id))));
    let owed = duties(stage).into_iter().flatten();
    entries.extend(owed.map(|owed| entry(Kind::Disclosure, &owed.dataset.title, address::disclosure(&owed.dataset.id))));
    entries.extend(dataset.tables.iter().map(|table| entry(Kind::Table, &table.title, address::table(&table.id))));
    entries.extend(dataset.documents.iter().filter_map(|document| {
        let kind = match document.kind {
            DocumentKind::Home => return None,
            DocumentKind::Page => Kind::Page,
            DocumentKind::Report { .. } => Kind::Report,
        };
        Some(entry(kind, &document.title, document.address.clone()))
    }));
    if dataset.localities.len() <= MOST_PLACES {
        entries.extend(gazetteer(dataset).into_iter().flat_map(|letter| letter.entries).map(|place| locality(stage, &place)));
    }
    entries.retain(|entry| is_offered(dataset, &entry.address));
    entries.extend(fixed(stage));
    entries.sort_by_cached_key(|entry| (entry.title.to_lowercase(), entry.address.clone()));
    entries
}

/// The pages that list something, and those that every site has.
fn fixed(stage: &Stage<'_>) -> impl Iterator<Item = Entry> {
    let pages = [
        ("councils", "/councils/"),
        ("indicators", "/indicators/"),
        ("scorecards", "/scorecards/"),
        ("exceptions", "/exceptions/"),
        ("reports", "/reports/"),
        ("tables-title", "/tables/"),
        ("transparency", address::TRANSPARENCY),
        ("places", places::ADDRESS),
        ("changes-title", "/changes/"),
        ("data-title", "/data/"),
        ("accessibility-title", "/accessibility/"),
    ];
    let wanted = pages.into_iter().filter(|(_, to)| is_offered(stage.dataset(), to));
    wanted.map(|(word, to)| entry(stage, Kind::Page, &stage.words.word(word), to.to_owned()))
}

fn entry(stage: &Stage<'_>, kind: Kind, title: &str, address: String) -> Entry {
    Entry { kind, title: title.to_owned(), address, synonyms: Vec::new(), also: Vec::new(), note: kind.said(stage) }
}

/// "town: Boston Borough Council and Lincolnshire County Council".
fn locality(stage: &Stage<'_>, place: &Place<'_>) -> Entry {
    let bodies: Vec<String> = place.locality.authorities.iter().map(|id| stage.dataset().authority(*id).name.clone()).collect();
    let kind = place.locality.kind.clone().unwrap_or_else(|| Kind::Place.said(stage));
    let note = stage.words.say("search-place", &[("kind", kind.into()), ("bodies", stage.words.list(&bodies).into())]);
    let entry = entry(stage, Kind::Place, &place.locality.name, place.address.clone());
    Entry { also: place.locality.aliases.clone(), note, ..entry }
}

/// "district, borough or city council, Lincolnshire"; that a body is made up is said here too.
fn council(stage: &Stage<'_>, body: &Authority) -> Entry {
    let words = stage.words;
    let kind = (body.kind != AuthorityKind::Other).then(|| words.word(&format!("kind-{}", body.kind.name())));
    let area = body.area.and_then(|place| stage.dataset().areas.get(place)).map(|area| area.name.clone());
    let invented = body.invented.then(|| words.word("remark-invented"));
    let note: Vec<String> = kind.into_iter().chain(area).chain(invented).collect();
    Entry {
        also: body.aliases.iter().cloned().chain(body.code.clone()).collect(),
        note: if note.is_empty() { Kind::Council.said(stage) } else { words.series(&note) },
        ..entry(
            stage,
            if body.kind == AuthorityKind::AreaTotal { Kind::Area } else { Kind::Council },
            &body.name,
            address::council(&body.id),
        )
    }
}
