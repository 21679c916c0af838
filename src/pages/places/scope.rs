//! Which part of the site's areas its places are in, where that is not all of them.

use std::collections::BTreeSet;

use crate::model::AuthorityKind;
use crate::pages::Stage;

/// More areas than this are not named.
const MOST_NAMED: usize = 4;

/// The names of the areas that the places are in, in the order of the site's. Empty where bodies of no other area are on the site, where a
/// place is in no area, and where they are too many to name. An area counts by the bodies in it; its total is no body.
pub(super) fn scope(stage: &Stage<'_>) -> Vec<String> {
    let dataset = stage.dataset();
    let bodies = dataset.authority_ids().map(|id| dataset.authority(id)).filter(|body| body.kind != AuthorityKind::AreaTotal);
    let all: BTreeSet<usize> = bodies.filter_map(|body| body.area).collect();
    let mut served = BTreeSet::new();
    for place in &dataset.localities {
        let own: BTreeSet<usize> = place.authorities.iter().filter_map(|id| dataset.authority(*id).area).collect();
        if own.is_empty() {
            return Vec::new();
        }
        served.extend(own);
    }
    if served.len() > MOST_NAMED || all.difference(&served).next().is_none() {
        return Vec::new();
    }
    served.into_iter().filter_map(|place| dataset.areas.get(place)).map(|area| area.name.clone()).collect()
}
