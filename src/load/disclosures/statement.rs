//! `dataset.toml`: what only the council knows about its files.

use jiff::civil::Date;

use super::cdp_statement;
use super::checks::DisclosureCheck;
use super::files::period_of;
use crate::model::{
    Allowance, Covers, DateFormat, DisclosureDataset, DisclosureStatement, Encoding, FileReading, Period, PublishedElsewhere,
    PublishesFrom, VatBasis, Withdrawn, Withheld,
};
use crate::source::toml::Keys;
use crate::source::{Fault, did_you_mean};

/// Reads the keys of a statement about a dataset; none is one of the council's own.
pub(super) fn statement(keys: &Keys<'_>, dataset: Option<&DisclosureDataset>) -> DisclosureStatement {
    DisclosureStatement {
        vat: keys.one_of("amounts", &[("net", VatBasis::Net), ("gross", VatBasis::Gross)]),
        redaction_policy: keys.string("redaction_policy"),
        threshold: keys.decimal("publishes_above"),
        publishes_from: publishes_from(keys),
        not_applicable: keys.string("not_applicable"),
        published_elsewhere: elsewhere(keys),
        cdp_statement: cdp_statement::read(keys, dataset),
        covers: keys.one_of("covers", &[("period", Covers::Period), ("register", Covers::Register)]).unwrap_or_default(),
        withheld: keys.tables("withheld").into_iter().filter_map(withheld).collect(),
        withdrawn: keys.tables("withdrawn").into_iter().filter_map(withdrawn).collect(),
        allowances: keys.tables("allow").into_iter().map(allowance).collect(),
        reading: reading(keys),
        notes: keys.string("notes"),
    }
}

fn period(keys: &Keys<'_>, key: &'static str) -> Option<Period> {
    keys.required_read(key, period_of)
}

fn required_date(keys: &Keys<'_>, key: &'static str) -> Option<Date> {
    if !keys.has(key) {
        keys.missing(key, &format!("write {key} = 2026-07-31"));
    }
    keys.date(key)
}

fn link(keys: &Keys<'_>, key: &'static str) -> Option<String> {
    keys.read(key, |text| {
        let is_link = text.starts_with("https://") || text.starts_with("http://");
        let fault = || Fault::new("disclosure/link", format!("`{text}` is not an address")).help("write the whole address: https://…");
        if is_link { Ok(text.to_owned()) } else { Err(fault()) }
    })
}

fn publishes_from(keys: &Keys<'_>) -> Option<PublishesFrom> {
    let table = keys.table("publishes_from")?;
    let from = period(&table, "period");
    let older = link(&table, "link");
    table.finish();
    Some(PublishesFrom { period: from?, link: older })
}

fn elsewhere(keys: &Keys<'_>) -> Option<PublishedElsewhere> {
    let table = keys.table("published_elsewhere")?;
    let address = link(&table, "link");
    if !table.has("link") {
        table.missing("link", "write where it stands: link = \"https://…\"");
    }
    let checked = required_date(&table, "checked");
    table.finish();
    Some(PublishedElsewhere { link: address?, checked: checked? })
}

fn withheld(table: Keys<'_>) -> Option<Withheld> {
    let of = period(&table, "period");
    let (exemption, reason) = (table.required_string("exemption"), table.required_string("reason"));
    table.finish();
    Some(Withheld { period: of?, exemption, reason })
}

fn withdrawn(table: Keys<'_>) -> Option<Withdrawn> {
    let of = period(&table, "period");
    let on = required_date(&table, "on");
    let reason = table.required_string("reason");
    table.finish();
    Some(Withdrawn { period: of?, on: on?, reason })
}

fn allowance(table: Keys<'_>) -> Allowance {
    let allowance = Allowance {
        place: table.here(),
        code: table.required_read("code", excusable).unwrap_or_default(),
        column: table.string("column"),
        value: table.string("value"),
        reason: table.required_string("reason"),
    };
    table.finish();
    allowance
}

/// The code of a finding that a reason may excuse.
fn excusable(text: &str) -> Result<String, Fault> {
    let codes = || DisclosureCheck::all().filter(|check| check.excusable).map(|check| check.code);
    let fault = match DisclosureCheck::of(text) {
        Some(check) if check.excusable => return Ok(text.to_owned()),
        Some(check) => {
            let help = format!("correct the file instead: {}", check.remedy);
            Fault::new("disclosure/allowance", format!("no reason excuses `{text}`: {}", check.finds)).help(help)
        }
        None => {
            let help = did_you_mean(text, codes()).unwrap_or_else(|| "`plainsight list disclosure-checks` names them all".to_owned());
            Fault::new("disclosure/allowance", format!("no finding has the code `{text}`")).help(help)
        }
    };
    Err(fault)
}

fn reading(keys: &Keys<'_>) -> FileReading {
    let encodings = [("utf-8", Encoding::Utf8), ("windows-1252", Encoding::Windows1252), ("utf-16", Encoding::Utf16)];
    let delimiters = [("comma", b','), ("semicolon", b';'), ("tab", b'\t')];
    let dates = [("dd/mm/yyyy", DateFormat::DayMonthYear), ("yyyy-mm-dd", DateFormat::Iso)];
    FileReading {
        encoding: keys.one_of("encoding", &encodings).unwrap_or_default(),
        delimiter: keys.one_of("delimiter", &delimiters).unwrap_or(b','),
        date_format: keys.one_of("date_format", &dates).unwrap_or_default(),
        repair: keys.boolean("repair"),
    }
}
