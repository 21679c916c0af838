//! An accessibility statement that is not kept under review, as regulation 8 of SI 2018/952 asks: at least yearly, by the guidance on it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Check, phrase};
use crate::calc::Results;
use crate::diag::{Diagnostic, Report, Severity};
use crate::model::{Accessibility, AccessibilityIssue, IssueKind};

/// The entry of the registry.
pub(super) const CHECK: Check = Check {
    code: "checks/accessibility-review",
    level: Severity::Warning,
    title: "an accessibility statement without a review for over a year, or with a date for a fix that has passed",
    run,
};

fn run(results: &Results<'_>) -> Report {
    let Some(statement) = &results.dataset().site.accessibility else { return Report::default() };
    let overdue = statement.issues.iter().filter_map(|issue| late(issue, results.as_at()));
    Report { findings: review(statement, results.as_at()).into_iter().chain(overdue).collect() }
}

/// A year after the last review, or the writing, that day not included.
fn review(statement: &Accessibility, as_at: Date) -> Option<Diagnostic> {
    let last = statement.reviewed.or(statement.prepared)?;
    let due = last.checked_add(1.year()).unwrap_or(Date::MAX);
    let help = "look through the statement, test what has changed, and write the day: reviewed = 2026-11-01";
    let message = format!("nobody has reviewed the accessibility statement since {last}, more than a year before {as_at}");
    (as_at > due).then(|| phrase::warning(CHECK.code, Some(statement.place.clone()), message, help))
}

/// What was to be mended before the as-at date; what the regulations do not cover need not be.
fn late(issue: &AccessibilityIssue, as_at: Date) -> Option<Diagnostic> {
    let due = issue.fix_by.filter(|due| *due < as_at && issue.kind != IssueKind::OutOfScope)?;
    let help = "take the issue out once it is mended, or write the new date";
    Some(phrase::warning(CHECK.code, Some(issue.place.clone()), format!("what was to be accessible by {due} is still listed"), help))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::tests::builder::{AS_AT, Builder};
    use crate::diag::Place;

    fn found(reviewed: Option<Date>, prepared: Option<Date>, issue: Option<(IssueKind, Date)>) -> usize {
        let place = Place::file("plainsight.toml");
        let issues = issue.map(|(kind, fix_by)| AccessibilityIssue {
            what: "x".to_owned(),
            criterion: None,
            kind,
            fix_by: Some(fix_by),
            place: place.clone(),
        });
        let mut site = Builder::new();
        site.dataset.site.accessibility = Some(Accessibility {
            prepared,
            reviewed,
            tested: None,
            compliance: None,
            response_days: None,
            jurisdiction: None,
            issues: issues.into_iter().collect(),
            place,
        });
        run(&Results::new(&site.dataset, AS_AT)).findings.len()
    }

    #[test]
    fn a_review_holds_for_a_year_to_the_day() {
        let year_ago = AS_AT.checked_sub(1.year()).unwrap();
        let before = year_ago.yesterday().unwrap();
        let cases = [
            (None, None, 0),
            (Some(year_ago), None, 0),
            (Some(before), None, 1),
            (None, Some(before), 1),
            (Some(year_ago), Some(before), 0),
            (Some(AS_AT), Some(before), 0),
        ];
        for (reviewed, prepared, count) in cases {
            assert_eq!(found(reviewed, prepared, None), count, "{reviewed:?} {prepared:?}");
        }
    }

    #[test]
    fn a_fix_is_late_from_the_day_after() {
        let yesterday = AS_AT.yesterday().unwrap();
        for (kind, fix_by, count) in [
            (IssueKind::NonCompliance, AS_AT, 0),
            (IssueKind::NonCompliance, yesterday, 1),
            (IssueKind::DisproportionateBurden, yesterday, 1),
            (IssueKind::OutOfScope, yesterday, 0),
        ] {
            assert_eq!(found(None, None, Some((kind, fix_by))), count, "{kind:?} {fix_by}");
        }
    }
}
