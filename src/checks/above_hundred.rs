//! A percentage above 100 in a measure whose other figures are all from 0 to 100: a lost point, or a count in the wrong column.
//!
//! Some shares may be more than 100, such as homes built of homes planned; a measure that has two such figures has more, and a note on the
//! row says that somebody looked.

use rayon::prelude::*;

use super::{Check, phrase};
use crate::calc::Results;
use crate::diag::{Diagnostic, Report, Severity};
use crate::model::{Decimal, Figure, IndicatorId, Number, Unit};

/// The entry of the registry.
pub(super) const CHECK: Check = Check {
    code: "checks/above-hundred",
    level: Severity::Warning,
    title: "a percentage above 100 where all the other figures of the measure are from 0 to 100",
    run,
};

/// How many other figures make a habit.
const OTHERS: usize = 3;

fn run(results: &Results<'_>) -> Report {
    let dataset = results.dataset();
    let is_asked = |id: &IndicatorId| dataset.indicator(*id).unit == Unit::Percent && dataset.indicator(*id).composite.is_none();
    let ids: Vec<IndicatorId> = dataset.indicator_ids().filter(is_asked).collect();
    Report { findings: ids.par_iter().filter_map(|id| of_indicator(results, *id)).collect() }
}

fn of_indicator(results: &Results<'_>, id: IndicatorId) -> Option<Diagnostic> {
    let decimals = results.all(id).filter_map(|figure| match figure.number() {
        Some(Number::Decimal(value)) => Some((figure, value)),
        Some(Number::Ratio(_)) | None => None,
    });
    let (inside, outside): (Vec<_>, Vec<_>) = decimals.partition(|(_, value)| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(value));
    let [(figure, value)] = outside.as_slice() else { return None };
    (*value > Decimal::ONE_HUNDRED && inside.len() >= OTHERS && figure.note().is_none()).then(|| finding(results, id, *figure))
}

fn finding(results: &Results<'_>, id: IndicatorId, figure: Figure<'_>) -> Diagnostic {
    let said = phrase::figure(results.dataset(), id, figure);
    let message = format!("{said} is above 100%, and every other figure of the measure is from 0 to 100");
    let help = "correct it; where a share can be more than 100, say in `note` why it is right";
    phrase::warning(CHECK.code, figure.place(), message, help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::*;
    use crate::model::{Extras, Indicator, Polarity};

    fn found(values: &[&str], unit: Unit, note: Option<&str>) -> Vec<String> {
        let mut site = Builder::new();
        let body = site.districts(&["boston"])[0];
        let years = ["2004/05", "2005/06", "2006/07", "2007/08", "2008/09"];
        let mut rows: Vec<_> = values.iter().zip(years).map(|(value, year)| figure(body, year, value)).collect();
        if let Some(last) = rows.last_mut() {
            last.extras = note.map(|note| Box::new(Extras { note: Some(note.to_owned()), ..Extras::default() }));
        }
        site.measure(Indicator { unit, ..indicator("measure", Polarity::Higher) }, rows, vec![]);
        run(&Results::new(&site.dataset, AS_AT)).findings.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn one_percentage_above_a_hundred_is_questioned() {
        let message = "389 (boston, 2007/08) is above 100%, and every other figure of the measure is from 0 to 100";
        assert_eq!(found(&["0", "100", "38.1", "389"], Unit::Percent, None), [message]);
        assert_eq!(found(&["0", "100", "38.1", "100.1"], Unit::Percent, None).len(), 1);
    }

    #[test]
    fn what_may_well_be_right_is_not() {
        assert!(found(&["0", "100", "38.1", "100"], Unit::Percent, None).is_empty(), "a hundred is a share");
        assert!(found(&["90", "100", "104", "389"], Unit::Percent, None).is_empty(), "two are above");
        assert!(found(&["90", "-1", "38.1", "99", "389"], Unit::Percent, None).is_empty(), "the measure is no share");
        assert!(found(&["90", "100", "389"], Unit::Percent, None).is_empty(), "two others are too few");
        assert!(found(&["0", "100", "38.1", "389"], Unit::Count, None).is_empty());
        assert!(found(&["0", "100", "38.1", "389"], Unit::Percent, Some("More were built than planned.")).is_empty());
    }
}
