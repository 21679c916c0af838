//! New figures beside those that a file has: what is there stays, and a differing figure is a revision or a mistake.

use super::Found;
use super::append;
use super::read::Figures;
use crate::diag::{Report, Severity};
use crate::intake::Intake;
use crate::intake::changes::Section;
use crate::intake::journal::{Journal, count, listed};
use crate::load::{Directory, return_period};
use crate::model::{IndicatorId, Period, Timestamp, Value};
use crate::source::{Fault, Folder};

/// Adds the figures to the file that they belong to, and reads the result as a build would.
pub(super) fn into_file(
    site: (&Folder, &Directory),
    aim: (Option<IndicatorId>, Option<Period>, Option<Timestamp>),
    read: Figures,
    mut journal: Journal<'_>,
) -> Result<Intake, Report> {
    let ((folder, directory), (about, period, published)) = (site, aim);
    let mut counts = read.counts;
    let mut new: Vec<Found> = Vec::new();
    let mut differing: Vec<Fault> = Vec::new();
    if read.found.is_empty() {
        let fault = nothing(directory, (about, period), &read.others.into_iter().collect::<Vec<_>>(), &mut journal);
        journal.refuse(fault);
        return Err(journal.report);
    }
    for found in read.found {
        match standing(directory, &found, published, &mut journal) {
            Standing::New => new.push(found),
            Standing::There => counts.left_out += 1,
            Standing::Differs(fault) => differing.push(fault),
        }
    }
    refuse(differing, &mut journal);
    counts.rows_out = new.len() as u64;
    let path = path(folder, directory, about, period);
    let before = folder.has(&path).then(|| folder.bytes(&path)).transpose().map_err(|found| Report { findings: vec![*found] })?;
    let rows = append::Rows { directory, about, published, figures: &new };
    if new.is_empty() && !journal.is_stopped() {
        let bytes = before.clone().unwrap_or_default();
        let (changes, problems) = (journal.changes.into_list(), Report::default());
        return Ok(Intake { noun: "Figures", path, before, bytes, changes, counts, refused: Vec::new(), problems, found: (0, 0) });
    }
    let bytes = match append::append(before.as_deref().unwrap_or_default(), &rows) {
        Ok(bytes) => bytes,
        Err(fault) => {
            journal.refuse(fault);
            return Err(journal.report);
        }
    };
    // What is wrong with the file once the figures are in it: a mistake that was there before, or a figure that does not belong there.
    let after = Directory::open(&folder.with(&path, bytes.clone()));
    let mut findings = after.findings().clone();
    findings.sort();
    let (errors, warnings): (Vec<_>, Vec<_>) = findings
        .findings
        .into_iter()
        .filter(|finding| finding.place.as_ref().is_some_and(|place| *place.file == *path))
        .partition(|finding| finding.severity == Severity::Error);
    journal.report.findings.extend(errors);
    if journal.is_stopped() {
        return Err(journal.report);
    }
    let found = (0, warnings.len() as u64);
    let problems = Report { findings: warnings };
    Ok(Intake { noun: "Figures", path, before, bytes, changes: journal.changes.into_list(), counts, refused: Vec::new(), problems, found })
}

/// Why a sheet has nothing to take: it is of something else, or everything in it was left out.
fn nothing(directory: &Directory, aim: (Option<IndicatorId>, Option<Period>), others: &[String], journal: &mut Journal<'_>) -> Fault {
    const MOST: usize = 5;
    let (about, period) = aim;
    let of = about.and_then(|about| directory.described(about)).map(|indicator| format!("`{}`", indicator.id));
    let of = of.or_else(|| period.map(|period| format!("`{period}`"))).unwrap_or_default();
    let fault = Fault::new("import/nothing", format!("no figure of {of} is in the sheet"));
    let shown = others.get(..MOST).unwrap_or(others);
    if !shown.is_empty() {
        let more = others.len() - shown.len();
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        return fault.help(format!("its figures are of {}{more}; look at --as and --period", listed(shown)));
    }
    let left: Vec<String> = std::mem::take(&mut journal.changes)
        .into_list()
        .into_iter()
        .filter(|change| change.section == Section::Rows || change.what.ends_with("as you said"))
        .map(|change| if change.examples.is_empty() { change.what } else { format!("{}: {}", change.what, change.count) })
        .collect();
    if left.is_empty() {
        return fault.help("it has headings and no rows with figures below them: look whether it was saved as a whole");
    }
    fault.help(format!("this is what was left out: {}", left.join("; ")))
}

/// The file of the indicator; for a return the one that is named for the period, however it is spelt.
fn path(folder: &Folder, directory: &Directory, about: Option<IndicatorId>, period: Option<Period>) -> String {
    const RETURNS: &str = "data/returns/";
    if let Some(indicator) = about.and_then(|about| directory.described(about)) {
        return format!("data/indicators/{}.csv", indicator.id);
    }
    let stem = |path: &str| path.strip_prefix(RETURNS)?.strip_suffix(".csv").map(str::to_owned);
    let there = folder.under(RETURNS).find(|path| stem(path).and_then(|stem| return_period(&stem).ok()) == period);
    there.map_or_else(|| format!("{RETURNS}{}.csv", period.map_or_else(String::new, Period::address)), str::to_owned)
}

/// What a figure is beside those that the site has.
enum Standing {
    New,
    There,
    Differs(Fault),
}

/// A figure that the site has with another value is refused, unless it comes as a later version.
fn standing(directory: &Directory, found: &Found, published: Option<Timestamp>, journal: &mut Journal<'_>) -> Standing {
    let Some((value, before)) = directory.newest(found.indicator, found.authority, found.period) else { return Standing::New };
    if directory.value(&found.text, found.indicator).is_ok_and(|new| new == value) {
        journal.changes.note(Section::Rows, "there already, with the same value", || found.place.clone());
        return Standing::There;
    }
    let (whose, when) = (directory.authority_id(found.authority), found.period);
    let was = match &value {
        Value::Number(number) => number.to_string(),
        Value::Missing(missing) => missing.shorthand().to_owned(),
    };
    if published.is_some_and(|published| before.is_none_or(|before| before < published)) {
        journal.changes.note(Section::Values, "revised: the earlier figure stays beside it", || {
            format!("{} {whose} {when} `{was}` → `{}`", found.place, found.text)
        });
        return Standing::New;
    }
    let message = format!("{}: {whose} has {was} for {when}, and the sheet says {}", found.place, found.text);
    let help = match (published, before) {
        (Some(_), Some(before)) => format!("the figure that is there was published on {before}: a revision needs a later --published"),
        (_, _) => {
            "a published figure is never overwritten: if it was revised, give the day of the revision, --published 2010-06-30".to_owned()
        }
    };
    Standing::Differs(Fault::new("import/differs", message).help(help))
}

/// Refuses the differing figures; many of them are counted, since the sheet is then likely another one than was said.
fn refuse(differing: Vec<Fault>, journal: &mut Journal<'_>) {
    const MOST: usize = 20;
    let more = differing.len().saturating_sub(MOST);
    differing.into_iter().take(MOST).for_each(|fault| journal.refuse(fault));
    if more > 0 {
        let fault = Fault::new("import/differs", format!("the sheet differs from the site in {}", count(more, "more figure")));
        journal.refuse(fault.help("look whether it is the sheet of this indicator and in its unit"));
    }
}
