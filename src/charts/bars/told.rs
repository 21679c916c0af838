//! From the parts of a breakdown to bars: their words and the table.

use super::parts::{Label, parts};
use super::{BarsSubject, Measured};
use crate::charts::canvas::{Frame, SHEET};
use crate::charts::said::{column, table_id};
use crate::charts::{lettering, ranked};
use crate::model::{Column, DataType, Decimal, Number, Portion, Table, TableCell};
use crate::words::Words;

/// A name in the picture has at most so many lines; the whole of it stands in the table.
const MOST_LINES: usize = 2;

/// What a breakdown is told from.
pub(super) struct Teller<'a> {
    words: &'a Words,
    subject: &'a BarsSubject<'a>,
    parts: Vec<(Label, Portion)>,
}

impl<'a> Teller<'a> {
    pub(super) fn new(words: &'a Words, subject: &'a BarsSubject<'_>) -> Option<Self> {
        let parts = parts(subject);
        parts.iter().any(|(label, _)| label.is_one()).then_some(Self { words, subject, parts })
    }

    pub(super) fn input(&self) -> ranked::Input {
        let first = self.first().map(|(label, _)| label);
        let rows = self.parts.iter().map(|(label, portion)| ranked::Row {
            name: lettering::shorten(&self.name(label), SHEET * 9 / 10, MOST_LINES),
            value: self.value(*portion).into(),
            said: self.said(self.value(*portion)),
            is_subject: Some(label) == first,
        });
        ranked::Input {
            frame: Frame { id: self.id(), title: self.title(), description: self.description() },
            rows: rows.collect(),
            missing: Vec::new(),
            target: None,
            median: None,
            middle_half: None,
        }
    }

    fn id(&self) -> String {
        format!("bars-{}-by-{}", self.subject.id, self.subject.what.name())
    }

    fn value(&self, portion: Portion) -> Decimal {
        self.subject.unit.of(portion)
    }

    /// The one that is above nought and larger than every other.
    fn first(&self) -> Option<&(Label, Portion)> {
        let ones = || self.parts.iter().filter(|(label, _)| label.is_one());
        let first = ones().max_by_key(|(_, portion)| self.value(*portion))?;
        let is_shared = ones().filter(|(_, portion)| self.value(*portion) == self.value(first.1)).count() > 1;
        (self.value(first.1) > Decimal::ZERO && !is_shared).then_some(first)
    }

    /// "Highways", "April 2026", "14 other suppliers", "names withheld: personal data".
    fn name(&self, label: &Label) -> String {
        let by = || ("by", self.subject.what.name().into());
        match label {
            Label::Name(name) => name.clone(),
            Label::Month(month) => self.words.period(*month),
            Label::Others(Some(count)) => self.words.say("chart-bars-others", &[by(), ("count", (*count).into())]),
            Label::Others(None) => self.words.word("chart-bars-others-uncounted"),
            Label::Withheld(0) => self.words.word("chart-bars-withheld-personal"),
            Label::Withheld(_) => self.words.word("chart-bars-withheld-commercial"),
            Label::NotSaid => self.words.say("chart-bars-not-said", &[by()]),
        }
    }

    /// "£1.24 million" or "312".
    fn said(&self, value: Decimal) -> String {
        match self.subject.unit {
            Measured::Pounds => self.words.pounds(value),
            Measured::Rows => self.words.number(&Number::from(value), 0),
        }
    }

    /// "£4.1 million" or "1,204 rows".
    fn total(&self) -> String {
        let rows = usize::try_from(self.subject.total.rows).unwrap_or(usize::MAX);
        match self.subject.unit {
            Measured::Pounds => self.words.pounds(self.subject.total.amount),
            Measured::Rows => self.words.say("chart-bars-rows", &[("count", rows.into())]),
        }
    }

    /// "Highways has the largest share: £1.2 million of £4.1 million". Where credits are among the parts, the largest may be more than the
    /// whole, and is no share of it.
    fn title(&self) -> String {
        let by = self.subject.what.name();
        let Some((label, portion)) = self.first() else {
            return self.words.say("chart-bars-title-even", &[("by", by.into()), ("total", self.total().into())]);
        };
        let has_credits = self.parts.iter().any(|(_, portion)| self.value(*portion) < Decimal::ZERO);
        let id = match (self.parts.len(), has_credits) {
            (1, _) => "chart-bars-title-one",
            (_, true) => "chart-bars-title-credits",
            (_, false) => "chart-bars-title",
        };
        let value = self.said(self.value(*portion));
        self.words.say(id, &[("name", self.name(label).into()), ("value", value.into()), ("total", self.total().into())])
    }

    /// Every bar with its value, under its whole name.
    fn description(&self) -> String {
        let mut sentences = vec![self.about()];
        sentences.extend(self.parts.iter().map(|(label, portion)| {
            let args = [("what", self.name(label).into()), ("value", self.said(self.value(*portion)).into())];
            self.words.say("chart-named-value", &args)
        }));
        sentences.join(" ")
    }

    /// What the chart is and whose.
    fn about(&self) -> String {
        let about = [("whose", self.subject.whose.into()), ("by", self.subject.what.name().into()), ("total", self.total().into())];
        self.words.say("chart-bars-about", &about)
    }

    /// A row for each bar, exact, and the total.
    pub(super) fn table(&self) -> Table {
        let title = self.title();
        let what = self.subject.what.name();
        let mut columns = vec![column(self.words, what, DataType::Text)];
        if self.subject.unit == Measured::Pounds {
            columns.push(Column { unit: Some("£".to_owned()), ..column(self.words, "amount", DataType::Number) });
        }
        columns.push(column(self.words, "rows", DataType::Number));
        let all = (self.words.word("chart-bars-total"), self.subject.total);
        let named = self.parts.iter().map(|(label, portion)| (self.name(label), *portion)).chain([all]);
        Table {
            id: table_id(&self.id()),
            description: self.about(),
            title,
            columns,
            rows: named.map(|(name, portion)| self.row(name, portion)).collect(),
            source: None,
        }
    }

    fn row(&self, name: String, portion: Portion) -> Vec<TableCell> {
        let amount = (self.subject.unit == Measured::Pounds).then_some(TableCell::Number(portion.amount));
        let rows = TableCell::Number(portion.rows.into());
        std::iter::once(TableCell::Text(name)).chain(amount).chain([rows]).collect()
    }
}
