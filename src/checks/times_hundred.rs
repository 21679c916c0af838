//! A figure that is about a hundred times the one before it, or a hundredth: a share written as a percentage, a lost point.

use rayon::prelude::*;

use super::{Check, phrase};
use crate::calc::{Results, same_length};
use crate::diag::{Diagnostic, Report, Severity};
use crate::model::{Decimal, Figure, Flag, IndicatorId, Number};

/// The entry of the registry.
pub(super) const CHECK: Check = Check {
    code: "checks/times-hundred",
    level: Severity::Warning,
    title: "a figure of about a hundred times, or a hundredth of, the one before it",
    run,
};

/// From how many to how many times count as "about a hundred", both included.
const ABOUT: (i64, i64) = (95, 105);

fn run(results: &Results<'_>) -> Report {
    let dataset = results.dataset();
    let ids: Vec<IndicatorId> = dataset.indicator_ids().filter(|id| dataset.indicator(*id).composite.is_none()).collect();
    Report { findings: ids.par_iter().flat_map_iter(|id| of_indicator(results, *id)).collect() }
}

fn of_indicator(results: &Results<'_>, id: IndicatorId) -> Vec<Diagnostic> {
    results.authorities(id).into_iter().flat_map(|authority| slips(results, id, &results.series(id, authority))).collect()
}

/// Each jump in a series; the way back from one that was reported is not another.
fn slips(results: &Results<'_>, id: IndicatorId, series: &[Figure<'_>]) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let mut reported = None;
    for (place, figure) in series.iter().enumerate() {
        let earlier = series.iter().take(place).rev();
        let Some(before) = earlier.into_iter().find(|other| same_length(other.period(), figure.period())) else { continue };
        let found = (!figure.flags().has(Flag::Break) && reported != Some(before.row())).then(|| finding(results, id, *figure, *before));
        if let Some(finding) = found.flatten() {
            reported = Some(figure.row());
            findings.push(finding);
        }
    }
    findings
}

fn finding(results: &Results<'_>, id: IndicatorId, figure: Figure<'_>, before: Figure<'_>) -> Option<Diagnostic> {
    let (Some(Number::Decimal(now)), Some(Number::Decimal(then))) = (figure.number(), before.number()) else { return None };
    let times = if is_hundredfold(now, then)? {
        "a hundred times"
    } else if is_hundredfold(then, now)? {
        "a hundredth of"
    } else {
        return None;
    };
    let dataset = results.dataset();
    let message = format!("{} is about {times} the figure before it, {then} ({})", phrase::figure(dataset, id, figure), before.period());
    let help = "is it in the indicator's unit? A percentage is written 93.86, not 0.9386 or 9386; flag a change of method with `b`";
    Some(phrase::warning(CHECK.code, figure.place(), message, help))
}

/// Whether `a` is about a hundred times `b`, of the same sign; nothing for nought.
fn is_hundredfold(a: Decimal, b: Decimal) -> Option<bool> {
    if a.is_zero() || b.is_zero() || a.is_sign_negative() != b.is_sign_negative() {
        return None;
    }
    let (from, to) = (b.abs().checked_mul(ABOUT.0.into())?, b.abs().checked_mul(ABOUT.1.into())?);
    Some((from..=to).contains(&a.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::*;
    use crate::model::Polarity;

    fn found(values: &[&str]) -> Vec<String> {
        let mut site = Builder::new();
        let body = site.districts(&["boston"])[0];
        let years = ["2006/07", "2007/08", "2008/09", "2009/10"];
        let rows = values.iter().zip(years).map(|(value, year)| figure(body, year, value)).collect();
        site.measure(indicator("measure", Polarity::Higher), rows, vec![]);
        run(&Results::new(&site.dataset, AS_AT)).findings.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn a_lost_point_is_questioned_once() {
        let up = "9386 (boston, 2007/08) is about a hundred times the figure before it, 92.79 (2006/07)";
        assert_eq!(found(&["92.79", "9386", "94.1"]), [up]);
        let down = "0.9386 (boston, 2007/08) is about a hundredth of the figure before it, 92.79 (2006/07)";
        assert_eq!(found(&["92.79", "0.9386", "94.1"]), [down]);
        assert_eq!(found(&["-1", "-100"]).len(), 1);
    }

    #[test]
    fn the_edges_are_ninety_five_and_a_hundred_and_five() {
        for (value, count) in [("94.9", 0), ("95", 1), ("105", 1), ("105.1", 0)] {
            assert_eq!(found(&["1", value]).len(), count, "{value}");
        }
        for values in [["0", "100"], ["1", "-100"], ["1", "[x]"], ["1", "100 b"]] {
            assert!(found(&values).is_empty(), "{values:?}");
        }
    }
}
