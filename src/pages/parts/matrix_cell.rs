//! One cell of a scorecard: the mark that counts, the other verdict where the two differ, and what is uncertain.

use std::fmt::Write;

use crate::calc::{Cell, MeasureStanding, Results, RollUp};
use crate::model::{AuthorityId, CompositeMethod, Flag, IndicatorId, Measure, Outcome, Scorecard, StatusShown};
use crate::pages::html::{escape, link};
use crate::pages::parts::value::{digits, figure_words, target_words};
use crate::pages::parts::{mark, mark_only, recorded_mark};
use crate::pages::{Stage, address, figure};
use crate::words::Words;

/// Where a cell stands.
#[derive(Clone, Copy)]
pub struct Spot<'a> {
    /// The sheet.
    pub card: &'a Scorecard,
    /// The column.
    pub measure: &'a Measure,
    /// The row.
    pub authority: AuthorityId,
}

/// The cell's marks as HTML, linked to the page that says why: the one that counts first.
pub fn marks(stage: &Stage<'_>, root: &str, spot: Spot<'_>, cell: &Cell<'_>) -> String {
    let words = stage.words;
    if cell.not_applicable {
        return format!("<span class=\"na\">{}</span>", escape(&words.word("missing-not-applicable")));
    }
    let Some(observed) = cell.figure else {
        return mark_only(root, Outcome::NoFigure, &words.word("missing-not-supplied"));
    };
    let computed = if observed.number().is_some() || cell.status.outcome.is_judged() {
        mark(words, root, cell.status)
    } else {
        mark_only(root, Outcome::NoFigure, &words.value(stage.dataset().indicator(spot.measure.indicator), &observed.value()))
    };
    let recorded = cell.recorded.map(|id| recorded_mark(words, root, stage.dataset().verdict(id), stage.dataset().scheme(id)));
    let judged = cell.status.outcome.is_judged();
    let href = figure_href(stage, root, spot.measure.indicator, spot.authority);
    let linked = |mark: &str| format!("<a class=\"cell\" href=\"{}\">{mark}</a>", escape(&href));
    let beside = |key: &str, mark: &str| format!("<span class=\"beside\">{} {mark}</span>", escape(&words.word(key)));
    let mut html = match (spot.card.status, recorded) {
        (StatusShown::Recorded, Some(recorded)) if judged && cell.differs => linked(&recorded) + &beside("matrix-computed", &computed),
        (StatusShown::Recorded, Some(recorded)) => linked(&recorded),
        (StatusShown::Recorded, None) if judged => {
            linked(&computed) + &format!(" <span class=\"beside\">{}</span>", escape(&words.word("matrix-not-recorded")))
        }
        (StatusShown::Computed, Some(recorded)) if cell.differs || cell.status.outcome == Outcome::NoFigure => {
            linked(&computed) + &beside("matrix-recorded", &recorded)
        }
        (StatusShown::Computed | StatusShown::Recorded, _) => linked(&computed),
    };
    if observed.flags().has(Flag::Uncertain) {
        let _ = write!(html, " <span class=\"flag\">{}</span>", escape(&words.flag(Flag::Uncertain)));
    }
    html
}

/// The figure and its target in words, for the list: "93.86%, target at least 95%"; nothing without a figure.
pub fn amounts(results: &Results<'_>, words: &Words, spot: Spot<'_>, cell: &Cell<'_>) -> Option<String> {
    let figure = cell.figure.filter(|figure| figure.number().is_some())?;
    let indicator = results.dataset().indicator(spot.measure.indicator);
    let target = results.target(spot.measure.indicator, spot.authority, figure.period(), spot.measure.target_set);
    let value = figure_words(words, indicator, figure, None);
    Some(match target {
        Some(target) => {
            let target = target_words(words, indicator, target);
            words.say("matrix-figure-target", &[("value", value.into()), ("target", target.into())])
        }
        None => value,
    })
}

/// The measure's name on the sheet, with the sheet's number: "8 Invoices paid on time".
pub fn measure_name(stage: &Stage<'_>, measure: &Measure) -> String {
    let title = measure.title.as_ref().unwrap_or(&stage.dataset().indicator(measure.indicator).short_title);
    match &measure.number {
        Some(number) => stage.words.say("measure-numbered", &[("number", number.into()), ("title", title.into())]),
        None => title.clone(),
    }
}

/// The link to a council or other body, named invented where it is.
pub fn authority_link(stage: &Stage<'_>, root: &str, id: AuthorityId) -> String {
    let authority = stage.dataset().authority(id);
    let linked = link(&address::relative(root, &address::council(&authority.id)), &authority.name);
    let invented = || format!(" <span class=\"flag\">{}</span>", escape(&stage.words.word("invented")));
    if authority.invented { linked + &invented() } else { linked }
}

fn figure_href(stage: &Stage<'_>, root: &str, indicator: IndicatorId, authority: AuthorityId) -> String {
    address::relative(root, &figure::address_of(stage, indicator, authority))
}

/// A measure's overall mark, where one is asked for: the worked-out value with its mark, or the mark alone.
pub fn overall_mark(
    stage: &Stage<'_>,
    results: &Results<'_>,
    root: &str,
    (measure, standing): (&Measure, &MeasureStanding<'_>),
) -> Option<String> {
    let words = stage.words;
    let overall = standing.overall.as_ref()?;
    let indicator = stage.dataset().indicator(measure.indicator);
    Some(match (&overall.method, &overall.value) {
        (CompositeMethod::Median | CompositeMethod::Mean | CompositeMethod::WeightedMean | CompositeMethod::Sum, Some(value)) => {
            let rule = indicator.rule_on(results.as_at());
            let about = [
                ("method", overall.method.name().into()),
                ("amount", words.amount(indicator, value).into()),
                ("outcome", words.outcome(overall.outcome, Some(rule)).into()),
            ];
            mark_only(root, overall.outcome, &words.say("overall-value", &about))
        }
        (_, _) => composite_mark(words, root, overall),
    })
}

/// A priority's mark for one body: the word of its outcome, or why it has none.
pub fn composite_mark(words: &Words, root: &str, overall: &RollUp) -> String {
    let met = |outcome| words.outcome(outcome, None);
    let word = match (overall.method, overall.outcome) {
        (CompositeMethod::AllMet, Outcome::Met) => words.word("overall-all-met"),
        (CompositeMethod::AllMet, Outcome::Missed) => words.word("overall-not-all-met"),
        (CompositeMethod::AllMet, Outcome::NoFigure) if overall.counts.no_figure > 0 && overall.counts.judged() > 0 => {
            words.say("overall-unknown", &[("count", overall.counts.no_figure.into())])
        }
        (CompositeMethod::Worst, outcome) if outcome.is_judged() => words.say("overall-worst", &[("outcome", met(outcome).into())]),
        (CompositeMethod::ShareMeeting, outcome) => match &overall.value {
            Some(share) => words.say("overall-share", &[("share", digits(words, share, 1).text.into())]),
            None => met(outcome),
        },
        (_, outcome) => met(outcome),
    };
    let only_forecasts = overall.counts.judged() > 0 && overall.counts.forecasts == overall.counts.judged();
    let word = if only_forecasts { words.say("forecast-status", &[("status", word.into())]) } else { word };
    mark_only(root, overall.outcome, &word)
}
