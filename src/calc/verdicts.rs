//! Whether what a source printed agrees with what the rule says: by meaning, within the vocabulary of the source's legend.

use crate::model::{Dataset, Outcome, VerdictId};

/// Whether a printed mark means the outcome.
///
/// `met` is also "within the tolerance" (the rule `band` has no `met`), and `better` is also `met` (the rules `rag` and
/// `met` have no `better`). A legend without a mark for `better` says `met` of it, and one without `just-missed` says
/// `missed` of it. A mark that means "not judged", or an outcome that is not judged, agrees with everything: neither
/// contradicts the other.
pub(crate) fn agrees(dataset: &Dataset, mark: VerdictId, outcome: Outcome) -> bool {
    let Some(recorded) = dataset.verdict(mark).outcome.filter(|recorded| recorded.is_judged() && outcome.is_judged()) else {
        return true;
    };
    let scheme = dataset.verdict(mark).scheme;
    let has = |outcome: Outcome| dataset.verdicts.iter().any(|mark| mark.scheme == scheme && mark.outcome == Some(outcome));
    match recorded {
        Outcome::Better => matches!(outcome, Outcome::Better | Outcome::Met),
        Outcome::Met | Outcome::Within => {
            matches!(outcome, Outcome::Met | Outcome::Within) || (outcome == Outcome::Better && !has(Outcome::Better))
        }
        Outcome::JustMissed => outcome == Outcome::JustMissed,
        Outcome::Missed => outcome == Outcome::Missed || (outcome == Outcome::JustMissed && !has(Outcome::JustMissed)),
        Outcome::NoTarget | Outcome::NoFigure => true,
    }
}
