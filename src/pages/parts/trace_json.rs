//! The steps from a figure to its status as JSON: the same numbers that the page works out, every one exact.
//!
//! A decimal is a JSON number with the digits that it has; what no decimal holds is text, `"numerator/denominator"`.

use serde_json::{Value as Json, json};

use crate::calc::{Trace, Worked};
use crate::model::{Dataset, Figure, Indicator, IndicatorId, Number, Rule, Target, TargetValue, Value};

/// One comparison, step by step.
pub fn trace_json(dataset: &Dataset, indicator: IndicatorId, trace: &Trace<'_>) -> Json {
    let described = dataset.indicator(indicator);
    json!({
        "target_set": dataset.target_set(trace.set).id.as_str(),
        "target": trace.target.map(|target| target_json(dataset, target)),
        "polarity": trace.polarity.name(),
        "rule": trace.status.rule.map(|rule| rule_json(described, trace.figure, rule)),
        "worked": trace.worked.as_ref().map(worked_json),
        "outcome": trace.status.outcome.name(),
        "meets_target": trace.status.meets_target,
        "forecast": trace.status.forecast,
    })
}

/// A figure with what the source said of it.
pub fn figure_json(dataset: &Dataset, figure: Figure<'_>) -> Json {
    let value = match figure.value() {
        Value::Number(number) => number_json(&number),
        Value::Missing(_) => Json::Null,
    };
    let missing = match figure.value() {
        Value::Number(_) => None,
        Value::Missing(missing) => Some(missing.shorthand()),
    };
    let recorded = figure.verdict().map(|verdict| {
        let mark = dataset.verdict(verdict.mark);
        json!({
            "scheme": dataset.scheme(verdict.mark).id.as_str(),
            "mark": mark.mark,
            "word": mark.word,
            "outcome": mark.outcome.map_or("not-judged", crate::model::Outcome::name),
            "reason": verdict.reason,
        })
    });
    json!({
        "period": figure.period().to_string(),
        "start": figure.period().start().to_string(),
        "end": figure.period().end().to_string(),
        "value": value,
        "missing": missing,
        "flags": figure.flags().to_string(),
        "published": figure.published().map(|published| published.to_string()),
        "note": figure.note(),
        "recorded": recorded,
    })
}

fn target_json(dataset: &Dataset, target: &Target) -> Json {
    let value = match target.value {
        TargetValue::Single(single) => number_json(&Number::Decimal(single)),
        TargetValue::Range(from, to) => json!([number_json(&Number::Decimal(from)), number_json(&Number::Decimal(to))]),
    };
    json!({
        "value": value,
        "strict": target.strict,
        "authority": target.authority.map(|authority| dataset.authority(authority).id.as_str()),
        "period": target.period.map(|period| period.to_string()),
        "decided_on": target.decided_on.map(|date| date.to_string()),
        "decided_by": target.decided_by,
        "reason": target.reason,
    })
}

/// The rule with the date from which it holds.
fn rule_json(indicator: &Indicator, figure: Figure<'_>, rule: Rule) -> Json {
    let day = figure.period().end();
    let in_force = indicator.rules.iter().rev().find(|dated| dated.from.is_none_or(|from| from <= day));
    json!({
        "kind": rule.kind.name(),
        "tolerance": rule.tolerance.name(),
        "tolerance_width": number_json(&Number::Decimal(rule.tolerance.width())),
        "from": in_force.and_then(|dated| dated.from).map(|from| from.to_string()),
        "reason": in_force.and_then(|dated| dated.reason.as_ref()),
    })
}

fn worked_json(worked: &Worked) -> Json {
    json!({
        "value": number_json(&worked.value),
        "compared_with": number_json(&worked.target),
        "gap": number_json(&worked.gap),
        "gap_percent": worked.gap_percent.as_ref().map(number_json),
        "better_by": number_json(&worked.better_by),
        "allowance": worked.allowance.as_ref().map(number_json),
        "strict": worked.strict,
        "meets": worked.meets,
        "beyond": worked.beyond,
    })
}

/// A decimal as a JSON number with its own digits, a ratio as text.
pub fn number_json(number: &Number) -> Json {
    match number {
        Number::Decimal(decimal) => {
            decimal.to_string().parse::<serde_json::Number>().map_or_else(|_| Json::String(decimal.to_string()), Json::Number)
        }
        Number::Ratio(ratio) => Json::String(ratio.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigInt;
    use num_rational::BigRational;

    #[test]
    fn digits_are_kept_and_ratios_are_not_cut() {
        let decimal = Number::Decimal(Number::parse("81.0").unwrap());
        assert_eq!(number_json(&decimal).to_string(), "81.0");
        let third = Number::from(BigRational::new(BigInt::from(1600), BigInt::from(420)));
        assert_eq!(number_json(&third).to_string(), "\"80/21\"");
    }
}
