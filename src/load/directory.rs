//! What a maker of figures needs of a site: who and what there is by every name, the loader's rules for periods and values, and the
//! figures so far. It is there even where the site has mistakes elsewhere, or an indicator has no figures yet.

use super::figures;
use super::indicators::{self, Described};
use super::known::{self, Known};
use super::names::Names;
use super::{cells, ids, periods, returns, site, value};
use crate::diag::Report;
use crate::model::{AuthorityId, Figures, Indicator, IndicatorId, Period, PeriodKind, Timestamp, Value};
use crate::source::{Fault, Folder};

/// The names and figures of a site.
pub struct Directory {
    known: Known,
    described: Vec<Described>,
    figures: Vec<Figures>,
    indicators: Names,
    findings: Report,
}

impl Directory {
    /// Reads the names and the figures of a site.
    pub fn open(folder: &Folder) -> Self {
        let mut findings = Report::default();
        let (site, _) = site::read(folder, &mut findings);
        let mut known = known::read(folder, &site, &mut findings);
        let described = indicators::read(folder, &site, &mut known, &mut findings);
        let returned = returns::read(folder, &known, &described, &mut findings);
        let figures = figures::read(folder, &known, &described, returned, &mut findings);
        let codes: Vec<(String, usize)> =
            known.authorities.list.iter().enumerate().filter_map(|(index, authority)| Some((authority.code.clone()?, index))).collect();
        for (code, index) in &codes {
            known.authorities.names.add(code, *index);
        }
        let ids = described.iter().map(|described| described.indicator.id.clone()).collect();
        let listed = "indicators are the files of data/indicators; a sheet may name them by id, title or alias";
        let mut indicators = Names::new("names/unknown-indicator", "indicator", listed, ids);
        for (index, Described { indicator, .. }) in described.iter().enumerate() {
            let others = indicator.aliases.iter().map(crate::model::Slug::as_str);
            let spellings = [indicator.title.as_str(), indicator.short_title.as_str()].into_iter().chain(others);
            spellings.filter(|spelling| !spelling.is_empty()).for_each(|spelling| indicators.add(spelling, index));
        }
        Self { known, described, figures, indicators, findings }
    }

    /// What is wrong with the site, as far as names and figures go.
    pub fn findings(&self) -> &Report {
        &self.findings
    }

    /// Whether the site is of one council, so that figures need not say whose they are.
    pub fn one_council(&self) -> bool {
        self.known.authorities.one_council
    }

    /// Every id of an indicator, in order.
    pub fn indicator_ids(&self) -> impl Iterator<Item = &str> {
        self.described.iter().map(|described| described.indicator.id.as_str())
    }

    /// An indicator by its id alone.
    pub fn indicator_by_id(&self, id: &str) -> Option<IndicatorId> {
        self.indicators.by_id(id).map(IndicatorId::from_index)
    }

    /// The authority that a text names: by id, name, alias or ONS code.
    ///
    /// # Errors
    /// One fault with the name that may be meant.
    pub fn authority(&self, text: &str) -> Result<AuthorityId, Fault> {
        self.known.authorities.names.resolve(text).map(AuthorityId::from_index)
    }

    /// Why a text names no council of a site of one council, with the row that would add it to a list.
    pub fn unlisted(&self, text: &str) -> Fault {
        let own = self.known.authorities.list.first().map_or("", |authority| authority.name.as_str());
        let id = ids::suggest(text).map_or_else(|| "its-id".to_owned(), |id| id.to_string());
        let message = format!("`{text}` is no council of the site, which is of one council, `{own}`");
        Fault::new("import/unknown-council", message).help(format!(
            "to compare councils list each of them in data/authorities.csv, this one too: headings `id,name,kind`, and for `{text}` a row such as \
             `{id},{text},district`"
        ))
    }

    /// The id of an authority.
    pub fn authority_id(&self, authority: AuthorityId) -> &str {
        self.known.authorities.names.id(authority.index())
    }

    /// The indicator that a text names: by id, title, short title or alias.
    ///
    /// # Errors
    /// One fault with the name that may be meant.
    pub fn indicator(&self, text: &str) -> Result<IndicatorId, Fault> {
        self.indicators.resolve(text).map(IndicatorId::from_index)
    }

    /// What an indicator is.
    pub fn described(&self, indicator: IndicatorId) -> Option<&Indicator> {
        self.described.get(indicator.index()).map(|described| &described.indicator)
    }

    /// The period that a label means for an indicator; without one, a label that can be read in one way only.
    ///
    /// # Errors
    /// One fault that says how to write it.
    pub fn period(&self, label: &str, indicator: Option<IndicatorId>) -> Result<Period, Fault> {
        periods::period(label, indicator.and_then(|indicator| self.described(indicator)?.frequency))
    }

    /// The value that a cell means for an indicator.
    ///
    /// # Errors
    /// One fault that says what to write.
    pub fn value(&self, cell: &str, indicator: IndicatorId) -> Result<Value, Fault> {
        value::figure(cell, self.described(indicator).map_or(&[], |indicator| &indicator.scale))
    }

    /// What a cell that is no value should say, where that is beyond doubt.
    pub fn repaired(&self, cell: &str, indicator: IndicatorId) -> Option<String> {
        let indicator = self.described(indicator)?;
        value::repaired(cell, &indicator.unit, &indicator.scale)
    }

    /// The same for a number beside a value: an end of its interval, a numerator or a denominator.
    pub fn repaired_number(&self, cell: &str) -> Option<String> {
        value::repaired(cell, &crate::model::Unit::Count, &[]).filter(|_| !cell.trim().is_empty())
    }

    /// The newest version of a figure, and when it was published.
    pub fn newest(&self, indicator: IndicatorId, authority: AuthorityId, period: Period) -> Option<(Value, Option<Timestamp>)> {
        let figures = self.figures.get(indicator.index())?;
        // Rows stand in the order of publication, so the last one is the newest.
        let of = figures.iter().filter(|figure| figure.authority() == authority && figure.period() == period).last()?;
        Some((of.value(), of.published()))
    }
}

/// The period that a file of `data/returns/` is named for.
///
/// # Errors
/// One fault that says how to name it.
pub fn return_period(stem: &str) -> Result<Period, Fault> {
    returns::period_of(stem)
}

/// The period that a label means in the declared kind.
///
/// # Errors
/// One fault that says how to write it.
pub fn period(label: &str, kind: Option<PeriodKind>) -> Result<Period, Fault> {
    periods::period(label, kind)
}

/// A date of publication.
///
/// # Errors
/// One fault that says how to write it.
pub fn published(text: &str) -> Result<Timestamp, Fault> {
    cells::timestamp(text)
}
