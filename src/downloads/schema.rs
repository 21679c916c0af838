//! What is known of a table without its rows: title, columns, and what each column may hold.

use super::columns;
use crate::model::{Column, DateFormat, PublishedTable, Slug, Table, TableColumn};
use crate::words::Words;

/// A column and its limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The column.
    pub column: Column,
    /// Never blank.
    pub required: bool,
    /// No value twice.
    pub unique: bool,
    /// The only words that it holds; empty where there is no such list.
    pub codes: Vec<&'static str>,
    /// How its dates are written.
    pub date_format: DateFormat,
    /// Words that may stand in place of a number or date that is withheld; empty where there are none.
    pub withheld: &'static [&'static str],
}

impl Field {
    /// A column without limits, with dates of the form year-month-day.
    pub(super) fn of(column: Column) -> Self {
        Self { column, required: false, unique: false, codes: Vec::new(), date_format: DateFormat::Iso, withheld: &[] }
    }
}

/// A table's description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    /// The columns, in the order of the file.
    pub fields: Vec<Field>,
    /// The columns that name a row, where there are such.
    pub key: Vec<&'static str>,
}

/// A kind of table that the program makes: its columns are part of the public interface.
pub struct TableKind {
    /// Its name: in the catalogue `table-<id>` and `table-<id>-about`.
    pub id: &'static str,
    /// The names of its columns, in the order of the file; each is in [`columns::COLUMNS`].
    pub columns: &'static [&'static str],
    /// Those that are never blank.
    pub required: &'static [&'static str],
    /// Those that name a row, where there are such.
    pub key: &'static [&'static str],
}

impl TableKind {
    /// The description of its columns.
    pub fn schema(&self, words: &Words) -> Schema {
        let field = |name: &&'static str| {
            let entry = columns::entry(name);
            let unique = self.key == [*name];
            let required = self.required.contains(name);
            Field { required, unique, codes: (entry.codes)(), ..Field::of(entry.column(words)) }
        };
        Schema { fields: self.columns.iter().map(field).collect(), key: self.key.to_vec() }
    }

    /// The table without rows. `id` and `title` say of what it is; without them it is of the whole site.
    pub(super) fn head(&self, about: Option<(&Slug, String)>, words: &Words) -> Table {
        let own = Slug::new(self.id).or_else(|| Slug::new(&format!("all-{}", self.id)));
        let (id, title) = match about {
            Some((id, title)) => (id.clone(), title),
            None => (own.expect("the id of a table is a word"), words.word(&format!("table-{}", self.id))),
        };
        let columns = self.columns.iter().map(|name| columns::entry(name).column(words)).collect();
        let description = words.word(&format!("table-{}-about", self.id));
        Table { id, title, description, columns, rows: Vec::new(), source: None }
    }
}

impl Schema {
    /// The description of a table that is published as it stands.
    pub fn of_published(table: &PublishedTable) -> Self {
        let field = |(column, declared): (&Column, &TableColumn)| Field {
            required: !declared.optional,
            unique: declared.unique,
            ..Field::of(column.clone())
        };
        Self { fields: table.table.columns.iter().zip(&table.columns).map(field).collect(), key: Vec::new() }
    }
}
