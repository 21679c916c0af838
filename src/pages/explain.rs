//! The trace of a figure as plain text, for the command line: the same steps as on its page.

use crate::calc::Results;
use crate::model::{Figure, IndicatorId};
use crate::pages::parts::trace::trace_line;
use crate::words::Words;

/// Why a figure has its status against every set of targets that it has.
pub fn explain(results: &Results<'_>, words: &Words, indicator: IndicatorId, figure: Figure<'_>) -> String {
    let described = results.dataset().indicator(indicator);
    let sets = results.target_sets(indicator, figure.authority());
    let mut text = String::new();
    for set in sets {
        let trace = results.trace(indicator, figure, set);
        text.push_str(&trace_line(words, described, &trace).unwrap_or_default());
        text.push('\n');
    }
    text
}
