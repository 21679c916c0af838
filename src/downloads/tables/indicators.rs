//! What is measured: one row for each indicator.

use jiff::civil::Date;

use super::super::cells::{list, maybe_number, maybe_text, text};
use super::super::format::Row;
use super::super::schema::TableKind;
use super::{SiteTable, figures};
use crate::calc::Results;
use crate::model::{Combine, Dataset, Decimal, Indicator, IndicatorId, PeriodKind, Slug};
use crate::words::Words;

/// The table.
pub(super) const INDICATORS: SiteTable = SiteTable {
    kind: TableKind {
        id: "indicators",
        columns: &[
            "indicator",
            "indicator_title",
            "short_title",
            "description",
            "definition",
            "unit",
            "decimals",
            "polarity",
            "frequency",
            "basis",
            "combine",
            "due_days",
            "target_set",
            "comparators",
            "window_days",
            "method",
            "total_authority",
            "total_group",
            "series",
            "series_combine",
            "collector",
            "collection",
            "quality",
            "source",
            "licence",
            "aliases",
        ],
        required: &["indicator", "indicator_title", "short_title", "decimals", "polarity", "basis", "target_set", "window_days", "licence"],
        key: &["indicator"],
    },
    rows,
};

fn rows<'r>(results: &'r Results<'_>, _words: &'r Words) -> Vec<Row<'r>> {
    let dataset = results.dataset();
    dataset.indicator_ids().map(|id| row(dataset, id, results.as_at())).collect()
}

fn row(dataset: &Dataset, id: IndicatorId, as_at: Date) -> Row<'_> {
    let indicator = dataset.indicator(id);
    let number = |number: Option<u32>| maybe_number(number.map(Decimal::from));
    vec![
        text(indicator.id.as_str()),
        text(&indicator.title),
        text(&indicator.short_title),
        maybe_text(indicator.description.as_deref()),
        maybe_text(definition_on(indicator, as_at)),
        text(indicator.unit.label()),
        number(Some(indicator.decimals)),
        text(indicator.polarity.name()),
        maybe_text(indicator.frequency.map(PeriodKind::name)),
        text(indicator.basis.name()),
        maybe_text(indicator.combine.map(Combine::name)),
        number(indicator.due_days),
        text(dataset.target_set(indicator.target_set).id.as_str()),
        list(indicator.comparators.iter().map(|group| dataset.group(*group).id.as_str())),
        number(Some(indicator.window_days)),
        maybe_text(indicator.composite.as_ref().map(|composite| composite.method.name())),
        maybe_text(indicator.total.map(|total| dataset.authority(total.authority).id.as_str())),
        maybe_text(indicator.total.map(|total| dataset.group(total.parts).id.as_str())),
        maybe_text(indicator.series.map(|series| dataset.indicator(series.indicator).id.as_str())),
        maybe_text(indicator.series.map(|series| series.combine.name())),
        maybe_text(indicator.collector.as_deref()),
        maybe_text(indicator.collection.as_deref()),
        maybe_text(indicator.quality.as_deref()),
        maybe_text(indicator.source.as_deref()),
        text(figures::licence(dataset, id)),
        list(indicator.aliases.iter().map(Slug::as_str)),
    ]
}

/// The definition that holds on a day.
fn definition_on(indicator: &Indicator, day: Date) -> Option<&str> {
    let in_force = indicator.definitions.iter().rev().find(|definition| definition.from.is_none_or(|from| from <= day));
    in_force.map(|definition| definition.text.as_str())
}
