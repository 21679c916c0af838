//! Tests of pages: small sites in memory, and what their pages say.

mod changes;
mod councils;
mod disclosures;
mod measures;
mod plain_pages;
mod tables;
mod transparency;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::calc::Results;
use crate::calc::disclosures::RowChange;
use crate::load;
use crate::pages::{Options, Stage, jobs};
use crate::source::Folder;
use crate::theme::Theme;
use crate::words::Words;

const SITE: &str = "format = 1\ntitle = \"Our councils\"\nas_at = 2010-01-20\n";

/// What a build would know besides a site's files.
#[derive(Default)]
struct Build {
    load: load::Options<'static>,
    /// Sizes of downloads, beside the two that every site here has.
    sizes: Vec<(&'static str, u64)>,
    row_changes: BTreeMap<(usize, usize), RowChange>,
}

/// Every page of a site, by address. The site is made of `files` and, where they have none, a `plainsight.toml` and a measure.
fn pages_of(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    built(files, &Build::default())
}

fn built(files: &[(&str, &str)], build: &Build) -> BTreeMap<String, String> {
    let mut source = BTreeMap::from([
        ("plainsight.toml", SITE),
        ("data/authorities.csv", "id,name,kind,invented\nboston,Boston Borough Council,district,\nexbury,Exbury,district,yes\n"),
        ("data/indicators/recycling.toml", "title = \"Waste recycled\"\npolarity = \"higher\"\nunit = \"%\"\n"),
        ("data/indicators/recycling.csv", "authority,period,value\nboston,2008/09,44.1\n"),
    ]);
    source.extend(files.iter().copied());
    let folder = Folder::in_memory(source.iter().map(|(path, text)| (*path, text.as_bytes())));
    let (dataset, report) = load::load(&folder, &build.load);
    let dataset = dataset.unwrap_or_else(|| panic!("{report:?}"));
    let words = Arc::new(Words::english());
    let (theme, report) = Theme::new("themes/civic", &BTreeMap::new(), &words);
    let theme = theme.unwrap_or_else(|| panic!("{report:?}"));
    let results = Results::new(&dataset, dataset.site.as_at.unwrap());
    let every = [("data/all.zip", 1_500), ("data/changes.csv", 812)].into_iter().chain(build.sizes.iter().copied());
    let sizes = every.map(|(path, size)| (path.to_owned(), size)).collect();
    let options = Options { base_path: "/scorecards/".to_owned(), base_url: None };
    let pinned = BTreeMap::new();
    let stage = Stage {
        results: &results,
        pinned: &pinned,
        words: &words,
        theme: &theme,
        sizes: &sizes,
        row_changes: &build.row_changes,
        options: &options,
    };
    jobs(&stage).into_iter().map(|job| (job.address.clone(), (job.make)(&stage).html)).collect()
}
