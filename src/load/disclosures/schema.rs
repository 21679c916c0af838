//! What a dataset is: the embedded TOML of the Code, or a council's own `dataset.toml`.

use crate::model::{
    ColumnRole, DeadlineRule, DisclosureColumn, DisclosureDataset, DisclosureFrequency, Exclusion, Minimum, RedactionRule,
    RedactionTrigger, RequiredRows, Requirement, Slug, Threshold, ValueKind,
};
use crate::source::toml::Keys;
use crate::source::{Fault, Written, did_you_mean};

/// Reads the keys that describe a dataset.
pub(super) fn dataset(keys: &Keys<'_>, id: &Slug, code: Option<&str>) -> DisclosureDataset {
    let columns = columns(keys);
    let frequencies = DisclosureFrequency::ALL.map(|frequency| (frequency.name(), frequency));
    DisclosureDataset {
        id: id.clone(),
        title: keys.required_string("title"),
        description: keys.required_string("description"),
        code: code.map(str::to_owned),
        duty: keys.string("duty").unwrap_or_else(|| id.to_string()),
        legal_basis: keys.string("legal_basis").unwrap_or_default(),
        frequency: keys.required_one_of("frequency", &frequencies).unwrap_or(DisclosureFrequency::Annual),
        deadline: deadline(keys),
        since: keys.date("since"),
        threshold: threshold(keys, &columns),
        scope: keys.string("scope"),
        exclusions: exclusions(keys),
        redactions: redactions(keys, &columns),
        minimums: minimums(keys, &columns),
        required_rows: required_rows(keys, &columns),
        central_platform: keys.boolean("central_platform"),
        declares_vat: keys.boolean("declares_vat"),
        asks_for_repeats: keys.boolean("asks_for_repeats"),
        note: keys.string("note"),
        columns,
    }
}

/// `one-month-after`, `with-first`, `30 days after`, or a day of the year as `07-31`.
fn deadline(keys: &Keys<'_>) -> DeadlineRule {
    let read = |text: &str| {
        let number = |text: &str| text.parse::<i8>().ok();
        let day = || {
            Some(DeadlineRule::DayOfYear {
                month: number(text.get(..2)?)?,
                day: number(text.strip_prefix(text.get(..2)?)?.strip_prefix('-')?)?,
            })
        };
        let days = || text.strip_suffix(" days after")?.parse().ok().map(DeadlineRule::DaysAfter);
        match text {
            "one-month-after" => Ok(DeadlineRule::OneMonthAfter),
            "with-first" => Ok(DeadlineRule::WithFirst),
            _ => days().or_else(day).ok_or_else(|| {
                let help = "write \"one-month-after\", \"30 days after\", a day of the year as \"07-31\", or \"with-first\"";
                Fault::new("disclosure/deadline", format!("`{text}` is not a rule for deadlines")).help(help)
            }),
        }
    };
    keys.read("deadline", read).unwrap_or(DeadlineRule::OneMonthAfter)
}

fn columns(keys: &Keys<'_>) -> Vec<DisclosureColumn> {
    let kinds = ValueKind::ALL.map(|kind| (kind.name(), kind));
    let roles = ColumnRole::ALL.map(|role| (role.name(), role));
    let mut columns: Vec<DisclosureColumn> = Vec::new();
    // An alternative may stand further down, so that its place is known only once all columns are.
    let mut alternatives: Vec<Vec<Written>> = Vec::new();
    for table in keys.tables("columns") {
        let name = table.required_string("name");
        let kind = table.one_of("kind", &kinds).unwrap_or(ValueKind::Text);
        let allowed = words(&table, "allowed");
        if (kind == ValueKind::Code) == allowed.is_empty() {
            let fault = Fault::new("disclosure/allowed", "the words of `allowed` belong to a column of the kind `code`, and only to it");
            table.fail("allowed", fault.help("write kind = \"code\" and allowed = [\"…\", \"…\"]"));
        }
        if columns.iter().any(|other| other.name == name) && !name.is_empty() {
            table.fail("name", Fault::new("disclosure/column-twice", format!("two columns have the name `{name}`")).help("rename one"));
        }
        columns.push(DisclosureColumn {
            title: table.string("title").unwrap_or_else(|| name.clone()),
            aliases: words(&table, "aliases"),
            kind,
            unit: table.string("unit").or_else(|| (kind == ValueKind::Money).then(|| "£".to_owned())),
            description: table.string("description").unwrap_or_default(),
            requirement: table.one_of("is", &Requirement::ALL.map(|is| (is.name(), is))).unwrap_or(Requirement::Optional),
            allowed,
            may_be_empty_when: table.string("may_be_empty_when"),
            alternatives: Vec::new(),
            role: table.one_of("role", &roles),
            contact: table.boolean("contact"),
            name,
        });
        alternatives.push(table.strings("alternatives"));
        table.finish();
    }
    let places: Vec<Vec<usize>> = alternatives.iter().map(|names| places(keys, names, &columns)).collect();
    columns.iter_mut().zip(places).for_each(|(column, places)| column.alternatives = places);
    if columns.is_empty() {
        keys.missing("columns", "list every column under [[columns]] with `name`, `kind` and `is`");
    }
    columns
}

