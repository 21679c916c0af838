//! How fast and in how much memory a ledger is read and checked, beside a plain reader of the same file in the same run.
//!
//! `cargo bench --bench ledger`; `LEDGER_ROWS` is its length, a million rows where nothing is said. What came out is kept in
//! `docs/content/explanation/performance.md`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a measurement that cannot go on has failed, and what it measures is printed"
)]

mod made;
mod memory;
mod plain;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use divan::counter::{BytesCount, ItemsCount};
use plainsight::load::{Options, load};
use plainsight::model::DisclosureStats;
use plainsight::source::Folder;
use tempfile::TempDir;

/// How often each reader is timed for the ratio, one after the other.
const ROUNDS: usize = 5;

static ROWS: LazyLock<u64> =
    LazyLock::new(|| std::env::var("LEDGER_ROWS").map_or(1_000_000, |rows| rows.parse().expect("LEDGER_ROWS is a number")));

/// The site, made once; it lies in the system's folder for what is temporary.
static SITE: LazyLock<(TempDir, PathBuf)> = LazyLock::new(|| {
    let folder = TempDir::new().expect("there is a temporary folder");
    let ledger = made::site(folder.path(), *ROWS);
    (folder, ledger)
});

fn main() {
    divan::main();
    if !std::env::args().any(|argument| argument == "--list") {
        ratio();
        held();
    }
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn plain_reader(bencher: divan::Bencher) {
    counted(bencher).bench(|| plain::read(&SITE.1));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn plainsight_checked(bencher: divan::Bencher) {
    counted(bencher).bench(|| checked(SITE.0.path()));
}

fn counted<'a, 'b>(bencher: divan::Bencher<'a, 'b>) -> divan::Bencher<'a, 'b> {
    let bytes = std::fs::metadata(&SITE.1).expect("the ledger is there").len();
    bencher.counter(ItemsCount::new(*ROWS)).counter(BytesCount::new(bytes))
}

/// Reads the site as a build does, with every check of every row.
fn checked(site: &Path) -> DisclosureStats {
    let (dataset, report) = load(&Folder::open(site), &Options::default());
    let mut dataset = dataset.unwrap_or_else(|| panic!("the ledger has mistakes: {:?}", report.findings.first()));
    dataset.disclosures.files.pop().expect("the ledger is read").stats
}

/// The best of some rounds in which the two take turns, so that what else the machine does meets both. Time on a processor is counted
/// where the system tells it, and time on the clock elsewhere.
fn ratio() {
    let (site, ledger) = (SITE.0.path(), &SITE.1);
    let (mut plain, mut ours) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        let (time, read) = timed(|| plain::read(ledger));
        plain = plain.min(time);
        let (time, stats) = timed(|| checked(site));
        ours = ours.min(time);
        assert_eq!((stats.rows, stats.refused), (read.rows, 0), "both read every row");
    }
    let speed = |time: Duration| *ROWS as f64 / time.as_secs_f64();
    println!("plain reader: {:.0} rows a second; checked: {:.0}; ratio {:.2}", speed(plain), speed(ours), speed(ours) / speed(plain));
}

fn timed<T>(read: impl FnOnce() -> T) -> (Duration, T) {
    let (start, spent) = (Instant::now(), on_processor());
    let read = read();
    let elapsed = start.elapsed();
    (spent.zip(on_processor()).map_or(elapsed, |(before, after)| after.saturating_sub(before)), read)
}

/// What all threads of this process have spent on a processor; only Linux says so.
fn on_processor() -> Option<Duration> {
    let threads = std::fs::read_dir("/proc/self/task").ok()?;
    let spent = |thread: std::io::Result<std::fs::DirEntry>| -> Option<u64> {
        let said = std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        said.split_whitespace().next()?.parse().ok()
    };
    threads.map(spent).sum::<Option<u64>>().map(Duration::from_nanos)
}

/// Peak memory of `check` and `build` with the ledger and without it.
fn held() {
    let without = TempDir::new().expect("there is a temporary folder");
    made::site(without.path(), 0);
    let out = TempDir::new().expect("there is a temporary folder");
    let public = |name: &str| out.path().join(name).to_string_lossy().into_owned();
    for (name, extra) in [("check", Vec::new()), ("build", vec!["--out".to_owned()])] {
        let run = |folder: &Path, to: &str| {
            let to = public(to);
            let mut arguments = vec![name];
            arguments.extend(extra.iter().map(String::as_str));
            arguments.extend(extra.first().map(|_| to.as_str()));
            memory::peak_kib(&arguments, folder)
        };
        if let Some((with, base)) = run(SITE.0.path(), "with").zip(run(without.path(), "without")) {
            println!("{name}: {} MiB at most, {} MiB over the same site without the ledger", with / 1024, with.saturating_sub(base) / 1024);
        }
    }
}
