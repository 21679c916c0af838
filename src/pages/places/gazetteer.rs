//! Where each place stands in the list from A to Z.

use super::{ADDRESS, MOST_ON_ONE_PAGE};
use crate::model::{Dataset, Locality};
use crate::pages::anchors::Anchors;
use crate::pages::parts::letters::{Letter, letters};

/// A place and its anchor.
pub struct Place<'a> {
    /// The place.
    pub locality: &'a Locality,
    /// Its anchor on its page: `place-boston`.
    pub anchor: String,
    /// Where it stands, from the site's root: `/places/#place-boston`, or on the page of its letter.
    pub address: String,
}

/// Every place by letter; places of one name in the file's order.
pub fn gazetteer(dataset: &Dataset) -> Vec<Letter<Place<'_>>> {
    let is_parted = dataset.localities.len() > MOST_ON_ONE_PAGE;
    let places = dataset.localities.iter().map(|locality| Place { locality, anchor: String::new(), address: String::new() });
    let mut letters = letters(places.collect(), |place| place.locality.name.as_str());
    let mut anchors = Anchors::new();
    for letter in &mut letters {
        let page = if is_parted { format!("{ADDRESS}{}/", letter.id) } else { ADDRESS.to_owned() };
        for place in &mut letter.entries {
            place.anchor = anchors.of(&format!("place {}", place.locality.name));
            place.address = format!("{page}#{}", place.anchor);
        }
    }
    letters
}
