//! The pictures of a document: each of its blocks that is a chart, as it stood on the document's own date.

use super::measure::of_measure;
use super::{Numbers, Picture};
use crate::calc::Results;
use crate::charts::Subject;
use crate::model::{AuthorityId, Block, BlockKind, Document, GroupId, IndicatorId};
use crate::pages::Stage;
use crate::pages::blocks::members;

/// The charts of every document that have something to show.
pub(super) fn all<'a>(stage: &'a Stage<'a>) -> Vec<Picture<'a>> {
    let blocks = stage.dataset().documents.iter().flat_map(|document| document.blocks.iter().map(move |block| (document, block)));
    let pictures = blocks.filter_map(|(document, block)| of_block(stage, document, block));
    pictures.filter(|picture| picture.draw(stage).is_some()).collect()
}

/// The chart that a block of a document stands for, with its files beside the document; none where the block is no chart.
pub fn of_block<'a>(stage: &'a Stage<'a>, document: &'a Document, block: &Block) -> Option<Picture<'a>> {
    let dataset = stage.dataset();
    let results = stage.results_of(document);
    let (kind, subject, group) = match block.kind {
        BlockKind::Trend { indicator, authority } => {
            ("trend", Subject { indicator, authority: Some(authority), members: Vec::new(), group: None }, None)
        }
        BlockKind::Ranked { indicator, authority, group } => ("ranked", among(results, indicator, authority, group), group),
        BlockKind::Strip { indicator, group } => ("strip", among(results, indicator, None, group), group),
        BlockKind::Scorecard(_) | BlockKind::Table(_) | BlockKind::Measure { .. } => return None,
    };
    let mut name = format!("{kind}-{}", dataset.indicator(subject.indicator).id);
    if let Some(authority) = subject.authority {
        name = format!("{name}-{}", dataset.authority(authority).id);
    }
    if let Some(group) = group {
        name = format!("{name}-in-{}", dataset.group(group).id);
    }
    let stem = format!("{}{name}", document.address.trim_start_matches('/'));
    let numbers = Numbers::Own(format!("{stem}.csv"));
    let picture = of_measure(stage, (stem, numbers), (kind, subject));
    Some(Picture { page: document.address.clone(), page_title: document.title.clone(), results, ..picture })
}

fn among(results: &Results<'_>, indicator: IndicatorId, authority: Option<AuthorityId>, group: Option<GroupId>) -> Subject {
    let (members, group) = members(results, indicator, group);
    Subject { indicator, authority, members, group }
}
