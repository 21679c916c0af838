//! The calendar of due dates: `calendar.ics`, as RFC 5545 has it.
//!
//! Comes in: what is due, and who publishes. Goes out: the file's text. An event lasts the whole due day, its id never changes, and
//! the same inputs give the same bytes.

use std::fmt::Write;

use jiff::civil::Date;

use crate::calc::disclosures::Coming;
use crate::words::{Arg, Words};

/// Whose calendar it is, and when it was made.
#[derive(Clone, Copy, Debug)]
pub struct CalendarOwner<'a> {
    /// The body, by name.
    pub publisher: &'a str,
    /// Where the site stands, with a closing slash; none where that is not known.
    pub base_url: Option<&'a str>,
    /// The date that the site speaks from.
    pub as_at: Date,
}

/// One due date.
#[derive(Clone, Copy, Debug)]
pub struct CalendarEntry<'a> {
    /// The dataset's id: `spending-over-500`.
    pub dataset: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The law that asks for it; may be empty.
    pub legal_basis: &'a str,
    /// Which period, by when.
    pub coming: Coming,
}

/// How many octets a line may have, without its end (RFC 5545, 3.1).
const LINE_OCTETS: usize = 75;

/// The calendar's text, one event for each entry, in the order given. None without entries, since a calendar must have
/// at least one component (RFC 5545, 3.6).
pub fn calendar(owner: &CalendarOwner<'_>, entries: &[CalendarEntry<'_>], words: &Words) -> Option<String> {
    if entries.is_empty() {
        return None;
    }
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//Plainsight//Publication calendar//{}", words.language()),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        format!("X-WR-CALNAME:{}", escape(&words.say("calendar-name", &[("publisher", owner.publisher.into())]))),
    ];
    for entry in entries {
        lines.extend(event(owner, entry, words));
    }
    lines.push("END:VCALENDAR".to_owned());
    let mut text = String::new();
    for line in lines {
        fold(&line, &mut text);
    }
    Some(text)
}

fn event(owner: &CalendarOwner<'_>, entry: &CalendarEntry<'_>, words: &Words) -> Vec<String> {
    let CalendarEntry { dataset, title, legal_basis, coming } = entry;
    let period = words.period(coming.period);
    let summary = words.say("calendar-summary", &[("title", (*title).into()), ("period", (&period).into())]);
    let filled = [("title", Arg::from(*title)), ("period", (&period).into()), ("due", words.date(coming.due).into())];
    let description = if legal_basis.is_empty() {
        words.say("calendar-description", &filled)
    } else {
        let basis = ("basis", Arg::from(legal_basis.trim_end_matches('.')));
        let filled: Vec<_> = filled.into_iter().chain([basis]).collect();
        words.say("calendar-description-basis", &filled)
    };
    let address = owner.base_url.map(|base| format!("URL:{base}transparency/{dataset}/"));
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{dataset}-{}@{}", coming.period.address(), scope(owner)),
        format!("DTSTAMP:{}T000000Z", basic(owner.as_at)),
        format!("DTSTART;VALUE=DATE:{}", basic(coming.due)),
        format!("SUMMARY:{}", escape(&summary)),
        format!("DESCRIPTION:{}", escape(&description)),
    ];
    lines.extend(address);
    // A deadline does not make anybody busy.
    lines.push("TRANSP:TRANSPARENT".to_owned());
    lines.push("END:VEVENT".to_owned());
    lines
}

/// What tells this site's events from everybody else's: the same for as long as the site stands where it does.
fn scope(owner: &CalendarOwner<'_>) -> String {
    let name = owner.base_url.unwrap_or(owner.publisher);
    blake3::hash(name.as_bytes()).to_hex().chars().take(32).collect()
}

