//! The value of a cell by the kind of its column: right, or wrong with what to write instead.
//!
//! The rules are those of the LGA's guides to the Code: amounts in pounds and pence with exactly two digits and no
//! signs but a leading minus, dates of ten characters, salary bands of £5,000, nothing for nothing (not `NA`).

use jiff::civil::Date;

use crate::model::{DateFormat, DisclosureColumn, ValueKind};

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slip {
    /// A stable name.
    pub(super) code: &'static str,
    /// What is wrong, naming the value.
    pub(super) message: String,
    /// What the cell should say, where that is beyond doubt: a safe repair.
    pub(super) correct: Option<String>,
    /// What to write, where no repair is safe.
    pub(super) help: String,
}

impl Slip {
    pub(super) fn wrong(code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code, message: message.into(), correct: None, help: help.into() }
    }

    pub(super) fn repairable(code: &'static str, message: impl Into<String>, correct: String) -> Self {
        let help = if correct.is_empty() { "leave the cell empty".to_owned() } else { format!("write `{correct}`") };
        Self { code, message: message.into(), correct: Some(correct), help }
    }
}

/// Errors of spreadsheets, as they stand in cells.
const SPREADSHEET_ERRORS: [&str; 10] = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#####"];

/// Words for nothing.
const NOTHING: [&str; 8] = ["na", "n/a", "null", "none", "nil", "-", "n.a.", "#n/a"];

/// Checks a cell that is not empty and not redacted.
pub(super) fn check(cell: &str, column: Option<&DisclosureColumn>, format: DateFormat) -> Result<(), Slip> {
    if cell.starts_with('#') && SPREADSHEET_ERRORS.iter().any(|error| cell.trim().starts_with(error)) {
        let help = "mend the formula in the spreadsheet and save the file again";
        return Err(Slip::wrong("disclosure/spreadsheet-error", format!("`{cell}` is an error of a spreadsheet"), help));
    }
    let trimmed = cell.trim();
    let Some(column) = column else { return Ok(()) };
    let is_word = column.allowed.iter().any(|word| word.eq_ignore_ascii_case(trimmed));
    if trimmed.len() <= 5 && !is_word && NOTHING.iter().any(|nothing| nothing.eq_ignore_ascii_case(trimmed)) {
        let message = format!("`{trimmed}` stands where there is nothing");
        return Err(Slip::repairable("disclosure/null-word", message, String::new()));
    }
    let found = by_kind(trimmed, column, format);
    if trimmed.len() != cell.len() && !matches!(&found, Err(slip) if slip.correct.is_none()) {
        let correct = found.err().and_then(|slip| slip.correct).unwrap_or_else(|| trimmed.to_owned());
        return Err(Slip::repairable("disclosure/padded", format!("`{cell}` has a space before or after it"), correct));
    }
    found
}

fn by_kind(cell: &str, column: &DisclosureColumn, format: DateFormat) -> Result<(), Slip> {
    match column.kind {
        ValueKind::Text => Ok(()),
        ValueKind::Money => money(cell),
        ValueKind::Date => date(cell, format).map(|_| ()),
        ValueKind::Boolean => boolean(cell),
        ValueKind::Code => code(cell, &column.allowed),
        ValueKind::Uprn => shape("disclosure/uprn", cell, is_uprn(cell), "a property reference number: at most twelve digits"),
        ValueKind::Postcode => postcode(cell),
        ValueKind::PostcodeSector => sector(cell),
        ValueKind::CompanyNumber => company(cell),
        ValueKind::CharityNumber => shape("disclosure/charity-number", cell, is_charity(cell), "a charity number: six or seven digits"),
        ValueKind::SalaryBand => band(cell),
        ValueKind::Ratio => shape("disclosure/ratio", cell, ratio(cell).is_some(), "a ratio: 6.3 or 6.3:1"),
        ValueKind::Integer => integer(cell),
        ValueKind::Decimal => decimal(cell, false),
        ValueKind::Percent => decimal(cell, true),
        ValueKind::Year => shape("disclosure/year", cell, is_year(cell), "a year: 2026/27 or 2026"),
        ValueKind::Uri => shape("disclosure/address", cell, is_uri(cell), "an address that begins with https:// or http://"),
        ValueKind::Document => {
            let is_path = !cell.contains(' ') && cell.rsplit_once('.').is_some_and(|(stem, end)| !stem.is_empty() && !end.is_empty());
            shape("disclosure/document", cell, is_uri(cell) || is_path, "an address, or the path of a file of content/")
        }
    }
}

