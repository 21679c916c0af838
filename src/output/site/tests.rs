//! Builds that are killed at every single step.
//!
//! A killed build is one whose fuse burns through: from then on no change to the disk succeeds, clearing up included.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use super::disk::Disk;
use super::fuse::Fuse;
use super::{Options, Publication, Published};
use crate::output::OutputError;

type Site = BTreeMap<String, Vec<u8>>;

/// A name that is in the old site and must leave no trace after the new one.
const TAKEN_DOWN: &str = "Jane Citizen";

fn site(files: &[(&str, &str)]) -> Site {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

fn old_site() -> Site {
    let taken_down = format!("paid to {TAKEN_DOWN}");
    site(&[
        ("index.html", "old home"),
        ("same.css", "body {}"),
        ("same/deep/page.html", "same"),
        ("data/all.zip", "old zip"),
        ("spending/2010.csv", &taken_down),
        ("gone/a.html", &taken_down),
        ("file-then-folder", "x"),
        ("folder-then-file/a", "y"),
    ])
}

fn new_site() -> Site {
    site(&[
        ("index.html", "new home, longer than the old"),
        ("same.css", "body {}"),
        ("same/deep/page.html", "same"),
        ("data/all.zip", "new zip"),
        ("spending/2010.csv", "paid to [name withheld]"),
        ("file-then-folder/a", "x"),
        ("folder-then-file", "y"),
        ("new/page.html", "new"),
    ])
}

fn build(out: &Path, site: &Site, options: &Options, steps: usize) -> Result<Published, OutputError> {
    let mut disk = Disk::new(false);
    disk.fuse = Fuse::after(steps);
    let publication = Publication::open_on(disk, out, options.clone())?;
    for (path, bytes) in site {
        if path.rsplit_once('.').is_some_and(|(_, ext)| ext == "zip") {
            let mut part = publication.part(path)?;
            part.write_all(bytes).map_err(|error| OutputError::disk("write", Path::new(path), &error))?;
            part.finish()?;
        } else {
            publication.write(path, bytes)?;
        }
    }
    publication.publish()
}

/// Every file below a folder; an empty folder counts as a file of no name in it.
fn tree(folder: &Path) -> Site {
    let mut files = Site::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let Ok(entry) = entry else { continue };
        let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned();
        if entry.file_type().is_file() {
            files.insert(path, fs::read(entry.path()).unwrap());
        } else if fs::read_dir(entry.path()).unwrap().next().is_none() {
            files.insert(path + "/", Vec::new());
        }
    }
    files
}

fn has_trace(folder: &Path) -> bool {
    tree(folder).values().any(|bytes| String::from_utf8_lossy(bytes).contains(TAKEN_DOWN))
}

/// Kills a build after each number of steps, until one is not killed; checks what is left and what the next build makes.
fn kill_everywhere(prepare: impl Fn(&Path), options: &Options, is_whole: impl Fn(&Site) -> bool) {
    let mut kills = 0;
    for steps in 0.. {
        let home = tempfile::tempdir().unwrap();
        let out = home.path().join("public");
        prepare(&out);
        let outcome = build(&out, &new_site(), options, steps);
        let left = tree(&out);
        assert!(is_whole(&left), "killed after {steps} steps: {left:?}");

        // Whether or not it was killed, the next build makes the new site, and the one after it has nothing to do.
        build(&out, &new_site(), options, usize::MAX).unwrap_or_else(|error| panic!("after {steps} steps: {error}"));
        assert_eq!(tree(&out), new_site(), "after {steps} steps");
        assert!(!has_trace(home.path()), "after {steps} steps");
        let idle = build(&out, &new_site(), options, usize::MAX).unwrap();
        assert_eq!((idle.written, idle.removed, idle.exchanged), (0, 0, false), "after {steps} steps");
        assert!(!home.path().join(".public.plainsight/unsettled").exists(), "after {steps} steps");
        if outcome.is_ok() {
            break;
        }
        kills += 1;
    }
    assert!(kills > 20, "only {kills} steps were tried");
}

#[test]
fn a_first_build_killed_anywhere_leaves_no_site_or_the_whole() {
    kill_everywhere(|_| {}, &Options::default(), |left| left.is_empty() || *left == new_site());
}

#[test]
fn a_second_build_killed_anywhere_leaves_the_old_site_or_the_new() {
    let first = |out: &Path| {
        build(out, &old_site(), &Options::default(), usize::MAX).unwrap();
    };
    kill_everywhere(first, &Options::default(), |left| *left == old_site() || *left == new_site());
}

#[test]
fn a_later_build_killed_anywhere_leaves_the_old_site_or_the_new() {
    // The spare tree is there already, as the new site, and then levelled with the old.
    let before = |out: &Path| {
        for site in [old_site(), new_site(), old_site()] {
            build(out, &site, &Options::default(), usize::MAX).unwrap();
        }
    };
    kill_everywhere(before, &Options::default(), |left| *left == old_site() || *left == new_site());
}

#[test]
fn a_build_after_a_killed_one_may_be_killed_anywhere_too() {
    for killed_after in [20, 50] {
        let before = |out: &Path| {
            build(out, &old_site(), &Options::default(), usize::MAX).unwrap();
            let third = site(&[("index.html", "third"), ("file-then-folder/a/b", "c"), ("same.css/not", "d")]);
            if build(out, &third, &Options::default(), killed_after).is_ok() {
                build(out, &old_site(), &Options::default(), usize::MAX).unwrap();
            }
        };
        let third = site(&[("index.html", "third"), ("file-then-folder/a/b", "c"), ("same.css/not", "d")]);
        kill_everywhere(before, &Options::default(), |left| [old_site(), new_site(), third.clone()].contains(left));
    }
}

#[test]
fn in_place_a_killed_build_leaves_each_file_old_or_new() {
    let in_place = Options { in_place: true, ..Options::default() };
    let (old, new) = (old_site(), new_site());
    let is_whole = |left: &Site| {
        left.iter()
            .filter(|(path, _)| !path.ends_with('/'))
            .all(|(path, bytes)| old.get(path) == Some(bytes) || new.get(path) == Some(bytes))
            && ["index.html", "same.css", "same/deep/page.html", "data/all.zip", "spending/2010.csv"]
                .iter()
                .all(|path| left.contains_key(*path))
    };
    let first = |out: &Path| {
        build(out, &old, &in_place, usize::MAX).unwrap();
    };
    kill_everywhere(first, &in_place, is_whole);
}

#[test]
fn errors_of_the_system_are_told_apart() {
    use super::exchange::is_unsupported;
    use rustix::io::Errno;
    for unable in [Errno::INVAL, Errno::NOSYS, Errno::XDEV, Errno::NOTSUP] {
        assert!(is_unsupported(&unable.into()), "{unable}");
    }
    for other in [Errno::NOSPC, Errno::ACCESS, Errno::IO] {
        assert!(!is_unsupported(&other.into()), "{other}");
    }
}
