//! A second language is a second catalogue: a site says nothing in English then but what its own data says, and a sentence that is
//! missing stops the build.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot go on has failed"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use common::{EXAMPLE, Site, copy_of_example, new_site, plainsight, root, tree};
use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};

/// A language that nobody speaks: each letter of the English sentences has an accent or another form, so that what stands without is
/// no sentence of the catalogue. What is filled in stays as it is.
fn accented(text: &str) -> String {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const OTHER: &str = "áƀćđéƒǵħíĵķļḿńóþqŕśťúṽŵẋýžÁƁĆĐÉƑǴĦÍĴĶĻḾŃÓÞǪŔŚŤÚṼŴẊÝŽ";
    let other: Vec<char> = OTHER.replace('q', "ʠ").chars().collect();
    text.chars().map(|letter| PLAIN.chars().position(|plain| plain == letter).map_or(letter, |place| other[place])).collect()
}

fn translate(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = accented(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    translate(&mut variant.value);
                }
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => {}
        }
    }
}

/// The catalogue in that language, by file; thousands have an apostrophe, decimals a raised point.
fn catalogue() -> BTreeMap<String, String> {
    let file = |text: &str| {
        let mut resource = fluent_syntax::parser::parse_runtime(text.to_owned()).unwrap();
        for entry in &mut resource.body {
            let Entry::Message(message) = entry else { panic!("the catalogue has messages alone") };
            translate(message.value.as_mut().unwrap());
        }
        fluent_syntax::serializer::serialize(&resource)
    };
    let mut files: BTreeMap<String, String> =
        plainsight::words::ENGLISH.iter().map(|(name, text)| ((*name).to_owned(), file(text))).collect();
    let figures = files.get_mut("figures.ftl").unwrap();
    *figures = figures.replace("number-thousands = ,", "number-thousands = ’").replace("number-decimal = .", "number-decimal = ·");
    assert!(figures.contains('’') && figures.contains('·'));
    files
}

/// Makes the site speak it.
fn translate_site(source: &Path) {
    let config = source.join("plainsight.toml");
    let text = fs::read_to_string(&config).unwrap();
    assert!(text.contains("language = \"en-GB\""));
    fs::write(config, text.replace("language = \"en-GB\"", "language = \"cy\"")).unwrap();
    let folder = source.join("themes/civic/words/cy");
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in catalogue() {
        fs::write(folder.join(name), text).unwrap();
    }
}

/// Letters and digits that stand together; a number keeps its points and commas.
fn tokens(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut tokens = vec![String::new()];
    for (place, letter) in letters.iter().enumerate() {
        let digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
        let inside = matches!(letter, '.' | ',') && digit(place.checked_sub(1)) && digit(Some(place + 1));
        if letter.is_alphanumeric() || inside {
            tokens.last_mut().unwrap().push(*letter);
        } else if !tokens.last().unwrap().is_empty() {
            tokens.push(String::new());
        }
    }
    tokens.retain(|token| !token.is_empty());
    tokens
}

/// What the site's own files say, phrase by phrase: each value of a TOML file, cell of a CSV file and line of a page; and what the
/// datasets of the Transparency Code are called, which are data of the program.
fn phrases(source: &Path) -> HashSet<Vec<String>> {
    let mut phrases = HashSet::new();
    let mut files = tree(source);
    files.retain(|path, _| !path.starts_with("themes/"));
    files.extend(tree(&root().join("src/load/disclosures")));
    for (path, bytes) in files {
        if path.ends_with(".rs") {
            continue;
        }
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let parts: Vec<String> = match path.rsplit('.').next() {
            // What stands before and behind an address is two texts on the page.
            Some("toml") => {
                let values = text.split('"').flat_map(|value| value.split("https:"));
                values.flat_map(|part| [part, part.split_once([' ', '\n']).unwrap_or_default().1].map(str::to_owned)).collect()
            }
            Some("csv") => {
                let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
                reader.records().flatten().flat_map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>()).collect()
            }
            _ => text.split(['\n', '*', '[', ']', '(', ')', '`', '|', '"', '<', '>', '#', '_']).map(str::to_owned).collect(),
        };
        phrases.extend(parts.iter().map(|part| tokens(part)).filter(|tokens| !tokens.is_empty()));
        let marks = ['\n', '*', '[', ']', '(', ')', '`', '|', '"', '<', '>', '#', '_'];
        phrases.extend(joined(&text).split(marks).map(tokens).filter(|tokens| !tokens.is_empty()));
    }
    phrases
}

