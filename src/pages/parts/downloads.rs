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
        let text = stage.words.say("download", &[("format", format.into()), ("size", said_size(*size).into())]);
        Some(DownloadLink { text, href: shell.to(path) })
    };
    paths.iter().filter_map(link).collect()
}

/// "812 bytes", "24 KB", "1.3 MB", in steps of a thousand, rounded up so that it is never nought.
pub fn said_size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => {
            let tenths = bytes.div_ceil(100_000);
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::said_size;

    #[test]
    fn sizes_are_said_in_steps_of_a_thousand() {
        for (bytes, said) in [(812, "812 bytes"), (23_400, "24 KB"), (1_250_000, "1.3 MB")] {
            assert_eq!(said_size(bytes), said);
        }
    }
}
