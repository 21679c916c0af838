//! What can be asked on the command line, and the help that teaches it.

#![allow(clippy::doc_markdown, reason = "these comments are the help text, which shows no backticks")]

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

/// Council scorecards, charts and open data from a folder of CSV, TOML and markdown.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "Start with `plainsight init my-site`, then `plainsight build --site my-site`.\n\
                  Every mistake in the data is reported in one run, with its file, line and what to write instead; while there is one, \
                  the site that is already built stays as it is.\n\n\
                  Exit codes: 0 done, 1 the data has mistakes, 2 the command line is wrong, 3 the disk or system failed."
)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the website into a folder that any web server can serve
    Build(BuildArgs),
    /// Read everything and report every mistake, without building
    Check(CheckArgs),
    /// Show the website in a browser on this machine, and again whenever its source changes
    Serve(ServeArgs),
    /// Make a small site that builds, to start from
    Init(InitArgs),
    /// Begin an indicator, a scorecard, a page or a disclosure, with comments that say how
    New(NewArgs),
    /// List the files of the theme, or copy one of them into the site to change it
    Theme(ThemeArgs),
    /// Write the workflow by which GitHub, GitLab or Azure checks and publishes the site
    Ci(CiArgs),
    /// List the charts, formats, checks, rules or page types that there are
    List(ListArgs),
    /// Say why a figure has its status, step by step
    Explain(ExplainArgs),
    /// Print what makes a shell complete the commands and options
    Completions(CompletionsArgs),
    /// Print the manual page of the program, or of a command
    Man(ManArgs),
}

/// Which site, as at which date.
#[derive(Debug, clap::Args)]
pub struct SiteArgs {
    /// The site's folder: where plainsight.toml is
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// Show the site as it stood on a date, such as 2010-01-20: figures published and targets decided later are left out
    /// [default: as_at in plainsight.toml, else today]
    #[arg(long, value_name = "DATE")]
    pub as_at: Option<Date>,
}

/// `plainsight build`.
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
#[derive(Debug, clap::Args)]
pub struct BuildArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// Where the website goes [default: public in the site's folder]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Where the website will be served.
    #[arg(
        long,
        value_name = "URL",
        help = "Where the website will be served, such as https://www.example.org/scorecards/, or its path alone, /scorecards/ [default: \
                base_url in plainsight.toml]"
    )]
    pub base_url: Option<String>,
    /// Treat warnings as errors: publish nothing while there is one
    #[arg(long)]
    pub strict: bool,
    /// For file systems that cannot exchange two folders in one step: change the website file by file. A build that is
    /// killed may then leave a mixture of old and new; the next build mends it
    #[arg(long)]
    pub in_place: bool,
    /// Hold a disclosure back where it fails its checks, and publish all the rest: its page says that it is held, and since when.
    /// Give it as DATASET/PERIOD, such as spending-over-500/fy2026-27-q1; repeat for more
    #[arg(long, value_name = "DATASET/PERIOD", value_parser = crate::load::Hold::parse)]
    pub hold: Vec<crate::load::Hold>,
    /// Say how long each stage took
    #[arg(long)]
    pub timings: bool,
    /// Say nothing unless something is wrong
    #[arg(long, short)]
    pub quiet: bool,
}

/// `plainsight check`.
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// How to report
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub format: ReportFormat,
    /// Fail on warnings too
    #[arg(long)]
    pub strict: bool,
    /// Fail also where a disclosure is due within so many days and not there, or overdue: 30d, or 0d for what is overdue or due
    /// today
    #[arg(long, value_name = "DAYS", value_parser = days)]
    pub due: Option<u16>,
}

/// `30d` or `30`.
fn days(text: &str) -> Result<u16, String> {
    text.strip_suffix('d').unwrap_or(text).parse().map_err(|_| format!("`{text}` is not a number of days: write 30d"))
}

/// How findings are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people: each mistake with its line and what to write instead
    Text,
    /// For programs: one JSON object
    Json,
    /// For GitHub Actions: each mistake is shown beside its line in a pull request
    Github,
}

/// `plainsight serve`.
#[derive(Debug, clap::Args)]
pub struct ServeArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// The port on 127.0.0.1; 0 takes any that is free
    #[arg(long, value_name = "PORT", default_value_t = 8000)]
    pub port: u16,
}

