//! The page of one body's figures for one indicator.

use crate::model::{AuthorityId, FigurePages, IndicatorId, Outcome};
use crate::pages::{Stage, address};

/// Where a body's figures for an indicator are shown: their own page, or, where the site has none for them, the place on
/// the body's page (`/councils/boston/#neet`).
pub fn address_of(stage: &Stage<'_>, indicator: IndicatorId, authority: AuthorityId) -> String {
    let dataset = stage.dataset();
    let (measure, body) = (&dataset.indicator(indicator).id, &dataset.authority(authority).id);
    if has_page(stage, indicator, authority) { address::figure(measure, body) } else { format!("{}#{measure}", address::council(body)) }
}

/// Whether a body's figures for an indicator have a page of their own.
pub fn has_page(stage: &Stage<'_>, indicator: IndicatorId, authority: AuthorityId) -> bool {
    let Some(figure) = stage.results.latest(indicator, authority) else { return false };
    match stage.dataset().site.figure_pages {
        FigurePages::All => true,
        FigurePages::None => false,
        FigurePages::Exceptions => {
            let set = stage.dataset().indicator(indicator).target_set;
            let status = stage.results.status(indicator, figure, set);
            !stage.dataset().authority(authority).invented && matches!(status.outcome, Outcome::Missed | Outcome::JustMissed)
        }
    }
}
