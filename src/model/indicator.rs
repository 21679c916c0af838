//! What an indicator is: its words, unit, rules and how its figures behave in time.

use jiff::civil::Date;

use super::{AuthorityId, DatedRule, Decimal, GroupId, IndicatorId, PeriodKind, Polarity, Rule, Service, Slug, TargetSetId};
use crate::diag::Place;

/// The kind of periods that an indicator's labels are read in.
pub type Frequency = PeriodKind;

/// What a figure says about its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// What happened in the period.
    InPeriod,
    /// What has happened since the year began: compared with the same point last year, never with the quarter before.
    Cumulative,
    /// What happened in the twelve months to the period's end.
    Rolling12,
    /// How it stood on the period's last day.
    PointInTime,
}

impl Basis {
    /// Every basis.
    pub const ALL: [Self; 4] = [Self::InPeriod, Self::Cumulative, Self::Rolling12, Self::PointInTime];

    /// The name in source files and downloads.
    pub fn name(self) -> &'static str {
        match self {
            Self::InPeriod => "in-period",
            Self::Cumulative => "cumulative",
            Self::Rolling12 => "rolling-12",
            Self::PointInTime => "point-in-time",
        }
    }
}

/// How shorter periods make a longer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Combine {
    /// Added.
    Sum,
    /// The last one stands.
    Last,
    /// Their mean.
    Mean,
    /// The sum of the numerators over the sum of the denominators.
    Ratio,
}

impl Combine {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Sum, Self::Last, Self::Mean, Self::Ratio];

    /// The name in source files and downloads.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Last => "last",
            Self::Mean => "mean",
            Self::Ratio => "ratio",
        }
    }
}

/// What a figure counts, and how it is written with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A bare count, or the level of a scale.
    Count,
    /// "%": written straight behind the number.
    Percent,
    /// Pounds, with a multiple such as "thousand" or none: "£1,654 thousand".
    Pounds(Option<String>),
    /// Any other words, written behind the number with a space: "days".
    Words(String),
}

impl Unit {
    /// The unit as one says it in a heading or a download: "%", "£ thousand", "days"; empty for a count.
    pub fn label(&self) -> String {
        match self {
            Self::Count => String::new(),
            Self::Percent => "%".to_owned(),
            Self::Pounds(None) => "£".to_owned(),
            Self::Pounds(Some(multiple)) => format!("£ {multiple}"),
            Self::Words(words) => words.clone(),
        }
    }
}

/// A level of an ordinal scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaleLevel {
    /// Its number: the order, and what rules compare.
    pub level: Decimal,
    /// Its word: what pages print.
    pub word: String,
    /// Other words that mean it.
    pub aliases: Vec<String>,
}

/// How an indicator was measured, since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The first day; none means from the start.
    pub from: Option<Date>,
    /// In the council's words.
    pub text: String,
}

/// How the parts of a composite make one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CompositeMethod {
    /// The middle value; between two, their mean.
    Median,
    /// The mean.
    Mean,
    /// The mean by the parts' weights.
    WeightedMean,
    /// The sum.
    Sum,
    /// The most severe status of the parts.
    Worst,
    /// Met only where every part meets its target.
    AllMet,
    /// The percentage of the judged parts that meet their target.
    ShareMeeting,
}

impl CompositeMethod {
    /// Every method, in display order.
    pub const ALL: [Self; 7] = [Self::Median, Self::Mean, Self::WeightedMean, Self::Sum, Self::Worst, Self::AllMet, Self::ShareMeeting];

    /// The name in source files and downloads.
    pub fn name(self) -> &'static str {
        match self {
            Self::Median => "median",
            Self::Mean => "mean",
            Self::WeightedMean => "weighted-mean",
            Self::Sum => "sum",
            Self::Worst => "worst",
            Self::AllMet => "all-met",
            Self::ShareMeeting => "share-meeting",
        }
    }
}

/// How many parts must have a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartsNeeded {
    /// Each one that applies.
    All,
    /// At least so many.
    AtLeast(usize),
}

/// A part of a composite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompositePart {
    /// Which indicator.
    pub indicator: IndicatorId,
    /// Its weight, above nought; 1 for methods that do not weigh.
    pub weight: Decimal,
}

/// An indicator that is worked out from others. The dataset has no cycle of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composite {
    /// How.
    pub method: CompositeMethod,
    /// How many parts must be there; with fewer there is no figure, and it is said which are missing.
    pub parts_needed: PartsNeeded,
    /// From what; at least one.
    pub parts: Vec<CompositePart>,
}

/// A total that the source printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// Whose figure is the total.
    pub authority: AuthorityId,
    /// Who should add up to it.
    pub parts: GroupId,
}

/// A finer series that makes this indicator's figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series {
    /// The finer indicator.
    pub indicator: IndicatorId,
    /// How its periods make one.
    pub combine: Combine,
}

/// An indicator: what is measured and how it is judged.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its address.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// Other words that people look for it by: "bins".
    pub synonyms: Vec<String>,
    /// For narrow columns; the title where none is given.
    pub short_title: String,
    /// One plain sentence.
    pub description: Option<String>,
    /// How it is measured, oldest first; may be empty.
    pub definitions: Vec<Definition>,
    /// What it counts.
    pub unit: Unit,
    /// How many decimals a derived figure is printed with.
    pub decimals: u32,
    /// Which way is better.
    pub polarity: Polarity,
    /// The kind of its labels, where declared.
    pub frequency: Option<Frequency>,
    /// What a figure says of its period.
    pub basis: Basis,
    /// How periods combine.
    pub combine: Option<Combine>,
    /// The next figure is due so many days after its period ends.
    pub due_days: Option<u32>,
    /// Where the figures come from.
    pub source: Option<String>,
    /// Who collects them.
    pub collector: Option<String>,
    /// The statutory return, or "local".
    pub collection: Option<String>,
    /// The licence, where it differs from the site's.
    pub licence: Option<String>,
    /// On quality and comparability.
    pub quality: Option<String>,
    /// The rules, oldest first; never empty.
    pub rules: Vec<DatedRule>,
    /// The target set that statuses use.
    pub target_set: TargetSetId,
    /// Groups that it is compared within, the main one first.
    pub comparators: Vec<GroupId>,
    /// How many days older than the newest a compared figure may be.
    pub window_days: u32,
    /// The ordinal scale, lowest level first; empty for an ordinary number.
    pub scale: Vec<ScaleLevel>,
    /// How it is worked out, for a composite.
    pub composite: Option<Composite>,
    /// What it measures as residents know it, and who runs that.
    pub service: Option<Service>,
    /// A printed total to check.
    pub total: Option<Total>,
    /// A finer series tied to it.
    pub series: Option<Series>,
    /// Earlier ids.
    pub aliases: Vec<Slug>,
    /// Where it is written.
    pub place: Place,
}

impl Indicator {
    /// The rule in force on a day (the last day of a figure's period).
    ///
    /// # Panics
    /// Never for an indicator that the loader made: it has at least one rule, and the first holds from the start.
    pub fn rule_on(&self, day: Date) -> Rule {
        let in_force = self.rules.iter().rev().find(|dated| dated.from.is_none_or(|from| from <= day));
        in_force.or(self.rules.first()).expect("the loader gives every indicator a rule").rule
    }

    /// The level of the scale with this number.
    pub fn level(&self, number: Decimal) -> Option<&ScaleLevel> {
        self.scale.iter().find(|level| level.level == number)
    }
}
