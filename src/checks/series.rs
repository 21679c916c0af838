//! A printed figure that its finer series does not make.

use super::{Check, phrase};
use crate::calc::Results;
use crate::diag::{Diagnostic, Report, Severity};
use crate::model::{Figure, IndicatorId};

/// The entry of the registry.
pub(super) const CHECK: Check =
    Check { code: "checks/series", level: Severity::Warning, title: "a printed figure that differs from what its finer series makes", run };

fn run(results: &Results<'_>) -> Report {
    let dataset = results.dataset();
    let ids = dataset.indicator_ids().filter(|id| dataset.indicator(*id).series.is_some());
    let findings = ids.flat_map(|id| results.all(id).filter_map(move |figure| finding(results, id, figure)));
    Report { findings: findings.collect() }
}

fn finding(results: &Results<'_>, id: IndicatorId, figure: Figure<'_>) -> Option<Diagnostic> {
    let check = results.series_check(id, figure.authority(), figure.period()).filter(|check| check.agrees == Some(false))?;
    let dataset = results.dataset();
    let finer = dataset.indicator(id).series.map(|series| &dataset.indicator(series.indicator).id)?;
    let message = format!(
        "the printed figure is {}, the {} figures of `{finer}` make {}",
        phrase::figure(dataset, id, figure),
        check.parts.len(),
        phrase::number(&check.made, 4),
    );
    let help = "both are shown; compare the finer figures and this one with the source";
    Some(phrase::warning(CHECK.code, figure.place(), message, help))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::*;
    use crate::model::{AuthorityKind, Combine, Indicator, Polarity, Series};

    #[test]
    fn the_derbyshire_quarter_agrees_with_its_months_as_printed() {
        for (printed, expected) in [
            ("6.7", None),
            ("6.8", Some("the printed figure is 6.8 (derbyshire, 2008-M11..2009-M01), the 3 figures of `neet-monthly` make 6.6833")),
        ] {
            let mut site = Builder::new();
            let body = site.body("derbyshire", AuthorityKind::AreaTotal);
            let months = [("2008-M11", "5.85"), ("2008-M12", "6.6"), ("2009-M01", "7.6")];
            let months = months.iter().map(|(label, value)| figure(body, label, value)).collect();
            let finer = site.measure(indicator("neet-monthly", Polarity::Lower), months, vec![]);
            let series = Some(Series { indicator: finer, combine: Combine::Mean });
            let quarter = Indicator { series, ..indicator("neet", Polarity::Lower) };
            site.measure(quarter, vec![figure(body, "2008-11..2009-01", printed)], vec![]);
            let report = run(&Results::new(&site.dataset, AS_AT));
            assert_eq!(report.findings.first().map(|finding| finding.message.as_str()), expected);
        }
    }
}
