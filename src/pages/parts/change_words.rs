//! One change in words: what it was before, what it is now, by whom and why.
//!
//! Comes in: a change of [`crate::calc`]. Goes out: sentences for the list of changes.

use crate::calc::{Change, ChangeKind};
use crate::model::{AuthorityId, DatedRule, Decimal, Definition, Figure, Indicator, Polarity, Target, TargetValue};
use crate::pages::Stage;
use crate::pages::parts::rule::rule_words;
use crate::pages::parts::value::{figure_words, target_words};

/// A change in words.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ChangeWords {
    /// What changed: "Target for Boston Borough Council changed from at least 90% to at least 95%."
    pub text: String,
    /// Further sentences: by whom, whether it is easier to meet, the reason.
    pub more: Vec<String>,
}

/// What a change says; `change` is of the measure `indicator`.
pub fn change_words(stage: &Stage<'_>, change: &Change<'_>) -> ChangeWords {
    let indicator = stage.dataset().indicator(change.indicator);
    match &change.kind {
        ChangeKind::Published { figures } => {
            let text = stage.words.say("changed-published", &[("figures", (*figures).into())]);
            ChangeWords { text, more: Vec::new() }
        }
        ChangeKind::Revised { authority, old, new } => revised(stage, indicator, *authority, (*old, *new)),
        ChangeKind::Target { old, new } => target(stage, indicator, *old, new),
        ChangeKind::Rule { index } => rule(stage, indicator, before_and_now(&indicator.rules, *index)),
        ChangeKind::Definition { index } => definition(stage, before_and_now(&indicator.definitions, *index)),
    }
}

/// A body's name, said to be invented where it is.
pub fn body_name(stage: &Stage<'_>, authority: AuthorityId) -> String {
    let body = stage.dataset().authority(authority);
    if body.invented { stage.words.say("table-invented", &[("name", (&body.name).into())]) } else { body.name.clone() }
}

fn revised(stage: &Stage<'_>, indicator: &Indicator, authority: AuthorityId, (old, new): (Figure<'_>, Figure<'_>)) -> ChangeWords {
    let words = stage.words;
    let said = |figure: Figure<'_>| figure_words(words, indicator, figure, None);
    let args = [
        ("body", body_name(stage, authority).into()),
        ("period", words.period(new.period()).into()),
        ("old", said(old).into()),
        ("new", said(new).into()),
    ];
    let id = if old.value() == new.value() { "changed-republished" } else { "changed-revised" };
    ChangeWords { text: words.say(id, &args), more: new.note().map(str::to_owned).into_iter().collect() }
}

fn target(stage: &Stage<'_>, indicator: &Indicator, old: Option<&Target>, new: &Target) -> ChangeWords {
    let words = stage.words;
    let whose = whose(stage, new);
    let now = target_words(words, indicator, new);
    let mut args = vec![("whose", whose.into()), ("new", now.into())];
    let text = match old {
        None => words.say("changed-target-set", &args),
        Some(old) => {
            args.push(("old", target_words(words, indicator, old).into()));
            let same = old.value == new.value && old.strict == new.strict;
            words.say(if same { "changed-target-confirmed" } else { "changed-target-changed" }, &args)
        }
    };
    let mut more = Vec::new();
    if stage.dataset().site.target_sets.len() > 1 {
        more.push(words.say("changed-target-in-set", &[("set", (&stage.dataset().target_set(new.set).title).into())]));
    }
    more.extend(old.and_then(|old| easier(indicator.polarity, old, new)).map(|id| words.word(id)));
    more.extend(new.decided_by.as_ref().map(|body| words.say("changed-decided-by", &[("body", body.into())])));
    more.extend(reason(stage, new.reason.as_deref()));
    ChangeWords { text, more }
}

/// Whose target, and for when; on a site of one body everybody's is its own.
fn whose(stage: &Stage<'_>, target: &Target) -> String {
    let words = stage.words;
    let alone = (stage.dataset().authorities.len() == 1).then_some(AuthorityId(0));
    let who = target.authority.or(alone).map_or_else(|| words.word("changed-everybody"), |body| body_name(stage, body));
    match target.period {
        Some(period) => words.say("changed-whose-when", &[("body", who.into()), ("period", words.period(period).into())]),
        None => who,
    }
}