/// Paragraphs and points of a page on one line each.
fn joined(text: &str) -> String {
    let mut joined = String::new();
    for line in text.lines().map(str::trim) {
        let marker = line.split_whitespace().next().unwrap_or_default();
        let begins = matches!(marker, "" | "-" | "*") || marker.strip_suffix('.').is_some_and(|number| number.parse::<u32>().is_ok());
        joined.push(if begins { '\n' } else { ' ' });
        joined.push_str(line.strip_prefix(marker).filter(|_| begins).unwrap_or(line));
    }
    joined
}

/// What a reader sees or hears of a page: the texts and the attributes that are read out, each with whether it may be a piece of a
/// longer text, as the lines of a chart's label are. Code is in no language.
fn said(html: &str) -> BTreeSet<(String, bool)> {
    let mut said = BTreeSet::new();
    let mut silent = 0_usize;
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let name = tag.split_whitespace().next().unwrap_or_default();
        match name.trim_start_matches('/') {
            "code" | "script" | "style" | "pre" if name.starts_with('/') => silent -= 1,
            "code" | "script" | "style" | "pre" => silent += 1,
            _ => {}
        }
        for attribute in ["aria-label", "alt", "title", "placeholder", "content", "data-size", "data-word"] {
            let for_browsers = ["viewport", "color-scheme", "robots"].iter().any(|name| tag.contains(&format!("name=\"{name}\"")));
            if let Some((_, rest)) = tag.split_once(&format!(" {attribute}=\"")).filter(|_| !for_browsers) {
                said.insert((rest.split('"').next().unwrap().to_owned(), false));
            }
        }
        if silent == 0 && !text.trim().is_empty() {
            said.insert((text.trim().to_owned(), matches!(name, "text" | "tspan" | "/tspan")));
        }
    }
    let unescape = |text: &String| {
        let text = text.replace("&#x2F;", "/").replace("&#39;", "'").replace("&quot;", "\"");
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    };
    // An address is one everywhere.
    let words = |text: String| text.split_whitespace().filter(|word| !word.contains("://")).collect::<Vec<_>>().join(" ");
    said.iter().map(|(text, piece)| (words(unescape(text)), *piece)).collect()
}

/// Names that are the same in every language.
const NAMES: [&str; 13] = ["CSV", "JSON", "SVG", "ZIP", "ICS", "TXT", "Plainsight", "SHA256SUMS", "SHA", "en", "GB", "cy", "www"];

/// What stands in a text beyond the phrases of the data: words without accents, and numbers with English signs.
fn english(text: &str, phrases: &HashSet<Vec<String>>, (longest, as_in_files): (usize, bool)) -> Vec<String> {
    let tokens = tokens(text);
    let mut left = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let fits = |length: &usize| phrases.contains(&tokens[at..at + length]);
        if let Some(length) =
            (1..=longest.min(tokens.len() - at)).rev().find(fits).filter(|length| *length > 1 || as_in_files || !is_number(&tokens[at]))
        {
            at += length;
            continue;
        }
        let token = &tokens[at];
        let plain = token.is_ascii() && token.chars().filter(char::is_ascii_alphabetic).count() > 1;
        if is_number(token) && !as_in_files || plain && !NAMES.contains(&token.as_str()) {
            left.push(token.clone());
        }
        at += 1;
    }
    left
}

fn is_number(token: &str) -> bool {
    token.contains(['.', ','])
}

/// Every text of a site that is in English and not its data's, each once with a page that has it.
fn leaks(site: &Site, source: &Path) -> Vec<String> {
    let mut phrases = phrases(source);
    // Addresses, and the names of files in them.
    for path in site.files().keys() {
        phrases.insert(tokens(path.trim_end_matches("index.html")));
        phrases.insert(tokens(path.rsplit('/').next().unwrap().split('.').next().unwrap()));
    }
    let longest = phrases.iter().map(Vec::len).max().unwrap();
    let short = phrases.iter().filter(|phrase| phrase.len() <= 16);
    let pieces =
        short.flat_map(|phrase| (0..phrase.len()).flat_map(move |from| (from..phrase.len()).map(move |to| phrase[from..=to].to_vec())));
    let pieces: HashSet<Vec<String>> = pieces.collect();
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (path, bytes) in site.files().into_iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".svg")) {
        // Documents, tables and the rows of a Transparency Code file are shown as they are written.
        let worked_out = ["indicators/", "councils/", "scorecards/", "areas/", "exceptions/", "index.html"];
        let as_in_files = !worked_out.iter().any(|begin| path.starts_with(begin));
        for (text, piece) in said(&String::from_utf8(bytes).unwrap()) {
            if seen.insert(text.clone()) {
                let words = english(&text, if piece { &pieces } else { &phrases }, (longest, as_in_files));
                if !words.is_empty() {
                    found.push(format!("{path}: {words:?} in {text:?}"));
                }
            }
        }
    }
    found
}

