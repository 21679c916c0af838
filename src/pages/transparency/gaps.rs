//! What is missing, late or taken back: each period in words.

use std::cmp::Reverse;

use serde::Serialize;

use crate::calc::disclosures::{PeriodStanding, State};
use crate::pages::html::escape;
use crate::pages::parts::disclosure::{Owed, gap_words, state_mark, state_said};
use crate::pages::{Shell, address};

/// A period that is not as the law asks.
#[derive(Serialize)]
pub(super) struct Gap {
    title: String,
    href: String,
    period: String,
    mark: String,
    said: String,
}

/// Every period of every dataset that is missing, held, withdrawn or was late: what is not here first, and in each the newest first.
pub(super) fn gaps(shell: &Shell, all: &[Owed<'_>]) -> Vec<Gap> {
    let each = all.iter().flat_map(|owed| owed.disclosed.standing.periods.iter().map(move |standing| (owed, standing)));
    let mut found: Vec<(&Owed<'_>, &PeriodStanding<'_>)> = each.filter(|(_, standing)| is_gap(standing.state)).collect();
    found.sort_by_key(|(_, standing)| (standing.state.is_there(), Reverse(standing.period)));
    found.into_iter().map(|(owed, standing)| gap(shell, owed, standing)).collect()
}

fn is_gap(state: State<'_>) -> bool {
    match state {
        State::Late { .. } | State::Held { .. } | State::Withdrawn { .. } | State::Missing { .. } => true,
        State::Published
        | State::NilReturn
        | State::DateNotRecorded
        | State::PublishedElsewhere { .. }
        | State::Withheld { .. }
        | State::NotApplicable { .. }
        | State::NotYetDue => false,
    }
}

fn gap(shell: &Shell, owed: &Owed<'_>, standing: &PeriodStanding<'_>) -> Gap {
    let words = owed.stage.words;
    let more = gap_words(words, standing).map(|gaps| format!(" {}", escape(&gaps))).unwrap_or_default();
    Gap {
        title: owed.dataset.title.clone(),
        href: shell.to(&address::disclosure(&owed.dataset.id)),
        period: words.period(standing.period),
        mark: state_mark(words, &shell.root, Some(standing.state)),
        said: format!("{}{more}", state_said(owed, standing)),
    }
}
