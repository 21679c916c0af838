//! The commands with their arguments and options, from the command line's own description.

use clap::{Arg, Command, CommandFactory};

use super::table;
use crate::cli::args::Args;

/// A section for each command, and one for the exit codes.
pub(super) fn sections() -> String {
    let mut program = Args::command();
    program.build();
    let sections: Vec<String> = own(&program).map(|command| section(command, "##")).collect();
    sections.join("\n")
}

/// The subcommands that are ours.
fn own(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|command| command.get_name() != "help")
}

fn section(command: &Command, sign: &str) -> String {
    let name = command.get_bin_name().unwrap_or_default().trim_start_matches("plainsight ");
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ");
    let mut parts = vec![format!("{sign} `{name}`\n\n{}.\n\n```\n{usage}\n```\n", about.trim_end_matches('.'))];
    let rows: Vec<Vec<String>> = command.get_arguments().filter(|arg| arg.get_id() != "help").map(row).collect();
    if !rows.is_empty() {
        parts.push(table(&["option", "what it does"], rows));
    }
    parts.extend(command.get_after_help().map(|after| prose(&after.to_string())));
    parts.extend(own(command).map(|below| section(below, &format!("{sign}#"))));
    parts.join("\n")
}

fn row(arg: &Arg) -> Vec<String> {
    let help = arg.get_long_help().or(arg.get_help()).map(ToString::to_string).unwrap_or_default();
    let mut said = vec![help.trim_end_matches('.').to_owned()];
    let values: Vec<String> = arg.get_possible_values().iter().map(|value| format!("`{}`", value.get_name())).collect();
    if arg.get_action().takes_values() && !values.is_empty() {
        said.push(format!("One of {}", values.join(", ")));
    }
    let defaults: Vec<String> = arg.get_default_values().iter().map(|value| format!("`{}`", value.to_string_lossy())).collect();
    if arg.get_action().takes_values() && !defaults.is_empty() {
        said.push(format!("Without it: {}", defaults.join(", ")));
    }
    vec![format!("`{}`", name(arg)), said.join(". ")]
}

/// `--site <DIR>`, `-q, --quiet`, `<FILE>`.
fn name(arg: &Arg) -> String {
    let value = arg.get_value_names().map(|names| names.iter().map(|name| format!("<{name}>")).collect::<Vec<_>>().join(" "));
    let value = value.filter(|_| arg.get_action().takes_values());
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    let parts = std::iter::once(names.join(", ")).filter(|names| !names.is_empty()).chain(value);
    parts.collect::<Vec<_>>().join(" ")
}

/// Help below the options: lines that are set in are commands.
fn prose(help: &str) -> String {
    let line = |line: &str| match line.strip_prefix("  ") {
        Some(command) => format!("\n```\n{}\n```\n", command.trim_start()),
        None => format!("{line}\n"),
    };
    help.lines().map(line).collect()
}
