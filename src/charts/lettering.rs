//! Words in a picture: how wide they are, where they break, and how they are written into XML.

use super::paint::TEXT_UNITS;

/// About how wide a text is, in tenths of a unit. The picture is shown in whatever sans-serif the reader has, so this is
/// a table by kind of letter for the widest of the common ones (Verdana); the same on every machine.
pub(super) fn width(text: &str) -> i32 {
    let thousandths: i32 = text.chars().map(letter_width).sum();
    thousandths * TEXT_UNITS / 100
}

/// The height of a line of text, in tenths of a unit.
pub(super) const LINE: i32 = TEXT_UNITS * 12;

/// How far the tallest letters stand above the line on which a text is written, in tenths of a unit.
pub(super) const RISE: i32 = TEXT_UNITS * 8;

/// A letter's width in thousandths of the size of the text.
fn letter_width(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '|' | '’' => 280,
        ' ' | '.' | ',' | ':' | ';' | '!' | 'I' | '-' => 330,
        't' | 'f' | 'r' | '(' | ')' | '[' | ']' | '/' => 400,
        'm' | 'M' | 'w' | '%' => 950,
        'W' | '@' => 1000,
        'A'..='Z' | '&' | '+' | '−' => 740,
        _ => 630,
    }
}

/// Breaks a text into lines no wider than `most` tenths, at spaces; a single word that is wider stands on its own line.
pub(super) fn wrap(text: &str, most: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + width(" ") + width(word) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text that fits so many lines of such a width: as it stands, or cut with a mark that it goes on.
pub(super) fn shorten(text: &str, most: i32, lines: usize) -> String {
    let fits = |text: &str| {
        let wrapped = wrap(text, most);
        wrapped.len() <= lines && wrapped.iter().all(|line| width(line) <= most)
    };
    if fits(text) {
        return text.to_owned();
    }
    // The narrowest letter is more than a quarter of the size of the text wide.
    let letters = usize::try_from(most / (TEXT_UNITS * 2)).unwrap_or(0) * lines;
    let mut cut: Vec<char> = text.chars().take(letters).collect();
    while cut.pop().is_some() {
        let shorter = format!("{}…", cut.iter().collect::<String>().trim_end());
        if fits(&shorter) {
            return shorter;
        }
    }
    "…".to_owned()
}

/// Writes a text into XML: the five reserved characters escaped, and the control characters that XML cannot hold left out.
pub(super) fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_break_at_spaces_and_nowhere_else() {
        let name = "Leicester, Leicestershire and Rutland Combined Fire Authority";
        let lines = wrap(name, 4000);
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert_eq!(lines.join(" "), name);
        assert!(lines.iter().all(|line| width(line) <= 4000));
        assert_eq!(wrap("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 100).len(), 1);
        assert!(wrap("", 100).is_empty());
    }

    #[test]
    fn a_name_that_is_too_long_is_cut() {
        let (most, name) = (2000, "The Trustees of the Charity for the Relief of the Poor of the Parish of Ashby");
        let cut = shorten(name, most, 2);
        assert!(name.starts_with(cut.strip_suffix('…').unwrap()) && cut.len() > 15, "{cut}");
        assert!(wrap(&cut, most).len() == 2 && wrap(&cut, most).iter().all(|line| width(line) <= most));
        assert_eq!(shorten("Ashby", most, 2), "Ashby");
        let word = shorten(&"a".repeat(300), most, 2);
        assert!(word.ends_with("a…") && width(&word) <= most, "{word}");
    }

    #[test]
    fn what_xml_reserves_is_escaped() {
        let mut out = String::new();
        escape("Bed & \"Breakfast\" <b>'s\u{7}\n", &mut out);
        assert_eq!(out, "Bed &amp; &quot;Breakfast&quot; &lt;b&gt;&#39;s ");
    }
}