fn shape(code: &'static str, cell: &str, fits: bool, what: &str) -> Result<(), Slip> {
    if fits { Ok(()) } else { Err(Slip::wrong(code, format!("`{cell}` is not {what}"), format!("write {what}"))) }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The pence of an amount in the form of the guide; nothing for any other form. At most fifteen digits.
pub(super) fn pence(cell: &str) -> Option<i64> {
    let (sign, unsigned) = cell.strip_prefix('-').map_or((1, cell), |rest| (-1, rest));
    let (pounds, [b'.', tens, ones]) = unsigned.as_bytes().split_last_chunk()? else { return None };
    if !(1..=13).contains(&pounds.len()) || (pounds.len() > 1 && pounds.starts_with(b"0")) {
        return None;
    }
    Some(sign * whole(pounds.iter().chain([tens, ones]))?)
}

/// The number that some digits write; nothing where one is no digit. At most eighteen.
fn whole<'b>(mut digits: impl Iterator<Item = &'b u8>) -> Option<i64> {
    digits.try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + i64::from(byte - b'0')))
}

fn money(cell: &str) -> Result<(), Slip> {
    if pence(cell).is_some() {
        return Ok(());
    }
    let message = format!("`{cell}` is not an amount in pounds and pence");
    match corrected(cell) {
        Some(correct) => Err(Slip::repairable("disclosure/money", message, correct)),
        None => Err(Slip::wrong(
            "disclosure/money",
            message,
            "write digits, a point and two digits, with a leading minus for a credit: -26123.45",
        )),
    }
}

/// `£1,234.5`, `(1,234.50)`, `0123`, ` 7 ` as the guide writes them; nothing where a digit would have to be guessed.
fn corrected(cell: &str) -> Option<String> {
    let bracketed = cell.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let (negative, rest) = match (bracketed, cell.strip_prefix(['-', '\u{2212}']), cell.strip_suffix('-')) {
        (Some(inner), _, _) => (true, inner),
        (None, Some(rest), _) | (None, None, Some(rest)) => (true, rest),
        (None, None, None) => (false, cell),
    };
    let rest = rest.trim().trim_start_matches('£').trim();
    let (negative, rest) = rest.strip_prefix('-').filter(|_| !negative).map_or((negative, rest), |rest| (true, rest));
    let (pounds, fraction) = rest.split_once('.').unwrap_or((rest, ""));
    let pounds = without_commas(pounds)?;
    let pounds = pounds.trim_start_matches('0');
    let exact = fraction.trim_end_matches('0');
    if exact.len() > 2 || !(fraction.is_empty() || digits(fraction)) {
        return None;
    }
    let sign = if negative && !(pounds.is_empty() && exact.is_empty()) { "-" } else { "" };
    let correct = format!("{sign}{}.{exact:0<2}", if pounds.is_empty() { "0" } else { pounds });
    pence(&correct).map(|_| correct)
}

/// Digits, with commas only between thousands.
fn without_commas(pounds: &str) -> Option<String> {
    let mut groups = pounds.split(',');
    let first = groups.next().filter(|first| digits(first) && (first.len() <= 3 || !pounds.contains(',')))?;
    groups.try_fold(first.to_owned(), |all, group| (group.len() == 3 && digits(group)).then(|| all + group))
}

/// A day in the declared form.
pub(super) fn date(cell: &str, format: DateFormat) -> Result<Date, Slip> {
    let declared = match format {
        DateFormat::DayMonthYear => "dd/mm/yyyy",
        DateFormat::Iso => "yyyy-mm-dd",
    };
    if let Some(date) = exact(cell, format) {
        return Ok(date);
    }
    let other = if format == DateFormat::Iso { DateFormat::DayMonthYear } else { DateFormat::Iso };
    if exact(cell, other).is_some() {
        let help =
            format!("the file declares {declared}: write all its dates so, or declare the other form as `date_format` in dataset.toml");
        return Err(Slip::wrong("disclosure/date-form", format!("`{cell}` is not in the declared form {declared}"), help));
    }
    let message = format!("`{cell}` is not a date");
    if let Some(date) = loose(cell, format) {
        return Err(Slip::repairable("disclosure/date", message, write_date(date, format)));
    }
    let mut parts = cell.split(['/', '-', '.', ' ']).map(|part| part.parse::<i16>().ok());
    let (first, second, third) = (parts.next().flatten(), parts.next().flatten(), parts.next().flatten());
    let in_place_of_the_day = if format == DateFormat::Iso { third } else { first };
    if let (Some(second), Some(month)) = (second, in_place_of_the_day)
        && second > 12
        && (1..=12).contains(&month)
    {
        let message = format!("`{cell}` has {second} in the place of the month");
        let help = format!("somebody exchanged day and month: correct every date of the file to {declared}, those that look right too");
        return Err(Slip::wrong("disclosure/date-month", message, help));
    }
    Err(Slip::wrong("disclosure/date", message, format!("write the day as {declared}")))
}

