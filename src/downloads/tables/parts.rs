//! Groups of cells that several tables share, so that a name means the same everywhere.

use super::super::cells::{maybe_number, maybe_text, maybe_yes, text};
use super::super::exact::Amount;
use super::super::format::{Cell, Row};
use crate::calc::Status;
use crate::model::{Authority, Dataset, Decimal, Figure, Indicator, Period, Target, TargetSetId, TargetValue, Value, Verdict, VerdictId};

/// `area`: the id of an authority's area.
pub(super) fn area_id<'a>(dataset: &'a Dataset, authority: &Authority) -> Option<&'a str> {
    dataset.areas.get(authority.area?).map(|area| area.id.as_str())
}

/// `authority, authority_name, authority_code, authority_kind, invented, area`.
pub(super) fn authority<'r>(dataset: &'r Dataset, authority: &'r Authority, row: &mut Row<'r>) {
    row.push(text(authority.id.as_str()));
    row.push(text(&authority.name));
    row.push(maybe_text(authority.code.as_deref()));
    row.push(text(authority.kind.name()));
    row.push(Cell::Boolean(authority.invented));
    row.push(maybe_text(area_id(dataset, authority)));
}

/// `period, period_start, period_end`; all blank for "every period".
pub(super) fn period(period: Option<Period>, row: &mut Row<'_>) {
    match period {
        Some(period) => {
            row.extend([text(period.to_string()), Cell::Date(period.start()), Cell::Date(period.end())]);
        }
        None => row.extend([Cell::Blank, Cell::Blank, Cell::Blank]),
    }
}

/// A figure's value as a file gives it: nothing for a composite of statuses that has one, since it lacks no number.
pub(super) fn shown(figure: Figure<'_>, status: &Status) -> Option<Value> {
    Some(figure.value()).filter(|value| value.number().is_some() || !status.outcome.is_judged())
}

/// `value, missing, unit, level_word`: the number or why there is none.
pub(super) fn value<'r>(indicator: &'r Indicator, value: Option<&Value>, row: &mut Row<'r>) {
    let amount = value.and_then(Value::number).map(Amount::of);
    let missing = match value {
        Some(Value::Missing(missing)) => Some(missing.shorthand()),
        Some(Value::Number(_)) | None => None,
    };
    row.push(maybe_number(amount.map(|amount| amount.value)));
    row.push(maybe_text(missing));
    row.push(text(indicator.unit.label()));
    row.push(level_word(indicator, amount.map(|amount| amount.value)));
}

/// `level_word`: the word of an ordinal scale.
pub(super) fn level_word(indicator: &Indicator, value: Option<Decimal>) -> Cell<'_> {
    maybe_text(value.and_then(|value| indicator.level(value)).map(|level| level.word.as_str()))
}

/// `numerator, denominator, value_exact`: what the source gave, or what a rounded value is exactly.
pub(super) fn fraction(figure: Figure<'_>, row: &mut Row<'_>) {
    let amount = figure.number().as_ref().map(Amount::of);
    let given = figure.extras().map_or((None, None), |extras| (extras.numerator, extras.denominator));
    let (above, below) = match amount.and_then(|amount| amount.fraction) {
        Some((above, below)) => (Some(above), Some(below)),
        None => given,
    };
    row.extend([maybe_number(above), maybe_number(below), maybe_yes(amount.map(|amount| amount.exact))]);
}

/// `target_set, target, target_upper, strict`; all blank without a target.
pub(super) fn target<'r>(dataset: &'r Dataset, target: Option<(TargetSetId, &Target)>, row: &mut Row<'r>) {
    let Some((set, target)) = target else {
        row.extend([Cell::Blank, Cell::Blank, Cell::Blank, Cell::Blank]);
        return;
    };
    row.push(text(dataset.target_set(set).id.as_str()));
    row.extend(target_value(target.value));
    row.push(Cell::Boolean(target.strict));
}

/// `target, target_upper`.
pub(super) fn target_value(value: TargetValue) -> [Cell<'static>; 2] {
    match value {
        TargetValue::Single(target) => [Cell::Number(target), Cell::Blank],
        TargetValue::Range(from, to) => [Cell::Number(from), Cell::Number(to)],
    }
}

/// `polarity, rule, tolerance_kind, tolerance, status, meets_target`; the rule is blank where nothing was judged.
pub(super) fn status(indicator: &Indicator, status: &Status, row: &mut Row<'_>) {
    row.push(text(indicator.polarity.name()));
    row.push(maybe_text(status.rule.map(|rule| rule.kind.name())));
    row.push(maybe_text(status.rule.map(|rule| rule.tolerance.name())));
    row.push(maybe_number(status.rule.map(|rule| rule.tolerance.width())));
    row.push(text(status.outcome.name()));
    row.push(maybe_yes(status.meets_target));
}

/// `recorded_verdict, recorded_word`: a mark that a source printed.
pub(super) fn mark<'r>(dataset: &'r Dataset, mark: Option<VerdictId>, row: &mut Row<'r>) {
    row.push(maybe_text(mark.map(|mark| mark_name(dataset, mark))));
    row.push(maybe_text(mark.map(|mark| dataset.verdict(mark).word.as_str())));
}

/// A mark with its scheme: `lincolnshire-symbols/▲`.
pub(super) fn mark_name(dataset: &Dataset, mark: VerdictId) -> String {
    format!("{}/{}", dataset.scheme(mark).id, dataset.verdict(mark).mark)
}

/// `recorded_verdict, recorded_word, verdict_reason`.
pub(super) fn verdict<'r>(dataset: &'r Dataset, verdict: Option<&'r Verdict>, row: &mut Row<'r>) {
    mark(dataset, verdict.map(|verdict| verdict.mark), row);
    row.push(maybe_text(verdict.and_then(|verdict| verdict.reason.as_deref())));
}
