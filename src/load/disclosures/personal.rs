//! Words in a cell that are somebody's own: found column by column, and never repeated in a message.

/// What was found in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Personal {
    /// What kind, as a message says it.
    pub(super) what: &'static str,
    /// The finding with all but its ends hidden.
    pub(super) masked: String,
    /// Contact details, which some columns are for.
    pub(super) is_contact: bool,
    /// Beyond doubt; the others are worth a look.
    pub(super) is_certain: bool,
}

/// The first finding in a cell; nothing for nearly every cell, after one look at its bytes.
pub(super) fn find(cell: &str) -> Option<Personal> {
    let (mut digits, mut at) = (0_usize, false);
    for byte in cell.bytes() {
        digits += usize::from(byte.is_ascii_digit());
        at |= byte == b'@';
    }
    if at && let Some(found) = cell.split_whitespace().find_map(email) {
        return Some(found);
    }
    if digits < 6 { None } else { national_insurance(cell).or_else(|| bank(cell)).or_else(|| telephone(cell)) }
}

/// A person in a sentence: a title with a name behind it. `MS` in capitals is a make of software as often as a title.
pub(super) fn person(cell: &str) -> Option<Personal> {
    const TITLES: [&str; 7] = ["Mr", "MR", "Mrs", "MRS", "Ms", "Miss", "Mx"];
    if !cell.bytes().any(|byte| byte == b'M') {
        return None;
    }
    let mut words = cell.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).peekable();
    while let Some(word) = words.next() {
        if let Some(name) = words.peek().filter(|name| TITLES.contains(&word) && name.starts_with(char::is_uppercase)) {
            return Some(Personal {
                what: "a person's name",
                masked: format!("{word} {}", mask(name)),
                is_contact: false,
                is_certain: false,
            });
        }
    }
    None
}

/// A payee who is likely a person: a title at the beginning, a name behind it, and no word of a business. A sole trader may be one, so
/// that it is a question.
pub(super) fn payee(cell: &str) -> Option<Personal> {
    const TITLES: [&str; 6] = ["mr", "mrs", "ms", "miss", "mx", "dr"];
    const BUSINESS: [&str; 28] = [
        "ltd",
        "limited",
        "llp",
        "lp",
        "plc",
        "inc",
        "cic",
        "cio",
        "co",
        "company",
        "sons",
        "son",
        "bros",
        "brothers",
        "partners",
        "partnership",
        "practice",
        "surgery",
        "solicitors",
        "architects",
        "associates",
        "group",
        "services",
        "trust",
        "t/a",
        "trading",
        "consulting",
        "school",
    ];
    if !matches!(cell.bytes().next(), Some(b'M' | b'D' | b'm' | b'd')) {
        return None;
    }
    let mut words = cell.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let is_title = |word: &str| TITLES.contains(&word.to_lowercase().as_str());
    let title = words.next().filter(|word| is_title(word))?;
    let name = words.clone().find(|word| !word.is_empty() && !is_title(word)).filter(|name| name.starts_with(char::is_uppercase))?;
    let is_business = words.any(|word| BUSINESS.contains(&word.to_lowercase().as_str()));
    // An initial says nothing; the name behind it is what is hidden.
    let masked = format!("{title} {}", mask(name));
    (!is_business).then_some(Personal { what: "the name of a person who was paid", masked, is_contact: false, is_certain: false })
}

fn email(word: &str) -> Option<Personal> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let (name, host) = word.split_once('@')?;
    let fits = !name.is_empty() && host.contains('.') && !host.contains('@');
    fits.then(|| Personal { what: "an e-mail address", masked: format!("{}@…", mask(name)), is_contact: true, is_certain: true })
}

/// Two letters, six digits, a letter from A to D, with spaces or without.
fn national_insurance(cell: &str) -> Option<Personal> {
    let plain: Vec<(usize, u8)> = cell.bytes().enumerate().filter(|(_, byte)| *byte != b' ').collect();
    let fits = |window: &&[(usize, u8)]| {
        let letter = |index: usize| window.get(index).is_some_and(|(_, byte)| byte.is_ascii_alphabetic());
        let number = (2..8).all(|index| window.get(index).is_some_and(|(_, byte)| byte.is_ascii_digit()));
        let last = window.get(8).is_some_and(|(_, byte)| matches!(byte.to_ascii_uppercase(), b'A'..=b'D'));
        // A word of its own: no letter or digit touches it.
        let touches = |at: Option<usize>| at.and_then(|at| cell.as_bytes().get(at)).is_some_and(u8::is_ascii_alphanumeric);
        let (first, end) = (window.first().map_or(0, |(at, _)| *at), window.get(8).map_or(0, |(at, _)| *at));
        number && last && letter(0) && letter(1) && !touches(first.checked_sub(1)) && !touches(Some(end + 1))
    };
    let window = plain.windows(9).find(fits)?;
    let text: String = window.iter().map(|(_, byte)| char::from(*byte)).collect();
    Some(Personal { what: "a National Insurance number", masked: mask(&text), is_contact: false, is_certain: true })
}

