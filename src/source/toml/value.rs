//! Reading single TOML values: exact decimals, dates, and how a value is shown in a message.

use ::toml::de::DeValue;
use jiff::civil::Date;

use crate::model::{Decimal, Number};
use crate::source::{Fault, spoken_date};

/// What kind of value it is, in the words of a message.
pub(super) fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// The value as it can be quoted in a message.
pub(super) fn shown(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => format!("\"{text}\""),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(truth) => truth.to_string(),
        DeValue::Datetime(moment) => moment.to_string(),
        DeValue::Array(_) => "[…]".to_owned(),
        DeValue::Table(_) => "{…}".to_owned(),
    }
}

/// A decimal, as text or as a number, exactly as written.
pub(super) fn decimal(value: &DeValue<'_>) -> Result<Decimal, Fault> {
    let text = match value {
        DeValue::String(text) => text.as_ref(),
        DeValue::Integer(number) => number.as_str(),
        DeValue::Float(number) => number.as_str(),
        DeValue::Boolean(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => "",
    };
    let help = "write digits with at most one point, such as 2.5; at most 15 digits, 10 of them behind the point";
    let not_decimal = || Fault::new("toml/decimal", format!("{} is not a decimal", shown(value))).help(help);
    let is_other_base = matches!(value, DeValue::Integer(number) if number.radix() != 10);
    if is_other_base { Err(not_decimal()) } else { Number::parse(text).map_err(|_| not_decimal()) }
}

/// A date without a time.
pub(super) fn date(value: &DeValue<'_>) -> Result<Date, Fault> {
    let not_date = || {
        let meant = match value {
            DeValue::String(text) => text.parse().ok().or_else(|| spoken_date(text)),
            DeValue::Datetime(moment) => moment.date.and_then(|date| date.to_string().parse().ok()),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Array(_) | DeValue::Table(_) => None,
        };
        let written = meant.map_or_else(|| "2010-04-01".to_owned(), |date: Date| date.to_string());
        let help = format!("write the date without quotes and without a time: {written}");
        Fault::new("toml/date", format!("{} is not a date", shown(value))).help(help)
    };
    let moment = match value {
        DeValue::Datetime(moment) if moment.time.is_none() => moment,
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => return Err(not_date()),
    };
    moment.to_string().parse().map_err(|_| not_date())
}
