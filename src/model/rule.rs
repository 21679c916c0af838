//! How a figure is judged: the rule, its tolerance and the polarity, as data.

use jiff::civil::Date;

use super::Decimal;

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Polarity {
    /// Higher is better.
    Higher,
    /// Lower is better.
    Lower,
    /// On target, or within the target's range, is better.
    OnTarget,
    /// Neither: the figure is context and has no status.
    None,
}

impl Polarity {
    /// The name in source files and downloads.
    pub fn name(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
            Self::OnTarget => "on-target",
            Self::None => "none",
        }
    }
}

/// How far from the target still counts as near it. Never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tolerance {
    /// No tolerance.
    None,
    /// Percent of the target; an error for a target of 0.
    Relative(Decimal),
    /// Percentage points, for figures that are percentages.
    Points(Decimal),
    /// So many of the figure's own units.
    Absolute(Decimal),
}

impl Tolerance {
    /// The name in source files and downloads: `none`, `relative`, `points`, `absolute`.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Relative(_) => "relative",
            Self::Points(_) => "points",
            Self::Absolute(_) => "absolute",
        }
    }

    /// The width; 0 without a tolerance.
    pub fn width(self) -> Decimal {
        match self {
            Self::None => Decimal::ZERO,
            Self::Relative(width) | Self::Points(width) | Self::Absolute(width) => width,
        }
    }
}

/// Which rule of the registry (see `calc::rules`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleKind {
    /// Met, just missed, missed.
    Rag,
    /// Better than, within, worse than the tolerance.
    Band,
    /// Met or missed.
    Met,
}

impl RuleKind {
    /// Every rule, in display order.
    pub const ALL: [Self; 3] = [Self::Rag, Self::Band, Self::Met];

    /// The name in source files and downloads.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rag => "rag",
            Self::Band => "band",
            Self::Met => "met",
        }
    }
}

/// A rule with its tolerance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which rule.
    pub kind: RuleKind,
    /// Its tolerance.
    pub tolerance: Tolerance,
}

/// A rule and the date from which it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedRule {
    /// The first day; none means from the start.
    pub from: Option<Date>,
    /// The rule.
    pub rule: Rule,
    /// Why it was changed, in the council's words.
    pub reason: Option<String>,
}
