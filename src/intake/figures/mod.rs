//! Figures as officers keep them, in whatever shape, to the long rows of `data/indicators/` and `data/returns/`.
//!
//! Comes in: a sheet whose headings and labels name councils, periods and indicators. Goes out: the file of an indicator, or a return,
//! with the figures that it did not have yet. What stands there already stays as it is.

mod append;
mod axes;
mod layout;
mod merge;
mod read;

use super::journal::Journal;
use super::{Intake, Request, sheets};
use crate::diag::Report;
use crate::load::{self, Directory};
use crate::model::{AuthorityId, IndicatorId, Period, Timestamp};
use crate::source::{Export, Fault, Folder};
use axes::Axes;

/// One figure of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    indicator: IndicatorId,
    authority: AuthorityId,
    period: Period,
    /// As it is to be written.
    text: String,
    /// Where it stands: `C7`.
    place: String,
}

/// Makes the file of an indicator, or without one of a return, with the figures of a sheet.
pub(super) fn import(
    site: (&Folder, &Directory),
    about: Option<IndicatorId>,
    asked: (&Export, &Request),
    mut journal: Journal<'_>,
) -> Result<Intake, Report> {
    let ((folder, directory), (export, request)) = (site, asked);
    let period = period(directory, about, request, &mut journal);
    let published = published(request, &mut journal);
    refuse_options(request, &mut journal);
    if journal.is_stopped() {
        return Err(journal.report);
    }
    let axes = Axes::new(directory, about, period);
    let grid = sheets::choose(export, request.sheet.as_deref(), |grid| layout::heading_row(grid, &axes).is_some(), &mut journal);
    let Some(grid) = grid else { return Err(journal.report) };
    let Some(layout) = layout::find(grid, &axes, request, &mut journal) else { return Err(journal.report) };
    let read = read::figures((grid, &layout), &axes, request, &mut journal);
    if journal.is_stopped() {
        return Err(journal.report);
    }
    merge::into_file((folder, directory), (about, period, published), read, journal)
}

/// The period that was named: needed for a return, and for an indicator where the sheet names none.
fn period(directory: &Directory, about: Option<IndicatorId>, request: &Request, journal: &mut Journal<'_>) -> Option<Period> {
    let Some(text) = &request.period else {
        if about.is_none() {
            let fault = Fault::new("import/period", "nothing says for which period the return is");
            journal.refuse(fault.help("write --period fy2009-10, fy2009-10-q3, 2009-q3, 2009-m10, 2009 or a day, 2009-09-30"));
        }
        return None;
    };
    let named = directory.period(text, about).or_else(|fault| load::return_period(text).map_err(|_| fault));
    named.map_err(|fault| journal.refuse(fault)).ok()
}

fn published(request: &Request, journal: &mut Journal<'_>) -> Option<Timestamp> {
    let text = request.published.as_deref()?;
    load::published(text).map_err(|fault| journal.refuse(fault)).ok()
}

/// Options that mean nothing for figures.
fn refuse_options(request: &Request, journal: &mut Journal<'_>) {
    let given = [
        ("--rename", !request.renames.is_empty(), "add the name as an alias of the council or indicator"),
        ("--set", !request.sets.is_empty(), "leave it out"),
        ("--replace", !request.replaces.is_empty(), "correct the cells of the sheet"),
        ("--where", !request.wheres.is_empty(), "leave rows out by their label: --drop-row"),
        ("--in-period", request.in_period, "name the period alone: --period"),
    ];
    for (flag, _, help) in given.into_iter().filter(|(_, is_given, _)| *is_given) {
        journal.refuse(Fault::new("import/option", format!("{flag} is for files of the Transparency Code, not for figures")).help(help));
    }
}
