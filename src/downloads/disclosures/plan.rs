//! Which files of disclosures there are to publish at the as-at date.

use super::path;
use crate::calc::Results;
use crate::model::Disclosure;
use crate::words::Words;

/// One file of the Code that is public, with every place at which it stands.
#[derive(Clone, Debug)]
pub struct DisclosureFile<'a> {
    /// Its dataset: the place in [`crate::model::Disclosures::datasets`].
    pub dataset: usize,
    /// The file.
    pub file: &'a Disclosure,
    /// The path and title of each copy: as the newest version of its period, and as the version of its date. At least one.
    pub copies: Vec<(String, String)>,
}

/// Every file that is public at the as-at date, by dataset, period and date. A version that has no date and is not the newest of its
/// period has no address, and is left out; so is what is held, withdrawn, or dated later.
pub fn plan<'a>(results: &Results<'a>, words: &Words) -> Vec<DisclosureFile<'a>> {
    let datasets = &results.dataset().disclosures.datasets;
    let mut plan = Vec::new();
    for disclosed in results.disclosed() {
        let Some(dataset) = datasets.get(disclosed.dataset) else { continue };
        for (place, file) in &disclosed.public {
            let filled = [("title", (&dataset.title).into()), ("period", words.period(file.period).into())];
            let mut copies = Vec::new();
            if disclosed.newest().any(|(newest, _)| newest == *place) {
                copies.push((path(dataset, file, false), words.say("download-disclosure", &filled)));
            }
            if let Some(published) = file.published {
                let [title, period] = filled;
                let filled = [title, period, ("date", words.date(published.date()).into())];
                copies.push((path(dataset, file, true), words.say("download-disclosure-version", &filled)));
            }
            if !copies.is_empty() {
                plan.push(DisclosureFile { dataset: disclosed.dataset, file, copies });
            }
        }
    }
    plan
}
