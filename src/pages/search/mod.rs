//! Finding things: `/search/`, everything from A to Z without script, and `/search/index.json`, what script searches.
//!
//! Comes in: whatever has a page. Goes out: the page (a page a letter where there is much) and the index.

mod a_to_z;
mod entries;
mod index;

use serde::Serialize;

use a_to_z::{Line, a_to_z};
use entries::entries;

use crate::pages::address::root_of;
use crate::pages::parts::letters::{Jump, Letter, jumps};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage};

/// The page, and those of its letters.
pub const KIND: PageKind = PageKind { id: "search", template: "search.html", jobs };

/// Where everything is found.
pub const ADDRESS: &str = "/search/";

/// More entries than this stand on a page a letter.
const MOST_ON_ONE_PAGE: usize = 800;

#[derive(Serialize)]
struct View {
    lead: String,
    without_script: Option<String>,
    letters: Vec<Jump>,
    listed: Vec<Letter<Line>>,
}

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let mut jobs = vec![Job::new(ADDRESS, whole)];
    let entries = entries(stage);
    if entries.len() > MOST_ON_ONE_PAGE {
        let ids = a_to_z(&entries, "").into_iter().map(|letter| letter.id);
        jobs.extend(ids.map(|id| Job::new(format!("{ADDRESS}{id}/"), move |stage| of_letter(stage, &id))));
    }
    jobs
}

/// The page that everything is found on, with the index beside it.
fn whole(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let shell = Shell::new(stage, ADDRESS, &words.word("search"), &[]).described(words.word("search-description"));
    let entries = entries(stage);
    let letters = a_to_z(&entries, &shell.root);
    let is_parted = entries.len() > MOST_ON_ONE_PAGE;
    let view = View {
        lead: words.say("search-lead", &[("count", entries.len().into())]),
        without_script: Some(words.word("search-without-script")),
        letters: jumps(&letters, is_parted.then_some("")),
        listed: if is_parted { Vec::new() } else { letters },
    };
    let files = vec![("search/index.json".to_owned(), index::json(stage, &entries))];
    Rendered { html: stage.render(KIND.template, &shell, &view), files }
}

/// The page of one letter.
fn of_letter(stage: &Stage<'_>, id: &str) -> Rendered {
    let (words, address) = (stage.words, format!("{ADDRESS}{id}/"));
    let letters = a_to_z(&entries(stage), &root_of(&address));
    let jumps = jumps(&letters, Some("../"));
    let listed: Vec<Letter<Line>> = letters.into_iter().filter(|letter| letter.id == id).collect();
    let sign = listed.first().map_or("", |letter| letter.sign.as_str());
    let title = words.say("search-letter", &[("letter", sign.into())]);
    let shell = Shell::new(stage, &address, &title, &[(&words.word("search"), ADDRESS)]);
    let count = listed.iter().map(|letter| letter.entries.len()).sum::<usize>();
    let view = View { lead: words.say("search-letter-lead", &[("count", count.into())]), without_script: None, letters: jumps, listed };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}
