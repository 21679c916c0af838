//! SHA-256 sums as `sha256sum -c` reads them.

use std::fmt::Write;

use super::catalogue::Entry;

/// One line a file, by path; `from` is the way from the folder of the sums up to the root: empty, or `../`.
///
/// A path under `data/` is written from there where the sums stand in it, so that no way goes out and back in.
pub(super) fn sums<'a>(entries: impl Iterator<Item = &'a Entry>, folder: &str) -> String {
    let up = "../".repeat(folder.matches('/').count());
    let mut text = String::new();
    for entry in entries {
        let (up, path) = entry.path.strip_prefix(folder).map_or((up.as_str(), entry.path.as_str()), |inside| ("", inside));
        let _ = writeln!(text, "{}  {up}{path}", entry.sha256);
    }
    text
}
