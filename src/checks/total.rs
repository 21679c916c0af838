//! A printed total that its parts do not add up to, for figures and for targets.

use super::{Check, phrase};
use crate::calc::{Results, TotalCheck};
use crate::diag::{Diagnostic, Place, Report, Severity};
use crate::model::{Figure, IndicatorId};

/// The entry of the registry.
pub(super) const CHECK: Check =
    Check { code: "checks/total", level: Severity::Warning, title: "a printed total that differs from the sum of its parts", run };

fn run(results: &Results<'_>) -> Report {
    let ids = results.dataset().indicator_ids();
    let findings = ids.flat_map(|id| results.totals(id).into_iter().filter_map(move |check| finding(results, id, &check)));
    Report { findings: findings.collect() }
}

fn finding(results: &Results<'_>, id: IndicatorId, check: &TotalCheck) -> Option<Diagnostic> {
    let decimals = results.dataset().indicator(id).decimals;
    let (sum, difference) = (check.sum.as_ref()?, check.difference.as_ref().filter(|difference| !difference.is_zero())?);
    let what = if check.targets { "total of targets" } else { "total" };
    let message = format!(
        "the printed {what} for {} is {}, its parts add up to {}: a difference of {}",
        check.period,
        phrase::number(&check.printed, decimals),
        phrase::number(sum, decimals),
        phrase::number(difference, decimals),
    );
    let help = "it is published as printed, with the difference beside it; compare each part with the source";
    Some(phrase::warning(CHECK.code, place(results, id, check), message, help))
}

/// Where the total is written: its figure or its target; otherwise where it is declared.
fn place(results: &Results<'_>, id: IndicatorId, check: &TotalCheck) -> Option<Place> {
    let indicator = results.dataset().indicator(id);
    let whose = indicator.total?.authority;
    let written = if check.targets {
        results.target(id, whose, check.period, indicator.target_set).map(|target| target.place.clone())
    } else {
        results.figure(id, whose, check.period).and_then(Figure::place)
    };
    Some(written.unwrap_or_else(|| indicator.place.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::AS_AT;
    use crate::calc::tests::totals::savings;

    #[test]
    fn the_county_savings_targets_do_not_add_up() {
        let (site, ..) = savings(&[]);
        let report = run(&Results::new(&site.dataset, AS_AT));
        let messages: Vec<_> = report.findings.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(messages, ["the printed total of targets for 2009/10 is 41661, its parts add up to 39848: a difference of 1813"]);
        assert_eq!(report.findings[0].place.as_ref().unwrap().to_string(), "data/targets/made.csv:2:1");
    }

    #[test]
    fn a_missing_part_is_not_a_wrong_total() {
        let (site, ..) = savings(&["boston"]);
        assert!(run(&Results::new(&site.dataset, AS_AT)).findings.is_empty());
    }
}
