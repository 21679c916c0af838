//! A chart: one picture, the sentence above it, the same in words, and the numbers in it as a table.

use super::bars::BarsSubject;
use super::canvas::Frame;
use crate::calc::Results;
use crate::model::{AuthorityId, IndicatorId, ScorecardId, Table};
use crate::words::Words;

/// A drawn chart. Its words, picture and table come from the same numbers.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Unique in the site for its kind and what it is about (an indicator, authority and group, a scorecard, or a ledger): lower-case letters, digits and dashes.
    pub id: String,
    /// What it shows, as a sentence.
    pub title: String,
    /// The same in words with the numbers: the text alternative.
    pub description: String,
    /// The picture: stands inline in a page and as a file alike.
    pub svg: String,
    /// The numbers.
    pub table: Table,
}

/// What a chart of an indicator is about.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Whose series, or whom to mark among others; none marks nobody.
    pub authority: Option<AuthorityId>,
    /// Who is compared; may be empty for charts of one body.
    pub members: Vec<AuthorityId>,
    /// What the members have in common: "All councils in Lincolnshire".
    pub group: Option<String>,
}

/// A kind of chart.
pub struct ChartKind {
    /// Its name in source files and addresses.
    pub id: &'static str,
    /// Its name on pages: a message of the catalogue.
    pub title: &'static str,
    /// What it is for: a message of the catalogue.
    pub description: &'static str,
    /// Draws it.
    pub draw: Draw,
}

/// How a kind of chart is drawn, by what it is about; none where that has nothing to show.
pub enum Draw {
    /// An indicator's figures.
    Measure(fn(&Results<'_>, &Words, &Subject) -> Option<Chart>),
    /// A scorecard's marks.
    Scorecard(fn(&Results<'_>, &Words, ScorecardId) -> Option<Chart>),
    /// The sums of a ledger's period.
    Ledger(fn(&Words, &BarsSubject<'_>) -> Option<Chart>),
}

impl Chart {
    pub(super) fn new(frame: Frame, svg: String, table: Table) -> Self {
        let Frame { id, title, description } = frame;
        Self { id, title, description, svg, table }
    }
}

impl Chart {
    /// Width and height of the picture in whole units, as it says itself; the height rounded up.
    pub fn size(&self) -> (u32, u32) {
        let side = |name: &str| {
            let (_, rest) = self.svg.split_once(name)?;
            let (whole, part) = rest.split_once('"')?.0.split_once('.').unwrap_or((rest.split_once('"')?.0, ""));
            Some(whole.parse::<u32>().ok()? + u32::from(!part.is_empty()))
        };
        (side(" width=\"").unwrap_or_default(), side(" height=\"").unwrap_or_default())
    }
}

impl Subject {
    /// The id of a chart of this subject: the kind, the indicator, the authority and the group, joined by dashes.
    pub(super) fn chart_id(&self, kind: &str, results: &Results<'_>) -> String {
        let dataset = results.dataset();
        let mut id = format!("{kind}-{}", dataset.indicator(self.indicator).id);
        if let Some(authority) = self.authority {
            id.push('-');
            id.push_str(dataset.authority(authority).id.as_str());
        }
        for word in self.group.iter().flat_map(|group| group.split(|letter: char| !letter.is_ascii_alphanumeric())) {
            if !word.is_empty() {
                id.push('-');
                id.push_str(&word.to_ascii_lowercase());
            }
        }
        id
    }
}
