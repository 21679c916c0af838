//! The columns of one published file: what its dataset says of each, as far as the cells that were written bear it out.

use super::super::guard::is_number;
use super::super::schema::Field;
use crate::model::{Column, DataType, DateFormat, DisclosureColumn, DisclosureDataset, REDACTED, ValueKind};
use crate::words::Words;

/// A column while its cells are written.
///
/// What the council declared to be right as it stands (`[[allow]]`) may be no number or date, or an empty cell where there should be
/// none; the description must fit the file all the same.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// What the dataset says that its cells are.
    data_type: DataType,
    date_format: DateFormat,
    /// Whether each of its cells was of that type, redacted, or empty.
    fits: bool,
    /// Whether one was empty, or a number or date that is redacted.
    has_gaps: bool,
}

impl Seen {
    /// Before the first row. None for a column that the dataset does not know.
    pub(super) fn of(column: Option<&DisclosureColumn>, date_format: DateFormat) -> Self {
        let data_type = column.map_or(DataType::Text, |column| data_type(column.kind));
        Self { data_type, date_format, fits: true, has_gaps: false }
    }

    /// Takes in one cell, as it is written.
    pub(super) fn note(&mut self, cell: &str) {
        if cell.is_empty() {
            self.has_gaps = true;
            return;
        }
        let fits = match self.data_type {
            DataType::Text | DataType::Boolean => return,
            DataType::Number => is_number(cell),
            DataType::Date => is_date(cell, self.date_format),
        };
        if !fits {
            let is_redacted = REDACTED.contains(&cell);
            self.has_gaps |= is_redacted;
            self.fits &= is_redacted;
        }
    }

    /// The column's description, given its heading in the file and what the dataset says of it.
    pub(super) fn field(self, heading: &str, column: Option<&DisclosureColumn>, words: &Words) -> Field {
        let data_type = if self.fits { self.data_type } else { DataType::Text };
        let (title, description) = match column {
            Some(column) => (column.title.clone(), description(column, words)),
            None if heading == LABEL => (words.word("disclosure-organisation"), words.word("disclosure-organisation-about")),
            None => (heading.to_owned(), words.word("disclosure-extra-column")),
        };
        let unit = column.and_then(|column| column.unit.clone().or_else(|| (column.kind == ValueKind::Money).then(|| "£".to_owned())));
        let name = heading.to_owned();
        let withheld: &'static [&'static str] = if data_type == DataType::Text { &[] } else { &REDACTED };
        let required = column.is_some_and(|column| !column.may_be_empty()) && !self.has_gaps;
        let column = Column { name, title, description, unit, data_type };
        Field { required, date_format: self.date_format, withheld, ..Field::of(column) }
    }
}

/// The heading of the column of names that is given to files whose dataset has none.
const LABEL: &str = "OrganisationLabel";

/// True and false stand as the council writes them (True, FALSE, yes), so they are text.
fn data_type(kind: ValueKind) -> DataType {
    if kind == ValueKind::Date {
        DataType::Date
    } else if kind.is_number() {
        DataType::Number
    } else {
        DataType::Text
    }
}

/// Whether a cell has the form of a day; that there is such a day was asked when the file was read.
fn is_date(cell: &str, format: DateFormat) -> bool {
    let (marks, mark) = match format {
        DateFormat::DayMonthYear => ([2, 5], b'/'),
        DateFormat::Iso => ([4, 7], b'-'),
    };
    let fits = |(place, byte): (usize, u8)| if marks.contains(&place) { byte == mark } else { byte.is_ascii_digit() };
    cell.len() == 10 && cell.bytes().enumerate().all(fits)
}

/// What a column means, which words it takes, and when it is empty.
fn description(column: &DisclosureColumn, words: &Words) -> String {
    let mut parts = vec![column.description.clone()];
    if !column.allowed.is_empty() {
        parts.push(words.say("disclosure-allowed", &[("words", words.series(&column.allowed).into())]));
    }
    if let Some(when) = &column.may_be_empty_when {
        parts.push(words.say("disclosure-empty-when", &[("when", when.into())]));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

/// What a dataset's files hold, with everything that must be said beside them.
pub(super) fn about(dataset: &DisclosureDataset, statement: &crate::model::DisclosureStatement, words: &Words) -> String {
    use crate::model::VatBasis;
    let vat = statement.vat.map(|vat| match vat {
        VatBasis::Net => words.word("disclosure-net"),
        VatBasis::Gross => words.word("disclosure-gross"),
    });
    let parts = [Some(dataset.description.clone()), dataset.note.clone(), vat, statement.redaction_policy.clone(), statement.notes.clone()];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Requirement;

    fn column(kind: ValueKind, when: Option<&str>) -> DisclosureColumn {
        DisclosureColumn {
            name: "Amount".to_owned(),
            title: "Sum paid".to_owned(),
            aliases: Vec::new(),
            alternatives: Vec::new(),
            kind,
            unit: None,
            description: "What was paid.".to_owned(),
            requirement: Requirement::Required,
            allowed: Vec::new(),
            may_be_empty_when: when.map(str::to_owned),
            role: None,
            contact: false,
        }
    }

    fn field(kind: ValueKind, cells: &[&str]) -> (DataType, bool) {
        let column = column(kind, None);
        let mut seen = Seen::of(Some(&column), DateFormat::DayMonthYear);
        for cell in cells {
            seen.note(cell);
        }
        let field = seen.field("Amount", Some(&column), &Words::english());
        (field.column.data_type, field.required)
    }

    #[test]
    fn the_description_fits_the_cells() {
        use ValueKind::{Boolean, Date, Money, Text};
        let table: [(ValueKind, &[&str], (DataType, bool)); 10] = [
            (Money, &[], (DataType::Number, true)),
            (Money, &["-26123.45", "0.00"], (DataType::Number, true)),
            (Money, &["12.00", "REDACTED COMMERCIAL CONFIDENTIALITY"], (DataType::Number, false)),
            (Money, &["12.00", ""], (DataType::Number, false)),
            (Money, &["about 12.00"], (DataType::Text, true)),
            (Date, &["30/06/2026"], (DataType::Date, true)),
            (Date, &["2026-06-30"], (DataType::Text, true)),
            (Text, &["REDACTED PERSONAL DATA"], (DataType::Text, true)),
            (Text, &["x", ""], (DataType::Text, false)),
            (Boolean, &["TRUE", "no"], (DataType::Text, true)),
        ];
        for (kind, cells, expected) in table {
            assert_eq!(field(kind, cells), expected, "{kind:?} {cells:?}");
        }
    }

    #[test]
    fn a_column_says_what_its_dataset_says_of_it() {
        let words = Words::english();
        let money = column(ValueKind::Money, Some("All VAT can be recovered."));
        let field = Seen::of(Some(&money), DateFormat::Iso).field("Amount", Some(&money), &words);
        assert_eq!((field.column.title.as_str(), field.column.unit.as_deref(), field.required), ("Sum paid", Some("£"), false));
        assert_eq!(field.column.description, "What was paid. May be empty: All VAT can be recovered.");
        let extra = Seen::of(None, DateFormat::Iso).field("Ward", None, &words);
        assert_eq!((extra.column.title.as_str(), extra.required), ("Ward", false));
    }
}
