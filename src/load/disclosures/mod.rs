//! data/disclosures/: the files that the Transparency Code asks for, checked row by row in constant memory.
//!
//! Comes in: the folder, and what `plainsight.toml` says under `[disclosures]`. Goes out: each dataset of that version of
//! the Code (embedded as TOML, one file each) and the council's own, what the council says of each, and what one pass over
//! each file found. Rows are never all held: [`CleanRows`] lends them one by one, here and wherever they are published.

mod across;
mod allowances;
mod between;
mod cdp_statement;
mod checks;
mod clean_rows;
pub mod cleaning;
mod files;
mod fold;
mod headings;
mod hold;
mod known_cells;
mod log;
mod organisation;
mod personal;
mod published;
mod reading;
mod repeats;
mod rules;
mod schema;
mod spellings;
mod statement;
#[cfg(test)]
mod tests;
mod value;
mod whole_words;

use include_dir::{Dir, include_dir};
use rayon::prelude::*;

pub use checks::{CHECKS, CheckGroup, DisclosureCheck};
pub use clean_rows::{Against, CleanRows, Outcome};
pub use hold::{Hold, way_out};
pub use organisation::Organisation;
pub use reading::Reading;

use across::Beside;
use allowances::Allowances;

use super::known::{self, Known};
use super::{Options, ids, read, site};
use crate::diag::{Diagnostic, Place, Report, Severity};
use crate::model::{AuthorityId, Disclosure, DisclosureDataset, DisclosureStatement, DisclosureStats, Disclosures, HeldDisclosure, Slug};
use crate::source::{Fault, Folder, Text, Written, did_you_mean};

/// A law that asks for datasets: a version of the Code, or one beside it.
struct Law {
    id: &'static str,
    datasets: Dir<'static>,
}

/// The versions of the Code that are known, with their datasets.
static CODES: [Law; 1] = [Law { id: "ltc-2015", datasets: include_dir!("$CARGO_MANIFEST_DIR/src/load/disclosures/ltc-2015") }];

/// What a council owes beside any version of the Code.
static NEIGHBOURS: [Law; 2] = [
    Law { id: "facility-time-2017", datasets: include_dir!("$CARGO_MANIFEST_DIR/src/load/disclosures/facility-time-2017") },
    Law { id: "procurement-act-2023", datasets: include_dir!("$CARGO_MANIFEST_DIR/src/load/disclosures/procurement-act-2023") },
];

/// What `plainsight.toml` says under `[disclosures]`.
#[derive(Clone, Debug, Default)]
pub(super) struct Disclosing {
    /// Whose files they are, by id, name or alias.
    pub(super) authority: Option<Written>,
    /// The version of the Code.
    pub(super) code: Option<String>,
}

/// A version of the Code by its id.
pub(super) fn code(text: &str) -> Result<String, Fault> {
    let names = || CODES.iter().map(|law| law.id);
    names().find(|name| *name == text).map(str::to_owned).ok_or_else(|| {
        let help = did_you_mean(text, names()).unwrap_or_else(|| format!("the Code is one of {}", names().collect::<Vec<_>>().join(", ")));
        Fault::new("disclosure/unknown-code", format!("no version of the Code is called `{text}`")).help(help)
    })
}

