//! The services that a body runs, as residents know them: "bins and recycling".

use std::collections::BTreeMap;

use crate::model::{AuthorityId, IndicatorId};
use crate::pages::html::link;
use crate::pages::parts::find::body_link;
use crate::pages::{Shell, Stage, address, figure};

/// The services of a kind of body, by name, each with the measures that speak of it.
fn run_by<'a>(stage: &Stage<'a>, id: AuthorityId) -> BTreeMap<&'a str, Vec<IndicatorId>> {
    let dataset = stage.dataset();
    let kind = dataset.authority(id).kind;
    let mut services: BTreeMap<&str, Vec<IndicatorId>> = BTreeMap::new();
    for indicator in dataset.indicator_ids() {
        if let Some(service) = dataset.indicator(indicator).service.as_ref().filter(|service| service.run_by.contains(&kind)) {
            services.entry(&service.name).or_default().push(indicator);
        }
    }
    services
}

/// Each service that a body runs as a link: to the body's own figures where it has any, else to the measure. Empty where no
/// indicator speaks of a service of its kind of body.
pub fn services(stage: &Stage<'_>, shell: &Shell, id: AuthorityId) -> Vec<String> {
    let to = |indicators: &[IndicatorId]| {
        let own = indicators.iter().find(|indicator| stage.results.latest(**indicator, id).is_some());
        match (own, indicators.first()) {
            (Some(own), _) => figure::address_of(stage, *own, id),
            (None, Some(first)) => address::indicator(&stage.dataset().indicator(*first).id),
            (None, None) => String::new(),
        }
    };
    run_by(stage, id).into_iter().map(|(name, indicators)| link(&shell.to(&to(&indicators)), name)).collect()
}

/// Each service that a body runs as a link to the measure of everybody who runs it: the same text for bodies that run the same.
pub fn services_anywhere(stage: &Stage<'_>, shell: &Shell, id: AuthorityId) -> Vec<String> {
    let to = |indicators: &[IndicatorId]| indicators.first().map(|first| address::indicator(&stage.dataset().indicator(*first).id));
    run_by(stage, id).into_iter().map(|(name, indicators)| link(&shell.to(&to(&indicators).unwrap_or_default()), name)).collect()
}

/// "Boston Borough Council runs bins and recycling.", with links; the body alone where nothing is known of what it runs.
pub fn runs(stage: &Stage<'_>, shell: &Shell, id: AuthorityId) -> String {
    let services = services(stage, shell, id);
    let body = body_link(stage, shell, id);
    if services.is_empty() {
        return body;
    }
    stage.words.say("place-runs", &[("body", body.into()), ("services", stage.words.list(&services).into())])
}
