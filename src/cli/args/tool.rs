//! What can be asked of the commands around a site: showing it, beginning a part of it, its theme, its workflow, its shell.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use super::SiteArgs;

/// `plainsight serve`.
#[derive(Debug, clap::Args)]
pub struct ServeArgs {
    #[command(flatten)]
    pub site: SiteArgs,
    /// The port on 127.0.0.1; 0 takes any that is free
    #[arg(long, value_name = "PORT", default_value_t = 8000)]
    pub port: u16,
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
