//! A status as people see it: shape, colour and word, always all three.

use crate::calc::Status;
use crate::model::{Figure, IndicatorId, Outcome, Shape, TargetSetId, VerdictMark, VerdictScheme};
use crate::pages::Stage;
use crate::pages::html::escape;
use crate::pages::parts::value::target_words;
use crate::words::Words;

/// A status: the mark and its word, "forecast" said where it is one.
pub fn mark(words: &Words, root: &str, status: Status) -> String {
    let word = words.standing(status.outcome, status.meets_target, status.rule);
    let word = if status.forecast { words.say("forecast-status", &[("status", word.into())]) } else { word };
    drawn(root, status.outcome, status.shape(), &word)
}

/// The mark of a figure against its target in one set, with the set and the target; none where nothing is judged by it.
pub fn set_mark(stage: &Stage<'_>, root: &str, (indicator, figure): (IndicatorId, Figure<'_>), set: TargetSetId) -> Option<String> {
    let (words, dataset) = (stage.words, stage.dataset());
    let target = stage.results.target(indicator, figure.authority(), figure.period(), set)?;
    let status = stage.results.status(indicator, figure, set);
    if !status.outcome.is_judged() {
        return None;
    }
    let asked = target_words(words, dataset.indicator(indicator), target);
    let about = [("set", (&dataset.target_set(set).title).into()), ("target", asked.into())];
    Some(format!("{} {}", escape(&words.say("status-in-set", &about)), mark(words, root, status)))
}

/// A mark with given words.
pub fn mark_only(root: &str, outcome: Outcome, word: &str) -> String {
    drawn(root, outcome, outcome.shape(), word)
}

/// The mark of figures that are within the tolerance and do not meet the target, with given words.
pub fn short_mark(root: &str, word: &str) -> String {
    drawn(root, Outcome::Within, Shape::HalfDisc, word)
}

fn drawn(root: &str, outcome: Outcome, shape: Shape, word: &str) -> String {
    format!(
        "<span class=\"mark mark-{name}\"><svg class=\"mark-icon\" width=\"16\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">\
         <use href=\"{root}assets/marks.svg#mark-{shape}\"/></svg> {word}</span>",
        name = outcome.name(),
        shape = shape.name(),
        word = escape(word),
    )
}

/// What a source printed itself, in its own mark and word.
pub fn recorded_mark(words: &Words, root: &str, verdict: &VerdictMark, scheme: &VerdictScheme) -> String {
    let outcome = verdict.outcome.unwrap_or(Outcome::NoFigure);
    let word = words.say("recorded-mark", &[("mark", (&verdict.mark).into()), ("word", (&verdict.word).into())]);
    format!("<span class=\"recorded\" title=\"{}\">{}</span>", escape(&scheme.title), mark_only(root, outcome, &word))
}
