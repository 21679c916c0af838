//! What is odd about a file beside the one of the period before: headings that drifted, redaction that jumped.

use super::allowances::Allowances;
use super::headings::plain;
use crate::diag::{Diagnostic, Place, Report};
use crate::model::{Decimal, Disclosure, DisclosureStats, Disclosures};

/// Compares the newest version of each period with that of the period before it. `allowances` are those of each dataset.
pub(super) fn check(disclosures: &Disclosures, allowances: &mut [Allowances], report: &mut Report) {
    for (dataset, allowances) in allowances.iter_mut().enumerate() {
        let has_rules = disclosures.datasets.get(dataset).is_some_and(|dataset| !dataset.redactions.is_empty());
        let files: Vec<&Disclosure> = disclosures.files_of(dataset).collect();
        let newest = files.iter().enumerate().filter(|(index, file)| files.get(index + 1).is_none_or(|next| next.period != file.period));
        let newest: Vec<&&Disclosure> = newest.map(|(_, file)| file).collect();
        for pair in newest.windows(2) {
            if let [before, file] = pair {
                // Where rules of redaction hide something, its share follows the rows and not a decision.
                let jump = if has_rules { None } else { jump(before, file) };
                for found in drift(before, file).into_iter().chain(jump) {
                    if !allowances.excuse(found.code, None, "") {
                        report.add(found);
                    }
                }
            }
        }
    }
}

fn drift(before: &Disclosure, file: &Disclosure) -> Option<Diagnostic> {
    let names = |stats: &DisclosureStats| stats.headings.iter().map(|heading| heading.heading.clone()).collect::<Vec<_>>();
    let (old, new) = (names(&before.stats), names(&file.stats));
    let added: Vec<&String> = new.iter().filter(|name| !old.iter().any(|other| plain(other) == plain(name))).collect();
    let gone: Vec<&String> = old.iter().filter(|name| !new.iter().any(|other| plain(other) == plain(name))).collect();
    if added.is_empty() && gone.is_empty() {
        return None;
    }
    let list = |names: &[&String]| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let said = match (gone.is_empty(), added.is_empty()) {
        (false, false) => format!("{} became {}", list(&gone), list(&added)),
        (true, _) => format!("{} came", list(&added)),
        (false, true) => format!("{} went", list(&gone)),
    };
    let message = format!("the headings are not those of {}: {said}", before.path);
    let found = Diagnostic::warning("disclosure/heading-drift", Place::line(file.path.clone(), 1), message);
    Some(found.help("keep the headings from period to period, best the standard ones"))
}

/// The share of redacted rows, or of their money, more than doubled and grew by more than five in a hundred.
fn jump(before: &Disclosure, file: &Disclosure) -> Option<Diagnostic> {
    let (old, new) = (&before.stats, &file.stats);
    let of = |stats: &DisclosureStats| (Decimal::from(stats.redacted.rows), Decimal::from(stats.rows));
    let value = |stats: &DisclosureStats| (stats.magnitude.redacted, stats.magnitude.all);
    let message = if jumped(of(old), of(new)) {
        let (was, now) = (old.redacted.rows, new.redacted.rows);
        format!("{now} of {} rows are redacted; of the period before it were {was} of {}", new.rows, old.rows)
    } else if jumped(value(old), value(new)) {
        let ((was, was_all), (now, now_all)) = (value(old), value(new));
        format!("rows of £{now} out of £{now_all} are redacted; of the period before it were £{was} out of £{was_all}")
    } else {
        return None;
    };
    let found = Diagnostic::warning("disclosure/redaction-jump", Place::file(file.path.clone()), message);
    Some(found.help("look whether a rule of redaction was applied too widely"))
}

/// From one part of a whole to another. Of a whole of nought nothing is said.
fn jumped((old, old_all): (Decimal, Decimal), (new, new_all): (Decimal, Decimal)) -> bool {
    let share = |part: Decimal, whole: Decimal| part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole);
    let (Some(was), Some(now)) = (share(old, old_all), share(new, new_all)) else { return false };
    now > was * Decimal::TWO && now > was + Decimal::from(5)
}
