//! Hands what the stages make to the publication, in parallel, as it comes.

use std::io;

use rayon::prelude::*;

use crate::calc::Results;
use crate::downloads::{self, Catalogue, Common, Download, Made};
use crate::model::Dataset;
use crate::output::{OutputError, Publication};
use crate::pages::{self, Job, Rendered, Stage};
use crate::pipeline::Progress;
use crate::theme::Theme;
use crate::words::Words;

/// Every open-data file, then what describes, packs and sums them.
///
/// # Errors
/// Those of the disk.
pub fn downloads(
    results: &Results<'_>,
    words: &Words,
    publication: &Publication,
    progress: &dyn Progress,
) -> Result<Catalogue, OutputError> {
    let plan = downloads::plan(results, words);
    progress.stage("downloads", plan.len());
    let make_long = |download: &Download| -> Result<Made, OutputError> {
        let mut part = publication.part(&download.path)?;
        let made =
            download.make_long(results, words, &mut part).map_err(|error| OutputError::disk("write", download.path.as_ref(), &error))?;
        part.finish()?;
        progress.step();
        Ok(made)
    };
    // The formats of a table are made from the same rows.
    let make = |formats: &&[Download]| -> Result<Vec<Made>, OutputError> {
        let [table, ..] = *formats else { return Ok(Vec::new()) };
        if table.is_long() {
            return formats.iter().map(make_long).collect();
        }
        let rows = table.rows(results, words);
        let common = Common::of(&table.head(results, words).columns, &rows);
        let make = |download: &Download| {
            let mut bytes = Vec::new();
            let made = download.make(results, words, (&rows, &common), &mut bytes);
            let made = made.map_err(|error| OutputError::disk("write", download.path.as_ref(), &error))?;
            publication.write(&download.path, &bytes)?;
            progress.step();
            Ok(made)
        };
        formats.iter().map(make).collect()
    };
    let tables: Vec<&[Download]> = plan.chunk_by(Download::is_same_table).collect();
    let finished: Vec<Vec<Made>> = tables.par_iter().map(make).collect::<Result<_, _>>()?;
    let finished = finished.into_iter().flatten().collect();
    let mut sink = |path: &str, bytes: Vec<u8>| publication.write(path, &bytes).map_err(io::Error::other);
    downloads::package(results, words, finished, &mut sink).map_err(|error| OutputError::disk("write", "data".as_ref(), &error))
}

/// Every page with the files that belong to it, and what tells machines where the pages are. How many pages there are.
///
/// # Errors
/// Those of the disk.
pub fn pages<'a>(stage: &'a Stage<'a>, publication: &Publication, progress: &dyn Progress) -> Result<usize, OutputError> {
    let jobs = pages::jobs(stage);
    progress.stage("pages", jobs.len());
    let make = |job: &&Job<'a>| -> Result<Rendered, OutputError> {
        let rendered = (job.make)(stage);
        publication.write(&job.path(), rendered.html.as_bytes())?;
        for (path, bytes) in &rendered.files {
            publication.write(path, bytes)?;
        }
        progress.step();
        Ok(rendered)
    };
    let (awaited, others): (Vec<&Job<'a>>, Vec<&Job<'a>>) = jobs.iter().partition(|job| progress.is_awaited(&job.path()));
    let assets = stage.theme.assets.iter().filter(|(path, _)| progress.is_awaited(path));
    let mut seen: Vec<(String, Vec<u8>)> = assets.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
    for job in &awaited {
        let rendered = make(job)?;
        seen.extend(std::iter::once((job.path(), rendered.html.into_bytes())).chain(rendered.files));
    }
    progress.show(seen);
    others.par_iter().try_for_each(|job| make(job).map(drop))?;
    let addresses: Vec<String> = jobs.iter().map(|job| job.address.clone()).collect();
    for (path, bytes) in pages::plumbing(stage, &addresses) {
        publication.write(&path, &bytes)?;
    }
    Ok(jobs.len())
}

/// The theme's assets and the site's own files, as they are.
///
/// # Errors
/// Those of the disk.
pub fn files(dataset: &Dataset, theme: &Theme, publication: &Publication) -> Result<(), OutputError> {
    theme.assets.iter().chain(&dataset.files).try_for_each(|(path, bytes)| publication.write(path, bytes))
}
