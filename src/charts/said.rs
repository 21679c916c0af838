//! What charts say: amounts, how a figure stands to its target, and the cells of their tables, from the same numbers.

use crate::calc::{Results, Trace};
use crate::model::{
    Authority, Column, DataType, Decimal, Figure, Flag, Indicator, IndicatorId, Number, Polarity, Slug, Table, TableCell, Target,
    TargetValue, Unit,
};
use crate::words::{Words, honest_decimals};

/// The catalogue, and the indicator that a chart is about.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'a> {
    pub words: &'a Words,
    pub indicator: &'a Indicator,
}

impl<'a> Speaker<'a> {
    pub(super) fn new(results: &Results<'a>, words: &'a Words, indicator: IndicatorId) -> Self {
        Self { words, indicator: results.dataset().indicator(indicator) }
    }

    /// A number in its unit, or the word of its scale.
    pub(super) fn amount(&self, number: &Number) -> String {
        self.words.amount(self.indicator, number)
    }

    /// A number that was worked out from a group, with the indicator's decimals.
    pub(super) fn derived(&self, number: &Number) -> Number {
        Number::Decimal(number.round(self.indicator.decimals).normalize())
    }

    /// A number in its unit, told apart from a target that it does not equal.
    pub(super) fn amount_beside(&self, number: &Number, target: Option<&Target>) -> String {
        self.words.amount_beside(self.indicator, number, target.map(|target| nearest(number, target.value)).as_ref())
    }

    /// The same as a cell: with the very digits that are said.
    pub(super) fn cell_beside(&self, number: &Number, target: Option<&Target>) -> TableCell {
        let decimals = self.indicator.decimals;
        let places = target.map_or(decimals, |target| honest_decimals(number, &nearest(number, target.value), decimals));
        self.cell_of(number, places)
    }

    /// A number as a cell.
    pub(super) fn cell(&self, number: &Number) -> TableCell {
        self.cell_of(number, self.indicator.decimals)
    }

    /// A target as two cells: the single value or the range's lower end, and its upper end.
    pub(super) fn target_cells(&self, target: Option<&Target>) -> (TableCell, TableCell) {
        match target.map(|target| target.value) {
            None => (TableCell::Blank, TableCell::Blank),
            Some(TargetValue::Single(single)) => (self.cell(&single.into()), TableCell::Blank),
            Some(TargetValue::Range(from, to)) => (self.cell(&from.into()), self.cell(&to.into())),
        }
    }

    /// The number with the very digits that are said; of an ordinal scale its word.
    fn cell_of(&self, number: &Number, places: u32) -> TableCell {
        if self.indicator.scale.is_empty() { TableCell::Number(written(number, places)) } else { TableCell::Text(self.amount(number)) }
    }

    /// "95%", or "10% to 20%" for a range.
    pub(super) fn target(&self, target: TargetValue) -> String {
        match target {
            TargetValue::Single(value) => self.amount(&value.into()),
            TargetValue::Range(from, to) => self.span(&from.into(), &to.into()),
        }
    }

    /// "10% to 20%", "£5 to £8", "10 to 20 days".
    pub(super) fn span(&self, from: &Number, to: &Number) -> String {
        let Indicator { unit, decimals, scale, .. } = self.indicator;
        let said = |from: String, to: String| self.words.say("span", &[("from", from.into()), ("to", to.into())]);
        if matches!(unit, Unit::Words(_)) && scale.is_empty() {
            let numbers = said(self.words.number(from, *decimals), self.words.number(to, *decimals));
            return self.words.in_unit(&numbers, unit);
        }
        said(self.amount(from), self.amount(to))
    }

    /// "target 95%", or "limit 20 days" where lower is better.
    pub(super) fn target_label(&self, target: TargetValue) -> String {
        self.words.say(self.by_polarity("chart-target", "chart-limit"), &[("target", self.target(target).into())])
    }

