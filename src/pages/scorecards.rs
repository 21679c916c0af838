//! The list of scorecards.

use serde::Serialize;

use crate::model::{ScorecardId, StatusShown};
use crate::pages::parts::counts::{common_rule, counts_said};
use crate::pages::{Job, PageKind, Rendered, Shell, Stage, address};

/// The page; a site without scorecards has none.
pub const KIND: PageKind = PageKind { id: "scorecards", template: "scorecards.html", jobs };

const ADDRESS: &str = "/scorecards/";

#[derive(Serialize)]
struct View {
    cards: Vec<CardView>,
}

#[derive(Serialize)]
struct CardView {
    title: String,
    href: String,
    description: Option<String>,
    summary: String,
}

fn jobs<'a>(_: &'a Stage<'a>) -> Vec<Job<'a>> {
    vec![Job::new(ADDRESS, page)]
}

fn page(stage: &Stage<'_>) -> Rendered {
    let words = stage.words;
    let shell = Shell::new(stage, ADDRESS, &words.word("scorecards"), &[]).described(words.word("scorecards-description"));
    let cards = stage.dataset().scorecard_ids().map(|id| card(stage, &shell, id)).collect();
    Rendered { html: stage.render(KIND.template, &shell, &View { cards }), files: Vec::new() }
}

fn card(stage: &Stage<'_>, shell: &Shell, id: ScorecardId) -> CardView {
    let card = stage.dataset().scorecard(id);
    CardView {
        title: card.title.clone(),
        href: shell.to(&address::scorecard(&card.id)),
        description: card.description.clone(),
        summary: summary(stage, id),
    }
}

/// "12 measures of 9 bodies: 20 met target, 3 missed target and 4 not applicable."
pub fn summary(stage: &Stage<'_>, id: ScorecardId) -> String {
    let (words, card) = (stage.words, stage.dataset().scorecard(id));
    let measures: usize = card.priorities.iter().map(|priority| priority.measures.len()).sum();
    if measures == 0 {
        return words.word("scorecard-no-measures");
    }
    let rule = common_rule(stage.dataset(), card, stage.results.as_at());
    let counts = counts_said(words, &stage.results.scorecard(id).counts, rule, card.status);
    let kind = match card.status {
        StatusShown::Computed => "computed",
        StatusShown::Recorded => "recorded",
    };
    let said = |id: &str, count: usize| words.say(id, &[("count", count.into())]);
    let args = [
        ("measures", said("scorecard-measures", measures).into()),
        ("bodies", said("exceptions-bodies", card.authorities.len()).into()),
        ("counts", counts.into()),
        ("kind", kind.into()),
    ];
    words.say("scorecard-summary", &args)
}
