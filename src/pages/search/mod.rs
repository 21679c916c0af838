//! Finding things: `/search/`, everything from A to Z without script, and `/search/index.json`, what script searches.
//!
//! Comes in: whatever has a page. Goes out: the page (a page a letter where there is much) and the index.

mod a_to_z;
mod entries;
mod index;

use serde::Serialize;

use a_to_z::{Letter, letters};
use entries::entries;

use crate::pages::{Job, PageKind, Rendered, Shell, Stage};

/// The page, and those of its letters.
pub const KIND: PageKind = PageKind { id: "search", template: "search.html", jobs };

/// Where everything is found.
pub const ADDRESS: &str = "/search/";

/// More entries than this stand on a page a letter.
const MOST_ON_ONE_PAGE: usize = 800;

#[derive(Serialize)]
struct View<'a> {
    lead: String,
    /// Every letter that something begins with.
    letters: Vec<Jump>,
    /// What is listed on this page.
    listed: Vec<&'a Letter>,
}

/// A link to a letter.
#[derive(Serialize)]
struct Jump {
    sign: String,
    href: String,
    count: usize,
}

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let mut jobs = vec![Job::new(ADDRESS, whole)];
    let entries = entries(stage);
    if entries.len() > MOST_ON_ONE_PAGE {
        let signs = letters(&entries, "").into_iter().map(|letter| letter.id);
        jobs.extend(signs.map(|id| Job::new(format!("{ADDRESS}{id}/"), move |stage| of_letter(stage, &id))));
    }
    jobs
}

/// The page that everything is found on, with the index beside it.
fn whole(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let shell = Shell::new(stage, ADDRESS, &words.word("search"), &[]).described(words.word("search-description"));
    let entries = entries(stage);
    let letters = letters(&entries, &shell.root);
    let parted = entries.len() > MOST_ON_ONE_PAGE;
    let href = |letter: &Letter| if parted { shell.to(&format!("{ADDRESS}{}/", letter.id)) } else { format!("#{}", letter.id) };
    let jumps = letters.iter().map(|letter| Jump { sign: letter.sign.clone(), href: href(letter), count: letter.entries.len() });
    let view = View {
        lead: words.say("search-lead", &[("count", entries.len().into())]),
        letters: jumps.collect(),
        listed: if parted { Vec::new() } else { letters.iter().collect() },
    };
    let files = vec![("search/index.json".to_owned(), index::json(stage, &entries))];
    Rendered { html: stage.render(KIND.template, &shell, &view), files }
}

/// The page of one letter.
fn of_letter(stage: &Stage<'_>, id: &str) -> Rendered {
    let (words, address) = (stage.words, format!("{ADDRESS}{id}/"));
    let letters = letters(&entries(stage), &crate::pages::address::root_of(&address));
    let sign = letters.iter().find(|letter| letter.id == id).map_or("", |letter| letter.sign.as_str());
    let title = words.say("search-letter", &[("letter", sign.into())]);
    let shell = Shell::new(stage, &address, &title, &[(&words.word("search"), ADDRESS)]);
    let href = |letter: &Letter| shell.to(&format!("{ADDRESS}{}/", letter.id));
    let jumps = letters.iter().map(|letter| Jump { sign: letter.sign.clone(), href: href(letter), count: letter.entries.len() });
    let listed: Vec<&Letter> = letters.iter().filter(|letter| letter.id == id).collect();
    let count = listed.iter().map(|letter| letter.entries.len()).sum::<usize>();
    let view = View { lead: words.say("search-letter-lead", &[("count", count.into())]), letters: jumps.collect(), listed };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}