/// `20260731`.
fn basic(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// Text as a value (RFC 5545, 3.3.11). Other control characters may not stand in it and are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// A content line of at most 75 octets a piece, each later piece led in by a space; never within a letter.
fn fold(line: &str, text: &mut String) {
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LINE_OCTETS {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(letter);
        octets += letter.len_utf8();
    }
    let _ = text.write_str("\r\n");
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::Period;

    const OWNER: CalendarOwner<'_> =
        CalendarOwner { publisher: "Anytown", base_url: Some("https://data.example.org/"), as_at: date(2026, 7, 1) };

    fn entry<'a>(title: &'a str, legal_basis: &'a str) -> CalendarEntry<'a> {
        let period = Period::parse("2026/27-Q1", None).unwrap();
        let coming = Coming { period, due: date(2026, 7, 31), days_left: 30 };
        CalendarEntry { dataset: "spending-over-500", title, legal_basis, coming }
    }

    fn made(entries: &[CalendarEntry<'_>]) -> String {
        calendar(&OWNER, entries, &Words::english()).unwrap()
    }

    /// The lines as a reader puts them together again.
    fn unfolded(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn an_event_has_what_the_standard_asks_for() {
        let text = made(&[entry("Spending over £500", "Transparency Code 2015, Part 2")]);
        let lines = unfolded(&text);
        let expected = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Plainsight//Publication calendar//en-GB",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "X-WR-CALNAME:Publication dates of Anytown",
            "BEGIN:VEVENT",
            "DTSTAMP:20260701T000000Z",
            "DTSTART;VALUE=DATE:20260731",
            "SUMMARY:Publish Spending over £500: April to June 2026",
            "DESCRIPTION:Spending over £500 for April to June 2026 is to be published by 31 July 2026. \
             What asks for it: Transparency Code 2015\\, Part 2.",
            "URL:https://data.example.org/transparency/spending-over-500/",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        let (ids, others): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.starts_with("UID:"));
        assert_eq!(others, expected.each_ref().map(|line| *line));
        assert!(ids[0].starts_with("UID:spending-over-500-fy2026-27-q1@"), "{ids:?}");
    }

    #[test]
    fn lines_end_and_fold_as_the_standard_says() {
        let long = "Größe, ".repeat(40);
        let text = made(&[entry(&long, ""), entry("Short", "")]);
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "every line ends with CRLF");
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        assert!(text.split("\r\n").any(|line| line.len() >= 74), "and no shorter than need be");
        assert!(unfolded(&text).iter().any(|line| line.contains(&long.trim_end().replace(',', "\\,"))), "nothing is lost");
        let mut exact = String::new();
        fold(&"a".repeat(75), &mut exact);
        assert_eq!(exact, format!("{}\r\n", "a".repeat(75)));
        exact.clear();
        fold(&"a".repeat(76), &mut exact);
        assert_eq!(exact, format!("{}\r\n a\r\n", "a".repeat(75)));
    }

    #[test]
    fn text_cannot_begin_a_line_of_its_own() {
        assert_eq!(escape("a;b,c\\d"), "a\\;b\\,c\\\\d");
        assert_eq!(escape("a\r\nEND:VEVENT\rb\u{7}\u{85}"), "a\\nEND:VEVENT\\nb");
        let text = made(&[entry("x\r\nEND:VCALENDAR", "")]);
        assert_eq!(text.matches("\r\nEND:VCALENDAR").count(), 1);
    }

    #[test]
    fn an_id_stays_while_dates_move_and_differs_between_sites() {
        let id = |owner: CalendarOwner<'_>| {
            let text = calendar(&owner, &[entry("Spending", "")], &Words::english()).unwrap();
            unfolded(&text).into_iter().find(|line| line.starts_with("UID:")).unwrap()
        };
        assert_eq!(id(OWNER), id(CalendarOwner { as_at: date(2026, 7, 30), publisher: "Anytown Council", ..OWNER }));
        assert_ne!(id(OWNER), id(CalendarOwner { base_url: Some("https://other.example.org/"), ..OWNER }));
        assert_ne!(id(CalendarOwner { base_url: None, ..OWNER }), id(CalendarOwner { base_url: None, publisher: "Othertown", ..OWNER }));
    }

    #[test]
    fn a_calendar_without_events_is_none() {
        assert_eq!(calendar(&OWNER, &[], &Words::english()), None);
    }
}
