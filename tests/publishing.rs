//! Publishing a build: `output::site` through its public interface, on a real disk.
//!
//! What a build that is killed at a given step leaves is tested beside the code; here a child process is really killed.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use plainsight::output::{Options, OutputError, OutputErrorKind, Publication, Published};
use proptest::prelude::{Strategy, prop, proptest};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use tempfile::TempDir;

type Site = BTreeMap<String, String>;

fn site(files: &[(&str, &str)]) -> Site {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

fn example() -> Site {
    site(&[
        ("index.html", "home"),
        ("style.css", "body {}"),
        ("indicators/neet/index.html", "young people"),
        ("indicators/neet.csv", "authority,period,value\nboston,2009/10,5.1\n"),
        ("councils/boston/index.html", "Boston"),
    ])
}

fn build_with(out: &Path, site: &Site, options: Options) -> Result<Published, OutputError> {
    let publication = Publication::open(out, options)?;
    site.par_iter().try_for_each(|(path, text)| publication.write(path, text.as_bytes()))?;
    publication.publish()
}

fn build(out: &Path, site: &Site) -> Published {
    build_with(out, site, Options::default()).unwrap()
}

/// Every file below a folder, and every empty folder under its name with `/`.
fn tree(folder: &Path) -> Site {
    let mut files = Site::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        if entry.file_type().is_dir() {
            if fs::read_dir(entry.path()).unwrap().next().is_none() {
                files.insert(path + "/", String::new());
            }
        } else {
            assert!(entry.file_type().is_file(), "{path} is a link");
            files.insert(path, fs::read_to_string(entry.path()).unwrap());
        }
    }
    files
}

/// The dates of everything below a folder and of the folder itself.
fn dates(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.unwrap().into_path());
    entries.map(|path| (path.clone(), fs::metadata(&path).unwrap().modified().unwrap())).collect()
}

#[cfg(unix)]
fn inode(path: &Path) -> u64 {
    use std::os::unix::fs::MetadataExt;
    fs::symlink_metadata(path).unwrap().ino()
}

fn home() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let out = home.path().join("public");
    (home, out)
}

fn refusal(out: &Path, options: Options) -> OutputError {
    let error = build_with(out, &example(), options).expect_err("the folder should be refused");
    assert_eq!(error.kind, OutputErrorKind::Refused, "{error}");
    assert!(error.help.is_some(), "{error}");
    error
}

#[test]
fn a_first_build_makes_the_folder_and_those_above_it() {
    let home = tempfile::tempdir().unwrap();
    let out = home.path().join("build/site");
    let published = build(&out, &example());
    // home 4, body {} 7, young people 12, the CSV 23 + 19, Boston 6.
    assert_eq!(published, Published { files: 5, bytes: 71, written: 5, unchanged: 0, removed: 0, exchanged: true });
    assert_eq!(tree(&out), example());
    assert_eq!(fs::read_to_string(home.path().join("build/.site.plainsight/.gitignore")).unwrap(), "*\n");
}

#[cfg(unix)]
#[test]
fn the_same_build_again_writes_nothing_and_changes_no_date() {
    let (home, out) = home();
    build(&out, &example());
    let (before, folder, everything) = (dates(&out), inode(&out), tree(home.path()));
    let published = build(&out, &example());
    assert_eq!(published, Published { files: 5, bytes: 71, written: 0, unchanged: 5, removed: 0, exchanged: false });
    assert_eq!((dates(&out), inode(&out), tree(home.path())), (before, folder, everything));
}

