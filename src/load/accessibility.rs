//! `[accessibility]` of plainsight.toml: what the accessibility statement says beyond its draft. It never claims more than was tested.

use crate::diag::Diagnostic;
use crate::model::{Accessibility, AccessibilityIssue, CRITERIA, Compliance, IssueKind, Jurisdiction, Test, criterion};
use crate::source::toml::Keys;
use crate::source::{Fault, did_you_mean};

const COMPLIANCE: [(&str, Compliance); 3] = [("full", Compliance::Full), ("partial", Compliance::Partial), ("not", Compliance::Not)];

const KINDS: [(&str, IssueKind); 3] = [
    ("non-compliance", IssueKind::NonCompliance),
    ("disproportionate-burden", IssueKind::DisproportionateBurden),
    ("out-of-scope", IssueKind::OutOfScope),
];

const JURISDICTIONS: [(&str, Jurisdiction); 4] = [
    ("england", Jurisdiction::GreatBritain),
    ("scotland", Jurisdiction::GreatBritain),
    ("wales", Jurisdiction::GreatBritain),
    ("northern-ireland", Jurisdiction::NorthernIreland),
];

/// Reads the table.
pub(super) fn read(keys: &Keys<'_>) -> Option<Accessibility> {
    let table = keys.table("accessibility")?;
    let statement = Accessibility {
        prepared: table.date("prepared"),
        reviewed: table.date("reviewed"),
        tested: tested(&table),
        compliance: table.one_of("compliance", &COMPLIANCE),
        response_days: table.integer("response_days", 1..=90).and_then(|days| usize::try_from(days).ok()),
        jurisdiction: table.one_of("jurisdiction", &JURISDICTIONS),
        issues: table.tables("issues").into_iter().filter_map(issue).collect(),
        place: if table.has("reviewed") { table.place("reviewed") } else { table.here() },
    };
    order(&table, &statement);
    claim(&table, &statement);
    table.finish();
    Some(statement)
}

fn tested(table: &Keys<'_>) -> Option<Test> {
    let (on, by, method) = (table.date("tested"), table.string("tested_by"), table.string("method"));
    if on.is_none() && (by.is_some() || method.is_some()) && !table.has("tested") {
        table.missing("tested", "write the date of the test: tested = 2026-10-01");
    }
    on.map(|on| Test { on, by, method })
}

fn issue(table: Keys<'_>) -> Option<AccessibilityIssue> {
    let place = table.here();
    let what = table.required_string("what");
    let kind = table.required_one_of("kind", &KINDS);
    let criterion = table.read("criterion", known);
    if kind.is_some_and(|kind| kind != IssueKind::OutOfScope) && !table.has("criterion") {
        table.missing("criterion", "the statement names what fails: criterion = \"1.4.3 Contrast (Minimum)\"");
    }
    let fix_by = table.date("fix_by");
    table.finish();
    kind.map(|kind| AccessibilityIssue { what, criterion, kind, fix_by, place })
}

/// A criterion of levels A and AA.
fn known(text: &str) -> Result<&'static str, Fault> {
    criterion(text.trim()).ok_or_else(|| {
        let number = text.split_whitespace().next().unwrap_or_default();
        let meant = criterion(number).map(|known| format!("did you mean `{known}`?")).or_else(|| did_you_mean(text, CRITERIA));
        let general = "write the number, or number and name, of a success criterion of level A or AA: 1.4.3 Contrast (Minimum)";
        let fault = Fault::new("accessibility/criterion", format!("`{text}` is no success criterion of WCAG 2.2 at level A or AA"));
        fault.help(meant.map_or_else(|| general.to_owned(), |meant| format!("{meant} {general}")))
    })
}

/// A review does not come before what it reviews.
fn order(table: &Keys<'_>, statement: &Accessibility) {
    if let (Some(prepared), Some(reviewed)) = (statement.prepared, statement.reviewed)
        && reviewed < prepared
    {
        let message = format!("the statement was reviewed on {reviewed}, before it was prepared on {prepared}");
        let found = Diagnostic::error("accessibility/dates", table.place("reviewed"), message);
        table.add(found.help("correct one of the dates; the day of the first review is the day that it was prepared"));
    }
}

/// Full compliance is a claim that a test must stand behind, and no known failure against.
fn claim(table: &Keys<'_>, statement: &Accessibility) {
    if statement.compliance != Some(Compliance::Full) {
        return;
    }
    let fail = |message: &str, help: &str| table.fail("compliance", Fault::new("accessibility/claim", message).help(help));
    if statement.tested.is_none() {
        let help = "write `tested` with the date of the test, or compliance = \"partial\"";
        fail("full compliance is claimed and no test is recorded", help);
    }
    if statement.issues.iter().any(|issue| issue.kind == IssueKind::NonCompliance) {
        fail(
            "full compliance is claimed and a failure is recorded",
            "write compliance = \"partial\", or take out the issue once it is mended",
        );
    }
}
