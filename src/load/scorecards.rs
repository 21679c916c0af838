//! data/scorecards/\<id\>.toml: priorities and the measures under them.

use std::collections::BTreeSet;

use super::indicators::Described;
use super::known::Known;
use super::layout::Named;
use super::{ids, read};
use crate::diag::{Place, Report};
use crate::model::{
    AuthorityId, AuthorityKind, CompositeMethod, Figure, Figures, GroupId, IndicatorId, Measure, Priority, RecordedOverall, Scorecard,
    StatusShown, TargetSetId, Verdict,
};
use crate::source::toml::Keys;
use crate::source::{Fault, Folder, Written};

/// What scorecards are read against.
#[derive(Clone, Copy)]
pub(super) struct Against<'a> {
    /// Everything that has a name.
    pub(super) known: &'a Known,
    /// The indicators.
    pub(super) described: &'a [Described],
    /// Their figures.
    pub(super) figures: &'a [Figures],
}

/// How a priority's measures make one mark.
const PRIORITY: [CompositeMethod; 3] = [CompositeMethod::Worst, CompositeMethod::AllMet, CompositeMethod::ShareMeeting];

/// Reads every scorecard, in the order of ids.
pub(super) fn read(folder: &Folder, against: Against<'_>, report: &mut Report) -> Vec<Scorecard> {
    let one = |file: &Named| {
        let empty = || empty(file);
        read::toml(folder, &file.path, report, |keys| scorecard(keys, file, against)).unwrap_or_else(empty)
    };
    against.known.scorecard_files.iter().map(one).collect()
}

fn empty(file: &Named) -> Scorecard {
    Scorecard {
        id: file.id.clone(),
        title: String::new(),
        description: None,
        source: None,
        note: None,
        group: None,
        authorities: Vec::new(),
        status: StatusShown::Computed,
        scheme: None,
        priorities: Vec::new(),
        place: Place::file(file.path.as_str()),
    }
}

fn scorecard(keys: &Keys<'_>, file: &Named, against: Against<'_>) -> Scorecard {
    let known = against.known;
    let group = keys.read("group", |text| known.group_names.resolve(text)).map(GroupId::from_index);
    let set = keys.read("target_set", |text| known.target_sets.resolve(text)).map(TargetSetId::from_index);
    let scheme = keys.read("verdicts", |text| known.verdicts.names.resolve(text));
    let statuses = [("computed", StatusShown::Computed), ("recorded", StatusShown::Recorded)];
    let mut scorecard = Scorecard {
        title: keys.required_string("title"),
        description: keys.string("description"),
        source: keys.string("source"),
        note: keys.string("note"),
        group,
        status: keys.one_of("status", &statuses).unwrap_or(StatusShown::Computed),
        scheme,
        ..empty(file)
    };
    let defaults = Defaults { against, set, scheme };
    for table in keys.tables("priorities") {
        let priority = priority(&table, defaults);
        if let Some(priority) = priority {
            if scorecard.priorities.iter().any(|other| other.id == priority.id) {
                let message = format!("two priorities have the id `{}`", priority.id);
                table.fail("id", Fault::new("names/duplicate-id", message).help("rename one"));
            }
            scorecard.priorities.push(priority);
        }
        table.finish();
    }
    if !keys.has("priorities") {
        keys.missing("priorities", "list at least one under [[priorities]] with an id and a title");
    }
    scorecard.authorities = authorities(&scorecard, against);
    let counted = counted(&scorecard.authorities, known);
    for measure in scorecard.priorities.iter_mut().flat_map(|priority| &mut priority.measures).filter(|measure| measure.of.is_empty()) {
        measure.of.clone_from(&counted);
    }
    scorecard
}

/// What a measure takes from its scorecard.
#[derive(Clone, Copy)]
struct Defaults<'a> {
    against: Against<'a>,
    set: Option<TargetSetId>,
    scheme: Option<usize>,
}

fn priority(table: &Keys<'_>, defaults: Defaults<'_>) -> Option<Priority> {
    let id = table.required_read("id", ids::id);
    let title = table.required_string("title");
    let description = table.string("description");
    let composite = table.one_of("composite", &PRIORITY.map(|method| (method.name(), method)));
    let mut measures: Vec<Measure> = Vec::new();
    for table in table.tables("measures") {
        if let Some(measure) = measure(&table, defaults) {
            if measures.iter().any(|other| (other.indicator, other.target_set) == (measure.indicator, measure.target_set)) {
                let fault = Fault::new("scorecards/twice", "the priority has this measure, against this target set, already");
                table.fail("indicator", fault.help("remove it, or name another target_set"));
            }
            measures.push(measure);
        }
        table.finish();
    }
    Some(Priority { id: id?, title, description, composite, measures })
}

