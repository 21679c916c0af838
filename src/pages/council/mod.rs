//! A council's or other body's page: what it is, how it stands in one sentence, and every measure with its figure, status,
//! trend and place.

mod facts;
mod order;
mod rows;
mod standing;

use serde::Serialize;

use crate::model::AuthorityId;
use crate::pages::html::escape;
use crate::pages::parts::disclosure::{duties, lead_of_all};
use crate::pages::parts::matrix_cell::composite_mark;
use crate::pages::parts::{DownloadLink, Tally, age_words, download_links, strip};
use crate::pages::prepared::{Prepared, Shared};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address};
use rows::Rows;
use standing::{BodyStanding, CardRows, Standing};

/// The page of each body.
pub const KIND: PageKind = PageKind { id: "council", template: "council.html", jobs };

fn jobs<'a>(stage: &'a Stage<'a>) -> Vec<Job<'a>> {
    let shared = Shared::default();
    let job = |id: AuthorityId| {
        let shared = Shared::clone(&shared);
        let address = address::council(&stage.dataset().authority(id).id);
        Job::new(address, move |stage: &'a Stage<'a>| page(stage, shared.get_or_init(|| Prepared::new(stage.results)), id))
    };
    stage.dataset().authority_ids().map(job).collect()
}

/// A scorecard of the page.
#[derive(Serialize)]
struct CardView {
    id: String,
    title: String,
    href: String,
    note: Option<String>,
    priorities: Vec<PriorityView>,
}

/// A priority of a scorecard.
#[derive(Serialize)]
struct PriorityView {
    id: String,
    title: String,
    description: Option<String>,
    overall: Option<String>,
    rows: String,
}

#[derive(Serialize)]
struct View {
    invented: bool,
    sentence: String,
    figures_before: Option<String>,
    published: Option<String>,
    uncounted: Option<String>,
    only_recorded: Option<String>,
    strip: String,
    overdue: Option<String>,
    line: String,
    facts: String,
    successions: Vec<String>,
    transparency: Option<String>,
    downloads: Vec<DownloadLink>,
    cards: Vec<CardView>,
    others: String,
    order: String,
}

fn page<'a>(stage: &'a Stage<'a>, prepared: &Prepared<'a>, id: AuthorityId) -> Rendered {
    let words = stage.words;
    let body = stage.dataset().authority(id);
    let councils = words.word("councils");
    let shell = Shell::new(stage, &address::council(&body.id), &body.name, &[(&councils, "/councils/")]);
    let standing = BodyStanding::new(stage, prepared, id);
    let rows: Vec<&Standing<'_>> = standing.rows().collect();
    let tally = standing.tally(stage);
    let sentence = sentence(stage, &standing, &tally);
    let shell = shell.described(words.say("council-description", &[("name", (&body.name).into()), ("sentence", (&sentence).into())]));
    let maker = |level| Rows { stage, prepared, authority: id, root: &shell.root, level };
    let view = View {
        invented: body.invented,
        sentence,
        figures_before: if has_none(&standing) { facts::figures_before(stage, &shell, id) } else { None },
        published: if has_none(&standing) { published(stage, id) } else { None },
        uncounted: tally.uncounted_sentence(words),
        only_recorded: Some(standing.only_recorded())
            .filter(|count| *count > 0)
            .map(|count| words.say("council-only-recorded", &[("count", count.into())])),
        strip: strip(words, &shell.root, &tally),
        overdue: age_words(stage, rows.iter().filter(|row| row.first).filter_map(|row| Some((row.indicator, row.figure?)))),
        line: facts::line(stage, &shell, id),
        facts: facts::facts(stage, &shell, id),
        successions: facts::successions(stage, &shell, id),
        transparency: (stage.dataset().disclosures.disclosing_body == Some(id)).then(|| shell.to(address::TRANSPARENCY)),
        downloads: download_links(stage, &shell, &[format!("councils/{}.csv", body.id), format!("councils/{}.json", body.id)]),
        cards: standing.cards.iter().map(|card| card_view(card, &shell, &maker(4))).collect(),
        others: maker(3).html(&standing.others),
        order: order::table(stage, &shell.root, id, &rows),
    };
    Rendered { html: stage.render(KIND.template, &shell, &view), files: Vec::new() }
}

fn card_view(card: &CardRows<'_>, shell: &Shell, rows: &Rows<'_>) -> CardView {
    let stage = rows.stage;
    let priorities = card.priorities.iter().map(|priority| PriorityView {
        id: format!("{}-{}", card.card.id, priority.priority.id),
        title: priority.priority.title.clone(),
        description: priority.priority.description.clone(),
        overall: priority.overall.map(|overall| composite_mark(stage.words, &shell.root, overall)),
        rows: if priority.rows.is_empty() {
            format!("<p>{}</p>\n", escape(&stage.words.word("priority-empty")))
        } else {
            rows.html(&priority.rows)
        },
    });
    CardView {
        id: format!("card-{}", card.card.id),
        title: card.card.title.clone(),
        href: shell.to(&address::scorecard(&card.card.id)),
        note: card.card.note.clone(),
        priorities: priorities.collect(),
    }
}

/// How the files stand that a body publishes; none of a body that publishes none here.
fn published(stage: &Stage<'_>, id: AuthorityId) -> Option<String> {
    (stage.dataset().disclosures.disclosing_body == Some(id)).then(|| lead_of_all(&duties(stage))).flatten()
}

/// Whether no figure is held.
fn has_none(standing: &BodyStanding<'_>) -> bool {
    standing.rows().all(|row| row.figure.is_none())
}

/// "7 of 12 targets met, 2 just missed, 3 missed; 3 better and 1 worse than a year before."
fn sentence(stage: &Stage<'_>, standing: &BodyStanding<'_>, tally: &Tally) -> String {
    let words = stage.words;
    if has_none(standing) {
        return words.word("council-no-figures");
    }
    if tally.counted() == 0 {
        return words.word("council-none-judged");
    }
    let counts = tally.counts(words);
    let (better, worse) = standing.year_before(stage);
    match (better, worse) {
        (0, 0) => words.say("council-sentence", &[("counts", counts.into())]),
        _ => words.say("council-sentence-travel", &[("counts", counts.into()), ("better", better.into()), ("worse", worse.into())]),
    }
}