    fn by_polarity(&self, higher: &'static str, lower: &'static str) -> &'static str {
        match self.indicator.polarity {
            Polarity::Lower => lower,
            Polarity::Higher | Polarity::OnTarget | Polarity::None => higher,
        }
    }

    /// "below the target of 95%", "within the limit of 20 days", "no target set": how a number stands to its target.
    pub(super) fn standing(&self, trace: &Trace<'_>) -> String {
        let (Some(number), Some(target)) = (trace.figure.number(), trace.target) else { return self.words.word("chart-no-target") };
        let meets = trace.worked.as_ref().map(|worked| worked.meets);
        let id = standing_id(self.indicator.polarity, meets, number.cmp(&nearest(&number, target.value)), target);
        self.words.say(id, &[("target", self.target(target.value).into())])
    }

    /// An amount with what is to be known of it: "93.86%, provisional".
    pub(super) fn flagged(&self, amount: String, figure: Figure<'_>) -> String {
        let remarks: Vec<String> = remarks(figure).map(|flag| self.words.flag(flag)).collect();
        self.words.series(&std::iter::once(amount).chain(remarks).collect::<Vec<_>>())
    }

    /// Why a figure has no number.
    pub(super) fn missing(&self, figure: Figure<'_>) -> String {
        self.words.value(self.indicator, &figure.value())
    }

    /// A column of numbers in the indicator's unit; of an ordinal scale, of its words.
    pub(super) fn number_column(&self, name: &str) -> Column {
        let unit = self.indicator.unit.label();
        let data_type = if self.indicator.scale.is_empty() { DataType::Number } else { DataType::Text };
        Column { unit: (!unit.is_empty()).then_some(unit), ..self.column(name, data_type) }
    }

    /// A column, titled and described by the messages `chart-column-NAME` and `chart-column-NAME-means`.
    pub(super) fn column(&self, name: &str, data_type: DataType) -> Column {
        column(self.words, name, data_type)
    }

    /// A table about the indicator.
    pub(super) fn table(&self, title: String, columns: Vec<Column>, rows: Vec<Vec<TableCell>>) -> Table {
        let Indicator { id, description, source, .. } = self.indicator;
        let description = description.clone().unwrap_or_else(|| self.indicator.title.clone());
        Table { id: id.clone(), title, description, columns, rows, source: source.clone() }
    }
}

/// A column, titled and described by the messages `chart-column-NAME` and `chart-column-NAME-means`.
pub(super) fn column(words: &Words, name: &str, data_type: DataType) -> Column {
    let message = format!("chart-column-{}", name.replace('_', "-"));
    Column {
        name: name.to_owned(),
        title: words.word(&message),
        description: words.word(&format!("{message}-means")),
        unit: None,
        data_type,
    }
}

/// A body's name, said to be invented where it is: a chart is read without its page.
pub(super) fn body_name(words: &Words, body: &Authority) -> String {
    if body.invented { words.say("table-invented", &[("name", (&body.name).into())]) } else { body.name.clone() }
}

/// A name that a table can have.
pub(super) fn table_id(text: &str) -> Slug {
    Slug::new(text).or_else(|| Slug::new("chart")).expect("`chart` is an id")
}

/// The message that says how a number stands to its target, by polarity and whether the target is met.
fn standing_id(polarity: Polarity, meets: Option<bool>, order: std::cmp::Ordering, target: &Target) -> &'static str {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let range = matches!(target.value, TargetValue::Range(..));
    match (polarity, meets, order) {
        (_, Some(false), Equal) => "chart-standing-equal-not-met",
        (_, None, Less) | (Polarity::Higher, Some(_), Less) => "chart-standing-below-target",
        (_, None, Greater) | (Polarity::Higher, Some(_), Greater) => "chart-standing-above-target",
        (Polarity::Lower, Some(_), Less) => "chart-standing-below-limit",
        (Polarity::Lower, Some(_), Greater) => "chart-standing-above-limit",
        (Polarity::Lower, Some(_), Equal) => "chart-standing-meets-limit",
        (_, Some(true), _) if range => "chart-standing-in-range",
        (Polarity::OnTarget | Polarity::None, Some(_), Less) => "chart-standing-below-target",
        (Polarity::OnTarget | Polarity::None, Some(_), Greater) => "chart-standing-above-target",
        (_, None | Some(_), Equal) => "chart-standing-meets-target",
    }
}

/// What a number is held against: the single target, or the end of a range that it lies outside of or nearest to.
pub(super) fn nearest(number: &Number, target: TargetValue) -> Number {
    match target {
        TargetValue::Single(value) => value.into(),
        TargetValue::Range(from, to) => {
            let (from, to) = (Number::from(from), Number::from(to));
            if number.minus(&from) < to.minus(number) { from } else { to }
        }
    }
}

/// The flags that a reader of a chart must know of; a break is drawn.
fn remarks(figure: Figure<'_>) -> impl Iterator<Item = Flag> {
    figure.flags().iter().filter(|flag| *flag != Flag::Break)
}

/// The decimal that is said of a number: as written, or rounded half away from zero.
fn written(number: &Number, decimals: u32) -> Decimal {
    match number {
        Number::Decimal(decimal) => *decimal,
        Number::Ratio(_) => number.round(decimals),
    }
}

/// The first letter as a capital, where a message begins a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
