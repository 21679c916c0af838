//! A source's own verdict that contradicts the rule, without a reason.
//!
//! Both stand on the page in any case; the finding asks for the reason, and with one there is no finding.

use super::{Check, phrase};
use crate::calc::Results;
use crate::diag::{Diagnostic, Report, Severity};
use crate::model::{Figure, IndicatorId};

/// The entry of the registry.
pub(super) const CHECK: Check = Check {
    code: "checks/verdict-differs",
    level: Severity::Warning,
    title: "a verdict that differs from the rule's status without a reason",
    run,
};

fn run(results: &Results<'_>) -> Report {
    let ids = results.dataset().indicator_ids();
    let findings = ids.flat_map(|id| results.all(id).filter_map(move |figure| finding(results, id, figure)));
    Report { findings: findings.collect() }
}

fn finding(results: &Results<'_>, id: IndicatorId, figure: Figure<'_>) -> Option<Diagnostic> {
    let dataset = results.dataset();
    let verdict = figure.verdict().filter(|verdict| verdict.reason.is_none())?;
    let set = dataset.indicator(id).target_set;
    let status = results.status(id, figure, set);
    if !results.differs(figure, &status) {
        return None;
    }
    let mark = dataset.verdict(verdict.mark);
    let aimed = results.target(id, figure.authority(), figure.period(), set).map(|target| phrase::target(target.value));
    let message = format!(
        "the source says `{}` ({}) of {}, the rule says `{}` against a target of {}",
        mark.mark,
        mark.word,
        phrase::figure(dataset, id, figure),
        status.outcome.name(),
        aimed.unwrap_or_else(|| "nothing".to_owned()),
    );
    let help = "both are shown; say in `verdict_reason` why they differ, or correct the figure, the verdict or the target";
    Some(phrase::warning(CHECK.code, figure.place(), message, help))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::*;
    use crate::model::{Outcome, Polarity, RuleKind};

    #[test]
    fn bostons_invoices_are_questioned_until_there_is_a_reason() {
        for (reason, value, count) in [(None, "93.86", 1), (Some("as printed"), "93.86", 0), (None, "92.79", 0), (None, "[x]", 0)] {
            let mut site = Builder::new();
            let body = site.districts(&["boston"])[0];
            let marks = site.scheme("symbols", &[("▲", Some(Outcome::Missed)), ("●", Some(Outcome::Met))]);
            let row = said(marks[0], reason, figure(body, "2008/09", value));
            site.measure(ruled("invoices", Polarity::Higher, rule(RuleKind::Band, "2%")), vec![row], vec![target("95")]);
            let report = run(&Results::new(&site.dataset, AS_AT));
            assert_eq!(report.findings.len(), count, "{reason:?} {value}");
            for finding in report.findings {
                assert_eq!(
                    finding.message,
                    "the source says `▲` (▲) of 93.86 (boston, 2008/09), the rule says `within` against a target of 95"
                );
                assert_eq!(finding.place.unwrap().to_string(), "data/indicators/invoices.csv:2:1");
            }
        }
    }
}
