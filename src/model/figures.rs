//! Figures in columns: millions of them in little memory, each exact and with its place.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use num_rational::BigRational;

use super::{AuthorityId, Decimal, Number, Period, Timestamp, Verdict};
use crate::diag::Place;

/// Why there is no number: a shorthand of the Government Analysis Function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// `[c]`: not published, to protect somebody.
    Confidential,
    /// `[x]`: there is a figure or should be; it is not available.
    NotAvailable,
    /// `[z]`: does not apply to this body.
    NotApplicable,
    /// `[w]`: not collected.
    NotCollected,
    /// `[low]`: rounds to nought but is not nought.
    Low,
}

impl Missing {
    /// Every reason.
    pub const ALL: [Self; 5] = [Self::Confidential, Self::NotAvailable, Self::NotApplicable, Self::NotCollected, Self::Low];

    /// The shorthand: `[c]`, `[x]`, `[z]`, `[w]`, `[low]`.
    pub fn shorthand(self) -> &'static str {
        match self {
            Self::Confidential => "[c]",
            Self::NotAvailable => "[x]",
            Self::NotApplicable => "[z]",
            Self::NotCollected => "[w]",
            Self::Low => "[low]",
        }
    }
}

/// A figure's number, or the reason why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Number(Number),
    /// None, and why.
    Missing(Missing),
}

impl Value {
    /// The number, where there is one.
    pub fn number(&self) -> Option<&Number> {
        match self {
            Self::Number(number) => Some(number),
            Self::Missing(_) => None,
        }
    }
}

/// A remark on a figure, one letter each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flag {
    /// `p`: may change.
    Provisional,
    /// `r`: replaces an earlier figure.
    Revised,
    /// `e`: estimated.
    Estimated,
    /// `f`: a forecast, never counted as outturn.
    Forecast,
    /// `b`: a break in series: not comparable with the period before.
    Break,
    /// `u`: uncertain.
    Uncertain,
}

impl Flag {
    /// Every flag.
    pub const ALL: [Self; 6] = [Self::Provisional, Self::Revised, Self::Estimated, Self::Forecast, Self::Break, Self::Uncertain];

    /// The letter in source files and downloads.
    pub fn letter(self) -> char {
        match self {
            Self::Provisional => 'p',
            Self::Revised => 'r',
            Self::Estimated => 'e',
            Self::Forecast => 'f',
            Self::Break => 'b',
            Self::Uncertain => 'u',
        }
    }
}

/// A set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Flags(u8);

impl Flags {
    /// Whether the flag is set.
    pub fn has(self, flag: Flag) -> bool {
        self.0 & (1 << flag as u8) != 0
    }

    /// The set with the flag.
    #[must_use]
    pub fn with(self, flag: Flag) -> Self {
        Self(self.0 | 1 << flag as u8)
    }

    /// The flags that are set, in the order of [`Flag::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Flag> {
        Flag::ALL.into_iter().filter(move |flag| self.has(*flag))
    }
}

impl fmt::Display for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|flag| write!(f, "{}", flag.letter()))
    }
}

/// What few figures have beside their value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// The lower end of the interval.
    pub lower: Option<Decimal>,
    /// The upper end.
    pub upper: Option<Decimal>,
    /// What a ratio was made of: above the line.
    pub numerator: Option<Decimal>,
    /// Below the line; never nought.
    pub denominator: Option<Decimal>,
    /// What the source itself said.
    pub verdict: Option<Verdict>,
    /// Words about the figure.
    pub note: Option<String>,
}

/// One figure on its way into [`Figures`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Whose.
    pub authority: AuthorityId,
    /// When.
    pub period: Period,
    /// How much.
    pub value: Value,
    /// Remarks.
    pub flags: Flags,
    /// Since when it is public; none means from the start.
    pub published: Option<Timestamp>,
    /// The rest, where there is any.
    pub extras: Option<Box<Extras>>,
    /// The place in the list of files given to [`Figures::new`]; 0 and line 0 for a figure that was worked out.
    pub file: u16,
    /// The physical line in the file.
    pub line: u32,
}

/// All figures of one indicator, sorted by authority, period and date of publication, in columns.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    authority: Vec<AuthorityId>,
    period: Vec<u16>,
    published: Vec<u16>,
    mantissa: Vec<i64>,
    /// The scale of the decimal; 64 and more stand for a [`Missing`] or a ratio.
    state: Vec<u8>,
    flags: Vec<Flags>,
    file: Vec<u16>,
    line: Vec<u32>,
    ratios: BTreeMap<u32, BigRational>,
    extras: BTreeMap<u32, Extras>,
    periods: Vec<Period>,
    dates: Vec<Option<Timestamp>>,
    files: Vec<Arc<str>>,
}

const MISSING: u8 = 64;
const RATIO: u8 = 128;

impl Figures {
    /// Puts observations in order and into columns. `files` names the sources that `file` points into.
    ///
    /// # Panics
    /// With more than 65,000 different periods or dates of publication (the loader refuses them first).
    pub fn new(mut observations: Vec<Observation>, files: Vec<Arc<str>>) -> Self {
        observations.sort_by_key(|observation| (observation.authority, observation.period, observation.published));
        let mut figures = Self { files, ..Self::default() };
        figures.periods = observations.iter().map(|observation| observation.period).collect();
        figures.periods.sort_unstable();
        figures.periods.dedup();
        figures.periods.shrink_to_fit();
        figures.dates = observations.iter().map(|observation| observation.published).collect();
        figures.dates.sort_unstable();
        figures.dates.dedup();
        figures.dates.shrink_to_fit();
        figures.reserve(observations.len());
        for observation in observations {
            figures.push(observation);
        }
        figures
    }

