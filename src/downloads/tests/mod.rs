//! Tests of the downloads on a small site made by hand: every table, both formats, and what describes and packs them.

mod documented;
mod files;
mod round_trip;
mod site;
mod tables;

use super::{Catalogue, Common, Made, package, plan};
use crate::calc::Results;
use crate::words::Words;

/// A site's files by path, and the catalogue.
pub(super) struct Published {
    pub files: Vec<(String, Vec<u8>)>,
    pub catalogue: Catalogue,
}

impl Published {
    /// The bytes at a path.
    pub(super) fn bytes(&self, path: &str) -> &[u8] {
        let found = self.files.iter().find(|(other, _)| other == path);
        &found.unwrap_or_else(|| panic!("no file {path}")).1
    }

    /// The text at a path.
    pub(super) fn text(&self, path: &str) -> &str {
        std::str::from_utf8(self.bytes(path)).unwrap()
    }
}

/// Makes every file, in the plan's order or backwards.
pub(super) fn publish(results: &Results<'_>, words: &Words, backwards: bool) -> Published {
    let mut planned = plan(results, words);
    if backwards {
        planned.reverse();
    }
    let mut files = Vec::new();
    let mut made: Vec<Made> = Vec::new();
    for download in planned {
        let mut bytes = Vec::new();
        made.push(if download.is_long() {
            download.make_long(results, words, &mut bytes).unwrap()
        } else {
            let rows = download.rows(results, words);
            let common = Common::of(&download.head(results, words).columns, &rows);
            download.make(results, words, (&rows, &common), &mut bytes).unwrap()
        });
        files.push((download.path, bytes));
    }
    let mut sink = |path: &str, bytes: Vec<u8>| {
        files.push((path.to_owned(), bytes));
        Ok(())
    };
    let catalogue = package(results, words, made, &mut sink).unwrap();
    Published { files, catalogue }
}
