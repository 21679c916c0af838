//! A day as people in Britain write it, for a remedy: `20/7/2026`, `20 July 2026`. Nothing is ever read by it.

use jiff::civil::Date;

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// The day that a text means: day, month and year, the month as a number or by its name; or year, month and day without noughts. A year of
/// two digits is of this century. Nothing for any other text.
pub fn spoken_date(text: &str) -> Option<Date> {
    let lower = text.trim().to_lowercase();
    let parts: Vec<&str> = lower.split(['/', '-', '.', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let [first, middle, last] = parts.as_slice() else { return None };
    let month = number(middle).or_else(|| named(middle))?;
    if first.len() == 4 {
        return Date::new(number(first)?, i8::try_from(month).ok()?, i8::try_from(number(last)?).ok()?).ok();
    }
    let day = ["st", "nd", "rd", "th"].iter().find_map(|ending| first.strip_suffix(ending)).unwrap_or(first);
    let year = number(last).filter(|_| matches!(last.len(), 2 | 4))?;
    let year = if last.len() == 2 { year + 2000 } else { year };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(number(day)?).ok()?).ok()
}

fn number(text: &str) -> Option<i16> {
    let is_short = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_short.then(|| text.parse().ok())?
}

fn named(text: &str) -> Option<i16> {
    let found = (1..).zip(MONTHS).find(|(_, name)| text.len() >= 3 && name.starts_with(text));
    found.map(|(month, _)| month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_in_britain() {
        for (text, meant) in [
            ("01/11/2026", "2026-11-01"),
            ("20/1/10", "2010-01-20"),
            ("30.09.2009", "2009-09-30"),
            ("20 July 2026", "2026-07-20"),
            ("1st Sept 2026", "2026-09-01"),
            ("2026-7-1", "2026-07-01"),
            ("2026/07/20", "2026-07-20"),
        ] {
            assert_eq!(spoken_date(text).map(|date| date.to_string()).as_deref(), Some(meant), "{text}");
        }
        for text in ["13/13/2026", "31/02/2026", "July 2026", "20 Juvember 2026", "soon", "", "1/2/3/4", "1/1/202"] {
            assert_eq!(spoken_date(text), None, "{text}");
        }
    }
}
