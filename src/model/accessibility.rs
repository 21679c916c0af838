//! What a publisher says of its website's accessibility, for the statement that the law asks for.

use jiff::civil::Date;

use crate::diag::Place;

/// `[accessibility]` of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accessibility {
    /// When the statement was written.
    pub prepared: Option<Date>,
    /// When it was last looked through.
    pub reviewed: Option<Date>,
    /// When the website was last tested, by whom and how.
    pub tested: Option<Test>,
    /// How far the website keeps to level AA of the guidelines, where the publisher says so.
    pub compliance: Option<Compliance>,
    /// Within how many days a message is answered.
    pub response_days: Option<usize>,
    /// Who enforces the law.
    pub jurisdiction: Option<Jurisdiction>,
    /// What is known not to be accessible, in the publisher's order.
    pub issues: Vec<AccessibilityIssue>,
    /// Where the last review stands, or the table where there is none.
    pub place: Place,
}

/// A test of the website.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    /// When it ended.
    pub on: Date,
    /// Who did it.
    pub by: Option<String>,
    /// How, in sentences.
    pub method: Option<String>,
}

/// How far a website keeps to level AA.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compliance {
    /// Wholly; only after a test, and while no failure is known.
    Full,
    /// Mostly.
    Partial,
    /// Mostly not.
    Not,
}

/// The part of the United Kingdom whose body enforces the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jurisdiction {
    /// England, Scotland or Wales.
    GreatBritain,
    /// Northern Ireland.
    NorthernIreland,
}

/// Why something is not accessible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssueKind {
    /// It fails the regulations.
    NonCompliance,
    /// To mend it would be a disproportionate burden (regulation 7).
    DisproportionateBurden,
    /// The regulations do not cover it.
    OutOfScope,
}

/// Something that is known not to be accessible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessibilityIssue {
    /// What, in sentences.
    pub what: String,
    /// The success criterion that it fails, with its number and name; none where the regulations do not cover it.
    pub criterion: Option<&'static str>,
    /// Why it is so.
    pub kind: IssueKind,
    /// By when it is to be mended.
    pub fix_by: Option<Date>,
    /// Where it stands.
    pub place: Place,
}