/// `plainsight init`.
#[derive(Debug, clap::Args)]
pub struct InitArgs {
    /// The folder to make; it must not exist, or be empty
    pub dir: PathBuf,
}

/// Which site, whatever the date.
#[derive(Debug, clap::Args)]
pub struct FolderArgs {
    /// The site's folder: where plainsight.toml is
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
}

/// `plainsight new`.
#[derive(Debug, clap::Args)]
pub struct NewArgs {
    /// Of what
    #[arg(value_enum)]
    pub kind: Kind,
    /// Its id: lower-case letters, digits and dashes. It becomes an address, which does not change. For a disclosure that the law asks
    /// for, its name, such as spending-over-500
    pub id: String,
    #[command(flatten)]
    pub folder: FolderArgs,
}

/// What `plainsight new` makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// A measure: what it is, its figures and its targets
    Indicator,
    /// Measures under the priorities that they belong to
    Scorecard,
    /// A page of words, as a draft
    Page,
    /// A dataset of the Transparency Code, or of the council's own
    Disclosure,
}

/// `plainsight theme`.
#[derive(Debug, clap::Args)]
pub struct ThemeArgs {
    /// What to do.
    #[command(subcommand)]
    pub what: ThemeCommand,
}

/// What `plainsight theme` does.
#[derive(Debug, Subcommand)]
pub enum ThemeCommand {
    /// List the templates and assets, and say which of them the site has of its own
    List(FolderArgs),
    /// Copy a template or asset into the site, where it stands in place of the theme's
    Eject(EjectArgs),
}

/// `plainsight theme eject`.
#[derive(Debug, clap::Args)]
pub struct EjectArgs {
    /// The file, as `plainsight theme list` names it: templates/base.html
    pub file: String,
    #[command(flatten)]
    pub folder: FolderArgs,
}

/// `plainsight completions`.
#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    /// Of which shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// `plainsight man`.
#[derive(Debug, clap::Args)]
pub struct ManArgs {
    /// Of which command [default: of the program]
    pub command: Option<String>,
}

/// `plainsight ci`.
#[derive(Debug, clap::Args)]
pub struct CiArgs {
    /// Which platform
    #[arg(value_enum)]
    pub platform: Platform,
    /// The site's folder, from the repository's root, where this is to be run
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// The SHA-256 of the released binary that the platform is to run, from SHA256SUMS of this version's release; without it the
    /// platform believes that list
    #[arg(long, value_name = "HEX", value_parser = sha256)]
    pub sha256: Option<String>,
    /// Where the released versions are.
    #[arg(
        long,
        value_name = "URL",
        help = "Where the released versions are, such as https://github.com/OWNER/plainsight/releases/download [default: where this \
                program was released]"
    )]
    pub releases: Option<String>,
}

/// 64 hexadecimal digits.
fn sha256(text: &str) -> Result<String, String> {
    if text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        Ok(text.to_ascii_lowercase())
    } else {
        Err("a SHA-256 has 64 hexadecimal digits".to_owned())
    }
}

/// What checks and publishes a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Platform {
    /// GitHub Actions and Pages: .github/workflows/plainsight.yml
    Github,
    /// GitLab CI and Pages: .gitlab-ci.yml
    Gitlab,
    /// Azure Pipelines and Static Web Apps: azure-pipelines.yml
    Azure,
}

/// `plainsight list`.
#[derive(Debug, clap::Args)]
pub struct ListArgs {
    /// Of what
    #[arg(value_enum)]
    pub what: Registry,
}

/// A list that Plainsight keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Registry {
    /// How figures are drawn
    Charts,
    /// How data is offered for download
    Formats,
    /// What is asked of the data before it is published
    Checks,
    /// What is asked of the files of the Transparency Code
    DisclosureChecks,
    /// How a figure is judged against its target
    Rules,
    /// What pages there are
    Pages,
}

/// `plainsight explain`.
#[derive(Debug, clap::Args)]
pub struct ExplainArgs {
    /// The indicator's id, such as invoices-30-days
    pub indicator: String,
    /// The authority's id, such as boston
    pub authority: String,
    /// The period as the figures write it, such as 2008/09 [default: the latest]
    pub period: Option<String>,
    #[command(flatten)]
    pub site: SiteArgs,
}
