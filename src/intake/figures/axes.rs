//! What a heading or a label of a sheet of figures names: a council, a period or an indicator.

use crate::load::{self, Directory};
use crate::model::{AuthorityId, IndicatorId, Period, PeriodKind};
use crate::source::{CellKind, Fault};

/// What a cell names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) authority: Option<AuthorityId>,
    pub(super) period: Option<Period>,
    pub(super) indicator: Option<IndicatorId>,
}

impl Named {
    /// Both together; nothing where they name two of a kind.
    pub(super) fn and(self, other: Self) -> Option<Self> {
        let agrees = agree(self.authority, other.authority) && agree(self.period, other.period) && agree(self.indicator, other.indicator);
        agrees.then(|| Self {
            authority: self.authority.or(other.authority),
            period: self.period.or(other.period),
            indicator: self.indicator.or(other.indicator),
        })
    }
}

fn agree<T: PartialEq + Copy>(first: Option<T>, second: Option<T>) -> bool {
    first.is_none() || second.is_none() || first == second
}

/// How the labels of a sheet are read, and what they need not say.
pub(super) struct Axes<'d> {
    pub(super) directory: &'d Directory,
    /// What the command line and the site leave no doubt about.
    pub(super) fixed: Named,
}

/// Headings above the figures themselves.
const VALUES: [&str; 8] = ["value", "figure", "figures", "outturn", "actual", "result", "performance", "score"];
/// Headings above names.
const NAMES: [&str; 16] = [
    "authority",
    "council",
    "local authority",
    "name",
    "area",
    "district",
    "body",
    "code",
    "period",
    "year",
    "quarter",
    "month",
    "date",
    "indicator",
    "measure",
    "pi",
];

impl<'d> Axes<'d> {
    /// The axes of a sheet about an indicator, or about many for one period.
    pub(super) fn new(directory: &'d Directory, indicator: Option<IndicatorId>, period: Option<Period>) -> Self {
        let authority = directory.one_council().then(|| AuthorityId::from_index(0));
        Self { directory, fixed: Named { authority, period, indicator } }
    }

    /// What a cell names; nothing for a cell that names nothing known.
    pub(super) fn read(&self, cell: &str, kind: CellKind) -> Option<Named> {
        let cell = cell.trim();
        if cell.is_empty() || kind == CellKind::Percent {
            return None;
        }
        if let Ok(authority) = self.directory.authority(cell) {
            return Some(Named { authority: Some(authority), ..Named::default() });
        }
        if let Some(period) = self.period(cell, kind) {
            return Some(Named { period: Some(period), ..Named::default() });
        }
        let indicator = self.directory.indicator(cell).ok()?;
        Some(Named { indicator: Some(indicator), ..Named::default() })
    }

    /// A label of a period. A day of a spreadsheet is the month that begins on it, or itself, where the indicator's figures are of that
    /// kind; for any other kind the spreadsheet spoilt the label, and it names nothing.
    fn period(&self, cell: &str, kind: CellKind) -> Option<Period> {
        let frequency = self.frequency();
        if kind != CellKind::Date {
            return self.directory.period(cell, self.fixed.indicator).ok().or_else(|| self.respelt(cell));
        }
        let day: jiff::civil::Date = cell.parse().ok()?;
        match frequency? {
            PeriodKind::Day => Some(Period::day(day)),
            PeriodKind::Month if day.day() == 1 => Period::month(day.year(), day.month()),
            PeriodKind::Month
            | PeriodKind::FinancialYear
            | PeriodKind::AcademicYear
            | PeriodKind::CalendarYear
            | PeriodKind::Quarter
            | PeriodKind::FinancialQuarter
            | PeriodKind::Range => None,
        }
    }

    /// What figures are of that are not of what was named: the first part in which they differ.
    pub(super) fn other(&self, named: Named) -> Option<String> {
        let Named { authority, period, indicator } = named;
        if let Some(indicator) = indicator.filter(|_| !agree(indicator, self.fixed.indicator)) {
            return self.directory.described(indicator).map(|indicator| indicator.id.to_string());
        }
        if let Some(period) = period.filter(|_| !agree(period, self.fixed.period)) {
            return Some(period.to_string());
        }
        authority.map(|authority| self.directory.authority_id(authority).to_owned())
    }

    fn frequency(&self) -> Option<PeriodKind> {
        self.fixed.indicator.and_then(|indicator| self.directory.described(indicator)?.frequency)
    }

    /// The quarter that a label names in full in another form than the site's, `Q1 2025/26`, where the figures are by financial quarter.
    pub(super) fn respelt(&self, cell: &str) -> Option<Period> {
        let is_other = self.frequency() == Some(PeriodKind::FinancialQuarter) && self.directory.period(cell, self.fixed.indicator).is_err();
        is_other.then(|| load::named_quarter(cell))?
    }

    /// Why a label with a year in it is no period of the indicator, where it looks like one; nothing for any other text.
    pub(super) fn spoilt(&self, cell: &str, kind: CellKind) -> Option<Fault> {
        let cell = cell.trim();
        if kind == CellKind::Date {
            return Some(self.unknown(cell, kind));
        }
        let fault = self.directory.period(cell, self.fixed.indicator).err().filter(|_| kind == CellKind::Text)?;
        let is_near = fault.code != "period/unknown" || fault.help.as_ref().is_some_and(|help| help.starts_with("write `"));
        (is_near && cell.chars().any(|c| c.is_ascii_digit())).then_some(fault)
    }

    /// Whether a cell is a heading above figures.
    pub(super) fn is_value(cell: &str) -> bool {
        VALUES.iter().any(|word| word.eq_ignore_ascii_case(cell.trim()))
    }

    /// Whether a cell is a heading above names.
    pub(super) fn is_name(cell: &str) -> bool {
        NAMES.iter().any(|word| word.eq_ignore_ascii_case(cell.trim()))
    }

    /// Why a cell names nothing, with what may be meant: the fault of the kind that is still open and nearest.
    pub(super) fn unknown(&self, cell: &str, kind: CellKind) -> Fault {
        let cell = cell.trim();
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        if kind == CellKind::Date {
            let fault = Fault::new("import/label", format!("`{cell}` is a day of a spreadsheet where a label stands"));
            return fault.help("the spreadsheet took a period for a date: write the period again, and format the cell as text");
        }
        let looks_like_a_period = digits >= 2 && self.fixed.period.is_none();
        if looks_like_a_period && let Err(fault) = self.directory.period(cell, self.fixed.indicator) {
            return fault;
        }
        let faults = [self.directory.authority(cell).err(), self.directory.indicator(cell).err()];
        let asked = if self.fixed.authority.is_some() || self.fixed.indicator.is_none() { [1, 0] } else { [0, 1] };
        let guess = |fault: &&Fault| fault.help.as_ref().is_some_and(|help| help.starts_with("did you mean"));
        let ordered: Vec<&Fault> = asked.iter().filter_map(|at| faults.get(*at)?.as_ref()).collect();
        let best = ordered.iter().find(|fault| guess(fault)).or(ordered.first());
        // What it measures was said already, so that a label can only be of a council.
        if self.fixed.indicator.is_some() && self.directory.one_council() && !best.is_some_and(guess) {
            return self.directory.unlisted(cell);
        }
        best.map_or_else(|| Fault::new("import/label", format!("`{cell}` names nothing that is known")), |fault| (**fault).clone())
    }
}