#[test]
fn only_what_differs_is_written_and_the_rest_keeps_its_date() {
    let (_home, out) = home();
    build(&out, &example());
    let before = dates(&out);
    let mut changed = example();
    changed.insert("index.html".into(), "home again".into());
    changed.insert("councils/lincoln/index.html".into(), "Lincoln".into());
    changed.remove("style.css");
    for (written, removed) in [(2, 1), (0, 0)] {
        let published = build(&out, &changed);
        assert_eq!((published.files, published.written, published.removed), (5, written, removed));
        assert_eq!(published.exchanged, written > 0);
        assert_eq!(tree(&out), changed);
    }
    let after = dates(&out);
    for path in ["indicators/neet/index.html", "indicators/neet.csv", "councils/boston/index.html"] {
        assert_eq!(after[&out.join(path)], before[&out.join(path)], "{path}");
    }
    assert!(after[&out.join("index.html")] > before[&out.join("index.html")]);
}

#[test]
fn nothing_of_the_old_site_is_left_on_the_disk() {
    let (home, out) = home();
    let mut named = example();
    named.insert("spending/2010.csv".into(), "paid to Jane Citizen".into());
    build(&out, &named);
    build(&out, &example());
    let everything = tree(home.path());
    assert!(everything.values().all(|text| !text.contains("Jane Citizen")), "{everything:?}");
    assert!(everything.keys().all(|path| !path.contains("2010.csv")), "{everything:?}");
}

#[test]
fn a_publication_that_is_dropped_changes_nothing() {
    let (_home, out) = home();
    build(&out, &example());
    let before = dates(&out);
    let publication = Publication::open(&out, Options::default()).unwrap();
    publication.write("index.html", b"half a build").unwrap();
    publication.write("new.html", b"half a build").unwrap();
    drop(publication);
    assert_eq!((dates(&out), tree(&out)), (before, example()));
    // Nor does it show in the next one.
    assert!(!build(&out, &example()).exchanged);
    assert_eq!(tree(&out), example());
}

#[cfg(unix)]
#[test]
fn a_file_of_the_live_tree_is_replaced_never_written_to() {
    let (_home, out) = home();
    build(&out, &example());
    let held = fs::File::open(out.join("index.html")).unwrap();
    for text in ["second", "third", "fourth"] {
        let mut changed = example();
        changed.insert("index.html".into(), text.into());
        build(&out, &changed);
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), text);
    }
    assert_eq!(std::io::read_to_string(held).unwrap(), "home");
}

