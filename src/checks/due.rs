//! Disclosures that are about to be late, or are: for a check that fails before the public has to wait.

use crate::calc::Results;
use crate::calc::disclosures::{State, due_within};
use crate::diag::{Diagnostic, Place, Report};

/// What is not there and is due within so many days of the as-at date (that day and the last included), and what is overdue:
/// missing, held back or withdrawn. All are errors.
pub fn due(results: &Results<'_>, within_days: u16) -> Report {
    let mut report = Report::default();
    let datasets = &results.dataset().disclosures.datasets;
    let name = |dataset: usize| datasets.get(dataset).map_or("", |dataset| dataset.id.as_str());
    let mut add = |dataset: usize, code, message| {
        let id = name(dataset);
        let help =
            format!("publish it: `plainsight import FILE --as {id} --period PERIOD`, or say in data/disclosures/{id}/dataset.toml why not");
        report.add(Diagnostic::error(code, Place::file(format!("data/disclosures/{id}")), message).help(help));
    };
    let filings = results.disclosed().iter().map(|disclosed| (disclosed.dataset, &disclosed.filing));
    for (dataset, coming) in due_within(filings, results.as_at(), within_days) {
        let days = match coming.days_left {
            0 => "today".to_owned(),
            1 => "tomorrow".to_owned(),
            days => format!("in {days} days"),
        };
        let message = format!("`{}` for {} is due {days}, on {}, and is not there", name(dataset), coming.period, coming.due);
        add(dataset, "disclosure/due-soon", message);
    }
    for disclosed in results.disclosed() {
        let overdue = disclosed.standing.periods.iter().filter(|period| period.due < results.as_at() && period.state.is_outstanding());
        for period in overdue {
            let why = if matches!(period.state, State::Held { .. }) { "held back" } else { period.state.name() };
            let message = format!("`{}` for {} was due on {} and is {why}", name(disclosed.dataset), period.period, period.due);
            add(disclosed.dataset, "disclosure/overdue", message);
        }
    }
    report
}
