//! What `plainsight` blocks in documents stand for: a scorecard, a chart, a published table, a measure's figures.

use crate::calc::Results;
use crate::model::{AuthorityId, Block, BlockKind, Document, GroupId, IndicatorId};
use crate::pages::html::{Heading, HtmlTable, escape, link};
use crate::pages::parts::value::{figure_words, target_words};
use crate::pages::parts::{mark, matrix, table_html};
use crate::pages::pictures::{of_block, shown};
use crate::pages::{Shell, Stage, address, figure};

/// A document's blocks, ready for its page.
#[derive(Default)]
pub struct Blocks {
    /// Each as HTML, in their order.
    pub html: Vec<String>,
    /// The pictures of those that are charts, as files by path.
    pub files: Vec<(String, Vec<u8>)>,
}

/// A document's blocks as they stood on the document's own date.
pub fn all(stage: &Stage<'_>, shell: &Shell, document: &Document) -> Blocks {
    let mut blocks = Blocks::default();
    for block in document.blocks.iter().enumerate() {
        blocks.add(stage, shell, document, block);
    }
    blocks
}

impl Blocks {
    fn add(&mut self, stage: &Stage<'_>, shell: &Shell, document: &Document, (place, block): (usize, &Block)) {
        let (results, root) = (stage.results_of(document), shell.root.as_str());
        let html = match block.kind {
            BlockKind::Scorecard(id) => {
                let card = stage.dataset().scorecard(id);
                let to = address::relative(root, &address::scorecard(&card.id));
                let whole = link(&to, &stage.words.say("block-scorecard", &[("title", (&card.title).into())]));
                format!("{}<p class=\"small screen-only\">{whole}</p>\n", matrix::html(stage, results, id, root))
            }
            BlockKind::Trend { .. } | BlockKind::Ranked { .. } | BlockKind::Strip { .. } => self.chart(stage, shell, document, block),
            BlockKind::Table(table) => published(stage, table, root),
            BlockKind::Measure { indicator, group } => measure(stage, results, (place, indicator, group), root),
        };
        self.html.push(html);
    }

    fn chart(&mut self, stage: &Stage<'_>, shell: &Shell, document: &Document, block: &Block) -> String {
        let shown = of_block(stage, document, block).and_then(|picture| shown(stage, shell, &picture));
        let Some(shown) = shown else { return format!("<p>{}</p>\n", escape(&stage.words.word("block-no-chart"))) };
        self.files.push(shown.file);
        shown.html
    }
}

/// Who is meant: the group that is named, else the indicator's first comparators, else everybody real who has a figure.
pub(super) fn members(results: &Results<'_>, indicator: IndicatorId, group: Option<GroupId>) -> (Vec<AuthorityId>, Option<String>) {
    let dataset = results.dataset();
    if let Some(group) = group.or_else(|| dataset.indicator(indicator).comparators.first().copied()) {
        return (dataset.group(group).members.clone(), Some(dataset.group(group).title.clone()));
    }
    (results.authorities(indicator).into_iter().filter(|id| dataset.authority(*id).is_counted()).collect(), None)
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
