//! Every dataset that the disclosing body owes, with what is there of it at a date.

use jiff::civil::Date;

use super::{Filing, PeriodStanding, Standing};
use crate::model::{Disclosure, Disclosures};

/// One dataset of the disclosing body at a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosed<'a> {
    /// The dataset's place in [`Disclosures::datasets`].
    pub dataset: usize,
    /// What is owed, and every file and statement of whatever date.
    pub filing: Filing<'a>,
    /// What stands at the date.
    pub standing: Standing<'a>,
    /// The files that are public at the date, by period and date of publication; what is dated later, and what was withdrawn, is not
    /// among them. Each with its place in [`Filing::files`].
    pub public: Vec<(usize, &'a Disclosure)>,
}

impl<'a> Disclosed<'a> {
    /// The newest public version of each period, by period.
    pub fn newest(&self) -> impl Iterator<Item = (usize, &'a Disclosure)> {
        let next = self.public.iter().skip(1).map(|(_, file)| Some(file.period)).chain([None]);
        self.public.iter().zip(next).filter(|((_, file), next)| Some(file.period) != *next).map(|(public, _)| *public)
    }

    /// The newest public version of each file that makes up a period, by period: the one for these very days; else one that reaches
    /// beyond them; else those for its parts.
    pub fn making_up(&self, standing: &PeriodStanding<'_>) -> Vec<&'a Disclosure> {
        let newest = self.newest().filter(|(place, _)| standing.files.contains(place)).map(|(_, file)| file);
        let files: Vec<&Disclosure> = newest.collect();
        let holding = || files.iter().filter(|file| file.period.contains(standing.period));
        let whole = holding().find(|file| standing.period.contains(file.period)).or_else(|| holding().next()).copied();
        whole.map_or(files, |whole| vec![whole])
    }
}

/// Each dataset of a body, in the order of [`Disclosures::datasets`]; none where the site has no disclosing body.
pub fn disclosed(disclosures: &Disclosures, as_at: Date) -> Vec<Disclosed<'_>> {
    let of = |dataset| {
        let filing = Filing::of(disclosures, dataset, as_at)?;
        let standing = Standing::new(&filing, as_at);
        let files = disclosures.files_of(dataset).enumerate();
        let public = files.filter(|(place, _)| filing.files.get(*place).is_some_and(|file| filing.shows(file, as_at))).collect();
        Some(Disclosed { dataset, filing, standing, public })
    };
    (0..disclosures.datasets.len()).filter_map(of).collect()
}