/// Reads everything about disclosures. Nothing where the site has none.
pub(super) fn read(folder: &Folder, disclosing: &Disclosing, (known, options): (&Known, &Options<'_>), report: &mut Report) -> Disclosures {
    let Options { holds, reading } = options;
    let Some(mut disclosures) = describe_all(folder, disclosing, known, report) else { return Disclosures::default() };
    let body = disclosures.disclosing_body;
    let organisation = body.and_then(|body| known.authority(body.index())).map(Organisation::of);
    let beside = Beside {
        folder,
        authorities: &known.authorities.names,
        body: body.map(AuthorityId::index),
        organisation: organisation.as_ref(),
        reading: *reading,
    };
    let mut allowances = read_files(beside, holds, &mut disclosures, report);
    hold::check(holds, &disclosures, report);
    between::check(&disclosures, &mut allowances, report);
    for (dataset, allowances) in allowances.iter().enumerate() {
        if disclosures.files_of(dataset).next().is_some() {
            allowances.report_unused(report);
        }
    }
    disclosures
}

/// What a site's disclosures are read against: who there is, and whose disclosures they are.
fn site_of(folder: &Folder, report: &mut Report) -> (Known, Disclosing) {
    let (site, disclosing) = site::read(folder, report);
    (known::read(folder, &site, report), disclosing)
}

/// The datasets and what the council says of each, without their files; nothing where the site has none.
fn describe_all(folder: &Folder, disclosing: &Disclosing, known: &Known, report: &mut Report) -> Option<Disclosures> {
    let folders = files::folders(folder);
    let Some(written) = &disclosing.authority else {
        if let Some(name) = folders.first() {
            let place = Place::file(format!("{}{name}", files::FOLDER));
            let found = Diagnostic::error("disclosure/no-body", place, "there are disclosures, and nothing says whose they are");
            report.add(found.help("write in plainsight.toml: [disclosures] with authority = \"…\" and code = \"ltc-2015\""));
        }
        return None;
    };
    let body = known.authorities.names.resolve(&written.text).map_err(|fault| report.add(fault.at(written.place.clone()))).ok();
    let mut disclosures = Disclosures {
        disclosing_body: body.map(AuthorityId::from_index),
        code: disclosing.code.clone(),
        datasets: embedded(disclosing.code.as_deref(), report),
        ..Disclosures::default()
    };
    disclosures.statements = vec![DisclosureStatement::default(); disclosures.datasets.len()];
    for name in folders {
        describe(folder, name, &mut disclosures, report);
    }
    Some(disclosures)
}

/// The datasets of a version of the Code in the order of their ids, then those of each law beside it.
pub(super) fn embedded(code: Option<&str>, report: &mut Report) -> Vec<DisclosureDataset> {
    let Some(code) = CODES.iter().find(|law| Some(law.id) == code) else { return Vec::new() };
    let laws = std::iter::once(code).chain(&NEIGHBOURS);
    laws.flat_map(|law| {
        let mut datasets: Vec<DisclosureDataset> = law.datasets.files().filter_map(|file| one(file, law.id, report)).collect();
        datasets.sort_by(|a, b| a.id.cmp(&b.id));
        datasets
    })
    .collect()
}

fn one(file: &include_dir::File<'_>, law: &str, report: &mut Report) -> Option<DisclosureDataset> {
    let path = file.path().to_string_lossy().into_owned();
    let id = Slug::new(path.strip_suffix(".toml")?)?;
    let text = Text::decode(&path, file.contents().to_vec()).map_err(|found| report.add(*found)).ok()?;
    read::part(&text, (0, text.as_str()), report, |keys| schema::dataset(keys, &id, Some(law)))
}

/// What the council says in `dataset.toml`: of a dataset of the Code, or of one of its own.
fn describe(folder: &Folder, name: &str, disclosures: &mut Disclosures, report: &mut Report) {
    let path = format!("{}{name}/dataset.toml", files::FOLDER);
    let place = disclosures.datasets.iter().position(|dataset| dataset.id.as_str() == name);
    if !folder.has(&path) {
        if place.is_none() {
            unknown(name, disclosures, report);
        }
        return;
    }
    let id = match ids::id(name) {
        Ok(id) => id,
        Err(fault) => return report.add(fault.at(Place::file(path))),
    };
    let read = read::toml(folder, &path, report, |keys| {
        let own = place.is_none().then(|| schema::dataset(keys, &id, None));
        let dataset = place.and_then(|place| disclosures.datasets.get(place)).or(own.as_ref());
        let statement = statement::statement(keys, dataset);
        (own, statement)
    });
    let Some((own, statement)) = read else { return };
    match (own, place.and_then(|place| disclosures.statements.get_mut(place))) {
        (Some(own), _) => {
            disclosures.datasets.push(own);
            disclosures.statements.push(statement);
        }
        (None, Some(slot)) => *slot = statement,
        (None, None) => {}
    }
}

fn unknown(name: &str, disclosures: &Disclosures, report: &mut Report) {
    let known = disclosures.datasets.iter().map(|dataset| dataset.id.as_str());
    let own = "a dataset of your own needs a dataset.toml with title, description, frequency and [[columns]]";
    let help = did_you_mean(name, known).unwrap_or_else(|| own.to_owned());
    let place = Place::file(format!("{}{name}", files::FOLDER));
    report.add(Diagnostic::error("disclosure/unknown-dataset", place, format!("the Code has no dataset `{name}`")).help(help));
}

/// Reads every file, in parallel; the findings stand in the order of files all the same. Goes out what was excused of each dataset.
fn read_files(beside: Beside<'_>, holds: &[Hold], disclosures: &mut Disclosures, report: &mut Report) -> Vec<Allowances> {
    let mut wanted = Vec::new();
    for (index, (dataset, statement)) in disclosures.datasets.iter().zip(&disclosures.statements).enumerate() {
        let named = files::of(beside.folder, dataset, report);
        if !named.is_empty() && dataset.declares_vat && statement.vat.is_none() {
            let place = Place::file(format!("{}{}/dataset.toml", files::FOLDER, dataset.id));
            let found = Diagnostic::error("disclosure/vat-not-declared", place, "nothing says whether the amounts are net or gross of VAT");
            report.add(found.help("write amounts = \"net\" or amounts = \"gross\""));
        }
        wanted.extend(named.into_iter().map(|file| (index, dataset, statement, file)));
    }
    if let Some(reading) = beside.reading.filter(|_| !wanted.is_empty()) {
        reading.begin(wanted.iter().map(|(_, _, _, file)| beside.folder.size(&file.path)).sum());
    }
    let read: Vec<(HeldDisclosure, Read)> = wanted
        .into_par_iter()
        .map(|(index, dataset, statement, file)| {
            let organisation = beside.organisation;
            let against = Against { dataset, statement, period: file.period, published: file.published, organisation };
            let read = fold::fold(beside, &file.path, against);
            let held =
                HeldDisclosure { dataset: index, period: file.period, published: file.published, path: file.path.into(), mistakes: 0 };
            (held, read)
        })
        .collect();
    let mut excused: Vec<Allowances> = disclosures.statements.iter().map(|statement| Allowances::new(&statement.allowances)).collect();
    for (file, read) in read {
        if let Ok((_, allowances)) = &read {
            excused.iter_mut().skip(file.dataset).take(1).for_each(|all| all.add(allowances));
        }
        let mistakes = read.as_ref().map_or(1, |(stats, _)| stats.count(Severity::Error));
        let dataset = disclosures.datasets.get(file.dataset);
        if mistakes > 0 && dataset.is_some_and(|dataset| holds.iter().any(|hold| hold.is_of(dataset, file.period))) {
            hold::say(&file.path, mistakes, report);
            disclosures.held.push(HeldDisclosure { mistakes, ..file });
            continue;
        }
        match read {
            Ok((stats, _)) => {
                log::report(&stats.problems, report);
                let HeldDisclosure { dataset, period, published, path, .. } = file;
                disclosures.files.push(Disclosure { dataset, period, published, path, stats });
            }
            Err(found) => report.add(*found),
        }
    }
    excused
}

/// What one pass over a file found, or why it could not be read.
type Read = Result<(DisclosureStats, Allowances), Box<Diagnostic>>;
