//! Links to downloads, each with its format and size.

use serde::Serialize;

use crate::pages::{Shell, Stage};

/// A download beside what it describes.
#[derive(Clone, Debug, Serialize)]
pub struct DownloadLink {
    /// "Download CSV, 24 KB".
    pub text: String,
    /// Where it is, relative to the page.
    pub href: String,
}

/// Links to those of `paths` that were made, in that order: `indicators/neet.csv`, `indicators/neet.json`.
pub fn download_links(stage: &Stage<'_>, shell: &Shell, paths: &[String]) -> Vec<DownloadLink> {
    let link = |path: &String| {
        let size = stage.sizes.get(path)?;
        let format = path.rsplit('.').next().unwrap_or_default().to_uppercase();
        let text = stage.words.say("download", &[("format", format.into()), ("size", stage.words.size(*size).into())]);
        Some(DownloadLink { text, href: shell.to(path) })
    };
    paths.iter().filter_map(link).collect()
}
