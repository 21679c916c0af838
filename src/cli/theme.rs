//! `plainsight theme`: which files the theme has, and a copy of one of them to change.

use std::process::ExitCode;

use crate::cli::args::{EjectArgs, FolderArgs, ThemeArgs, ThemeCommand};
use crate::cli::{SYSTEM_FAILED, no_site, usage_error};
use crate::output::workspace;
use crate::pipeline;
use crate::source::{Folder, did_you_mean};
use crate::theme::default_files;

/// Lists or copies.
pub fn run(args: &ThemeArgs) -> ExitCode {
    match &args.what {
        ThemeCommand::List(FolderArgs { site }) => list(&Folder::open(site)),
        ThemeCommand::Eject(EjectArgs { file, folder: FolderArgs { site } }) => {
            let folder = Folder::open(site);
            if folder.has("plainsight.toml") { eject(file, &folder, site) } else { usage_error(&no_site(site)) }
        }
    }
}

/// Every file that a site may have of its own, and which it has.
#[allow(clippy::print_stdout, reason = "the command line prints")]
fn list(folder: &Folder) -> ExitCode {
    let own = format!("themes/{}/", pipeline::theme_name(folder));
    let language = pipeline::language(folder);
    let paths = replaceable();
    let width = paths.iter().map(String::len).max().unwrap_or(0);
    for path in paths {
        if folder.has(&format!("{own}{}", in_language(&path, &language))) {
            println!("{path:width$}  the site's own");
        } else {
            println!("{path}");
        }
    }
    ExitCode::SUCCESS
}

#[allow(clippy::print_stdout, clippy::print_stderr, reason = "the command line prints")]
fn eject(file: &str, folder: &Folder, site: &std::path::Path) -> ExitCode {
    let paths = replaceable();
    let name = file.trim_start_matches("./");
    // `base.html` is enough where only one file has that name.
    let mut named = paths.iter().filter(|path| *path == name || path.ends_with(&format!("/{name}")));
    let (Some(path), None) = (named.next(), named.next()) else {
        let help = did_you_mean(name, paths.iter().map(String::as_str)).unwrap_or_else(|| "`plainsight theme list` lists them".to_owned());
        return usage_error(&format!("the theme has no file `{file}`: {help}"));
    };
    let bytes = default_files().remove(path).unwrap_or_default();
    let target = format!("themes/{}/{}", pipeline::theme_name(folder), in_language(path, &pipeline::language(folder)));
    match workspace::add(site, &[(&target, &bytes)]) {
        Ok(()) => {
            let stands = if path.starts_with("words/") {
                "Its sentences stand in place of the theme's; those that you do not change can be taken out, unless it is to be translated."
            } else {
                "It stands in place of the theme's own from now on, also when the theme changes."
            };
            println!("Wrote {target}. {stands}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(SYSTEM_FAILED)
        }
    }
}

/// The templates, assets and words of the default theme, in order.
fn replaceable() -> Vec<String> {
    default_files().into_keys().collect()
}

/// Where a file of the theme stands in a site: words in the folder of the site's language, to be translated there.
fn in_language(path: &str, language: &str) -> String {
    path.strip_prefix("words/en-GB/").map_or_else(|| path.to_owned(), |file| format!("words/{language}/{file}"))
}
