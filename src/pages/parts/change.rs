//! One change in a line of plain words.

use crate::calc::{Change, ChangeKind};
use crate::model::{Figure, Target};
use crate::pages::Stage;
use crate::pages::parts::value::target_amount;

/// What changed, without its date and its measure's name: "17 figures published", "the target became 95%, from 90%".
pub fn change_words(stage: &Stage<'_>, change: &Change<'_>) -> String {
    let (words, dataset) = (stage.words, stage.dataset());
    let indicator = dataset.indicator(change.indicator);
    let amount = |figure: &Figure<'_>| words.value(indicator, &figure.value());
    let whose = |target: &Target| target.authority.map_or_else(|| words.word("change-all"), |id| dataset.authority(id).name.clone());
    match &change.kind {
        ChangeKind::Published { figures } => words.say("change-published", &[("count", (*figures).into())]),
        ChangeKind::Revised { authority, old, new } => words.say(
            "change-revised",
            &[
                ("body", (&dataset.authority(*authority).name).into()),
                ("period", words.period(new.period()).into()),
                ("old", amount(old).into()),
                ("new", amount(new).into()),
            ],
        ),
        ChangeKind::Target { old: Some(old), new } => words.say(
            "change-target",
            &[
                ("body", whose(new).into()),
                ("old", target_amount(words, indicator, old.value).into()),
                ("new", target_amount(words, indicator, new.value).into()),
            ],
        ),
        ChangeKind::Target { old: None, new } => {
            words.say("change-target-set", &[("body", whose(new).into()), ("new", target_amount(words, indicator, new.value).into())])
        }
        ChangeKind::Rule { .. } => words.word("change-rule"),
        ChangeKind::Definition { .. } => words.word("change-definition"),
    }
}
