//! All findings of one run.

use super::{Diagnostic, Severity};

/// A collection of diagnostics in the order of their places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The findings; call [`Report::sort`] before showing them.
    pub findings: Vec<Diagnostic>,
}

impl Report {
    /// Adds one finding.
    pub fn add(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }

    /// Adds all findings of another report.
    pub fn append(&mut self, other: Report) {
        self.findings.extend(other.findings);
    }

    /// Sorts by file, line and column, errors before warnings at one place, and drops exact repeats.
    pub fn sort(&mut self) {
        self.findings.sort_by(|a, b| (&a.place, a.severity, a.code, &a.message).cmp(&(&b.place, b.severity, b.code, &b.message)));
        self.findings.dedup();
    }

    /// How many stop the build.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many do not.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}
