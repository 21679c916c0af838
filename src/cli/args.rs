//! What can be asked on the command line, and the help that teaches it.

#![allow(clippy::doc_markdown, reason = "these comments are the help text, which shows no backticks")]

mod tool;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::model::Encoding;
use crate::source::{Fault, spoken_date};

pub use tool::{CiArgs, CompletionsArgs, EjectArgs, FolderArgs, Kind, ManArgs, NewArgs, Platform, ServeArgs, ThemeArgs, ThemeCommand};

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
    /// Turn a council's raw export, CSV or spreadsheet, into a clean file of the site
    Import(ImportArgs),
    /// Show the safe repairs of a CSV file of the site as a diff, and make them
    Fix(FixArgs),
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
    #[arg(long, value_name = "DATE", value_parser = day)]
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
        value_parser = base,
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
    /// Warn also where the built site comes near the limits of a host. It is built for that, into a folder of its own that is
    /// removed again
    #[arg(long, value_enum)]
    pub host: Option<Host>,
}

/// Where a site is hosted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Host {
    /// GitHub Pages
    GithubPages,
    /// Netlify
    Netlify,
    /// Amazon S3
    S3,
}

/// `30d` or `30`.
fn days(text: &str) -> Result<u16, String> {
    text.strip_suffix('d').unwrap_or(text).parse().map_err(|_| format!("`{text}` is not a number of days: write 30d"))
}

/// A whole address, or a path from the root of one: what plainsight.toml refuses is refused here.
fn base(text: &str) -> Result<String, String> {
    if text.starts_with('/') && !text.starts_with("//") {
        return Ok(text.to_owned());
    }
    let said = |fault: Fault| format!("{}; or the path alone, /scorecards/", fault.help.unwrap_or(fault.message));
    crate::load::base_url(text).map(|_| text.to_owned()).map_err(said)
}

/// A day, for which people's own way of writing it is in the remedy.
fn day(text: &str) -> Result<Date, String> {
    let written = text.parse().ok().filter(|_| text.len() == 10);
    let help = || spoken_date(text).map_or_else(|| "write year, month and day: 2026-11-01".to_owned(), |day| format!("write {day}"));
    written.ok_or_else(help)
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

/// `plainsight import`.
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own on the command line")]
#[derive(Debug, clap::Args)]
#[command(after_help = IMPORT_HELP)]
pub struct ImportArgs {
    /// The file as it was exported: .csv, .xlsx, .ods, .xlsb or .xls. It stays where it is, and no copy of it is kept
    pub file: PathBuf,
    /// What it is: a dataset of the Transparency Code, such as spending-over-500; the id of an indicator; or `return`, for many
    /// indicators of one period
    #[arg(long = "as", value_name = "WHAT")]
    pub target: String,
    /// The period that it is for, such as fy2026-27-q1, 2026-m04 or fy2026-27
    #[arg(long)]
    pub period: Option<String>,
    /// The day on which it is published, such as 2026-07-30: makes a new version beside those that are there
    #[arg(long, value_name = "DATE")]
    pub published: Option<String>,
    /// The site's folder: where plainsight.toml is
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// The sheet of a workbook
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// The encoding of a text file [default: told from its bytes]
    #[arg(long, value_enum)]
    pub encoding: Option<EncodingArg>,
    /// Leave a column out, by its heading in the file; may be given several times
    #[arg(long, value_name = "HEADING")]
    pub drop_column: Vec<String>,
    /// Leave a row out of a sheet of figures, by its label; may be given several times
    #[arg(long, value_name = "LABEL")]
    pub drop_row: Vec<String>,
    /// Say which standard column a heading of the file means; may be given several times
    #[arg(long, value_name = "HEADING=COLUMN", value_parser = pair)]
    pub rename: Vec<(String, String)>,
    /// Add a column with the same value in every row; nothing behind the = leaves it empty, to be filled in your editor
    #[arg(long, value_name = "COLUMN=VALUE", value_parser = pair)]
    pub set: Vec<(String, String)>,
    /// Replace what stands in a cell as a whole, everywhere or, as COLUMN:OLD=NEW, in one column; such as "Redacted=REDACTED PERSONAL
    /// DATA"
    #[arg(long, value_name = "OLD=NEW", value_parser = pair)]
    pub replace: Vec<(String, String)>,
    /// Take only the rows with this value; of several values for one column any
    #[arg(long = "where", value_name = "COLUMN=VALUE", value_parser = pair)]
    pub wheres: Vec<(String, String)>,
    /// Take only the rows dated in the period
    #[arg(long)]
    pub in_period: bool,
    /// Write the file even though a build would refuse it, so that you can mend it in your editor
    #[arg(long)]
    pub with_problems: bool,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// `plainsight fix`.
#[derive(Debug, clap::Args)]
#[command(after_help = FIX_HELP)]
pub struct FixArgs {
    /// The file: a CSV of data/indicators, data/returns or data/disclosures
    pub file: PathBuf,
    /// The site's folder: where plainsight.toml is
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub site: PathBuf,
    /// Make the repairs
    #[arg(long)]
    pub write: bool,
}

/// The help below the options of `fix`.
const FIX_HELP: &str = "Repaired is only what leaves no doubt: of figures thousands commas, spaces, and a £ or % that the indicator's unit \
    says; of disclosures everything that repair = true in dataset.toml repairs, blank rows and totals among it. Headings, encoding and \
    line ends stay. The diff shows rows as they are in the file: do not run it in a public log. What needs a person is listed at the end.";

/// The help below the options of `import`.
const IMPORT_HELP: &str = "For example, a quarter's payments:\n  \
    plainsight import payments.xlsx --as spending-over-500 --period fy2026-27-q1 --published 2026-07-30\n\n\
    Every change is listed: lines above the headings, blank rows and totals left out, headings renamed, values written as the \
    guide asks. Rows in = rows out + refused + left out. What cannot be done safely is refused with what to do instead: hidden \
    sheets, errors of formulas, dates of two forms, columns that help fraud, a file that is there already. The clean file is \
    checked as a build would check it before anything is written. The documentation's page on import tells the rest.";

/// An encoding of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum EncodingArg {
    /// UTF-8, with or without a byte order mark
    #[value(name = "utf-8")]
    Utf8,
    /// What older spreadsheets save
    #[value(name = "windows-1252")]
    Windows1252,
    /// "Unicode text"
    #[value(name = "utf-16")]
    Utf16,
}

impl From<EncodingArg> for Encoding {
    fn from(encoding: EncodingArg) -> Self {
        match encoding {
            EncodingArg::Utf8 => Self::Utf8,
            EncodingArg::Windows1252 => Self::Windows1252,
            EncodingArg::Utf16 => Self::Utf16,
        }
    }
}

/// `A=B` as two parts.
fn pair(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=').filter(|(name, _)| !name.is_empty());
    parts.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).ok_or_else(|| "write a name, =, and a value".to_owned())
}

/// `plainsight init`.
#[derive(Debug, clap::Args)]
pub struct InitArgs {
    /// The folder to make; it must not exist, or be empty
    pub dir: PathBuf,
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
