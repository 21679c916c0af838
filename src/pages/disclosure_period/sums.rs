//! A file's sums by month, by department and by supplier: each as a chart with its numbers.

use serde::Serialize;

use super::Ledger;
use crate::model::Disclosure;
use crate::pages::Shell;
use crate::pages::pictures::{of_file, shown};

/// A breakdown with its heading.
#[derive(Serialize)]
pub(super) struct Broken {
    id: String,
    title: String,
    chart: String,
}

/// The breakdowns that have at least two parts; their pictures are added to `files`.
pub(super) fn broken(ledger: &Ledger<'_>, file: &Disclosure, shell: &Shell, files: &mut Vec<(String, Vec<u8>)>) -> Vec<Broken> {
    let stage = ledger.owed.stage;
    let mut all = Vec::new();
    for picture in of_file(&ledger.owed, file) {
        let Some(shown) = shown(stage, shell, &picture) else { continue };
        let (id, title) = (picture.name().to_owned(), stage.words.word(&format!("disclosure-{}", picture.name())));
        files.push(shown.file);
        all.push(Broken { id, title, chart: shown.html });
    }
    all
}
