//! Hands what the stages make to the publication, in parallel, as it comes.

use std::io;

use jiff::ToSpan;
use jiff::civil::Date;
use rayon::prelude::*;

use crate::calc::Results;
use crate::calc::disclosures::coming;
use crate::downloads::{self, CalendarEntry, CalendarOwner, Catalogue, Common, Download, Made};
use crate::model::Dataset;
use crate::output::{OutputError, Publication};
use crate::pages::{self, Stage};
use crate::pipeline::{Audience, Progress};
use crate::theme::Theme;
use crate::words::Words;

/// Every open-data file that is made from a table.
///
/// # Errors
/// Those of the disk.
pub fn tables(results: &Results<'_>, words: &Words, publication: &Publication, progress: &dyn Progress) -> Result<Vec<Made>, OutputError> {
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
    Ok(finished.into_iter().flatten().collect())
}

/// The numbers of every picture that has a file of its own for them.
///
/// # Errors
/// Those of the disk.
pub fn charts(stage: &Stage<'_>, publication: &Publication, progress: &dyn Progress) -> Result<Vec<Made>, OutputError> {
    let pictures = pages::pictures(stage);
    let wanted: Vec<_> = pictures.iter().filter_map(|picture| Some((picture, picture.numbers.own()?))).collect();
    progress.stage("charts", wanted.len());
    let make = |(picture, path): &(&pages::Picture<'_>, &str)| -> Result<Option<Made>, OutputError> {
        let Some(chart) = picture.draw(stage) else { return Ok(None) };
        let mut bytes = Vec::new();
        let title = stage.words.say("download-chart", &[("title", (&chart.title).into())]);
        let made = Made::of_chart(picture.results, ((*path).to_owned(), title), &picture.table(stage, &chart), &mut bytes);
        let made = made.map_err(|error| OutputError::disk("write", path.as_ref(), &error))?;
        publication.write(path, &bytes)?;
        progress.step();
        Ok(Some(made))
    };
    Ok(wanted.par_iter().map(make).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// What describes, packs and sums all files that were made.
///
/// # Errors
/// Those of the disk.
pub fn package(results: &Results<'_>, words: &Words, made: Vec<Made>, publication: &Publication) -> Result<Catalogue, OutputError> {
    let mut sink = |path: &str, bytes: Vec<u8>| publication.write(path, &bytes).map_err(io::Error::other);
    downloads::package(results, words, made, &mut sink).map_err(|error| OutputError::disk("write", "data".as_ref(), &error))
}

/// Where the calendar of due dates stands.
pub const CALENDAR: &str = "calendar.ics";

/// Writes the calendar of due dates; its path and size, or nothing where there is none.
///
/// # Errors
/// Those of the disk.
pub fn calendar(stage: &Stage<'_>, publication: &Publication) -> Result<Option<(String, u64)>, OutputError> {
    let Some(text) = calendar_text(stage) else { return Ok(None) };
    publication.write(CALENDAR, text.as_bytes())?;
    Ok(Some((CALENDAR.to_owned(), text.len() as u64)))
}

/// The calendar: what falls due within a year of the as-at date, that day and the last included, and is not there yet. What is
/// overdue is not in it. None on a site without disclosures, and where nothing falls due.
pub fn calendar_text(stage: &Stage<'_>) -> Option<String> {
    let (results, words) = (stage.results, stage.words);
    let disclosures = &stage.dataset().disclosures;
    let publisher = downloads::disclosures::body_name(stage.dataset(), words)?;
    let owner = CalendarOwner { publisher: &publisher, base_url: stage.options.base_url.as_deref(), as_at: results.as_at() };
    let until = results.as_at().checked_add(1.year()).unwrap_or(Date::MAX);
    let mut entries: Vec<CalendarEntry<'_>> = Vec::new();
    for disclosed in results.disclosed() {
        let Some(dataset) = disclosures.datasets.get(disclosed.dataset) else { continue };
        let (id, title, legal_basis) = (dataset.id.as_str(), dataset.title.as_str(), dataset.legal_basis.as_str());
        let entry = |coming| CalendarEntry { dataset: id, title, legal_basis, coming };
        entries.extend(coming(&disclosed.filing, results.as_at(), until).into_iter().map(entry));
    }
    entries.sort_by_key(|entry| (entry.coming.due, entry.dataset, entry.coming.period));
    downloads::calendar(&owner, &entries, words)
}

/// Every page with the files that belong to it, and what tells machines where the pages are. How many pages there are.
///
/// # Errors
/// Those of the disk.
pub fn pages<'a>(stage: &'a Stage<'a>, publication: &Publication, progress: &dyn Progress) -> Result<usize, OutputError> {
    let jobs = pages::jobs(stage);
    progress.stage("pages", jobs.len());
    jobs.par_iter().try_for_each(|job| {
        let rendered = (job.make)(stage);
        publication.write(&job.path(), rendered.html.as_bytes())?;
        for (path, bytes) in &rendered.files {
            publication.write(path, bytes)?;
        }
        progress.step();
        Ok(())
    })?;
    let addresses: Vec<String> = jobs.iter().map(|job| job.address.clone()).collect();
    for (path, bytes) in pages::plumbing(stage, &addresses) {
        publication.write(&path, &bytes)?;
    }
    Ok(jobs.len())
}

/// The pages and assets that somebody looks at, by path, with the files that belong to them; nothing is written.
pub fn awaited<'a>(stage: &'a Stage<'a>, audience: &dyn Audience) -> Vec<(String, Vec<u8>)> {
    let assets = stage.theme.assets.iter().filter(|(path, _)| audience.is_awaited(path));
    let mut seen: Vec<(String, Vec<u8>)> = assets.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
    for job in pages::jobs(stage).into_iter().filter(|job| audience.is_awaited(&job.path())) {
        let rendered = (job.make)(stage);
        seen.push((job.path(), rendered.html.into_bytes()));
        seen.extend(rendered.files);
    }
    seen
}

/// The theme's assets and the site's own files, as they are.
///
/// # Errors
/// Those of the disk.
pub fn files(dataset: &Dataset, theme: &Theme, publication: &Publication) -> Result<(), OutputError> {
    theme.assets.iter().chain(&dataset.files).try_for_each(|(path, bytes)| publication.write(path, bytes))
}
