//! The list of everything that an import changed: alike changes are counted, and the first of them shown.

use std::collections::BTreeMap;

/// What a change is about, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// How the file was read.
    File,
    /// Headings and columns.
    Columns,
    /// Rows that are not in the clean file.
    Rows,
    /// Cells that say the same in another form.
    Values,
    /// What was left as it is and is worth a look.
    Doubts,
}

impl Section {
    /// Every section, in order.
    pub const ALL: [Self; 5] = [Self::File, Self::Columns, Self::Rows, Self::Values, Self::Doubts];

    /// The heading of the section.
    pub fn title(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Columns => "Columns",
            Self::Rows => "Rows left out",
            Self::Values => "Values",
            Self::Doubts => "Look at",
        }
    }
}

/// Changes of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is about.
    pub section: Section,
    /// What was done, as a few words.
    pub what: String,
    /// In which column of the clean file; none for a change of rows or of the file.
    pub column: Option<String>,
    /// How often.
    pub count: u64,
    /// The first of them, at most [`Change::MOST_EXAMPLES`]: places, with the value before and after where it may be shown.
    pub examples: Vec<String>,
}

impl Change {
    /// How many examples are kept.
    pub const MOST_EXAMPLES: usize = 3;
}

/// Changes as they happen.
#[derive(Clone, Debug, Default)]
pub(super) struct Changes {
    list: Vec<Change>,
    known: BTreeMap<(Section, String, Option<String>), usize>,
}

impl Changes {
    /// Counts a change; the first few of each kind are kept with their example.
    pub(super) fn note(&mut self, section: Section, what: impl Into<String>, example: impl FnOnce() -> String) {
        self.add((section, what.into(), None), example);
    }

    /// Counts a change of a value in a column.
    pub(super) fn note_value(&mut self, column: &str, what: &str, example: impl FnOnce() -> String) {
        self.add((Section::Values, what.to_owned(), Some(column.to_owned())), example);
    }

    fn add(&mut self, key: (Section, String, Option<String>), example: impl FnOnce() -> String) {
        let index = *self.known.entry(key).or_insert_with_key(|(section, what, column)| {
            self.list.push(Change { section: *section, what: what.clone(), column: column.clone(), count: 0, examples: Vec::new() });
            self.list.len() - 1
        });
        if let Some(change) = self.list.get_mut(index) {
            change.count += 1;
            if change.examples.len() < Change::MOST_EXAMPLES {
                change.examples.extend(Some(example()).filter(|example| !example.is_empty()));
            }
        }
    }

    /// The list by section, each in the order in which its kinds first happened; changes of values stand together by what was done.
    pub(super) fn into_list(self) -> Vec<Change> {
        let mut firsts: BTreeMap<String, usize> = BTreeMap::new();
        for (index, change) in self.list.iter().enumerate() {
            firsts.entry(change.what.clone()).or_insert(index);
        }
        let mut list = self.list;
        list.sort_by_key(|change| (change.section, firsts.get(&change.what).copied()));
        list
    }
}
