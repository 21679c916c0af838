//! `plainsight fix`: the safe repairs of a file, shown as a diff and made where somebody asks for it.

use std::io::IsTerminal;
use std::process::ExitCode;

use crate::cli::args::{FixArgs, SiteArgs};
use crate::cli::import::{failed, tell_all};
use crate::cli::{INPUT_HAS_ERRORS, config, render, usage_error};
use crate::pipeline;

/// Shows what can be repaired, and with `--write` repairs it.
#[allow(clippy::print_stdout, clippy::print_stderr, reason = "the command line prints")]
pub fn run(args: &FixArgs) -> ExitCode {
    let config = match config(&SiteArgs { site: args.site.clone(), as_at: None }) {
        Ok(config) => config,
        Err(message) => return usage_error(&message),
    };
    let repair = match pipeline::fix(&config, &args.file) {
        Ok(repair) => repair,
        Err(report) => {
            eprint!("{}", render::text(&report, std::io::stderr().is_terminal()));
            return ExitCode::from(INPUT_HAS_ERRORS);
        }
    };
    print!("{}{}", repair.diff, tell_all(&repair.changes));
    let count: u64 = repair.changes.iter().map(|change| change.count).sum();
    let times = if count == 1 { "1 repair".to_owned() } else { format!("{count} repairs") };
    if count == 0 {
        println!("{}: nothing to repair.", repair.path);
    } else if args.write {
        if let Err(error) = pipeline::save(&config, &repair.path, Some(&repair.before), &repair.bytes) {
            return failed(&error);
        }
        println!("{}: {times} made.", repair.path);
    } else {
        println!("{}: {times} can be made. To make them: plainsight fix {} --write", repair.path, args.file.display());
    }
    if !repair.left.findings.is_empty() {
        println!("Left for you:");
        eprint!("{}", render::text(&repair.left, std::io::stderr().is_terminal()));
    }
    ExitCode::SUCCESS
}
