//! TOML files that are right and wrong.

use proptest::prelude::*;

use super::*;
use crate::diag::Report;
use crate::source::Text;

/// What the keys find, as place, code, message and help.
fn ask(content: &str, ask: impl FnOnce(&Keys<'_>)) -> Vec<String> {
    let text = Text::decode("a.toml", content.as_bytes().to_vec()).unwrap();
    let mut report = Report::default();
    if let Some(document) = Document::parse(&text, &mut report) {
        let keys = document.keys();
        ask(&keys);
        keys.finish();
        document.close(&mut report);
    }
    report.sort();
    let show = |f: crate::diag::Diagnostic| format!("{} {} {} | {}", f.place.unwrap(), f.code, f.message, f.help.unwrap_or_default());
    report.findings.into_iter().map(show).collect()
}

#[test]
fn reads_each_type() {
    let content = "s = \"x\"\ni = 3\nb = true\nd = 2010-04-01\nn = 2.50\nm = \"2.50\"\nl = [\"a\", \"b\"]\nw = \"a\"\n[t]\nx = \"y\"\n[[a]]\nx = \"1\"\n[[a]]\nx = \"2\"\n";
    let found = ask(content, |keys| {
        assert_eq!(keys.required_string("s"), "x");
        assert_eq!(keys.integer("i", 0..=5), Some(3));
        assert!(keys.boolean("b"));
        assert_eq!(keys.date("d").unwrap().to_string(), "2010-04-01");
        assert_eq!(keys.decimal("n").unwrap().to_string(), "2.50");
        assert_eq!(keys.decimal("m").unwrap().to_string(), "2.50");
        assert_eq!(keys.strings("l").into_iter().map(|word| word.place.to_string()).collect::<Vec<_>>(), ["a.toml:7:6", "a.toml:7:11"]);
        assert_eq!(keys.word_or_words("w").len(), 1);
        assert_eq!(keys.one_of("w", &[("a", 1), ("b", 2)]), Some(1));
        let table = keys.table("t").unwrap();
        assert_eq!(table.here().line, 9);
        assert_eq!(table.string("x").as_deref(), Some("y"));
        assert_eq!(keys.tables("a").into_iter().map(|keys| keys.required_string("x")).collect::<String>(), "12");
    });
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn reports_wrong_types_with_the_value() {
    let found = ask("s = 3\ni = \"3\"\nb = \"yes\"\nd = \"2010-04-01\"\nn = 1e3\nl = \"a\"\nt = 1\na = [1]\n", |keys| {
        keys.required_string("s");
        keys.integer("i", 0..=5);
        keys.boolean("b");
        keys.date("d");
        keys.decimal("n");
        keys.strings("l");
        keys.table("t");
        keys.tables("a");
    });
    assert_eq!(
        found,
        [
            "a.toml:1:5 toml/type `s` is a whole number, 3 | write text between double quotes",
            "a.toml:2:5 toml/type `i` is text, \"3\" | write a whole number without quotes",
            "a.toml:3:5 toml/type `b` is text, \"yes\" | write true or false, without quotes",
            "a.toml:4:5 toml/date \"2010-04-01\" is not a date | write the date without quotes and without a time: 2010-04-01",
            "a.toml:5:5 toml/decimal 1e3 is not a decimal | write digits with at most one point, such as 2.5; at most 15 digits, 10 of them behind the point",
            "a.toml:6:5 toml/type `l` is text, \"a\" | write a list of words: [\"…\", \"…\"]",
            "a.toml:7:5 toml/type `t` is a whole number, 1 | write a table `[t]`",
            "a.toml:8:6 toml/type `a` is a whole number, 1 | write a list of tables, each headed `[[a]]`",
        ]
    );
}

#[test]
fn reports_what_is_missing_unknown_or_out_of_bounds() {
    let found = ask("polarty = \"higher\"\nbasis = \"monthly\"\ndue = 9\n[rule]\nzzz = 1\n", |keys| {
        keys.required_string("title");
        keys.required_one_of("polarity", &[("higher", 1), ("lower", 2)]);
        keys.one_of("basis", &[("in-period", 1), ("cumulative", 2)]);
        keys.integer("due", 0..=5);
        let rule = keys.table("rule").unwrap();
        rule.required_string("kind");
        rule.finish();
    });
    assert_eq!(
        found,
        [
            "a.toml toml/missing `polarity` is missing | write polarity = \"higher\" or \"lower\"",
            "a.toml toml/missing `title` is missing | write title = \"…\"",
            "a.toml:1:1 toml/unknown-key unknown key `polarty` | did you mean `polarity`?",
            "a.toml:2:9 toml/word `basis` cannot be `monthly` | `basis` is one of in-period, cumulative",
            "a.toml:3:7 toml/range `due` cannot be 9 | write a whole number from 0 to 5",
            "a.toml:4:1 toml/missing `kind` is missing in `rule` | write kind = \"…\"",
            "a.toml:5:1 toml/unknown-key unknown key `rule.zzz` | the keys here are kind",
        ]
    );
}

#[test]
fn places_mistakes_of_syntax() {
    let place = |content| ask(content, |_| ()).first().unwrap().split(' ').take(2).collect::<Vec<_>>().join(" ");
    assert_eq!(place("a = 1\nb = words\n"), "a.toml:2:5 toml/syntax");
    assert_eq!(place("a = 1\na = 2\n"), "a.toml:2:1 toml/syntax");
    assert!(ask("t = “x”\n", |_| ())[0].contains("straight"));
}

proptest! {
    #[test]
    fn never_panics(content in "[a-c=\\[\\]{}\"'#.,0-9e+\\- \r\nµ]{0,80}") {
        ask(&content, |keys| { keys.decimal("a"); keys.date("b"); keys.tables("c"); });
    }
}
