//! What changed between versions, counted by hand, and a file that changes while the site is built.

use jiff::civil::date;

use super::*;
use crate::load::{Options, load};

const SITE: &str =
    "format = 1\ntitle = \"T\"\n[publisher]\nname = \"Ashford\"\n[disclosures]\nauthority = \"ashford\"\ncode = \"ltc-2015\"\n";
/// A dataset whose rows have a number, and one whose rows have none.
const NUMBERED: &str = "title = \"Posts\"\ndescription = \"d\"\nfrequency = \"annual\"\n[[columns]]\nname = \"Job\"\n[[columns]]\nname = \
                        \"Number\"\nrole = \"transaction\"\n";
const PLAIN: &str = "title = \"Trees\"\ndescription = \"d\"\nfrequency = \"annual\"\n[[columns]]\nname = \"Job\"\n";

fn folder(statement: &str, files: &[(&str, &str)]) -> Folder {
    let mut all =
        vec![("plainsight.toml".to_owned(), SITE.to_owned()), ("data/disclosures/posts/dataset.toml".to_owned(), statement.to_owned())];
    all.extend(files.iter().map(|(name, rows)| (format!("data/disclosures/posts/fy2025-26@{name}.csv"), format!("Job,Number\n{rows}"))));
    Folder::in_memory(all.iter().map(|(path, text)| (path.as_str(), text.as_bytes())))
}

fn loaded(folder: &Folder) -> Dataset {
    let (dataset, report) = load(folder, &Options::default());
    dataset.unwrap_or_else(|| panic!("{:#?}", report.findings))
}

/// What changed, by the place of the newer version.
fn changes(statement: &str, files: &[(&str, &str)]) -> Vec<(usize, RowChange)> {
    let folder = folder(statement, files);
    let dataset = loaded(&folder);
    let changes = row_changes(&folder, &Results::new(&dataset, date(2026, 11, 1))).unwrap();
    changes.into_iter().map(|((_, place), change)| (place, change)).collect()
}

const FIRST: (&str, &str) = ("2026-04-30", "Clerk,1\nPorter,2\nCook,3\nGuard,\n");
/// Porter's job is another, Cook is gone, Driver is new, and who has no number is another row.
const SECOND: (&str, &str) = ("2026-05-31", "Clerk,1\nWarden,2\nDriver,4\nGuide,\n");

#[test]
fn rows_are_told_apart_by_their_number() {
    let expected = RowChange { unchanged: 1, altered: 1, added: 2, removed: 2 };
    assert_eq!(changes(NUMBERED, &[FIRST, SECOND]), [(1, expected)]);
    // Without a column of numbers a changed row is one removed and one added.
    let expected = RowChange { unchanged: 1, altered: 0, added: 3, removed: 3 };
    assert_eq!(changes(PLAIN, &[FIRST, SECOND]), [(1, expected)]);
    // Back to the first, and then no change at all; a version of a later date than the as-at date is not there.
    let all = [FIRST, SECOND, ("2026-06-30", FIRST.1), ("2026-07-31", FIRST.1), ("2026-11-02", "")];
    let back = RowChange { unchanged: 1, altered: 1, added: 2, removed: 2 };
    assert_eq!(changes(NUMBERED, &all), [(1, back), (2, back), (3, RowChange { unchanged: 4, ..RowChange::default() })]);
}

#[test]
fn of_a_version_that_was_withdrawn_nothing_is_said() {
    let withdrawn = "[[withdrawn]]\nperiod = \"fy2025-26\"\non = 2026-05-01\nreason = \"A name stood in it.\"\n";
    assert_eq!(changes(&format!("{NUMBERED}{withdrawn}"), &[FIRST, SECOND]), []);
}

#[test]
fn a_number_that_only_one_version_has_identifies_nothing() {
    let mut all = vec![("plainsight.toml", SITE), ("data/disclosures/posts/dataset.toml", NUMBERED)];
    all.extend([
        ("data/disclosures/posts/fy2025-26@2026-04-30.csv", "Job\nClerk\n"),
        ("data/disclosures/posts/fy2025-26@2026-05-31.csv", "Job,Number\nClerk,1\n"),
    ]);
    let folder = Folder::in_memory(all.into_iter().map(|(path, text)| (path, text.as_bytes())));
    let dataset = loaded(&folder);
    let changes = row_changes(&folder, &Results::new(&dataset, date(2026, 11, 1))).unwrap();
    assert_eq!(changes.into_values().collect::<Vec<_>>(), [RowChange { added: 1, removed: 1, ..RowChange::default() }]);
}

#[test]
fn a_file_that_changes_during_the_build_is_an_error() {
    let checked = ("2026-04-30", "Clerk,1\nPorter,2\n");
    let dataset = loaded(&folder(PLAIN, &[checked]));
    let streamed = |now: &Folder| stream(now, &dataset, &dataset.disclosures.files[0], &mut |_| Ok(()));
    assert_eq!(streamed(&folder(PLAIN, &[checked])).unwrap(), DisclosureCounts { files: 1, published: 2, removed: 0 });
    let others = ["Clerk,1\n", "Clerk,1\nPorter,2\nCook,3\n", "Clerk,1\n,\n"];
    let changed = others.map(|rows| folder(PLAIN, &[("2026-04-30", rows)]));
    let path = "data/disclosures/posts/fy2025-26@2026-04-30.csv";
    let headings = Folder::in_memory([(path, b"Job,Ward\nClerk,1\nPorter,2\n".as_slice())]);
    for now in changed.into_iter().chain([headings, Folder::in_memory([])]) {
        let error = streamed(&now).unwrap_err();
        assert_eq!(error.kind, OutputErrorKind::Disk);
        assert!(error.message.contains(path), "{error}");
    }
}
