//! How each indicator is judged, since when: one row for each rule.

use super::super::cells::{maybe_date, maybe_text, text};
use super::super::format::Cell;
use super::super::schema::TableKind;
use super::SiteTable;

/// The table.
pub(super) const RULES: SiteTable = SiteTable {
    kind: TableKind {
        id: "rules",
        columns: &["indicator", "holds_from", "polarity", "rule", "tolerance_kind", "tolerance", "reason"],
        required: &["indicator", "polarity", "rule", "tolerance_kind", "tolerance"],
        key: &[],
    },
    rows: |results, _words| {
        let indicators = results.dataset().indicators.iter();
        let rules = indicators.flat_map(|indicator| indicator.rules.iter().map(move |dated| (indicator, dated)));
        let rows = rules.map(|(indicator, dated)| {
            let start = [text(indicator.id.as_str()), maybe_date(dated.from), text(indicator.polarity.name())];
            let rule = [text(dated.rule.kind.name()), text(dated.rule.tolerance.name()), Cell::Number(dated.rule.tolerance.width())];
            start.into_iter().chain(rule).chain([maybe_text(dated.reason.as_deref())]).collect()
        });
        rows.collect()
    },
};
