//! The problems of one file, counted as it streams by; places are found afterwards, in a second pass.

use std::collections::BTreeMap;
use std::io::Read;

use super::allowances::Allowances;
use crate::diag::{Diagnostic, Place, Report, Severity};
use crate::model::{DisclosureProblem, Occurrence};
use crate::source::csv::{Spot, locate};

/// What a finding says, before its place is known.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    /// A stable name.
    pub(super) code: &'static str,
    /// Whether it stops the build.
    pub(super) severity: Severity,
    /// What is wrong.
    pub(super) message: String,
    /// What to do.
    pub(super) help: Option<String>,
}

impl Finding {
    pub(super) fn error(code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code, severity: Severity::Error, message: message.into(), help: Some(help.into()) }
    }

    pub(super) fn warning(code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message, help) }
    }
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct At<'a> {
    /// The cell or record; none is the file as a whole.
    pub(super) spot: Option<Spot>,
    /// The column's standard heading, where it is about one.
    pub(super) column: Option<&'a str>,
    /// The cell's value; empty for a finding about more than a cell.
    pub(super) value: &'a str,
}

/// Which problem: its code, whether it stops the build, and the heading of its column.
type Key = (&'static str, Severity, Option<String>);

#[derive(Debug, Default)]
struct Entry {
    count: u64,
    first: Vec<(Option<Spot>, Finding, Option<Spot>)>,
}

/// The problems found so far.
#[derive(Debug, Default)]
pub(super) struct Log {
    /// What the council declared to be right is passed over.
    pub(super) allowances: Allowances,
    entries: BTreeMap<Key, Entry>,
}

impl Log {
    pub(super) fn new(allowances: Allowances) -> Self {
        Self { allowances, entries: BTreeMap::new() }
    }

    /// Notes a finding; false where the council declared it to be right, so that nothing was noted.
    pub(super) fn add(&mut self, at: At<'_>, finding: Finding) -> bool {
        self.add_with(at, None, finding)
    }

    /// Notes a finding whose message ends with the line of another record.
    pub(super) fn add_with(&mut self, at: At<'_>, other: Option<Spot>, finding: Finding) -> bool {
        if self.allowances.excuse(finding.code, at.column, at.value) {
            return false;
        }
        let entry = self.entries.entry((finding.code, finding.severity, at.column.map(str::to_owned))).or_default();
        entry.count += 1;
        if entry.first.len() < DisclosureProblem::MOST_PLACES {
            entry.first.push((at.spot, finding, other));
        }
        true
    }

    /// The problems with their places. `open` gives the file's text again; it is asked only where a place is needed.
    pub(super) fn resolve<R: Read>(&mut self, path: &str, delimiter: u8, open: impl FnOnce() -> Option<R>) -> Vec<DisclosureProblem> {
        let entries = std::mem::take(&mut self.entries);
        let firsts = || entries.values().flat_map(|entry| &entry.first);
        let spots: Vec<Spot> = firsts().flat_map(|(spot, _, other)| [*spot, *other]).flatten().collect();
        let places = match (spots.is_empty(), open) {
            (true, _) => BTreeMap::new(),
            (false, open) => open().and_then(|text| locate(text, path, delimiter, &spots).ok()).unwrap_or_default(),
        };
        let place = |spot: Option<Spot>| spot.and_then(|spot| places.get(&spot).cloned()).unwrap_or_else(|| Place::file(path));
        let occurrence = |(spot, finding, other): (Option<Spot>, Finding, Option<Spot>)| {
            let other = other.map(|other| place(Some(other)).line);
            Occurrence { place: place(spot), message: finding.message, other, help: finding.help }
        };
        let problem = |((code, severity, column), entry): (Key, Entry)| DisclosureProblem {
            code,
            severity,
            column,
            count: entry.count,
            places: entry.first.into_iter().map(occurrence).collect(),
        };
        entries.into_iter().map(problem).collect()
    }
}

/// The problems as findings: one for each place that was kept, and the number of the others in the last of them.
pub(super) fn report(problems: &[DisclosureProblem], report: &mut Report) {
    for problem in problems {
        let more = problem.count.saturating_sub(problem.places.len() as u64);
        for (index, Occurrence { place, message, other, help }) in problem.places.iter().enumerate() {
            let message = other.map_or(message.clone(), |line| format!("{message} {line}"));
            let is_last = index + 1 == problem.places.len() && more > 0;
            let message = if is_last { format!("{message} (and {more} more like it)") } else { message };
            let finding = Diagnostic { severity: problem.severity, ..Diagnostic::error(problem.code, place.clone(), message) };
            report.add(Diagnostic { help: help.clone(), ..finding });
        }
    }
}
