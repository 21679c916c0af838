//! data/targets/\<indicator\>.csv: what was aimed for.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;

use super::cells::{date, padded, yes_no};
use super::indicators::Described;
use super::known::Known;
use super::layout::stems;
use super::{periods, read, value};
use crate::diag::{Diagnostic, Place, Report};
use crate::model::{AuthorityId, DatedRule, Decimal, Indicator, Period, Polarity, RuleKind, Target, TargetSetId, TargetValue, Tolerance};
use crate::source::csv::{Columns, Row, Sheet};
use crate::source::{Fault, Folder, did_you_mean};

const COLUMNS: Columns<'static> =
    Columns { required: &["target"], optional: &["authority", "period", "target_set", "strict", "decided_on", "decided_by", "reason"] };

/// Reads the targets of every indicator, each in the file's order.
pub(super) fn read(folder: &Folder, known: &Known, described: &[Described], report: &mut Report) -> Vec<Vec<Target>> {
    for (stem, path) in stems(folder, "data/targets/", ".csv").filter(|(stem, _)| known.indicators.by_id(stem).is_none()) {
        let finding = Diagnostic::error("targets/no-indicator", Place::file(path), format!("there is no indicator `{stem}`"));
        let meant = did_you_mean(stem, known.indicator_files.iter().map(|file| file.id.as_str()));
        report.add(finding.help(meant.unwrap_or_else(|| "name the file for the indicator that its targets are for".to_owned())));
    }
    let read: Vec<(Vec<Target>, Report)> = described
        .par_iter()
        .map(|described| {
            let mut report = Report::default();
            (one(folder, known, described, &mut report), report)
        })
        .collect();
    read.into_iter()
        .map(|(targets, found)| {
            report.append(found);
            targets
        })
        .collect()
}

fn one(folder: &Folder, known: &Known, described: &Described, report: &mut Report) -> Vec<Target> {
    let path = format!("data/targets/{}.csv", described.indicator.id);
    if !folder.has(&path) || !described.readable {
        return Vec::new();
    }
    let Some(text) = read::text(folder, &path, report) else { return Vec::new() };
    let mut seen: BTreeMap<Key, u32> = BTreeMap::new();
    let rows = read::rows(&text, &COLUMNS, report, |sheet, row, report| {
        let target = target((sheet, row), known, &described.indicator, report)?;
        let key = (target.authority, target.period, target.set, target.decided_on);
        if let Some(first) = seen.insert(key, row.line()) {
            let message = "a second target for the same authority, period and set, decided on the same day";
            let help = format!("the first stands on line {first}; remove one, or date the later decision in `decided_on`");
            report.add(Diagnostic::error("targets/duplicate", row.place(sheet.column("target")), message).help(help));
        }
        Some(target)
    });
    rows.unwrap_or_default()
}

/// What no two targets may share.
type Key = (Option<AuthorityId>, Option<Period>, TargetSetId, Option<Date>);

fn target(at: (&Sheet<'_>, &Row<'_>), known: &Known, indicator: &Indicator, report: &mut Report) -> Option<Target> {
    let (sheet, row) = at;
    let column = |name: &'static str| sheet.column(name);
    let before = report.findings.len();
    let authority = row.read(column("authority"), report, |cell| known.authorities.names.resolve(cell));
    let period = row.read(column("period"), report, |cell| periods::span(cell, indicator.frequency));
    let set = row.read(column("target_set"), report, |cell| known.target_sets.resolve(cell));
    let value = row.required(column("target"), report, |cell| {
        let value = aim(cell, indicator)?;
        refuse_nought(value, period, indicator).map_or(Ok(value), Err)
    });
    let strict = row.read(column("strict"), report, yes_no).unwrap_or(false);
    let decided_on = row.read(column("decided_on"), report, date);
    let target = Target {
        authority: authority.map(AuthorityId::from_index),
        period,
        set: set.map_or(TargetSetId(0), TargetSetId::from_index),
        value: value?,
        strict,
        decided_on,
        decided_by: row.words(column("decided_by")),
        reason: row.words(column("reason")),
        place: row.here(),
    };
    (report.findings.len() == before).then_some(target)
}

/// A number, a word of the scale, or for `on-target` a range.
fn aim(cell: &str, indicator: &Indicator) -> Result<TargetValue, Fault> {
    let single = |text: &str| if indicator.scale.is_empty() { value::decimal(text) } else { value::level(text, &indicator.scale) };
    let Some((from, to)) = cell.split_once("..").filter(|(from, to)| !from.is_empty() && !to.is_empty()) else {
        return single(cell).map(TargetValue::Single);
    };
    if let Some(fault) = padded(cell) {
        return Err(fault);
    }
    if indicator.polarity != Polarity::OnTarget {
        let message = format!("`{cell}` is a range, and the indicator's polarity is `{}`", indicator.polarity.name());
        return Err(Fault::new("targets/range", message).help("write one number, or polarity = \"on-target\" in the indicator's file"));
    }
    let (low, high) = (single(from)?, single(to)?);
    if low > high {
        return Err(Fault::new("targets/range", format!("the range `{cell}` ends below its beginning")).help(format!("write {to}..{from}")));
    }
    Ok(TargetValue::Range(low, high))
}

/// A percentage of nought is nought: no tolerance can be worked out.
fn refuse_nought(value: TargetValue, period: Option<Period>, indicator: &Indicator) -> Option<Fault> {
    let nought = match value {
        TargetValue::Single(value) => value.is_zero(),
        TargetValue::Range(low, high) => low.is_zero() || high.is_zero(),
    };
    let relative = |dated: &DatedRule| {
        dated.rule.kind != RuleKind::Met && matches!(dated.rule.tolerance, Tolerance::Relative(width) if width > Decimal::ZERO)
    };
    let applies = |(index, dated): (usize, &DatedRule)| {
        // The first rule also judges whatever came before it.
        let begins = dated.from.filter(|_| index > 0).zip(period).is_none_or(|(from, period)| from <= period.end());
        let next = indicator.rules.get(index + 1).and_then(|next| next.from);
        let lasts = next.zip(period).is_none_or(|(next, period)| next > period.start());
        begins && lasts && relative(dated)
    };
    (nought && indicator.rules.iter().enumerate().any(applies)).then(|| {
        let message = "the target is 0 and the rule's tolerance is a percentage of it";
        Fault::new("targets/nought", message)
            .help("write the tolerance as { points = \"…\" } or { absolute = \"…\" } in the indicator's [rule]")
    })
}
