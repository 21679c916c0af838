//! Progress: a bar on a terminal, nothing elsewhere.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::load::Reading;
use crate::pipeline::Progress;

/// A bar on standard error, drawn only on a terminal.
pub struct Bar(ProgressBar);

impl Bar {
    /// A bar that shows nothing yet; never anything when `quiet`, in CI, or where standard error is no terminal.
    pub fn new(quiet: bool) -> Self {
        let shown = !quiet && std::io::stderr().is_terminal() && std::env::var_os("CI").is_none();
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        Self(ProgressBar::with_draw_target(Some(0), target))
    }

    fn start(&self, name: &'static str, length: u64, count: &str) {
        let style = ProgressStyle::with_template(&format!("{{msg:>10}} {{bar:30}} {count}"));
        self.0.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        self.0.set_message(name);
        self.0.set_position(0);
        self.0.set_length(length);
    }

    /// Clears the bar.
    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}

impl Progress for Bar {
    fn stage(&self, name: &'static str, steps: usize) {
        self.start(name, steps as u64, "{pos}/{len}");
    }

    fn step(&self) {
        self.0.inc(1);
    }

    fn ledgers(&self) -> Option<&dyn Reading> {
        Some(self)
    }
}

impl Reading for Bar {
    fn begin(&self, bytes: u64) {
        self.start("ledgers", bytes, "{decimal_bytes}/{decimal_total_bytes}");
    }

    fn read(&self, bytes: u64) {
        self.0.inc(bytes);
    }
}
