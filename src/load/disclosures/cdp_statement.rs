//! The statement that points to the Central Digital Platform.
//!
//! From 24 February 2025 a council may publish invitations to tender and contracts of £5,000 to £30,000 there, and treat the Code's
//! duty about them as met, where its website says so with a link (guidance of 29 January 2025 on reconciling the Procurement Act 2023
//! with the Code). Nothing else of the Code is met by it.

use crate::model::{CdpStatement, DisclosureDataset};
use crate::source::Fault;
use crate::source::toml::Keys;

/// Where the platform is.
const PLATFORM: &str = "https://www.find-tender.service.gov.uk/Search";

/// Reads the key `cdp_statement`: an address, or words with an address in them. An error in a dataset that has no such notices.
pub(super) fn read(keys: &Keys<'_>, dataset: Option<&DisclosureDataset>) -> Option<CdpStatement> {
    let statement = keys.read("cdp_statement", statement)?;
    if dataset.is_some_and(|dataset| dataset.central_platform) {
        return Some(statement);
    }
    let message = "the Central Digital Platform stands in for invitations to tender and contracts alone";
    let help = "remove the key; what stands on another site is said under [published_elsewhere]";
    keys.fail("cdp_statement", Fault::new("disclosure/cdp-statement", message).help(help));
    None
}

fn statement(text: &str) -> Result<CdpStatement, Fault> {
    let word = text.split_whitespace().find(|word| is_address(trimmed(word)));
    word.map(|word| CdpStatement { words: text.to_owned(), link: trimmed(word).to_owned() }).ok_or_else(|| {
        let help = format!("a reader must be able to go there: add the address of the platform, {PLATFORM}");
        Fault::new("disclosure/cdp-statement", "the statement holds no address").help(help)
    })
}

/// A word without the punctuation of the sentence around it.
fn trimmed(word: &str) -> &str {
    word.trim_start_matches(['(', '<', '"', '“']).trim_end_matches([')', '>', '"', '”', '.', ',', ';', ':', '!', '?'])
}

fn is_address(word: &str) -> bool {
    let rest = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
    rest.and_then(|rest| rest.split('/').next()).is_some_and(|host| host.contains('.') && !host.starts_with('.') && !host.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_found_in_the_words() {
        let table = [
            (PLATFORM, PLATFORM),
            ("Notices of £5,000 to £30,000 are on https://www.find-tender.service.gov.uk/Search.", PLATFORM),
            ("Suppliers: see the platform (https://www.find-tender.service.gov.uk/Search), please", PLATFORM),
        ];
        for (words, link) in table {
            assert_eq!(statement(words), Ok(CdpStatement { words: words.to_owned(), link: link.to_owned() }));
        }
        for words in ["Notices are on the Central Digital Platform.", "find-tender.service.gov.uk", "see https://platform", "https://"] {
            assert_eq!(statement(words).unwrap_err().code, "disclosure/cdp-statement", "{words}");
        }
    }
}
