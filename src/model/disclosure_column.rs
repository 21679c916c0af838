//! A column of a disclosure: its headings, what stands in it, and what it means to the rest of the program.

/// What stands in a column of a disclosure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueKind {
    /// Words; several lines only between quotes.
    Text,
    /// Pounds and pence: digits, a point, two digits, a leading minus for a credit.
    Money,
    /// A day, in the file's declared form.
    Date,
    /// True, false, yes or no, in any case.
    Boolean,
    /// One of the column's allowed words, in any case.
    Code,
    /// A unique property reference number: at most twelve digits.
    Uprn,
    /// A postcode, whole or, for a vacant property, its outward half.
    Postcode,
    /// A postcode sector (`M33 1`) or district (`M33`).
    PostcodeSector,
    /// A number of Companies House: eight characters.
    CompanyNumber,
    /// A number of the Charity Commission: six or seven digits, with a suffix where there is one.
    CharityNumber,
    /// A salary band of £5,000: `60000-64999`.
    SalaryBand,
    /// A ratio to one: `6.3` or `6.3:1`.
    Ratio,
    /// A whole number, not below nought.
    Integer,
    /// An exact decimal.
    Decimal,
    /// A percentage from 0 to 100, without its sign.
    Percent,
    /// A label of a year: `2014/15`.
    Year,
    /// An absolute address on the web.
    Uri,
    /// A document: an absolute address, or the path of a file of `content/`.
    Document,
}

impl ValueKind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [Self; 18] = [
        Self::Text,
        Self::Money,
        Self::Date,
        Self::Boolean,
        Self::Code,
        Self::Uprn,
        Self::Postcode,
        Self::PostcodeSector,
        Self::CompanyNumber,
        Self::CharityNumber,
        Self::SalaryBand,
        Self::Ratio,
        Self::Integer,
        Self::Decimal,
        Self::Percent,
        Self::Year,
        Self::Uri,
        Self::Document,
    ];

    /// Whether what stands in it is added up or counted, and not only written in digits.
    pub fn is_number(self) -> bool {
        match self {
            Self::Money | Self::Integer | Self::Decimal | Self::Percent => true,
            Self::Text
            | Self::Date
            | Self::Boolean
            | Self::Code
            | Self::Uprn
            | Self::Postcode
            | Self::PostcodeSector
            | Self::CompanyNumber
            | Self::CharityNumber
            | Self::SalaryBand
            | Self::Ratio
            | Self::Year
            | Self::Uri
            | Self::Document => false,
        }
    }

    /// The name in source files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Money => "money",
            Self::Date => "date",
            Self::Boolean => "boolean",
            Self::Code => "code",
            Self::Uprn => "uprn",
            Self::Postcode => "postcode",
            Self::PostcodeSector => "postcode-sector",
            Self::CompanyNumber => "company-number",
            Self::CharityNumber => "charity-number",
            Self::SalaryBand => "salary-band",
            Self::Ratio => "ratio",
            Self::Integer => "integer",
            Self::Decimal => "decimal",
            Self::Percent => "percent",
            Self::Year => "year",
            Self::Uri => "uri",
            Self::Document => "document",
        }
    }
}

/// What a column is to the sums and checks. A dataset has at most one column of each role but [`ColumnRole::Location`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ColumnRole {
    /// Who publishes, by name.
    Authority,
    /// When the row happened; must lie within the file's period.
    Date,
    /// What is added up.
    Amount,
    /// Which part of the authority.
    Department,
    /// Who was paid, or who will be.
    Supplier,
    /// What for.
    Purpose,
    /// The number of the payment; several rows may share one.
    Transaction,
    /// A person's name.
    Person,
    /// Where a property stands.
    Location,
}

impl ColumnRole {
    /// Every role, in the order of the documentation.
    pub const ALL: [Self; 9] = [
        Self::Authority,
        Self::Date,
        Self::Amount,
        Self::Department,
        Self::Supplier,
        Self::Purpose,
        Self::Transaction,
        Self::Person,
        Self::Location,
    ];

    /// The name in source files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Date => "date",
            Self::Amount => "amount",
            Self::Department => "department",
            Self::Supplier => "supplier",
            Self::Purpose => "purpose",
            Self::Transaction => "transaction",
            Self::Person => "person",
            Self::Location => "location",
        }
    }
}

/// How much a column is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Requirement {
    /// The Code requires it: a file without it is refused.
    Required,
    /// The Code or its guide recommends it.
    Recommended,
    /// Known, and neither required nor recommended.
    Optional,
}

impl Requirement {
    /// Every requirement.
    pub const ALL: [Self; 3] = [Self::Required, Self::Recommended, Self::Optional];

    /// The name in source files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Recommended => "recommended",
            Self::Optional => "optional",
        }
    }
}

/// A column of a disclosure as its schema declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisclosureColumn {
    /// The standard heading, which the published file has.
    pub name: String,
    /// The heading on pages.
    pub title: String,
    /// Other headings that mean it, matched without regard to case, spaces and punctuation.
    pub aliases: Vec<String>,
    /// What stands in it.
    pub kind: ValueKind,
    /// The unit, for numbers: `£`, `m²`.
    pub unit: Option<String>,
    /// What it means, in plain words.
    pub description: String,
    /// How much it is asked for.
    pub requirement: Requirement,
    /// The words that a [`ValueKind::Code`] allows, as they are published; empty for other kinds.
    pub allowed: Vec<String>,
    /// When a cell may be empty, as a sentence. None: never in a required column, always in another.
    pub may_be_empty_when: Option<String>,
    /// Columns, by place, that are as good: where one of them is filled this one may be empty or missing.
    pub alternatives: Vec<usize>,
    /// What it is to sums and checks.
    pub role: Option<ColumnRole>,
    /// Contact details of a person or office are meant to stand here.
    pub contact: bool,
}

impl DisclosureColumn {
    /// Whether an empty cell is no mistake, whatever stands beside it.
    pub fn may_be_empty(&self) -> bool {
        self.requirement != Requirement::Required || self.may_be_empty_when.is_some()
    }
}
