//! What the last build published, so that this one can tell cheaply what differs.
//!
//! Comes in: the manifest's text. Goes out: an [`Entry`] for each path. It is a cache and nothing more: an entry counts
//! only while the file's [`Stamp`] is the recorded one, and a manifest that is missing, torn or of another version is empty.

use std::collections::HashMap;
use std::fmt::Write;
use std::str::SplitN;
use std::sync::Arc;

use super::stamp::Stamp;

const HEADING: &str = "plainsight manifest 1";

/// A published file's bytes, by their hashes, and its stamp when they were known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Tells whether the bytes differ.
    pub blake3: blake3::Hash,
    /// For the list of checksums; only where somebody asked for it.
    pub sha256: Option<[u8; 32]>,
    /// The file as it was in the published tree.
    pub stamp: Stamp,
}

/// Reads a manifest; anything but a whole one of this version is an empty one.
pub fn parse(text: &str) -> HashMap<Arc<str>, Entry> {
    let mut lines = text.lines();
    let mut entries = HashMap::new();
    if lines.next() != Some(HEADING) {
        return entries;
    }
    for line in lines {
        if let Some(count) = line.strip_prefix("end ") {
            return if count == entries.len().to_string() { entries } else { HashMap::new() };
        }
        let Some((path, entry)) = parse_line(line) else { return HashMap::new() };
        entries.insert(path.into(), entry);
    }
    HashMap::new()
}

/// Writes a manifest, in the order given.
pub fn print<'a>(entries: impl Iterator<Item = (&'a str, &'a Entry)>) -> String {
    let mut text = format!("{HEADING}\n");
    let mut count = 0_usize;
    for (path, Entry { blake3, sha256, stamp }) in entries {
        let sha256 = sha256.map_or_else(|| "-".to_owned(), |hash| hex(&hash));
        let Stamp { size, modified, changed, inode, mode } = stamp;
        writeln!(text, "{blake3} {sha256} {size} {modified} {changed} {inode} {mode:o} {path}").expect("a String takes any text");
        count += 1;
    }
    writeln!(text, "end {count}").expect("a String takes any text");
    text
}

/// A hash in lower-case hexadecimal digits.
pub fn hex(hash: &[u8; 32]) -> String {
    blake3::Hash::from_bytes(*hash).to_hex().to_string()
}

fn parse_line(line: &str) -> Option<(&str, Entry)> {
    let mut fields = line.splitn(8, ' ');
    let blake3 = blake3::Hash::from_hex(fields.next()?).ok()?;
    let sha256 = match fields.next()? {
        "-" => None,
        digits => Some(*blake3::Hash::from_hex(digits).ok()?.as_bytes()),
    };
    let stamp = parse_stamp(&mut fields)?;
    Some((fields.next()?, Entry { blake3, sha256, stamp }))
}

fn parse_stamp(fields: &mut SplitN<'_, char>) -> Option<Stamp> {
    Some(Stamp {
        size: fields.next()?.parse().ok()?,
        modified: fields.next()?.parse().ok()?,
        changed: fields.next()?.parse().ok()?,
        inode: fields.next()?.parse().ok()?,
        mode: u32::from_str_radix(fields.next()?, 8).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::{Entry, Stamp, parse, print};

    fn entry(sha256: Option<[u8; 32]>) -> Entry {
        let stamp = Stamp { size: 5, modified: -1, changed: 1_290_000_000_123_456_789, inode: 42, mode: 0o100_644 };
        Entry { blake3: blake3::hash(b"hello"), sha256, stamp }
    }

    #[test]
    fn what_is_printed_reads_back() {
        let (one, two) = (entry(None), entry(Some([7; 32])));
        let text = print([("a b/c.csv", &one), ("index.html", &two)].into_iter());
        let read = parse(&text);
        assert_eq!(read.len(), 2);
        assert_eq!(read.get("a b/c.csv"), Some(&one));
        assert_eq!(read.get("index.html"), Some(&two));
    }

    #[test]
    fn a_torn_or_foreign_manifest_is_empty() {
        let text = print([("a", &entry(None)), ("b", &entry(None))].into_iter());
        for end in 0..text.len() - 1 {
            assert!(parse(&text[..end]).is_empty(), "cut at {end}");
        }
        assert!(parse(&text.replace("manifest 1", "manifest 2")).is_empty());
        assert!(parse(&text.replace("end 2", "end 3")).is_empty());
        assert!(parse("").is_empty());
    }
}
