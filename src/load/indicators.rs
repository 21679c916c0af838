//! data/indicators/\<id\>.toml: what each indicator is.

use super::known::Known;
use super::layout::Named;
use super::{composites, ids, read, rules, services};
use crate::diag::{Diagnostic, Place, Report};
use crate::model::{
    AuthorityId, Basis, Combine, Decimal, GroupId, Indicator, IndicatorId, PeriodKind, Polarity, Rule, ScaleLevel, Series, Site, Slug,
    TargetSetId, Total, Unit,
};
use crate::source::toml::Keys;
use crate::source::{Fault, Folder, Written, did_you_mean};

/// How old, against the newest, a compared figure may be where the indicator does not say.
const WINDOW_DAYS: u32 = 400;

/// Decimals of derived figures beyond this are noise.
const MOST_DECIMALS: i64 = 10;

/// An indicator and what reading its figures needs to know.
#[derive(Clone, Debug)]
pub(super) struct Described {
    /// The indicator.
    pub(super) indicator: Indicator,
    /// The scheme of verdicts that name none.
    pub(super) scheme: Option<usize>,
    /// Whether `decimals` was declared.
    pub(super) has_decimals: bool,
    /// The description could be read; where not, its figures are not looked at.
    pub(super) readable: bool,
}

const POLARITIES: [(&str, Polarity); 4] =
    [("higher", Polarity::Higher), ("lower", Polarity::Lower), ("on-target", Polarity::OnTarget), ("none", Polarity::None)];

/// Reads every indicator, in the order of ids, and adds their earlier ids to the names.
pub(super) fn read(folder: &Folder, site: &Site, known: &mut Known, report: &mut Report) -> Vec<Described> {
    let described: Vec<Described> = known
        .indicator_files
        .iter()
        .map(|file| {
            let read = read::toml(folder, &file.path, report, |keys| describe(keys, file, site.rule, known));
            read.unwrap_or_else(|| unreadable(file, site.rule))
        })
        .collect();
    add_aliases(&described, known, report);
    composites::refuse_cycles(&described, report);
    services::check(&described, report);
    described
}

fn describe(keys: &Keys<'_>, file: &Named, site: Rule, known: &Known) -> Described {
    let blank = unreadable(file, site);
    let title = keys.required_string("title");
    let decimals = keys.integer("decimals", 0..=MOST_DECIMALS).and_then(|count| u32::try_from(count).ok());
    let days = |key| keys.integer(key, 0..=36_600).and_then(|days| u32::try_from(days).ok());
    let indicator = Indicator {
        short_title: keys.string("short_title").unwrap_or_else(|| title.clone()),
        title,
        synonyms: keys.strings("synonyms").into_iter().map(|synonym| synonym.text).collect(),
        description: keys.string("description"),
        definitions: rules::definitions(keys),
        unit: keys.string("unit").map_or(Unit::Count, |text| unit(&text)),
        decimals: decimals.unwrap_or_default(),
        polarity: keys.required_one_of("polarity", &POLARITIES).unwrap_or(Polarity::None),
        frequency: keys.read("frequency", frequency),
        basis: keys.one_of("basis", &Basis::ALL.map(|basis| (basis.name(), basis))).unwrap_or(Basis::InPeriod),
        combine: keys.one_of("combine", &combines()),
        due_days: days("due_days"),
        source: keys.string("source"),
        collector: keys.string("collector"),
        collection: keys.string("collection"),
        licence: keys.string("licence"),
        quality: keys.string("quality"),
        rules: rules::dated(keys, site),
        target_set: keys.read("target_set", |text| known.target_sets.resolve(text)).map_or(TargetSetId(0), TargetSetId::from_index),
        comparators: comparators(keys, known),
        window_days: days("window_days").unwrap_or(WINDOW_DAYS),
        scale: scale(keys),
        composite: composites::read(keys, known),
        service: services::read(keys),
        total: total(keys, known),
        series: series(keys, &file.id, known),
        aliases: aliases(keys),
        ..blank.indicator
    };
    let scheme = keys.read("verdicts", |text| known.verdicts.names.resolve(text));
    Described { indicator, scheme, has_decimals: decimals.is_some(), readable: true }
}

/// What stands for an indicator whose file is not TOML, so that whatever names it is not reported as well.
fn unreadable(file: &Named, site: Rule) -> Described {
    let indicator = Indicator {
        id: file.id.clone(),
        title: String::new(),
        short_title: String::new(),
        synonyms: Vec::new(),
        description: None,
        definitions: Vec::new(),
        unit: Unit::Count,
        decimals: 0,
        polarity: Polarity::None,
        frequency: None,
        basis: Basis::InPeriod,
        combine: None,
        due_days: None,
        source: None,
        collector: None,
        collection: None,
        licence: None,
        quality: None,
        rules: vec![crate::model::DatedRule { from: None, rule: site, reason: None }],
        target_set: TargetSetId(0),
        comparators: Vec::new(),
        window_days: WINDOW_DAYS,
        scale: Vec::new(),
        composite: None,
        service: None,
        total: None,
        series: None,
        aliases: Vec::new(),
        place: Place::file(file.path.as_str()),
    };
    Described { indicator, scheme: None, has_decimals: false, readable: false }
}

