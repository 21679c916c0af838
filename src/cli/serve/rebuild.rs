//! Builds the site, again and again, and says how it went: to the terminal and to the window.

use std::any::Any;
use std::io::IsTerminal;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::watch::Watch;
use super::window::Window;
use crate::cli::{self, render};
use crate::config::Config;
use crate::diag::Report;
use crate::output::OutputError;
use crate::pipeline::{self, Built, Stopped};

/// How many mistakes stand over a page; the terminal says them all.
const MOST_SHOWN: usize = 30;

/// Builds one site.
pub struct Builder {
    config: Config,
    window: Arc<Window>,
    /// The warnings that were said last, which need not be said again.
    said: Report,
}

impl Builder {
    /// Builds into the folder that `config` names.
    pub fn new(config: Config, window: Arc<Window>) -> Self {
        Self { config, window, said: Report::default() }
    }

    /// Builds whenever the source was changed.
    pub fn follow(&mut self, mut watch: Watch) {
        while watch.wait() {
            self.build();
        }
    }

    /// Builds once.
    pub fn build(&mut self) {
        // It may be another day.
        self.config.today = cli::today();
        self.window.begin();
        // A mistake of the program, or of a template, ends a build and not the server.
        match catch_unwind(AssertUnwindSafe(|| pipeline::build(&self.config, false, &*self.window))) {
            Ok(Ok(built)) => self.succeed(built),
            Ok(Err(Stopped::Input(report))) => self.stop(&report),
            Ok(Err(Stopped::Output(error))) => self.fail(&said_error(&error)),
            Err(panic) => self.fail(&format!("error: {}", said_panic(&*panic))),
        }
    }

    #[allow(clippy::print_stderr, reason = "the command line prints")]
    fn succeed(&mut self, built: Built) {
        if built.report != self.said {
            eprint!("{}", render::text(&built.report, std::io::stderr().is_terminal()));
        }
        let changes = built.published.written + built.published.removed;
        eprintln!("Built in {:.2} s: {changes} of {} files changed.", built.elapsed.as_secs_f32(), built.published.files);
        self.said = built.report.clone();
        self.window.succeed(built);
    }

    #[allow(clippy::print_stderr, reason = "the command line prints")]
    fn stop(&mut self, report: &Report) {
        let more = report.findings.len().saturating_sub(MOST_SHOWN);
        let first = Report { findings: report.findings.iter().take(MOST_SHOWN).cloned().collect() };
        let rest = if more > 0 { format!("\nand {more} more: see the terminal, or run `plainsight check`") } else { String::new() };
        self.window.fail(render::text(&first, false) + &rest);
        eprint!("{}", render::text(report, std::io::stderr().is_terminal()));
        eprintln!("The site is shown as it last was.");
        self.said = Report::default();
    }

    #[allow(clippy::print_stderr, reason = "the command line prints")]
    fn fail(&mut self, words: &str) {
        self.window.fail(words.to_owned());
        eprintln!("{words}");
    }
}

fn said_error(error: &OutputError) -> String {
    let help = error.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    format!("error: {error}{help}")
}

fn said_panic(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    words.unwrap_or("the build ended in a way that it should not").to_owned()
}
