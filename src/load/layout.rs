//! Which files a site's `data/` folder may have, and the ids that their names are.

use super::ids;
use crate::diag::{Diagnostic, Place, Report};
use crate::model::Slug;
use crate::source::{Folder, did_you_mean};

/// A file named for an id.
#[derive(Clone, Debug)]
pub(super) struct Named {
    /// The id that the name is.
    pub(super) id: Slug,
    /// The path.
    pub(super) path: String,
}

/// Files that stand in `data/` itself.
const SINGLE: [&str; 4] = ["data/authorities.csv", "data/areas.csv", "data/places.csv", "data/successions.csv"];

/// Folders below `data/` and the endings of the files in them.
const FOLDERS: [(&str, &[&str]); 7] = [
    ("data/groups/", &[".toml"]),
    ("data/verdicts/", &[".toml"]),
    ("data/indicators/", &[".toml", ".csv"]),
    ("data/targets/", &[".csv"]),
    ("data/returns/", &[".csv"]),
    ("data/scorecards/", &[".toml"]),
    ("data/tables/", &[".toml", ".csv"]),
];

/// Reports every file of `data/` that the format does not know: a misspelled name would otherwise be silently ignored.
pub(super) fn check(folder: &Folder, report: &mut Report) {
    for path in folder.under("data/").filter(|path| !is_known(path)) {
        let (beginning, _) = path.rsplit_once('/').unwrap_or_default();
        let folders = FOLDERS.iter().map(|(folder, _)| folder.trim_end_matches('/'));
        let expected = FOLDERS.iter().find(|(known, _)| path.starts_with(known));
        let help = match expected {
            Some((known, endings)) if !path.get(known.len()..).unwrap_or_default().contains('/') => {
                format!("files of {known} end with {}", endings.join(" or "))
            }
            Some((known, _)) => format!("put it into {known} itself: folders below it are not read"),
            None if beginning == "data" => did_you_mean(path, SINGLE).unwrap_or_else(listed),
            None => did_you_mean(beginning, folders).unwrap_or_else(listed),
        };
        report.add(Diagnostic::error("layout/unknown-file", Place::file(path), "the format knows no such file").help(help));
    }
}

fn is_known(path: &str) -> bool {
    let fits = |(folder, endings): &(&str, &[&str])| {
        let name = path.strip_prefix(folder)?;
        Some(!name.contains('/') && endings.iter().any(|ending| name.ends_with(ending)))
    };
    is_disclosure(path) || SINGLE.contains(&path) || FOLDERS.iter().any(|entry| fits(entry).unwrap_or(false))
}

/// `data/disclosures/<dataset>/<period>.csv` or `dataset.toml` there.
fn is_disclosure(path: &str) -> bool {
    let inside = path.strip_prefix("data/disclosures/").and_then(|rest| rest.split_once('/'));
    inside.is_some_and(|(_, name)| !name.contains('/') && (name == "dataset.toml" || name.strip_suffix(".csv").is_some()))
}

fn listed() -> String {
    let folders: Vec<&str> = FOLDERS.iter().map(|(folder, _)| *folder).collect();
    format!(
        "data/ holds {} and the folders {}; other files belong elsewhere",
        SINGLE.map(|path| path.trim_start_matches("data/")).join(", "),
        folders.join(", ")
    )
}

/// The files of a folder with an ending, in the order of their ids. A name that is no id is an error.
pub(super) fn named(folder: &Folder, under: &str, ending: &str, report: &mut Report) -> Vec<Named> {
    let mut found: Vec<Named> = stems(folder, under, ending)
        .filter_map(|(stem, path)| match ids::id(stem) {
            Ok(id) => Some(Named { id, path: path.to_owned() }),
            Err(fault) => {
                report.add(fault.at(Place::file(path)));
                None
            }
        })
        .collect();
    found.sort_by(|a, b| a.id.cmp(&b.id));
    found
}

/// The files of a folder with an ending: the name without it, and the path.
pub(super) fn stems<'a>(folder: &'a Folder, under: &'a str, ending: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    folder.under(under).filter_map(move |path| {
        let stem = path.strip_prefix(under)?.strip_suffix(ending)?;
        (!stem.contains('/')).then_some((stem, path))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_its_files_and_suggests_what_was_meant() {
        let paths = [
            "data/areas.csv",
            "data/autorities.csv",
            "data/indicators/a.csv",
            "data/indicators/a.xlsx",
            "data/indicators/old/a.csv",
            "data/indicator/a.csv",
            "data/notes.txt",
        ];
        let folder = Folder::in_memory(paths.map(|path| (path, b"".as_slice())));
        let mut report = Report::default();
        check(&folder, &mut report);
        let found: Vec<String> =
            report.findings.iter().map(|f| format!("{} {}", f.place.as_ref().unwrap(), f.help.as_ref().unwrap())).collect();
        assert_eq!(found[0], "data/autorities.csv did you mean `data/authorities.csv`?");
        assert_eq!(found[1], "data/indicator/a.csv did you mean `data/indicators`?");
        assert_eq!(found[2], "data/indicators/a.xlsx files of data/indicators/ end with .toml or .csv");
        assert!(found[3].contains("itself") && found[4].starts_with("data/notes.txt data/ holds authorities.csv"));
        assert_eq!(found.len(), 5);
    }

    #[test]
    fn orders_by_id_and_refuses_names_that_are_none() {
        let folder = Folder::in_memory(
            ["data/groups/a-b.toml", "data/groups/a.toml", "data/groups/A c.toml", "data/groups/data.toml"]
                .map(|path| (path, b"".as_slice())),
        );
        let mut report = Report::default();
        let ids: Vec<String> = named(&folder, "data/groups/", ".toml", &mut report).into_iter().map(|named| named.id.to_string()).collect();
        assert_eq!(ids, ["a", "a-b"]);
        assert_eq!(report.findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["names/id", "names/reserved-id"]);
    }
}
