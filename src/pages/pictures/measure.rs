//! The pictures of a measure: how everybody compares, and how one body's figures went over time.

use super::{Drawing, Numbers, Picture};
use crate::charts::Subject;
use crate::charts::small_multiples::has_panels;
use crate::model::{AuthorityId, IndicatorId};
use crate::pages::parts::population::Population;
use crate::pages::{Stage, address};

/// The newest figures of the main comparators, or of everybody where the measure names none; none for a single figure.
pub fn ranked<'a>(stage: &'a Stage<'a>, id: IndicatorId) -> Option<Picture<'a>> {
    let (members, group) = compared(stage, id);
    let has_number = |id: &AuthorityId, of| stage.results.latest(of, *id).is_some_and(|figure| figure.number().is_some());
    if members.iter().filter(|member| has_number(member, id)).count() < 2 {
        return None;
    }
    let subject = Subject { indicator: id, authority: None, members, group };
    let stem = format!("indicators/{}", stage.dataset().indicator(id).id);
    let numbers = Numbers::Own(format!("{stem}.chart.csv"));
    Some(of_measure(stage, (stem, numbers), ("ranked", subject)))
}

/// The figures of the same bodies over time, each in a small picture; none where fewer than two have figures of two periods.
pub fn multiples<'a>(stage: &'a Stage<'a>, id: IndicatorId) -> Option<Picture<'a>> {
    let (members, group) = compared(stage, id);
    let subject = Subject { indicator: id, authority: None, members, group };
    if !has_panels(stage.results, &subject) {
        return None;
    }
    let stem = format!("indicators/{}.trends", stage.dataset().indicator(id).id);
    let numbers = Numbers::Own(format!("{stem}.csv"));
    Some(of_measure(stage, (stem, numbers), ("small-multiples", subject)))
}

/// One body's figures over time; none where fewer than two have a number, since a single one is no trend.
pub fn trend<'a>(stage: &'a Stage<'a>, id: IndicatorId, body: AuthorityId) -> Option<Picture<'a>> {
    let dataset = stage.dataset();
    if stage.results.series(id, body).iter().filter(|figure| figure.number().is_some()).count() < 2 {
        return None;
    }
    let (measure, authority) = (&dataset.indicator(id).id, dataset.authority(body));
    let all = format!("indicators/{measure}.csv");
    let numbers = if stage.results.authorities(id) == [body] { Numbers::Same(all) } else { Numbers::Among(all) };
    let subject = Subject { indicator: id, authority: Some(body), members: Vec::new(), group: None };
    let picture = of_measure(stage, (format!("indicators/{measure}/{}", authority.id), numbers), ("trend", subject));
    let page_title = stage.words.say("figure-heading", &[("body", (&authority.name).into()), ("measure", (&picture.page_title).into())]);
    Some(Picture { page: address::figure(measure, &authority.id), page_title, ..picture })
}

/// Who is compared, and what they have in common.
fn compared(stage: &Stage<'_>, id: IndicatorId) -> (Vec<AuthorityId>, Option<String>) {
    match stage.dataset().indicator(id).comparators.first().map(|group| stage.dataset().group(*group)) {
        Some(group) => (group.members.clone(), Some(group.title.clone())),
        None => (Population::new(stage, id).figures.iter().map(|figure| figure.authority()).collect(), None),
    }
}

/// A picture on the page of its measure, as at the site's date.
pub(super) fn of_measure<'a>(
    stage: &'a Stage<'a>,
    (stem, numbers): (String, Numbers),
    (kind, subject): (&'static str, Subject),
) -> Picture<'a> {
    let indicator = stage.dataset().indicator(subject.indicator);
    Picture {
        stem,
        numbers,
        page: address::indicator(&indicator.id),
        page_title: indicator.title.clone(),
        source: indicator.source.clone(),
        results: stage.results,
        drawing: Drawing::Measure(kind, subject),
    }
}
