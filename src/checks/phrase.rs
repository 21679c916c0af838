//! How findings name things: figures as written, bodies by name, periods by label.

use crate::diag::{Diagnostic, Place, Severity};
use crate::model::{Dataset, Figure, IndicatorId, Number, TargetValue};

/// A warning at a place, or about the site where there is none.
pub(super) fn warning(code: &'static str, place: Option<Place>, message: String, help: &str) -> Diagnostic {
    Diagnostic { code, severity: Severity::Warning, place, message, help: Some(help.to_owned()), quote: None }
}

/// A number as written; a ratio with so many decimals.
pub(super) fn number(number: &Number, decimals: u32) -> String {
    match number {
        Number::Decimal(decimal) => decimal.to_string(),
        Number::Ratio(_) => number.round(decimals).to_string(),
    }
}

/// "93.86 (Boston Borough Council, 2008/09)".
pub(super) fn figure(dataset: &Dataset, id: IndicatorId, figure: Figure<'_>) -> String {
    let value = figure.number().map_or_else(String::new, |value| number(&value, dataset.indicator(id).decimals));
    format!("{value} ({}, {})", dataset.authority(figure.authority()).name, figure.period())
}

/// A target: "95", "10 to 20".
pub(super) fn target(value: TargetValue) -> String {
    match value {
        TargetValue::Single(value) => value.to_string(),
        TargetValue::Range(from, to) => format!("{from} to {to}"),
    }
}
