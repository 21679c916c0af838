//! Charts, rules and checks of figures, from their registries.

use super::table;
use crate::calc::RULES;
use crate::checks;
use crate::diag::Severity;
use crate::words::Words;

pub(super) fn charts() -> String {
    let words = Words::english();
    let rows = crate::charts::ALL.iter().map(|chart| vec![format!("`{}`", chart.id), words.word(chart.description)]);
    format!("## Every chart\n\n{}", table(&["chart", "what it shows"], rows))
}

pub(super) fn rules() -> String {
    let words = Words::english();
    let rows = RULES.iter().map(|rule| {
        let outcomes: Vec<String> = rule.outcomes.iter().map(|outcome| words.outcome(*outcome, None)).collect();
        vec![format!("`{}`", rule.kind.name()), outcomes.join(", ")]
    });
    format!("## Every rule\n\n{}", table(&["rule", "outcomes, least severe first"], rows))
}

pub(super) fn checks() -> String {
    let level = |severity| if severity == Severity::Error { "error" } else { "warning" };
    let rows = checks::ALL.iter().map(|check| vec![format!("`{}`", check.code), level(check.level).to_owned(), check.title.to_owned()]);
    format!("## Every check of figures\n\n{}", table(&["check", "level", "what it finds"], rows))
}
