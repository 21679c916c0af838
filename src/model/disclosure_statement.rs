//! What only the council knows about a dataset of its own: the `dataset.toml` beside its files.

use jiff::civil::Date;

use super::{Decimal, Period};
use crate::diag::Place;

/// Whether amounts include VAT that can be recovered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VatBasis {
    /// Without it, as the Code prefers.
    Net,
    /// With it, which must be said.
    Gross,
}

/// In what bytes a file is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[default]
    Utf8,
    /// What older spreadsheets save.
    Windows1252,
    /// UTF-16 by its byte order mark; little-endian without one.
    Utf16,
}

/// How dates are written in a file. Never guessed from the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateFormat {
    /// `30/06/2026`, as the guide asks.
    #[default]
    DayMonthYear,
    /// `2026-06-30`.
    Iso,
}

/// How a council's files are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileReading {
    /// The bytes.
    pub encoding: Encoding,
    /// What stands between cells: `,`, `;` or a tab.
    pub delimiter: u8,
    /// The form of dates.
    pub date_format: DateFormat,
    /// Safe repairs are made and listed, instead of being errors.
    pub repair: bool,
}

impl Default for FileReading {
    fn default() -> Self {
        Self { encoding: Encoding::default(), delimiter: b',', date_format: DateFormat::default(), repair: false }
    }
}

/// Which rows a council's files hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Covers {
    /// Those of the file's period.
    #[default]
    Period,
    /// All up to the period's end: a register, of contracts or grants, in which older rows stay.
    Register,
}

/// Where notices of £5,000 to £30,000 are published instead of here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CdpStatement {
    /// The statement as the council words it; its link stands in it.
    pub words: String,
    /// The address in it.
    pub link: String,
}

/// The dataset stands on another site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedElsewhere {
    /// Where.
    pub link: String,
    /// The day on which somebody saw it there.
    pub checked: Date,
}

/// Files older than the first here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishesFrom {
    /// The first period that this site has; nothing before it is missing.
    pub period: Period,
    /// Where the older ones are.
    pub link: Option<String>,
}

/// A period that is not published, under an exemption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// Which period.
    pub period: Period,
    /// The exemption: an Act and a section.
    pub exemption: String,
    /// Why, in words for the public.
    pub reason: String,
}

/// A period that was published and is taken down while it is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// Which period.
    pub period: Period,
    /// Since when.
    pub on: Date,
    /// Why.
    pub reason: String,
}

/// A finding that was looked at and is right as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// The code of the finding: `disclosure/personal-data`.
    pub code: String,
    /// In this column alone, by its standard heading; none: in every column.
    pub column: Option<String>,
    /// For this value alone; none: for every value of the column.
    pub value: Option<String>,
    /// Why it is right.
    pub reason: String,
    /// Where it is written.
    pub place: Place,
}

/// What `dataset.toml` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DisclosureStatement {
    /// Whether amounts include VAT that can be recovered; none where it is not said.
    pub vat: Option<VatBasis>,
    /// What is redacted and why, in words.
    pub redaction_policy: Option<String>,
    /// The council publishes more than the Code asks, down to this sum.
    pub threshold: Option<Decimal>,
    /// The first period here.
    pub publishes_from: Option<PublishesFrom>,
    /// The council has nothing of the kind, and why.
    pub not_applicable: Option<String>,
    /// It stands elsewhere.
    pub published_elsewhere: Option<PublishedElsewhere>,
    /// The statement that points to the Central Digital Platform: the page carries it, and rows of its notices need not be here. It
    /// changes no state: what the Code asks for beyond those notices is owed as before.
    pub cdp_statement: Option<CdpStatement>,
    /// Which rows the files hold.
    pub covers: Covers,
    /// Periods withheld.
    pub withheld: Vec<Withheld>,
    /// Periods withdrawn.
    pub withdrawn: Vec<Withdrawn>,
    /// Findings that are right as they stand.
    pub allowances: Vec<Allowance>,
    /// How the files are read.
    pub reading: FileReading,
    /// Any other words about the data: accounts system, categories, departures from the standard.
    pub notes: Option<String>,
}
