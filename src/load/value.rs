//! Numbers and shorthands in cells, and what to write instead of everything that people write there.

use super::cells::padded;
use crate::model::{Decimal, Missing, Number, NumberFault, ScaleLevel, Unit, Value};
use crate::source::{Fault, did_you_mean};

/// Spaces that programs set in numbers: the common one, and those at which no line breaks.
const SPACES: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];

const SHORTHANDS: &str = "where there is no figure write `[c]` confidential, `[x]` not available, `[z]` not applicable, `[w]` not collected \
                          or `[low]` rounds to nought but is not";

/// Words that stand in spreadsheets where there is no number.
const MISSING_WORDS: [&str; 22] = [
    "nan", "inf", "-inf", "infinity", "n/a", "na", "n.a.", "-", "--", "–", "—", ".", "..", "...", "?", "*", "x", ":", "none", "null",
    "nil", "tbc",
];

/// The value of a figure: a decimal, a shorthand, or for an ordinal indicator a word of its scale or its level.
pub(super) fn figure(cell: &str, scale: &[ScaleLevel]) -> Result<Value, Fault> {
    if cell.trim().is_empty() {
        return Err(
            Fault::new("value/blank", "the value is blank").help(format!("{SHORTHANDS}; or remove the row, which means \"not supplied\""))
        );
    }
    if cell.starts_with('[') {
        return shorthand(cell).map(Value::Missing);
    }
    let read = if scale.is_empty() { decimal(cell) } else { level(cell, scale) };
    let value = read.map_err(|fault| if fault.code == "value/not-a-number" { fault.help(SHORTHANDS) } else { fault })?;
    Ok(Value::Number(Number::Decimal(value)))
}

fn shorthand(cell: &str) -> Result<Missing, Fault> {
    Missing::ALL.into_iter().find(|missing| missing.shorthand() == cell).ok_or_else(|| {
        let meant = did_you_mean(cell, Missing::ALL.map(Missing::shorthand)).filter(|_| cell.len() > 3);
        let lower = Missing::ALL.into_iter().find(|missing| missing.shorthand() == cell.trim().to_lowercase());
        let meant = lower.map(|missing| format!("did you mean `{}`?", missing.shorthand())).or(meant);
        let help = meant.map_or_else(|| SHORTHANDS.to_owned(), |meant| format!("{meant} {SHORTHANDS}"));
        Fault::new("value/shorthand", format!("unknown shorthand `{cell}`")).help(help)
    })
}

/// A word of an ordinal scale, one of its aliases, or the number of a level.
pub(super) fn level(cell: &str, scale: &[ScaleLevel]) -> Result<Decimal, Fault> {
    let by_word = scale.iter().find(|level| level.word == cell || level.aliases.iter().any(|alias| alias == cell));
    if let Some(level) = by_word {
        return Ok(level.level);
    }
    let listed = scale.iter().map(|level| format!("{} ({})", level.word, level.level)).collect::<Vec<_>>().join(", ");
    let listed = format!("the scale is {listed}");
    if let Ok(number) = Number::parse(cell) {
        let known = scale.iter().find(|level| level.level == number).map(|level| level.level);
        return known.ok_or_else(|| Fault::new("value/level", format!("`{cell}` is not a level of the scale")).help(listed));
    }
    if let Some(fault) = padded(cell) {
        return Err(fault);
    }
    let words = scale.iter().flat_map(|level| std::iter::once(&level.word).chain(&level.aliases)).map(String::as_str);
    let help = did_you_mean(cell, words).map_or(listed.clone(), |meant| format!("{meant} {listed}"));
    let code = if is_missing_word(cell) { "value/not-a-number" } else { "value/word" };
    Err(Fault::new(code, format!("`{cell}` is not a word of the scale")).help(help))
}

/// An exact decimal.
pub(super) fn decimal(cell: &str) -> Result<Decimal, Fault> {
    Number::parse(cell).map_err(|fault| match fault {
        NumberFault::TooManyDigits => Fault::new("value/too-many-digits", format!("`{cell}` has more than 15 significant digits"))
            .help("a spreadsheet keeps no more than 15; write the figure in a larger unit, or round it"),
        NumberFault::TooManyDecimals => Fault::new("value/too-many-decimals", format!("`{cell}` has more than 10 digits behind the point"))
            .help("write the figure with the decimals that it was measured with"),
        NumberFault::NotDecimal => explain(cell),
    })
}

