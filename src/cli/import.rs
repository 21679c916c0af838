//! `plainsight import`: a raw export becomes a clean file of the site, and every change is listed.

use std::fmt::Write;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::cli::args::{ImportArgs, SiteArgs};
use crate::cli::{COMMAND_LINE_IS_WRONG, INPUT_HAS_ERRORS, SYSTEM_FAILED, config, render, usage_error};
use crate::diag::Report;
use crate::intake::{Change, Intake, Request, Section};
use crate::output::{OutputError, OutputErrorKind};
use crate::pipeline;

/// Makes the clean file, says what was changed, and writes it where nothing speaks against it.
#[allow(clippy::print_stdout, clippy::print_stderr, reason = "the command line prints")]
pub fn run(args: &ImportArgs) -> ExitCode {
    let config = match config(&SiteArgs { site: args.site.clone(), as_at: None }) {
        Ok(config) => config,
        Err(message) => return usage_error(&message),
    };
    let intake = match pipeline::import(&config, &args.file, args.encoding.map(Into::into), &request(args)) {
        Ok(intake) => intake,
        Err(report) => return refused(report),
    };
    print!("{}", told(&intake));
    eprint!("{}", render::findings(&intake.problems, std::io::stderr().is_terminal()));
    if args.dry_run {
        println!("Nothing was written: this was a dry run for {}.", intake.path);
        return if intake.is_clean() { ExitCode::SUCCESS } else { ExitCode::from(INPUT_HAS_ERRORS) };
    }
    if !intake.is_clean() && !args.with_problems {
        println!(
            "Nothing was written, since a build would refuse the file. Mend the export and import it again; or write the file as it is with \
             --with-problems and mend it in your editor: until then no build publishes it."
        );
        return ExitCode::from(INPUT_HAS_ERRORS);
    }
    if intake.before.as_deref().unwrap_or_default() == intake.bytes {
        println!("Nothing was written: the site has all of it already.");
        return ExitCode::SUCCESS;
    }
    if let Err(error) = pipeline::save(&config, &intake.path, intake.before.as_deref(), &intake.bytes) {
        return failed(&error);
    }
    // Within the site's folder, where most people stand, nothing of it needs saying.
    let (path, site) = if args.site == Path::new(".") {
        (PathBuf::from(&intake.path), String::new())
    } else {
        (args.site.join(&intake.path), format!(" --site {}", args.site.display()))
    };
    println!("Wrote {}.\n\nNext:\n  plainsight check{site}", path.display());
    ExitCode::SUCCESS
}

fn request(args: &ImportArgs) -> Request {
    Request {
        target: args.target.clone(),
        period: args.period.clone(),
        published: args.published.clone(),
        sheet: args.sheet.clone(),
        drop_columns: args.drop_column.clone(),
        drop_rows: args.drop_row.clone(),
        renames: args.rename.clone(),
        sets: args.set.clone(),
        replaces: args.replace.clone(),
        wheres: args.wheres.clone(),
        in_period: args.in_period,
    }
}

/// Why nothing can be made of the file.
#[allow(clippy::print_stderr, reason = "the command line prints")]
fn refused(mut report: Report) -> ExitCode {
    report.sort();
    eprint!("{}", render::text(&report, std::io::stderr().is_terminal()));
    eprintln!("Nothing was written.");
    ExitCode::from(INPUT_HAS_ERRORS)
}

/// Why the file could not be written.
#[allow(clippy::print_stderr, reason = "the command line prints")]
pub(super) fn failed(error: &OutputError) -> ExitCode {
    let help = error.help.as_ref().map_or(String::new(), |help| format!("\nhelp: {help}"));
    eprintln!("error: {error}{help}");
    let is_ours = matches!(error.kind, OutputErrorKind::Refused | OutputErrorKind::Path);
    ExitCode::from(if is_ours { COMMAND_LINE_IS_WRONG } else { SYSTEM_FAILED })
}

/// The list of changes by section.
pub(super) fn tell_all(all: &[Change]) -> String {
    let mut out = String::new();
    for section in Section::ALL {
        let changes: Vec<&Change> = all.iter().filter(|change| change.section == section).collect();
        if !changes.is_empty() {
            line(&mut out, section.title());
        }
        for alike in changes.chunk_by(|a, b| a.what == b.what) {
            tell(&mut out, alike);
        }
    }
    out
}

/// The list of changes by section, the refused rows, and the sum of rows.
fn told(intake: &Intake) -> String {
    let mut out = tell_all(&intake.changes);
    if !intake.refused.is_empty() {
        line(&mut out, "Rows refused");
    }
    for refused in &intake.refused {
        line(&mut out, &format!("  {}: {}", refused.place, refused.reason));
    }
    let counts = intake.counts;
    let rows = format!(
        "\n{} in {} = out {} + refused {} + left out {}",
        intake.noun, counts.rows_in, counts.rows_out, counts.refused, counts.left_out
    );
    line(&mut out, &rows);
    let (errors, warnings) = intake.found;
    line(&mut out, &format!("By the checks of a build the file has {} and {}", times(errors, "error"), times(warnings, "warning")));
    out
}

fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{text}");
}

/// Changes of one kind: what was done, how often, and the first places; by column where it was done to values.
fn tell(out: &mut String, alike: &[&Change]) {
    for (index, change) in alike.iter().enumerate() {
        let Change { section: _, what, column, count, examples } = change;
        let more = count.saturating_sub(examples.len() as u64);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let places = if examples.is_empty() { String::new() } else { format!(": {count} ({}{more})", examples.join(", ")) };
        match column {
            None => line(out, &format!("  {what}{places}")),
            Some(column) => {
                if index == 0 {
                    line(out, &format!("  {what}"));
                }
                line(out, &format!("    `{column}`{places}"));
            }
        }
    }
}

fn times(count: u64, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}
