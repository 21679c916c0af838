//! `plainsight check`.

use std::io::IsTerminal;
use std::process::ExitCode;

use crate::cli::args::{CheckArgs, ReportFormat};
use crate::cli::progress::Bar;
use crate::cli::{INPUT_HAS_ERRORS, SYSTEM_FAILED, annotations, config, host, render, usage_error};
use crate::pipeline;

/// Reads everything, reports every finding, builds nothing.
#[allow(clippy::print_stdout, clippy::print_stderr, reason = "the command line prints")]
pub fn run(args: &CheckArgs) -> ExitCode {
    let CheckArgs { site, format, strict, due, host } = args;
    let config = match config(site) {
        Ok(config) => config,
        Err(message) => return usage_error(&message),
    };
    let bar = Bar::new(false);
    let mut report = pipeline::check(&config, *due, &bar);
    bar.finish();
    if let Some(host) = host.filter(|_| report.errors() == 0) {
        match host::check(&config, host) {
            Ok(found) => report.append(found),
            Err(error) => {
                eprintln!("error: {error}");
                return ExitCode::from(SYSTEM_FAILED);
            }
        }
        report.sort();
    }
    match format {
        ReportFormat::Json => print!("{}", render::json(&report)),
        ReportFormat::Text | ReportFormat::Github if report.findings.is_empty() => println!("No mistakes found."),
        ReportFormat::Github => println!("{}{}", annotations::github(&report, &config.site), render::counts(&report)),
        ReportFormat::Text => eprint!("{}", render::text(&report, std::io::stderr().is_terminal())),
    }
    let failed = report.errors() > 0 || (*strict && report.warnings() > 0);
    if failed { ExitCode::from(INPUT_HAS_ERRORS) } else { ExitCode::SUCCESS }
}
