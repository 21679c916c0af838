//! Ids: which texts are one, and which id a text could become.

use crate::model::Slug;
use crate::source::Fault;

/// Reads an id.
pub(super) fn id(text: &str) -> Result<Slug, Fault> {
    Slug::new(text).ok_or_else(|| {
        if Slug::RESERVED.contains(&text) {
            let help = format!("{} are reserved; write for example `the-{text}`", Slug::RESERVED.join(", "));
            return Fault::new("names/reserved-id", format!("`{text}` cannot be an id, since an address of the site uses it")).help(help);
        }
        let shape = "an id is lower-case letters, digits and single dashes, begins with a letter and has at most 80 characters";
        let help = suggest(text).map_or_else(|| shape.to_owned(), |id| format!("{shape}: write `{id}`"));
        Fault::new("names/id", format!("`{text}` is not an id")).help(help)
    })
}

/// The id that is nearest to a text: "Boston Borough Council" to `boston-borough-council`. Nothing where the text has neither
/// letters nor digits.
pub(super) fn suggest(text: &str) -> Option<Slug> {
    let spelled = text.to_lowercase().replace('&', " and ").replace(['\'', '’'], "");
    let words: Vec<&str> = spelled.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let joined = words.join("-");
    let short: String = joined.chars().take(70).collect();
    let trimmed = short.trim_end_matches('-');
    Slug::new(trimmed).or_else(|| (!trimmed.is_empty()).then(|| Slug::new(&format!("the-{trimmed}")))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_with_a_valid_id_in_the_remedy() {
        for (text, remedy) in [
            ("Boston Borough Council", "boston-borough-council"),
            ("NI_185", "ni-185"),
            ("2010 budget", "the-2010-budget"),
            ("a--b", "a-b"),
            ("St. Mary's & Co", "st-marys-and-co"),
        ] {
            let fault = id(text).unwrap_err();
            assert_eq!(fault.code, "names/id");
            assert!(fault.help.unwrap().ends_with(&format!("write `{remedy}`")), "{text}");
            assert!(id(remedy).is_ok());
        }
        assert!(id("").is_err() && id("£").is_err());
    }

    #[test]
    fn names_the_reserved_ids() {
        let fault = id("data").unwrap_err();
        assert_eq!(fault.code, "names/reserved-id");
        assert!(fault.help.unwrap().starts_with("page, feed, embed, index, data, all, figures are reserved"));
    }
}
