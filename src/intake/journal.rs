//! What an import has to say on its way: changes, and reasons why it cannot go on.

use super::changes::{Changes, Section};
use crate::diag::{Diagnostic, Place, Report};
use crate::source::{Export, Fault, Grid};

/// Everything said so far about one export.
pub(super) struct Journal<'e> {
    pub(super) export: &'e Export,
    pub(super) changes: Changes,
    pub(super) report: Report,
}

impl<'e> Journal<'e> {
    /// An empty journal.
    pub(super) fn new(export: &'e Export) -> Self {
        Self { export, changes: Changes::default(), report: Report::default() }
    }

    /// Notes a change that happens once, without an example.
    pub(super) fn note(&mut self, section: Section, what: impl Into<String>) {
        self.changes.note(section, what, String::new);
    }

    /// Refuses the file as a whole.
    pub(super) fn refuse(&mut self, fault: Fault) {
        self.report.add(fault.at(Place::file(self.export.path.as_str())));
    }

    /// Refuses the file because of a row of a sheet.
    pub(super) fn refuse_at(&mut self, grid: &Grid, line: u32, fault: Fault) {
        let name = self.export.path.as_str();
        let place = match &grid.name {
            None => Place::line(name, line),
            Some(sheet) => Place::file(format!("{name}, sheet `{sheet}`, row {line}")),
        };
        self.report.add(fault.at(place));
    }

    /// Refuses the file because of a cell of a sheet, which is repeated: not for disclosures, whose rows may hold personal data.
    pub(super) fn refuse_cell(&mut self, grid: &Grid, (line, index): (u32, usize), fault: Fault) {
        let path = self.export.path.as_str();
        let sheet =
            || Place::file(format!("{path}, sheet `{}`, {}", grid.name.as_deref().unwrap_or_default(), grid.cell_place(line, index)));
        let (place, quote) =
            self.export.cell(line, index).map_or_else(|| (sheet(), None), |(place, quote)| (place, Some(quote.to_owned())));
        self.report.add(Diagnostic { quote, ..fault.at(place) });
    }

    /// Whether there is a reason to stop.
    pub(super) fn is_stopped(&self) -> bool {
        self.report.errors() > 0
    }

    /// Adds the site's own errors in one file.
    pub(super) fn adopt(&mut self, report: &Report, file: &str) {
        let ours = |finding: &&Diagnostic| finding.place.as_ref().is_some_and(|place| &*place.file == file);
        report.findings.iter().filter(ours).for_each(|finding| self.report.add(finding.clone()));
    }
}

/// "`a`, `b` and `c`".
pub(super) fn listed<T: AsRef<str>>(names: &[T]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{}`", name.as_ref())).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

/// "1 row", "2 rows".
pub(super) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