/// Whether the new target asks for less or more than the old; nothing where neither can be said.
fn easier(polarity: Polarity, old: &Target, new: &Target) -> Option<&'static str> {
    let (TargetValue::Single(before), TargetValue::Single(now)) = (old.value, new.value) else { return None };
    // A strict target asks for more than the same figure that need only be reached.
    let asks = |value: Decimal, strict: bool| match polarity {
        Polarity::Higher => Some((value, strict)),
        Polarity::Lower => Some((-value, strict)),
        Polarity::OnTarget | Polarity::None => None,
    };
    match asks(now, new.strict)?.cmp(&asks(before, old.strict)?) {
        std::cmp::Ordering::Less => Some("changed-target-easier"),
        std::cmp::Ordering::Greater => Some("changed-target-harder"),
        std::cmp::Ordering::Equal => None,
    }
}

fn rule(stage: &Stage<'_>, indicator: &Indicator, (old, new): (Option<&DatedRule>, Option<&DatedRule>)) -> ChangeWords {
    let words = stage.words;
    let said = |dated: &DatedRule| rule_words(words, indicator, dated.rule);
    let text = words.say("changed-rule", &[("new", new.map(said).unwrap_or_default().into())]);
    let mut more: Vec<String> = old.map(|old| words.say("changed-rule-before", &[("old", said(old).into())])).into_iter().collect();
    more.extend(reason(stage, new.and_then(|new| new.reason.as_deref())));
    ChangeWords { text, more }
}

fn definition(stage: &Stage<'_>, (old, new): (Option<&Definition>, Option<&Definition>)) -> ChangeWords {
    let words = stage.words;
    let said = |definition: Option<&Definition>| definition.map(|definition| definition.text.clone()).unwrap_or_default();
    let text = words.say("changed-definition", &[("new", said(new).into())]);
    let more = old.map(|_| words.say("changed-definition-before", &[("old", said(old).into())]));
    ChangeWords { text, more: more.into_iter().collect() }
}

fn reason(stage: &Stage<'_>, reason: Option<&str>) -> Option<String> {
    reason.map(|reason| stage.words.say("changed-reason", &[("reason", reason.into())]))
}

fn before_and_now<T>(list: &[T], index: usize) -> (Option<&T>, Option<&T>) {
    (index.checked_sub(1).and_then(|before| list.get(before)), list.get(index))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Place;
    use crate::model::TargetSetId;

    fn aimed(value: i64, strict: bool) -> Target {
        Target {
            authority: None,
            period: None,
            set: TargetSetId(0),
            value: TargetValue::Single(Decimal::from(value)),
            strict,
            decided_on: None,
            decided_by: None,
            reason: None,
            place: Place::file("targets.csv"),
        }
    }

    #[test]
    fn a_loosened_target_is_said_to_be_easier_by_polarity() {
        let (easier_id, harder_id) = (Some("changed-target-easier"), Some("changed-target-harder"));
        let cases = [
            (Polarity::Higher, (45, false), (40, false), easier_id),
            (Polarity::Higher, (40, false), (45, false), harder_id),
            (Polarity::Lower, (20, false), (25, false), easier_id),
            (Polarity::Lower, (20, false), (15, false), harder_id),
            (Polarity::Lower, (20, true), (20, false), easier_id),
            (Polarity::Higher, (95, false), (95, true), harder_id),
            (Polarity::Higher, (95, false), (95, false), None),
            (Polarity::OnTarget, (10, false), (20, false), None),
            (Polarity::None, (10, false), (20, false), None),
        ];
        for (polarity, (old, was_strict), (new, strict), expected) in cases {
            assert_eq!(easier(polarity, &aimed(old, was_strict), &aimed(new, strict)), expected, "{polarity:?} {old} {new}");
        }
    }
}
