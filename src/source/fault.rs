//! What is wrong with a value, before it is known where the value stands.

use crate::diag::{Diagnostic, Place};

/// A mistake without a place: readers of single values answer with it, and whoever knows the place makes it an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A stable name such as `value/blank`.
    pub code: &'static str,
    /// What is wrong, naming the value.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

impl Fault {
    /// A mistake.
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: None }
    }

    /// The same with a remedy.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The error at a place.
    pub fn at(self, place: Place) -> Diagnostic {
        Diagnostic { help: self.help, ..Diagnostic::error(self.code, place, self.message) }
    }
}