    /// Room for exactly so many rows: a column that grows by doubling would hold up to twice its length.
    fn reserve(&mut self, rows: usize) {
        self.authority.reserve_exact(rows);
        self.period.reserve_exact(rows);
        self.published.reserve_exact(rows);
        self.mantissa.reserve_exact(rows);
        self.state.reserve_exact(rows);
        self.flags.reserve_exact(rows);
        self.file.reserve_exact(rows);
        self.line.reserve_exact(rows);
    }

    fn push(&mut self, observation: Observation) {
        const FULL: &str = "the loader refuses more periods or dates than 65,000";
        let row = u32::try_from(self.authority.len()).expect("the loader refuses more than four thousand million figures");
        let period = self.periods.binary_search(&observation.period).expect("all periods were listed");
        let date = self.dates.binary_search(&observation.published).expect("all dates were listed");
        let (mantissa, state) = match observation.value {
            Value::Missing(missing) => (0, MISSING + missing as u8),
            Value::Number(Number::Decimal(decimal)) => {
                let mantissa = i64::try_from(decimal.mantissa()).expect("a figure has at most 15 digits");
                (mantissa, u8::try_from(decimal.scale()).expect("a decimal has at most 28 decimals"))
            }
            Value::Number(Number::Ratio(ratio)) => {
                self.ratios.insert(row, *ratio);
                (0, RATIO)
            }
        };
        self.authority.push(observation.authority);
        self.period.push(u16::try_from(period).expect(FULL));
        self.published.push(u16::try_from(date).expect(FULL));
        self.mantissa.push(mantissa);
        self.state.push(state);
        self.flags.push(observation.flags);
        self.file.push(observation.file);
        self.line.push(observation.line);
        if let Some(extras) = observation.extras {
            self.extras.insert(row, *extras);
        }
    }

    /// How many rows, earlier versions counted.
    pub fn len(&self) -> usize {
        self.authority.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.authority.is_empty()
    }

    /// Every period that occurs, in order.
    pub fn periods(&self) -> &[Period] {
        &self.periods
    }

    /// A row; nothing beyond the last.
    pub fn get(&self, row: u32) -> Option<Figure<'_>> {
        ((row as usize) < self.len()).then_some(Figure { figures: self, row })
    }

    /// All rows, in order.
    pub fn iter(&self) -> impl Iterator<Item = Figure<'_>> {
        (0..self.len()).filter_map(|row| self.get(u32::try_from(row).ok()?))
    }
}

/// One figure: a handle on a row of [`Figures`].
#[derive(Clone, Copy)]
pub struct Figure<'a> {
    figures: &'a Figures,
    row: u32,
}

#[allow(clippy::indexing_slicing, reason = "a handle is only made for a row that every column has")]
impl<'a> Figure<'a> {
    fn at(self) -> usize {
        self.row as usize
    }

    /// The row's number.
    pub fn row(self) -> u32 {
        self.row
    }

    /// Whose.
    pub fn authority(self) -> AuthorityId {
        self.figures.authority[self.at()]
    }

    /// When.
    pub fn period(self) -> Period {
        self.figures.periods[usize::from(self.figures.period[self.at()])]
    }

    /// How much, or why nothing.
    pub fn value(self) -> Value {
        match self.figures.state[self.at()] {
            RATIO => Value::Number(Number::from(self.figures.ratios[&self.row].clone())),
            state if state >= MISSING => Value::Missing(Missing::ALL[usize::from(state - MISSING)]),
            scale => Value::Number(Number::Decimal(Decimal::new(self.figures.mantissa[self.at()], u32::from(scale)))),
        }
    }

    /// The number, where there is one.
    pub fn number(self) -> Option<Number> {
        match self.value() {
            Value::Number(number) => Some(number),
            Value::Missing(_) => None,
        }
    }

    /// Remarks.
    pub fn flags(self) -> Flags {
        self.figures.flags[self.at()]
    }

    /// Since when it is public; none means from the start.
    pub fn published(self) -> Option<Timestamp> {
        self.figures.dates[usize::from(self.figures.published[self.at()])]
    }

    /// Interval, numerator and denominator, verdict, note: where it has any.
    pub fn extras(self) -> Option<&'a Extras> {
        self.figures.extras.get(&self.row)
    }

    /// What the source itself said.
    pub fn verdict(self) -> Option<&'a Verdict> {
        self.extras().and_then(|extras| extras.verdict.as_ref())
    }

    /// Words about the figure.
    pub fn note(self) -> Option<&'a str> {
        self.extras().and_then(|extras| extras.note.as_deref())
    }

    /// Where it is written; nothing for a figure that was worked out.
    pub fn place(self) -> Option<Place> {
        let line = self.figures.line[self.at()];
        let file = self.figures.files.get(usize::from(self.figures.file[self.at()]))?;
        (line > 0).then(|| Place::line(file.clone(), line))
    }
}

impl fmt::Debug for Figure<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {} {:?}", self.authority(), self.period(), self.value())
    }
}