/// A day in a declared form.
pub(super) fn write_date(date: Date, format: DateFormat) -> String {
    date.strftime(if format == DateFormat::Iso { "%Y-%m-%d" } else { "%d/%m/%Y" }).to_string()
}

fn exact(cell: &str, format: DateFormat) -> Option<Date> {
    let (year, month, day) = match (format, cell.as_bytes()) {
        (DateFormat::DayMonthYear, [d, e, b'/', m, n, b'/', year @ ..]) | (DateFormat::Iso, [year @ .., b'-', m, n, b'-', d, e])
            if year.len() == 4 =>
        {
            (year, [m, n], [d, e])
        }
        (DateFormat::DayMonthYear | DateFormat::Iso, _) => return None,
    };
    let short = |digits: [&u8; 2]| i8::try_from(whole(digits.into_iter())?).ok();
    Date::new(i16::try_from(whole(year.iter())?).ok()?, short(month)?, short(day)?).ok()
}

/// The declared form without leading noughts, or with a time behind it: `1/6/2026`, `01/06/2026 00:00:00`.
fn loose(cell: &str, format: DateFormat) -> Option<Date> {
    let (day, time) = cell.split_once([' ', 'T']).unwrap_or((cell, ""));
    let is_time = time.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b'Z'));
    let mark = if format == DateFormat::Iso { '-' } else { '/' };
    let parts: Vec<&str> = day.split(mark).filter(|part| digits(part)).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, month, day) = if format == DateFormat::Iso { (first, second, third) } else { (third, second, first) };
    let fits = is_time && year.len() == 4 && month.len() <= 2 && day.len() <= 2;
    fits.then(|| Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())?
}

fn boolean(cell: &str) -> Result<(), Slip> {
    let known = ["true", "false", "yes", "no"].iter().any(|word| word.eq_ignore_ascii_case(cell));
    let correct = match cell.to_ascii_lowercase().as_str() {
        "y" | "1" => Some("Yes"),
        "n" | "0" => Some("No"),
        _ => None,
    };
    let message = || format!("`{cell}` is neither yes nor no");
    match correct {
        _ if known => Ok(()),
        Some(correct) => Err(Slip::repairable("disclosure/boolean", message(), correct.to_owned())),
        None => Err(Slip::wrong("disclosure/boolean", message(), "write True, False, Yes or No")),
    }
}

fn code(cell: &str, allowed: &[String]) -> Result<(), Slip> {
    if allowed.iter().any(|word| word.eq_ignore_ascii_case(cell)) {
        return Ok(());
    }
    let listed = allowed.join(", ");
    let meant = crate::source::did_you_mean(cell, allowed.iter().map(String::as_str));
    let help = meant.map_or_else(|| format!("write one of {listed}"), |meant| format!("{meant} The words are {listed}"));
    Err(Slip::wrong("disclosure/code", format!("`{cell}` is none of the words that this column has"), help))
}

fn is_uprn(cell: &str) -> bool {
    digits(cell) && cell.len() <= 12
}

fn is_charity(cell: &str) -> bool {
    let plain = cell.strip_prefix("SC").or_else(|| cell.strip_prefix("NIC")).unwrap_or(cell);
    let (number, suffix) = plain.split_once('-').unwrap_or((plain, "0"));
    digits(number) && (5..=7).contains(&number.len()) && digits(suffix)
}

fn company(cell: &str) -> Result<(), Slip> {
    let letters = cell.bytes().take_while(u8::is_ascii_uppercase).count();
    let number = cell.get(letters..).unwrap_or_default();
    if cell.len() == 8 && (letters == 0 || letters == 2) && digits(number) {
        return Ok(());
    }
    let message = format!("`{cell}` is not a company number");
    if digits(cell) && (6..8).contains(&cell.len()) {
        return Err(Slip::repairable("disclosure/company-number", message, format!("{cell:0>8}")));
    }
    Err(Slip::wrong("disclosure/company-number", message, "write the eight characters of Companies House: 01234567 or SC123456"))
}

