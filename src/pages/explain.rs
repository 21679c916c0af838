//! The trace of a figure as plain text, for the command line: the same steps as on its page.

use std::fmt::Write;

use crate::calc::{Results, Trace};
use crate::model::{Figure, IndicatorId};
use crate::pages::parts::trace::{conclusion, trace_steps, unworked};
use crate::words::Words;

/// Why a figure has its status against every set of targets that it has, and what its source recorded.
pub fn explain(results: &Results<'_>, words: &Words, indicator: IndicatorId, figure: Figure<'_>) -> String {
    let dataset = results.dataset();
    let described = dataset.indicator(indicator);
    let whose = &dataset.authority(figure.authority()).name;
    let mut text =
        format!("{whose}: {}\n{}: {}\n", described.title, words.period(figure.period()), words.value(described, &figure.value()));
    let mut sets = results.target_sets(indicator, figure.authority());
    if sets.is_empty() {
        sets.push(described.target_set);
    }
    for set in sets {
        let trace = results.trace(indicator, figure, set);
        let _ = write!(text, "\n{}\n{}", dataset.target_set(set).title, sum(results, words, indicator, &trace));
    }
    if let Some(verdict) = figure.verdict() {
        let mark = dataset.verdict(verdict.mark);
        let _ = writeln!(text, "\n{}: {} ({})", dataset.scheme(verdict.mark).title, mark.word, mark.mark);
        text.extend(verdict.reason.iter().map(|reason| format!("{reason}\n")));
    }
    text
}

/// The sum against one set: a line a step, in three columns.
fn sum(results: &Results<'_>, words: &Words, indicator: IndicatorId, trace: &Trace<'_>) -> String {
    let Some(mut steps) = trace_steps(words, results.dataset(), indicator, trace) else {
        return format!("  {}\n", unworked(words, results.dataset(), indicator, trace));
    };
    let [step, working] = conclusion(words, trace);
    steps.push([step, working, words.standing(trace.status.outcome, trace.status.meets_target, trace.status.rule)]);
    let width = |place: usize| steps.iter().filter_map(|step| step.get(place)).map(|part| part.chars().count()).max().unwrap_or(0);
    let (first, second) = (width(0), width(1));
    steps.iter().map(|[step, working, result]| format!("  {step:first$}  {working:second$}  {result}\n")).collect::<Vec<_>>().concat()
}
