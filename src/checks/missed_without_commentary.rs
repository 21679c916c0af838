//! Missed targets about which nothing is said: one finding for the whole site.
//!
//! Counted are the newest outturns of councils that miss their target by more than any tolerance. A commentary is about a
//! figure where it names the body and either the period or none ("the latest").

use std::collections::BTreeSet;

use super::{Check, phrase};
use crate::calc::{Exception, Results};
use crate::diag::{Report, Severity};
use crate::model::{AuthorityId, IndicatorId, Outcome, Period};

/// The entry of the registry.
pub(super) const CHECK: Check = Check {
    code: "checks/missed-without-commentary",
    level: Severity::Warning,
    title: "missed targets of councils without commentary, counted",
    run,
};

/// What a commentary is about.
type About = (IndicatorId, Option<AuthorityId>, Option<Period>);

fn run(results: &Results<'_>) -> Report {
    let dataset = results.dataset();
    let said: BTreeSet<About> =
        dataset.commentary.iter().map(|commentary| (commentary.indicator, commentary.authority, commentary.period)).collect();
    let is_silent = |missed: &Exception<'_>| {
        let about = |period| said.contains(&(missed.indicator, Some(missed.authority), period));
        !about(None) && !about(Some(missed.figure.period()))
    };
    let exceptions = results.exceptions().into_iter();
    let missed = exceptions.filter(|one| one.status.outcome == Outcome::Missed && !one.status.forecast);
    let silent: Vec<Exception<'_>> = missed.filter(|one| dataset.authority(one.authority).kind.is_council() && is_silent(one)).collect();
    let mut report = Report::default();
    if let Some(first) = silent.first() {
        let count = if silent.len() == 1 { "1 missed target has".to_owned() } else { format!("{} missed targets have", silent.len()) };
        let message = format!(
            "{count} no commentary, the furthest from it: `{}`, {}",
            dataset.indicator(first.indicator).id,
            phrase::figure(dataset, first.indicator, first.figure),
        );
        let help = "say what is being done, by whom and by when, in `content/commentary/`, with `indicator` and `authority`";
        report.add(phrase::warning(CHECK.code, None, message, help));
    }
    report
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::*;
    use crate::diag::Place;
    use crate::model::{AuthorityKind, Commentary, Polarity};

    fn about(indicator: IndicatorId, authority: AuthorityId, period: Option<Period>) -> Commentary {
        Commentary {
            indicator,
            authority: Some(authority),
            period,
            date: None,
            author_role: None,
            markdown: String::new(),
            body_line: 1,
            place: Place::file("content/commentary/made.md"),
        }
    }

    #[test]
    fn silence_is_counted_once_for_the_site() {
        let mut site = Builder::new();
        let bodies = site.districts(&["boston", "lincoln", "corby"]);
        let police = site.body("police", AuthorityKind::Police);
        let rows = vec![
            figure(bodies[0], "2009/10", "80"),
            figure(bodies[1], "2009/10", "90"),
            figure(bodies[2], "2009/10", "95"),
            figure(police, "2009/10", "1"),
        ];
        let id = site.measure(indicator("invoices", Polarity::Higher), rows, vec![target("95")]);
        let messages = |site: &Builder| -> Vec<String> {
            run(&Results::new(&site.dataset, AS_AT)).findings.into_iter().map(|finding| finding.message).collect()
        };
        assert_eq!(messages(&site), ["2 missed targets have no commentary, the furthest from it: `invoices`, 80 (boston, 2009/10)"]);
        site.dataset.commentary.push(about(id, bodies[0], None));
        site.dataset.commentary.push(about(id, bodies[1], Some(period("2008/09"))));
        assert_eq!(messages(&site), ["1 missed target has no commentary, the furthest from it: `invoices`, 90 (lincoln, 2009/10)"]);
        site.dataset.commentary.push(about(id, bodies[1], Some(period("2009/10"))));
        assert!(messages(&site).is_empty());
    }
}