/// The outward half of a postcode: `M33`, `SW1A`.
pub(super) fn is_outward(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = text.get(letters..).unwrap_or_default();
    let digit = rest.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && digit
        && rest.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

fn postcode(cell: &str) -> Result<(), Slip> {
    let fits = |cell: &str| match cell.split_once(' ') {
        None => is_outward(cell),
        Some((outward, inward)) => is_outward(outward) && is_inward(inward),
    };
    if fits(cell) {
        return Ok(());
    }
    let joined: String = cell.to_uppercase().split_whitespace().collect();
    let split = joined.len().saturating_sub(3);
    let correct = match (joined.get(..split), joined.get(split..)) {
        (Some(outward), Some(inward)) => format!("{outward} {inward}"),
        (_, _) => String::new(),
    };
    let message = format!("`{cell}` is not a postcode");
    if fits(&correct) {
        return Err(Slip::repairable("disclosure/postcode", message, correct));
    }
    Err(Slip::wrong(
        "disclosure/postcode",
        message,
        "write the postcode with one space: M33 7ZF; of a vacant property its first half only: M33",
    ))
}

fn is_inward(text: &str) -> bool {
    let mut bytes = text.bytes();
    text.len() == 3 && bytes.next().is_some_and(|byte| byte.is_ascii_digit()) && bytes.all(|byte| byte.is_ascii_uppercase())
}

fn sector(cell: &str) -> Result<(), Slip> {
    let fits = cell.split('|').all(|part| match part.trim().split_once(' ') {
        None => is_outward(part.trim()),
        Some((outward, sector)) => is_outward(outward) && sector.len() == 1 && digits(sector),
    });
    shape("disclosure/postcode-sector", cell, fits, "a postcode sector, M33 1, or a district, M33")
}

/// The lower end of a salary band, in pounds: `60000-64999` is 60000. Open bands `150000+` are not bands.
pub(super) fn band_floor(cell: &str) -> Option<i64> {
    let (floor, ceiling) = cell.split_once('-')?;
    let (floor, ceiling) = (floor.trim(), ceiling.trim());
    let fits = digits(floor) && digits(ceiling);
    let (floor, ceiling): (i64, i64) = (fits.then(|| floor.parse().ok())??, ceiling.parse().ok()?);
    (floor % 5000 == 0 && ceiling == floor + 4999).then_some(floor)
}

fn band(cell: &str) -> Result<(), Slip> {
    if band_floor(cell).is_some() {
        return Ok(());
    }
    let plain: String =
        cell.chars().filter(|c| !matches!(c, '£' | ',' | ' ')).map(|c| if c == '–' || c == '—' { '-' } else { c }).collect();
    let message = format!("`{cell}` is not a salary band of £5,000");
    if band_floor(&plain).is_some() {
        return Err(Slip::repairable("disclosure/salary-band", message, plain));
    }
    Err(Slip::wrong("disclosure/salary-band", message, "write a multiple of 5000 and the last pound of the band: 60000-64999"))
}

/// A ratio to one, as its first number: `6.3` of `6.3`, `6.3:1`.
fn ratio(cell: &str) -> Option<&str> {
    let number = cell.strip_suffix(":1").unwrap_or(cell).trim_end();
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    (digits(whole) && digits(fraction)).then_some(number)
}

fn integer(cell: &str) -> Result<(), Slip> {
    if digits(cell) && cell.len() <= 15 {
        return Ok(());
    }
    let message = format!("`{cell}` is not a whole number");
    match without_commas(cell).or_else(|| cell.split_once('.').filter(|(_, f)| f.bytes().all(|b| b == b'0')).map(|(w, _)| w.to_owned())) {
        Some(correct) if digits(&correct) && correct.len() <= 15 => Err(Slip::repairable("disclosure/number", message, correct)),
        Some(_) | None => Err(Slip::wrong("disclosure/number", message, "write digits only")),
    }
}

fn decimal(cell: &str, percent: bool) -> Result<(), Slip> {
    let read = crate::model::Number::parse(cell).ok();
    let hundred = crate::model::Decimal::ONE_HUNDRED;
    let fits = read.is_some_and(|number| !percent || (!number.is_sign_negative() && number <= hundred));
    let bare = cell.trim_end_matches('%').trim_end();
    let what = if percent { "a percentage from 0 to 100" } else { "a number" };
    let message = || format!("`{cell}` is not {what}");
    match without_commas(bare.split('.').next().unwrap_or_default()) {
        _ if fits => Ok(()),
        Some(whole) => {
            let correct = bare.split_once('.').map_or(whole.clone(), |(_, fraction)| format!("{whole}.{fraction}"));
            let right = crate::model::Number::parse(&correct).is_ok_and(|number| !percent || number <= hundred) && correct != cell;
            let help = "write digits with at most one point, without signs";
            Err(if right {
                Slip::repairable("disclosure/number", message(), correct)
            } else {
                Slip::wrong("disclosure/number", message(), help)
            })
        }
        None => Err(Slip::wrong("disclosure/number", message(), "write digits with at most one point, without signs")),
    }
}

fn is_year(cell: &str) -> bool {
    use crate::model::{Period, PeriodKind};
    [PeriodKind::FinancialYear, PeriodKind::CalendarYear].iter().any(|kind| Period::parse(cell, Some(*kind)).is_ok())
}

fn is_uri(cell: &str) -> bool {
    let rest = cell.strip_prefix("https://").or_else(|| cell.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(' '))
}
