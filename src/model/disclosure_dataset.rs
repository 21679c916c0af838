//! A dataset that a council must publish: what the law asks, as data.

use jiff::civil::Date;

use super::{ColumnRole, Decimal, DisclosureColumn, PeriodKind, Slug};

/// How often a dataset is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DisclosureFrequency {
    /// Each quarter; a file for each month of it is as good (Part 3 recommends months).
    Quarterly,
    /// Each half year.
    HalfYearly,
    /// Each year.
    Annual,
    /// Once and not again.
    Once,
}

impl DisclosureFrequency {
    /// Every frequency.
    pub const ALL: [Self; 4] = [Self::Quarterly, Self::HalfYearly, Self::Annual, Self::Once];

    /// The name in source files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quarterly => "quarterly",
            Self::HalfYearly => "half-yearly",
            Self::Annual => "annual",
            Self::Once => "once",
        }
    }

    /// The kinds of period that a file may be for.
    pub fn period_kinds(self) -> &'static [PeriodKind] {
        match self {
            Self::Quarterly => &[PeriodKind::FinancialQuarter, PeriodKind::Quarter, PeriodKind::Month],
            Self::HalfYearly => &[PeriodKind::Range],
            Self::Annual => &[PeriodKind::FinancialYear, PeriodKind::CalendarYear, PeriodKind::Day],
            Self::Once => &PeriodKind::ALL,
        }
    }
}

/// When a period's file is due. The calendar works the day out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeadlineRule {
    /// Not later than one month after the period (the Code, Part 2).
    OneMonthAfter,
    /// So many days, of which the period's last day is the first: "the period of 30 days beginning with the last day of a reporting
    /// period" (Procurement Act 2023, section 69) ends on 29 April.
    DaysAfter(u16),
    /// On this day of the year, the first after the period: `07-31`.
    DayOfYear {
        /// The month, 1 to 12.
        month: i8,
        /// The day of the month.
        day: i8,
    },
    /// Published once, with the first file of another dataset: no day of its own.
    WithFirst,
}

/// Amounts that need not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// The column, by place.
    pub column: usize,
    /// Rows of more than this, whether paid or credited, must be there; this sum itself need not.
    pub above: Decimal,
}

/// A kind of row that does not belong in the dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// Words by which such a row is recognised in its supplier or purpose; whole words, in any case.
    pub words: Vec<String>,
    /// What is left out and why.
    pub reason: String,
}

/// When a rule of redaction applies to a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RedactionTrigger {
    /// A column, by place, holds one of these words, in any case.
    Is(usize, Vec<String>),
    /// The number in a column, by place, is below this; of a salary band its lower end. A cell without a number counts
    /// as below.
    Below(usize, Decimal),
}

/// What must not be said of some rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedactionRule {
    /// Of which rows.
    pub when: RedactionTrigger,
    /// Columns, by place, whose cells must be empty or redacted.
    pub blank: Vec<usize>,
    /// Columns, by place, that may hold the outward half of a postcode only.
    pub outward: Vec<usize>,
    /// Why, for the message and the page.
    pub reason: String,
}

/// The smallest group of households or dwellings that a row may speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minimum {
    /// The column that counts, by place.
    pub column: usize,
    /// A percentage of that count, by place: the share that is occupied.
    pub percent: Option<usize>,
    /// The count must be at least this. A count of nought is no group and passes.
    pub at_least: Decimal,
    /// Rows whose place in this column is a whole postcode district are not asked.
    pub unless_district: Option<usize>,
    /// What to do instead.
    pub remedy: String,
}

/// Rows that a file must have among its others: each of some words stands in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredRows {
    /// The column, by place.
    pub column: usize,
    /// The words, as they are published; matched in any case.
    pub words: Vec<String>,
    /// Why, for the message.
    pub reason: String,
}

/// A dataset of the Code, of a law beside it, or a council's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisclosureDataset {
    /// Its address and folder: `spending-over-500`.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// What it is, in plain words.
    pub description: String,
    /// The version of the Code that asks for it, `ltc-2015`, or the law beside it, `facility-time-2017`; none for a council's own
    /// dataset.
    pub code: Option<String>,
    /// The duty that it meets; two files of one duty share it. The id where the schema names none.
    pub duty: String,
    /// The law and the paragraph; empty for a council's own dataset.
    pub legal_basis: String,
    /// How often.
    pub frequency: DisclosureFrequency,
    /// When due.
    pub deadline: DeadlineRule,
    /// The first day for which the law asks for it; none where the law is older than any site.
    pub since: Option<Date>,
    /// Sums too small to be asked for.
    pub threshold: Option<Threshold>,
    /// The threshold and scope in words.
    pub scope: Option<String>,
    /// What does not belong here.
    pub exclusions: Vec<Exclusion>,
    /// Its columns in the order of the published file.
    pub columns: Vec<DisclosureColumn>,
    /// What must not be said of some rows.
    pub redactions: Vec<RedactionRule>,
    /// Groups too small to be shown.
    pub minimums: Vec<Minimum>,
    /// Rows that a file with any rows must have.
    pub required_rows: Vec<RequiredRows>,
    /// Notices of £5,000 to £30,000 may stand on the Central Digital Platform instead, where the council says so on its website
    /// (guidance of 29 January 2025 on the Procurement Act 2023 and the Code).
    pub central_platform: bool,
    /// The council must say whether amounts are net or gross of VAT.
    pub declares_vat: bool,
    /// The same row twice is worth a question.
    pub asks_for_repeats: bool,
    /// A note that the published data must carry.
    pub note: Option<String>,
}

impl DisclosureDataset {
    /// The place of the first column with a role.
    pub fn role(&self, role: ColumnRole) -> Option<usize> {
        self.columns.iter().position(|column| column.role == Some(role))
    }
}