/// How often figures come. What people call it is no name of a kind of period, but leaves little doubt.
fn frequency(word: &str) -> Result<PeriodKind, Fault> {
    PeriodKind::ALL.into_iter().find(|kind| kind.name() == word).ok_or_else(|| {
        let meant = match word.to_lowercase().as_str() {
            "quarterly" | "quarters" => Some("write \"financial-quarter\", whose first quarter begins in April"),
            "annual" | "annually" | "yearly" | "year" => Some("write \"financial-year\""),
            "monthly" | "months" => Some("write \"month\""),
            "daily" | "days" => Some("write \"day\""),
            _ => None,
        };
        let meant = meant.map(|meant| format!("{meant};")).or_else(|| did_you_mean(word, PeriodKind::ALL.map(PeriodKind::name)));
        let listed = format!("`frequency` is one of {}", PeriodKind::ALL.map(PeriodKind::name).join(", "));
        let help = meant.map_or(listed.clone(), |meant| format!("{meant} {listed}"));
        Fault::new("toml/word", format!("`frequency` cannot be `{word}`")).help(help)
    })
}

fn combines() -> [(&'static str, Combine); 4] {
    Combine::ALL.map(|combine| (combine.name(), combine))
}

/// `%`, `£`, `£ thousand`, or any other words.
fn unit(text: &str) -> Unit {
    let text = text.trim();
    match text.strip_prefix('£').map(str::trim) {
        Some("") => Unit::Pounds(None),
        Some(multiple) => Unit::Pounds(Some(multiple.to_owned())),
        None if text == "%" => Unit::Percent,
        None => Unit::Words(text.to_owned()),
    }
}

fn comparators(keys: &Keys<'_>, known: &Known) -> Vec<GroupId> {
    let mut groups = Vec::new();
    for Written { text, place } in keys.strings("comparators") {
        match known.group_names.resolve(&text).map(GroupId::from_index) {
            Ok(group) if groups.contains(&group) => {
                keys.add(Fault::new("indicators/twice", format!("the group `{text}` is there already")).help("remove it").at(place));
            }
            Ok(group) => groups.push(group),
            Err(fault) => keys.add(fault.at(place)),
        }
    }
    groups
}

/// The ordinal scale, lowest level first. No level, word or alias may stand for two.
fn scale(keys: &Keys<'_>) -> Vec<ScaleLevel> {
    let mut scale: Vec<ScaleLevel> = Vec::new();
    for table in keys.tables("scale") {
        let level = table.decimal("level");
        if level.is_none() && !table.has("level") {
            table.missing("level", "write level = 3");
        }
        let word = table.required_string("word");
        let aliases: Vec<String> = table.strings("aliases").into_iter().map(|alias| alias.text).collect();
        let means = |other: &ScaleLevel, spelling: &str| {
            other.word == spelling || other.aliases.iter().any(|alias| alias == spelling) || other.level.to_string() == spelling
        };
        if let Some(taken) = level.filter(|level| scale.iter().any(|other| other.level == *level)) {
            table.fail(
                "level",
                Fault::new("indicators/scale", format!("the scale has the level {taken} twice")).help("number each level once"),
            );
        }
        for spelling in std::iter::once(&word).chain(&aliases) {
            if let Some(other) = scale.iter().find(|other| means(other, spelling)) {
                let message = format!("`{spelling}` means the level {} already", other.level);
                table.add(Fault::new("indicators/scale", message).help("each word of a scale means one level").at(table.place("word")));
            }
        }
        scale.push(ScaleLevel { level: level.unwrap_or(Decimal::ZERO), word, aliases });
        table.finish();
    }
    scale.sort_by_key(|level| level.level);
    scale
}

fn total(keys: &Keys<'_>, known: &Known) -> Option<Total> {
    let table = keys.table("total")?;
    let authority = table.required_read("authority", |text| known.authorities.names.resolve(text));
    let parts = table.required_read("parts", |text| known.group_names.resolve(text));
    table.finish();
    Some(Total { authority: AuthorityId::from_index(authority?), parts: GroupId::from_index(parts?) })
}

fn series(keys: &Keys<'_>, own: &Slug, known: &Known) -> Option<Series> {
    let table = keys.table("series")?;
    let indicator = table.required_read("indicator", |text| known.indicators.resolve(text));
    let combine = table.required_one_of("combine", &combines());
    if indicator.is_some_and(|index| known.indicators.id(index) == own.as_str()) {
        table.fail("indicator", Fault::new("indicators/series", "an indicator cannot be its own finer series").help("name another"));
    }
    table.finish();
    Some(Series { indicator: IndicatorId::from_index(indicator?), combine: combine? })
}

fn aliases(keys: &Keys<'_>) -> Vec<Slug> {
    let read = |Written { text, place }: Written| ids::id(&text).map_err(|fault| keys.add(fault.at(place))).ok();
    keys.strings("aliases").into_iter().filter_map(read).collect()
}

/// Makes earlier ids name their indicators; one that is also an id, or an earlier id of another, is an error.
fn add_aliases(described: &[Described], known: &mut Known, report: &mut Report) {
    for (index, Described { indicator, .. }) in described.iter().enumerate() {
        for alias in &indicator.aliases {
            if let Ok(other) = known.indicators.resolve(alias.as_str()) {
                let message = format!("the alias `{alias}` also means the indicator `{}`", known.indicators.id(other));
                let help = "an earlier id belongs to one indicator alone";
                report.add(Diagnostic::error("names/alias", indicator.place.clone(), message).help(help));
            } else {
                known.indicators.add(alias.as_str(), index);
            }
        }
    }
}