fn is_missing_word(cell: &str) -> bool {
    MISSING_WORDS.contains(&cell.trim().to_lowercase().as_str())
}

/// What somebody meant by a cell that is no decimal.
fn explain(cell: &str) -> Fault {
    if let Some(fault) = padded(cell) {
        // What is left without the spaces may be no number either: the remedy is what a build takes.
        let help = Number::parse(cell.trim()).is_err().then(|| explain(cell.trim()).help).flatten().or(fault.help);
        return Fault { code: "value/padded", help, ..fault };
    }
    if is_missing_word(cell) {
        return Fault::new("value/not-a-number", format!("`{cell}` is not a number")).help("write a number, or leave the cell blank");
    }
    if cell.starts_with('#') {
        return Fault::new("value/spreadsheet-error", format!("`{cell}` is an error of the spreadsheet"))
            .help("mend the formula and save again");
    }
    let has_digit = cell.contains(|c: char| c.is_ascii_digit());
    let (code, message) = match cell {
        _ if !has_digit => ("value/number", format!("`{cell}` is not a number")),
        _ if cell.contains(['£', '$', '€']) => ("value/currency", format!("`{cell}` has a currency sign")),
        _ if cell.contains('%') => ("value/percent", format!("`{cell}` has a percent sign")),
        _ if cell.starts_with('(') => ("value/parentheses", format!("`{cell}` stands between brackets, as accounts write a negative")),
        _ if cell.starts_with(['−', '–', '—', '‑']) => ("value/minus", format!("`{cell}` has a dash where a minus should be")),
        _ if cell.starts_with('+') => ("value/plus", format!("`{cell}` has a plus sign")),
        _ if cell.contains(',') => ("value/comma", format!("`{cell}` has a comma")),
        _ if is_exponent(cell) => ("value/exponent", format!("`{cell}` is shortened with an exponent")),
        _ if cell.starts_with('.') || cell.starts_with("-.") || cell.ends_with('.') => {
            ("value/point", format!("`{cell}` lacks a digit beside its point"))
        }
        _ => ("value/number", format!("`{cell}` is not a number")),
    };
    Fault::new(code, message).help(remedy(code, cell))
}

fn is_exponent(cell: &str) -> bool {
    let (mantissa, exponent) = cell.split_once(['e', 'E']).unwrap_or_default();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    Number::parse(mantissa).is_ok() && digits(exponent.trim_start_matches(['+', '-']))
}

fn remedy(code: &str, cell: &str) -> String {
    let plain = plain(cell);
    match (code, plain) {
        ("value/comma", Some(_)) if !grouped(cell) => format!("a point stands before decimals: write {}", cell.replace(',', ".")),
        ("value/comma", Some(plain)) => format!("remove the comma: write {plain}"),
        ("value/currency" | "value/percent", Some(plain)) => format!("the indicator's `unit` says it; write {plain}"),
        ("value/exponent", _) => "format the column as a number and write every digit; a shortened number may have lost some".to_owned(),
        (_, Some(plain)) => format!("write {plain}"),
        (_, None) => "write digits with at most one point and a leading minus: 93.86 or -4".to_owned(),
    }
}

/// Whether each comma has three digits behind it, as thousands have.
fn grouped(cell: &str) -> bool {
    let whole = cell.split('.').next().unwrap_or_default();
    whole.split(',').skip(1).all(|group| group.bytes().filter(u8::is_ascii_digit).count() == 3)
}

/// What a cell that is no figure should say, where that is beyond doubt: without spaces around it, without thousands commas, without a
/// sign that the indicator's unit says, with a true minus. Nothing where a digit, a unit or a sign would have to be guessed.
pub(super) fn repaired(cell: &str, unit: &Unit, scale: &[ScaleLevel]) -> Option<String> {
    let bare = cell.trim();
    if bare.len() != cell.len() && figure(bare, scale).is_ok() {
        return Some(bare.to_owned());
    }
    let spaced = unspaced(bare);
    let bare = match spaced.as_deref() {
        Some(tidy) if tidy.len() != bare.len() && scale.is_empty() && figure(tidy, scale).is_ok() => return spaced,
        Some(tidy) => tidy,
        None => bare,
    };
    let says = |sign: char| match sign {
        '£' => *unit == Unit::Pounds(None),
        '%' => *unit == Unit::Percent,
        _ => !matches!(sign, '$' | '€' | ' '),
    };
    let fits = scale.is_empty() && bare.chars().all(says) && grouped(bare) && figure(bare, scale).is_err();
    plain(bare).filter(|_| fits && bare.chars().any(|c| c.is_ascii_digit()) && !bare.starts_with('#'))
}

