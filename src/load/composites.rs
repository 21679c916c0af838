//! Composites: indicators that are worked out from others.

use super::indicators::Described;
use super::known::Known;
use crate::diag::{Diagnostic, Report};
use crate::model::{Composite, CompositeMethod, CompositePart, Decimal, IndicatorId, PartsNeeded};
use crate::source::Fault;
use crate::source::toml::Keys;

/// Reads the `[composite]` table of an indicator.
pub(super) fn read(keys: &Keys<'_>, known: &Known) -> Option<Composite> {
    let table = keys.table("composite")?;
    let method = table.required_one_of("method", &CompositeMethod::ALL.map(|method| (method.name(), method)));
    let mut parts: Vec<CompositePart> = Vec::new();
    for part in table.tables("parts") {
        let indicator = part.required_read("indicator", |text| known.indicators.resolve(text)).map(IndicatorId::from_index);
        let weight = weight(&part, method);
        if let Some(indicator) = indicator {
            if parts.iter().any(|other| other.indicator == indicator) {
                part.fail(
                    "indicator",
                    Fault::new("composites/twice", "the indicator is a part already").help("remove it, or weigh it by `weight`"),
                );
            }
            parts.push(CompositePart { indicator, weight });
        }
        part.finish();
    }
    if !table.has("parts") {
        table.missing("parts", "list each part under [[composite.parts]] with indicator = \"…\"");
    }
    let parts_needed = parts_needed(&table, parts.len());
    table.finish();
    Some(Composite { method: method?, parts_needed, parts })
}

/// A weight above nought, asked for by `weighted-mean` alone.
fn weight(part: &Keys<'_>, method: Option<CompositeMethod>) -> Decimal {
    let weight = part.decimal("weight");
    let is_weighted = method == Some(CompositeMethod::WeightedMean);
    match weight {
        None if is_weighted && !part.has("weight") => part.missing("weight", "a weighted-mean needs one for each part: weight = \"1\""),
        Some(_) if method.is_some() && !is_weighted => {
            part.fail(
                "weight",
                Fault::new("composites/weight", "only `weighted-mean` has weights").help("remove it, or change the method"),
            );
        }
        Some(weight) if weight <= Decimal::ZERO => {
            part.fail(
                "weight",
                Fault::new("composites/weight", format!("a weight cannot be {weight}")).help("write a number above nought"),
            );
        }
        Some(_) | None => {}
    }
    weight.unwrap_or(Decimal::ONE)
}

/// `"all"` (also where it is left out) or a number from 1 to the number of parts.
fn parts_needed(table: &Keys<'_>, count: usize) -> PartsNeeded {
    const KEY: &str = "parts_needed";
    if table.is_text(KEY) {
        return table.one_of(KEY, &[("all", PartsNeeded::All)]).unwrap_or(PartsNeeded::All);
    }
    let most = i64::try_from(count).unwrap_or(i64::MAX).max(1);
    table.integer(KEY, 1..=most).and_then(|number| usize::try_from(number).ok()).map_or(PartsNeeded::All, PartsNeeded::AtLeast)
}

/// Reports every composite that is, over other composites, a part of itself, and names the way round.
pub(super) fn refuse_cycles(described: &[Described], report: &mut Report) {
    for start in 0..described.len() {
        let Some(path) = way_back(described, start) else { continue };
        // Each cycle is reported once, at its first indicator.
        if path.iter().any(|index| *index < start) {
            continue;
        }
        let name = |index: usize| described.get(index).map(|entry| entry.indicator.id.to_string()).unwrap_or_default();
        let Some(entry) = described.get(start) else { continue };
        let round: Vec<String> = path.iter().chain([&start]).map(|index| format!("`{}`", name(*index))).collect();
        let message = format!("the composite is made from itself: {}", round.join(" from "));
        let finding = Diagnostic::error("composites/cycle", entry.indicator.place.clone(), message);
        report.add(finding.help("remove one of these from the parts of another"));
    }
}

/// The shortest way from a composite over its parts back to itself, beginning with it.
fn way_back(described: &[Described], start: usize) -> Option<Vec<usize>> {
    let parts = |index: usize| {
        let composite = described.get(index).and_then(|entry| entry.indicator.composite.as_ref());
        composite.into_iter().flat_map(|composite| composite.parts.iter().map(|part| part.indicator.index()))
    };
    let mut came_from: Vec<Option<usize>> = vec![None; described.len()];
    let mut queue = std::collections::VecDeque::from([start]);
    while let Some(index) = queue.pop_front() {
        for part in parts(index) {
            if part == start {
                let mut path: Vec<usize> = std::iter::successors(Some(index), |at| came_from.get(*at).copied().flatten()).collect();
                path.reverse();
                return Some(path);
            }
            if let Some(slot) = came_from.get_mut(part).filter(|slot| slot.is_none()) {
                *slot = Some(index);
                queue.push_back(part);
            }
        }
    }
    None
}
