//! The field's own types: who is measured, by what, against which target, and what was found.
//!
//! Nothing here knows CSV, TOML, JSON, SVG or HTML, reads a file or a clock, or decides anything: these are the words
//! in which the stages speak to each other.

mod accessibility;
mod authority;
mod brand;
mod colour;
mod dataset;
mod disclosure;
mod disclosure_column;
mod disclosure_dataset;
mod disclosure_statement;
mod disclosure_stats;
mod document;
mod figures;
mod fraction;
mod group;
mod ids;
mod indicator;
mod locality;
mod number;
mod outcome;
mod period;
mod period_label;
mod published_table;
mod rule;
mod scorecard;
mod site;
mod table;
mod target;
mod timestamp;
mod verdict;
mod wcag;

pub use accessibility::{Accessibility, AccessibilityIssue, Compliance, IssueKind, Jurisdiction, Test};
pub use authority::{Area, Authority, AuthorityKind, Succession, SuccessionKind};
pub use brand::{Accent, Brand, Logo, Picture};
pub use colour::{Colour, Contrast};
pub use dataset::Dataset;
pub use disclosure::{Disclosure, Disclosures, HeldDisclosure};
pub use disclosure_column::{ColumnRole, DisclosureColumn, Requirement, ValueKind};
pub use disclosure_dataset::{
    DeadlineRule, DisclosureDataset, DisclosureFrequency, Exclusion, Minimum, RedactionRule, RedactionTrigger, RequiredRows, Threshold,
};
pub use disclosure_statement::{
    Allowance, CdpStatement, Covers, DateFormat, DisclosureStatement, Encoding, FileReading, PublishedElsewhere, PublishesFrom, VatBasis,
    Withdrawn, Withheld,
};
pub use disclosure_stats::{Breakdown, DisclosureProblem, DisclosureStats, HeadingUse, Magnitude, Occurrence, Portion, REDACTED};
pub use document::{Block, BlockKind, Commentary, Document, DocumentKind};
pub use figures::{Extras, Figure, Figures, Flag, Flags, Missing, Observation, Value};
pub(crate) use fraction::{Fraction, decimals, exact};
pub use group::Group;
pub use ids::{AuthorityId, GroupId, IndicatorId, ScorecardId, Slug, TargetSetId, VerdictId};
pub use indicator::{
    Basis, Combine, Composite, CompositeMethod, CompositePart, Definition, Frequency, Indicator, PartsNeeded, ScaleLevel, Series, Total,
    Unit,
};
pub use locality::{Locality, Service};
pub use number::{Decimal, Number, NumberFault};
pub use outcome::{Outcome, Shape};
pub use period::{Period, PeriodKind};
pub use period_label::PeriodFault;
pub use published_table::{Actions, ColumnKind, Condition, PublishedTable, Shares, TableColumn, TableTotal};
pub use rule::{DatedRule, Polarity, Rule, RuleKind, Tolerance};
pub use scorecard::{Measure, Overall, Priority, PriorityComposite, RecordedOverall, Scorecard, StatusShown};
pub use site::{Contact, FigurePages, Licence, Publisher, SOURCE_FORMAT, Site, TargetSet};
pub use table::{Column, DataType, Table, TableCell};
pub use target::{Target, TargetValue};
pub use timestamp::Timestamp;
pub use verdict::{Verdict, VerdictMark, VerdictScheme};
pub use wcag::{CRITERIA, criterion};
