//! The formula guard: no cell of words may be taken for a formula by a spreadsheet.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` (or their full-width forms), or with a tab or a line end before one. Such a
//! cell of words gets an apostrophe in front. Numbers are never touched.
//!
//! So that the guard can be taken off again, a cell that already looks guarded (apostrophes, then one of these characters) gets one
//! more: [`bare`] takes exactly one away, and `bare(&guarded(text)) == text` for every text.

use std::borrow::Cow;

/// What is put in front.
const GUARD: char = '\'';

/// The characters at the start of a cell that a spreadsheet may act on.
const RISKY: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// The words as they are written to a CSV cell.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_risky(text) { Cow::Owned(format!("{GUARD}{text}")) } else { Cow::Borrowed(text) }
}

/// The same of a cell that may hold words or a number: a number is never touched. A number is digits with at most one point between
/// them and at most one minus in front: -26123.45.
pub(super) fn guarded_cell(cell: &str) -> Cow<'_, str> {
    if is_number(cell) { Cow::Borrowed(cell) } else { guarded(cell) }
}

/// Whether a cell is a number from end to end.
pub(super) fn is_number(cell: &str) -> bool {
    let unsigned = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(fraction)
}

/// The words of a CSV cell as they were before.
pub fn bare(cell: &str) -> &str {
    cell.strip_prefix(GUARD).filter(|rest| is_risky(rest)).unwrap_or(cell)
}

fn is_risky(text: &str) -> bool {
    // Nearly every cell of a large file begins with a letter or a digit.
    if text.bytes().next().is_none_or(|byte| byte.is_ascii_alphanumeric()) {
        return false;
    }
    text.trim_start_matches(GUARD).starts_with(RISKY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_a_spreadsheet_would_run_is_guarded() {
        let cases = [
            ("=1+1", "'=1+1"),
            ("+44 1632", "'+44 1632"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("'=1", "''=1"),
            ("Boston", "Boston"),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("'", "'"),
            ("a=b", "a=b"),
            ("", ""),
        ];
        for (text, cell) in cases {
            assert_eq!(guarded(text), cell, "{text:?}");
            assert_eq!(bare(cell), text, "{cell:?}");
        }
    }

    #[test]
    fn a_number_is_never_touched_and_what_only_looks_like_one_is() {
        for number in ["-26123.45", "0", "-0.00", "12345678901234567890.5", "007"] {
            assert_eq!(guarded_cell(number), number);
        }
        for words in ["-", "-.5", "-5.", "--5", "-5-", "+5", "-1,234.00", "-1e5", "-5 ", "-£5", "-٣", "=-5", "-1.2.3"] {
            assert_eq!(guarded_cell(words), format!("'{words}"), "{words}");
            assert_eq!(bare(&guarded_cell(words)), words);
        }
    }

    proptest! {
        #[test]
        fn the_guard_comes_off_again(text in "['=+@\t\r\n\u{ff1d}a-]{0,6}") {
            let cell = guarded(&text).into_owned();
            prop_assert!(!cell.starts_with(RISKY), "{cell:?}");
            prop_assert_eq!(bare(&cell), text);
        }
    }
}
