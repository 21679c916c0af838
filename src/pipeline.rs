//! The order of things: every stage by name, top to bottom.

mod disclosures;
mod own_theme;
mod unused_theme;
mod write;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::civil::Date;

use crate::calc::Results;
use crate::config::Config;
use crate::diag::Report;
use crate::intake::{self, Intake, Repair, Request};
use crate::load::Reading;
use crate::model::{Dataset, DocumentKind, Encoding};
use crate::output::{OutputError, Publication, Published, workspace};
use crate::pages::Stage;
use crate::source::{self, Export, Folder};
use crate::theme::Theme;
use crate::words::Words;
use crate::{checks, downloads, load, pages};

pub use disclosures::DisclosureCounts;
pub use own_theme::name as theme_name;

/// Told how far a build has come.
pub trait Progress: Sync {
    /// A stage begins that takes so many steps.
    fn stage(&self, name: &'static str, steps: usize);
    /// One step is done.
    fn step(&self);
    /// Who is told how far the reading of ledgers has come.
    fn ledgers(&self) -> Option<&dyn Reading> {
        None
    }
    /// Somebody who wants to see some of the files before the site is published.
    fn audience(&self) -> Option<&dyn Audience> {
        None
    }
}

/// Somebody who looks at a page while the site is built.
pub trait Audience: Sync {
    /// Whether the file at this path in the site is looked at.
    fn is_awaited(&self, path: &str) -> bool;
    /// The sizes of the downloads when the site was last built, since the new ones are not made yet.
    fn last_sizes(&self) -> BTreeMap<String, u64>;
    /// The awaited pages and assets, by path, as they will be but for the sizes of downloads and the rows that were corrected in a
    /// disclosure.
    fn show(&self, made: Vec<(String, Vec<u8>)>);
}

/// Why nothing was published.
#[derive(Debug)]
pub enum Stopped {
    /// The input has errors (or warnings, where those count).
    Input(Report),
    /// The disk or system failed, or the output folder is not ours.
    Output(OutputError),
}

impl From<OutputError> for Stopped {
    fn from(error: OutputError) -> Self {
        Self::Output(error)
    }
}

/// What a build made.
#[derive(Debug)]
pub struct Built {
    /// Warnings.
    pub report: Report,
    /// How many pages.
    pub pages: usize,
    /// How many open-data files.
    pub downloads: usize,
    /// The size in bytes of each, by path in the site.
    pub sizes: BTreeMap<String, u64>,
    /// What became of the rows of the disclosures.
    pub disclosures: DisclosureCounts,
    /// How many figures were read.
    pub figures: usize,
    /// What was published.
    pub published: Published,
    /// Where the site is.
    pub out: PathBuf,
    /// The path that it is to be served under, with slashes at both ends.
    pub base_path: String,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
    /// How long it all took.
    pub elapsed: Duration,
}

/// Builds the site: reads, works out, checks, writes, and publishes it as a whole, or not at all.
///
/// # Errors
/// [`Stopped::Input`] with every finding where the input has errors (or, with `strict`, warnings);
/// [`Stopped::Output`] where the disk fails or the output folder is not ours.
pub fn build(config: &Config, strict: bool, progress: &dyn Progress) -> Result<Built, Stopped> {
    let mut clock = Clock::start();
    let folder = Folder::open(&config.site);
    let (read, report) = read(config, &folder, progress);
    clock.lap("load");
    let Some((dataset, words, theme)) = read else { return Err(Stopped::Input(shown(&folder, report))) };

    let results = Results::new(&dataset, config.as_at(&dataset.site));
    let pinned = pinned(&dataset);
    clock.lap("calc");
    let options = config.pages(dataset.site.base_url.as_deref());
    let (no_sizes, no_changes) = (BTreeMap::new(), BTreeMap::new());
    let draft = Stage {
        results: &results,
        pinned: &pinned,
        words: &words,
        theme: &theme,
        sizes: &no_sizes,
        row_changes: &no_changes,
        options: &options,
    };
    let report = ask(&draft, report);
    clock.lap("checks");
    if report.errors() > 0 || (strict && report.warnings() > 0) {
        return Err(Stopped::Input(shown(&folder, report)));
    }

    if let Some(audience) = progress.audience() {
        let seen = write::awaited(&Stage { sizes: &audience.last_sizes(), ..draft }, audience);
        stop_at_faults(&theme, &folder, &report)?;
        audience.show(seen);
        clock.lap("preview");
    }
    let publication = Publication::open(&config.out, config.output())?;
    let (mut made, counts) = disclosures::write(&folder, &results, (&words, &publication), progress)?;
    let row_changes = disclosures::row_changes(&folder, &results)?;
    clock.lap("disclosures");
    made.extend(write::tables(&results, &words, &publication, progress)?);
    made.extend(write::charts(&draft, &publication, progress)?);
    let catalogue = write::package(&results, &words, made, &publication)?;
    let calendar = write::calendar(&draft, &publication)?;
    clock.lap("downloads");
    let sizes = catalogue.iter().map(|entry| (entry.path.clone(), entry.bytes)).chain(calendar).collect();
    let stage = Stage { sizes: &sizes, row_changes: &row_changes, ..draft };
    let pages = write::pages(&stage, &publication, progress)?;
    stop_at_faults(&theme, &folder, &report)?;
    clock.lap("pages");
    write::files(&dataset, &theme, &publication)?;
    let published = publication.publish()?;
    clock.lap("publish");
    Ok(Built {
        report: shown(&folder, report),
        pages,
        downloads: sizes.len(),
        sizes,
        disclosures: counts,
        figures: dataset.figures.iter().map(crate::model::Figures::len).sum(),
        published,
        out: config.out.clone(),
        base_path: options.base_path,
        elapsed: clock.elapsed(),
        timings: clock.laps,
    })
}

/// Reads everything and writes nothing: the dataset where there is no error, and every finding.
pub fn load(config: &Config) -> (Option<Dataset>, Report) {
    let folder = Folder::open(&config.site);
    let (dataset, report) = load::load(&folder, &config.load());
    (dataset.map(|dataset| named(dataset, &Words::english())), shown(&folder, report))
}

/// Reads everything and asks every check; writes nothing. All findings, sorted, each with its line. With `due`, also what must be
/// published within so many days.
pub fn check(config: &Config, due: Option<u16>, progress: &dyn Progress) -> Report {
    let folder = Folder::open(&config.site);
    let (read, mut report) = read(config, &folder, progress);
    let Some((dataset, words, theme)) = read else { return shown(&folder, report) };
    let results = Results::new(&dataset, config.as_at(&dataset.site));
    report.append(due.map(|days| checks::due(&results, days)).unwrap_or_default());
    let (pinned, sizes, row_changes) = (pinned(&dataset), BTreeMap::new(), BTreeMap::new());
    let options = config.pages(dataset.site.base_url.as_deref());
    let stage = Stage {
        results: &results,
        pinned: &pinned,
        words: &words,
        theme: &theme,
        sizes: &sizes,
        row_changes: &row_changes,
        options: &options,
    };
    shown(&folder, ask(&stage, report))
}

/// The language of the site, whose words stand in the theme's folder of that name.
pub fn language(folder: &Folder) -> String {
    load::language(folder).0
}

/// Reads somebody's file and makes a clean one of it; writes nothing.
///
/// # Errors
/// Every reason why it cannot be done safely.
pub fn import(config: &Config, file: &Path, encoding: Option<Encoding>, request: &Request) -> Result<Intake, Report> {
    let export = Export::open(file, encoding).map_err(|found| Report { findings: vec![*found] })?;
    intake::import(&Folder::open(&config.site), &export, request)
}

/// The safe repairs of a file of the site; writes nothing. The file is named from the working directory or from the site's folder.
///
/// # Errors
/// Where the file is not one that can be repaired, or cannot be read.
pub fn fix(config: &Config, file: &Path) -> Result<Repair, Report> {
    let folder = Folder::open(&config.site);
    let path = folder.locate(file).unwrap_or_else(|| file.to_string_lossy().replace('\\', "/"));
    if !folder.has(&path) && folder.is_outside(file) {
        return Err(intake::outside(&path));
    }
    let mut repair = intake::fix(&folder, &path)?;
    // The lines as they are once the repairs are made, since that is what is left to mend.
    source::quote(&folder.with(&path, repair.bytes.clone()), &mut repair.left);
    Ok(repair)
}

/// Writes the file that an import or a repair made.
///
/// # Errors
/// Where something else stands there now, or the disk fails.
pub fn save(config: &Config, path: &str, before: Option<&[u8]>, bytes: &[u8]) -> Result<(), OutputError> {
    workspace::write(&config.site, path, before, bytes)
}

/// What is in the site's folder: its data, and its words and theme; and every mistake in any of them.
fn read(config: &Config, folder: &Folder, progress: &dyn Progress) -> (Option<(Dataset, Arc<Words>, Theme)>, Report) {
    let (dataset, mut report) = load::load(folder, &load::Options { reading: progress.ledgers(), ..config.load() });
    let (own, faults) = own_theme::own_theme(folder);
    report.append(faults);
    let whole = dataset.zip(own).map(|(dataset, (words, mut theme))| {
        if let Some(accent) = dataset.site.brand.accent {
            theme.paint(&accent.light.to_string(), &accent.dark.to_string());
        }
        (named(dataset, &words), words, theme)
    });
    (whole, report)
}

/// The same with the catalogue's name for the targets of a site that declares no sets of them.
fn named(mut dataset: Dataset, words: &Words) -> Dataset {
    for set in dataset.site.target_sets.iter_mut().filter(|set| set.title.is_empty()) {
        set.title = words.word("target-set");
    }
    dataset
}

/// Publishes nothing where a template of the site's own could not be filled in.
fn stop_at_faults(theme: &Theme, folder: &Folder, report: &Report) -> Result<(), Stopped> {
    let mut faults = theme.faults();
    if faults.errors() == 0 {
        return Ok(());
    }
    faults.append(report.clone());
    Err(Stopped::Input(shown(folder, faults)))
}

/// The loader's findings, those of every check, and links in documents that lead nowhere.
fn ask(stage: &Stage<'_>, mut report: Report) -> Report {
    report.append(checks::run(stage.results));
    let pages = pages::jobs(stage).into_iter().map(|job| job.address);
    let tables = downloads::plan(stage.results, stage.words).into_iter().map(|download| download.path);
    let disclosures = downloads::disclosures::plan(stage.results, stage.words);
    let copies = disclosures.into_iter().flat_map(|file| file.copies).map(|(path, _)| path);
    let calendar = write::calendar_text(stage).map(|_| write::CALENDAR.to_owned());
    let pictures = pages::pictures(stage);
    let charts = pictures.iter().flat_map(|picture| picture.numbers.own().map(str::to_owned).into_iter().chain([picture.svg()]));
    let files = tables.chain(copies).chain(calendar).chain(charts).map(|path| format!("/{path}"));
    report.append(pages::broken_links(stage.dataset(), &pages.chain(files).collect()));
    report
}

/// Sorted, each finding with the line that it is about.
fn shown(folder: &Folder, mut report: Report) -> Report {
    report.sort();
    source::quote(folder, &mut report);
    report
}

/// What stood on each date that a report is pinned to.
fn pinned(dataset: &Dataset) -> BTreeMap<Date, Results<'_>> {
    let dates = dataset.documents.iter().filter_map(|document| match document.kind {
        DocumentKind::Report { as_at, .. } => Some(as_at),
        DocumentKind::Home | DocumentKind::Page => None,
    });
    let dates: std::collections::BTreeSet<Date> = dates.collect();
    dates.into_iter().map(|date| (date, Results::new(dataset, date))).collect()
}

/// How long each stage takes. Durations are only ever shown to the person who builds.
struct Clock {
    start: Instant,
    last: Instant,
    laps: Vec<(&'static str, Duration)>,
}

impl Clock {
    fn start() -> Self {
        let now = Instant::now();
        Self { start: now, last: now, laps: Vec::new() }
    }

    fn lap(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.laps.push((stage, now - self.last));
        self.last = now;
    }

    fn elapsed(&self) -> Duration {
        self.last - self.start
    }
}
