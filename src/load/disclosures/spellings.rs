//! One supplier under several spellings, which hides how much it was paid.

use std::collections::BTreeMap;

use super::log::{At, Finding, Log};
use super::rules::is_redacted;
use crate::source::csv::Spot;

/// Warns of names that differ only in case, punctuation, `&` and the form of the firm. `firsts` are the names with the
/// byte of the first row of each, `index` is the column in the file, `column` its standard heading.
pub(super) fn check(mut firsts: Vec<(&str, u64)>, (index, column): (Option<usize>, Option<&str>), log: &mut Log) {
    firsts.sort_unstable_by_key(|(name, byte)| (*byte, *name));
    let mut known: BTreeMap<String, (&str, u64)> = BTreeMap::new();
    for (name, byte) in firsts.into_iter().filter(|(name, _)| !is_redacted(name)) {
        let plain = plain(name);
        if plain.is_empty() {
            continue;
        }
        let Some((first, first_byte)) = known.get(&plain) else {
            known.insert(plain, (name, byte));
            continue;
        };
        let cell = index.and_then(|index| u32::try_from(index).ok());
        let message = format!("`{name}` is probably the supplier `{first}`, first written so on line");
        let help = "write one name for one supplier, so that its payments can be added up";
        let other = Some(Spot { byte: *first_byte, cell });
        let at = At { spot: Some(Spot { byte, cell }), column, value: name };
        log.add_with(at, other, Finding::warning("disclosure/supplier-spelling", message, help));
    }
}

/// The words of a name in small letters, without punctuation, "the" before it and the form of the firm behind it.
fn plain(name: &str) -> String {
    const FORMS: [&str; 8] = ["limited", "ltd", "plc", "llp", "uk", "co", "company", "cic"];
    let lower = name.to_lowercase().replace('&', " and ").replace(['\'', '’', '.'], "");
    let mut words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.first() == Some(&"the") {
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(|word| FORMS.contains(word)) {
        words.pop();
    }
    words.join(" ")
}
