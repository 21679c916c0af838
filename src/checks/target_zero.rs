//! A target of nought that is probably a blank.
//!
//! Nought is a sensible target where lower is better, or where figures may be below it. Where higher is better and no figure
//! ever was below nought everything meets it; and a tolerance that is a percentage of nought is no tolerance.

use super::{Check, phrase};
use crate::calc::Results;
use crate::diag::{Diagnostic, Report, Severity};
use crate::model::{IndicatorId, Polarity, Target, TargetValue, Tolerance};

/// The entry of the registry.
pub(super) const CHECK: Check =
    Check { code: "checks/target-zero", level: Severity::Warning, title: "a target of 0 that says nothing", run };

fn run(results: &Results<'_>) -> Report {
    let dataset = results.dataset();
    let findings = dataset.indicator_ids().flat_map(|id| {
        let zero = dataset.targets(id).iter().filter(|target| matches!(target.value, TargetValue::Single(value) if value.is_zero()));
        zero.filter_map(move |target| finding(results, id, target))
    });
    Report { findings: findings.collect() }
}

fn finding(results: &Results<'_>, id: IndicatorId, target: &Target) -> Option<Diagnostic> {
    let indicator = results.dataset().indicator(id);
    let relative = |tolerance: Tolerance| matches!(tolerance, Tolerance::Relative(width) if !width.is_zero());
    let message = if indicator.rules.iter().any(|dated| relative(dated.rule.tolerance)) {
        "a tolerance in percent of a target of 0 is no tolerance"
    } else if indicator.polarity == Polarity::Higher && !below_nought(results, id) {
        "a target of 0 is met by every figure, since higher is better"
    } else {
        return None;
    };
    let help = "leave the row out where there is no target yet; for a target that is truly 0 give the tolerance in `points` or `absolute`";
    Some(phrase::warning(CHECK.code, Some(target.place.clone()), message.to_owned(), help))
}

fn below_nought(results: &Results<'_>, id: IndicatorId) -> bool {
    results.all(id).any(|figure| figure.number().is_some_and(|number| number.is_negative()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::*;
    use crate::model::RuleKind;

    #[test]
    fn a_target_of_nought_is_questioned_where_it_says_nothing() {
        let table = [
            (Polarity::Higher, "", "5", "0", 1),
            (Polarity::Higher, "", "5", "0.00", 1),
            (Polarity::Higher, "", "-5", "0", 0),
            (Polarity::Higher, "", "5", "1", 0),
            (Polarity::Lower, "2", "5", "0", 0),
            (Polarity::Lower, "2p", "5", "0", 0),
            (Polarity::Lower, "2%", "5", "0", 1),
            (Polarity::Lower, "0%", "5", "0", 0),
        ];
        for (polarity, width, value, aimed, count) in table {
            let mut site = Builder::new();
            let body = site.districts(&["boston"])[0];
            site.measure(ruled("measure", polarity, rule(RuleKind::Rag, width)), vec![figure(body, "2009/10", value)], vec![target(aimed)]);
            let report = run(&Results::new(&site.dataset, AS_AT));
            assert_eq!(report.findings.len(), count, "{polarity:?} {width} {value} {aimed}");
        }
    }
}
