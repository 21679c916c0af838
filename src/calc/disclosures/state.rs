//! The state of one period of one dataset, as the page says it.

use jiff::civil::Date;

/// Whether a period is there, on time, or why it is not. Exactly one holds for every expected period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State<'a> {
    /// The whole period was there on or before its due date.
    Published,
    /// As [`State::Published`], and its files have a heading and no row: the body says that there was nothing.
    NilReturn,
    /// It is there, and whether it was on time is not known, since a file has no date. Never called on time.
    DateNotRecorded,
    /// It is there and was not until after the due date (a nil return too).
    Late {
        /// Days from the due date to the day on which it was whole; at least 1.
        days: i32,
    },
    /// The body says that it stands at another address.
    PublishedElsewhere {
        /// Where.
        url: &'a str,
        /// When somebody last looked.
        checked: Date,
        /// Whether that was after the period had ended (and by the as-at date), so that the look can have found this period.
        vouches: bool,
    },
    /// Withheld under an exemption.
    Withheld {
        /// Which.
        exemption: &'a str,
        /// Why.
        reason: &'a str,
    },
    /// The body has nothing that the dataset is about.
    NotApplicable {
        /// Why.
        reason: &'a str,
    },
    /// Not there, and the due date has not passed (it may be today).
    NotYetDue,
    /// Not there: it failed checks.
    Held {
        /// On which day, where that is recorded.
        on: Option<Date>,
    },
    /// Not there: taken down to be checked.
    Withdrawn {
        /// On which day, where that is recorded.
        on: Option<Date>,
        /// Why.
        reason: &'a str,
    },
    /// Not there, or not the whole of it, and the due date has passed.
    Missing {
        /// Days from the due date to the as-at date; at least 1.
        days: i32,
    },
}

impl State<'_> {
    /// Every name, from the best for a reader to the worst.
    pub const NAMES: [&'static str; 11] = [
        "published",
        "nil-return",
        "date-not-recorded",
        "late",
        "published-elsewhere",
        "withheld",
        "not-applicable",
        "not-yet-due",
        "held",
        "withdrawn",
        "missing",
    ];

    /// The name in downloads and in the ids of sentences.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::NilReturn => "nil-return",
            Self::DateNotRecorded => "date-not-recorded",
            Self::Late { .. } => "late",
            Self::PublishedElsewhere { .. } => "published-elsewhere",
            Self::Withheld { .. } => "withheld",
            Self::NotApplicable { .. } => "not-applicable",
            Self::NotYetDue => "not-yet-due",
            Self::Held { .. } => "held",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Missing { .. } => "missing",
        }
    }

    /// How far a reader is from the data: 0 is there and on time, as a nil return is; 9 is missing.
    pub fn distance(&self) -> u8 {
        match self {
            Self::Published | Self::NilReturn => 0,
            Self::DateNotRecorded => 1,
            Self::Late { .. } => 2,
            Self::PublishedElsewhere { .. } => 3,
            Self::Withheld { .. } => 4,
            Self::NotApplicable { .. } => 5,
            Self::NotYetDue => 6,
            Self::Held { .. } => 7,
            Self::Withdrawn { .. } => 8,
            Self::Missing { .. } => 9,
        }
    }

    /// Whether the whole period can be downloaded here.
    pub fn is_there(&self) -> bool {
        self.distance() <= 2
    }

    /// Whether the body still has something to do for this period.
    pub fn is_outstanding(&self) -> bool {
        self.distance() >= 6
    }
}
