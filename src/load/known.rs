//! Everything that files may name, found before any of them is read.

use super::areas;
use super::authorities::{self, Authorities};
use super::groups::{self, Choice};
use super::layout::{Named, named};
use super::names::Names;
use super::verdicts::{self, Verdicts};
use crate::diag::Report;
use crate::model::{Area, Authority, Group, Site, Slug};
use crate::source::Folder;

/// The names of a site and the lists that they point into.
#[derive(Debug)]
pub(super) struct Known {
    /// Areas, in the file's order.
    pub(super) areas: Vec<Area>,
    /// Who is measured.
    pub(super) authorities: Authorities,
    /// Comparison groups.
    pub(super) groups: Vec<Group>,
    /// Groups by id.
    pub(super) group_names: Names,
    /// Marks that sources printed.
    pub(super) verdicts: Verdicts,
    /// Sets of targets by id.
    pub(super) target_sets: Names,
    /// Indicators by id and alias.
    pub(super) indicators: Names,
    /// Scorecards by id.
    pub(super) scorecards: Names,
    /// Tables by id.
    pub(super) tables: Names,
    /// The files that indicators are described in.
    pub(super) indicator_files: Vec<Named>,
    /// The files of scorecards.
    pub(super) scorecard_files: Vec<Named>,
    /// The files that tables are described in.
    pub(super) table_files: Vec<Named>,
}

/// Reads who there is, and lists what else has a name.
pub(super) fn read(folder: &Folder, site: &Site, report: &mut Report) -> Known {
    let areas = areas::read(folder, report);
    let area_names = areas::names(&areas);
    let authorities = authorities::read(folder, &site.publisher, &area_names, report);
    let group_files = files(folder, ("data/groups/", ".toml"), report);
    let choice = Choice { list: &authorities.list, authorities: &authorities.names, areas: &area_names };
    let groups = groups::read(folder, &group_files, &choice, report);
    let verdict_files = files(folder, ("data/verdicts/", ".toml"), report);
    let verdicts = verdicts::read(folder, &verdict_files, report);
    let indicator_files = files(folder, ("data/indicators/", ".toml"), report);
    let scorecard_files = files(folder, ("data/scorecards/", ".toml"), report);
    let table_files = files(folder, ("data/tables/", ".toml"), report);
    let sets = site.target_sets.iter().map(|set| set.id.clone()).collect();
    Known {
        group_names: Names::new("names/unknown-group", "group", "Groups are the files of data/groups", ids(&group_files)),
        target_sets: Names::new("names/unknown-target-set", "target set", "Target sets are listed in plainsight.toml", sets),
        indicators: Names::new(
            "names/unknown-indicator",
            "indicator",
            "indicators are the files of data/indicators",
            ids(&indicator_files),
        ),
        scorecards: Names::new(
            "names/unknown-scorecard",
            "scorecard",
            "Scorecards are the files of data/scorecards",
            ids(&scorecard_files),
        ),
        tables: Names::new("names/unknown-table", "table", "Tables are the files of data/tables", ids(&table_files)),
        areas,
        authorities,
        groups,
        verdicts,
        indicator_files,
        scorecard_files,
        table_files,
    }
}

/// Named files, at most as many as handles can name.
fn files(folder: &Folder, of: (&str, &str), report: &mut Report) -> Vec<Named> {
    let (under, ending) = of;
    let mut files = named(folder, under, ending, report);
    super::read::cut(&mut files, 65_000, under.trim_end_matches('/'), report);
    files
}

fn ids(files: &[Named]) -> Vec<Slug> {
    files.iter().map(|file| file.id.clone()).collect()
}

impl Known {
    /// An authority; nothing for a number that no list has.
    pub(super) fn authority(&self, index: usize) -> Option<&Authority> {
        self.authorities.list.get(index)
    }
}
