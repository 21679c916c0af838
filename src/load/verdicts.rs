//! data/verdicts/\<id\>.toml: the marks that a source printed, and finding them by what is written in a cell.

use std::collections::BTreeMap;

use super::layout::Named;
use super::names::Names;
use super::read;
use crate::diag::Report;
use crate::model::{Outcome, VerdictId, VerdictMark, VerdictScheme};
use crate::source::toml::Keys;
use crate::source::{Fault, Folder};

/// The outcomes that a mark can be tied to; `None` is "not judged".
const OUTCOMES: [(&str, Option<Outcome>); 5] = [
    ("better", Some(Outcome::Better)),
    ("met", Some(Outcome::Met)),
    ("just-missed", Some(Outcome::JustMissed)),
    ("missed", Some(Outcome::Missed)),
    ("not-judged", None),
];

/// Every scheme and mark, and how to find them.
#[derive(Debug)]
pub(super) struct Verdicts {
    /// By id.
    pub(super) schemes: Vec<VerdictScheme>,
    /// The marks of all schemes.
    pub(super) marks: Vec<VerdictMark>,
    /// Schemes by id.
    pub(super) names: Names,
    by_mark: BTreeMap<String, Vec<VerdictId>>,
}

/// Reads every scheme.
pub(super) fn read(folder: &Folder, files: &[Named], report: &mut Report) -> Verdicts {
    let mut schemes = Vec::new();
    let mut marks: Vec<VerdictMark> = Vec::new();
    for (index, file) in files.iter().enumerate() {
        let empty = || VerdictScheme { id: file.id.clone(), title: String::new(), note: None };
        let scheme = read::toml(folder, &file.path, report, |keys| {
            marks.extend(marks_of(keys, index));
            VerdictScheme { title: keys.required_string("title"), note: keys.string("note"), ..empty() }
        });
        schemes.push(scheme.unwrap_or_else(empty));
    }
    read::cut(&mut marks, 65_000, "data/verdicts", report);
    let ids = files.iter().map(|file| file.id.clone()).collect();
    let names = Names::new("names/unknown-verdict-scheme", "scheme of verdicts", "Schemes are the files of data/verdicts", ids);
    let mut by_mark: BTreeMap<String, Vec<VerdictId>> = BTreeMap::new();
    for (index, mark) in marks.iter().enumerate() {
        by_mark.entry(mark.mark.clone()).or_default().push(VerdictId::from_index(index));
    }
    Verdicts { schemes, marks, names, by_mark }
}

fn marks_of(keys: &Keys<'_>, scheme: usize) -> Vec<VerdictMark> {
    let mut marks: Vec<VerdictMark> = Vec::new();
    for table in keys.tables("marks") {
        let mark = table.required_string("mark");
        let word = table.required_string("word");
        let outcome = table.required_one_of("outcome", &OUTCOMES);
        if marks.iter().any(|other| other.mark == mark) && !mark.is_empty() {
            table.fail("mark", Fault::new("verdicts/twice", format!("the scheme has the mark `{mark}` twice")).help("remove one"));
        }
        marks.push(VerdictMark { scheme, mark, word, outcome: outcome.flatten() });
        table.finish();
    }
    if marks.is_empty() {
        keys.missing("marks", "list each mark under [[marks]], with its word and outcome");
    }
    marks
}

impl Verdicts {
    /// The mark that a cell names: `scheme/mark`, or a mark of the indicator's own scheme, or one that only one scheme has.
    pub(super) fn resolve(&self, cell: &str, own: Option<usize>) -> Result<VerdictId, Fault> {
        if let Some((scheme, mark)) = cell.split_once('/')
            && let Some(scheme) = self.names.by_id(scheme)
        {
            return self.in_scheme(mark, scheme).ok_or_else(|| self.unknown(mark, Some(scheme)));
        }
        if let Some(found) = own.and_then(|own| self.in_scheme(cell, own)) {
            return Ok(found);
        }
        match self.by_mark.get(cell).map(Vec::as_slice) {
            Some([only]) => Ok(*only),
            Some(several) => {
                let written: Vec<String> = several.iter().map(|id| format!("`{}`", self.written(*id))).collect();
                Err(Fault::new("verdicts/ambiguous", format!("several schemes have the mark `{cell}`"))
                    .help(format!("write {}", written.join(" or "))))
            }
            None => match cell.split_once('/') {
                Some((scheme, _)) => Err(self.names.resolve(scheme).err().unwrap_or_else(|| self.unknown(cell, own))),
                None => Err(self.unknown(cell, own)),
            },
        }
    }

    fn in_scheme(&self, mark: &str, scheme: usize) -> Option<VerdictId> {
        let ids = self.by_mark.get(mark)?;
        ids.iter().copied().find(|id| self.marks.get(id.index()).is_some_and(|mark| mark.scheme == scheme))
    }

    fn written(&self, id: VerdictId) -> String {
        let mark = self.marks.get(id.index());
        mark.map(|mark| format!("{}/{}", self.names.id(mark.scheme), mark.mark)).unwrap_or_default()
    }

    fn unknown(&self, mark: &str, scheme: Option<usize>) -> Fault {
        let of_scheme = |mark: &&VerdictMark| scheme.is_none_or(|scheme| mark.scheme == scheme);
        let marks: Vec<String> = self.marks.iter().filter(of_scheme).map(|mark| format!("`{}` ({})", mark.mark, mark.word)).collect();
        let help = match scheme {
            Some(scheme) => format!("the marks of `{}` are {}", self.names.id(scheme), marks.join(", ")),
            None if marks.is_empty() => "no schemes of verdicts are there; describe the marks in data/verdicts/<id>.toml".to_owned(),
            None => "the marks are listed in data/verdicts; write scheme/mark".to_owned(),
        };
        Fault::new("names/unknown-verdict", format!("unknown verdict `{mark}`")).help(help)
    }
}
