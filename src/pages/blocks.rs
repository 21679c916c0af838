//! What `plainsight` blocks in documents stand for: a scorecard, a chart, a published table, a measure's figures.

use crate::calc::Results;
use crate::charts::Subject;
use crate::model::{AuthorityId, Block, BlockKind, GroupId, IndicatorId};
use crate::pages::Stage;
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::parts::chart::{chart_figure, draw};
use crate::pages::parts::value::{figure_words, target_words};
use crate::pages::parts::{mark, matrix, table_html};
use crate::pages::{address, figure};

/// A document's blocks as HTML, in their order. `results` are those of the document's own date.
pub fn all(stage: &Stage<'_>, results: &Results<'_>, blocks: &[Block], root: &str) -> Vec<String> {
    blocks.iter().enumerate().map(|(place, block)| html(stage, results, (place, block), root)).collect()
}

fn html(stage: &Stage<'_>, results: &Results<'_>, (place, block): (usize, &Block), root: &str) -> String {
    match block.kind {
        BlockKind::Scorecard(id) => {
            let card = stage.dataset().scorecard(id);
            let to = address::relative(root, &address::scorecard(&card.id));
            let whole = link(&to, &stage.words.say("block-scorecard", &[("title", (&card.title).into())]));
            format!("{}<p class=\"small\">{whole}</p>\n", matrix::html(stage, results, id, root))
        }
        BlockKind::Trend { indicator, authority } => {
            let subject = Subject { indicator, authority: Some(authority), members: Vec::new(), group: None };
            chart(stage, results, "trend", &subject)
        }
        BlockKind::Ranked { indicator, authority, group } => chart(stage, results, "ranked", &among(results, indicator, authority, group)),
        BlockKind::Strip { indicator, group } => chart(stage, results, "strip", &among(results, indicator, None, group)),
        BlockKind::Table(table) => published(stage, table, root),
        BlockKind::Measure { indicator, group } => measure(stage, results, (place, indicator, group), root),
    }
}

/// Who is meant: the group that is named, else the indicator's first comparators, else everybody real who has a figure.
fn members(results: &Results<'_>, indicator: IndicatorId, group: Option<GroupId>) -> (Vec<AuthorityId>, Option<String>) {
    let dataset = results.dataset();
    if let Some(group) = group.or_else(|| dataset.indicator(indicator).comparators.first().copied()) {
        return (dataset.group(group).members.clone(), Some(dataset.group(group).title.clone()));
    }
    (results.authorities(indicator).into_iter().filter(|id| dataset.authority(*id).is_counted()).collect(), None)
}

fn among(results: &Results<'_>, indicator: IndicatorId, authority: Option<AuthorityId>, group: Option<GroupId>) -> Subject {
    let (members, group) = members(results, indicator, group);
    Subject { indicator, authority, members, group }
}

fn chart(stage: &Stage<'_>, results: &Results<'_>, kind: &str, subject: &Subject) -> String {
    let source = stage.dataset().indicator(subject.indicator).source.as_deref();
    match draw(stage, results, kind, subject) {
        Some(chart) => chart_figure(stage.words, &chart, source, ""),
        None => format!("<p>{}</p>\n", escape(&stage.words.word("block-no-chart"))),
    }
}

/// A published table: its rows as they stand, with a link to its page.
fn published(stage: &Stage<'_>, place: usize, root: &str) -> String {
    let Some(published) = stage.dataset().tables.get(place) else { return String::new() };
    let to = address::relative(root, &address::table(&published.id));
    let whole = link(&to, &stage.words.say("block-table", &[("title", (&published.title).into())]));
    let table = table_html(stage, place, root);
    format!("{table}<p class=\"small\">{whole}</p>\n")
}

/// The newest figures of a measure, each with its target and status.
fn measure(stage: &Stage<'_>, results: &Results<'_>, what: (usize, IndicatorId, Option<GroupId>), root: &str) -> String {
    let (place, id, group) = what;
    let (words, dataset) = (stage.words, results.dataset());
    let indicator = dataset.indicator(id);
    let (members, title) = members(results, id, group);
    let heading = |id: &str, numeric| Heading { text: words.word(id), numeric };
    let headings = vec![
        heading("heading-body", false),
        heading("heading-figure", true),
        heading("heading-period", false),
        heading("heading-target", true),
        heading("heading-status", false),
    ];
    let caption = match title {
        Some(group) => words.say("block-measure-group", &[("measure", (&indicator.title).into()), ("group", group.into())]),
        None => indicator.title.clone(),
    };
    let mut table = HtmlTable::new(format!("block-{}-{}", place + 1, indicator.id), caption, headings);
    for authority in members {
        let name = &dataset.authority(authority).name;
        let Some(newest) = results.latest(id, authority) else {
            let council = link(&address::relative(root, &address::council(&dataset.authority(authority).id)), name);
            table.row(&[council, escape(&words.word("missing-not-supplied")).into_owned(), String::new(), String::new(), String::new()]);
            continue;
        };
        let target = results.target(id, authority, newest.period(), indicator.target_set);
        table.row(&[
            link(&address::relative(root, &figure::address_of(stage, id, authority)), name),
            escape(&figure_words(words, indicator, newest, None)).into_owned(),
            escape(&words.period_short(newest.period())).into_owned(),
            target.map(|target| escape(&target_words(words, indicator, target)).into_owned()).unwrap_or_default(),
            mark(words, root, results.status(id, newest, indicator.target_set)),
        ]);
    }
    table.finish()
}
