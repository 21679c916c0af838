//! A target that was made easier after it had been missed.
//!
//! Two rows for the same authority, period and set are a change. It is a loosening where the later one is easier by
//! polarity; it came after a miss where a figure within the target's period, whose own period had ended by the day of the
//! decision, does not meet the earlier one.

use jiff::civil::Date;

use super::{Check, phrase};
use crate::calc::Results;
use crate::diag::{Diagnostic, Report, Severity};
use crate::model::{AuthorityId, Decimal, Figure, IndicatorId, Polarity, Target, TargetValue};

/// The entry of the registry.
pub(super) const CHECK: Check = Check {
    code: "checks/target-loosened",
    level: Severity::Warning,
    title: "a target that was made easier after it had been missed",
    run,
};

fn run(results: &Results<'_>) -> Report {
    let mut report = Report::default();
    let dataset = results.dataset();
    // Without a dated decision there is no change: most targets were never changed.
    let dated = |id: &IndicatorId| dataset.targets(*id).iter().any(|target| target.decided_on.is_some());
    for id in dataset.indicator_ids().filter(dated) {
        for history in results.target_histories(id) {
            let steps = history.iter().zip(history.iter().skip(1));
            report.findings.extend(steps.filter_map(|(old, new)| finding(results, id, old, new)));
        }
    }
    report
}

fn finding(results: &Results<'_>, id: IndicatorId, old: &Target, new: &Target) -> Option<Diagnostic> {
    let decided = new.decided_on.filter(|_| is_easier(old, new, results.dataset().indicator(id).polarity))?;
    let missed = miss(results, id, old, decided)?;
    let reason = if new.reason.is_some() { "" } else { ", and no reason is given" };
    let message = format!(
        "the target of {} was made easier, {}, on {decided}, after it had been missed by {}{reason}",
        phrase::target(old.value),
        phrase::target(new.value),
        phrase::figure(results.dataset(), id, missed),
    );
    let help = "the change is listed with both targets; say in `reason` why the target was changed";
    Some(phrase::warning(CHECK.code, Some(new.place.clone()), message, help))
}

/// The newest figure to which the target applied that did not meet it, of a period that had ended by the day.
fn miss<'r>(results: &'r Results<'_>, id: IndicatorId, target: &Target, day: Date) -> Option<Figure<'r>> {
    let bodies: Vec<AuthorityId> = target.authority.map_or_else(|| results.authorities(id), |body| vec![body]);
    let applied = |figure: &Figure<'r>| {
        let own = results.target(id, figure.authority(), figure.period(), target.set);
        let same = own.is_some_and(|own| own.authority == target.authority && own.period == target.period);
        same && figure.period().end() < day && results.meets(id, *figure, target) == Some(false)
    };
    let misses = bodies.into_iter().flat_map(|body| results.series(id, body)).filter(applied);
    misses.max_by_key(|figure| figure.period())
}

fn is_easier(old: &Target, new: &Target, polarity: Polarity) -> bool {
    let ((old_from, old_to), (new_from, new_to)) = (ends(old.value), ends(new.value));
    let unbound = old.value == new.value && old.strict && !new.strict;
    match polarity {
        Polarity::Higher => new_from < old_from || unbound,
        Polarity::Lower => new_to > old_to || unbound,
        Polarity::OnTarget => new_from < old_from || new_to > old_to || unbound,
        Polarity::None => false,
    }
}

fn ends(value: TargetValue) -> (Decimal, Decimal) {
    match value {
        TargetValue::Single(single) => (single, single),
        TargetValue::Range(from, to) => (from, to),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::calc::tests::builder::*;

    fn count(polarity: Polarity, value: &str, [old, new]: [Target; 2], day: Date) -> usize {
        let mut site = Builder::new();
        let body = site.districts(&["boston"])[0];
        site.measure(
            indicator("measure", polarity),
            vec![figure(body, "2008/09", value)],
            vec![old, Target { decided_on: Some(day), ..new }],
        );
        run(&Results::new(&site.dataset, date(2011, 1, 1))).findings.len()
    }

    #[test]
    fn an_easier_target_after_a_miss_is_reported() {
        let after = date(2009, 6, 1);
        let pair = |old: &str, new: &str| [target(old), target(new)];
        assert_eq!(count(Polarity::Higher, "93.86", pair("95", "90"), after), 1);
        assert_eq!(count(Polarity::Higher, "93.86", pair("95", "96"), after), 0, "harder");
        assert_eq!(count(Polarity::Higher, "95", pair("95", "90"), after), 0, "it was met");
        assert_eq!(count(Polarity::Higher, "[x]", pair("95", "90"), after), 0);
        assert_eq!(count(Polarity::Higher, "93.86", pair("95", "90"), date(2009, 3, 31)), 0, "before the period was over");
        assert_eq!(count(Polarity::Higher, "93.86", pair("95", "90"), date(2011, 2, 1)), 0, "not yet decided");
        assert_eq!(count(Polarity::Lower, "21", pair("20", "25"), after), 1);
        assert_eq!(count(Polarity::Lower, "21", pair("20", "15"), after), 0);
        assert_eq!(count(Polarity::OnTarget, "21", pair("10..20", "10..25"), after), 1);
        assert_eq!(count(Polarity::None, "21", pair("20", "25"), after), 0);
        let strict = [Target { strict: true, ..target("20") }, target("20")];
        assert_eq!(count(Polarity::Lower, "20", strict, after), 1, "20 did not meet \"below 20\"");
    }

    #[test]
    fn the_finding_names_both_targets_and_the_miss() {
        let mut site = Builder::new();
        let body = site.districts(&["boston"])[0];
        let new = Target { decided_on: Some(date(2009, 6, 1)), ..target("90") };
        site.measure(indicator("measure", Polarity::Higher), vec![figure(body, "2008/09", "93.86")], vec![target("95"), new]);
        let report = run(&Results::new(&site.dataset, AS_AT));
        assert_eq!(
            report.findings[0].message,
            "the target of 95 was made easier, 90, on 2009-06-01, after it had been missed by 93.86 (boston, 2008/09), \
             and no reason is given"
        );
    }

    #[test]
    fn a_body_with_a_target_of_its_own_did_not_miss_everybodys() {
        let mut site = Builder::new();
        let body = site.districts(&["boston"])[0];
        let new = Target { decided_on: Some(date(2009, 6, 1)), ..target("90") };
        let targets = vec![target("95"), new, own_target(body, "2008/09", "93")];
        site.measure(indicator("measure", Polarity::Higher), vec![figure(body, "2008/09", "93.86")], targets);
        assert!(run(&Results::new(&site.dataset, AS_AT)).findings.is_empty());
    }
}
