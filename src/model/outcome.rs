//! What a rule can say of a figure.

/// The outcome of judging a figure, in the order of severity: the least severe first.
///
/// The words that a page prints come from the catalogue, by the rule that gave the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Better than the target by more than the tolerance (`band`).
    Better,
    /// The target is met (`rag`, `met`).
    Met,
    /// Within the tolerance of the target, on either side, the edges included (`band`).
    Within,
    /// Worse than the target by no more than the tolerance, that edge included (`rag`).
    JustMissed,
    /// Not met (`met`), or worse by more than the tolerance (`rag`, `band`).
    Missed,
    /// There is a figure and no target, or the indicator has no polarity.
    NoTarget,
    /// There is no figure.
    NoFigure,
}

/// The mark that stands for an outcome: told apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// Better than tolerance.
    Star,
    /// Met, or within the tolerance.
    Disc,
    /// Within the tolerance, and the target itself not met.
    HalfDisc,
    /// Just missed.
    Diamond,
    /// Missed.
    Triangle,
    /// No target set.
    Ring,
    /// No figure.
    Dash,
}

impl Shape {
    /// The name in downloads, and of the mark's symbol behind `mark-`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Star => "star",
            Self::Disc => "disc",
            Self::HalfDisc => "half-disc",
            Self::Diamond => "diamond",
            Self::Triangle => "triangle",
            Self::Ring => "ring",
            Self::Dash => "dash",
        }
    }
}

impl Outcome {
    /// Every outcome, least severe first.
    pub const ALL: [Self; 7] = [Self::Better, Self::Met, Self::Within, Self::JustMissed, Self::Missed, Self::NoTarget, Self::NoFigure];

    /// The mark of the outcome.
    pub fn shape(self) -> Shape {
        match self {
            Self::Better => Shape::Star,
            Self::Met | Self::Within => Shape::Disc,
            Self::JustMissed => Shape::Diamond,
            Self::Missed => Shape::Triangle,
            Self::NoTarget => Shape::Ring,
            Self::NoFigure => Shape::Dash,
        }
    }

    /// Whether a rule judged a figure against a target.
    pub fn is_judged(self) -> bool {
        self <= Self::Missed
    }

    /// The name in downloads and in the catalogue: `better`, `met`, `within`, `just-missed`, `missed`, `no-target`, `no-figure`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Met => "met",
            Self::Within => "within",
            Self::JustMissed => "just-missed",
            Self::Missed => "missed",
            Self::NoTarget => "no-target",
            Self::NoFigure => "no-figure",
        }
    }
}