fn measure(table: &Keys<'_>, defaults: Defaults<'_>) -> Option<Measure> {
    let Defaults { against, set, scheme } = defaults;
    let known = against.known;
    let indicator = table.required_read("indicator", |text| known.indicators.resolve(text));
    let described = indicator.and_then(|index| against.described.get(index));
    let own_set = table.read("target_set", |text| known.target_sets.resolve(text)).map(TargetSetId::from_index);
    let indicators_set = described.map_or(TargetSetId(0), |described| described.indicator.target_set);
    let overall = table.one_of("overall", &CompositeMethod::ALL.map(|method| (method.name(), method)));
    let weights = table.read("weights", |text| known.indicators.resolve(text));
    let is_weighted = overall == Some(CompositeMethod::WeightedMean);
    if is_weighted && !table.has("weights") {
        table.missing("weights", "name the indicator whose figures weigh: weights = \"population\"");
    } else if !is_weighted && table.has("weights") {
        let fault = Fault::new("scorecards/weights", "only overall = \"weighted-mean\" has weights");
        table.fail("weights", fault.help("remove it, or write overall = \"weighted-mean\""));
    }
    let scheme = described.and_then(|described| described.scheme).or(scheme);
    Some(Measure {
        indicator: IndicatorId::from_index(indicator?),
        number: table.string("number"),
        title: table.string("title"),
        target_set: own_set.or(set).unwrap_or(indicators_set),
        overall,
        weights: weights.map(IndicatorId::from_index),
        of: of(table, known),
        recorded: recorded(table, known, scheme),
        statement: table.string("statement"),
    })
}

/// Who counts towards the overall: authorities and groups, each member once.
fn of(table: &Keys<'_>, known: &Known) -> Vec<AuthorityId> {
    let mut members: Vec<AuthorityId> = Vec::new();
    for Written { text, place } in table.strings("of") {
        let group = known.group_names.by_id(&text).and_then(|index| known.groups.get(index));
        match (known.authorities.names.resolve(&text), group) {
            (Ok(_), Some(_)) => {
                let fault = Fault::new("names/shared", format!("`{text}` is an authority and a group"));
                table.add(fault.help("list the group's members, or rename the group").at(place));
            }
            (Ok(index), None) => members.push(AuthorityId::from_index(index)),
            (Err(_), Some(group)) => members.extend(&group.members),
            (Err(fault), None) => {
                // Where the text is near a group's id, the group was meant.
                let group =
                    known.group_names.resolve(&text).err().filter(|fault| fault.help.as_deref().unwrap_or_default().starts_with("did"));
                table.add(group.unwrap_or(fault).at(place));
            }
        }
    }
    let mut seen = BTreeSet::new();
    members.retain(|member| seen.insert(*member));
    members
}

fn recorded(table: &Keys<'_>, known: &Known, scheme: Option<usize>) -> Vec<RecordedOverall> {
    let one = |table: Keys<'_>| {
        let mark = table.required_read("verdict", |text| known.verdicts.resolve(text, scheme));
        let reason = table.string("reason");
        table.finish();
        Some(Verdict { mark: mark?, reason })
    };
    table.tables("recorded").into_iter().filter_map(one).collect()
}

/// Down the side: the group's members, or every real body that has a figure of a measure; where only invented bodies have
/// any, those.
fn authorities(scorecard: &Scorecard, against: Against<'_>) -> Vec<AuthorityId> {
    if let Some(group) = scorecard.group {
        return against.known.groups.get(group.index()).map(|group| group.members.clone()).unwrap_or_default();
    }
    let mut indicators: Vec<IndicatorId> =
        scorecard.priorities.iter().flat_map(|priority| &priority.measures).map(|measure| measure.indicator).collect();
    let mut looked_at = BTreeSet::new();
    let mut found = BTreeSet::new();
    while let Some(indicator) = indicators.pop() {
        if !looked_at.insert(indicator) {
            continue;
        }
        found.extend(against.figures.get(indicator.index()).into_iter().flat_map(|figures| figures.iter().map(Figure::authority)));
        let composite = against.described.get(indicator.index()).and_then(|described| described.indicator.composite.as_ref());
        indicators.extend(composite.into_iter().flat_map(|composite| composite.parts.iter().map(|part| part.indicator)));
    }
    real(found.into_iter().collect(), against.known)
}

/// Without invented bodies, unless there are no others.
fn real(members: Vec<AuthorityId>, known: &Known) -> Vec<AuthorityId> {
    let is_real = |member: &&AuthorityId| known.authority(member.index()).is_some_and(|authority| !authority.invented);
    let real: Vec<AuthorityId> = members.iter().filter(is_real).copied().collect();
    if real.is_empty() { members } else { real }
}

/// Who counts towards an overall that does not say: no area totals, and no invented bodies among real ones.
fn counted(members: &[AuthorityId], known: &Known) -> Vec<AuthorityId> {
    let is_body =
        |member: &&AuthorityId| known.authority(member.index()).is_some_and(|authority| authority.kind != AuthorityKind::AreaTotal);
    real(members.iter().filter(is_body).copied().collect(), known)
}
