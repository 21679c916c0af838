//! The datasets that the disclosing body owes, in the order of pages, and the sentence that says how they stand.

use std::collections::BTreeMap;

use crate::calc::disclosures::{Disclosed, PeriodStanding, State};
use crate::model::{Authority, Disclosure, DisclosureDataset, DisclosureFrequency, DisclosureStatement};
use crate::pages::Stage;
use crate::words::Arg;

/// Who asks for a dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The Transparency Code.
    Code,
    /// A law beside it.
    Beside,
    /// Nobody but the body itself.
    Own,
}

impl Group {
    /// Every group, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Code, Self::Beside, Self::Own];

    /// The name in the ids of sentences and of parts of the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Beside => "beside",
            Self::Own => "own",
        }
    }
}

/// A dataset of the disclosing body with everything that is known of it.
#[derive(Clone, Copy)]
pub struct Owed<'a> {
    /// What pages are made from.
    pub stage: &'a Stage<'a>,
    /// Whose data it is.
    pub body: &'a Authority,
    /// What the dataset is.
    pub dataset: &'a DisclosureDataset,
    /// What the body says of it.
    pub statement: &'a DisclosureStatement,
    /// What is there of it.
    pub disclosed: &'a Disclosed<'a>,
}

/// The datasets that meet one duty, all of one group: one, but for senior salaries, which are two files.
pub type Duty<'a> = Vec<Owed<'a>>;

/// Every duty: the Code's, those of other laws, the body's own; in each the most frequent first, then by title. Empty where the site has no
/// disclosing body.
pub fn duties<'a>(stage: &'a Stage<'a>) -> Vec<Duty<'a>> {
    let disclosures = &stage.dataset().disclosures;
    let Some(body) = disclosures.disclosing_body.map(|id| stage.dataset().authority(id)) else { return Vec::new() };
    let mut duties: BTreeMap<(Group, &str), Duty<'a>> = BTreeMap::new();
    for disclosed in stage.results.disclosed() {
        let place = disclosed.dataset;
        let Some((dataset, statement)) = disclosures.datasets.get(place).zip(disclosures.statements.get(place)) else { continue };
        let owed = Owed { stage, body, dataset, statement, disclosed };
        duties.entry((owed.group(), dataset.duty.as_str())).or_default().push(owed);
    }
    let mut duties: Vec<Duty<'a>> = duties.into_values().collect();
    for duty in &mut duties {
        duty.sort_by_key(Owed::order);
    }
    duties.sort_by_key(|duty| duty.first().map(|owed| (owed.group(), owed.order())));
    duties
}

impl<'a> Owed<'a> {
    /// Who asks for it.
    pub fn group(&self) -> Group {
        match &self.dataset.code {
            None => Group::Own,
            code if *code == self.stage.dataset().disclosures.code => Group::Code,
            Some(_) => Group::Beside,
        }
    }

    fn order(&self) -> (DisclosureFrequency, &'a str) {
        (self.dataset.frequency, &self.dataset.title)
    }

    /// A public file by its place in the filing; none for what is withdrawn or dated later.
    pub fn file(&self, place: usize) -> Option<&'a Disclosure> {
        self.disclosed.public.iter().find(|(at, _)| *at == place).map(|(_, file)| *file)
    }

    /// The period that speaks for the dataset; none where nothing is expected yet.
    pub fn speaker(&self) -> Option<&'a PeriodStanding<'a>> {
        self.disclosed.standing.speaker()
    }

    /// The period that is shown first: the one that speaks for the dataset, unless a newer one can be downloaded; it then stands before
    /// the one that speaks, which is the second of the pair. None where nothing is expected yet.
    pub fn shown(&self) -> Option<(&'a PeriodStanding<'a>, Option<&'a PeriodStanding<'a>>)> {
        let speaker = self.speaker()?;
        let newest = self.disclosed.standing.periods.iter().rfind(|standing| standing.state.is_there());
        Some(match newest.filter(|newest| newest.period.end() > speaker.period.end()) {
            Some(newest) => (newest, Some(speaker)),
            None => (speaker, None),
        })
    }

    /// The body's name, said to be invented where it is.
    pub fn body_name(&self) -> String {
        let name = &self.body.name;
        if self.body.invented { self.stage.words.say("table-invented", &[("name", name.into())]) } else { name.clone() }
    }

    /// What is said of an invented body on every page of its files; none for a real one.
    pub fn invented(&self) -> Option<String> {
        self.body.invented.then(|| self.stage.words.say("disclosure-invented", &[("name", (&self.body.name).into())]))
    }
}

/// A count as sentences take it.
pub fn count(count: u64) -> Arg<'static> {
    usize::try_from(count).unwrap_or(usize::MAX).into()
}

/// How many duties of a group are up to date, and every other state with its count; none where the group is empty. A duty stands as its
/// worst dataset does.
pub fn lead(duties: &[Duty<'_>], group: Group) -> Option<String> {
    let own: Vec<&Duty<'_>> = duties.iter().filter(|duty| duty.first().is_some_and(|owed| owed.group() == group)).collect();
    let first = own.first().and_then(|duty| duty.first())?;
    let words = first.stage.words;
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for duty in &own {
        *counts.entry(worst(duty)).or_default() += 1;
    }
    let of = |name: &str| counts.get(name).copied().unwrap_or_default();
    let is_up_to_date = |name: &&str| [State::Published.name(), State::NilReturn.name()].contains(name);
    let others = State::NAMES.into_iter().filter(|name| !is_up_to_date(name) && of(name) > 0);
    let others: Vec<String> =
        others.map(|name| words.say("transparency-count", &[("state", name.into()), ("count", of(name).into())])).collect();
    let nil = of(State::NilReturn.name());
    let args = [
        ("group", group.name().into()),
        ("name", first.body_name().into()),
        ("count", own.len().into()),
        ("current", (of(State::Published.name()) + nil).into()),
        ("nil", nil.into()),
        ("rest", others.len().into()),
        ("others", words.list(&others).into()),
    ];
    Some(words.say("transparency-lead", &args))
}

/// How the Code's datasets stand, in one sentence; where it asks for none, the next group's. None without any.
pub fn lead_of_all(duties: &[Duty<'_>]) -> Option<String> {
    Group::ALL.into_iter().find_map(|group| lead(duties, group))
}

/// The name of the state of the dataset that is furthest from a reader. Nothing expected is not yet due.
fn worst(duty: &Duty<'_>) -> &'static str {
    let states = duty.iter().map(|owed| owed.speaker().map_or(State::NotYetDue, |speaker| speaker.state));
    states.max_by_key(State::distance).unwrap_or(State::NotYetDue).name()
}
