//! Publishes the files of the Transparency Code: each is read again, row by row, and written as it comes.
//!
//! Comes in: the site's folder, and what is public at the as-at date. Goes out: CSV files in the publication, what each is, and what
//! changed between the versions of a file. A file that is not what it was when it was checked stops everything.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use csv::StringRecord;
use rayon::prelude::*;

use crate::calc::Results;
use crate::calc::disclosures::{Correction, Disclosed, RowChange, RowHashes};
use crate::downloads::Made;
use crate::downloads::disclosures::{self, DisclosureFile, DisclosureWriter};
use crate::load::disclosures::{Against, CleanRows, Organisation, Outcome};
use crate::model::{ColumnRole, Dataset, Disclosure, REDACTED};
use crate::output::{OutputError, OutputErrorKind, Part, Publication};
use crate::pipeline::Progress;
use crate::source::Folder;
use crate::words::Words;

/// What became of the rows of the files that were published. Rows in are the published and the removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DisclosureCounts {
    /// How many files of the source.
    pub files: u64,
    /// How many rows were published.
    pub published: u64,
    /// How many rows were not: blank ones and totals.
    pub removed: u64,
}

/// Writes every public file, in parallel, each in constant memory.
///
/// # Errors
/// Those of the disk, and a file that is not as it was checked.
pub fn write(
    folder: &Folder,
    results: &Results<'_>,
    (words, publication): (&Words, &Publication),
    progress: &dyn Progress,
) -> Result<(Vec<Made>, DisclosureCounts), OutputError> {
    let plan = disclosures::plan(results, words);
    progress.stage("disclosures", plan.len());
    let dataset = results.dataset();
    let one = |file: &DisclosureFile<'_>| -> Result<(Vec<Made>, DisclosureCounts), OutputError> {
        let parts = file.copies.iter().map(|(path, _)| publication.part(path)).collect::<Result<_, _>>()?;
        let mut copies = Copies(parts);
        let path = Path::new(&*file.file.path);
        let fail = |error: io::Error| OutputError::disk("publish", path, &error);
        let mut writer = DisclosureWriter::new(dataset, file, &mut copies).map_err(fail)?;
        let counts = stream(folder, dataset, file.file, &mut |cells| writer.row(cells.iter()).map_err(fail))?;
        let made = writer.finish(words).map_err(fail)?;
        copies.0.into_iter().try_for_each(Part::finish)?;
        progress.step();
        Ok((made, counts))
    };
    let finished: Vec<(Vec<Made>, DisclosureCounts)> = plan.par_iter().map(one).collect::<Result<_, _>>()?;
    let counts = finished.iter().fold(DisclosureCounts::default(), |all, (_, one)| DisclosureCounts {
        files: all.files + one.files,
        published: all.published + one.published,
        removed: all.removed + one.removed,
    });
    Ok((finished.into_iter().flat_map(|(made, _)| made).collect(), counts))
}

/// What changed in each corrected file, by dataset and the place of the newer version among the filing's files. Both versions are
/// public: of one that was withdrawn nothing is said. One pair is held at a time, 32 bytes a row.
///
/// # Errors
/// A file that cannot be read, or is not as it was checked.
pub fn row_changes(folder: &Folder, results: &Results<'_>) -> Result<BTreeMap<(usize, usize), RowChange>, OutputError> {
    let mut changes = BTreeMap::new();
    for disclosed in results.disclosed() {
        for Correction { file, replaces } in &disclosed.standing.corrections {
            let (Some(old), Some(new)) = (public(disclosed, *replaces), public(disclosed, *file)) else { continue };
            let key = key(results.dataset(), old, new);
            let read = |file| hashes(folder, results.dataset(), file, key);
            let (old, new) = rayon::join(|| read(old), || read(new));
            changes.insert((disclosed.dataset, *file), old?.change_to(new?));
        }
    }
    Ok(changes)
}

/// The public file at a place in the filing's files.
fn public<'a>(disclosed: &Disclosed<'a>, place: usize) -> Option<&'a Disclosure> {
    disclosed.public.iter().find(|(other, _)| *other == place).map(|(_, file)| *file)
}

/// The heading of the column that identifies the rows of both versions: the number of the transaction.
fn key<'d>(dataset: &'d Dataset, old: &Disclosure, new: &Disclosure) -> Option<&'d str> {
    let schema = dataset.disclosures.datasets.get(new.dataset)?;
    let name = schema.columns.get(schema.role(ColumnRole::Transaction)?)?.name.as_str();
    [old, new].iter().all(|file| file.stats.columns.iter().any(|column| column == name)).then_some(name)
}

/// The rows of a version. One whose number is empty or withheld is identified by nothing.
fn hashes(folder: &Folder, dataset: &Dataset, file: &Disclosure, key: Option<&str>) -> Result<RowHashes, OutputError> {
    let place = file.stats.columns.iter().position(|column| Some(column.as_str()) == key);
    let mut hashes = RowHashes::default();
    stream(folder, dataset, file, &mut |cells| {
        let number = place.and_then(|place| cells.get(place)).filter(|number| !number.is_empty() && !REDACTED.contains(number));
        match number {
            Some(number) => hashes.push(cells.iter(), Some(&[number])),
            None => hashes.push(cells.iter(), None),
        }
        Ok(())
    })?;
    Ok(hashes)
}

/// What is done with each row.
type Each<'e> = dyn FnMut(&StringRecord) -> Result<(), OutputError> + 'e;

/// Reads a file's rows as they are published, and counts them. What was said of the file when it was checked must still hold: the build
/// took its totals and first rows from that.
fn stream(folder: &Folder, dataset: &Dataset, file: &Disclosure, each: &mut Each<'_>) -> Result<DisclosureCounts, OutputError> {
    let disclosures = &dataset.disclosures;
    let schemas = disclosures.datasets.get(file.dataset).zip(disclosures.statements.get(file.dataset));
    let (schema, statement) = schemas.expect("a file is of a dataset that is there");
    let organisation = disclosures.disclosing_body.map(|body| Organisation::of(dataset.authority(body)));
    let Disclosure { period, published, ref path, ref stats, .. } = *file;
    let against = Against { dataset: schema, statement, period, published, organisation: organisation.as_ref() };
    let mut rows = CleanRows::open(folder, path, against)
        .map_err(|found| OutputError::disk("read", Path::new(&**path), &io::Error::other(found.message)))?;
    let mut counts = DisclosureCounts { files: 1, ..DisclosureCounts::default() };
    if rows.columns() == stats.columns {
        while let Some(outcome) = rows.next() {
            match outcome {
                Outcome::Row(cells) => {
                    each(cells)?;
                    counts.published += 1;
                }
                Outcome::Refused => counts.removed += 1,
            }
        }
    }
    let DisclosureCounts { published, removed, .. } = counts;
    if rows.columns() == stats.columns && (published, removed) == (stats.rows, stats.refused) {
        return Ok(counts);
    }
    Err(OutputError {
        kind: OutputErrorKind::Disk,
        message: format!("`{path}` changed while the site was being built, or cannot be read to its end"),
        help: Some("build again once nothing writes to it".to_owned()),
    })
}

/// The same bytes in several files.
struct Copies<'p>(Vec<Part<'p>>);

impl Write for Copies<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.iter_mut().try_for_each(|copy| copy.write_all(bytes))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.iter_mut().try_for_each(Write::flush)
    }
}

#[cfg(test)]
mod tests;
