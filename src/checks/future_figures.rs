//! Figures of periods that have not ended on the as-at date, and that no flag calls a forecast.
//!
//! A year that is written wrong makes such a figure the newest of all, so that every page speaks of it. A value that is missing says nothing
//! yet, and is not asked.

use rayon::prelude::*;

use super::{Check, phrase};
use crate::calc::Results;
use crate::diag::{Diagnostic, Report, Severity};
use crate::model::{Figure, Flag, IndicatorId};

/// The entry of the registry.
pub(super) const CHECK: Check = Check {
    code: "checks/future-figures",
    level: Severity::Warning,
    title: "figures of periods that end after the as-at date and that are no forecast, counted for each measure",
    run,
};

fn run(results: &Results<'_>) -> Report {
    let dataset = results.dataset();
    let ids: Vec<IndicatorId> = dataset.indicator_ids().filter(|id| dataset.indicator(*id).composite.is_none()).collect();
    Report { findings: ids.par_iter().filter_map(|id| of_indicator(results, *id)).collect() }
}

/// One finding a measure: the figure whose period ends last, and how many others there are.
fn of_indicator(results: &Results<'_>, id: IndicatorId) -> Option<Diagnostic> {
    let is_early =
        |figure: &Figure<'_>| figure.number().is_some() && !figure.flags().has(Flag::Forecast) && figure.period().end() > results.as_at();
    let early: Vec<Figure<'_>> = results.all(id).filter(is_early).collect();
    // Of figures for one period the first is named.
    let last = early.iter().rev().max_by_key(|figure| figure.period())?;
    let others = match early.len() - 1 {
        0 => String::new(),
        1 => "; so does that of another figure of the measure".to_owned(),
        more => format!("; so do those of {more} other figures of the measure"),
    };
    let message = format!(
        "the period of {} ends on {}, after the day from which the site speaks, {}{others}",
        phrase::figure(results.dataset(), id, *last),
        last.period().end(),
        results.as_at(),
    );
    let help = "correct the period; a forecast has the flag `f`";
    Some(phrase::warning(CHECK.code, last.place(), message, help))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::*;
    use crate::model::Polarity;

    /// What is found on 20 January 2010.
    fn found(rows: &[(&str, &str)]) -> Vec<String> {
        let mut site = Builder::new();
        let body = site.districts(&["boston"])[0];
        let rows = rows.iter().map(|(label, value)| figure(body, label, value)).collect();
        site.measure(indicator("measure", Polarity::Higher), rows, vec![]);
        run(&Results::new(&site.dataset, AS_AT)).findings.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn a_figure_from_the_future_is_questioned_once_a_measure() {
        let message = "the period of 3 (boston, 2036/37-Q1) ends on 2036-06-30, after the day from which the site speaks, 2010-01-20";
        assert_eq!(found(&[("2009/10-Q3", "2"), ("2036/37-Q1", "3")]), [message]);
        let more = format!("{message}; so does that of another figure of the measure");
        assert_eq!(found(&[("2009/10-Q4", "2"), ("2036/37-Q1", "3")]), [more]);
    }

    #[test]
    fn what_has_ended_and_what_is_a_forecast_or_missing_is_not() {
        assert!(found(&[("2009/10-Q3", "2"), ("2010-01-20", "2")]).is_empty(), "the last day is over when it is spoken from");
        assert!(found(&[("2036/37-Q1", "3 f"), ("2036/37-Q2", "[x]")]).is_empty());
        assert_eq!(found(&[("2010-01-21", "2")]).len(), 1);
    }
}
