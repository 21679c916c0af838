//! The status of a figure: what its rule says of it.

use crate::calc::judgement::{Aim, judge};
use crate::calc::{Results, rules};
use crate::model::{Figure, Flag, Indicator, IndicatorId, Number, Outcome, Polarity, Rule, Shape, Target, TargetSetId};

/// What the rule in force says of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// The outcome.
    pub outcome: Outcome,
    /// Whether the target itself is met, also said for `within`; none where nothing was judged.
    pub meets_target: Option<bool>,
    /// The rule that judged, the one in force on the last day of the figure's period; none for a composite of
    /// statuses, or where nothing was judged.
    pub rule: Option<Rule>,
    /// The figure is a forecast: the status is of the forecast, and is never counted as outturn.
    pub forecast: bool,
}

impl Status {
    /// There is no figure.
    pub const NO_FIGURE: Self = Self { outcome: Outcome::NoFigure, meets_target: None, rule: None, forecast: false };

    /// The mark of the status: that of its outcome, but within the tolerance another one where the target itself is not met.
    pub fn shape(&self) -> Shape {
        match (self.outcome, self.meets_target) {
            (Outcome::Within, Some(false)) => Shape::HalfDisc,
            (outcome, _) => outcome.shape(),
        }
    }

    /// A status that no rule judged.
    pub(crate) fn unjudged(outcome: Outcome, forecast: bool) -> Self {
        Self { outcome, meets_target: None, rule: None, forecast }
    }
}

/// The status of a figure against a set. Without a number there is no figure; without a target in force, or without a
/// polarity, there is no target.
pub(crate) fn status(results: &Results<'_>, id: IndicatorId, figure: Figure<'_>, set: TargetSetId) -> Status {
    if let Some(outcome) = results.composite_status(id, figure) {
        return outcome;
    }
    let forecast = figure.flags().has(Flag::Forecast);
    let Some(value) = figure.number() else { return Status::unjudged(Outcome::NoFigure, forecast) };
    let indicator = results.dataset().indicator(id);
    let target = match indicator.polarity {
        Polarity::None => None,
        Polarity::Higher | Polarity::Lower | Polarity::OnTarget => results.target(id, figure.authority(), figure.period(), set),
    };
    let Some(target) = target else { return Status::unjudged(Outcome::NoTarget, forecast) };
    judged(&value, target, indicator, indicator.rule_on(figure.period().end()), forecast)
}

/// A number against a target by a rule.
pub(crate) fn judged(value: &Number, target: &Target, indicator: &Indicator, rule: Rule, forecast: bool) -> Status {
    let judgement = judge(value, &aim(target, indicator, rule));
    Status { outcome: rules::outcome(rule.kind, judgement), meets_target: Some(judgement.meets), rule: Some(rule), forecast }
}

/// What a figure of the indicator is compared with.
pub(crate) fn aim(target: &Target, indicator: &Indicator, rule: Rule) -> Aim {
    Aim { target: target.value, strict: target.strict, polarity: indicator.polarity, tolerance: rule.tolerance }
}
