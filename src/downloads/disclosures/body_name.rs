//! Whose files they are, in words.

use crate::model::Dataset;
use crate::words::Words;

/// The disclosing body's name; of a made-up one with the words that say so. None where the site has no disclosing body.
pub fn body_name(dataset: &Dataset, words: &Words) -> Option<String> {
    let body = dataset.authority(dataset.disclosures.disclosing_body?);
    Some(if body.invented { words.say("table-invented", &[("name", (&body.name).into())]) } else { body.name.clone() })
}
