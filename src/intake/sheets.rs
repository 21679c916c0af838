//! Which sheet of a workbook is meant, and which must not be passed over in silence.

use super::changes::Section;
use super::journal::{Journal, count, listed};
use crate::model::Encoding;
use crate::source::{Export, Fault, Grid, did_you_mean};

/// The sheet that was named, or the only one that `fits`. A hidden sheet that holds cells is refused: it may hold what nobody
/// meant to hand on, and whoever exported the file has to look at it.
pub(super) fn choose<'e>(
    export: &'e Export,
    wanted: Option<&str>,
    fits: impl Fn(&Grid) -> bool,
    journal: &mut Journal<'_>,
) -> Option<&'e Grid> {
    describe(export, journal);
    if export.text.is_some() {
        if wanted.is_some() {
            journal.refuse(Fault::new("import/sheet", "a text file has no sheets").help("leave --sheet out"));
        }
        return export.sheets.first();
    }
    let (hidden, shown): (Vec<&Grid>, Vec<&Grid>) =
        export.sheets.iter().filter(|sheet| !sheet.is_blank()).partition(|sheet| sheet.is_hidden);
    if !hidden.is_empty() {
        let message = format!("the workbook hides {} with cells: {}", count(hidden.len(), "sheet"), listed(&names(&hidden)));
        let help = "show and look at what is hidden; then delete it, or copy the sheet that is meant into a workbook of its own";
        journal.refuse(Fault::new("import/hidden-sheet", message).help(help));
    }
    let chosen = match wanted {
        Some(name) => named(&shown, name, journal),
        None => only(&shown, fits, journal),
    };
    let others: Vec<&Grid> = shown.into_iter().filter(|sheet| chosen.is_some_and(|chosen| chosen.name != sheet.name)).collect();
    if let Some(name) = chosen.and_then(|chosen| chosen.name.as_deref()) {
        journal.note(Section::File, format!("sheet `{name}`"));
    }
    if !others.is_empty() {
        journal.note(
            Section::File,
            format!("not read: {} {}", if others.len() == 1 { "the sheet" } else { "the sheets" }, listed(&names(&others))),
        );
    }
    chosen
}

/// How the bytes of a text were read.
fn describe(export: &Export, journal: &mut Journal<'_>) {
    let Some(form) = export.text else { return };
    let encoding = match form.encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::Utf16 => "UTF-16",
    };
    let how = if form.is_declared { "as you said" } else { "as its bytes tell" };
    let mark = match form.delimiter {
        b';' => "semicolons",
        b'\t' => "tabs",
        _ => "commas",
    };
    journal.note(Section::File, format!("read as {encoding}, {how}, with {mark} between cells"));
}

fn names(sheets: &[&Grid]) -> Vec<String> {
    sheets.iter().filter_map(|sheet| sheet.name.clone()).collect()
}

fn named<'e>(shown: &[&'e Grid], name: &str, journal: &mut Journal<'_>) -> Option<&'e Grid> {
    let found = shown.iter().find(|sheet| sheet.name.as_deref() == Some(name)).copied();
    if found.is_none() {
        let all = names(shown);
        let meant = did_you_mean(name, all.iter().map(String::as_str));
        let help = meant.unwrap_or_else(|| format!("it shows {}", listed(&all)));
        journal.refuse(Fault::new("import/sheet", format!("the workbook shows no sheet `{name}` with cells")).help(help));
    }
    found
}

fn only<'e>(shown: &[&'e Grid], fits: impl Fn(&Grid) -> bool, journal: &mut Journal<'_>) -> Option<&'e Grid> {
    let fitting: Vec<&Grid> = shown.iter().copied().filter(|sheet| fits(sheet)).collect();
    match (fitting.as_slice(), shown) {
        ([only], _) | ([], [only]) => Some(only),
        ([], []) => {
            journal.refuse(
                Fault::new("import/sheet", "the workbook shows no sheet with cells").help("show the sheet that is meant, and save"),
            );
            None
        }
        (several, _) => {
            let all = names(if several.is_empty() { shown } else { several });
            let message = format!("the workbook has {} that could be meant: {}", count(all.len(), "sheet"), listed(&all));
            let first = all.first().map_or("", String::as_str);
            journal.refuse(Fault::new("import/sheet", message).help(format!("name one: --sheet \"{first}\"")));
            None
        }
    }
}