#[test]
fn a_new_site_in_another_language_says_nothing_in_english() {
    let folder = new_site();
    let source = folder.path().join("site");
    translate_site(&source);
    let site = Site::build(&source, &["--as-at", "2026-11-01"]);
    let home = site.text("index.html");
    assert!(home.contains("<html lang=\"cy\">") && home.contains(&accented("Question about this figure?")), "{home}");
    let leaks = leaks(&site, &source);
    assert!(leaks.is_empty(), "{} texts:\n{}", leaks.len(), leaks.join("\n"));
    let script = site.text("assets/js/words.js");
    let (_, sentences) = script.split_once('{').unwrap();
    let blanks = |text: &str| text.split(['{', '}']).step_by(2).collect::<String>();
    let sentences: BTreeMap<String, String> = serde_json::from_str(&format!("{{{}", sentences.trim_end().trim_end_matches(';'))).unwrap();
    assert!(sentences.values().all(|sentence| !blanks(sentence).contains(|c: char| c.is_ascii_alphabetic())), "{script}");
}

#[test]
fn the_example_in_another_language_says_nothing_in_english() {
    let source = copy_of_example();
    translate_site(source.path());
    let site = Site::build(source.path(), &[]);
    let leaks = leaks(&site, source.path());
    assert!(leaks.is_empty(), "{} texts:\n{}", leaks.len(), leaks.join("\n"));
    // Names of columns, codes and numbers of the open data are the same in every language.
    let (english, other) = (EXAMPLE.files(), site.files());
    assert_eq!(english.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in english.iter().filter(|(path, _)| path.ends_with(".csv")) {
        let first = |bytes: &[u8]| bytes.split(|byte| *byte == b'\n').next().unwrap().to_vec();
        assert_eq!(first(bytes), first(&other[path]), "{path}");
    }
    for column in ["status", "value", "target", "period", "flag", "indicator", "authority"] {
        let cells = |site: &Site| site.rows("data/figures.csv").into_iter().map(|row| row.get(column).cloned()).collect::<Vec<_>>();
        assert_eq!(cells(&EXAMPLE), cells(&site), "{column}");
    }
}

/// What a build of a new site says, in the other language with one thing changed.
fn refused(change: impl Fn(&Path)) -> String {
    let folder = new_site();
    let source = folder.path().join("site");
    translate_site(&source);
    change(&source.join("themes/civic/words/cy"));
    let output = plainsight(&["check", "--site", source.to_str().unwrap(), "--as-at", "2026-11-01"]);
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_message_that_is_missing_stops_the_build_with_its_name_and_the_english_text() {
    let said = refused(|words| {
        let file = words.join("pages.ftl");
        let text = fs::read_to_string(&file).unwrap();
        let without: Vec<&str> = text.lines().filter(|line| !line.starts_with("question-email =")).collect();
        fs::write(&file, without.join("\n") + "\n").unwrap();
    });
    for words in [
        "error[words/missing]: the message `question-email` is missing",
        "themes/civic/words/cy/pages.ftl",
        "the English text is: question-email = Email { $email }",
        "1 error",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn a_file_that_is_missing_is_one_mistake() {
    let said = refused(|words| fs::remove_file(words.join("home.ftl")).unwrap());
    assert!(said.contains("themes/civic/words/cy/home.ftl") && said.contains("messages are missing") && said.contains("1 error"), "{said}");
}

#[test]
fn a_site_in_english_says_single_sentences_otherwise() {
    let folder = new_site();
    let source = folder.path().join("site");
    let eject = ["theme", "eject", "words/en-GB/home.ftl", "--site", source.to_str().unwrap()];
    assert!(plainsight(&eject).status.success());
    let file = source.join("themes/civic/words/en-GB/home.ftl");
    assert_eq!(fs::read(&file).unwrap(), fs::read(root().join("themes/civic/words/en-GB/home.ftl")).unwrap());
    fs::write(&file, "question-title = Ask us about this figure\nnumber-thousands = {\"\\u202F\"}\n").unwrap();
    let home = Site::build(&source, &["--as-at", "2026-11-01"]).text("index.html");
    assert!(home.contains("Ask us about this figure") && !home.contains("Question about this figure?"), "{home}");
    assert!(home.contains("lang=\"en-GB\"") && home.contains("Skip to main content"), "{home}");
}
