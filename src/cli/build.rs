//! `plainsight build`.

use std::collections::BTreeSet;
use std::io::IsTerminal;
use std::process::ExitCode;
use std::time::Duration;

use crate::cli::args::BuildArgs;
use crate::cli::progress::Bar;
use crate::cli::{INPUT_HAS_ERRORS, SYSTEM_FAILED, config, render, usage_error};
use crate::diag::Report;
use crate::load::{self, Hold};
use crate::pipeline::{self, Built, DisclosureCounts, Stopped};

/// Builds the site and says how it went.
#[allow(clippy::print_stderr, reason = "the command line prints")]
pub fn run(args: &BuildArgs) -> ExitCode {
    let BuildArgs { site, out, base_url, strict, in_place, hold, timings, quiet } = args;
    let mut config = match config(site) {
        Ok(config) => config,
        Err(message) => return usage_error(&message),
    };
    config.out = out.clone().unwrap_or(config.out);
    config.base_url.clone_from(base_url);
    config.in_place = *in_place;
    config.holds.clone_from(hold);
    let bar = Bar::new(*quiet);
    let result = pipeline::build(&config, *strict, &bar);
    bar.finish();
    let colour = std::io::stderr().is_terminal();
    match result {
        Ok(built) => {
            eprint!("{}", render::text(&built.report, colour));
            if *timings {
                eprint!("{}", said_timings(&built));
            }
            if !quiet {
                if let Some(line) = disclosures_line(&built) {
                    eprintln!("{line}");
                }
                eprintln!("{}", closing_line(&built));
            }
            ExitCode::SUCCESS
        }
        Err(Stopped::Input(report)) => {
            eprint!("{}", render::text(&report, colour));
            eprintln!("Nothing was published: the site in {} is as it was.", config.out.display());
            if let Some(command) = way_out(&report, hold) {
                eprintln!("To publish all the rest: {command}");
            }
            ExitCode::from(INPUT_HAS_ERRORS)
        }
        Err(Stopped::Output(error)) => {
            eprintln!("error: {error}");
            ExitCode::from(SYSTEM_FAILED)
        }
    }
}

/// "Built 412 pages and 190 downloads from 1,024 figures into public in 0.31 s: 602 files, 3 new or changed, 0 removed."
fn closing_line(built: &Built) -> String {
    let Built { pages, downloads, figures, out, published, elapsed, .. } = built;
    let crate::output::Published { files, written, removed, .. } = published;
    let change = if *written == 0 && *removed == 0 {
        "nothing had changed".to_owned()
    } else {
        format!("{written} new or changed, {removed} removed")
    };
    format!(
        "Built {pages} pages and {downloads} downloads from {figures} figures into {} in {:.2} s: {files} files, {change}.",
        out.display(),
        elapsed.as_secs_f32()
    )
}

/// "Disclosures: 37 files, 12,345 rows in = 12,340 published + 5 removed (blank or total)." None where there is no file.
fn disclosures_line(built: &Built) -> Option<String> {
    let DisclosureCounts { files, published, removed } = built.disclosures;
    let (count, all) = (grouped(files), grouped(published + removed));
    let noun = if files == 1 { "file" } else { "files" };
    let line = format!(
        "Disclosures: {count} {noun}, {all} rows in = {} published + {} removed (blank or total).",
        grouped(published),
        grouped(removed)
    );
    (files > 0).then_some(line)
}

/// Digits with a comma before each three: 12,345.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let comma = |place: usize| place > 0 && (digits.len() - place).is_multiple_of(3);
    digits.chars().enumerate().flat_map(|(place, digit)| comma(place).then_some(',').into_iter().chain([digit])).collect()
}

/// The command that publishes all but the disclosures that have errors, where these are the only ones; what was held already stays so.
fn way_out(report: &Report, held: &[Hold]) -> Option<String> {
    let failed = load::disclosures::way_out(report);
    let holds: BTreeSet<String> = held.iter().map(ToString::to_string).chain(failed.iter().cloned()).collect();
    let holds: Vec<String> = holds.iter().map(|hold| format!(" --hold {hold}")).collect();
    (!failed.is_empty()).then(|| format!("plainsight build{}", holds.concat()))
}

fn said_timings(built: &Built) -> String {
    let line = |(stage, time): &(&str, Duration)| format!("{stage:>11} {:>8.1} ms", time.as_secs_f32() * 1000.0);
    let lines: Vec<String> = built.timings.iter().map(line).collect();
    lines.join("\n") + "\n"
}
