//! Whom a measure is about: the bodies whose newest figures its summary counts.

use crate::model::{AuthorityId, AuthorityKind, Figure, IndicatorId};
use crate::pages::Stage;

/// The newest figures that a summary counts. A made-up body is never among real ones, a county or region as a whole
/// never among its councils; where only wholes have figures, the wholes are counted.
pub struct Population<'a> {
    /// Newest figures, in the dataset's order of bodies; those without a number too.
    pub figures: Vec<Figure<'a>>,
    /// They are counties or regions as a whole.
    pub areas: bool,
}

impl<'a> Population<'a> {
    /// Whose figures count for an indicator.
    pub fn new(stage: &Stage<'a>, indicator: IndicatorId) -> Self {
        let dataset = stage.dataset();
        let bodies = stage.results.authorities(indicator);
        let newest = |wanted: &dyn Fn(AuthorityId) -> bool| -> Vec<Figure<'a>> {
            let of = |id: &AuthorityId| stage.results.latest(indicator, *id).filter(|_| wanted(*id));
            bodies.iter().filter_map(of).collect()
        };
        let counted = newest(&|id| dataset.authority(id).is_counted());
        if counted.iter().any(|figure| figure.number().is_some()) {
            return Self { figures: counted, areas: false };
        }
        let wholes = newest(&|id| dataset.authority(id).kind == AuthorityKind::AreaTotal && !dataset.authority(id).invented);
        if wholes.iter().any(|figure| figure.number().is_some()) {
            return Self { figures: wholes, areas: true };
        }
        let all_invented = bodies.iter().all(|id| dataset.authority(*id).invented);
        Self { figures: if all_invented { newest(&|_| true) } else { counted }, areas: false }
    }
}
