//! What a council declared to be right as it stands, and which of these declarations excused something.

use crate::diag::{Diagnostic, Report};
use crate::model::Allowance;

/// The allowances of one dataset.
#[derive(Clone, Debug, Default)]
pub(super) struct Allowances {
    list: Vec<Allowance>,
    /// For each whether it excused a finding.
    used: Vec<bool>,
}

impl Allowances {
    pub(super) fn new(list: &[Allowance]) -> Self {
        Self { list: list.to_vec(), used: vec![false; list.len()] }
    }

    /// Whether the council declared this finding to be right: of this code, in this column or in any, of this value or of every.
    pub(super) fn excuse(&mut self, code: &str, column: Option<&str>, value: &str) -> bool {
        let fits = |allowance: &Allowance| {
            let column_fits = allowance.column.as_deref().is_none_or(|only| Some(only) == column);
            allowance.code == code && column_fits && allowance.value.as_deref().is_none_or(|only| only == value)
        };
        let mut excused = false;
        for (allowance, used) in self.list.iter().zip(&mut self.used) {
            if fits(allowance) {
                *used = true;
                excused = true;
            }
        }
        excused
    }

    /// Adds what the same allowances excused in another file.
    pub(super) fn add(&mut self, other: &Self) {
        self.used.iter_mut().zip(&other.used).for_each(|(used, other)| *used |= other);
    }

    /// Warns of those that excused nothing: they may hide the next finding.
    pub(super) fn report_unused(&self, report: &mut Report) {
        for (allowance, _) in self.list.iter().zip(&self.used).filter(|(_, used)| !**used) {
            let message = format!("the allowance of `{}` excuses nothing in the files that are here", allowance.code);
            let found = Diagnostic::warning("disclosure/unused-allowance", allowance.place.clone(), message);
            report.add(found.help(
                "remove it, so that it does not hide a finding to come; or look whether `column` and `value` are spelt as in the file",
            ));
        }
    }
}