type Edit = (&'static str, fn(&Path));

#[test]
fn what_was_changed_by_hand_is_put_right() {
    let (_home, out) = home();
    build(&out, &example());
    let edits: [Edit; 8] = [
        ("same length", |out| fs::write(out.join("index.html"), "hone").unwrap()),
        ("same length and date", |out| {
            let date = fs::metadata(out.join("index.html")).unwrap().modified().unwrap();
            fs::write(out.join("index.html"), "hone").unwrap();
            fs::File::options().write(true).open(out.join("index.html")).unwrap().set_modified(date).unwrap();
        }),
        ("removed", |out| fs::remove_file(out.join("style.css")).unwrap()),
        ("added", |out| fs::write(out.join("indicators/notes.txt"), "mine").unwrap()),
        ("folder added", |out| fs::create_dir_all(out.join("a/b")).unwrap()),
        ("folder for a file", |out| {
            fs::remove_file(out.join("index.html")).unwrap();
            fs::create_dir(out.join("index.html")).unwrap();
        }),
        ("file for a folder", |out| {
            fs::remove_dir_all(out.join("indicators")).unwrap();
            fs::write(out.join("indicators"), "").unwrap();
        }),
        ("everything removed", |out| fs::remove_dir_all(out).unwrap()),
    ];
    for in_place in [false, true] {
        for (name, edit) in edits {
            edit(&out);
            let published = build_with(&out, &example(), Options { in_place, ..Options::default() }).unwrap();
            assert_eq!(tree(&out), example(), "{name}, in place: {in_place}");
            assert!(published.written + published.removed > 0 || published.exchanged || in_place, "{name}");
            let idle = build(&out, &example());
            assert_eq!((idle.written, idle.exchanged), (0, false), "{name}, in place: {in_place}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_touched_file_stays_and_an_unreadable_one_is_replaced() {
    use std::os::unix::fs::PermissionsExt;
    let (_home, out) = home();
    build(&out, &example());
    let page = out.join("index.html");
    let touched = SystemTime::UNIX_EPOCH + Duration::from_secs(1_263_945_600);
    fs::File::options().write(true).open(&page).unwrap().set_modified(touched).unwrap();
    assert!(!build(&out, &example()).exchanged);
    assert_eq!(fs::metadata(&page).unwrap().modified().unwrap(), touched);

    fs::set_permissions(&page, fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(build(&out, &example()).written, 1);
    assert_eq!(fs::metadata(&page).unwrap().permissions().mode() & 0o7777, 0o644);
}

#[cfg(unix)]
#[test]
fn everybody_may_read_the_site_and_the_folder_keeps_its_own_mode() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (home, out) = home();
    build(&out, &example());
    assert_eq!([mode(&out), mode(&out.join("indicators")), mode(&out.join("indicators/neet.csv"))], [0o755, 0o755, 0o644]);
    assert_eq!(mode(&home.path().join(".public.plainsight")), 0o700);
    fs::set_permissions(&out, fs::Permissions::from_mode(0o750)).unwrap();
    build(&out, &site(&[("index.html", "other")]));
    assert_eq!(mode(&out), 0o750);
}

#[test]
fn a_lost_manifest_or_spare_tree_does_no_harm() {
    let (home, out) = home();
    let mut other = example();
    other.insert("index.html".into(), "other".into());
    build(&out, &example());
    build(&out, &other);
    let side = home.path().join(".public.plainsight");
    for (lost, content) in
        [("manifest", None), ("spare", None), ("manifest", Some("plainsight manifest 1\ngarbage")), ("spare", Some("a file"))]
    {
        let path = side.join(lost);
        if path.is_dir() {
            fs::remove_dir_all(&path).unwrap();
        } else {
            fs::remove_file(&path).unwrap_or_default();
        }
        if let Some(content) = content {
            fs::write(&path, content).unwrap();
        }
        assert!(!build(&out, &other).exchanged, "{lost}");
        assert_eq!(build(&out, &example()).written, 1, "{lost}");
        assert_eq!(tree(&out), example(), "{lost}");
        assert_eq!(build(&out, &other).written, 1, "{lost}");
    }
}

#[cfg(unix)]
#[test]
fn links_in_either_tree_lead_nowhere() {
    use std::os::unix::fs::symlink;
    let (home, out) = home();
    let mine = home.path().join("mine");
    fs::create_dir(&mine).unwrap();
    fs::write(mine.join("neet.csv"), "my own file").unwrap();
    build(&out, &site(&[("index.html", "first")]));
    build(&out, &site(&[("index.html", "second")]));

    // A folder of the spare tree, a file and a strange folder of the live one.
    symlink(&mine, home.path().join(".public.plainsight/spare/indicators")).unwrap();
    fs::remove_file(out.join("index.html")).unwrap();
    symlink(mine.join("neet.csv"), out.join("index.html")).unwrap();
    symlink(&mine, out.join("strange")).unwrap();
    build(&out, &example());
    assert_eq!(tree(&out), example());
    assert_eq!(fs::read_to_string(mine.join("neet.csv")).unwrap(), "my own file");

    // A link in place of a folder of the site is not followed either.
    fs::rename(out.join("indicators"), home.path().join("moved")).unwrap();
    symlink(home.path().join("moved"), out.join("indicators")).unwrap();
    assert!(refusal(&out, Options::default()).message.contains("indicators"));
    fs::remove_file(out.join("indicators")).unwrap();
    build(&out, &example());
    assert_eq!(tree(&out), example());
}

#[test]
fn two_builds_at_once_are_one_too_many() {
    let (_home, out) = home();
    let first = Publication::open(&out, Options::default()).unwrap();
    let error = Publication::open(&out, Options::default()).err().expect("the folder is being written to");
    assert_eq!(error.kind, OutputErrorKind::Busy);
    assert!(error.message.contains("public"), "{error}");
    drop(first);
    build(&out, &example());
}

#[test]
fn somebody_elses_files_are_not_overwritten() {
    let (home, out) = home();
    fs::create_dir(&out).unwrap();
    fs::write(out.join("index.html"), "my own site").unwrap();
    assert!(refusal(&out, Options::default()).message.contains("index.html"));
    assert!(refusal(&out, Options { in_place: true, ..Options::default() }).message.contains("index.html"));
    assert_eq!(tree(home.path()), site(&[("public/index.html", "my own site")]));

    // Nor when it took the place of a site of ours.
    fs::remove_dir_all(&out).unwrap();
    build(&out, &example());
    fs::remove_dir_all(&out).unwrap();
    fs::create_dir(&out).unwrap();
    fs::write(out.join("thesis.txt"), "my own work").unwrap();
    assert!(refusal(&out, Options::default()).message.contains("thesis.txt"));
    assert_eq!(tree(&out), site(&[("thesis.txt", "my own work")]));
}

#[test]
fn an_empty_folder_is_filled() {
    let (_home, out) = home();
    fs::create_dir(&out).unwrap();
    assert!(build(&out, &example()).exchanged);
    assert_eq!(tree(&out), example());
}

#[test]
fn a_site_without_files_is_an_empty_folder() {
    let (_home, out) = home();
    for _ in 0..2 {
        build(&out, &Site::new());
        assert!(out.is_dir() && tree(&out).is_empty());
    }
    build(&out, &example());
    assert_eq!(build(&out, &Site::new()).removed, 5);
    assert!(out.is_dir() && tree(&out).is_empty());
}

#[test]
fn a_project_copied_elsewhere_goes_on() {
    let (home, out) = home();
    build(&out, &example());
    let copy = home.path().join("copy");
    for (path, text) in tree(home.path()) {
        let target = copy.join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    }
    let published = build(&copy.join("public"), &example());
    assert_eq!((published.written, published.exchanged), (0, false));
    let mut changed = example();
    changed.remove("style.css");
    build(&copy.join("public"), &changed);
    assert_eq!(tree(&copy.join("public")), changed);
    assert_eq!(tree(&out), example());
}

#[test]
fn folders_that_are_no_place_for_a_site_are_refused() {
    let (home, out) = home();
    let source = home.path().join("source");
    fs::create_dir_all(source.join("content")).unwrap();
    fs::write(source.join("plainsight.toml"), "format = 1").unwrap();
    fs::write(home.path().join("file"), "").unwrap();
    let options = || Options { source: source.clone(), ..Options::default() };
    let before = tree(home.path());
    for (folder, named) in [
        (Path::new("/"), "root"),
        (&source, "holds the site's source"),
        (&source.join("content/.."), "holds the site's source"),
        (home.path(), "holds the site's source"),
        (&source.join("content"), "`content`"),
        (&source.join("data/new/public"), "`data`"),
        (&source.join("themes"), "`themes`"),
        (&home.path().join("file"), "is a file"),
        #[cfg(target_os = "linux")]
        (Path::new("/proc"), "mount point"),
    ] {
        let error = refusal(folder, options());
        assert!(error.message.contains(named), "{}: {error}", folder.display());
    }
    assert_eq!(tree(home.path()), before);

    fs::create_dir_all(out.join(".git")).unwrap();
    assert!(refusal(&out, options()).message.contains(".git"));
    build_with(&source.join("public"), &example(), options()).unwrap();
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_is_refused_and_links_above_it_are_followed() {
    let (home, out) = home();
    let real = home.path().join("real");
    fs::create_dir(&real).unwrap();
    std::os::unix::fs::symlink(&real, &out).unwrap();
    assert!(refusal(&out, Options::default()).message.contains("is a link"));
    build(&out.join("site"), &example());
    assert_eq!(tree(&real.join("site")), example());
}

#[test]
fn a_repository_below_a_strange_folder_stops_the_build() {
    let (_home, out) = home();
    build(&out, &example());
    fs::create_dir_all(out.join("work/tool/.git")).unwrap();
    assert!(refusal(&out, Options::default()).message.contains("work/tool"));
    assert!(out.join("work/tool/.git").is_dir());
}

#[test]
fn paths_that_clash_are_refused() {
    let (_home, out) = home();
    let publication = Publication::open(&out, Options::default()).unwrap();
    publication.write("indicators/neet.csv", b"").unwrap();
    for path in
        ["indicators/neet.csv", "indicators/NEET.csv", "Indicators/a.csv", "indicators", "indicators/neet.csv/a", "../a", "/a", "con"]
    {
        let error = publication.write(path, b"").expect_err(path);
        assert_eq!(error.kind, OutputErrorKind::Path, "{error}");
        assert!(error.message.contains(path), "{error}");
    }
}

#[test]
fn a_large_file_comes_in_pieces() {
    let (_home, out) = home();
    for round in 0..2 {
        let publication = Publication::open(&out, Options::default()).unwrap();
        let mut part = publication.part("data/all.zip").unwrap();
        assert!(publication.part("data/all.zip").is_err());
        part.write_all(b"????").unwrap();
        part.write_all(&vec![b'x'; 200_000]).unwrap();
        part.seek(SeekFrom::Start(0)).unwrap();
        part.write_all(b"head").unwrap();
        part.finish().unwrap();
        publication.write("index.html", b"home").unwrap();
        assert_eq!(publication.read("data/all.zip").unwrap().len(), 200_004);
        let published = publication.publish().unwrap();
        assert_eq!((published.written, published.unchanged), if round == 0 { (2, 0) } else { (0, 2) });
        assert!(fs::read(out.join("data/all.zip")).unwrap().starts_with(b"headxx"));
    }

    let publication = Publication::open(&out, Options::default()).unwrap();
    publication.part("data/all.zip").unwrap().write_all(b"half").unwrap();
    let error = publication.publish().expect_err("a part is not finished");
    assert!(error.message.contains("data/all.zip"), "{error}");
    assert!(out.join("index.html").exists());
}

#[test]
fn files_can_be_listed_and_summed_up_before_they_are_published() {
    // SHA-256 of "abc" and of nothing: FIPS 180-2, appendix B.1, and its usual companion.
    let sums = [
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("empty", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ];
    let (_home, out) = home();
    for _ in 0..3 {
        let publication = Publication::open(&out, Options::default()).unwrap();
        publication.write("empty", b"").unwrap();
        publication.write("abc", b"abc").unwrap();
        let files: Vec<_> = publication.files().iter().map(|(path, size)| (path.to_string(), *size)).collect();
        assert_eq!(files, [("abc".to_owned(), 3), ("empty".to_owned(), 0)]);
        for (path, sum) in sums {
            assert_eq!(plainsight::output::site::hex(&publication.sha256(path).unwrap()), sum);
        }
        assert!(publication.sha256("other").is_err());
        publication.publish().unwrap();
    }
}

#[test]
fn in_place_keeps_the_folder_and_replaces_the_files() {
    let (_home, out) = home();
    let options = || Options { in_place: true, ..Options::default() };
    assert!(!build_with(&out, &example(), options()).unwrap().exchanged);
    let before = dates(&out);
    assert_eq!(build_with(&out, &example(), options()).unwrap().written, 0);
    assert_eq!(dates(&out), before);
    #[cfg(unix)]
    let folder = inode(&out);
    let changed = site(&[("index.html", "other"), ("style.css/now/a/folder", ""), ("indicators", "now a file")]);
    let published = build_with(&out, &changed, options()).unwrap();
    assert_eq!((published.written, published.exchanged), (3, false));
    assert_eq!(tree(&out), changed);
    #[cfg(unix)]
    assert_eq!(inode(&out), folder);
    // Both ways may follow one another.
    build(&out, &example());
    build_with(&out, &changed, options()).unwrap();
    assert_eq!(tree(&out), changed);
}

#[test]
fn a_durable_build_is_the_same_build() {
    let (_home, out) = home();
    for text in ["one", "two"] {
        let mut site = example();
        site.insert("index.html".into(), text.into());
        build_with(&out, &site, Options { durable: true, ..Options::default() }).unwrap();
        assert_eq!(tree(&out), site);
    }
}

const CHILD: &str = "PLAINSIGHT_TEST_PUBLISH_TO";

/// The two sites that the killed child publishes by turns: in each, all files say the same.
fn two_sites() -> [Site; 2] {
    ["old", "new"].map(|word| {
        let pages = (0..60).map(|page| (format!("pages/{page}/index.html"), word.repeat(200 + page)));
        pages.chain([(format!("only-{word}/index.html"), word.to_owned())]).collect()
    })
}

/// Not a test of its own: the process that the next test kills.
#[test]
fn child_that_publishes_until_it_is_killed() {
    let Some(out) = std::env::var_os(CHILD) else { return };
    for site in two_sites().iter().cycle() {
        build(Path::new(&out), site);
    }
}

#[test]
fn a_build_that_is_killed_leaves_a_whole_site_and_the_next_one_mends() {
    let (_home, out) = home();
    let sites = two_sites();
    build(&out, &sites[0]);
    for round in 0_u64..30 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "child_that_publishes_until_it_is_killed"])
            .env(CHILD, &out)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(20 + round * 7 % 50));
        child.kill().unwrap();
        child.wait().unwrap();
        let left = tree(&out);
        assert!(sites.contains(&left), "round {round}: {:?}", left.keys().collect::<Vec<_>>());
        if round % 3 == 0 {
            build(&out, &sites[1]);
            assert_eq!(tree(&out), sites[1], "round {round}");
        }
    }
}

/// Any site of a few paths that may clash as file and folder; where they do, the shorter path stays.
fn any_site() -> impl Strategy<Value = Site> {
    let path = prop::sample::select(vec!["a", "b", "b/c", "b/d", "d/e/f", "d/e", "d/g", "é/h"]);
    prop::collection::btree_map(path.prop_map(str::to_owned), "[xy]{0,2}", 0..6).prop_map(|files| {
        let paths: BTreeSet<String> = files.keys().cloned().collect();
        let clashes = |path: &str| path.match_indices('/').any(|(at, _)| paths.contains(&path[..at]));
        files.into_iter().filter(|(path, _)| !clashes(path)).collect()
    })
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 40, failure_persistence: None, ..Default::default() })]

    #[test]
    fn after_each_build_the_folder_holds_exactly_the_site(builds in prop::collection::vec((any_site(), 0..4_u8), 1..6)) {
        let (_home, out) = home();
        for (site, event) in builds {
            match event {
                0 => drop(Publication::open(&out, Options::default()).map(|abandoned| abandoned.write("d/e/f", b"z"))),
                1 if out.is_dir() => fs::write(out.join("by-hand"), "z").unwrap(),
                2 => drop(fs::write(out.join("a"), "by hand")),
                _ => {}
            }
            let published = build_with(&out, &site, Options { in_place: event == 3, ..Options::default() }).unwrap();
            assert_eq!(tree(&out), site);
            assert_eq!(published.files, site.len() as u64);
            assert_eq!(published.written + published.unchanged, published.files);
            let again = build(&out, &site);
            assert_eq!((again.written, again.removed, again.exchanged), (0, 0, false));
        }
    }
}
