//! The command line: the only place that prints, exits, reads the environment or looks at the clock.
//!
//! Exit codes: 0 done, 1 the input has errors, 2 the command line is wrong, 3 the disk or system failed.

mod annotations;
mod args;
mod build;
mod check;
mod ci;
mod explain;
mod fix;
mod host;
mod import;
mod init;
mod list;
mod new;
mod progress;
mod render;
mod serve;
mod shell;
mod theme;

#[cfg(test)]
mod tests;

use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use jiff::civil::Date;

use crate::config::Config;
use crate::source::Folder;
use args::{Args, Command, SiteArgs};

/// The input has errors.
const INPUT_HAS_ERRORS: u8 = 1;
/// The command line is wrong.
const COMMAND_LINE_IS_WRONG: u8 = 2;
/// The disk or system failed.
const SYSTEM_FAILED: u8 = 3;

/// Reads the command line, does what it says, and gives the exit code.
pub fn run() -> ExitCode {
    let args = Args::parse();
    match args.command {
        Command::Build(build) => build::run(&build),
        Command::Check(check) => check::run(&check),
        Command::Serve(serve) => serve::run(&serve),
        Command::Import(import) => import::run(&import),
        Command::Fix(fix) => fix::run(&fix),
        Command::Init(init) => init::run(&init),
        Command::New(new) => new::run(&new),
        Command::Theme(theme) => theme::run(&theme),
        Command::Ci(ci) => ci::run(&ci),
        Command::List(list) => list::run(&list),
        Command::Explain(explain) => explain::run(&explain),
        Command::Completions(shell) => shell::completions(&shell),
        Command::Man(man) => shell::man(&man),
    }
}

/// What every command that reads a site is told. There must be one.
fn config(site: &SiteArgs) -> Result<Config, String> {
    if !Folder::open(&site.site).has("plainsight.toml") {
        return Err(no_site(&site.site));
    }
    Ok(Config {
        site: site.site.clone(),
        out: site.site.join("public"),
        as_at: match site.as_at {
            Some(date) => Some(date),
            None => source_date_epoch()?,
        },
        today: today(),
        base_url: None,
        in_place: false,
        holds: Vec::new(),
    })
}

/// Why a command that needs a site stops where there is none.
fn no_site(folder: &Path) -> String {
    let here = folder == Path::new(".");
    let named = if here { "this folder".to_owned() } else { format!("`{}`", folder.display()) };
    format!("there is no site in {named}: name the folder that holds plainsight.toml with --site")
}

/// The day of `SOURCE_DATE_EPOCH` (seconds since 1970, UTC), for reproducible builds.
fn source_date_epoch() -> Result<Option<Date>, String> {
    let Ok(text) = std::env::var("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let seconds: i64 =
        text.trim().parse().map_err(|_| format!("SOURCE_DATE_EPOCH is `{text}`: write a number of seconds since 1970, or unset it"))?;
    date_of(seconds).map(Some).ok_or_else(|| format!("SOURCE_DATE_EPOCH is `{text}`: that is no date between the years 1 and 9999"))
}

fn today() -> Date {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).ok().and_then(date_of).unwrap_or(Date::constant(1970, 1, 1))
}

fn date_of(seconds: i64) -> Option<Date> {
    let stamp = jiff::Timestamp::from_second(seconds).ok()?;
    Some(stamp.to_zoned(jiff::tz::TimeZone::UTC).date())
}

#[allow(clippy::print_stderr, reason = "the command line prints")]
fn usage_error(message: &str) -> ExitCode {
    eprintln!("error: {message}\n\nFor more information, try '--help'.");
    ExitCode::from(COMMAND_LINE_IS_WRONG)
}