/// A sort code with dashes, `12-34-56`, beside a word of eight digits.
fn bank(cell: &str) -> Option<Personal> {
    let words = || cell.split(|c: char| !(c.is_ascii_digit() || c == '-'));
    let is_code = |word: &str| word.len() == 8 && word.split('-').count() == 3 && word.split('-').all(|part| part.len() == 2);
    let is_account = |word: &str| word.len() == 8 && word.bytes().all(|byte| byte.is_ascii_digit());
    let code = words().find(|word| is_code(word))?;
    words().any(is_account).then(|| Personal { what: "a bank account", masked: mask(code), is_contact: false, is_certain: true })
}

/// Eleven digits that begin with 01, 02 or 07, or +44: with spaces they are a telephone number, and without they may be another one.
fn telephone(cell: &str) -> Option<Personal> {
    let words = cell.split(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '+' | '(' | ')' | '-')));
    let number = words.map(str::trim).find(|word| {
        let digits: String = word.chars().filter(char::is_ascii_digit).collect();
        let national =
            digits.len() == 11 && ["01", "02", "07"].iter().any(|start| digits.starts_with(start)) && word.starts_with(['0', '(']);
        national || (word.starts_with("+44") && (12..=13).contains(&digits.len()))
    })?;
    Some(Personal { what: "a telephone number", masked: mask(number), is_contact: true, is_certain: false })
}

/// The first and the last character, with dots between.
fn mask(text: &str) -> String {
    match (text.chars().next(), text.chars().last()) {
        (Some(first), Some(last)) if text.chars().count() > 2 => format!("{first}…{last}"),
        (_, _) => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn what(cell: &str) -> Option<(&'static str, String)> {
        find(cell).map(|found| (found.what, found.masked))
    }

    #[test]
    fn finds_and_hides_what_is_personal() {
        assert_eq!(what("Care for QQ 12 34 56 C, March"), Some(("a National Insurance number", "Q…C".to_owned())));
        assert_eq!(what("qq123456c").unwrap().0, "a National Insurance number");
        assert_eq!(what("ask jo.bloggs@example.org"), Some(("an e-mail address", "j…s@…".to_owned())));
        assert_eq!(what("BACS 12-34-56 12345678").unwrap().0, "a bank account");
        assert_eq!(what("call 07700 900123").unwrap().0, "a telephone number");
        assert_eq!(what("+44 7700 900123").unwrap().0, "a telephone number");
    }

    #[test]
    fn finds_people_by_their_titles() {
        let name = |cell| person(cell).map(|found| found.masked);
        assert_eq!(name("Care for Mrs. Bloggs, May"), Some("Mrs B…s".to_owned()));
        assert_eq!(name("MR J SMITH"), Some("MR …".to_owned()));
        for cell in ["MS Office licences", "Mr", "MRI scan", "Missing tools", "Miss a turn", "Main Road"] {
            assert_eq!(name(cell), None, "{cell}");
        }
    }

    #[test]
    fn finds_payees_who_are_people() {
        let name = |cell| payee(cell).map(|found| found.masked);
        assert_eq!(name("Mrs A Example"), Some("Mrs …".to_owned()));
        assert_eq!(name("Mr. Bloggs"), Some("Mr B…s".to_owned()));
        assert_eq!(name("DR JOAN SMITH"), Some("DR J…N".to_owned()));
        assert_eq!(name("Mr & Mrs Bloggs"), Some("Mr B…s".to_owned()));
        for cell in [
            "Dr Martens Airwair Ltd",
            "Mr J Smith & Co",
            "Miss Jones Solicitors",
            "Mr Smith t/a Smith Gardens",
            "Drummond plc",
            "Missing Link",
            "Mr",
            "Ms office licences",
            "Fenside Waste, attn Mr Bloggs",
        ] {
            assert_eq!(name(cell), None, "{cell}");
        }
    }

    #[test]
    fn passes_over_what_is_not() {
        for cell in
            ["Service charges 30/04/2026", "5100509851", "AB1234567", "Ref XQQ123456C9", "2026-04-01", "£1,234.50", "a@b", "12-34-56"]
        {
            assert_eq!(what(cell), None, "{cell}");
        }
    }
}
