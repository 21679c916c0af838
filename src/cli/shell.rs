//! What an installation adds for shells: completions, and the manual page.

use std::io::Write;
use std::process::ExitCode;

use clap::CommandFactory;

use crate::cli::args::{Args, CompletionsArgs, ManArgs};
use crate::cli::{SYSTEM_FAILED, usage_error};

/// Prints the script that completes commands and options in a shell.
pub fn completions(args: &CompletionsArgs) -> ExitCode {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "plainsight", &mut script);
    print(&script)
}

/// Prints the manual page of the program, or of one command.
pub fn man(args: &ManArgs) -> ExitCode {
    let mut whole = Args::command();
    // So that a command's page is named for the program and the command: plainsight-build.
    whole.build();
    let page = match &args.command {
        None => whole,
        Some(name) => match whole.find_subcommand(name) {
            Some(command) => command.clone(),
            None => return usage_error(&format!("there is no command `{name}`")),
        },
    };
    let mut text = Vec::new();
    match clap_mangen::Man::new(page).render(&mut text) {
        Ok(()) => print(&text),
        Err(error) => usage_error(&error.to_string()),
    }
}

/// A reader that stops early (`| head`) is no failure.
#[allow(clippy::print_stderr, reason = "the command line prints")]
fn print(bytes: &[u8]) -> ExitCode {
    match std::io::stdout().write_all(bytes) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            eprintln!("error: cannot write: {error}");
            ExitCode::from(SYSTEM_FAILED)
        }
        Ok(()) | Err(_) => ExitCode::SUCCESS,
    }
}
