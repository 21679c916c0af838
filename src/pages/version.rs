//! Which version of the site this is: its date, what it was built with, how much it holds and how that was checked.

use serde::Serialize;

use crate::model::{IndicatorId, Number, SOURCE_FORMAT, Timestamp};
use crate::pages::offered::is_offered;
use crate::pages::{Stage, address};

/// What "About this version" shows.
#[derive(Debug, Serialize)]
pub struct Version {
    as_at: String,
    format: i64,
    program: &'static str,
    measures: String,
    bodies: String,
    figures: String,
    totals: Option<String>,
    table_totals: Option<String>,
    councils_href: String,
    indicators_href: Option<String>,
}

/// How printed totals compare with their parts.
#[derive(Default)]
struct Tally {
    agree: usize,
    differ: usize,
    unknown: usize,
}

/// The version; the root of `/data/` leads its links.
pub fn version(stage: &Stage<'_>) -> Version {
    let words = stage.words;
    let root = address::root_of("/data/");
    let to = |address| is_offered(stage.dataset(), address).then(|| address::relative(&root, address));
    Version {
        as_at: words.date(stage.results.as_at()),
        format: SOURCE_FORMAT,
        program: env!("CARGO_PKG_VERSION"),
        measures: measures(stage),
        bodies: bodies(stage),
        figures: words.say("version-figures", &[("figures", figures(stage).into())]),
        totals: tally_words(stage, "version-totals", &totals(stage)),
        table_totals: tally_words(stage, "version-table-totals", &table_totals(stage)),
        councils_href: address::relative(&root, "/councils/"),
        indicators_href: to("/indicators/"),
    }
}

fn is_derived(stage: &Stage<'_>, id: IndicatorId) -> bool {
    stage.dataset().indicator(id).composite.is_some()
}

fn measures(stage: &Stage<'_>) -> String {
    let derived = stage.dataset().indicator_ids().filter(|id| is_derived(stage, *id)).count();
    let all = stage.dataset().indicators.len();
    let said = stage.words.say("version-measures", &[("measures", all.into())]);
    if derived == 0 { said } else { stage.words.say("version-derived", &[("measures", said.into()), ("derived", derived.into())]) }
}

fn bodies(stage: &Stage<'_>) -> String {
    let bodies = &stage.dataset().authorities;
    let councils = bodies.iter().filter(|body| body.is_counted() && body.kind.is_council()).count();
    let others = bodies.iter().filter(|body| body.is_counted() && !body.kind.is_council()).count();
    let invented = bodies.iter().filter(|body| body.invented).count();
    let areas = bodies.len() - councils - others - invented;
    let parts =
        [("version-councils", councils), ("version-other-bodies", others), ("version-area-totals", areas), ("version-invented", invented)];
    let said = parts.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = said.map(|(id, count)| stage.words.say(id, &[("count", count.into())])).collect();
    stage.words.list(&said)
}

/// How many figures have been published up to the as-at date, earlier versions counted, what was worked out not.
fn figures(stage: &Stage<'_>) -> usize {
    let as_at = stage.results.as_at();
    let known = |published: Option<Timestamp>| published.is_none_or(|published| published.date() <= as_at);
    let of = |id: IndicatorId| stage.dataset().figures(id).iter().filter(|figure| known(figure.published())).count();
    stage.dataset().indicator_ids().map(of).sum()
}

fn totals(stage: &Stage<'_>) -> Tally {
    let with_total = stage.dataset().indicator_ids().filter(|id| stage.dataset().indicator(*id).total.is_some());
    tally(with_total.flat_map(|id| stage.results.totals(id)).map(|check| check.difference))
}

fn table_totals(stage: &Stage<'_>) -> Tally {
    tally(stage.dataset().tables.iter().flat_map(crate::calc::table_totals).map(|check| check.difference))
}

fn tally(differences: impl Iterator<Item = Option<Number>>) -> Tally {
    let mut tally = Tally::default();
    for difference in differences {
        match difference {
            None => tally.unknown += 1,
            Some(difference) if difference.is_zero() => tally.agree += 1,
            Some(_) => tally.differ += 1,
        }
    }
    tally
}

/// Nothing where there was nothing to add up.
fn tally_words(stage: &Stage<'_>, id: &str, tally: &Tally) -> Option<String> {
    let all = tally.agree + tally.differ + tally.unknown;
    let parts = [("version-agree", tally.agree), ("version-differ", tally.differ), ("version-unknown", tally.unknown)];
    let parts: Vec<String> =
        parts.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| stage.words.say(id, &[("count", count.into())])).collect();
    (all > 0).then(|| stage.words.say(id, &[("count", all.into()), ("parts", stage.words.list(&parts).into())]))
}