fn words(keys: &Keys<'_>, key: &'static str) -> Vec<String> {
    keys.strings(key).into_iter().map(|word| word.text).collect()
}

/// The place of a column by its name.
fn column(columns: &[DisclosureColumn], text: &str) -> Result<usize, Fault> {
    columns.iter().position(|column| column.name == text).ok_or_else(|| {
        let names = || columns.iter().map(|column| column.name.as_str());
        let help = did_you_mean(text, names()).unwrap_or_else(|| format!("columns are {}", names().collect::<Vec<_>>().join(", ")));
        Fault::new("disclosure/unknown-column", format!("the dataset declares no column `{text}`")).help(help)
    })
}

fn list(keys: &Keys<'_>, key: &'static str, columns: &[DisclosureColumn]) -> Vec<usize> {
    places(keys, &keys.strings(key), columns)
}

/// The places of columns by their names; one that is not there is an error.
fn places(keys: &Keys<'_>, names: &[Written], columns: &[DisclosureColumn]) -> Vec<usize> {
    let read = |Written { text, place }: &Written| column(columns, text).map_err(|fault| keys.add(fault.at(place.clone()))).ok();
    names.iter().filter_map(read).collect()
}

fn threshold(keys: &Keys<'_>, columns: &[DisclosureColumn]) -> Option<Threshold> {
    let table = keys.table("threshold")?;
    let found = table.required_read("column", |text| column(columns, text));
    let above = table.decimal("above");
    table.finish();
    Some(Threshold { column: found?, above: above? })
}

fn exclusions(keys: &Keys<'_>) -> Vec<Exclusion> {
    let read = |table: Keys<'_>| {
        let exclusion = Exclusion {
            words: words(&table, "words").into_iter().map(|word| word.to_lowercase()).collect(),
            reason: table.required_string("reason"),
        };
        table.finish();
        exclusion
    };
    keys.tables("exclusions").into_iter().map(read).collect()
}

fn redactions(keys: &Keys<'_>, columns: &[DisclosureColumn]) -> Vec<RedactionRule> {
    let read = |table: Keys<'_>| {
        let of = table.required_read("column", |text| column(columns, text));
        let is = words(&table, "is");
        let below = table.decimal("below");
        let blank = list(&table, "blank", columns);
        let outward = list(&table, "outward", columns);
        let reason = table.required_string("reason");
        table.finish();
        let when = match below {
            Some(below) => RedactionTrigger::Below(of?, below),
            None => RedactionTrigger::Is(of?, is),
        };
        Some(RedactionRule { when, blank, outward, reason })
    };
    keys.tables("redactions").into_iter().filter_map(read).collect()
}

fn minimums(keys: &Keys<'_>, columns: &[DisclosureColumn]) -> Vec<Minimum> {
    let read = |table: Keys<'_>| {
        let of = table.required_read("column", |text| column(columns, text));
        let percent = table.read("percent", |text| column(columns, text));
        let at_least = table.decimal("at_least");
        let unless_district = table.read("unless_district", |text| column(columns, text));
        let remedy = table.required_string("remedy");
        table.finish();
        Some(Minimum { column: of?, percent, at_least: at_least?, unless_district, remedy })
    };
    keys.tables("minimums").into_iter().filter_map(read).collect()
}

fn required_rows(keys: &Keys<'_>, columns: &[DisclosureColumn]) -> Vec<RequiredRows> {
    let read = |table: Keys<'_>| {
        let of = table.required_read("column", |text| column(columns, text));
        let has = words(&table, "has");
        if has.is_empty() {
            table.missing("has", "list the words that must stand in the column: has = [\"Highest\", \"Median\"]");
        }
        let reason = table.required_string("reason");
        table.finish();
        Some(RequiredRows { column: of?, words: has, reason })
    };
    keys.tables("required_rows").into_iter().filter_map(read).collect()
}
