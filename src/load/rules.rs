//! Rules, their tolerances and the dates from which they hold.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::{DatedRule, Definition, Rule, RuleKind, Tolerance};
use crate::source::Fault;
use crate::source::toml::Keys;

/// The rule of a site that names none: met or missed, nothing between.
pub(super) const DEFAULT: Rule = Rule { kind: RuleKind::Met, tolerance: Tolerance::None };

/// Reads the keys of one rule.
pub(super) fn rule(keys: &Keys<'_>) -> Option<Rule> {
    let kinds = RuleKind::ALL.map(|kind| (kind.name(), kind));
    let kind = keys.required_one_of("kind", &kinds);
    let tolerance = keys.table("tolerance").map_or(Tolerance::None, tolerance);
    let kind = kind?;
    if kind == RuleKind::Met && tolerance != Tolerance::None {
        let fault =
            Fault::new("rules/met-tolerance", "the rule `met` has no tolerance").help("remove it, or write kind = \"rag\" or \"band\"");
        keys.fail("tolerance", fault);
    }
    Some(Rule { kind, tolerance })
}

fn tolerance(keys: Keys<'_>) -> Tolerance {
    let mut found = Vec::new();
    for (key, make) in [("relative", Tolerance::Relative as fn(_) -> _), ("points", Tolerance::Points), ("absolute", Tolerance::Absolute)] {
        if let Some(width) = keys.decimal(key) {
            if width.is_sign_negative() && !width.is_zero() {
                keys.fail(
                    key,
                    Fault::new("rules/negative-tolerance", format!("a tolerance cannot be {width}")).help("write it without the minus"),
                );
            }
            found.push(make(width));
        } else if keys.has(key) {
            found.push(Tolerance::None);
        }
    }
    if found.len() != 1 {
        let message = if found.is_empty() { "the tolerance says nothing" } else { "the tolerance is given in two ways" };
        let fault =
            Fault::new("rules/tolerance", message).help("write one of { relative = \"2\" }, { points = \"2\" } and { absolute = \"2\" }");
        keys.add(fault.at(keys.here()));
    }
    keys.finish();
    found.first().copied().unwrap_or(Tolerance::None)
}

/// The rules of an indicator, oldest first: `[rule]`, or `[[rules]]` with dates, or the site's.
pub(super) fn dated(keys: &Keys<'_>, site: Rule) -> Vec<DatedRule> {
    let single = keys.table("rule").map(|table| {
        let rule = rule(&table).unwrap_or(site);
        table.finish();
        vec![DatedRule { from: None, rule, reason: None }]
    });
    let mut starts = Dates::default();
    let several: Vec<DatedRule> = keys
        .tables("rules")
        .into_iter()
        .map(|table| {
            let from = starts.take(&table);
            let dated = DatedRule { from, rule: rule(&table).unwrap_or(site), reason: table.string("reason") };
            table.finish();
            dated
        })
        .collect();
    one_of(keys, "rule", "rules");
    let mut rules = single.unwrap_or(several);
    rules.sort_by_key(|dated| dated.from);
    if rules.is_empty() { vec![DatedRule { from: None, rule: site, reason: None }] } else { rules }
}

/// The definitions of an indicator, oldest first: `definition`, or `[[definitions]]` with dates.
pub(super) fn definitions(keys: &Keys<'_>) -> Vec<Definition> {
    let single = keys.string("definition").map(|text| vec![Definition { from: None, text }]);
    let mut starts = Dates::default();
    let several: Vec<Definition> = keys
        .tables("definitions")
        .into_iter()
        .map(|table| {
            let definition = Definition { from: starts.take(&table), text: table.required_string("text") };
            table.finish();
            definition
        })
        .collect();
    one_of(keys, "definition", "definitions");
    let mut definitions = single.unwrap_or(several);
    definitions.sort_by_key(|definition| definition.from);
    definitions
}

fn one_of(keys: &Keys<'_>, single: &str, several: &str) {
    if keys.has(single) && keys.has(several) {
        let message = format!("`{single}` and `{several}` are both there");
        keys.fail(
            several,
            Fault::new("rules/both", message).help(format!("write `{single}` where it never changed, else `{several}` alone")),
        );
    }
}

/// The dates from which entries of one list hold: the first may leave its date out, and no two may be the same.
#[derive(Default)]
struct Dates {
    count: usize,
    seen: BTreeSet<Date>,
}

impl Dates {
    fn take(&mut self, table: &Keys<'_>) -> Option<Date> {
        let from = table.date("from");
        self.count += 1;
        match from {
            Some(date) if !self.seen.insert(date) => {
                table.fail("from", Fault::new("rules/same-date", format!("two entries hold from {date}")).help("keep the one that holds"));
            }
            None if self.count > 1 && !table.has("from") => {
                let fault = Fault::new("rules/undated", "a later entry has no `from`");
                table.add(fault.help("write the date from which it holds: from = 2010-04-01").at(table.here()));
            }
            Some(_) | None => {}
        }
        from
    }
}
