//! Towns and villages from A to Z: `/places/`, every body that serves each of them, and what each runs. Only where the site has places.

mod gazetteer;
mod scope;

use serde::Serialize;

pub use gazetteer::{Place, gazetteer};

use crate::pages::html::{escape, link, say_with};
use crate::pages::parts::letters::{Jump, Letter, jumps};
use crate::pages::parts::runs;
use crate::pages::{Job, PageKind, Rendered, Shell, Stage};

/// The page, and those of its letters.
pub const KIND: PageKind = PageKind { id: "places", template: "places.html", jobs };

/// Where places are found.
pub const ADDRESS: &str = "/places/";

/// More places than this stand on a page a letter.
pub const MOST_ON_ONE_PAGE: usize = 400;

#[derive(Serialize)]
struct View {
    lead: String,
    elsewhere: Option<String>,
    services: Option<String>,
    filter: String,
    letters: Vec<Jump>,
    listed: Vec<Letter<PlaceView>>,
}

/// A place with its bodies.
#[derive(Serialize)]
struct PlaceView {
    id: String,
    name: String,
    kind: Option<String>,
    also: String,
    bodies: Vec<String>,
}

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let letters = gazetteer(stage.dataset());
    let count = stage.dataset().localities.len();
    let mut jobs: Vec<Job<'a>> = (count > 0).then(|| Job::new(ADDRESS, whole)).into_iter().collect();
    if count > MOST_ON_ONE_PAGE {
        let ids = letters.into_iter().map(|letter| letter.id);
        jobs.extend(ids.map(|id| Job::new(format!("{ADDRESS}{id}/"), move |stage| of_letter(stage, &id))));
    }
    jobs
}

fn whole(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let shell = Shell::new(stage, ADDRESS, &words.word("places"), &[]).described(words.word("places-description"));
    let (letters, count) = (gazetteer(stage.dataset()), stage.dataset().localities.len());
    let is_parted = count > MOST_ON_ONE_PAGE;
    let areas = scope::scope(stage);
    let view = View {
        lead: words.say("places-lead", &[("count", count.into()), ("named", areas.len().into()), ("areas", words.list(&areas).into())]),
        elsewhere: (!areas.is_empty()).then(|| elsewhere(stage, &shell)),
        services: services(stage),
        filter: words.word("filter-places"),
        letters: jumps(&letters, is_parted.then_some("")),
        listed: if is_parted { Vec::new() } else { views(stage, &shell, letters) },
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

/// The page of one letter.
fn of_letter(stage: &Stage<'_>, id: &str) -> Rendered {
    let words = stage.words;
    let letters = gazetteer(stage.dataset());
    let jumps = jumps(&letters, Some("../"));
    let listed: Vec<Letter<Place<'_>>> = letters.into_iter().filter(|letter| letter.id == id).collect();
    let sign = listed.first().map_or("", |letter| letter.sign.as_str());
    let title = words.say("places-letter", &[("letter", sign.into())]);
    let shell = Shell::new(stage, &format!("{ADDRESS}{id}/"), &title, &[(&words.word("places"), ADDRESS)]);
    let count = listed.iter().map(|letter| letter.entries.len()).sum::<usize>();
    let view = View {
        lead: words.say("places-lead", &[("count", count.into()), ("named", 0_usize.into()), ("areas", "".into())]),
        elsewhere: None,
        services: services(stage),
        filter: words.word("filter-places"),
        letters: jumps,
        listed: views(stage, &shell, listed),
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

/// Where the councils of other areas are: HTML.
fn elsewhere(stage: &Stage<'_>, shell: &Shell) -> String {
    let councils = link(&shell.to("/councils/"), &stage.words.word("places-councils"));
    say_with(stage.words, "places-elsewhere", &[], ("councils", &councils))
}

/// That a council runs more than is said here; none where nothing is said of what any runs.
fn services(stage: &Stage<'_>) -> Option<String> {
    let is_known = stage.dataset().indicator_ids().any(|id| stage.dataset().indicator(id).service.is_some());
    is_known.then(|| stage.words.word("places-services"))
}

fn views(stage: &Stage<'_>, shell: &Shell, letters: Vec<Letter<Place<'_>>>) -> Vec<Letter<PlaceView>> {
    let view = |place: Place<'_>| PlaceView {
        name: place.locality.name.clone(),
        kind: place.locality.kind.clone(),
        also: escape(&place.locality.aliases.join(" ")).into_owned(),
        bodies: place.locality.authorities.iter().map(|id| runs(stage, shell, *id)).collect(),
        id: place.anchor,
    };
    let letter =
        |letter: Letter<Place<'_>>| Letter { sign: letter.sign, id: letter.id, entries: letter.entries.into_iter().map(view).collect() };
    letters.into_iter().map(letter).collect()
}
