//! A figure that stands unchanged, to the digit, in three successive periods while other bodies moved.
//!
//! It may be true; so it is asked only where it is unlikely: at least three digits, not 0 or 100, not a level of a scale, not
//! a forecast, and most of the other bodies with figures for the same periods (two at least) changed in that time.

use rayon::prelude::*;

use super::{Check, phrase};
use crate::calc::Results;
use crate::diag::{Diagnostic, Report, Severity};
use crate::model::{AuthorityId, Decimal, Figure, Flag, IndicatorId, Number, Period};

/// The entry of the registry.
pub(super) const CHECK: Check = Check {
    code: "checks/copied-forward",
    level: Severity::Warning,
    title: "the same figure in three or more successive periods while others moved",
    run,
};

/// How many periods make a run.
const RUN: usize = 3;
/// How many others must have moved.
const OTHERS: usize = 2;

fn run(results: &Results<'_>) -> Report {
    let ids: Vec<IndicatorId> = results.dataset().indicator_ids().collect();
    Report { findings: ids.par_iter().flat_map_iter(|id| of_indicator(results, *id)).collect() }
}

fn of_indicator(results: &Results<'_>, id: IndicatorId) -> Vec<Diagnostic> {
    let indicator = results.dataset().indicator(id);
    let mut findings = Vec::new();
    if !indicator.scale.is_empty() || indicator.composite.is_some() {
        return findings;
    }
    for authority in results.authorities(id) {
        for run in runs(&results.series(id, authority)) {
            if others_moved(results, id, authority, run) {
                findings.extend(finding(results, id, run));
            }
        }
    }
    findings
}

/// The stretches of figures of one kind of period that are the same to the digit.
fn runs<'s, 'r>(series: &'s [Figure<'r>]) -> impl Iterator<Item = &'s [Figure<'r>]> {
    let same = |last: &Figure<'r>, figure: &Figure<'r>| {
        telling(*figure).is_some_and(|digits| telling(*last) == Some(digits)) && last.period().kind() == figure.period().kind()
    };
    series.chunk_by(same).filter(|run| run.len() >= RUN)
}

/// The digits and their scale, where there are enough of them to be a coincidence.
fn telling(figure: Figure<'_>) -> Option<(i128, u32)> {
    let Some(Number::Decimal(decimal)) = figure.number().filter(|_| !figure.flags().has(Flag::Forecast)) else { return None };
    let telling = decimal.mantissa().abs() >= 100 && decimal != Decimal::ONE_HUNDRED;
    telling.then(|| (decimal.mantissa(), decimal.scale()))
}

fn others_moved(results: &Results<'_>, id: IndicatorId, authority: AuthorityId, run: &[Figure<'_>]) -> bool {
    let periods: Vec<Period> = run.iter().map(|figure| figure.period()).collect();
    let numbers = |other: AuthorityId| -> Option<Vec<Number>> {
        periods.iter().map(|period| results.figure(id, other, *period).and_then(Figure::number)).collect()
    };
    let others = results.authorities(id).into_iter().filter(|other| *other != authority).filter_map(numbers);
    let (moved, still): (Vec<_>, Vec<_>) = others.partition(|numbers| numbers.iter().zip(numbers.iter().skip(1)).any(|(a, b)| a != b));
    moved.len() >= OTHERS && moved.len() > still.len()
}

fn finding(results: &Results<'_>, id: IndicatorId, run: &[Figure<'_>]) -> Option<Diagnostic> {
    let (first, last) = (run.first()?, run.last()?);
    let message = format!(
        "{} is the same to the digit in {} successive periods since {}, while others moved",
        phrase::figure(results.dataset(), id, *last),
        run.len(),
        first.period(),
    );
    let help = "was it copied forward? Where nothing was measured write [x]; where it is right, say so in `note`";
    last.note().is_none().then(|| phrase::warning(CHECK.code, last.place(), message, help))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::*;
    use crate::model::{Extras, Polarity};

    const YEARS: [&str; 4] = ["2006/07", "2007/08", "2008/09", "2009/10"];

    /// What is found of the first body's figures beside those of others; a note stands on the last figure.
    fn found(values: [&str; 4], others: &[[&str; 4]], note: Option<&str>) -> Vec<String> {
        let mut site = Builder::new();
        let body = site.districts(&["boston"])[0];
        let mut rows: Vec<_> = YEARS.iter().zip(values).map(|(year, value)| figure(body, year, value)).collect();
        rows[3].extras = note.map(|note| Box::new(Extras { note: Some(note.to_owned()), ..Extras::default() }));
        for (place, values) in others.iter().enumerate() {
            let other = site.districts(&[&format!("other-{place}")])[0];
            rows.extend(YEARS.iter().zip(values).map(|(year, value)| figure(other, year, value)));
        }
        site.measure(indicator("measure", Polarity::Higher), rows, vec![]);
        run(&Results::new(&site.dataset, AS_AT)).findings.into_iter().map(|finding| finding.message).collect()
    }

    const MOVED: [[&str; 4]; 2] = [["90.1", "90.2", "90.3", "90.4"], ["91.1", "91.2", "91.3", "91.4"]];

    #[test]
    fn three_of_the_same_are_questioned_where_others_moved() {
        let message = "93.86 (boston, 2009/10) is the same to the digit in 3 successive periods since 2007/08, while others moved";
        assert_eq!(found(["92.79", "93.86", "93.86", "93.86"], &MOVED, None), [message]);
        assert_eq!(found(["93.86"; 4], &MOVED, None).len(), 1, "one run, one finding");
    }

    #[test]
    fn what_may_well_be_true_is_not() {
        assert!(found(["93.86", "93.86", "92.79", "93.86"], &MOVED, None).is_empty(), "not successive");
        assert!(found(["93.86", "93.86", "93.860", "93.86"], &MOVED, None).is_empty(), "not to the digit");
        assert!(found(["12"; 4], &MOVED, None).is_empty(), "two digits");
        assert!(found(["100"; 4], &MOVED, None).is_empty());
        assert!(found(["100.00"; 4], &MOVED, None).is_empty());
        assert!(found(["[x]"; 4], &MOVED, None).is_empty());
        assert!(found(["93.86 f"; 4], &MOVED, None).is_empty());
        assert!(found(["93.86"; 4], &MOVED[..1], None).is_empty(), "one other is not enough");
        assert!(found(["93.86"; 4], &[MOVED[0], MOVED[1], ["95.5"; 4], ["96.5"; 4]], None).is_empty(), "as many stood still");
        assert!(found(["93.86"; 4], &MOVED, Some("checked with the service")).is_empty());
    }
}
