//! Figures, long: one row for each version of a figure and each set in which it has a target.
//!
//! The first row of a figure is judged against the indicator's own target set and is marked `primary`, whether or not that set has a target;
//! counting or adding up the primary rows counts every version once, and `in_force` tells which version stands. Each status follows from its row
//! alone: `value` (where `value_exact` is no: numerator / denominator) against `target` to `target_upper` by `strict`, `polarity`, `rule`,
//! `tolerance_kind` and `tolerance`.

use super::super::cells::{maybe_date, maybe_number, maybe_text, text};
use super::super::format::{Cell, Row};
use super::super::schema::TableKind;
use super::parts;
use crate::calc::Results;
use crate::model::{AuthorityId, Dataset, Figure, IndicatorId, TargetSetId};

/// The table.
pub const FIGURES: TableKind = TableKind {
    id: "figures",
    columns: &[
        "indicator",
        "indicator_title",
        "authority",
        "authority_name",
        "authority_code",
        "authority_kind",
        "invented",
        "area",
        "period",
        "period_start",
        "period_end",
        "value",
        "missing",
        "unit",
        "level_word",
        "flag",
        "lower",
        "upper",
        "numerator",
        "denominator",
        "value_exact",
        "primary",
        "target_set",
        "target",
        "target_upper",
        "strict",
        "polarity",
        "rule",
        "tolerance_kind",
        "tolerance",
        "status",
        "meets_target",
        "recorded_verdict",
        "recorded_word",
        "verdict_reason",
        "decided_on",
        "published",
        "in_force",
        "basis",
        "note",
        "source",
        "licence",
    ],
    required: &[
        "indicator",
        "indicator_title",
        "authority",
        "authority_name",
        "authority_kind",
        "invented",
        "period",
        "period_start",
        "period_end",
        "primary",
        "polarity",
        "status",
        "in_force",
        "basis",
        "licence",
    ],
    key: &[],
};

/// Every figure of an indicator, by authority, period and date of publication.
pub(in crate::downloads) fn of_indicator<'r>(results: &'r Results<'_>, indicator: IndicatorId) -> Vec<Row<'r>> {
    let mut rows = Vec::with_capacity(results.figures(indicator).len());
    for authority in results.authorities(indicator) {
        of_authority(results, indicator, authority, &mut rows);
    }
    rows
}

/// Every figure of one authority for an indicator, by period and date of publication, behind the rows that are there.
pub(in crate::downloads) fn of_authority<'r>(
    results: &'r Results<'_>,
    indicator: IndicatorId,
    authority: AuthorityId,
    rows: &mut Vec<Row<'r>>,
) {
    let own = results.dataset().indicator(indicator).target_set;
    let mut others = results.target_sets(indicator, authority);
    others.retain(|set| *set != own);
    for standing in results.series(indicator, authority) {
        for figure in results.versions(indicator, authority, standing.period()) {
            let in_force = figure.row() == standing.row();
            rows.push(row(results, indicator, (figure, in_force), own));
            // Only a set with a target for this very period has a row of its own.
            let others = others.iter().filter(|set| results.target(indicator, authority, figure.period(), **set).is_some());
            rows.extend(others.map(|set| row(results, indicator, (figure, in_force), *set)));
        }
    }
}

fn row<'r>(results: &'r Results<'_>, id: IndicatorId, (figure, in_force): (Figure<'r>, bool), set: TargetSetId) -> Row<'r> {
    let dataset = results.dataset();
    let indicator = dataset.indicator(id);
    let target = results.target(id, figure.authority(), figure.period(), set);
    let status = results.status(id, figure, set);
    let extras = figure.extras();
    let mut row = Vec::with_capacity(FIGURES.columns.len());
    row.extend([text(indicator.id.as_str()), text(&indicator.title)]);
    parts::authority(dataset, dataset.authority(figure.authority()), &mut row);
    parts::period(Some(figure.period()), &mut row);
    parts::value(indicator, parts::shown(figure, &status).as_ref(), &mut row);
    row.push(text(figure.flags().to_string()));
    row.push(maybe_number(extras.and_then(|extras| extras.lower)));
    row.push(maybe_number(extras.and_then(|extras| extras.upper)));
    parts::fraction(figure, &mut row);
    row.push(Cell::Boolean(set == indicator.target_set));
    parts::target(dataset, target.map(|target| (set, target)), &mut row);
    parts::status(indicator, &status, &mut row);
    parts::verdict(dataset, figure.verdict(), &mut row);
    row.push(maybe_date(target.and_then(|target| target.decided_on)));
    row.push(maybe_text(figure.published().map(|published| published.to_string())));
    row.push(Cell::Boolean(in_force));
    row.push(text(indicator.basis.name()));
    row.push(maybe_text(figure.note()));
    row.push(maybe_text(indicator.source.as_deref()));
    row.push(text(licence(dataset, id)));
    row
}

/// The licence of an indicator: its own, or the site's.
pub(super) fn licence(dataset: &Dataset, indicator: IndicatorId) -> &str {
    dataset.indicator(indicator).licence.as_deref().unwrap_or(&dataset.site.licence.name)
}