/// A number without the spaces that are part of how it is set: before a percent sign, behind a pound sign, and between groups of three
/// digits. Nothing where there are others.
fn unspaced(cell: &str) -> Option<String> {
    let text = cell.replace(SPACES, " ").replace(" %", "%").replace("£ ", "£");
    let begin = text.find(|c: char| c.is_ascii_digit())?;
    let (signs, number) = text.split_at(begin);
    let end = number.find(|c: char| !c.is_ascii_digit() && c != ' ').unwrap_or(number.len());
    let (whole, rest) = number.split_at(end);
    let is_group = |(place, group): (usize, &str)| group.len() == 3 || (place == 0 && (1..3).contains(&group.len()));
    let fits = !signs.contains(' ') && !rest.contains(' ') && whole.split(' ').enumerate().all(is_group);
    (fits || !text.contains(' ')).then(|| text.replace(' ', ""))
}

/// The number without what should not be there, where a decimal is left. Signs stand before the digits only: `5-10` is no number.
fn plain(cell: &str) -> Option<String> {
    const DASHES: [char; 5] = ['−', '–', '—', '‑', '-'];
    let begin = cell.find(|c: char| c.is_ascii_digit() || c == '.')?;
    let (signs, rest) = cell.split_at(begin);
    let negative = signs.contains('(') || signs.contains(DASHES);
    let signs_fit = signs.chars().all(|c| matches!(c, '£' | '$' | '€' | '(' | '+' | ' ') || DASHES.contains(&c));
    let rest = rest.trim_end_matches(|c| matches!(c, '%' | ')') || SPACES.contains(&c));
    if !signs_fit || rest.contains(DASHES) {
        return None;
    }
    let kept: String = rest.chars().filter(|c| *c != ',' && !SPACES.contains(c)).collect();
    let padded = if kept.starts_with('.') { format!("0{kept}") } else { kept };
    let text = format!("{}{}", if negative { "-" } else { "" }, padded.trim_end_matches('.'));
    Number::parse(&text).ok().map(|_| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The code of a cell's fault and whether its help holds the words.
    fn refused(cell: &str, code: &str, help: &str) {
        let fault = figure(cell, &[]).unwrap_err();
        assert_eq!(fault.code, code, "{cell}");
        assert!(fault.help.as_deref().unwrap_or_default().contains(help), "{cell}: {:?}", fault.help);
    }

    #[test]
    fn takes_exact_decimals_and_shorthands() {
        for cell in ["93.86", "-4", "0", "81.0", "123456789012345", "0.0000000001"] {
            assert_eq!(figure(cell, &[]).unwrap().number().unwrap().to_string(), cell);
        }
        assert_eq!(figure("[low]", &[]), Ok(Value::Missing(Missing::Low)));
    }

    #[test]
    fn a_blank_names_the_five_shorthands() {
        for missing in Missing::ALL {
            refused("", "value/blank", missing.shorthand());
        }
        refused("  ", "value/blank", "[x]");
    }

    #[test]
    fn commas() {
        refused("1,234.5", "value/comma", "remove the comma: write 1234.5");
        refused("12,5", "value/comma", "write 12.5");
    }

    #[test]
    fn currency_signs() {
        refused("£1,200", "value/currency", "write 1200");
        refused("-£3.50", "value/currency", "write -3.50");
    }

    #[test]
    fn percent_signs() {
        refused("12%", "value/percent", "write 12");
    }

    #[test]
    fn brackets() {
        refused("(45)", "value/parentheses", "write -45");
    }

    #[test]
    fn exponents() {
        refused("1e309", "value/exponent", "every digit");
        refused("1E5", "value/exponent", "every digit");
        refused("1.23E+05", "value/exponent", "every digit");
    }

    #[test]
    fn words_for_nothing() {
        for cell in ["NaN", "inf", "n/a", "N/A", "-", ".."] {
            refused(cell, "value/not-a-number", "[x]");
        }
    }

    #[test]
    fn signs_are_never_guessed() {
        refused("(£1,200)", "value/currency", "write -1200");
        refused("£(1,200)", "value/currency", "write -1200");
        refused("£-5", "value/currency", "write -5");
        assert!(!figure("5-10", &[]).unwrap_err().help.unwrap().contains("510"));
    }

    #[test]
    fn repairs_what_is_beyond_doubt() {
        let pounds = Unit::Pounds(None);
        for (cell, unit, correct) in [
            (" 45\u{a0}", Unit::Count, "45"),
            ("1,234.50", Unit::Count, "1234.50"),
            ("£1,200", pounds.clone(), "1200"),
            ("(45)", Unit::Count, "-45"),
            ("−5.5", Unit::Count, "-5.5"),
            (" 12% ", Unit::Percent, "12"),
            (" [x]", Unit::Count, "[x]"),
            ("33.9 %", Unit::Percent, "33.9"),
            ("33.9\u{a0}%", Unit::Percent, "33.9"),
            ("£ 1 200", pounds.clone(), "1200"),
            ("12 345", Unit::Count, "12345"),
            ("-1\u{202f}234\u{a0}567.8", Unit::Count, "-1234567.8"),
        ] {
            assert_eq!(repaired(cell, &unit, &[]).as_deref(), Some(correct), "{cell}");
        }
        let thousands = Unit::Pounds(Some("thousand".to_owned()));
        for (cell, unit) in [
            ("12,5", Unit::Count),
            ("£1,200", thousands),
            ("12%", Unit::Count),
            ("$5", pounds),
            ("1 23", Unit::Count),
            ("1234 567", Unit::Count),
            ("12 345 6", Unit::Count),
            ("5 to 10", Unit::Count),
            ("33.9 %", Unit::Count),
            ("5-10", Unit::Count),
            ("n/a", Unit::Count),
            ("1e5", Unit::Count),
            ("", Unit::Count),
            ("45", Unit::Count),
        ] {
            assert_eq!(repaired(cell, &unit, &[]), None, "{cell}");
        }
    }

    #[test]
    fn padded_spaces() {
        refused(" 45", "value/padded", "write `45`");
        refused("45\u{a0}", "value/padded", "write `45`");
    }

    #[test]
    fn plus_signs() {
        refused("+5", "value/plus", "write 5");
    }

    #[test]
    fn dashes_for_a_minus() {
        refused("−5", "value/minus", "write -5");
        refused("–5.5", "value/minus", "write -5.5");
    }

    #[test]
    fn too_long_numbers() {
        refused("1234567890123456", "value/too-many-digits", "15");
        refused("0.12345678901", "value/too-many-decimals", "measured");
    }

    #[test]
    fn other_texts() {
        refused("#DIV/0!", "value/spreadsheet-error", "formula");
        refused(".5", "value/point", "write 0.5");
        refused("5.", "value/point", "write 5");
        refused("about 5", "value/number", "digits");
        refused("[C]", "value/shorthand", "did you mean `[c]`?");
        refused("[u]", "value/shorthand", "[low]");
        refused("１２", "value/number", "digits");
    }

    #[test]
    fn scales_take_words_aliases_and_levels() {
        let level = |level: i64, word: &str| ScaleLevel {
            level: Decimal::from(level),
            word: word.to_owned(),
            aliases: vec![format!("{word} ({level})")],
        };
        let scale = [level(1, "poorly"), level(3, "well")];
        let read = |cell| figure(cell, &scale).map(|value| value.number().unwrap().to_string());
        assert_eq!(
            [read("well"), read("well (3)"), read("3"), read("3.0")],
            [Ok("3".to_owned()), Ok("3".to_owned()), Ok("3".to_owned()), Ok("3".to_owned())]
        );
        let fault = |cell| read(cell).unwrap_err();
        assert_eq!(fault("2").code, "value/level");
        assert_eq!(
            (fault("Well").code, fault("Well").help.unwrap()),
            ("value/word", "did you mean `well`? the scale is poorly (1), well (3)".to_owned())
        );
        assert_eq!(fault("n/a").code, "value/not-a-number");
    }
}
