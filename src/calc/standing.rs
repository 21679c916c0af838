//! Which version of each figure stands at a date.
//!
//! Comes in: all rows of one indicator and the as-at date. Goes out: the rows that stand, one for each authority and
//! period, four bytes each, in the order of authority and period.

use jiff::civil::Date;

use crate::model::{AuthorityId, Figures};

/// The rows of one indicator that stand, by authority.
#[derive(Debug, Default)]
pub(crate) struct Standing {
    rows: Vec<u32>,
    /// Each authority and where its rows begin.
    spans: Vec<(AuthorityId, usize)>,
}

impl Standing {
    /// Takes the newest version of each authority and period that was published on the date or before.
    pub(crate) fn new(figures: &Figures, as_at: Date) -> Self {
        let mut standing = Self::default();
        let mut last = None;
        for figure in figures.iter() {
            if figure.published().is_some_and(|published| published.date() > as_at) {
                continue;
            }
            let key = (figure.authority(), figure.period());
            if last == Some(key) {
                // Rows are sorted by date of publication within a period, so a later row replaces the earlier one.
                standing.rows.pop();
            }
            if standing.spans.last().map(|span| span.0) != Some(key.0) {
                standing.spans.push((key.0, standing.rows.len()));
            }
            standing.rows.push(figure.row());
            last = Some(key);
        }
        standing.rows.shrink_to_fit();
        standing
    }

    /// The rows of one authority, oldest period first; empty where it has none.
    pub(crate) fn rows(&self, authority: AuthorityId) -> &[u32] {
        let Ok(place) = self.spans.binary_search_by_key(&authority, |span| span.0) else { return &[] };
        let from = self.spans.get(place).map_or(0, |span| span.1);
        let to = self.spans.get(place + 1).map_or(self.rows.len(), |span| span.1);
        self.rows.get(from..to).unwrap_or_default()
    }

    /// Who has at least one row, in the dataset's order.
    pub(crate) fn authorities(&self) -> impl Iterator<Item = AuthorityId> {
        self.spans.iter().map(|span| span.0)
    }

    /// Every row that stands, by authority and period.
    pub(crate) fn all(&self) -> &[u32] {
        &self.rows
    }
}
