//! What is known of one dataset of one body: its duty, its files, and what the body says about itself.

use jiff::civil::Date;

use super::Duty;
use crate::model::Period;

/// A published file: one version of one period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct File {
    /// The period that it is for, as its name says.
    pub period: Period,
    /// When it was published; none where that was not recorded.
    pub published: Option<Date>,
    /// How many rows, without the heading; none for a document that has no rows (the constitution).
    pub rows: Option<u64>,
}

/// What a body says about a dataset, or about one period of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement<'a> {
    /// About which period; none: about all.
    pub period: Option<Period>,
    /// From which day it is said; none: from the start.
    pub on: Option<Date>,
    /// What is said.
    pub kind: StatementKind<'a>,
}

/// What can be said. None of it makes a period published; only what is withdrawn takes files away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatementKind<'a> {
    /// The body has none of what the dataset is about.
    NotApplicable {
        /// Why.
        reason: &'a str,
    },
    /// It is published at another address.
    PublishedElsewhere {
        /// Where.
        url: &'a str,
        /// When somebody last looked whether it is there.
        checked: Date,
    },
    /// Withheld under an exemption of the law.
    Withheld {
        /// Which one: an Act and a section.
        exemption: &'a str,
        /// Why, in words for the public.
        reason: &'a str,
    },
    /// Taken down to be checked: no version of that day or before is there.
    Withdrawn {
        /// Why.
        reason: &'a str,
    },
    /// A version failed its checks and is held back. Versions that passed stay where they are.
    Held,
}

/// One dataset of one body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filing<'a> {
    /// What is owed.
    pub duty: Duty,
    /// From which day this site publishes it (older files stand elsewhere): a period is expected where it ends on or after it.
    /// Days before it are not asked for. None: from the first file; without files, the newest period that is past due.
    pub publishes_from: Option<Date>,
    /// Its files, in any order.
    pub files: Vec<File>,
    /// What is said about it.
    pub statements: Vec<Statement<'a>>,
}

impl Filing<'_> {
    /// Whether a file is public at a date: published by then, and not taken down.
    pub(super) fn shows(&self, file: &File, as_at: Date) -> bool {
        let taken = || self.statements.iter().any(|statement| statement.stands(as_at) && statement.takes_down(file));
        file.published.is_none_or(|published| published <= as_at) && !taken()
    }
}

impl Statement<'_> {
    /// Whether it is said by a day.
    pub(super) fn stands(&self, as_at: Date) -> bool {
        self.on.is_none_or(|on| on <= as_at)
    }

    /// Whether it is about the whole of a period.
    pub(super) fn is_about(&self, period: Period) -> bool {
        self.period.is_none_or(|own| own.contains(period))
    }

    /// Whether it is about any day of a period.
    pub(super) fn touches(&self, period: Period) -> bool {
        self.period.is_none_or(|own| own.start() <= period.end() && period.start() <= own.end())
    }

    /// Whether it takes a file down: a version of a later day than the statement is a new one, and stands.
    pub(super) fn takes_down(&self, file: &File) -> bool {
        let takes = match self.kind {
            StatementKind::Withdrawn { .. } => true,
            StatementKind::Held
            | StatementKind::NotApplicable { .. }
            | StatementKind::PublishedElsewhere { .. }
            | StatementKind::Withheld { .. } => false,
        };
        let newer = self.on.is_some_and(|on| file.published.is_some_and(|published| published > on));
        takes && self.touches(file.period) && !newer
    }
}
