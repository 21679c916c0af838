//! The picture of a scorecard: its matrix.

use super::{Drawing, Numbers, Picture};
use crate::model::ScorecardId;
use crate::pages::{Stage, address};

/// The matrix of a scorecard; none where it has no bodies or no measures.
pub fn matrix<'a>(stage: &'a Stage<'a>, id: ScorecardId) -> Option<Picture<'a>> {
    let card = stage.dataset().scorecard(id);
    if card.authorities.is_empty() || card.priorities.iter().all(|priority| priority.measures.is_empty()) {
        return None;
    }
    let stem = format!("scorecards/{}", card.id);
    Some(Picture {
        numbers: Numbers::Same(format!("{stem}.csv")),
        stem,
        page: address::scorecard(&card.id),
        page_title: card.title.clone(),
        source: card.source.clone(),
        results: stage.results,
        drawing: Drawing::Scorecard(id),
    })
}
