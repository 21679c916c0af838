//! What is odd about a file beside the one of the period before: headings that drifted, redaction that jumped.

use super::headings::plain;
use crate::diag::{Diagnostic, Place, Report};
use crate::model::{Disclosure, DisclosureStats, Disclosures};

/// Compares the newest version of each period with that of the period before it.
pub(super) fn check(disclosures: &Disclosures, report: &mut Report) {
    for dataset in 0..disclosures.datasets.len() {
        let files: Vec<&Disclosure> = disclosures.files_of(dataset).collect();
        let newest = files.iter().enumerate().filter(|(index, file)| files.get(index + 1).is_none_or(|next| next.period != file.period));
        let newest: Vec<&&Disclosure> = newest.map(|(_, file)| file).collect();
        for pair in newest.windows(2) {
            if let [before, file] = pair {
                drift(before, file, report);
                jump(before, file, report);
            }
        }
    }
}

fn drift(before: &Disclosure, file: &Disclosure, report: &mut Report) {
    let names = |stats: &DisclosureStats| stats.headings.iter().map(|heading| heading.heading.clone()).collect::<Vec<_>>();
    let (old, new) = (names(&before.stats), names(&file.stats));
    let added: Vec<&String> = new.iter().filter(|name| !old.iter().any(|other| plain(other) == plain(name))).collect();
    let gone: Vec<&String> = old.iter().filter(|name| !new.iter().any(|other| plain(other) == plain(name))).collect();
    if added.is_empty() && gone.is_empty() {
        return;
    }
    let list = |names: &[&String]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let said = match (gone.is_empty(), added.is_empty()) {
        (false, false) => format!("{} became {}", list(&gone), list(&added)),
        (true, _) => format!("{} came", list(&added)),
        (false, true) => format!("{} went", list(&gone)),
    };
    let message = format!("the headings are not those of {}: {said}", before.path);
    let found = Diagnostic::warning("disclosure/heading-drift", Place::line(file.path.clone(), 1), message);
    report.add(found.help("keep the headings from period to period, best the standard ones"));
}

/// The share of redacted rows more than doubled, and grew by more than five in a hundred.
fn jump(before: &Disclosure, file: &Disclosure, report: &mut Report) {
    let (old, new) = (&before.stats, &file.stats);
    let (old_rows, new_rows) = (u128::from(old.rows), u128::from(new.rows));
    let (old_redacted, new_redacted) = (u128::from(old.redacted.rows), u128::from(new.redacted.rows));
    if old_rows == 0 || new_rows == 0 {
        return;
    }
    let doubled = new_redacted * old_rows > 2 * old_redacted * new_rows;
    let grew = new_redacted * old_rows * 100 > (old_redacted * 100 + 5 * old_rows) * new_rows;
    if doubled && grew {
        let message = format!("{new_redacted} of {new_rows} rows are redacted; of the period before it were {old_redacted} of {old_rows}");
        let found = Diagnostic::warning("disclosure/redaction-jump", Place::file(file.path.clone()), message);
        report.add(found.help("look whether a rule of redaction was applied too widely"));
    }
}
