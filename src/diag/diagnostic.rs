//! One mistake, or one thing worth knowing.

use super::Place;

/// How bad it is: an error stops the build, a warning does not (unless `--strict`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Published, and said.
    Warning,
}

/// A finding about the input: a stable code, a place, what is wrong and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// A stable name such as `figures/duplicate`: the part before the slash is the kind of file or check.
    pub code: &'static str,
    /// Whether it stops the build.
    pub severity: Severity,
    /// Where; none for a finding about the site as a whole.
    pub place: Option<Place>,
    /// What is wrong, one sentence without a full stop, naming the value.
    pub message: String,
    /// What to do about it, one or two sentences.
    pub help: Option<String>,
    /// The physical line at `place`, attached by `source` just before printing.
    pub quote: Option<String>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self { code, severity: Severity::Error, place: Some(place), message: message.into(), help: None, quote: None }
    }

    /// A warning at a place.
    pub fn warning(code: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, place, message) }
    }

    /// The same with a remedy.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}
