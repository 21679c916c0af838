//! What the statement says that depends on what the publisher has recorded.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::{Accessibility, AccessibilityIssue, Compliance, IssueKind, Jurisdiction};
use crate::words::Words;

/// Sentences of the statement; each blank that nobody filled in is a sentence that says so.
#[derive(Serialize)]
pub(super) struct Statement {
    how: String,
    response: String,
    /// Whether the bodies of Great Britain and of Northern Ireland are named.
    britain: bool,
    northern_ireland: Option<String>,
    status_before: String,
    status_after: String,
    failures: Vec<String>,
    no_failure: String,
    burdens: Vec<String>,
    exempt: Vec<String>,
    prepared: String,
    tested: String,
    method: Option<String>,
}

impl Statement {
    pub(super) fn new(words: &Words, recorded: Option<&Accessibility>, as_at: Date) -> Self {
        let issues = |kind: IssueKind| {
            let of_kind = recorded.into_iter().flat_map(|own| &own.issues).filter(move |issue| issue.kind == kind);
            of_kind.map(|issue| said(words, issue)).collect()
        };
        let test = recorded.and_then(|own| own.tested.as_ref());
        let jurisdiction = recorded.and_then(|own| own.jurisdiction);
        let (status_before, status_after) = status(words, recorded);
        Self {
            how: words.word(if test.is_some() { "accessibility-how-tested" } else { "accessibility-how" }),
            response: match recorded.and_then(|own| own.response_days) {
                Some(days) => words.say("accessibility-response-days", &[("days", days.into())]),
                None => words.word("accessibility-response-unsaid"),
            },
            britain: jurisdiction != Some(Jurisdiction::NorthernIreland),
            northern_ireland: match jurisdiction {
                Some(Jurisdiction::GreatBritain) => None,
                Some(Jurisdiction::NorthernIreland) => Some(words.word("accessibility-enforcement-ni-alone")),
                None => Some(words.word("accessibility-enforcement-ni")),
            },
            status_before,
            status_after,
            failures: issues(IssueKind::NonCompliance),
            no_failure: words.word(if test.is_some() { "accessibility-no-failure" } else { "accessibility-noncompliance" }),
            burdens: issues(IssueKind::DisproportionateBurden),
            exempt: issues(IssueKind::OutOfScope),
            prepared: prepared(words, recorded, as_at),
            tested: match test {
                None => words.word("accessibility-untested"),
                Some(test) => match &test.by {
                    None => words.say("accessibility-tested-on", &[("date", words.date(test.on).into())]),
                    Some(by) => words.say("accessibility-tested-by", &[("date", words.date(test.on).into()), ("by", by.into())]),
                },
            },
            method: test.and_then(|test| test.method.clone()),
        }
    }
}

/// What stands before the name of the guidelines, and behind it. Nothing more is claimed than was tested.
fn status(words: &Words, recorded: Option<&Accessibility>) -> (String, String) {
    let tested = recorded.is_some_and(|own| own.tested.is_some());
    let listed = recorded.is_some_and(|own| !own.issues.is_empty());
    let before = match recorded.and_then(|own| own.compliance) {
        None if !tested => {
            return (words.word("accessibility-status-before"), words.word("accessibility-status-after"));
        }
        None | Some(Compliance::Partial) => "accessibility-status-partial",
        Some(Compliance::Full) => "accessibility-status-full",
        Some(Compliance::Not) => "accessibility-status-not",
    };
    let after = [(listed, "accessibility-status-listed"), (!tested, "accessibility-status-untested")];
    let after: Vec<String> = after.into_iter().filter(|(applies, _)| *applies).map(|(_, id)| words.word(id)).collect();
    (words.word(before), after.join(" "))
}

/// "The budget has no headings. This fails WCAG 2.2 success criterion 1.3.1 Info and Relationships. We plan to mend it by 31 March 2027."
fn said(words: &Words, issue: &AccessibilityIssue) -> String {
    let fails = issue.criterion.map(|criterion| words.say("accessibility-issue-fails", &[("criterion", criterion.into())]));
    let date = issue.fix_by.map(|date| words.say("accessibility-issue-by", &[("date", words.date(date).into())]));
    let date = date.or_else(|| (issue.kind == IssueKind::NonCompliance).then(|| words.word("accessibility-issue-undated")));
    [Some(issue.what.clone()), fails, date].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn prepared(words: &Words, recorded: Option<&Accessibility>, as_at: Date) -> String {
    let (prepared, reviewed) = recorded.map_or((None, None), |own| (own.prepared, own.reviewed));
    let date = |id: &str, date: Date| words.say(id, &[("date", words.date(date).into())]);
    let first = date(if prepared.is_some() { "accessibility-prepared" } else { "accessibility-drafted" }, prepared.unwrap_or(as_at));
    let then = reviewed.map_or_else(|| words.word("accessibility-unreviewed"), |reviewed| date("accessibility-reviewed", reviewed));
    format!("{first} {then}")
}
